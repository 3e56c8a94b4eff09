//! `site annotate` and `site sentences`: what is found in a plain text.

use std::ops::Range;

use authoring::annotate;
use authoring::files::ContentFile;
use authoring::glossary::entry_forms;
use language::lang::rules;
use language::repair::{repair, repair_signs};
use language::text::sentences::{sentences, trim};
use serde::Serialize;

use crate::input::LANG;

/// What `annotate` prints.
#[derive(Serialize)]
pub(crate) struct Annotated {
    mentions: Vec<Mention>,
}

#[derive(Serialize)]
struct Mention {
    entry: String,
    #[serde(flatten)]
    place: Place,
}

/// What `sentences` prints.
#[derive(Serialize)]
pub(crate) struct Cut {
    sentences: Vec<Place>,
}

/// Bytes of the text, and what stands there.
#[derive(Serialize)]
struct Place {
    start: usize,
    end: usize,
    text: String,
}

impl Place {
    fn new(text: &str, range: Range<usize>) -> Self {
        Place {
            start: range.start,
            end: range.end,
            text: text.get(range).unwrap_or_default().to_owned(),
        }
    }
}

/// Finds the mentions of a glossary's entries. They are found in the repaired text, so that neither a ligature nor the
/// end of a line hides them, and stand where they are in the text as it came.
pub(crate) fn mentions(text: &str, glossary: &[ContentFile]) -> Annotated {
    let entries = entry_forms(glossary);
    let forms = entries.iter().flat_map(|entry| &entry.forms);
    let repaired = repair(text, rules(LANG), forms);
    let found = annotate(repaired.text(), LANG, glossary).into_iter();
    let mentions = found.map(|mention| Mention {
        entry: mention.entry,
        place: Place::new(text, repaired.original(mention.range)),
    });
    Annotated {
        mentions: mentions.collect(),
    }
}

/// Cuts a text into sentences, without the spaces between them. The mark of a note hides no end of a sentence, and
/// belongs to the sentence before it.
pub(crate) fn cut(text: &str) -> Cut {
    let repaired = repair_signs(text, rules(LANG));
    let ranges = sentences(repaired.text(), rules(LANG)).into_iter();
    let start = |range: Range<usize>| repaired.original(range).start;
    let mut starts: Vec<usize> = ranges.skip(1).map(start).collect();
    starts.insert(0, 0);
    let ends = starts.iter().skip(1).copied().chain([text.len()]);
    let ranges = starts.iter().zip(ends);
    let ranges = ranges.map(|(start, end)| trim(text, *start..end));
    let sentences = ranges.filter(|range| !range.is_empty());
    Cut {
        sentences: sentences.map(|range| Place::new(text, range)).collect(),
    }
}
