//! What stands between a long form and its acronym and is no part of it: « Tribunal arbitral du
//! sport de Lausanne (TAS) ».

use super::letters::{at_end, is_close};
use super::long_form::has_digits;
use super::words::Word;

/// The most words of a description that is left out: « de onze membres », « du 12 mai 2024 ».
const MOST_LEFT_OUT: usize = 6;
/// How many words into such a description somebody is named: « de l’ancien président ».
const MOST_BEFORE_PERSON: usize = 4;
/// The fewest letters of an acronym behind a town or a nationality: fewer fit any two words before it.
const FEWEST_LETTERS: usize = 3;

/// How many words at the end are no part of the long form.
pub(super) fn left_out(words: &[Word], letters: &[char]) -> usize {
    let described = place(words, letters).max(description(words, letters));
    let described = described.max(usize::from(ends_in_nationality(words, letters)));
    described.max(aside(words, letters))
}

/// How many words at the end a comma parts from words that have all letters: « Syndicat des lignes,
/// section du Nord ».
fn aside(words: &[Word], letters: &[char]) -> usize {
    let Some(comma) = words.iter().rposition(|word| word.after_comma) else {
        return 0;
    };
    let count = words.len() - comma;
    let is_short = letters.len() >= FEWEST_LETTERS && count <= MOST_LEFT_OUT;
    let is_aside = is_short && fits(words, count, letters);
    if is_aside { count } else { 0 }
}

/// Whether the last word only says in which country they are, and the words before it have all
/// letters: « les associations sans but lucratif belges ».
fn ends_in_nationality(words: &[Word], letters: &[char]) -> bool {
    let Some(adjective) = words.last() else {
        return false;
    };
    let lends = letters
        .last()
        .is_some_and(|last| adjective.folded.starts_with(*last));
    let is_added = adjective.class.nationality && !lends && letters.len() >= FEWEST_LETTERS;
    is_added && fits(words, 1, letters)
}

/// How many words at the end only describe what an indefinite article leads to, date or number it:
/// « un conseil d’administration de onze membres », « assemblée générale du 12 mai ».
fn description(words: &[Word], letters: &[char]) -> usize {
    let most = words.len().min(MOST_LEFT_OUT);
    let mut counts = 1..=most;
    counts
        .find(|count| is_description(words, words.len() - count, letters))
        .unwrap_or_default()
}

/// Whether the words from this one on are such a description, and those before are the long form.
fn is_description(words: &[Word], at: usize, letters: &[char]) -> bool {
    let (name, rest) = words.split_at_checked(at).unwrap_or_default();
    let Some(fit) = at_end(letters, name) else {
        return false;
    };
    let is_exact = fit.price == 0;
    let article = at.checked_sub(fit.count + 1).and_then(|at| words.get(at));
    let first = rest.first();
    let describes = first.is_some_and(|word| word.class.town_preposition)
        && article.is_some_and(|word| word.class.indefinite);
    let is_name_whole = name.last().is_some_and(|word| !word.is_linking);
    let dates = first.is_some_and(|word| word.is_linking) && has_digits(rest);
    let numbers = || {
        let mut words = rest.iter();
        words.all(|word| has_digits(std::slice::from_ref(word)))
    };
    let says_when = dates && (is_exact || rest.iter().any(|word| word.class.month));
    // « le produit intérieur brut par habitant », « le Conseil national de transition au Niger »
    let says_where = first.is_some_and(|word| {
        word.class.aside && word.is_linking && !word.class.equating && !word.class.foreign
    });
    // « le Front du lac de l’ancien président Ba »
    let belongs = first.is_some_and(|word| word.is_linking && word.class.determiner);
    let mut named = rest.iter().take(MOST_BEFORE_PERSON);
    let says_whose = belongs && named.any(|word| word.class.person);
    // « les objectifs de développement durable des Nations unies »
    let long_form = name.get(name.len() - fit.count..).unwrap_or_default();
    let is_plain = !long_form.iter().any(|word| word.is_titled);
    let names_whose = belongs && is_plain && rest.iter().any(|word| word.is_titled);
    let is_long = letters.len() >= FEWEST_LETTERS || fit.count == name.len();
    let is_apart =
        is_exact && (numbers() || is_long && (says_where || names_whose)) || is_long && says_whose;
    is_exact && describes || is_name_whole && (says_when || is_apart)
}

/// Whether the words without so many at the end have all letters.
fn fits(words: &[Word], left_out: usize, letters: &[char]) -> bool {
    let name = words.len().checked_sub(left_out);
    let fit = name.and_then(|end| at_end(letters, words.get(..end)?));
    fit.is_some_and(|fit| is_close(fit.price, letters.len()))
}

/// How many words at the end say in which town something is, and lend no letter: « de Lausanne ».
/// Countries, which have an article, belong to names.
fn place(words: &[Word], letters: &[char]) -> usize {
    let names = words.iter().rev().take_while(|word| word.is_titled);
    let names = names.count();
    let before = |back: usize| {
        (words.len() - names)
            .checked_sub(back)
            .and_then(|at| words.get(at))
    };
    // « à Dakar », « en France »; not « du Mali », « et Tombouctou ».
    let leads_to_place = |word: &Word| {
        let is_other = word.class.determiner || word.class.and || word.class.foreign;
        word.class.town_preposition || word.is_linking && !is_other
    };
    let is_place = letters.len() >= FEWEST_LETTERS
        && before(1).is_some_and(leads_to_place)
        && before(2).is_some_and(|word| !word.is_linking);
    let first = words.get(words.len() - names);
    let lends = first.is_none_or(|word| word.folded.starts_with(letters));
    let is_left_out = is_place && !lends && fits(words, names + 1, letters);
    if is_left_out { names + 1 } else { 0 }
}
