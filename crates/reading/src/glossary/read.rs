//! An entry from its JSON, which has only what the words of its page don't say.

use super::{Entry, EntryText, Gender, Kind, Said};
use crate::json::Json;

impl Entry {
    /// The entry without its words, or nothing where the JSON is of another shape. What is missing
    /// was left out because it is empty.
    pub fn read(json: &Json) -> Option<Entry> {
        Some(Entry {
            id: String::new(),
            kind: kind(&json.text("kind"))?,
            headword: String::new(),
            article: String::new(),
            gender: gender(&json.text("gender")),
            said: said(&json.text("said")),
            read: String::new(),
            ipa: String::new(),
            level: String::new(),
            pattern: String::new(),
            example: String::new(),
            see: json.get("see").numbers(),
            texts: json.get("texts").items().iter().map(text).collect(),
            sources: Vec::new(),
            as_of: json.text("as_of"),
            checked: json.text("checked"),
        })
    }
}

fn text(json: &Json) -> EntryText {
    EntryText {
        lang: json.text("lang"),
        form: json.text("form"),
        ..EntryText::default()
    }
}

fn kind(word: &str) -> Option<Kind> {
    Some(match word {
        "organisation" => Kind::Organisation,
        "person" => Kind::Person,
        "place" => Kind::Place,
        "event" => Kind::Event,
        "concept" => Kind::Concept,
        "media" => Kind::Media,
        "expression" => Kind::Expression,
        _ => return None,
    })
}

fn gender(word: &str) -> Option<Gender> {
    Some(match word {
        "m" => Gender::M,
        "f" => Gender::F,
        "m-pl" => Gender::MPl,
        "f-pl" => Gender::FPl,
        _ => return None,
    })
}

fn said(word: &str) -> Option<Said> {
    match word {
        "word" => Some(Said::Word),
        "letters" => Some(Said::Letters),
        _ => None,
    }
}
