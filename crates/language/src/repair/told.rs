//! What was repaired, for people to read.

use serde::Serialize;

use super::edits::{Change, Edits, RepairKind};

/// The most characters that are shown on either side of a change: the rest of its word.
const SHOWN_CHARS: usize = 32;

/// One repair.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Told {
    /// What it is.
    pub kind: RepairKind,
    /// The line of the text as it came, from 1.
    pub line: usize,
    /// The word as it was.
    pub before: String,
    /// The word as it is now.
    pub after: String,
}

impl Edits {
    /// Each repair with its byte in the text before, as if all stood on line 1.
    pub(super) fn told<'t>(
        &'t self,
        before: &'t str,
        after: &'t str,
    ) -> impl Iterator<Item = (usize, Told)> + 't {
        self.changes().iter().filter_map(move |change| {
            let Change {
                kind,
                before: was,
                after: is,
                ..
            } = change;
            let told = Told {
                kind: (*kind)?,
                line: 1,
                before: word(before, was.start, was.end),
                after: word(after, is.start, is.end),
            };
            Some((was.start, told))
        })
    }
}

/// Some bytes of a text with the rest of their word.
fn word(text: &str, start: usize, end: usize) -> String {
    let before = text.get(..start).unwrap_or_default();
    let after = text.get(end..).unwrap_or_default();
    let is_of_word = |c: &char| !c.is_whitespace();
    let left = before
        .chars()
        .rev()
        .take(SHOWN_CHARS)
        .take_while(is_of_word);
    let right = after.chars().take(SHOWN_CHARS).take_while(is_of_word);
    let left: usize = left.map(char::len_utf8).sum();
    let right: usize = right.map(char::len_utf8).sum();
    let word = text.get(start - left..end + right);
    word.unwrap_or_default().to_owned()
}

/// Enters the lines. Repairs of one word that look the same are told once: it may have two ligatures.
pub(super) fn number_lines(told: Vec<(usize, Told)>, original: &str) -> Vec<Told> {
    let (mut line, mut read) = (1, 0);
    let mut numbered: Vec<Told> = Vec::with_capacity(told.len());
    for (at, mut one) in told {
        let passed = original.get(read..at).unwrap_or_default();
        line += passed.bytes().filter(|byte| *byte == b'\n').count();
        read = at.max(read);
        one.line = line;
        if numbered.last() != Some(&one) {
            numbered.push(one);
        }
    }
    numbered
}
