//! A text that a reader has brought: what it was, what was decided about each of its lines, and what the
//! reader has added. A [`Workbench`] makes one of a page, and a lesson of it.

mod definitions;
mod differences;
mod for_site;
mod form_faults;
mod items;
mod layers;
mod lesson;
mod lines;
mod notes;
mod page;
mod questions;
mod related;
mod selected;
mod sent;
mod survey;
mod translation;
mod typography;
mod wanting;
mod workbench;

use reading::glossary::{OwnEntry, Source};
use reading::json::{InJson, Json};
use reading::lesson::Question;
use reading::record;
use reading::words;

pub use for_site::{ForSite, Publication};
pub use form_faults::FormFault;
pub use items::id_of_entry;
pub use layers::Layer;
pub use notes::{LineNote, Place};
pub use selected::selected_words;
pub use survey::{Survey, Unexplained};
pub use translation::{SentencePair, Translation};
pub use typography::set_question_right;
pub use wanting::Wanting;
pub use workbench::Workbench;

/// The version of the form in which own texts are kept. It changes when a member gets another meaning.
pub const VERSION: u32 = 1;

/// A text that a reader has brought.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OwnText {
    /// Its id on this device.
    pub id: String,
    /// The day it was added, ISO 8601.
    pub added: String,
    /// BCP 47 tag of its language.
    pub lang: String,
    /// The headline.
    pub title: String,
    /// What the headline says in other languages.
    pub title_notes: Vec<LineNote>,
    /// The paragraph under it; empty where there is none.
    pub lead: String,
    /// What that says in other languages.
    pub lead_notes: Vec<LineNote>,
    /// BCP 47 tag of the language whose notes the reader is shown; empty for the one that texts of this
    /// language have by themselves.
    pub notes_lang: String,
    /// Who wrote it.
    pub byline: String,
    /// The day of the article, ISO 8601, or as the page writes it.
    pub date: String,
    /// CEFR level; empty where nobody has said.
    pub level: String,
    /// Where it was taken from.
    pub source: Source,
    /// The lines of the page in their order, those that are read and those set aside.
    pub lines: Vec<TextLine>,
    /// A translation that lies beside the text, as long as some of it is no note.
    pub translation: Option<Translation>,
    /// The page as it came.
    pub original: String,
    /// Entries that explain this text only.
    pub entries: Vec<OwnEntry>,
    /// What looks like a name and is none, as the reader has said.
    pub not_names: Vec<String>,
    /// What is asked about it. Proofs are the words of a sentence, and not its id.
    pub questions: Vec<Question>,
}

/// A line of the page: a paragraph, mostly.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TextLine {
    /// What it is among what is read.
    pub kind: LineKind,
    /// Its words.
    pub text: String,
    /// Why it is not read, as `site import` names the reason; `reader` where the reader has decided. Empty
    /// for a line that is read.
    pub aside: String,
    /// What it says in other languages.
    pub notes: Vec<LineNote>,
}

words! {
    /// What a line is among what is read.
    #[derive(Default)]
    LineKind {
        /// Sentences.
        #[default]
        Paragraph = "paragraph",
        /// The heading of a part.
        Subheading = "subheading",
        /// A paragraph that is a quotation.
        Quotation = "quotation",
        /// An item of a list.
        ListItem = "list-item",
    }
}

/// The reason of a line that the reader has set aside.
pub const BY_READER: &str = "reader";

impl TextLine {
    /// Whether it is part of what is read.
    pub fn is_read(&self) -> bool {
        self.aside.is_empty()
    }

    /// Whether it is, and has words: a line that is being written may have none yet.
    pub(super) fn is_in_lesson(&self) -> bool {
        self.is_read() && !self.text.trim().is_empty()
    }
}

record!(TextLine {
    kind,
    text,
    aside,
    notes
});

record!(OwnText {
    id,
    added,
    lang,
    title,
    title_notes,
    lead,
    lead_notes,
    notes_lang,
    byline,
    date,
    level,
    source,
    lines,
    translation,
    original,
    entries,
    not_names,
    questions
});

impl OwnText {
    /// The text as it is kept, with the version of that form.
    pub fn write(&self) -> Json {
        let version = ("version".to_owned(), Json::Number(i64::from(VERSION)));
        let members = self.to_json().members().to_vec();
        Json::Record([vec![version], members].concat())
    }

    /// The text that is kept in that form; nothing where a newer version has written it.
    pub fn read(json: &Json) -> Option<OwnText> {
        (json.number("version")? == VERSION).then(|| OwnText::from_json(json))?
    }
}
