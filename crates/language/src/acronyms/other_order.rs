//! Letters of an acronym in another order than the words of its long form, as where the acronym
//! is that of an English name: « Station spatiale internationale (ISS) ».

use super::letters::{Fit, Price, spoken, whole};
use super::long_form::FEWEST_WORDS;
use super::words::{Word, may_begin, weight};

/// What another order costs.
const OTHER_ORDER: Price = 30;
/// The most that the words behind the noun may cost: less than a word of weight left out.
const MOST_BEHIND_NOUN: Price = 80;
/// The most words that a long form has for each letter: « Fonds des Nations unies pour l’enfance »
/// has as many links as words of weight.
const WORDS_PER_LETTER: usize = 3;
/// The fewest letters that may stand in another order behind a word with a small letter: two are
/// soon the initials of some words.
const FEWEST_LETTERS: usize = 3;
/// The fewest letters behind a word that begins like a name.
const FEWEST_LETTERS_OF_NAME: usize = 2;

/// The noun and the adjective at the end whose two initials are turned, as English puts the adjective
/// first: « l’intelligence artificielle (AI) ».
pub(super) fn turned_pair(letters: &[char], words: &[Word]) -> Option<Fit> {
    let at = words.len().checked_sub(FEWEST_WORDS)?;
    let (before, [noun, adjective]) = words.split_at_checked(at)? else {
        return None;
    };
    let begins = |word: &Word, letter: &char| spoken(&word.folded, *letter).starts_with(*letter);
    let is_turned =
        matches!(letters, [first, last] if begins(adjective, first) && begins(noun, last));
    let has_article = before.last().is_some_and(|word| word.class.determiner);
    let is_pair = adjective.after_space && !adjective.is_linking && !adjective.is_titled;
    let is_phrase = is_pair && !noun.is_linking && !noun.class.person && !noun.is_acronym;
    let fit = Fit {
        price: OTHER_ORDER,
        count: FEWEST_WORDS,
    };
    (is_turned && has_article && is_phrase).then_some(fit)
}

/// The cheapest long form at the end of the words whose letters are in another order: those of
/// its words of weight, one each; or the noun lends the last letter, as it stands last in English.
pub(super) fn at_end(letters: &[char], words: &[Word]) -> Option<Fit> {
    let most = letters.len() * WORDS_PER_LETTER;
    let counts = (FEWEST_WORDS..=words.len().min(most)).filter(|count| {
        let at = words.len() - count;
        let first = words.get(at);
        // « sous le nom de »
        let is_noun = first
            .is_some_and(|word| !word.is_linking && !word.class.determiner && !word.class.filler);
        is_noun && may_begin(words, at)
    });
    let fits = counts.filter_map(|count| {
        let part = words.get(words.len() - count..)?;
        let price = price(letters, part)?;
        Some(Fit { price, count })
    });
    fits.min()
}

/// What it costs that these words are the long form, if they may be it.
pub(super) fn price(letters: &[char], words: &[Word]) -> Option<Price> {
    let first = words.first()?;
    let has_letters = letters.len() >= FEWEST_LETTERS
        || letters.len() == FEWEST_LETTERS_OF_NAME && first.is_titled;
    if !has_letters || words.iter().any(|word| word.is_outside_names) {
        return None;
    }
    if has_initials(letters, words) {
        return Some(OTHER_ORDER);
    }
    let (last, others) = letters.split_last()?;
    let behind = words.iter().skip(1);
    let links = behind.take_while(|word| word.is_linking || word.class.determiner);
    let rest = words.get(1 + links.count()..)?;
    let noun = &first.folded;
    let lends_last = noun.starts_with(*last) && noun.len() > 1 && letters.len() >= FEWEST_LETTERS;
    let price = lends_last.then(|| whole(others, rest)).flatten()?;
    (price <= MOST_BEHIND_NOUN).then_some(price + OTHER_ORDER)
}

/// Whether the letters are the initials of the words of weight, in any order.
pub(super) fn has_initials(letters: &[char], words: &[Word]) -> bool {
    let count = letters.len();
    weight(words) == count && shared_initials(letters, words) == count
}

/// The most bytes of an acronym inside a long form that lends all its letters: « le bureau de
/// l’ONU ». A longer word in capitals lends its initial.
const INNER_ACRONYM: usize = 5;

/// How many of the letters are the initials of some of the words of weight, each used once; an
/// acronym among them lends all it has.
pub(super) fn shared(letters: &[char], words: &[Word]) -> usize {
    let is_acronym = |word: &Word| word.is_acronym && word.folded.len() <= INNER_ACRONYM;
    count_shared(letters, words, |word| {
        if is_acronym(word) { INNER_ACRONYM } else { 1 }
    })
}

/// How many of the letters are the initials of some of the words of weight, each used once.
pub(super) fn shared_initials(letters: &[char], words: &[Word]) -> usize {
    count_shared(letters, words, |_| 1)
}

fn count_shared(letters: &[char], words: &[Word], lends: impl Fn(&Word) -> usize) -> usize {
    let weighty = words.iter().filter(|word| !word.is_linking);
    let mut lent: Vec<char> = weighty
        .flat_map(|word| word.folded.chars().take(lends(word)))
        .collect();
    let is_shared = |letter: &&char| {
        let at = lent.iter().position(|initial| initial == *letter);
        at.map(|at| lent.swap_remove(at)).is_some()
    };
    letters.iter().filter(is_shared).count()
}

/// How many letters the first two or more words of weight lend, one after the other, as many
/// each as they can: « Société nationale … (Sonatrach) ».
pub(super) fn lent_by_first_words(letters: &[char], words: &[Word]) -> usize {
    let (mut lent, mut lenders) = (0, 0);
    for word in words.iter().filter(|word| !word.is_linking) {
        let rest = letters.get(lent..).unwrap_or_default();
        let same = word.folded.chars().zip(rest);
        match same.take_while(|(c, letter)| c == *letter).count() {
            0 => break,
            count => (lent, lenders) = (lent + count, lenders + 1),
        }
    }
    if lenders >= FEWEST_WORDS { lent } else { 0 }
}

/// The letters that a learned compound has for each of its acronym: « électromyogramme » has
/// sixteen for the three of EMG.
const COMPOUND_LETTERS: usize = 3;
/// What a letter of a learned compound may cost on average.
const COMPOUND_PRICE: Price = 30;

/// Whether one word is the long form, a learned compound: « électromyogramme (EMG) ».
pub(super) fn is_compound(letters: &[char], word: &Word) -> bool {
    let is_long = word.folded.chars().count() >= letters.len() * COMPOUND_LETTERS;
    if letters.len() < FEWEST_LETTERS || !is_long || word.class.person || word.is_titled {
        return false;
    }
    let alone = std::slice::from_ref(word);
    let most = COMPOUND_PRICE * Price::try_from(letters.len()).unwrap_or_default();
    whole(letters, alone).is_some_and(|price| price <= most)
}
