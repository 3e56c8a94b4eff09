//! The index of the site: every entry that a lesson explains, from A to Z, with the lessons in which it occurs.

use crate::glossary::Kind;

use super::LessonLink;

/// The index page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct IndexPage {
    /// In the order of the alphabet; what begins with no letter comes first.
    pub letters: Vec<Letter>,
}

/// The terms that begin with a letter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Letter {
    /// A capital without an accent, or `#`.
    pub letter: String,
    /// Its terms, by headword.
    pub terms: Vec<Term>,
}

/// An entry in one line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Term {
    /// The id of the entry.
    pub id: String,
    /// What kind of entry it is.
    pub kind: Kind,
    /// The headword, with its article.
    pub headword: String,
    /// BCP 47 tag of the headword.
    pub lang: String,
    /// What it means in one line, in each language: (BCP 47 tag, text).
    pub meanings: Vec<(String, String)>,
    /// The lessons in which it occurs, in the order of the library.
    pub lessons: Vec<LessonLink>,
}
