//! Typography: apostrophes, quotation marks and the spaces beside high punctuation, as the language sets them. People type
//! them as keyboards have them.

use std::ops::Range;

use super::edits::{Edit, RepairKind};
use crate::lang::{Rules, Typography};

const NARROW_SPACE: &str = "\u{202f}";

/// Edits of a text of which each line is a paragraph.
pub(super) fn edits(text: &str, rules: &Rules) -> Vec<Edit> {
    if rules.typography != Typography::French {
        return Vec::new();
    }
    let mut edits = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        quotation_marks(line, start, &mut edits);
        start += line.len();
    }
    for (at, sign) in text.match_indices(['\'', ' ', '\u{a0}']) {
        let range = at..at + sign.len();
        let before = text.get(..at).unwrap_or_default();
        let after = text.get(range.end..).unwrap_or_default();
        if sign == "'" {
            if is_apostrophe(before, after) {
                edits.push(edit(RepairKind::Apostrophe, range, "’"));
            }
        } else if stands_beside_sign(before, after) {
            edits.push(edit(RepairKind::Space, range, NARROW_SPACE));
        }
    }
    edits
}

fn edit(kind: RepairKind, range: Range<usize>, with: &str) -> Edit {
    Edit {
        kind: Some(kind),
        range,
        with: with.to_owned(),
    }
}

/// Whether an apostrophe stands between two parts of a word, or before a quotation: « l'« AES » ».
fn is_apostrophe(before: &str, after: &str) -> bool {
    before.ends_with(char::is_alphabetic)
        && after
            .trim_start_matches('"')
            .starts_with(|c: char| c.is_alphanumeric() || c == '«')
}

/// Whether a space parts a word from high punctuation, or a quotation from its marks.
fn stands_beside_sign(before: &str, after: &str) -> bool {
    let is_bare = |text: &str| text.is_empty() || text.ends_with(char::is_whitespace);
    let mut signs = after.chars();
    let is_high = match signs.next() {
        Some(';' | '!' | '?' | ':') => {
            // « :-) » and « ?page=2 » are something else.
            let next = signs.find(|c| !matches!(c, '!' | '?'));
            next.is_none_or(|c| c.is_whitespace() || "»\")]…".contains(c))
        }
        Some('»') => true,
        _ => false,
    };
    is_high && !is_bare(before) || before.ends_with('«') && !after.starts_with(char::is_whitespace)
}

/// Straight quotation marks of a paragraph, which begins at that byte of the text. Where one of them has no counterpart,
/// nobody knows which of them begin.
fn quotation_marks(line: &str, start: usize, edits: &mut Vec<Edit>) {
    let places: Vec<usize> = line.match_indices('"').map(|(at, _)| at).collect();
    let begins = |at: usize| {
        let before = line.get(..at).unwrap_or_default();
        let after = line.get(at + 1..).unwrap_or_default();
        let is_free = before.is_empty()
            || before.ends_with(|c: char| c.is_whitespace() || "([’\'«—–".contains(c));
        is_free && after.starts_with(|c: char| !c.is_whitespace())
    };
    let ends = |at: usize| {
        let before = line.get(..at).unwrap_or_default();
        let after = line.get(at + 1..).unwrap_or_default();
        before.ends_with(|c: char| !c.is_whitespace()) && !after.starts_with(char::is_alphanumeric)
    };
    let are_pairs = places.chunks(2).all(|pair| match pair {
        [first, last] => begins(*first) && ends(*last) && first + 1 < *last,
        _ => false,
    });
    if !are_pairs {
        return;
    }
    for (nth, at) in places.into_iter().enumerate() {
        let with = if nth % 2 == 0 {
            "«\u{202f}"
        } else {
            "\u{202f}»"
        };
        edits.push(edit(
            RepairKind::QuotationMark,
            start + at..start + at + 1,
            with,
        ));
    }
}
