//! The words of a stretch of text.

use std::ops::Range;

use super::shapes::next_capital;
use crate::lang::Rules;
use crate::text::fold::fold;
use crate::text::words::tokens;

/// A word beside an acronym.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word {
    /// Its bytes in the whole text.
    pub(super) range: Range<usize>,
    /// It folded: small letters without marks.
    pub(super) folded: String,
    /// Whether it begins with a capital.
    pub(super) is_titled: bool,
    /// Whether it may stand in a long form without lending a letter.
    pub(super) is_linking: bool,
    /// Whether it is an article or the like.
    pub(super) is_determiner: bool,
    /// Whether it joins the words beside it.
    pub(super) is_and: bool,
    /// Whether a comma stands before it.
    pub(super) after_comma: bool,
    /// Whether nothing but one space stands before it.
    pub(super) after_space: bool,
}

/// The words of a range of the text, in order; hyphens and apostrophes part them.
pub(super) fn words(text: &str, within: Range<usize>, rules: &Rules) -> Vec<Word> {
    let mut words = Vec::new();
    let mut end = within.start;
    for token in tokens(text, within) {
        let range = token.range;
        let gap = text.get(end..range.start).unwrap_or_default();
        end = range.end;
        let written = text.get(range.clone()).unwrap_or_default();
        let folded = fold(written);
        words.push(Word {
            is_titled: written.starts_with(char::is_uppercase),
            is_linking: rules.naming.linking.contains(&folded.as_str()),
            is_determiner: rules.naming.determiners.contains(&folded.as_str()),
            is_and: rules.naming.and.contains(&folded.as_str()),
            after_comma: gap.contains(','),
            after_space: !gap.is_empty() && gap.trim().is_empty(),
            folded,
            range,
        });
    }
    words
}

/// Words that begin with a capital and go on in small letters.
pub(super) fn titled(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut at = 0;
    let capitals = std::iter::from_fn(move || {
        let range = next_capital(text, at..text.len())?;
        at = range.end;
        Some(range)
    });
    capitals.filter(|range| {
        let mut chars = text.get(range.clone()).unwrap_or_default().chars();
        chars.next().is_some_and(char::is_uppercase) && chars.next().is_some_and(char::is_lowercase)
    })
}
