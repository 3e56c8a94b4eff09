//! The sentences of a plain text, and what their form tells.

use std::ops::Range;

use crate::text::sentences::with_openings;

use super::Side;

/// A text cut up.
#[derive(Debug)]
pub(super) struct Segmented<'t> {
    pub(super) text: &'t str,
    /// Byte ranges without spaces at their ends.
    pub(super) sentences: Vec<Range<usize>>,
    /// Of each sentence, whether it begins a paragraph, a heading or an item of a list.
    pub(super) opens: Vec<bool>,
}

impl<'t> Segmented<'t> {
    pub(super) fn new(side: Side<'t>) -> Self {
        let (sentences, opens) = with_openings(side.text, side.rules).into_iter().unzip();
        Segmented {
            text: side.text,
            sentences,
            opens,
        }
    }

    /// The words of a sentence.
    pub(super) fn sentence(&self, at: usize) -> &'t str {
        let range = self.sentences.get(at).cloned();
        range
            .and_then(|range| self.text.get(range))
            .unwrap_or_default()
    }

    /// Whether it has more than one paragraph.
    pub(super) fn has_paragraphs(&self) -> bool {
        self.opens.iter().skip(1).any(|opens| *opens)
    }
}
