//! A lesson from its JSON, which has only what the words of its page don't say. A lesson that says
//! it is of this version has all that this version writes: what is missing is what was left out
//! because it is empty.

use super::{Lesson, Listing, VERSION};
use crate::json::Json;

impl Lesson {
    /// The lesson without its words and its apparatus, or nothing where it is of another version
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

impl Listing {
    /// The lessons of a library.
    pub fn read_all(json: &Json) -> Option<Vec<Listing>> {
        let listings = json.items().iter().map(|json| {
            Some(Listing {
                slug: json.text("slug"),
                lang: json.text("lang"),
                title: json.text("title"),
                lead: json.text("lead"),
                level: json.text("level"),
                words: json.number("words")?,
                minutes: json.number("minutes")?,
            })
        });
        listings.collect()
    }
}
