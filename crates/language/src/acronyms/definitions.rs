//! The long forms that a text gives for its acronyms.

use std::collections::HashSet;
use std::ops::Range;

use super::Definition;
use super::beside::{Joint, after, before};
use super::capitals::Capitals;
use super::follows::follows;
use super::leads::says_behind;
use super::letters::Letters;
use super::precedes::{Given, precedes};
use super::shapes::is_determined;
use crate::fold::fold;
use crate::lang::Rules;
use crate::text::tail;

/// All definitions, in order of the acronyms.
pub(super) fn find(
    text: &str,
    capitals: &[Capitals],
    titled: &[Range<usize>],
    rules: &Rules,
) -> Vec<Definition> {
    let mut found: Vec<Definition> = Vec::new();
    let forms = capitals
        .iter()
        .filter(|one| one.may_be())
        .map(|one| (one.range.clone(), true));
    let like_words = beside_signs(text, titled, rules).map(|range| (range, false));
    let mut forms: Vec<(Range<usize>, bool)> = forms.chain(like_words).collect();
    forms.sort_by_key(|(range, _)| range.start);
    let mut seen: HashSet<&str> = HashSet::new();
    for (acronym, in_capitals) in forms {
        let Some(form) = text.get(acronym.clone()) else {
            continue;
        };
        let folded = fold(form);
        let short = Short {
            letters: Letters::new(form),
            in_capitals,
            is_credit: rules.class(&folded).credit,
            folded,
            is_first: seen.insert(form),
            is_listed: is_listed(text, acronym.end, rules),
        };
        let before = before(text, &acronym, rules);
        let given = before
            .as_ref()
            .and_then(|beside| precedes(text, &acronym, &short, beside, rules));
        // « (ASE, ou ESA, pour European Space Agency) »
        let is_closed = text
            .get(acronym.end..)
            .is_some_and(|after| after.starts_with(')'));
        let is_among = !is_closed
            && before
                .is_some_and(|beside| matches!(beside.by, Joint::Bracket | Joint::SameBracket));
        let beside = (given.is_none() || is_among)
            .then(|| after(text, &acronym, rules))
            .flatten();

        let same = match &given {
            // « (GSIM, ou JNIM en arabe) »
            Some(Given::SameAs(within)) => found
                .last()
                .map(|last| last.expansion.clone())
                .filter(|expansion| within.contains(&expansion.start)),
            _ => None,
        };
        let here = match given {
            Some(Given::Here(expansion)) => Some(expansion),
            _ => None,
        };
        let behind = || follows(text, &acronym, &short, beside.as_ref()?, rules);
        let is_meant = beside.as_ref().is_some_and(|beside| beside.is_meant);
        let behind = if is_meant || here.is_none() {
            behind()
        } else {
            None
        };
        for expansion in same.into_iter().chain(here).chain(behind) {
            let acronym = acronym.clone();
            found.push(Definition { acronym, expansion });
        }
    }
    found
}

/// A form of which the long form is sought.
pub(super) struct Short {
    pub(super) letters: Letters,
    pub(super) folded: String,
    /// Whether it is written in capitals, not like a word.
    pub(super) in_capitals: bool,
    /// Whether pages and agencies sign with it, or it is a country behind a town.
    pub(super) is_credit: bool,
    /// Whether it does not stand earlier in the text.
    pub(super) is_first: bool,
    /// Whether another acronym follows in a list: « (ONU, UA) ».
    pub(super) is_listed: bool,
}

/// Whether a comma and another acronym stand behind, which is not said to be the same in another
/// language.
fn is_listed(text: &str, end: usize, rules: &Rules) -> bool {
    let after = text.get(end..).unwrap_or_default();
    let next = after.strip_prefix(',').map(str::trim_start);
    next.is_some_and(|next| {
        let word = next.split(|c: char| !c.is_alphanumeric()).next();
        let is_form = |word: &str| word.chars().filter(|c| c.is_uppercase()).nth(1).is_some();
        word.is_some_and(is_form) && !says_behind(next, |word| rules.class(word).introducer)
    })
}

/// Words with a capital that a bracket or another sign puts beside something: `Unesco (`,
/// `(ou Unesco)`, `l’Asecna, l’`.
fn beside_signs(
    text: &str,
    titled: &[Range<usize>],
    rules: &Rules,
) -> impl Iterator<Item = Range<usize>> {
    let beside = titled.iter().filter(move |range| {
        let before = tail(text, range.start, LEAD);
        let part_of_name = |next: &str| next.starts_with(char::is_uppercase);
        let after = text.get(range.end..).unwrap_or_default();
        let is_open = before
            .rfind(['(', ')'])
            .and_then(|at| before.get(at..))
            .is_some_and(|bracket| bracket.starts_with('('));
        let is_inside = is_open
            && match after.strip_prefix(' ') {
                Some(next) => !part_of_name(next),
                None => after.starts_with([')', ',', ';']),
            };
        let is_signed = [" (", ", ", " –", " —", " :", " - "]
            .iter()
            .any(|sign| after.starts_with(sign));
        let is_opened = after.starts_with(" (") && !follows_name(before);
        range.len() >= 4
            && !before.ends_with('@')
            && (is_inside || is_opened || is_signed && is_determined(before, rules))
    });
    beside.cloned()
}

/// The bytes before such a word in which the bracket is.
const LEAD: usize = 16;

/// Whether a word with a capital stands before on the line, as before a surname.
fn follows_name(before: &str) -> bool {
    let Some(before) = before.strip_suffix(' ') else {
        return false;
    };
    let word = before.rsplit(|c: char| !c.is_alphanumeric()).next();
    word.is_some_and(|word| {
        let mut chars = word.chars();
        chars.next().is_some_and(char::is_uppercase) && chars.next().is_some_and(char::is_lowercase)
    })
}
