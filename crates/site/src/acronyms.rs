//! `site acronyms`: the acronyms of a text, and the long forms it gives for them.

use std::ops::Range;

use language::acronyms::acronyms;
use language::lang::rules;
use serde::Serialize;

use crate::input::LANG;

/// What the command prints.
#[derive(Serialize)]
pub(crate) struct Found {
    acronyms: Vec<Acronym>,
    definitions: Vec<Definition>,
}

#[derive(Serialize)]
struct Acronym {
    form: String,
    start: usize,
    end: usize,
}

#[derive(Serialize)]
struct Definition {
    #[serde(flatten)]
    acronym: Acronym,
    expansion: String,
    expansion_start: usize,
    expansion_end: usize,
}

/// Finds the acronyms of a text.
pub(crate) fn find(text: &str) -> Found {
    let found = acronyms(text, rules(LANG));
    let part = |range: &Range<usize>| text.get(range.clone()).unwrap_or_default();
    let acronym = |range: &Range<usize>| Acronym {
        form: part(range).to_owned(),
        start: range.start,
        end: range.end,
    };
    let definitions = found.definitions.iter().map(|definition| Definition {
        acronym: acronym(&definition.acronym),
        expansion: part(&definition.expansion).to_owned(),
        expansion_start: definition.expansion.start,
        expansion_end: definition.expansion.end,
    });
    Found {
        definitions: definitions.collect(),
        acronyms: found.acronyms.iter().map(acronym).collect(),
    }
}
