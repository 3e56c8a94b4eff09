//! `site acronyms`: the acronyms of a text, and the long forms it gives for them.

use std::fmt::Write;
use std::ops::Range;

use language::acronyms::{Acronyms, acronyms};
use language::lang::rules;
use language::repair::repair;
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
    let found = search(text);
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

/// Searches the repaired text, and leads what was found to its places in the text as it came.
fn search(text: &str) -> Acronyms {
    let repaired = repair(text, rules(LANG), [] as [&str; 0]);
    let mut found = acronyms(repaired.text(), rules(LANG));
    let definitions = found.definitions.iter_mut();
    let refusals = found.refusals.iter_mut();
    let decisions = found.decisions.iter_mut();
    let ranges = found.acronyms.iter_mut();
    ranges
        .chain(decisions.map(|one| &mut one.form))
        .chain(definitions.flat_map(|one| [&mut one.acronym, &mut one.expansion]))
        .chain(refusals.flat_map(|one| [&mut one.acronym, &mut one.searched]))
        .for_each(|range| *range = repaired.original(range.clone()));
    found
}

/// Says of each candidate, in order of the text, which rule took or refused it.
///
/// ```text
/// 1:1 MALI: no acronym [label before a colon]
/// 1:38 AES: acronym [word in capitals]
/// 1:38 AES = Alliance des États du Sahel [letters in order; in brackets; before]
/// 2:12 UA: no long form in “le ministre” [no clear letters, no brackets; behind a sign]
/// ```
///
/// The numbers are line and column. Behind a long form stand three rules: why the words are it, why it
/// was looked for there, and why that side of the acronym counts.
pub(crate) fn explain(text: &str) -> String {
    let found = search(text);
    let mut lines = lines(text, &found);
    // What is said of one acronym keeps its order.
    lines.sort_by_key(|(start, _)| *start);
    let (mut all, mut line, mut begin, mut read) = (String::new(), 1, 0, 0);
    for (start, words) in lines {
        let passed = text.get(read..start).unwrap_or_default();
        line += passed.matches('\n').count();
        begin = passed.rfind('\n').map_or(begin, |at| read + at + 1);
        read = start;
        let column = 1 + text.get(begin..start).unwrap_or_default().chars().count();
        // A string takes all that is written.
        let _ = writeln!(all, "{line}:{column} {words}");
    }
    all
}

/// The lines of the explanation, each with the byte that it is about.
fn lines(text: &str, found: &Acronyms) -> Vec<(usize, String)> {
    let part = |range: &Range<usize>| {
        let words = text.get(range.clone()).unwrap_or_default();
        words.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let decisions = found.decisions.iter().map(|decision| {
        let is = match decision.is_acronym {
            true => "acronym",
            false => "no acronym",
        };
        let line = format!("{}: {is} [{}]", part(&decision.form), decision.rule);
        (decision.form.start, line)
    });
    let definitions = found.definitions.iter().map(|definition| {
        let (acronym, expansion) = (part(&definition.acronym), part(&definition.expansion));
        let rules = [definition.rule, definition.place, definition.side].join("; ");
        let line = format!("{acronym} = {expansion} [{rules}]");
        (definition.acronym.start, line)
    });
    let refusals = found.refusals.iter().map(|refusal| {
        let (acronym, searched) = (part(&refusal.acronym), part(&refusal.searched));
        let rules = [refusal.rule, refusal.place].join("; ");
        let line = format!("{acronym}: no long form in “{searched}” [{rules}]");
        (refusal.acronym.start, line)
    });
    decisions.chain(definitions).chain(refusals).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_explanation_names_the_rules() {
        let text = "L’Alliance des États\ndu Sahel (AES) part.\nLOME : la CAF (54 pays) dort.";
        let expected = "\
            2:11 AES: acronym [word in capitals]\n\
            2:11 AES = Alliance des États du Sahel [letters in order; in brackets; before]\n\
            3:1 LOME: no acronym [label before a colon]\n\
            3:1 LOME: no long form in “CAF” [nothing but names behind; sign behind]\n\
            3:11 CAF: acronym [word in capitals]\n\
            3:11 CAF: no long form in “LOME” [no clear letters, no brackets; behind a sign]\n\
            3:11 CAF: no long form in “54 pays” [number behind; brackets behind]\n";
        assert_eq!(explain(text), expected);
    }

    #[test]
    fn a_text_without_acronyms_has_nothing_to_explain() {
        assert_eq!(explain("Il dort."), "");
    }
}
