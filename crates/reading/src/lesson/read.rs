//! A lesson from its JSON. A lesson that says it is of this version has all that this version
//! writes: what is missing is what was left out because it is empty.

use super::{Block, Here, Lesson, Listing, Mention, Noted, Paragraph, Run, Sentence, VERSION};
use crate::glossary::{Entry, Source};
use crate::json::Json;

impl Lesson {
    /// The lesson, or nothing where it is of another version or shape.
    pub fn read(json: &Json) -> Option<Lesson> {
        if json.number("version")? != VERSION {
            return None;
        }
        let bref = json.get("en_bref");
        Some(Lesson {
            version: VERSION,
            slug: json.text("slug"),
            lang: json.text("lang"),
            notes_lang: json.text("notes_lang"),
            title: noted(json.get("title")),
            lead: paragraph(json.get("lead"))?,
            en_bref: match bref {
                Json::Nothing => None,
                bref => Some(paragraph(bref)?),
            },
            date: json.text("date"),
            place: json.text("place"),
            level: json.text("level"),
            topics: json.get("topics").texts(),
            author: json.text("author"),
            licence: json.text("licence"),
            words: json.number("words")?,
            sources: Source::read_all(json),
            blocks: all(json.get("blocks"), Block::read)?,
            here: all(json.get("here"), |json| Some(here(json)))?,
            entries: all(json.get("entries"), Entry::read)?,
        })
    }
}

impl Listing {
    /// The lessons of a library.
    pub fn read_all(json: &Json) -> Option<Vec<Listing>> {
        all(json, |json| {
            Some(Listing {
                slug: json.text("slug"),
                lang: json.text("lang"),
                title: json.text("title"),
                lead: json.text("lead"),
                level: json.text("level"),
                words: json.number("words")?,
                minutes: json.number("minutes")?,
            })
        })
    }
}

/// Every item of a list, or nothing where one is of another shape.
fn all<T>(json: &Json, item: fn(&Json) -> Option<T>) -> Option<Vec<T>> {
    json.items().iter().map(item).collect()
}

fn noted(json: &Json) -> Noted {
    Noted {
        text: json.text("text"),
        note: json.text("note"),
    }
}

impl Block {
    /// The block, or nothing where it is of another shape.
    pub fn read(json: &Json) -> Option<Block> {
        let Json::Record(members) = json else {
            return None;
        };
        let (kind, content) = members.first()?;
        Some(match kind.as_str() {
            "subheading" => Block::Subheading(noted(content)),
            "paragraph" => Block::Paragraph(paragraph(content)?),
            "quotation" => Block::Quotation(paragraph(content)?),
            "list" => Block::List(paragraph(content)?),
            _ => return None,
        })
    }
}

fn paragraph(json: &Json) -> Option<Paragraph> {
    Some(Paragraph {
        id: json.text("id"),
        number: json.number("number").unwrap_or_default(),
        sentences: all(json.get("sentences"), |json| {
            let runs = all(json, run)?;
            Some(Sentence { runs })
        })?,
        note: json.get("note").texts(),
    })
}

fn run(json: &Json) -> Option<Run> {
    if let Some(text) = json.get("t").as_text() {
        return Some(Run::Text(text.to_owned()));
    }
    let json = json.get("m");
    Some(Run::Mention(Mention {
        text: json.text("text"),
        entry: json.text("entry"),
        nth: json.number("nth")?,
        first: json.get("first") == &Json::Flag(true),
        here: json.number("here"),
        inside: json.get("inside").texts(),
    }))
}

fn here(json: &Json) -> Here {
    let lines = json.get("lines").items().iter();
    Here {
        who: json.get("who").as_text().map(str::to_owned),
        lines: lines.filter_map(|line| pair(&line.texts())).collect(),
    }
}

fn pair(texts: &[String]) -> Option<(String, String)> {
    match texts {
        [tag, text] => Some((tag.clone(), text.clone())),
        _ => None,
    }
}
