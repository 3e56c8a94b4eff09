//! What was taken of a file, and what was not.

use reading::glossary::OwnEntry;

/// The largest file that is read, in bytes.
pub const MOST_BYTES: usize = 5 * 1024 * 1024;

/// How many entries are taken of one file.
pub const MOST_ENTRIES: usize = 20_000;

/// The longest text in an entry, in bytes.
const LONGEST: usize = 10_000;

/// What was taken of a file, and what was not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Taken {
    /// The entries in the order of the file. Their ids are empty where the file gives none.
    pub entries: Vec<OwnEntry>,
    /// What was not taken.
    pub refused: Vec<Refused>,
}

/// Something that was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Refused {
    /// Its row or its place among the entries, from 1.
    pub place: usize,
    /// Why.
    pub why: Why,
}

/// Why something was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// It names no word.
    NoWord,
    /// It says nothing of its word.
    SaysNothing,
    /// It is longer than any explanation.
    TooLong,
    /// There are more entries than are taken.
    TooMany,
}

impl Why {
    /// Each reason.
    pub const ALL: [Why; 4] = [Why::NoWord, Why::SaysNothing, Why::TooLong, Why::TooMany];
}

impl Taken {
    /// Takes an entry, or counts why not.
    pub fn take(&mut self, place: usize, own: OwnEntry) {
        let is_word = |form: &String| form.contains(char::is_alphanumeric);
        let texts = own.entry.texts.iter();
        let texts = texts.flat_map(|text| [&text.form, &text.name, &text.explanation, &text.usage]);
        let why = if !own.forms.iter().any(is_word) {
            Why::NoWord
        } else if !own.explains() {
            Why::SaysNothing
        } else if texts.chain(&own.forms).any(|text| text.len() > LONGEST) {
            Why::TooLong
        } else if self.entries.len() >= MOST_ENTRIES {
            Why::TooMany
        } else {
            self.entries.push(own);
            return;
        };
        self.refused.push(Refused { place, why });
    }
}
