//! Items of a list of long forms, each with its acronym in brackets: « infrastructure en tant que
//! service (IaaS), plateforme en tant que service (PaaS) ».

use super::candidate::{Answer, Candidate};
use super::extent::{REACH, begins_line};
use super::heads::needed;
use super::letters::at_end;
use super::other_order::shared;
use super::words::{Word, is_somebody};

/// How many words an item has.
const WORDS: std::ops::RangeInclusive<usize> = 3..=7;

/// The whole item, if it has some of the letters: they may be those of another language.
pub(super) fn item_of_list(candidate: &Candidate<'_>) -> Option<Answer> {
    let letters = candidate.letters();
    let last = candidate.words.last()?.folded.chars().next();
    let has_letters = || {
        let lends_last = last == letters.last().copied();
        lends_last || shared(letters, candidate.words) >= needed(letters)
    };
    let is_item = candidate.is_bracket()
        && is_description(candidate.words)
        && (follows_item(candidate) || leads_to_item(candidate));
    (is_item && has_letters()).then(|| candidate.take_from(0))
}

/// « direction des Archives (AR) ; Protocole (PRO) ; … »: between semicolons the whole item, if it has the
/// letters somewhere in order.
pub(super) fn lettered_item(candidate: &Candidate<'_>) -> Option<Answer> {
    let case = &candidate.sought.case;
    let before = case.text.get(..candidate.side.extent.start)?;
    let before = before.strip_suffix(';').map(str::trim_end);
    let follows = before.is_some_and(|text| text.ends_with(')'));
    let leads = case.after().strip_prefix(')').map(str::trim_start);
    let is_item = follows || leads.is_some_and(|text| text.starts_with(';'));
    let articles = candidate.words.iter();
    let articles = articles.take_while(|word| word.class.determiner);
    let item = candidate.from(articles.count());
    let is_listed = candidate.is_bracket() && is_item && item.len() <= *WORDS.end();
    let (first, last) = (item.first()?, item.last()?);
    let is_lettered = is_listed && at_end(candidate.letters(), item).is_some();
    is_lettered.then_some(Answer::LongForm(first.range.start..last.range.end))
}

/// Whether the words say what a thing is: a noun, then small letters.
fn is_description(words: &[Word]) -> bool {
    let Some((first, rest)) = words.split_first() else {
        return false;
    };
    let leads_up = first.is_linking
        || first.class.determiner
        || first.class.aside
        || first.class.sentence_opener
        || first.is_outside_names;
    let is_plain = |word: &Word| !word.is_titled && !word.class.indefinite;
    WORDS.contains(&words.len()) && !leads_up && !is_somebody(words, 0) && rest.iter().all(is_plain)
}

/// Whether the bracket of another item and a comma stand before.
fn follows_item(candidate: &Candidate<'_>) -> bool {
    let first = candidate.words.first();
    let before = candidate
        .sought
        .case
        .text
        .get(..candidate.side.extent.start);
    first.is_some_and(|word| word.after_comma) && before.is_some_and(|text| text.ends_with(')'))
}

/// Whether the words begin a line or stand behind a colon, and the bracket of another item ends the
/// next clause.
fn leads_to_item(candidate: &Candidate<'_>) -> bool {
    let case = &candidate.sought.case;
    let first = candidate.words.first();
    let next = case.after().strip_prefix("), ");
    let next = next.and_then(|next| next.get(..next.floor_char_boundary(REACH)));
    let clause = next.and_then(|next| next.split(['\n', ',', '.']).next());
    let is_behind_colon = || {
        let before = case.text.get(..candidate.side.extent.start);
        before.is_some_and(|text| text.ends_with(':'))
    };
    let is_first = |word: &Word| begins_line(case.text, word.range.start) || is_behind_colon();
    first.is_some_and(is_first) && clause.is_some_and(|clause| clause.ends_with(')'))
}
