//! What the window shows.

use std::rc::Rc;

use crate::glossary::{Entry, Kind};
use crate::lesson::{
    Article, Block, Glossary, Here, IndexPage, LibraryPage, Listing, Mention, Paragraph,
};

use super::{Choices, Explanation, Ids, Speech};

/// What the window shows, and what the reader does with it.
#[derive(Clone, Debug)]
pub enum Page {
    /// The list of lessons.
    Library(Library),
    /// One lesson.
    Lesson(Reading),
    /// Every entry of the site.
    Index(Index),
}

/// The library, as a reader looks through it.
#[derive(Clone, Debug, Default)]
pub struct Library {
    /// What it shows.
    pub page: Rc<LibraryPage>,
    /// The only level of which it shows lessons.
    pub level: Option<String>,
    /// The only region about which it shows lessons; empty for all.
    pub region: String,
    /// The only subject about which it shows lessons; empty for all.
    pub topic: String,
}

impl Library {
    /// Whether the lesson is of the level, the region and the subject that are wanted.
    pub fn shows(&self, listing: &Listing) -> bool {
        let is_of_level = self.level.as_ref().is_none_or(|it| *it == listing.level);
        let is_of_region = self.region.is_empty() || self.region == listing.region;
        let is_of_topic = self.topic.is_empty() || listing.topics.contains(&self.topic);
        is_of_level && is_of_region && is_of_topic
    }
}

/// The index, as a reader looks through it.
#[derive(Clone, Debug, Default)]
pub struct Index {
    /// What it shows.
    pub page: Rc<IndexPage>,
    /// What is searched for.
    pub search: String,
    /// The only kind of entry that it shows.
    pub kind: Option<Kind>,
    /// Whether it shows only what the reader saved.
    pub only_saved: bool,
}

/// A lesson, as a reader reads it.
#[derive(Clone, Debug, Default)]
pub struct Reading {
    /// What is read.
    pub article: Rc<Article>,
    /// What explains it. To read it takes most of the work of a page: it comes once the article is shown.
    pub glossary: Option<Rc<Glossary>>,
    /// The explanation that is open.
    pub explanation: Option<Explanation>,
    /// Ids of paragraphs and sentences whose counterpart is shown.
    pub revealed: Ids,
    /// What the reader has answered: the name of each question's item, `q2.1`, with the number of the answer.
    pub answers: Choices,
    /// What is searched for in the glossary.
    pub search: String,
    /// Whether the glossary lists only what the reader saved.
    pub only_saved: bool,
    /// What this device can do to speak the language of the article.
    pub speech: Speech,
    /// Words of the article that are selected, as they stand in an address behind a slash.
    pub selected: String,
    /// Whether the reader had tapped a word before this page was shown: it needs no greeting.
    pub is_greeted: bool,
    /// How many blocks of the article are drawn.
    pub drawn: usize,
}

/// So many blocks of a long text are drawn at once: the page does not answer meanwhile.
pub(super) const DRAWN_AT_ONCE: usize = 50;

impl Page {
    /// The library, as it opens.
    pub fn library(page: LibraryPage) -> Page {
        Page::Library(Library {
            page: Rc::new(page),
            ..Library::default()
        })
    }

    /// A lesson, as it opens.
    pub fn lesson(article: Article, glossary: Option<Glossary>) -> Page {
        Page::Lesson(Reading {
            drawn: article.blocks.len(),
            article: Rc::new(article),
            glossary: glossary.map(Rc::new),
            ..Reading::default()
        })
    }

    /// The same lesson with only its first blocks drawn: the others follow by [`super::Action::DrawMore`].
    #[must_use]
    pub fn begun(mut self) -> Page {
        if let Page::Lesson(reading) = &mut self {
            reading.drawn = reading.drawn.min(DRAWN_AT_ONCE);
        }
        self
    }

    /// The index, as it opens.
    pub fn index(page: IndexPage) -> Page {
        Page::Index(Index {
            page: Rc::new(page),
            ..Index::default()
        })
    }

    /// The language of the text, a BCP 47 tag; none where no text is read.
    pub fn text_lang(&self) -> Option<&str> {
        match self {
            Page::Library(_) | Page::Index(_) => None,
            Page::Lesson(reading) => Some(&reading.article.lang),
        }
    }

    /// The word for it in the markup.
    pub fn word(&self) -> &'static str {
        match self {
            Page::Library(_) => "library",
            Page::Lesson(_) => "lesson",
            Page::Index(_) => "index",
        }
    }

    /// Whether both show the same document, whatever the reader has done with it. What they say is not
    /// compared: that would take long.
    pub fn is_same(&self, other: &Page) -> bool {
        match (self, other) {
            (Page::Library(left), Page::Library(right)) => Rc::ptr_eq(&left.page, &right.page),
            (Page::Lesson(left), Page::Lesson(right)) => Rc::ptr_eq(&left.article, &right.article),
            (Page::Index(left), Page::Index(right)) => Rc::ptr_eq(&left.page, &right.page),
            _ => false,
        }
    }
}

impl Reading {
    /// The entries that explain the article; none where they are not read yet.
    pub fn entries(&self) -> &[Entry] {
        let glossary = self.glossary.as_ref();
        glossary.map_or(&[], |glossary| &glossary.entries)
    }

    /// The entry of that id.
    pub fn entry(&self, id: &str) -> Option<&Entry> {
        self.glossary.as_ref()?.entry(id)
    }

    /// The line that holds where that mention stands.
    pub fn here(&self, mention: &Mention) -> Option<&Here> {
        self.glossary.as_ref()?.here(mention)
    }

    /// Whether there are blocks that are not drawn yet.
    pub fn has_more(&self) -> bool {
        self.drawn < self.article.blocks.len()
    }

    /// Has more blocks drawn.
    pub(super) fn draw_more(&mut self) {
        self.drawn = (self.drawn + DRAWN_AT_ONCE).min(self.article.blocks.len());
    }

    /// Has all blocks drawn up to the first one with such a paragraph, where there is one.
    pub(super) fn draw_to(&mut self, is_wanted: impl Fn(&Paragraph) -> bool) {
        if !self.has_more() {
            return;
        }
        let mut paragraphs = self.article.blocks.iter().map(Block::paragraph);
        let wanted = paragraphs.position(|paragraph| paragraph.is_some_and(&is_wanted));
        while wanted.is_some_and(|at| at >= self.drawn) {
            self.draw_more();
        }
    }

    /// Opens the explanation of the mention with that position, or closes it if it is the open one.
    /// Returns whether it was opened.
    pub(super) fn tap(&mut self, nth: u32) -> bool {
        let open = self.explanation.as_ref().and_then(Explanation::mention);
        if open == Some(nth) {
            self.explanation = None;
            return false;
        }
        let mention = self.article.mention(nth);
        let Some(entry) = mention.map(|mention| mention.entry.clone()) else {
            return false;
        };
        self.explanation = Some(Explanation::of_mention(entry, nth));
        true
    }

    /// Explains an entry: beside the list from which it was chosen, else at its first mention.
    pub(super) fn show(&mut self, entry: String, from_list: bool) {
        if self.entry(&entry).is_none() {
            return;
        }
        let mentions = self.article.mentions_of(&entry);
        self.explanation = Some(match mentions.first().filter(|_| !from_list) {
            Some(mention) => Explanation::of_mention(entry, mention.nth),
            None => Explanation::of_entry(entry),
        });
    }
}
