//! A lesson: an article joined with its notes and mentions, and the glossary that explains it.
//!
//! Its JSON form is whole, for whatever stores a lesson, links to it or exports it. A published page carries
//! less beside its words, see [`page_data`](crate::page_data).

mod answer;
mod article;
mod glossary;
mod index;
mod language_point;
mod library;
mod question;

pub use answer::Verdict;
pub use article::{Article, Block, LessonLink, Mention, Noted, Paragraph, Run, Sentence, Sibling};
pub use glossary::{Glossary, Here};
pub use index::{IndexPage, Letter, Term};
pub use language_point::LanguagePoint;
pub use library::{LibraryPage, Listing, Sample};
pub use question::{FIRST, Flaw, Item, Question, QuestionKind, SECOND, mixed};

use crate::json::{InJson, Json, record};

/// The version of a lesson's form in JSON. It changes when a member gets another meaning: members that are
/// added are empty in older data, and unknown ones are passed over.
pub const VERSION: u32 = 1;

/// A lesson.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lesson {
    /// What is read.
    pub article: Article,
    /// What explains it.
    pub glossary: Glossary,
}

/// A lesson as it is written, with its version.
struct Versioned {
    version: u32,
    article: Article,
    glossary: Glossary,
}

record!(Versioned {
    version,
    article,
    glossary
});

impl InJson for Lesson {
    fn to_json(&self) -> Json {
        let lesson = self.clone();
        Versioned {
            version: VERSION,
            article: lesson.article,
            glossary: lesson.glossary,
        }
        .to_json()
    }

    /// Nothing also where a newer version has written it.
    fn from_json(json: &Json) -> Option<Self> {
        if json.number("version")? != VERSION {
            return None;
        }
        let lesson = Versioned::from_json(json)?;
        Some(Lesson {
            article: lesson.article,
            glossary: lesson.glossary,
        })
    }
}
