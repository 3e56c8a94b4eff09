//! Apostrophes, quotation marks, spaces and dashes, as the language sets them.

use crate::finding::Report;
use language::lang::{Rules, Typography};

/// The narrow no-break space.
const NNBSP: char = '\u{202f}';

/// Looks through one text; `line` tells the line of a byte offset. Each fault is reported
/// once a text, where it first occurs.
pub(crate) fn check(
    text: &str,
    rules: &Rules,
    line: impl Fn(usize) -> usize,
    report: &mut Report<'_>,
) {
    if rules.typography == Typography::Plain {
        return;
    }
    let french = rules.typography == Typography::French;
    let spaces = if french {
        missing_narrow_spaces(text)
    } else {
        Vec::new()
    };
    let quotes = if french { "« and »" } else { "“ and ”" };
    let found = |what: &str| -> Vec<usize> { text.match_indices(what).map(|(at, _)| at).collect() };
    for (code, places, message, hint) in [
        (
            "straight-apostrophe",
            found("'"),
            "A straight apostrophe",
            "Write ’ (U+2019).".to_owned(),
        ),
        (
            "straight-quote",
            found("\""),
            "A straight quotation mark",
            format!("Write {quotes}."),
        ),
        (
            "missing-nnbsp",
            spaces,
            "A narrow no-break space is missing",
            "U+202F stands before ; : ! ? % », after « and between thousands.".to_owned(),
        ),
        (
            "hyphen-for-dash",
            found(" - "),
            "A hyphen stands for a dash",
            "Write – (U+2013).".to_owned(),
        ),
        (
            "three-dots",
            found("..."),
            "Three dots stand for an ellipsis",
            "Write … (U+2026).".to_owned(),
        ),
        (
            "double-space",
            found("  "),
            "Two spaces follow each other",
            "Leave one.".to_owned(),
        ),
    ] {
        if let Some(at) = places.first() {
            let more = match places.len() {
                1 => String::new(),
                times => format!(", {times} times"),
            };
            let message = format!("{message}{more}: “{}”.", around(text, *at));
            report.warning(code, line(*at), message, hint);
        }
    }
}

/// Where a narrow no-break space should stand and does not, as offsets of the mark beside.
fn missing_narrow_spaces(text: &str) -> Vec<usize> {
    let mut missing = Vec::new();
    for (at, mark) in text.char_indices() {
        let before = text.get(..at).and_then(|text| text.chars().next_back());
        let after = text.get(at + mark.len_utf8()..).unwrap_or_default();
        let next = after.chars().next();
        let ends_word = next.is_none_or(|c| !c.is_alphanumeric() && c != '/');
        let wrong = match mark {
            '«' => next != Some(NNBSP),
            '»' => before != Some(NNBSP),
            '!' | '?' | ';' => {
                !before.is_none_or(|c| matches!(c, NNBSP | '!' | '?' | '(' | '[')) && ends_word
            }
            ':' => before.is_some_and(|c| c != NNBSP) && ends_word,
            '%' => before.is_some_and(|c| c != NNBSP && (c.is_numeric() || c.is_whitespace())),
            ' ' | '\u{a0}' => before.is_some_and(|c| c.is_ascii_digit()) && is_digit_group(after),
            _ => false,
        };
        if wrong {
            missing.push(at);
        }
    }
    missing
}

/// Three digits and no more: the thousands of a number.
fn is_digit_group(text: &str) -> bool {
    text.chars().take_while(char::is_ascii_digit).count() == 3
}

/// A few characters on both sides.
fn around(text: &str, at: usize) -> String {
    let (before, after) = text.split_at_checked(at).unwrap_or_default();
    let start = before.char_indices().rev().nth(11).map_or(0, |(at, _)| at);
    let end = after
        .char_indices()
        .nth(12)
        .map_or(after.len(), |(at, _)| at);
    format!(
        "{}{}",
        before.get(start..).unwrap_or_default(),
        after.get(..end).unwrap_or_default()
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    /// With `~` for the narrow no-break space.
    #[track_caller]
    fn missing(text: &str) -> usize {
        missing_narrow_spaces(&text.replace('~', "\u{202f}")).len()
    }

    #[test]
    fn narrow_spaces() {
        for text in [
            "«~Non~!~» dit-il~; 3~500 pages, 12~%~: c’est tout~?!",
            "à 12:30, https://rfi.fr/?a=b;c, (?) le 24 300",
            "en 2024 3 soldats, 5 000000",
        ] {
            let expected = usize::from(text.contains("24 300"));
            assert_eq!(missing(text), expected, "{text}");
        }
        for text in [
            "« Non~»",
            "«~Non »",
            "Non!",
            "Non ?",
            "a: b",
            "12%",
            "12 %",
            "3 500",
        ] {
            assert_eq!(missing(text), 1, "{text}");
        }
    }

    #[test]
    fn the_surroundings_are_cut_between_characters() {
        assert_eq!(around("é'", 2), "é'");
        assert_eq!(around("aaaaaaaaaaaaaaaaaaé'é", 20), "aaaaaaaaaaaé'é");
    }
}
