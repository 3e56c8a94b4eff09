//! What stands between a long form and its acronym and is no part of it.

use super::heads::has_digits;
use super::letters::at_end;
use super::words::Word;

/// How many words at the end only describe what an indefinite article leads to, date or number it:
/// « un conseil d’administration de onze membres », « assemblée générale du 12 mai ».
pub(super) fn complement(words: &[Word], letters: &[char]) -> usize {
    let is_complement = |left: &usize| {
        let at = words.len() - left;
        let first = words.get(at);
        let begins = first.is_some_and(|word| word.class.town_preposition);
        let fit = at_end(letters, words.get(..at).unwrap_or_default());
        let Some(exact) = fit.filter(|fit| fit.price == 0) else {
            return false;
        };
        let before = at.checked_sub(exact.count + 1).and_then(|at| words.get(at));
        let describes = begins && before.is_some_and(|word| word.class.indefinite);
        let ends = at
            .checked_sub(1)
            .and_then(|at| words.get(at))
            .is_some_and(|word| !word.is_linking);
        let rest = words.get(at..).unwrap_or_default();
        let is_number = |word: &Word| has_digits(std::slice::from_ref(word));
        let numbers = first.is_some_and(|word| word.is_linking) && has_digits(rest);
        describes || ends && (numbers || rest.iter().all(is_number))
    };
    let most = words.len().min(MOST_LEFT);
    (1..=most).find(is_complement).unwrap_or_default()
}

/// The most words of such a description.
const MOST_LEFT: usize = 6;

/// How many words at the end say in which town something is, and lend no letter: « de Lausanne ».
/// Countries, which have an article, belong to names.
pub(super) fn place(words: &[Word], letters: &[char]) -> usize {
    let names = words.iter().rev().take_while(|word| word.is_titled);
    let names = names.count();
    let before = |back: usize| {
        (words.len() - names)
            .checked_sub(back)
            .and_then(|at| words.get(at))
    };
    // « à Dakar », « en France »; not « du Mali », « et Tombouctou ».
    let is_place = |word: &Word| {
        word.class.town_preposition || word.is_linking && !word.class.determiner && !word.class.and
    };
    let is_town = letters.len() >= 3
        && before(1).is_some_and(is_place)
        && before(2).is_some_and(|word| !word.is_linking);
    let first = words.get(words.len() - names);
    let lends = first.is_none_or(|word| word.folded.starts_with(letters));
    if is_town && !lends { names + 1 } else { 0 }
}
