//! The words around what a lesson says.

use reading::lesson::{Question, QuestionKind};

/// The words around what a lesson says, in its language. They are the caller's: this crate has no words of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Labels<'w> {
    /// Names the table of contents.
    pub contents: &'w str,
    /// Names the few plain sentences before the text.
    pub in_brief: &'w str,
    /// Names the questions.
    pub questions: &'w str,
    /// Names the answers to them.
    pub answers: &'w str,
    /// Names the words that are explained.
    pub glossary: &'w str,
    /// Names what the lesson relies on.
    pub sources: &'w str,
    /// Asks for the words that are missing in sentences.
    pub gaps: &'w str,
    /// Asks which explanation goes with which name.
    pub matching: &'w str,
    /// What may be said of a statement: that it is true, that it is false.
    pub true_false: [&'w str; 2],
    /// What a statement may be: a fact, or what somebody claims.
    pub fact_claim: [&'w str; 2],
    /// Stands in place of a question of which nobody has said what is right.
    pub no_right_answer: &'w str,
    /// Asks for what is missing in the table of what happened.
    pub fill_in: &'w str,
    /// Stands before the line for a student's name.
    pub name: &'w str,
    /// Stands before the line for a class.
    pub class: &'w str,
    /// Stands before the line for a day.
    pub date: &'w str,
}

impl Labels<'_> {
    /// What a question asks. One that is made from a lesson has no words of its own.
    pub(super) fn ask<'t>(&'t self, question: &'t Question) -> &'t str {
        match (question.ask.text.as_str(), question.kind) {
            ("", QuestionKind::Gaps) => self.gaps,
            ("", QuestionKind::Match) => self.matching,
            (ask, _) => ask,
        }
    }
}
