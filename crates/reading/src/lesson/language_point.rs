//! The box « Point de langue » of an article: one point of the language that the text shows.

use crate::json::record;

use super::Noted;

/// A point of the language, with examples from the text and something to do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LanguagePoint {
    /// What it is called.
    pub title: Noted,
    /// How it works.
    pub what: Noted,
    /// Words of the text in which it occurs. They have no notes: the text has them.
    pub examples: Vec<String>,
    /// What to do.
    pub task: Noted,
    /// What is right then.
    pub answer: Noted,
}

record!(LanguagePoint {
    title,
    what,
    examples,
    task,
    answer
});
