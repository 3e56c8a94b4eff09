//! An entry from its JSON; what is missing was left out because it is empty.

use super::{Entry, EntryText, Gender, Kind, Said, Source};
use crate::json::Json;

impl Entry {
    /// The entry, or nothing where it is of another shape.
    pub fn read(json: &Json) -> Option<Entry> {
        Some(Entry {
            id: json.get("id").as_text()?.to_owned(),
            kind: kind(&json.text("kind"))?,
            headword: json.text("headword"),
            article: json.text("article"),
            gender: gender(&json.text("gender")),
            said: said(&json.text("said")),
            read: json.text("read"),
            ipa: json.text("ipa"),
            level: json.text("level"),
            pattern: json.text("pattern"),
            example: json.text("example"),
            see: json.get("see").texts(),
            texts: json.get("texts").items().iter().map(text).collect(),
            sources: Source::read_all(json),
            as_of: json.text("as_of"),
            checked: json.text("checked"),
        })
    }
}

impl Source {
    /// The sources of an entry or a lesson.
    pub(crate) fn read_all(json: &Json) -> Vec<Source> {
        let sources = json.get("sources").items().iter();
        let read = |json: &Json| Source {
            title: json.text("title"),
            url: json.text("url"),
        };
        sources.map(read).collect()
    }
}

fn text(json: &Json) -> EntryText {
    EntryText {
        lang: json.text("lang"),
        form: json.text("form"),
        name: json.text("name"),
        explanation: json.text("explanation"),
        usage: json.text("usage"),
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
