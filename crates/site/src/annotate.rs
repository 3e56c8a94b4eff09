//! `site annotate` and `site sentences`: what is found in a plain text.

use std::ops::Range;

use authoring::annotate;
use authoring::files::ContentFile;
use language::lang::rules;
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

/// Finds the mentions of a glossary's entries.
pub(crate) fn mentions(text: &str, glossary: &[ContentFile]) -> Annotated {
    let found = annotate(text, LANG, glossary).into_iter();
    let mentions = found.map(|mention| Mention {
        entry: mention.entry,
        place: Place::new(text, mention.range),
    });
    Annotated {
        mentions: mentions.collect(),
    }
}

/// Cuts a text into sentences, without the spaces between them.
pub(crate) fn cut(text: &str) -> Cut {
    let ranges = sentences(text, rules(LANG)).into_iter();
    let ranges = ranges.map(|range| trim(text, range));
    let sentences = ranges.filter(|range| !range.is_empty());
    Cut {
        sentences: sentences.map(|range| Place::new(text, range)).collect(),
    }
}
