//! How well the letters of an acronym are those of a long form.

use super::words::Word;

/// What does not fit has a price; what fits best costs nothing.
type Price = u32;

/// A word of weight that lends no letter.
const SKIPPED: Price = 120;
/// A linking word that lends one.
const LINKING: Price = 55;
/// A further letter of a word, right behind the one before.
const NEXT: Price = 22;
/// A further letter of a word, from farther inside.
const INSIDE: Price = 85;
/// A comma inside the long form.
const COMMA: Price = 25;

/// The letters of an acronym, folded; digits, dots and the s of a plural are none.
pub(super) fn letters(form: &str) -> Vec<char> {
    let is_plural = form.len() > 2
        && form.ends_with('s')
        && form
            .trim_end_matches('s')
            .chars()
            .all(|c| !c.is_lowercase());
    let form = if is_plural {
        form.trim_end_matches('s')
    } else {
        form
    };
    let folded = crate::text::fold::fold(form);
    folded.chars().filter(|c| c.is_alphabetic()).collect()
}

/// The most that a long form may cost for an acronym of so many letters.
fn most(letters: usize) -> Price {
    let letters = Price::try_from(letters).unwrap_or(Price::MAX);
    letters.saturating_mul(22).saturating_add(60)
}

/// How many words at the end of `words`, or at their beginning, are the long form. All letters
/// must be lent, and the first by the first word.
pub(super) fn at_end(letters: &[char], words: &[Word]) -> Option<usize> {
    let prices = prices_backwards(letters, words)?;
    let best = prices
        .iter()
        .copied()
        .enumerate()
        .filter_map(|(count, price)| Some((price?, count)));
    let (price, count) = best.min()?;
    (price <= most(letters.len())).then_some(count)
}

/// The same at the beginning. Where a bracket closes behind the words, all of them are taken if
/// they cost no more than they may.
pub(super) fn at_start(letters: &[char], words: &[Word], is_closed: bool) -> Option<usize> {
    let price = |count: usize| {
        let part = words.get(..count)?;
        let prices = prices_backwards(letters, part)?;
        let price = prices.last().copied().flatten()?;
        (price <= most(letters.len())).then_some((price, count))
    };
    let whole = price(words.len()).filter(|_| is_closed);
    let best = whole.or_else(|| (1..=words.len()).filter_map(price).min())?;
    Some(best.1)
}

/// For each number of words from the end, the price if the long form begins there.
fn prices_backwards(letters: &[char], words: &[Word]) -> Option<Vec<Option<Price>>> {
    // `rows[j]`: the least price with the letters from `j` on lent by the words so far.
    let mut row: Vec<Option<Price>> = vec![None; letters.len() + 1];
    *row.last_mut()? = Some(0);
    let mut begins = vec![None];
    for word in words.iter().rev() {
        let comma = if word.after_comma { COMMA } else { 0 };
        let skipped = if word.is_linking { 0 } else { SKIPPED };
        let mut next: Vec<Option<Price>> = row
            .iter()
            .map(|price| price.map(|p| p + skipped + comma))
            .collect();
        let mut begin = None;
        for (from, &price) in row.iter().enumerate() {
            let Some(price) = price else { continue };
            for count in 1..=from {
                let part = letters.get(from - count..from).unwrap_or_default();
                let Some(lent) = lent(part, word) else {
                    continue;
                };
                let total = price + lent;
                if let Some(place) = next.get_mut(from - count)
                    && place.is_none_or(|known| total + comma < known)
                {
                    *place = Some(total + comma);
                }
                if from == count && begin.is_none_or(|known| total < known) {
                    begin = Some(total);
                }
            }
        }
        begins.push(begin);
        row = next;
    }
    Some(begins)
}

/// What it costs that a word lends these letters, of which it must begin with the first.
fn lent(part: &[char], word: &Word) -> Option<Price> {
    let mut chars = word.folded.chars();
    let mut wanted = part.iter();
    if chars.next() != wanted.next().copied() {
        return None;
    }
    let mut price = if word.is_linking { LINKING } else { 0 };
    for letter in wanted {
        let mut is_next = true;
        loop {
            if chars.next()? == *letter {
                price += if is_next { NEXT } else { INSIDE };
                break;
            }
            is_next = false;
        }
    }
    Some(price)
}

/// How many of the letters are the initials of some of the words, each used once.
pub(super) fn shared(letters: &[char], words: &[Word]) -> usize {
    let mut initials: Vec<char> = words
        .iter()
        .filter_map(|word| word.folded.chars().next())
        .collect();
    let is_shared = |letter: &&char| {
        let at = initials.iter().position(|initial| initial == *letter);
        at.map(|at| initials.swap_remove(at)).is_some()
    };
    letters.iter().filter(is_shared).count()
}
