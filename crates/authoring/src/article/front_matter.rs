//! What stands between the `+++` lines of an article.

use std::ops::Range;

use crate::finding::Report;
use reading::glossary::Source;

use crate::glossary::sources;
use crate::toml_file::{self, Keys, Placed};

use super::markdown::inline;
use super::{ParsedPoint, Passage};

/// The front matter of an article.
#[derive(Clone, Debug, Default)]
pub(crate) struct FrontMatter {
    /// The headline.
    pub(crate) title: Passage,
    /// The paragraph under it; empty where there is none.
    pub(crate) lead: Passage,
    /// « En bref », a sentence each.
    pub(crate) en_bref: Vec<Passage>,
    /// The day it was written, ISO 8601.
    pub(crate) date: String,
    /// The place in its dateline; most texts have none.
    pub(crate) place: String,
    /// The day up to which what it says is true, ISO 8601; empty where it is not told.
    pub(crate) as_of: String,
    /// CEFR level.
    pub(crate) level: Placed<String>,
    /// The name of the folder of the same article at another level.
    pub(crate) sibling: Option<Placed<String>>,
    /// The country or region that it is about.
    pub(crate) region: String,
    /// Place in the library.
    pub(crate) order: Option<Placed<u32>>,
    /// Subjects.
    pub(crate) topics: Vec<String>,
    /// Who wrote it.
    pub(crate) author: String,
    /// Its licence.
    pub(crate) licence: String,
    /// What it relies on.
    pub(crate) sources: Vec<Placed<Source>>,
    /// A point of the language that it shows.
    pub(crate) language_point: Option<ParsedPoint>,
    /// Lines that hold in this text only.
    pub(crate) here: Vec<HereItem>,
}

/// One `[[here]]`.
#[derive(Clone, Debug, Default)]
pub(crate) struct HereItem {
    /// The words of the article that it belongs to.
    pub(crate) text: String,
    /// The § they stand in; without one, wherever they stand.
    pub(crate) paragraph: Option<u32>,
    /// The entry that they mention.
    pub(crate) entry: String,
    /// Another entry that they stand for here.
    pub(crate) who: Option<String>,
    /// What they mean here: tag of the language and text.
    pub(crate) lines: Vec<(String, Placed<String>)>,
    /// The line in the file, from 1.
    pub(crate) line: usize,
}

/// The code for files whose parts cannot be told from each other.
pub(crate) const NO_FRONT_MATTER: &str = "no-front-matter";

/// Where front matter and body stand in a file, as byte ranges; nothing where that cannot be
/// told.
pub(super) fn split(text: &str, report: &mut Report<'_>) -> Option<(Range<usize>, Range<usize>)> {
    let mut at = if text.starts_with('\u{feff}') {
        '\u{feff}'.len_utf8()
    } else {
        0
    };
    let mut start = None;
    for line in text.get(at..).unwrap_or_default().split_inclusive('\n') {
        let end = at + line.len();
        match start {
            None if line.trim_end() == "+++" => start = Some(end),
            None if line.trim().is_empty() => {}
            None => break,
            Some(start) if line.trim_end() == "+++" => {
                return Some((start..at, end..text.len()));
            }
            Some(_) => {}
        }
        at = end;
    }
    let hint = "The file begins with a line `+++`, then title = \"…\" and so on, then `+++` again.";
    let message = match start {
        Some(_) => "The front matter is not closed.",
        None => "The file does not begin with front matter.",
    };
    report.error(NO_FRONT_MATTER, 1, message, hint);
    None
}

/// Reads the front matter of an article.
pub(super) fn read(file: &str, range: Range<usize>, report: &mut Report<'_>) -> FrontMatter {
    toml_file::read(file, range, report, |mut keys, report| {
        let lead = keys.optional("lead", report);
        let (title, en_bref) = headings(&mut keys, report);
        for key in ["date", "order"] {
            keys.require(key, report);
        }
        let front = FrontMatter {
            title,
            lead: lead.map_or_else(Passage::default, |lead| {
                inline(&lead.value, lead.line, report)
            }),
            en_bref,
            date: keys
                .day("date", report)
                .map(|day| day.value)
                .unwrap_or_default(),
            place: keys
                .string("place", report)
                .map(|text| text.value)
                .unwrap_or_default(),
            as_of: keys
                .day("as_of", report)
                .map(|day| day.value)
                .unwrap_or_default(),
            level: keys.required("level", report),
            sibling: keys.optional("sibling", report),
            region: keys
                .optional("region", report)
                .map(|text| text.value)
                .unwrap_or_default(),
            order: keys.number("order", report),
            topics: keys
                .strings("topics", report)
                .into_iter()
                .map(|t| t.value)
                .collect(),
            author: keys.required("author", report).value,
            licence: keys.required("licence", report).value,
            sources: sources(&mut keys, report),
            language_point: ParsedPoint::read(&mut keys, true, report),
            here: keys
                .tables("here", report)
                .into_iter()
                .map(|keys| here(keys, report))
                .collect(),
        };
        keys.finish_but(&[], report);
        front
    })
}

/// What articles and notes have in common: title, « En bref ».
pub(super) fn headings(keys: &mut Keys<'_>, report: &mut Report<'_>) -> (Passage, Vec<Passage>) {
    let title = keys.required("title", report);
    let en_bref = keys.strings("en_bref", report);
    let en_bref = en_bref
        .into_iter()
        .map(|text| inline(&text.value, text.line, report))
        .collect();
    (Passage::plain(title.value, title.line), en_bref)
}

fn here(mut keys: Keys<'_>, report: &mut Report<'_>) -> HereItem {
    let text = keys.required("text", report);
    let entry = keys.required("entry", report);
    let paragraph = keys.number("paragraph", report).map(|number| number.value);
    let who = keys.string("who", report).map(|who| who.value);
    let mut lines = Vec::new();
    let mut known = Vec::new();
    for (tag, line) in keys.other_strings() {
        if language::lang::is_tag(tag) {
            known.push(tag);
            lines.push((tag.to_owned(), line));
        }
    }
    keys.finish_but(&known, report);
    let line = keys.line;
    HereItem {
        text: text.value,
        paragraph,
        entry: entry.value,
        who,
        lines,
        line,
    }
}
