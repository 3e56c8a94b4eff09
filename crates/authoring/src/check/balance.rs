//! Marks that come in pairs, and Markdown that was not closed.

use crate::finding::Report;

const PAIRS: [(char, char); 4] = [('«', '»'), ('“', '”'), ('(', ')'), ('[', ']')];

/// Traces that Markdown leaves in a text when it is not what its author meant.
const LEFT_OVER: [&str; 7] = ["**", "__", "`", "](", "][", "[^", "</"];

/// Looks through one paragraph; `line` tells the line of a byte offset.
pub(super) fn check(text: &str, line: impl Fn(usize) -> usize, report: &mut Report<'_>) {
    if let Some((at, mark)) = unpaired(text) {
        let message = format!("“{mark}” has no counterpart in this paragraph.");
        let hint = "Open and close quotation marks and brackets within a paragraph.";
        report.error("unclosed-markup", line(at), message, hint);
    }
    for mark in LEFT_OVER {
        if let Some(at) = text.find(mark) {
            let message = format!("“{mark}” stands in the text as it is.");
            let hint = "A mention is [words](#entry-id), without spaces in the id; nothing else is marked up.";
            report.error("unclosed-markup", line(at), message, hint);
        }
    }
}

/// Whether any of that is found in a paragraph.
pub(crate) fn is_open(text: &str) -> bool {
    unpaired(text).is_some() || LEFT_OVER.iter().any(|mark| text.contains(mark))
}

/// The first mark that is not paired, and where it stands.
fn unpaired(text: &str) -> Option<(usize, char)> {
    let mut open: Vec<(usize, char, char)> = Vec::new();
    for (at, c) in text.char_indices() {
        if let Some((_, closing)) = PAIRS.iter().find(|(opening, _)| *opening == c) {
            open.push((at, c, *closing));
        } else if PAIRS.iter().any(|(_, closing)| *closing == c) {
            match open.last() {
                Some((_, _, closing)) if *closing == c => drop(open.pop()),
                _ if numbers_an_item(text, at, c) => {}
                Some((at, opening, _)) => return Some((*at, *opening)),
                None => return Some((at, c)),
            }
        }
    }
    open.pop().map(|(at, opening, _)| (at, opening))
}

/// `a)` and `1)` count choices.
fn numbers_an_item(text: &str, at: usize, c: char) -> bool {
    let mut before = text.get(..at).unwrap_or_default().chars().rev();
    c == ')'
        && before.next().is_some_and(char::is_alphanumeric)
        && before.next().is_none_or(char::is_whitespace)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pairs() {
        for text in ["« a (b) » [c]", "a) oui b) non (AES 1)", "“a ‘b’ c”", ""] {
            assert_eq!(unpaired(text), None, "{text}");
        }
        assert_eq!(unpaired("« a"), Some((0, '«')));
        assert_eq!(unpaired("a »"), Some((2, '»')));
        assert_eq!(unpaired("(aa « bb) »"), Some((4, '«')));
    }
}
