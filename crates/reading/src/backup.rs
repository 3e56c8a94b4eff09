//! A backup: everything that a browser keeps for its reader, in one file that can be put back anywhere.
//!
//! The file is one JSON record. What it holds stands in it as the browser keeps it, so that putting it back loses
//! nothing. A length is not enough to tell that a file was damaged on its way: the record carries a checksum.

use std::collections::BTreeMap;

use crate::json::{InJson, Json};
use crate::record;
use crate::session::Settings;

/// The version of the form of a backup. It changes when a member is added or gets another meaning: an older version of
/// the site says then that it is too old, instead of putting half of it back. Version 1 had no glossary, version 2 no
/// courses, version 3 no questions of a teacher.
pub const VERSION: u32 = 4;

/// The largest file that is read, in bytes.
pub const MOST_BYTES: usize = 256 * 1024 * 1024;

/// What the record calls itself.
const FORMAT: &str = "en-regard backup";

/// How the file begins: where a file does not even parse, this tells one that was damaged from any other.
const OPENING: &str = "{\"format\":\"en-regard backup\"";

/// So many bytes at the beginning of a file tell whether it calls itself a backup.
pub const TELLING_BYTES: u32 = 200;

/// Whether a file that begins with these bytes calls itself a backup, whole or not.
pub fn is_backup(beginning: &[u8]) -> bool {
    // An editor may have put a mark before it, and the members on lines of their own.
    let beginning = beginning.strip_prefix(MARK).unwrap_or(beginning);
    let is_letter = |byte: &u8| !byte.is_ascii_whitespace();
    let mut letters = beginning.iter().copied().filter(is_letter);
    let mut opening = OPENING.bytes().filter(is_letter);
    opening.all(|letter| letters.next() == Some(letter))
}

/// What an editor may put before a text.
const MARK: &[u8] = b"\xef\xbb\xbf";

/// Where the reader's choices are kept.
const SETTINGS: &str = "settings";

/// Where is kept what was chosen about the print of a sheet.
const SHEET: &str = "sheet";

/// Where the attributes of the root element are kept that follow from them.
const ROOT: &str = "root";

/// Before the names of places, of saved entries, of courses and of their questions, in their keys.
const PLACE: &str = "place/";
const SAVED: &str = "saved/";
const COURSE: &str = "course/";
const QUESTIONS: &str = "questions/";
const NAMES: [&str; 4] = [PLACE, SAVED, COURSE, QUESTIONS];

/// Everything that a browser keeps for its reader.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Backup {
    /// The day it was made, ISO 8601.
    pub made: String,
    /// Settings, places, saved entries, courses and questions, each as text under its key in the window's storage.
    pub stored: BTreeMap<String, String>,
    /// The texts that the reader has brought, by their ids.
    pub own_texts: BTreeMap<String, Forms>,
    /// The entries of the reader's glossary by their ids, each as JSON.
    pub glossary: BTreeMap<String, String>,
}

/// A text that a reader has brought, in the forms in which it is kept, each as JSON.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Forms {
    /// As its reader works on it.
    pub text: String,
    /// The lesson made of it.
    pub lesson: String,
    /// What the library shows of it.
    pub listing: String,
}

record!(Forms {
    text,
    lesson,
    listing
});

/// Why a file is not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotRead {
    /// It is something else.
    NotABackup,
    /// Something of it is missing, or was changed.
    Damaged,
    /// A newer version of the site has made it.
    Newer,
    /// It is larger than [`MOST_BYTES`].
    TooLarge,
}

/// How many things there are of each kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Texts that the reader has brought.
    pub own_texts: usize,
    /// Entries of the reader's glossary.
    pub glossary: usize,
    /// Saved entries.
    pub entries: usize,
    /// Places in texts.
    pub places: usize,
    /// Courses that the reader has prepared.
    pub courses: usize,
    /// Lessons to which the reader has added questions.
    pub questions: usize,
    /// Whether there are settings: 0 or 1.
    pub settings: usize,
}

/// What becomes of the things in a backup when they are added to those that are here.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Merging {
    /// They are not here yet, and come.
    pub new: usize,
    /// They are here already.
    pub same: usize,
    /// Something else is here in their place, and stays.
    pub different: usize,
}

impl Backup {
    /// The record that the file holds.
    pub fn write(&self) -> Json {
        let texts = |texts: &BTreeMap<String, String>| {
            let texts = texts.iter();
            let texts = texts.map(|(key, text)| (key.clone(), Json::Text(text.clone())));
            Json::Record(texts.collect())
        };
        let own_texts = self.own_texts.iter();
        let own_texts = own_texts.map(|(id, forms)| (id.clone(), forms.to_json()));
        let members = [
            ("format", FORMAT.into()),
            ("version", Json::Number(i64::from(VERSION))),
            ("made", Json::Text(self.made.clone())),
            ("checksum", Json::Text(self.checksum())),
            ("stored", texts(&self.stored)),
            ("own_texts", Json::Record(own_texts.collect())),
            ("glossary", texts(&self.glossary)),
        ];
        let members = members.map(|(name, value)| (name.to_owned(), value));
        Json::Record(members.into())
    }

    /// Reads a file; `parse` reads JSON. Of the window's storage, whatever the site does not keep there is passed over.
    ///
    /// # Errors
    ///
    /// Where the file is no backup, or none that can be put back whole.
    pub fn read(bytes: &[u8], parse: impl Fn(&str) -> Option<Json>) -> Result<Backup, NotRead> {
        if bytes.len() > MOST_BYTES {
            return Err(NotRead::TooLarge);
        }
        // An editor may have put a mark before it.
        let bytes = bytes.strip_prefix(MARK).unwrap_or(bytes);
        let text = std::str::from_utf8(bytes).ok();
        let Some(json) = text.and_then(&parse) else {
            let opening = OPENING.as_bytes();
            let is_ours = bytes.starts_with(opening) || opening.starts_with(bytes);
            return Err(if is_ours {
                NotRead::Damaged
            } else {
                NotRead::NotABackup
            });
        };
        if json.text("format") != FORMAT {
            return Err(NotRead::NotABackup);
        }
        match json.get("version") {
            Json::Number(version) if *version > i64::from(VERSION) => return Err(NotRead::Newer),
            Json::Number(1..) => {}
            _ => return Err(NotRead::Damaged),
        }
        let mut backup = Backup::of_record(&json).ok_or(NotRead::Damaged)?;
        if backup.checksum() != json.text("checksum") {
            return Err(NotRead::Damaged);
        }
        backup
            .stored
            .retain(|key, text| is_of_the_site(key, text, &parse));
        Ok(backup)
    }

    fn of_record(json: &Json) -> Option<Backup> {
        let texts = |name: &str| -> Option<BTreeMap<String, String>> {
            let texts = json.get(name).members().iter();
            let texts = texts.map(|(key, text)| Some((key.clone(), text.as_text()?.to_owned())));
            texts.collect()
        };
        let mut backup = Backup {
            made: json.text("made"),
            stored: texts("stored")?,
            glossary: texts("glossary")?,
            ..Backup::default()
        };
        for (id, forms) in json.get("own_texts").members() {
            // It stands in addresses.
            if id.is_empty() || !id.chars().all(|letter| letter.is_ascii_alphanumeric()) {
                return None;
            }
            backup
                .own_texts
                .insert(id.clone(), Forms::from_json(forms)?);
        }
        Some(backup)
    }

    /// A number that another content hardly has, in letters: FNV-1a over every text with its length. It guards against
    /// accidents, not against forgery.
    fn checksum(&self) -> String {
        const START: u64 = 0xcbf2_9ce4_8422_2325;
        let stored = self.stored.iter().flat_map(|(key, text)| [key, text]);
        let own_texts = self.own_texts.iter();
        let own_texts = own_texts.flat_map(|(id, it)| [id, &it.text, &it.lesson, &it.listing]);
        let glossary = self.glossary.iter().flat_map(|(id, entry)| [id, entry]);
        let texts = [&self.made].into_iter().chain(stored).chain(own_texts);
        let texts = texts.chain(glossary);
        let sum = texts.fold(START, |sum, text| {
            let length = (text.len() as u64).to_le_bytes();
            let bytes = length.iter().chain(text.as_bytes());
            bytes.fold(sum, |sum, byte| {
                (sum ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
            })
        });
        format!("{sum:016x}")
    }

    /// How many things it holds.
    pub fn counts(&self) -> Counts {
        let below = |prefix: &str| {
            let keys = self.stored.keys();
            keys.filter(|key| key.starts_with(prefix)).count()
        };
        Counts {
            own_texts: self.own_texts.len(),
            glossary: self.glossary.len(),
            entries: below(SAVED),
            places: below(PLACE),
            courses: below(COURSE),
            questions: below(QUESTIONS),
            settings: usize::from(self.stored.contains_key(SETTINGS)),
        }
    }

    /// What becomes of the things in `added` when they are added to these.
    pub fn merging(&self, added: &Backup) -> Merging {
        let mut merging = Merging::default();
        let mut count = |here: Option<bool>| match here {
            None => merging.new += 1,
            Some(true) => merging.same += 1,
            Some(false) => merging.different += 1,
        };
        for (key, text) in &added.stored {
            let mut names = NAMES.iter();
            if key == SETTINGS || key == SHEET || names.any(|name| key.starts_with(name)) {
                count(self.stored.get(key).map(|here| here == text));
            }
        }
        for (id, forms) in &added.own_texts {
            // The lesson is made anew by another engine: the reader's text is what counts.
            let here = self.own_texts.get(id);
            count(here.map(|here| here.text == forms.text));
        }
        for (id, entry) in &added.glossary {
            count(self.glossary.get(id).map(|here| here == entry));
        }
        merging
    }

    /// These things, and those of `added` that are not among them. What is here stays.
    #[must_use]
    pub fn with(&self, added: &Backup) -> Backup {
        let mut all = self.clone();
        for (key, text) in &added.stored {
            // The attributes belong to the choices from which they follow.
            let by = if key == ROOT { SETTINGS } else { key };
            if !self.stored.contains_key(by) {
                all.stored.insert(key.clone(), text.clone());
            }
        }
        for (id, forms) in &added.own_texts {
            let entry = all.own_texts.entry(id.clone());
            entry.or_insert_with(|| forms.clone());
        }
        for (id, entry) in &added.glossary {
            let here = all.glossary.entry(id.clone());
            here.or_insert_with(|| entry.clone());
        }
        all
    }
}

/// Whether the site keeps such a text under that key. The start script believes what stands under `root`: only
/// attributes that settings have may come from a file.
fn is_of_the_site(key: &str, text: &str, parse: impl Fn(&str) -> Option<Json>) -> bool {
    let Some(json) = parse(text) else {
        return false;
    };
    match key {
        ROOT => {
            let settings = Settings::default().root_attributes();
            let is_known = |name: &str| {
                name == "data-greeted" || settings.iter().any(|(known, _)| *known == name)
            };
            let pairs: Option<Vec<(String, String)>> = InJson::from_json(&json);
            pairs.is_some_and(|pairs| pairs.iter().all(|(name, _)| is_known(name)))
        }
        SETTINGS | SHEET | "greeted" | "saved" => true,
        key => {
            let mut names = NAMES.iter();
            names.any(|name| key.len() > name.len() && key.starts_with(name))
        }
    }
}
