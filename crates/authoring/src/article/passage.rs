//! A stretch of text with the links that an author set in it.

use std::ops::Range;

/// Plain text of one paragraph, list item or line of the front matter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Passage {
    /// The words without markup; line breaks within are spaces.
    pub(crate) text: String,
    /// Mentions marked by hand, in order.
    pub(crate) links: Vec<Link>,
    /// The line in the file on which it begins, from 1.
    pub(crate) line: usize,
    /// Where in the text lines of the file end.
    pub(crate) breaks: Vec<usize>,
}

/// A mention that the author marked: `[text](#entry-id)`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Link {
    /// The bytes of the passage's text.
    pub(crate) range: Range<usize>,
    /// The id of the entry.
    pub(crate) entry: String,
}

impl Passage {
    /// Text without markup on one line.
    pub(crate) fn plain(text: String, line: usize) -> Self {
        Passage {
            text,
            line,
            ..Passage::default()
        }
    }

    /// The line in the file of a byte offset in the text.
    pub(crate) fn line_at(&self, offset: usize) -> usize {
        self.line + self.breaks.iter().filter(|at| **at < offset).count()
    }
}
