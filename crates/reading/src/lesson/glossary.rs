//! What explains an article.

use crate::glossary::Entry;
use crate::json::record;

use super::Mention;

/// What explains an article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Glossary {
    /// Lines that hold in this text only; mentions refer to them by position.
    pub here: Vec<Here>,
    /// The entries mentioned, by kind, then in alphabetical order of their headwords: the order
    /// of the glossary and of its numbers in print.
    pub entries: Vec<Entry>,
}

record!(Glossary { here, entries });

/// What a mention means in this text only.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Here {
    /// Another entry that this stands for here.
    pub who: Option<String>,
    /// The line, one a language: (BCP 47 tag, text).
    pub lines: Vec<(String, String)>,
}

record!(Here { who, lines });

impl Here {
    /// The line in the language of that BCP 47 tag.
    pub fn line(&self, lang: &str) -> Option<&str> {
        let (_, text) = self.lines.iter().find(|(tag, _)| tag == lang)?;
        Some(text)
    }
}

impl Glossary {
    /// The entry of that id.
    pub fn entry(&self, id: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.id == id)
    }

    /// The line that holds where that mention stands.
    pub fn here(&self, mention: &Mention) -> Option<&Here> {
        self.here.get(mention.here? as usize)
    }
}
