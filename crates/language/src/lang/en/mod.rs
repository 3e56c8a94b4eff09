//! English.

use super::naming::NO_WORDS;
use super::{Rules, Typography};

pub(super) static RULES: Rules = Rules {
    abbreviations: &[
        "Mr", "Mrs", "Ms", "Messrs", "Dr", "Prof", "Gen", "Col", "Maj", "Capt", "Lt", "Sgt", "Gov",
        "Sen", "Rep", "Rev", "Hon", "St", "p", "pp", "vol", "ch", "fig", "no", "nos", "vs", "cf",
        "e.g", "i.e", "U.S", "U.K", "U.N", "E.U", "Jan", "Feb", "Aug", "Sept", "Oct", "Nov", "Dec",
    ],
    references: &[],
    parts: &["Article", "Chapter", "Section", "Part", "Annex", "Title"],
    elisions: &[],
    after_apostrophe: &["s"],
    after_hyphen: &[],
    compound_starts: &["ex", "non", "self", "vice"],
    compound_ends: &[],
    conjunctions: &["and", "or", "to"],
    syllables: None,
    typography: Typography::Curly,
    as_the_text_says: "According to this text",
    undated: &[
        "currently",
        "nowadays",
        "recently",
        "at present",
        "this year",
        "last year",
    ],
    explanation_words: Some(45),
    headword_articles: &[],
    notes_lang: "fr",
    pages: include_str!("pages"),
    naming: &NO_WORDS,
};
