//! Where beside an acronym its long form may stand.

use std::ops::Range;

use super::extent::REACH;
use super::rule::Name;

/// The words on one side of an acronym among which its long form may be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Side {
    /// The rule by which they were found.
    pub(super) place: Name,
    /// The text to search. Before the acronym the long form ends at `extent.end`; behind it, it
    /// begins at `extent.start`.
    pub(super) extent: Range<usize>,
    /// What joins the two.
    pub(super) joint: Joint,
    /// Whether words say that they are two names of one thing.
    pub(super) is_introduced: bool,
    /// Whether the acronym with its article stands between commas.
    pub(super) is_apposed: bool,
    /// Whether words stand between the acronym and the bracket behind it.
    pub(super) is_apart: bool,
    /// Whether an article stands before the long form.
    pub(super) has_article: bool,
    /// Whether a word that leads to long forms only stands before it: « pour », « de l’anglais ».
    pub(super) is_defined: bool,
    /// Whether it is all of an entry in a list of acronyms.
    pub(super) is_entry: bool,
}

impl Side {
    /// The words there, of which nothing else is known.
    pub(super) fn new(place: Name, extent: Range<usize>, joint: Joint) -> Self {
        Side {
            place,
            extent,
            joint,
            is_introduced: false,
            is_apposed: false,
            is_apart: false,
            has_article: false,
            is_defined: false,
            is_entry: false,
        }
    }
}

/// What joins an acronym and its long form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Joint {
    /// One of them stands in brackets, the acronym first in them if it is that one.
    Bracket,
    /// Brackets in which the acronym is not the first.
    SameBracket,
    /// A comma, a dash, a colon.
    Sign,
    /// A word: `ou`, `dite`.
    Word,
    /// A space: the acronym stands right behind its long form.
    Space,
    /// Nothing but space: the acronym begins a line of a list.
    Line,
    /// The acronym is the heading of a paragraph that begins with its long form.
    Heading,
}

/// How far a long form without brackets may reach, in bytes: to begin with …
const NEAR: usize = 60;
/// … and for each byte of the acronym: a word and the links before it.
const NEAR_PER_BYTE: usize = 24;

/// How far the long form of an acronym of so many bytes may reach without brackets, in bytes.
pub(super) fn near(acronym: usize) -> usize {
    REACH.min(NEAR + NEAR_PER_BYTE * acronym)
}
