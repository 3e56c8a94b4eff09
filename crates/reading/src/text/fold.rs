//! Folding: making texts comparable that differ in marks, ligatures, apostrophes, hyphens
//! and spaces only.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A folded text that remembers where each byte came from.
///
/// Letters lose their marks, œ and æ are written out, apostrophes and hyphens have one
/// shape each, a run of spaces of any kind is one space, soft hyphens are gone. Dashes stay:
/// « Mali – Niger » is not a compound.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folded {
    cased: String,
    lower: String,
    /// For each byte of the folded text the byte offset in the original of the character it
    /// came from, then the length of the original.
    origin: Vec<usize>,
}

impl Folded {
    /// Folds a text.
    pub fn new(text: &str) -> Self {
        let mut folded = Folded {
            cased: String::with_capacity(text.len()),
            lower: String::with_capacity(text.len()),
            origin: Vec::with_capacity(text.len() + 1),
        };
        for (at, c) in text.char_indices() {
            for part in std::iter::once(c).nfd() {
                folded.push_folded(part, at);
            }
        }
        folded.origin.push(text.len());
        folded
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
            '’' | 'ʼ' | '′' | '‘' => self.push('\'', at),
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
        self.cased.push(c);
        self.lower.push(lowercase(c));
        self.origin.resize(self.cased.len(), at);
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
        let cut =
            folded.start > 0 && self.origin.get(folded.start - 1) == self.origin.get(folded.start);
        if cut && folded.start < self.cased.len() {
            return None;
        }
        let last = *self.origin.get(folded.end.checked_sub(1)?)?;
        let end = *self.origin.get(folded.end)?;
        let start = *self.origin.get(folded.start)?;
        (start <= last && last < end).then_some(start..end)
    }
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
