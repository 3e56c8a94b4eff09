//! Folding: making texts comparable that differ in marks, ligatures, apostrophes, hyphens
//! and spaces only.

use std::ops::Range;

use unicode_normalization::char::{decompose_canonical, is_combining_mark};

/// A folded text that remembers where each byte came from.
///
/// Letters lose their marks, œ, æ and the ligatures of typesetting are written out, apostrophes and hyphens have one
/// shape each, a run of spaces of any kind is one space, soft hyphens are gone. Dashes stay:
/// « Mali – Niger » is not a compound.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Folded {
    cased: String,
    lower: String,
    /// Where bytes came from, in order.
    pieces: Vec<Piece>,
    /// Where the original ends, or as much of it as was folded.
    original: usize,
}

/// Bytes of the folded text, up to the next piece, and where they came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Piece {
    folded: usize,
    original: usize,
    /// Whether each byte came from one; else all came from the character at `original`.
    is_copy: bool,
}

impl Folded {
    /// Folds a text.
    pub fn new(text: &str) -> Self {
        let mut folded = Folded {
            cased: String::with_capacity(text.len()),
            lower: String::with_capacity(text.len()),
            pieces: Vec::with_capacity(text.len() / 8 + 1),
            original: 0,
        };
        folded.refold(text, 0, usize::MAX);
        folded
    }

    /// Folds a text anew from a place on, until there are so many bytes; tells where it stopped.
    pub(crate) fn refold(&mut self, text: &str, from: usize, bytes: usize) -> usize {
        self.cased.clear();
        self.lower.clear();
        self.pieces.clear();
        let mut at = from;
        while self.cased.len() < bytes
            && let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty())
        {
            let most = rest.floor_char_boundary(bytes - self.cased.len());
            let plain = plain_bytes(rest.get(..most).unwrap_or_default());
            if let Some(run) = rest.get(..plain).filter(|run| !run.is_empty()) {
                self.copy(run, at);
                at += plain;
            } else if let Some(c) = rest.chars().next() {
                decompose_canonical(c, |part| self.push_folded(part, at));
                at += c.len_utf8();
            }
        }
        self.original = at;
        at
    }

    /// Takes over text that folding leaves as it is, but for its capitals.
    fn copy(&mut self, run: &str, at: usize) {
        self.pieces.push(Piece {
            folded: self.cased.len(),
            original: at,
            is_copy: true,
        });
        self.cased.push_str(run);
        let from = self.lower.len();
        self.lower.push_str(run);
        if let Some(run) = self.lower.get_mut(from..) {
            run.make_ascii_lowercase();
        }
    }

    fn push_folded(&mut self, c: char, at: usize) {
        match c {
            '\u{ad}' => {}
            _ if is_combining_mark(c) => {}
            _ if c.is_whitespace() => {
                if !self.cased.ends_with(' ') {
                    self.push(' ', at);
                }
            }
            'œ' => self.push_all("oe", at),
            'Œ' => self.push_all("OE", at),
            'æ' => self.push_all("ae", at),
            'Æ' => self.push_all("AE", at),
            '\u{fb00}'..='\u{fb06}' => self.push_all(written_out(c).unwrap_or_default(), at),
            '’' | 'ʼ' | '′' | '‘' | '´' => self.push('\'', at),
            '\u{2010}' | '\u{2011}' | '\u{2043}' | '\u{fe63}' | '\u{ff0d}' => self.push('-', at),
            _ => self.push(c, at),
        }
    }

    fn push_all(&mut self, parts: &str, at: usize) {
        for part in parts.chars() {
            self.push(part, at);
        }
    }

    fn push(&mut self, c: char, at: usize) {
        let is_same = self
            .pieces
            .last()
            .is_some_and(|last| !last.is_copy && last.original == at);
        if !is_same {
            self.pieces.push(Piece {
                folded: self.cased.len(),
                original: at,
                is_copy: false,
            });
        }
        self.cased.push(c);
        self.lower.push(lowercase(c));
    }

    /// The folded text with capitals as they were.
    pub fn cased(&self) -> &str {
        &self.cased
    }

    /// The folded text in lower case, as long as [`Folded::cased`] to the byte.
    pub fn lower(&self) -> &str {
        &self.lower
    }

    /// The bytes of the original that a range of the folded text came from, or nothing for a
    /// range outside the text or one that cuts a ligature.
    pub fn original(&self, folded: Range<usize>) -> Option<Range<usize>> {
        self.origins().range(folded)
    }

    /// Looks up ranges, fastest where each is near the one before.
    pub(crate) fn origins(&self) -> Origins<'_> {
        Origins {
            folded: self,
            piece: None,
        }
    }
}

/// The way back from a folded text to its original, which remembers where it was last.
pub(crate) struct Origins<'f> {
    folded: &'f Folded,
    /// The piece that was asked for last.
    piece: Option<usize>,
}

/// How many pieces are gone through one by one before they are searched by halves.
const NEAR: usize = 16;

impl Origins<'_> {
    /// See [`Folded::original`].
    pub(crate) fn range(&mut self, folded: Range<usize>) -> Option<Range<usize>> {
        let before = folded.start.checked_sub(1).and_then(|at| self.origin(at));
        let start = self.origin(folded.start)?;
        if before == Some(start) && folded.start < self.folded.cased.len() {
            return None;
        }
        let last = self.origin(folded.end.checked_sub(1)?)?;
        let end = self.origin(folded.end)?;
        (start <= last && last < end).then_some(start..end)
    }

    /// The byte offset in the original of the character that a byte of the folded text came
    /// from; behind the last byte, the length of the original.
    fn origin(&mut self, at: usize) -> Option<usize> {
        let Folded {
            cased,
            pieces,
            original,
            ..
        } = self.folded;
        if at >= cased.len() {
            return (at == cased.len()).then_some(*original);
        }
        let holds = |piece: usize| {
            let begins = pieces.get(piece).is_some_and(|piece| piece.folded <= at);
            begins && pieces.get(piece + 1).is_none_or(|next| at < next.folded)
        };
        let from = self.piece.map_or(0, |last| last.saturating_sub(NEAR / 4));
        let near = (from..from + NEAR).find(|piece| holds(*piece));
        let found = near.or_else(|| {
            pieces
                .partition_point(|piece| piece.folded <= at)
                .checked_sub(1)
        })?;
        self.piece = Some(found);
        let piece = pieces.get(found)?;
        let inside = if piece.is_copy { at - piece.folded } else { 0 };
        Some(piece.original + inside)
    }
}

/// The letters of a ligature that typesetting has made, as PDFs have them: `ﬁ`. œ and æ are letters.
pub(crate) fn written_out(c: char) -> Option<&'static str> {
    Some(match c {
        '\u{fb00}' => "ff",
        '\u{fb01}' => "fi",
        '\u{fb02}' => "fl",
        '\u{fb03}' => "ffi",
        '\u{fb04}' => "ffl",
        '\u{fb05}' | '\u{fb06}' => "st",
        _ => return None,
    })
}

/// How many bytes folding leaves as they are, but for capitals: ASCII with single spaces.
fn plain_bytes(text: &str) -> usize {
    let mut after_space = true;
    let changes = |byte: &u8| {
        let is_space = *byte == b' ';
        let changes = !byte.is_ascii() || byte.is_ascii_control() || is_space && after_space;
        after_space = is_space;
        changes
    };
    let bytes = text.as_bytes();
    bytes.iter().position(changes).unwrap_or(bytes.len())
}

/// The lower case letter, unless it takes another number of bytes: cased and lower text
/// share one map of offsets.
fn lowercase(c: char) -> char {
    let mut lower = c.to_lowercase();
    match (lower.next(), lower.next()) {
        (Some(only), None) if only.len_utf8() == c.len_utf8() => only,
        _ => c,
    }
}

/// The folded text in lower case: equal for texts that differ in case, marks, apostrophes
/// and the like only. Also the order of a French index.
pub fn fold(text: &str) -> String {
    if plain_bytes(text) == text.len() {
        return text.to_ascii_lowercase();
    }
    Folded::new(text).lower
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn variants_of_one_word_are_equal() {
        for (left, right) in [
            ("Cédéao", "CEDEAO"),
            ("E\u{301}tat", "état"),
            ("cœur", "COEUR"),
            ("L’État", "l'état"),
            ("Côte\u{2011}d’Ivoire", "cote-d'ivoire"),
            ("3\u{202f}500", "3 500"),
            ("franco\u{ad}phonie", "francophonie"),
            ("o\u{fb03}ciel", "officiel"),
        ] {
            assert_eq!(fold(left), fold(right), "{left} {right}");
        }
        assert_ne!(fold("AES–Russie"), fold("AES-Russie"));
    }

    #[test]
    fn ranges_lead_back_to_the_original() {
        let text = "à l’École, cœur";
        let folded = Folded::new(text);
        let back = |part: &str| {
            let at = folded.lower().find(part).unwrap();
            folded
                .original(at..at + part.len())
                .map(|range| &text[range])
        };
        assert_eq!(back("ecole"), Some("École"));
        assert_eq!(back("l'"), Some("l’"));
        assert_eq!(back("coeur"), Some("cœur"));
        assert_eq!(back("eur"), None, "inside the ligature");
        assert_eq!(folded.original(0..999), None);
    }
}
