//! An entry that a reader has written.

use super::{Entry, EntryText};
use crate::json::{InJson, Json, record};

/// The version of the form in which such entries are kept. It changes when a member gets another meaning.
const VERSION: u32 = 1;

/// An entry that a reader has written, with what only its author and the matcher need.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OwnEntry {
    /// What readers are shown. Its id is unique among those of the same reader or text.
    pub entry: Entry,
    /// The forms that recognise it, the headword of a name first.
    pub forms: Vec<String>,
    /// Short forms that count after a full one only.
    pub later: Vec<String>,
    /// Ids of related entries, nearest first.
    pub see: Vec<String>,
    /// Whether only an author's mark makes a mention: of use for sites only.
    pub by_hand: bool,
}

record!(OwnEntry {
    entry,
    forms,
    later,
    see,
    by_hand
});

impl OwnEntry {
    /// The entry as it is kept by itself, with the version of that form.
    pub fn write(&self) -> Json {
        let version = ("version".to_owned(), Json::Number(i64::from(VERSION)));
        let members = self.to_json().members().to_vec();
        Json::Record([vec![version], members].concat())
    }

    /// The entry that is kept in that form; nothing where a newer version has written it.
    pub fn read(json: &Json) -> Option<OwnEntry> {
        (json.number("version")? == VERSION).then(|| OwnEntry::from_json(json))?
    }

    /// Whether it explains something in any language.
    pub fn explains(&self) -> bool {
        let said = |text: &EntryText| !(text.name.is_empty() && text.explanation.is_empty());
        self.entry.texts.iter().any(said)
    }

    /// Changes what it says in the language of that BCP 47 tag.
    pub fn write_text(&mut self, lang: &str, write: impl FnOnce(&mut EntryText)) {
        let empty = EntryText {
            lang: lang.to_owned(),
            ..EntryText::default()
        };
        let texts = &mut self.entry.texts;
        if !texts.iter().any(|text| text.lang == lang) {
            texts.push(empty.clone());
        }
        if let Some(text) = texts.iter_mut().find(|text| text.lang == lang) {
            write(text);
        }
        texts.retain(|text| text.lang != lang || *text != empty);
    }

    /// Gives it those forms. The first one of a name is its headword.
    pub fn set_forms(&mut self, forms: Vec<String>) {
        let was_first = self.forms.first() == Some(&self.entry.headword);
        if (was_first || !self.entry.is_expression())
            && let Some(first) = forms.first()
        {
            self.entry.headword.clone_from(first);
        }
        self.forms = forms;
    }
}
