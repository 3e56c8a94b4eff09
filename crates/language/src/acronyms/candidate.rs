//! Words that may be the long form of an acronym, and what rules say of them.

use std::ops::Range;

use super::letters::Fit;
use super::long_form::long_form;
use super::side::{Joint, Side};
use super::sought::Sought;
use super::words::Word;

/// Words beside an acronym.
pub(super) struct Candidate<'a> {
    /// The acronym.
    pub(super) sought: &'a Sought<'a>,
    /// Where they stand.
    pub(super) side: &'a Side,
    /// The words.
    pub(super) words: &'a [Word],
    /// Which of them have the letters of the acronym at the least price, if any do.
    pub(super) fit: Option<(Reading, Fit)>,
}

/// How the letters of an acronym are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reading {
    /// One after the other, digits too.
    InOrder,
    /// Without its digits.
    DigitsAside,
    /// The letters before its hyphen alone.
    FirstPart,
    /// A letter as often as the digit before it says.
    Counted,
    /// In another order.
    OtherOrder,
}

/// What a rule says of words beside an acronym.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Answer {
    /// These bytes are its long form.
    LongForm(Range<usize>),
    /// It is another name of what has just been defined within these bytes.
    SameAs(Range<usize>),
    /// No long form is among them.
    Refused,
}

impl Candidate<'_> {
    /// The letters of the acronym, without its digits.
    pub(super) fn letters(&self) -> &[char] {
        &self.sought.letters.plain
    }

    /// Whether brackets join the two, the acronym first in them if it is that one.
    pub(super) fn is_bracket(&self) -> bool {
        self.side.joint == Joint::Bracket
    }

    /// Whether the acronym stands in brackets, first or not.
    pub(super) fn is_in_brackets(&self) -> bool {
        matches!(self.side.joint, Joint::Bracket | Joint::SameBracket)
    }

    /// Answers that these of the words are the long form; a refusal if they are too few or hold
    /// the acronym itself.
    pub(super) fn take(&self, which: Range<usize>) -> Answer {
        let bytes = long_form(self.words, which, &self.sought.folded);
        bytes.map_or(Answer::Refused, Answer::LongForm)
    }

    /// Answers that all the words from this one on are the long form.
    pub(super) fn take_from(&self, first: usize) -> Answer {
        self.take(first..self.words.len())
    }

    /// The words from this one on.
    pub(super) fn from(&self, first: usize) -> &[Word] {
        self.words.get(first..).unwrap_or_default()
    }
}
