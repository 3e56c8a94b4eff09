//! A lesson from its JSON, which has only what the words of its page don't say. A lesson that says
//! it is of this version has all that this version writes: what is missing is what was left out
//! because it is empty.

use super::{Lesson, LibraryPage, Listing, Sample, VERSION};
use crate::json::Json;

impl Lesson {
    /// The lesson without its words and its glossary, or nothing where it is of another version
    /// or shape.
    pub fn read(json: &Json) -> Option<Lesson> {
        if json.number("version")? != VERSION {
            return None;
        }
        Some(Lesson {
            version: VERSION,
            slug: json.text("slug"),
            lang: json.text("lang"),
            notes_lang: json.text("notes_lang"),
            date: json.text("date"),
            place: json.text("place"),
            level: json.text("level"),
            topics: json.get("topics").texts(),
            author: json.text("author"),
            licence: json.text("licence"),
            words: json.number("words")?,
            ..Lesson::default()
        })
    }
}

impl LibraryPage {
    /// The library, or nothing where it is of another shape.
    pub fn read(json: &Json) -> Option<LibraryPage> {
        let listings = json.get("listings").items().iter().map(listing);
        let sample = json.get("sample");
        Some(LibraryPage {
            listings: listings.collect::<Option<_>>()?,
            sample: (*sample != Json::Nothing).then(|| sample_of(sample)),
        })
    }
}

fn listing(json: &Json) -> Option<Listing> {
    Some(Listing {
        slug: json.text("slug"),
        lang: json.text("lang"),
        title: json.text("title"),
        lead: json.text("lead"),
        date: json.text("date"),
        level: json.text("level"),
        words: json.number("words")?,
        minutes: json.number("minutes")?,
    })
}

fn sample_of(json: &Json) -> Sample {
    let pair = |name: &str| {
        let mut texts = json.get(name).texts().into_iter();
        [(); 2].map(|()| texts.next().unwrap_or_default())
    };
    Sample {
        slug: json.text("slug"),
        langs: pair("langs"),
        before: json.text("before"),
        word: json.text("word"),
        entry: json.text("entry"),
        after: json.text("after"),
        headword: json.text("headword"),
        meanings: pair("meanings"),
    }
}
