//! Letters of an acronym in another order than the words of its long form, as where the acronym
//! is that of an English name: « Station spatiale internationale (ISS) ».

use super::letters::{Fit, Price, whole};
use super::words::{Word, may_begin, weight};

/// What another order costs.
const TURNED: Price = 30;

/// The most that the words behind the noun may cost.
const MOST: Price = 80;

/// The cheapest long form at the end of the words whose letters are in another order: those of
/// its words of weight, one each; or the noun lends the last letter, as it stands last in English.
pub(super) fn at_end(letters: &[char], words: &[Word]) -> Option<Fit> {
    let most = letters.len() * 3;
    let counts = (2..=words.len().min(most)).filter(|count| {
        let at = words.len() - count;
        let word = words.get(at);
        let is_noun = word.is_some_and(|word| !word.is_linking && !word.class.determiner);
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
    let is_sound = letters.len() >= 3 || letters.len() == 2 && first.is_titled;
    if !is_sound || words.iter().any(|word| word.is_break) {
        return None;
    }
    if has_initials(letters, words) {
        return Some(TURNED);
    }
    let (last, others) = letters.split_last()?;
    let behind = words.iter().skip(1);
    let links = behind.take_while(|word| word.is_linking || word.class.determiner);
    let rest = words.get(1 + links.count()..)?;
    let is_noun = first.folded.starts_with(*last) && first.folded.len() > 1 && others.len() >= 2;
    let price = is_noun.then(|| whole(others, rest)).flatten()?;
    (price <= MOST).then_some(price + TURNED)
}

/// Whether the letters are the initials of the words of weight, in any order.
pub(super) fn has_initials(letters: &[char], words: &[Word]) -> bool {
    let count = letters.len();
    weight(words) == count && shared_initials(letters, words) == count
}

/// How many of the letters are the initials of some of the words of weight, each used once; an
/// acronym among them lends all it has.
pub(super) fn shared(letters: &[char], words: &[Word]) -> usize {
    let is_acronym = |word: &Word| word.is_short && word.folded.len() <= 5;
    count_shared(letters, words, |word| if is_acronym(word) { 5 } else { 1 })
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
pub(super) fn led(letters: &[char], words: &[Word]) -> usize {
    let (mut led, mut lenders) = (0, 0);
    for word in words.iter().filter(|word| !word.is_linking) {
        let rest = letters.get(led..).unwrap_or_default();
        let lent = word
            .folded
            .chars()
            .zip(rest)
            .take_while(|(c, letter)| c == *letter);
        match lent.count() {
            0 => break,
            count => (led, lenders) = (led + count, lenders + 1),
        }
    }
    if lenders >= 2 { led } else { 0 }
}

/// Whether one word is the long form, a learned compound: « électromyogramme (EMG) ».
pub(super) fn is_compound(letters: &[char], word: &Word) -> bool {
    let is_long = word.folded.chars().count() >= letters.len() * 3;
    if letters.len() < 3 || !is_long || word.class.person || word.is_titled {
        return false;
    }
    let alone = std::slice::from_ref(word);
    let most = TURNED * Price::try_from(letters.len()).unwrap_or_default();
    whole(letters, alone).is_some_and(|price| price <= most)
}
