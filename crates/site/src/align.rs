//! `site align`: which sentences of a French text and its English version go together.

use std::ops::Range;

use authoring::glossary::EntryForms;
use language::alignment::{self, Side};
use language::lang::rules;
use language::repair::{Repaired, repair_signs};
use serde::Serialize;

/// What the command prints.
#[derive(Serialize)]
pub(crate) struct Aligned {
    pairs: Vec<Pair>,
    fr_sentences: Vec<Sentence>,
    en_sentences: Vec<Sentence>,
}

#[derive(Serialize)]
struct Pair {
    fr: Vec<usize>,
    en: Vec<usize>,
    confidence: f64,
}

#[derive(Serialize)]
struct Sentence {
    start: usize,
    end: usize,
    text: String,
}

/// Pairs two texts. `entries` are those of a glossary, as further anchors.
pub(crate) fn align(french: &str, english: &str, entries: &[EntryForms]) -> Aligned {
    let known: Vec<(String, String)> = entries
        .iter()
        .flat_map(|entry| {
            let names = entry.names.iter().filter(|(lang, _)| lang == "en");
            names.flat_map(|(_, name)| {
                entry
                    .forms
                    .iter()
                    .map(move |form| (form.clone(), name.clone()))
            })
        })
        .collect();
    // The mark of a note hides no end of a sentence.
    let fr = repair_signs(french, rules("fr"));
    let en = repair_signs(english, rules("en"));
    let side = |text, lang| Side {
        text,
        rules: rules(lang),
    };
    let aligned = alignment::align(side(fr.text(), "fr"), side(en.text(), "en"), &known);
    let pairs = aligned.pairs.into_iter().map(|pair| Pair {
        fr: pair.left.collect(),
        en: pair.right.collect(),
        confidence: (pair.confidence * 1000.0).round() / 1000.0,
    });
    Aligned {
        pairs: pairs.collect(),
        fr_sentences: sentences(french, &fr, &aligned.left),
        en_sentences: sentences(english, &en, &aligned.right),
    }
}

/// The sentences where they stand in the text as it came.
fn sentences(text: &str, repaired: &Repaired, ranges: &[Range<usize>]) -> Vec<Sentence> {
    let ranges = ranges.iter().map(|range| repaired.original(range.clone()));
    let sentence = |range: Range<usize>| Sentence {
        start: range.start,
        end: range.end,
        text: text.get(range).unwrap_or_default().to_owned(),
    };
    ranges.map(sentence).collect()
}
