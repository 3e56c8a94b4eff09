//! What the device knows of its reader, on every page.

use crate::lesson::Listing;

use super::{Choices, Places, Saved, Setting, Settings};

/// What the device knows of its reader.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Device {
    /// The language that the browser prefers, a BCP 47 tag.
    pub language: String,
    /// What the reader has chosen.
    pub choices: Choices,
    /// How the reader likes to read: made from the two before it, and from the language of the text.
    pub settings: Settings,
    /// The entries that the reader saved, of all lessons.
    pub saved: Saved,
    /// Whether the reader has tapped a word.
    pub has_tapped: bool,
    /// Where the reader was in each lesson.
    pub places: Places,
    /// The texts that the reader has brought.
    pub own_texts: Vec<Listing>,
    /// Whether the browser has refused to keep something.
    pub is_refused: bool,
}

/// What is kept on a device of a reader.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stored {
    /// What the reader has chosen.
    pub choices: Choices,
    /// The entries that the reader saved.
    pub saved: Saved,
    /// Whether the reader has tapped a word before.
    pub has_tapped: bool,
    /// Where the reader was in each lesson.
    pub places: Places,
}

impl Device {
    /// Takes over what is kept on the device, for a reader of a text in that language, a BCP 47 tag, if any.
    pub fn load(&mut self, stored: Stored, text_lang: Option<&str>) {
        self.choices = stored.choices;
        self.saved = stored.saved;
        self.has_tapped = stored.has_tapped;
        self.places = stored.places;
        self.settle(text_lang);
    }

    /// Takes a choice over, for a reader of a text in that language, if any.
    pub fn choose(&mut self, setting: Setting, word: &str, text_lang: Option<&str>) {
        self.choices.set(setting.word(), word);
        self.settle(text_lang);
    }

    /// Makes the settings anew: for another text, or after another choice.
    pub(super) fn settle(&mut self, text_lang: Option<&str>) {
        self.settings = Settings::of(&self.language, text_lang, &self.choices);
    }
}
