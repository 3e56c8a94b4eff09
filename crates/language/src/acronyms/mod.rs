//! The acronyms of a text, and the long forms that it gives for them.
//!
//! What is written in capitals is an acronym unless something else explains the capitals: a
//! numeral, a unit, a heading, a surname, a list of codes. A text defines an acronym where it
//! puts the long form beside it. The letters decide, after Schwartz and Hearst, “A simple
//! algorithm for identifying abbreviation definitions in biomedical text” (Pacific Symposium on
//! Biocomputing, 2003), with a price for each letter and word that does not fit; where the
//! letters are those of another language, brackets and the shape of the long form decide.

mod beside;
mod capitals;
mod codes;
mod definitions;
mod follows;
mod given;
mod heads;
mod leads;
mod left_out;
mod letters;
mod orders;
mod precedes;
mod shapes;
mod stretches;
mod surnames;
mod words;

use std::collections::HashSet;
use std::ops::Range;

use crate::fold::fold;
use crate::lang::Rules;
use crate::text::tail;

/// A long form that a text gives for an acronym.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Definition {
    /// The bytes of the acronym that stands beside it.
    pub acronym: Range<usize>,
    /// The bytes of the long form, without the article before it.
    pub expansion: Range<usize>,
}

/// The acronyms of a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Acronyms {
    /// The bytes of each occurrence, in order.
    pub acronyms: Vec<Range<usize>>,
    /// The long forms, in order of the acronyms that they are given for.
    pub definitions: Vec<Definition>,
}

/// Finds the acronyms of a text and the long forms that it gives for them.
///
/// A form written like a word (`Unesco`) is an acronym where the text gives its long form, or
/// has it in capitals elsewhere.
pub fn acronyms(text: &str, rules: &Rules) -> Acronyms {
    let mut capitals = capitals::find(text, rules);
    codes::set_aside(text, &mut capitals, rules);
    surnames::set_aside(text, &mut capitals, rules);
    let titled: Vec<Range<usize>> = words::titled(text).collect();
    let definitions = definitions::find(text, &capitals, &titled, rules);
    let defined: HashSet<&str> = definitions
        .iter()
        .filter_map(|definition| text.get(definition.acronym.clone()))
        .collect();
    let known: HashSet<&str> = capitals
        .iter()
        .filter(|found| found.is_plain())
        .filter_map(|found| text.get(found.range.clone()))
        .chain(defined.iter().copied())
        .collect();
    let mut acronyms: Vec<Range<usize>> = capitals
        .iter()
        .filter(|found| {
            let form = text.get(found.range.clone()).unwrap_or_default();
            found.is_plain() || found.may_be() && known.contains(form)
        })
        .map(|found| found.range.clone())
        .collect();
    acronyms.extend(like_words(text, &titled, &known, &acronyms, rules));
    acronyms.sort_by_key(|range| range.start);
    Acronyms {
        acronyms,
        definitions,
    }
}

/// The fewest letters of a form written like a word, and of one without an article: shorter
/// ones are words more often.
const FEWEST: usize = 3;
const FEWEST_BARE: usize = 4;

/// Occurrences of known acronyms that are written like words: `Cédéao`, `Unesco`.
fn like_words(
    text: &str,
    titled: &[Range<usize>],
    known: &HashSet<&str>,
    found: &[Range<usize>],
    rules: &Rules,
) -> Vec<Range<usize>> {
    let folded: HashSet<String> = known
        .iter()
        .filter(|form| form.chars().count() >= FEWEST)
        .map(|form| fold(form))
        .collect();
    if folded.is_empty() {
        return Vec::new();
    }
    let like_words = titled.iter().filter(|range| {
        let form = text.get((*range).clone()).unwrap_or_default();
        let before = || tail(text, range.start, 16);
        let is_new = found
            .binary_search_by_key(&range.start, |r| r.start)
            .is_err();
        let is_enough =
            || form.chars().count() >= FEWEST_BARE || shapes::is_determined(before(), rules);
        folded.contains(&fold(form)) && is_new && is_enough()
    });
    like_words.cloned().collect()
}

#[cfg(test)]
mod tests;
