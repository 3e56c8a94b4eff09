//! The acronyms of a text, and the long forms that it gives for them.
//!
//! What is written in capitals is an acronym unless something else explains the capitals: a
//! numeral, a unit, a heading, a surname, a list of codes. A text defines an acronym where it
//! puts the long form beside it. The letters decide, after Schwartz and Hearst, “A simple
//! algorithm for identifying abbreviation definitions in biomedical text” (Pacific Symposium on
//! Biocomputing, 2003), with a price for each letter and word that does not fit; where the
//! letters are those of another language, brackets and the shape of the long form decide.
//!
//! Each decision is a table of rules with names, in the order in which they are asked:
//!
//! | decision | tables in |
//! |---|---|
//! | Is it an acronym, by how it is written? | `forms` |
//! | What does its line say of it? | `lines` |
//! | Is it a code, or a surname? | `codes`, `surnames` |
//! | Is it one because the text has it elsewhere? | `known` |
//! | Is it the head of an entry in a list of acronyms? | `acronym_list` |
//! | Where before it, or behind it, may its long form stand? | `before`, `after` |
//! | Where else may it stand? | `apart`, `notes` |
//! | Are the words there its long form, and which of them? | `precedes`, `follows`, `resembles` |
//! | Does the text behind it count, too, if there is one before? | `definitions` |
//! | Is a translation in brackets behind it? | `translation` |
//!
//! The result names the rules that decided; `examples` has a text for each of them.

mod acronym_list;
mod after;
mod apart;
mod before;
mod by_letters;
mod candidate;
mod capitals;
mod case;
mod clause;
mod codes;
mod definitions;
mod descriptions;
mod extent;
mod fitting;
mod follows;
mod forms;
mod heads;
mod in_brackets;
mod introducers;
mod known;
mod left_out;
mod letters;
mod lines;
mod list_item;
mod long_form;
mod notes;
mod other_order;
mod precedes;
mod resembles;
mod rule;
mod scan;
mod shapes;
mod side;
mod sought;
mod spelling;
mod stroke;
mod surnames;
mod translation;
mod words;

use std::ops::Range;

use crate::lang::Rules;
use definitions::Definitions;
use known::Known;

pub use spelling::{base_form, spelling};

/// A long form that a text gives for an acronym.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Definition {
    /// The bytes of the acronym that stands beside it.
    pub acronym: Range<usize>,
    /// The bytes of the long form, without the article before it.
    pub expansion: Range<usize>,
    /// The rule by which the words are its long form: `letters in order`.
    pub rule: &'static str,
    /// The rule by which a long form was looked for there: `in brackets`.
    pub place: &'static str,
    /// The rule by which that side of the acronym counts: `before`.
    pub side: &'static str,
}

/// Whether something in capitals, or written like a known acronym, is an acronym, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// Its bytes.
    pub form: Range<usize>,
    /// Whether it is an acronym.
    pub is_acronym: bool,
    /// The rule that decided.
    pub rule: &'static str,
}

/// Words beside an acronym that are not its long form, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// The bytes of the acronym.
    pub acronym: Range<usize>,
    /// The bytes in which its long form was looked for.
    pub searched: Range<usize>,
    /// The rule by which it was looked for there.
    pub place: &'static str,
    /// The rule that refused the words; `no rule` where none took them.
    pub rule: &'static str,
}

/// The acronyms of a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Acronyms {
    /// The bytes of each occurrence, in order.
    pub acronyms: Vec<Range<usize>>,
    /// The long forms, in order of the acronyms that they are given for.
    pub definitions: Vec<Definition>,
    /// Why each of the acronyms is one, and why other candidates are none, in order.
    pub decisions: Vec<Decision>,
    /// Where a long form was looked for and refused, in order of the acronyms. What stands behind a
    /// word that is not in capitals is left out: most of these words are names.
    pub refusals: Vec<Refusal>,
}

/// Finds the acronyms of a text and the long forms that it gives for them.
///
/// A form written like a word (`Unesco`) is an acronym where the text gives its long form, or
/// has it in capitals elsewhere.
pub fn acronyms(text: &str, rules: &Rules) -> Acronyms {
    let mut capitals = scan::find(text, rules);
    codes::set_aside(text, &mut capitals.forms, rules);
    surnames::set_aside(text, &mut capitals.forms, rules);
    let like_words: Vec<Range<usize>> = words::titled(text).collect();
    let Definitions { found, refused } =
        definitions::find(text, &capitals.forms, &like_words, rules);
    let known = Known::new(text, &capitals.forms, found.iter().map(|one| &one.acronym));

    let in_capitals = capitals.forms.iter().chain(&capitals.parts);
    let in_capitals = in_capitals.map(|found| {
        let (rule, is_acronym) = known.judge(text, found);
        Decision {
            form: found.range.clone(),
            is_acronym,
            rule,
        }
    });
    let mut decisions: Vec<Decision> = in_capitals.collect();
    decisions.sort_by_key(|decision| decision.form.start);
    let like_words = like_words.into_iter().filter_map(|form| {
        let rule = known.like_word(text, &form, rules)?;
        // `IdO` begins like a word and was found before.
        let same = decisions.binary_search_by_key(&form.start, |decision| decision.form.start);
        let same = same.ok().and_then(|at| decisions.get(at));
        same.is_none_or(|same| !same.is_acronym)
            .then_some(Decision {
                form,
                is_acronym: true,
                rule,
            })
    });
    let like_words: Vec<Decision> = like_words.collect();
    decisions.extend(like_words);
    decisions.sort_by_key(|decision| decision.form.start);
    let acronyms = decisions.iter().filter(|decision| decision.is_acronym);
    Acronyms {
        acronyms: acronyms.map(|decision| decision.form.clone()).collect(),
        definitions: found,
        decisions,
        refusals: refused,
    }
}

#[cfg(test)]
mod examples;
#[cfg(test)]
mod tests;
