//! A lesson: an article joined with its mentions, entries and notes. The one serialisable
//! unit that pages, links and exports carry.

mod glossary;
mod library;
mod read;

use std::cell::OnceCell;

use serde::Serialize;

use crate::glossary::{Entry, Source};

pub use glossary::{Glossary, Here};
pub use library::{LibraryPage, Listing, Sample};

/// The version of the serialised shape that this code writes.
pub const VERSION: u32 = 2;

/// An article with everything a reader is shown of it.
///
/// What a page shows of it is its data already: serialised is only what the words of the page
/// don't say.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Lesson {
    /// Version of the serialised shape, see [`VERSION`].
    pub version: u32,
    /// Last part of the address, unique in the library.
    pub slug: String,
    /// BCP 47 tag of the article's language.
    pub lang: String,
    /// BCP 47 tag of the notes' language.
    pub notes_lang: String,
    /// The headline.
    #[serde(skip)]
    pub title: Noted,
    /// The paragraph under the headline; its id is `lead`.
    #[serde(skip)]
    pub lead: Paragraph,
    /// A few plain sentences between lead and body; its id is `bref`.
    #[serde(skip)]
    pub en_bref: Option<Paragraph>,
    /// The day it was written, ISO 8601.
    pub date: String,
    /// The place in its dateline; most texts have none.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub place: String,
    /// CEFR level.
    pub level: String,
    /// Subjects, in the article's language.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub topics: Vec<String>,
    /// Who wrote it.
    pub author: String,
    /// The licence it is published under.
    pub licence: String,
    /// Number of words of the body.
    pub words: u32,
    /// What it relies on.
    #[serde(skip)]
    pub sources: Vec<Source>,
    /// The body.
    #[serde(skip)]
    pub blocks: Vec<Block>,
    /// The lesson that follows in the library.
    #[serde(skip)]
    pub next: Option<Next>,
    /// What explains the article: the app reads it when it is first needed.
    #[serde(skip)]
    pub glossary: OnceCell<Glossary>,
}

/// A lesson to read after another.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Next {
    /// Last part of its address.
    pub slug: String,
    /// BCP 47 tag of its language.
    pub lang: String,
    /// Its headline.
    pub title: String,
}

/// A plain text and its counterpart in the notes' language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Noted {
    /// In the article's language.
    pub text: String,
    /// In the notes' language; empty where there are no notes.
    pub note: String,
}

/// One block of the body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A subheading.
    Subheading(Noted),
    /// A paragraph.
    Paragraph(Paragraph),
    /// A quotation set apart.
    Quotation(Paragraph),
    /// A list: each item is one sentence of the paragraph.
    List(Paragraph),
}

impl Block {
    /// The numbered paragraph in the block, unless it is a subheading.
    pub fn paragraph(&self) -> Option<&Paragraph> {
        match self {
            Block::Subheading(_) => None,
            Block::Paragraph(paragraph) | Block::Quotation(paragraph) | Block::List(paragraph) => {
                Some(paragraph)
            }
        }
    }

    /// The same, to be changed.
    pub fn paragraph_mut(&mut self) -> Option<&mut Paragraph> {
        match self {
            Block::Subheading(_) => None,
            Block::Paragraph(paragraph) | Block::Quotation(paragraph) | Block::List(paragraph) => {
                Some(paragraph)
            }
        }
    }
}

/// Sentences that belong together, and the note facing them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Paragraph {
    /// The id in the page: `p3`, `lead`, `bref`.
    pub id: String,
    /// The number shown in the margin, from 1; 0 for those that carry none.
    pub number: u32,
    /// The sentences; spaces between them are not part of any.
    pub sentences: Vec<Sentence>,
    /// The note, aligned sentence by sentence where it has as many sentences; empty where
    /// there are no notes.
    pub note: Vec<String>,
}

impl Paragraph {
    /// Its mentions, in order.
    pub fn mentions(&self) -> impl Iterator<Item = &Mention> {
        self.sentences.iter().flat_map(Sentence::mentions)
    }

    /// Whether each sentence faces exactly one of the note.
    pub fn is_aligned(&self) -> bool {
        !self.note.is_empty() && self.sentences.len() == self.note.len()
    }
}

/// A sentence as runs of plain text and mentions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sentence {
    /// The runs; two plain ones never follow each other.
    pub runs: Vec<Run>,
}

impl Sentence {
    /// The words without markup.
    pub fn text(&self) -> String {
        self.runs.iter().map(Run::text).collect()
    }

    /// Its mentions, in order.
    pub fn mentions(&self) -> impl Iterator<Item = &Mention> {
        self.runs.iter().filter_map(|run| match run {
            Run::Mention(mention) => Some(mention),
            Run::Text(_) => None,
        })
    }
}

/// A piece of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Run {
    /// Plain text.
    Text(String),
    /// An occurrence of an entry.
    Mention(Mention),
}

impl Run {
    /// The words without markup.
    pub fn text(&self) -> &str {
        match self {
            Run::Text(text) => text,
            Run::Mention(mention) => &mention.text,
        }
    }
}

/// One occurrence of an entry in a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mention {
    /// As written in the article.
    pub text: String,
    /// The id of the entry.
    pub entry: String,
    /// Position among all mentions of the lesson in document order, from 0; its id in the
    /// page is `m` and this number.
    pub nth: u32,
    /// Whether its entry is common vocabulary.
    pub is_expression: bool,
    /// Whether it is the first of its entry after the title or a subheading.
    pub first: bool,
    /// If it is, and stands in the lead or the body, the number of its entry: entries are numbered
    /// from 1 in the order in which they are first mentioned there.
    pub gloss: Option<u32>,
    /// Position in [`Glossary::here`] of the line that holds at this place.
    pub here: Option<u32>,
    /// Ids of shorter entries written inside this one: OIF in
    /// `Organisation internationale de la francophonie (OIF)`.
    pub inside: Vec<String>,
}

impl Lesson {
    /// See [`Glossary::entries`]; none where they are not read yet.
    pub fn entries(&self) -> &[Entry] {
        let glossary = self.glossary.get();
        glossary.map_or(&[], |glossary| &glossary.entries)
    }

    /// The entry of that id.
    pub fn entry(&self, id: &str) -> Option<&Entry> {
        self.entries().iter().find(|entry| entry.id == id)
    }

    /// The line that holds where that mention stands.
    pub fn here(&self, mention: &Mention) -> Option<&Here> {
        self.glossary.get()?.here.get(mention.here? as usize)
    }

    /// Every paragraph in document order: lead, « En bref », body.
    pub fn paragraphs(&self) -> impl Iterator<Item = &Paragraph> {
        let body = self.blocks.iter().filter_map(Block::paragraph);
        [&self.lead].into_iter().chain(&self.en_bref).chain(body)
    }

    /// Every mention in document order. They are gathered first: whatever is then done with them
    /// needs no code of its own for lists in lists in lists.
    pub fn mentions(&self) -> std::vec::IntoIter<&Mention> {
        let mut mentions = Vec::new();
        for paragraph in self.paragraphs() {
            mentions.extend(paragraph.mentions());
        }
        mentions.into_iter()
    }

    /// Minutes that reading takes at 130 words a minute, at least 1: a learner's pace.
    pub fn minutes(&self) -> u32 {
        self.words.div_ceil(130).max(1)
    }
}
