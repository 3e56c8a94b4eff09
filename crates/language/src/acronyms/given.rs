//! What makes words beside an acronym its long form, on whichever side they stand.

use std::ops::Range;

use super::definitions::Short;
use super::words::{Word, weight};

/// Whether two letters of three are shared.
pub(super) fn is_alike(shared: usize, letters: &[char]) -> bool {
    shared * 3 >= letters.len() * 2
}

/// Whether the words are two of weight or more.
pub(super) fn is_enough(words: &[Word]) -> bool {
    match weight(words) {
        0 => false,
        1 => words
            .first()
            .is_some_and(|word| word.is_linking && word.is_titled),
        _ => true,
    }
}

/// The bytes of a long form, if it has enough words and none of them is the acronym itself.
pub(super) fn long_form(
    words: &[Word],
    which: Range<usize>,
    short: &Short,
) -> Option<Range<usize>> {
    let words = words.get(which)?;
    let (first, last) = (words.first()?, words.last()?);
    let is_same = words.iter().any(|word| word.folded == short.folded);
    (is_enough(words) && !is_same).then_some(first.range.start..last.range.end)
}
