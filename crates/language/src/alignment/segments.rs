//! The blocks and sentences of a plain text.

use std::ops::Range;

use crate::text::sentences::{sentences, trim};

use super::Side;

/// A text cut up.
#[derive(Debug)]
pub(super) struct Segmented<'t> {
    pub(super) text: &'t str,
    /// Byte ranges without spaces at their ends.
    pub(super) sentences: Vec<Range<usize>>,
    /// Each a range of positions in `sentences`, none of them empty.
    pub(super) blocks: Vec<Range<usize>>,
}

impl<'t> Segmented<'t> {
    pub(super) fn new(side: Side<'t>) -> Self {
        let mut all: Vec<Range<usize>> = Vec::new();
        let mut blocks = Vec::new();
        for block in blocks_of(side.text) {
            let first = all.len();
            // Line breaks within a block are those of hard-wrapped lines.
            let text = side
                .text
                .get(block.clone())
                .unwrap_or_default()
                .replace(['\n', '\r'], " ");
            for sentence in sentences(&text, side.rules) {
                let sentence = trim(&text, sentence);
                if !sentence.is_empty() {
                    all.push(block.start + sentence.start..block.start + sentence.end);
                }
            }
            if all.len() > first {
                blocks.push(first..all.len());
            }
        }
        Segmented {
            text: side.text,
            sentences: all,
            blocks,
        }
    }
}

/// What empty lines part; in a text without empty lines, its lines.
fn blocks_of(text: &str) -> Vec<Range<usize>> {
    let mut lines = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        lines.push((at..at + line.len(), line.trim().is_empty()));
        at += line.len();
    }
    let words = lines.iter().position(|(_, empty)| !empty);
    let last = lines.iter().rposition(|(_, empty)| !empty);
    let (Some(words), Some(last)) = (words, last) else {
        return Vec::new();
    };
    let parted = lines
        .get(words..last)
        .unwrap_or_default()
        .iter()
        .any(|(_, empty)| *empty);
    let mut blocks: Vec<Range<usize>> = Vec::new();
    let mut open = false;
    for (range, empty) in lines {
        match blocks.last_mut() {
            _ if empty => open = false,
            Some(block) if open && parted => block.end = range.end,
            _ => {
                blocks.push(range);
                open = true;
            }
        }
    }
    blocks
}
