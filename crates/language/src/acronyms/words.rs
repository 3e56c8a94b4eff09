//! The words beside an acronym, and what each is to a long form.

use std::ops::Range;

use super::shapes::{FEWEST_CAPITALS, is_in_capitals, next_capital};
use crate::fold::fold;
use crate::lang::{Class, Rules};
use crate::text::words::tokens;

/// A word beside an acronym.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word {
    /// Its bytes in the whole text.
    pub(super) range: Range<usize>,
    /// It folded: small letters without marks.
    pub(super) folded: String,
    /// What it is among the words of the language.
    pub(super) class: Class,
    /// Whether it begins with a capital.
    pub(super) is_titled: bool,
    /// Whether it may stand in a long form without lending a letter.
    pub(super) is_linking: bool,
    /// Whether it is a word that no name holds: « que », « est ».
    pub(super) is_outside_names: bool,
    /// Whether it belongs to a date: « du 18 mars 1994 ».
    pub(super) is_dated: bool,
    /// Whether the word before turns it round: « déclarée » in « non déclarée ».
    pub(super) is_negated: bool,
    /// Whether it is an acronym itself.
    pub(super) is_acronym: bool,
    /// Whether a comma stands before it.
    pub(super) after_comma: bool,
    /// Whether nothing but one space stands before it.
    pub(super) after_space: bool,
}

/// The words of a range of the text, in order; hyphens and apostrophes part them.
pub(super) fn words(text: &str, within: Range<usize>, rules: &Rules) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut end = within.start;
    for token in tokens(text, within.clone()) {
        let range = token.range;
        let gap = text.get(end..range.start).unwrap_or_default();
        end = range.end;
        let written = text.get(range.clone()).unwrap_or_default();
        let folded = fold(written);
        let class = rules.class(&folded);
        let mut range = range;
        // « Inc. » has its dot.
        if class.company_form
            && text
                .get(range.end..within.end)
                .is_some_and(|rest| rest.starts_with('.'))
        {
            range.end += 1;
        }
        let after = text.get(range.end..).unwrap_or_default();
        // « per- et polyfluorées »: what a hyphen leaves open is no word by itself.
        let is_left_open = after.starts_with("- ");
        let is_compound = after.starts_with('-') || gap.ends_with('-');
        let before = words.last().map(|word| word.class).unwrap_or_default();
        words.push(Word {
            class,
            is_titled: written.starts_with(char::is_uppercase),
            // « du thé » is no English article.
            is_linking: is_left_open || class.linking && (!class.foreign || written.is_ascii()),
            is_outside_names: class.outside_names_as == Some(written)
                && !is_compound
                && !before.article
                && !before.foreign,
            is_dated: false,
            is_negated: before.negation,
            is_acronym: is_acronym(written),
            after_comma: gap.contains(','),
            after_space: !gap.is_empty() && gap.trim().is_empty(),
            folded,
            range,
        });
    }
    mark_dates(&mut words);
    mark_numbers(text, &mut words);
    words
}

/// The digits of a year.
const YEAR_DIGITS: usize = 4;

/// Marks the day, the month and the year of dates inside.
fn mark_dates(words: &mut [Word]) {
    let is_number = |word: &Word| word.folded.starts_with(|c: char| c.is_ascii_digit());
    let months: Vec<usize> = (0..words.len())
        .filter(|at| words.get(*at).is_some_and(|word| word.class.month))
        .collect();
    for month in months {
        let has_day = month
            .checked_sub(1)
            .and_then(|at| words.get(at))
            .is_some_and(is_number);
        let year = words.get(month + 1).filter(|word| is_number(word));
        let has_year = year.is_some_and(|year| year.folded.len() == YEAR_DIGITS);
        // « l’assemblée du 12 mai (AGO) »: at the end a date is no part of a name.
        let is_inside = month + 1 + usize::from(has_year) < words.len();
        if has_day && is_inside {
            let date = month - 1..month + 1 + usize::from(has_year);
            for word in words.get_mut(date).into_iter().flatten() {
                word.is_dated = true;
            }
        }
    }
}

/// Marks the number of a law inside, as part of a date: « la loi n° 2005-12 sur les eaux ».
fn mark_numbers(text: &str, words: &mut [Word]) {
    let is_sign = |word: &Word| {
        let behind = text.get(word.range.end..).unwrap_or_default();
        word.folded == "n" && behind.starts_with(['°', 'º'])
    };
    let mut is_number = false;
    for word in words {
        let has_digits = word.folded.contains(|c: char| c.is_ascii_digit());
        is_number = is_sign(word) || is_number && has_digits;
        if is_number {
            (word.is_dated, word.is_outside_names) = (true, false);
        }
    }
}

/// `ONU`, `IdO`: two capitals or more, and no more small letters than that.
fn is_acronym(written: &str) -> bool {
    if !written.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()) {
        return false;
    }
    let capitals = written.chars().filter(|c| c.is_uppercase()).count();
    let small = written.chars().filter(|c| c.is_lowercase()).count();
    is_in_capitals(written) && written.len() > 1 || capitals >= FEWEST_CAPITALS && small < capitals
}

/// Whether a long form may begin with the word there: nothing stands before it, or something that
/// leads up to a noun, or it is a name behind a common noun.
pub(super) fn may_begin(words: &[Word], at: usize) -> bool {
    let Some(word) = words.get(at) else {
        return false;
    };
    let Some(before) = at.checked_sub(1).and_then(|at| words.get(at)) else {
        return true;
    };
    let leads_up =
        before.is_linking || before.class.determiner || before.class.and || before.is_outside_names;
    leads_up || !word.after_space || word.is_titled && (!before.is_titled || before.is_acronym)
}

/// Whether the word there is a noun for somebody: « le général », « l’ancien général », but not
/// « l’accord général ».
pub(super) fn is_person(words: &[Word], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|at| words.get(at));
    let begins = may_begin(words, at) || before.is_some_and(|word| word.class.aside);
    words.get(at).is_some_and(|word| word.class.person) && begins
}

/// Whether the word there is such a noun, or one for somebody whose party or employer is named behind,
/// or for a body whose own name is.
pub(super) fn is_somebody(words: &[Word], at: usize) -> bool {
    let is_named = words
        .get(at)
        .is_some_and(|word| word.class.affiliate || word.class.body);
    is_person(words, at) || is_named && may_begin(words, at)
}

/// How many of the words are of weight: no mere links.
pub(super) fn weight(words: &[Word]) -> usize {
    words.iter().filter(|word| !word.is_linking).count()
}

/// Words that begin with a capital and go on in small letters.
pub(super) fn titled(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut at = 0;
    let capitals = std::iter::from_fn(move || {
        let range = next_capital(text, at..text.len())?;
        at = range.end;
        Some(range)
    });
    capitals.filter(|range| {
        let mut chars = text.get(range.clone()).unwrap_or_default().chars();
        chars.next().is_some_and(char::is_uppercase) && chars.next().is_some_and(char::is_lowercase)
    })
}
