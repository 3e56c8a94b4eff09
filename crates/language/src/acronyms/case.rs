//! What the rules look at: a form in its text.

use std::ops::Range;

use crate::lang::Rules;
use crate::text::tail;

/// A form in a text, with the words of the text's language.
#[derive(Clone, Debug)]
pub(super) struct Case<'t> {
    /// The whole text.
    pub(super) text: &'t str,
    /// The rules of its language.
    pub(super) rules: &'t Rules,
    /// The bytes of the form.
    pub(super) range: Range<usize>,
}

impl<'t> Case<'t> {
    /// The form as it is written.
    pub(super) fn form(&self) -> &'t str {
        self.text.get(self.range.clone()).unwrap_or_default()
    }

    /// The text before the form, at most so many bytes of it.
    pub(super) fn before(&self, bytes: usize) -> &'t str {
        tail(self.text, self.range.start, bytes)
    }

    /// The text behind the form, all of it.
    pub(super) fn after(&self) -> &'t str {
        self.text.get(self.range.end..).unwrap_or_default()
    }
}
