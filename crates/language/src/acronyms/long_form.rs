//! What makes words beside an acronym its long form, on whichever side they stand.

use std::ops::Range;

use super::words::{Word, weight};

/// A share of the letters of an acronym, as a fraction.
#[derive(Clone, Copy, Debug)]
pub(super) struct Share {
    above: usize,
    below: usize,
}

/// The share from which letters that are lent in any order show that the words are alike. Names of
/// one thing in French and in English share about so many; other names seldom do.
pub(super) const ALIKE: Share = Share { above: 2, below: 3 };
/// The share from which quotation marks or an article that leads up to a name are enough besides.
pub(super) const HALF: Share = Share { above: 1, below: 2 };
/// The share from which a form written like a word is near a name of three words or more.
pub(super) const NEAR: Share = Share { above: 2, below: 5 };
/// The share that a name in another language must have in common with its acronym.
pub(super) const THIRD: Share = Share { above: 1, below: 3 };

impl Share {
    /// The fewest letters that are this share of so many.
    pub(super) fn of(self, letters: usize) -> usize {
        (letters * self.above).div_ceil(self.below)
    }
}

/// The words of weight from which a long form is enough; one is any word.
pub(super) const FEWEST_WORDS: usize = 2;

/// Whether the words are two of weight or more, or « Les Verts ».
pub(super) fn is_enough(words: &[Word]) -> bool {
    match weight(words) {
        0 => false,
        count if count < FEWEST_WORDS => words
            .first()
            .is_some_and(|word| word.is_linking && word.is_titled),
        _ => true,
    }
}

/// The bytes of a long form, if it has enough words and none of them is the acronym itself, which
/// is given folded.
pub(super) fn long_form(
    words: &[Word],
    which: Range<usize>,
    acronym: &str,
) -> Option<Range<usize>> {
    let words = words.get(which)?;
    let (first, last) = (words.first()?, words.last()?);
    let letters: String = acronym.chars().filter(|c| c.is_alphanumeric()).collect();
    let joined: String = words.iter().map(|word| word.folded.as_str()).collect();
    let mut same = words
        .iter()
        .filter(|word| !word.is_linking && singular(&word.folded) == singular(acronym));
    let is_same = same.next().is_some() || joined == letters;
    (is_enough(words) && !is_same).then_some(first.range.start..last.range.end)
}

/// A folded word without the s of a plural.
fn singular(word: &str) -> &str {
    word.strip_suffix('s').unwrap_or(word)
}

/// Whether one of the words has a digit.
pub(super) fn has_digits(words: &[Word]) -> bool {
    words
        .iter()
        .any(|word| word.folded.contains(|c: char| c.is_ascii_digit()))
}
