//! A lesson as a teacher has chosen it for a class: which paragraphs, words and questions, how much help, what to
//! do. The choice is a short text, the same in a link, in a QR code and in the storage of this device; whoever
//! opens it makes the lesson anew from the one of the site.

mod added;
mod apply;
mod choose;
mod exercise;
mod fragment;
mod grid;
mod path;
mod seal;
mod version;

pub use added::AddedQuestion;
pub use choose::{WordToChoose, toggle};
pub use exercise::{Chance, Exercise, ExerciseKind, GAP, exercise_questions};
pub use grid::{Grid, GridWord};
pub use path::{Step, StepKind};

use crate::glossary::Entry;
use crate::words::words;

words! {
    /// How much help the class gets. The three that help look alike on paper: same numbers of paragraphs and
    /// questions.
    #[derive(Default)]
    Support {
        /// Explanations in both languages, « En bref », and notes.
        #[default]
        Full = "a",
        /// Explanations in the language of the article.
        OneLanguage = "b",
        /// Names and acronyms are explained, in the language of the article; other words are left to be guessed, those of a
        /// subject among them.
        NamesOnly = "c",
        /// Nothing: no explanation, no note, no answer. For a test.
        None = "sans",
    }
}

/// Which entries are explained.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Words {
    /// Those that the lesson explains.
    #[default]
    All,
    /// Those that are proposed for the chosen paragraphs. A link need not name them, which keeps it short.
    Proposed,
    /// Those of these ids.
    These(Vec<String>),
}

/// What a teacher has chosen of a lesson.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Course {
    /// The slug of the lesson, as the reader's app has it.
    pub slug: String,
    /// Numbers of the paragraphs; all where nothing is chosen.
    pub paragraphs: Option<Vec<u32>>,
    /// Whether the paragraph under the headline, which has no number, is left out.
    pub leaves_out_lead: bool,
    /// The entries that are explained.
    pub words: Words,
    /// Numbers of the questions, from 1; all where nothing is chosen. See [`Course::questions_to_choose`].
    pub questions: Option<Vec<u32>>,
    /// The questions of the teacher. This device keeps them, and the text of the course has only their numbers, unless it
    /// carries them.
    pub added: Vec<AddedQuestion>,
    /// What the text of the course carries of them, as a link carries a text; empty where it carries none.
    pub carried: String,
    /// Exercises made from the lesson; their questions follow its own.
    pub exercises: Vec<Exercise>,
    /// What the class does one after the other; nothing where nobody has said it.
    pub path: Vec<Step>,
    /// The table of what happened, to be filled in.
    pub grid: Grid,
    /// How much help there is.
    pub support: Support,
    /// Whether answers are left out, as they always are where there is no help.
    pub hides_answers: bool,
    /// What the class has to do, in the teacher's words; empty where that is said otherwise.
    pub task: String,
    /// The link was cut or changed on its way: nobody knows what else was chosen, so there is no help.
    pub is_damaged: bool,
}

impl Course {
    /// The whole lesson of that slug.
    pub fn whole(slug: &str) -> Course {
        Course {
            slug: slug.to_owned(),
            ..Course::default()
        }
    }

    /// Whether the paragraph of that number is chosen.
    pub fn has_paragraph(&self, number: u32) -> bool {
        is_chosen(&self.paragraphs, &number)
    }

    /// Whether the question of that number is chosen.
    pub fn has_question(&self, number: u32) -> bool {
        is_chosen(&self.questions, &number)
    }

    /// Whether the class sees answers.
    pub fn shows_answers(&self) -> bool {
        !self.hides_answers && self.support != Support::None
    }

    /// Whether the support explains that entry, if it is chosen.
    fn supports(&self, entry: &Entry) -> bool {
        match self.support {
            Support::Full | Support::OneLanguage => true,
            Support::NamesOnly => entry.is_name() || entry.is_acronym(),
            Support::None => false,
        }
    }
}

fn is_chosen(chosen: &Option<Vec<u32>>, number: &u32) -> bool {
    chosen.as_ref().is_none_or(|chosen| chosen.contains(number))
}

#[cfg(test)]
mod tests;
