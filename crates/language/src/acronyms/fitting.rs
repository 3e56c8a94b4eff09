//! Which of the words before an acronym have its letters.

use super::candidate::{Candidate, Reading};
use super::heads::titled_head_noun;
use super::letters::{Fit, Letters, Price, at_end, is_close};
use super::long_form::{FEWEST_WORDS, is_enough};
use super::other_order::{self, shared_initials};
use super::side::Joint;
use super::words::{Word, may_begin, weight};

type FitRule = fn(&Candidate<'_>) -> Option<Fit>;

/// How the letters may be read, in the order in which it is tried.
const READINGS: &[(Reading, FitRule)] = &[
    (Reading::InOrder, fit_in_order),
    (Reading::Counted, fit_counted),
    (Reading::DigitsAside, fit_without_digits),
    (Reading::FirstPart, fit_first_part),
];

/// A price from which a long form is dear: a name that begins earlier is preferred, and without
/// brackets something else must speak for it. A word of weight left out costs more.
pub(super) const DEAR: Price = 60;
/// The fewest letters of an acronym between commas, or turned round, that needs no brackets: two are
/// soon lent by chance.
const FEWEST_LETTERS: usize = 3;

/// The words at the end that have the letters at the least price. Where a long form cannot begin with
/// them, the letters may also be in another order.
pub(super) fn best_fit(candidate: &Candidate<'_>) -> Option<(Reading, Fit)> {
    let mut readings = READINGS.iter();
    let fit = readings.find_map(|(reading, fit)| Some((*reading, fit(candidate)?)));
    let fit = fit.filter(|(_, fit)| is_clear(candidate, fit));
    let words = candidate.words;
    match fit {
        Some((_, in_order)) if may_begin(words, words.len() - in_order.count) => {
            turned_earlier(candidate, &in_order).or(fit)
        }
        late => {
            let other = fit_in_other_order(candidate).map(|fit| (Reading::OtherOrder, fit));
            let fits = late.into_iter().chain(other);
            fits.min_by_key(|(_, fit)| *fit)
        }
    }
}

/// Words that begin earlier than those with letters from inside a word, and lend their initials in
/// another order: « la taxe sur la valeur ajoutée (VAT) » is not « valeur ajoutée ».
fn turned_earlier(candidate: &Candidate<'_>, in_order: &Fit) -> Option<(Reading, Fit)> {
    let words = candidate.words;
    let other = fit_in_other_order(candidate).filter(|_| in_order.price > DEAR)?;
    let first = words.len() - other.count;
    let before = first.checked_sub(1).and_then(|at| words.get(at));
    let is_earlier = other.count > in_order.count && other.price < in_order.price;
    let has_article = before.is_some_and(|word| word.class.determiner);
    (is_earlier && has_article).then_some((Reading::OtherOrder, other))
}

fn fit_in_order(candidate: &Candidate<'_>) -> Option<Fit> {
    at_end(&candidate.sought.letters.all, candidate.words)
}

fn fit_without_digits(candidate: &Candidate<'_>) -> Option<Fit> {
    let has_digits = candidate.sought.letters.all != candidate.sought.letters.plain;
    let fit = || at_end(candidate.letters(), candidate.words);
    (candidate.is_in_brackets() && has_digits).then(fit)?
}

fn fit_first_part(candidate: &Candidate<'_>) -> Option<Fit> {
    let (first, _) = candidate.sought.case.form().split_once('-')?;
    let letters = Letters::new(first).all;
    let fit = || at_end(&letters, candidate.words).filter(|fit| fit.price == 0);
    let is_sure = candidate.is_in_brackets() && letters.len() >= FEWEST_LETTERS;
    is_sure.then(fit)?
}

fn fit_counted(candidate: &Candidate<'_>) -> Option<Fit> {
    let mut readings = candidate.sought.letters.counted.iter();
    let fit = || readings.find_map(|letters| at_end(letters, candidate.words));
    candidate.is_in_brackets().then(fit)?
}

fn fit_in_other_order(candidate: &Candidate<'_>) -> Option<Fit> {
    let is_long = candidate.letters().len() >= FEWEST_LETTERS;
    let is_sure = candidate.is_in_brackets() || candidate.side.is_introduced && is_long;
    let fit = || {
        let pair = || other_order::turned_pair(candidate.letters(), candidate.words);
        let is_pair =
            candidate.is_bracket() && candidate.sought.in_capitals && !candidate.sought.is_credit;
        let other = other_order::at_end(candidate.letters(), candidate.words);
        other.or_else(|| is_pair.then(pair)?)
    };
    is_sure.then(fit)?
}

/// Whether words that have the letters in order are clearly enough the long form, where they stand.
fn is_clear(candidate: &Candidate<'_>, fit: &Fit) -> bool {
    let Candidate {
        sought,
        side,
        words,
        ..
    } = candidate;
    let first = words.len() - fit.count;
    let part = candidate.from(first);
    let is_titled = part.first().is_some_and(|word| word.is_titled);
    let begins_with_acronym = part.first().is_some_and(|word| word.is_acronym);
    let is_cheap = fit.price <= DEAR;
    // « l’UA, la CEDEAO » is a list.
    let is_other_acronym = side.joint != Joint::Bracket && begins_with_acronym;
    let is_doubtful =
        side.joint == Joint::SameBracket && !is_cheap && !side.is_introduced && !is_titled;
    if is_other_acronym || is_doubtful {
        return false;
    }
    let letters = candidate.letters().len();
    let is_long = letters >= FEWEST_LETTERS;
    if side.joint == Joint::Space {
        return fit.price == 0 && is_long && may_begin(words, first);
    }
    let is_placed = candidate.is_in_brackets()
        || side.is_introduced
        || side.is_apposed && is_cheap && is_long
        || is_titled && may_begin(words, first) && is_long
        || is_close(fit.price, letters);
    let is_exact = fit.price == 0;
    let is_likely = !sought.is_credit && (is_cheap || sought.forgives());
    is_placed && is_enough(part) && (is_exact || is_likely)
}

/// Where a long form begins if the words with the letters begin too late: « Mission
/// multidimensionnelle … » has its first letter twice, and no phrase begins with « nationale pour
/// la démocratie ».
pub(super) fn extended(words: &[Word], first: usize, price: Price, letters: &[char]) -> usize {
    let mut start = first;
    while let Some(before) = start
        .checked_sub(1)
        .filter(|at| repeats(words, *at, letters))
    {
        start = before;
    }
    start = with_head_noun(words, start, letters).unwrap_or(start);
    let part = words.get(start..).unwrap_or_default();
    let is_phrase = weight(part) >= FEWEST_WORDS && shared_initials(letters, part) < letters.len();
    let is_late = price > 0 && start == first && is_phrase && !may_begin(words, start);
    let noun = start.checked_sub(1).filter(|noun| {
        may_begin(words, *noun)
            && words.get(*noun).is_some_and(|word| {
                let leads_up = word.is_linking || word.class.determiner;
                !leads_up && !word.is_outside_names && !word.class.person
            })
    });
    noun.filter(|_| is_late).unwrap_or(start)
}

/// Where the name begins if the words with the letters are what a common noun of an organisation
/// with the same first letter leads to: « Agence d’Assistance aux armées (AA) ».
fn with_head_noun(words: &[Word], first: usize, letters: &[char]) -> Option<usize> {
    let noun = titled_head_noun(words, first)?;
    let lends = words.get(noun)?.folded.chars().next() == letters.first().copied();
    lends.then_some(noun)
}

/// Whether the word there has the first letter, too, and one phrase goes on from it to the next word.
fn repeats(words: &[Word], at: usize, letters: &[char]) -> bool {
    let (Some(word), Some(next)) = (words.get(at), words.get(at + 1)) else {
        return false;
    };
    word.folded.chars().next() == letters.first().copied()
        && next.after_space
        && !word.is_linking
        && !word.class.determiner
        && (word.is_titled || !next.is_titled)
}
