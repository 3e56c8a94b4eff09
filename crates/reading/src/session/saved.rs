//! Entries that the reader has saved, of all lessons.

use crate::glossary::Entry;
use crate::json::Json;
use crate::lesson::Article;

use super::Reading;

/// A saved entry, with the words that a list of them shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SavedEntry {
    /// The id of the entry.
    pub id: String,
    /// Its headword; empty where an older version saved only the id.
    pub headword: String,
    /// What it means in one line, one item a language: (BCP 47 tag, text).
    pub meanings: Vec<(String, String)>,
    /// BCP 47 tag of the headword.
    pub lang: String,
    /// Last part of the address of the lesson in which it was saved.
    pub lesson: String,
}

impl SavedEntry {
    /// The entry as it is saved while that article is read.
    pub fn of(entry: &Entry, article: &Article) -> SavedEntry {
        let texts = entry.texts.iter();
        SavedEntry {
            id: entry.id.clone(),
            headword: entry.headword.clone(),
            meanings: texts
                .map(|text| (text.lang.clone(), text.in_one_line(&entry.headword)))
                .collect(),
            lang: article.lang.clone(),
            lesson: article.slug.clone(),
        }
    }

    /// The saved entry of that id, as it was kept.
    pub fn read(id: &str, json: &Json) -> SavedEntry {
        let meanings = json.get("meanings").members().iter();
        SavedEntry {
            id: id.to_owned(),
            headword: json.text("headword"),
            meanings: meanings
                .filter_map(|(lang, text)| Some((lang.clone(), text.as_text()?.to_owned())))
                .collect(),
            lang: json.text("lang"),
            lesson: json.text("lesson"),
        }
    }

    /// The entry as it is kept, without its id.
    pub fn write(&self) -> Json {
        let text = |name: &str, text: &str| (name.to_owned(), Json::from(text));
        let meanings = self.meanings.iter();
        let meanings = meanings
            .map(|(lang, meaning)| text(lang, meaning))
            .collect();
        Json::Record(vec![
            text("headword", &self.headword),
            ("meanings".to_owned(), Json::Record(meanings)),
            text("lang", &self.lang),
            text("lesson", &self.lesson),
        ])
    }
}

/// The saved entries, each once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Saved(Vec<SavedEntry>);

impl Saved {
    /// Whether the entry of that id is among them.
    pub fn contains(&self, id: &str) -> bool {
        self.get(id).is_some()
    }

    /// The saved entry of that id.
    pub fn get(&self, id: &str) -> Option<&SavedEntry> {
        self.0.iter().find(|saved| saved.id == id)
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// One after the other.
    pub fn iter(&self) -> impl Iterator<Item = &SavedEntry> {
        self.0.iter()
    }

    /// Takes the entry of that id out; returns whether it was there.
    pub fn remove(&mut self, id: &str) -> bool {
        let before = self.0.len();
        self.0.retain(|saved| saved.id != id);
        self.0.len() < before
    }

    /// Adds an entry, in place of the one with its id.
    pub fn insert(&mut self, entry: SavedEntry) {
        self.remove(&entry.id);
        self.0.push(entry);
    }

    /// Gives entries that an older version saved by their ids only the words that this lesson has
    /// for them.
    pub fn complete(&mut self, reading: &Reading) {
        for saved in &mut self.0 {
            if saved.headword.is_empty()
                && let Some(entry) = reading.entry(&saved.id)
            {
                *saved = SavedEntry::of(entry, &reading.article);
            }
        }
    }
}

impl FromIterator<SavedEntry> for Saved {
    fn from_iter<I: IntoIterator<Item = SavedEntry>>(entries: I) -> Saved {
        Saved(entries.into_iter().collect())
    }
}
