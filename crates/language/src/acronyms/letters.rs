//! How well the letters of an acronym are those of a long form.

use super::words::Word;

/// What does not fit has a price; what fits best costs nothing. Prices are hundredths of a word of
/// weight that is left out. Only how they stand to each other matters: `script/evaluate` shows what
/// another price does.
pub(super) type Price = u32;

/// A word of weight that lends no letter.
const SKIPPED: Price = 100;
/// A linking word that lends one.
const LINKING: Price = 55;
/// A further letter of a word, right behind the one before.
const NEXT: Price = 22;
/// A further letter of a word, where a part of it may begin: behind the vowel that joins the
/// parts of learned words, as in « électro-myo-gramme ».
const PART: Price = 40;
/// A further letter of a word, from elsewhere inside.
const INSIDE: Price = 85;
/// A comma inside the long form.
const COMMA: Price = 25;
/// A word of weight that lends no letter, behind « non ».
const NEGATED: Price = 30;
/// A word that no name holds.
const BREAK: Price = 60;

/// The letters of an acronym, folded; dots and the s of a plural are none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Letters {
    /// With its digits: M23 is « Mouvement du 23 mars ».
    pub(super) all: Vec<char>,
    /// With each letter before which a digit stands as often as it says: C2D, read as CDD, is
    /// « contrat de désendettement et de développement ». In W3C, « World Wide Web Consortium », the
    /// letter stands before the digit.
    pub(super) counted: Vec<Vec<char>>,
    /// Without its digits, if there is more than one letter: CAN2019 is « Coupe d’Afrique des
    /// nations ».
    pub(super) plain: Vec<char>,
}

impl Letters {
    pub(super) fn new(form: &str) -> Letters {
        let bare = form.trim_end_matches('s');
        let is_plural = bare.len() > 1 && !bare.contains(char::is_lowercase);
        let folded = crate::fold::fold(if is_plural { bare } else { form });
        let all: Vec<char> = folded.chars().filter(|c| c.is_alphanumeric()).collect();
        let plain: Vec<char> = all.iter().copied().filter(|c| c.is_alphabetic()).collect();
        let plain = if plain.len() > 1 { plain } else { all.clone() };
        let backwards: Vec<char> = all.iter().rev().copied().collect();
        let behind = counted(&backwards).map(|letters| letters.into_iter().rev().collect());
        let counted = counted(&all).into_iter().chain(behind).collect();
        Letters {
            all,
            counted,
            plain,
        }
    }
}

/// How often a letter may be counted: « C2D », « 3GPP ». Larger numbers are years and the like.
const COUNTS: std::ops::RangeInclusive<u32> = 2..=4;

/// The letters with each before which a digit stands as often as it says.
fn counted(all: &[char]) -> Option<Vec<char>> {
    let mut letters = Vec::new();
    let mut count = None;
    for letter in all {
        match (letter.to_digit(10), count.take()) {
            (Some(digit), None) if COUNTS.contains(&digit) => count = Some(digit),
            (Some(_), _) => return None,
            (None, count) => letters.extend((0..count.unwrap_or(1)).map(|_| *letter)),
        }
    }
    (count.is_none() && letters.len() > all.len() - 1 && letters != all).then_some(letters)
}

/// The most letters of an acronym that forgive no word of weight without a letter: two letters are
/// soon lent by chance.
const STRICT_LETTERS: usize = 2;
/// What a long form may cost, to begin with …
const BASE: Price = 60;
/// … and for each letter. So three letters may leave out one word of weight, and seven two.
const PER_LETTER: Price = 22;
/// What a long form may cost beyond that if it begins like a name: two words of weight.
const NAMED: Price = 2 * SKIPPED;
/// What one that is close to its acronym may cost for each letter: about half of
/// [`PER_LETTER`].
const CLOSE_PER_LETTER: Price = 12;

/// The most that a long form may cost for an acronym of so many letters.
fn most(letters: usize) -> Price {
    match letters {
        0..=STRICT_LETTERS => SKIPPED - 1,
        _ => per_letter(letters, PER_LETTER).saturating_add(BASE),
    }
}

fn per_letter(letters: usize, price: Price) -> Price {
    Price::try_from(letters)
        .unwrap_or(Price::MAX)
        .saturating_mul(price)
}

/// Whether a long form at this price is close to an acronym of so many letters.
pub(super) fn is_close(price: Price, letters: usize) -> bool {
    price <= per_letter(letters, CLOSE_PER_LETTER)
}

/// A long form that fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Fit {
    /// What it costs: 0 where each word of weight lends its initial.
    pub(super) price: Price,
    /// How many words it has.
    pub(super) count: usize,
}

/// The cheapest long form at the end of the words. All letters must be lent, and the first by
/// the first word.
pub(super) fn at_end(letters: &[char], words: &[Word]) -> Option<Fit> {
    let prices = prices_backwards(letters, words).into_iter().enumerate();
    let fits = prices.filter_map(|(count, price)| {
        Some(Fit {
            price: price?,
            count,
        })
    });
    fits.min().filter(|fit| fit.price <= most(letters.len()))
}

/// Whether all the words, which begin like a name, may be the long form.
pub(super) fn fits_name(letters: &[char], words: &[Word]) -> bool {
    whole(letters, words).is_some_and(|price| price <= most(letters.len()) + NAMED)
}

/// The cheapest long form at the beginning of the words. `end` is given a number of words that have
/// all letters; it returns the number with which the noun phrase ends, or nothing where none can
/// end there. Where a bracket closes behind the words, all are taken if they cost no more than
/// they may.
pub(super) fn at_start(
    letters: &[char],
    words: &[Word],
    is_closed: bool,
    end: impl Fn(usize) -> Option<usize>,
) -> Option<Fit> {
    if words.first()?.folded.chars().next() != letters.first().copied() {
        return None;
    }
    let fit = |count: usize| {
        let price = whole(letters, words.get(..count)?)?;
        (price <= most(letters.len())).then_some(Fit { price, count })
    };
    let all = fit(words.len()).filter(|_| is_closed);
    let fits = (1..=words.len()).filter_map(|count| {
        let count_to_end = end(count)?;
        let price = fit(count)?.price;
        Some(Fit {
            price,
            count: count_to_end,
        })
    });
    all.or_else(|| fits.min())
}

/// What it costs that all the words are the long form, if they have all letters.
pub(super) fn whole(letters: &[char], words: &[Word]) -> Option<Price> {
    prices_backwards(letters, words).last().copied().flatten()
}

/// For each number of words from the end, the price if the long form begins there; it does not begin
/// with an article unless that has a capital, as in « Les Verts ».
fn prices_backwards(letters: &[char], words: &[Word]) -> Vec<Option<Price>> {
    // `rows[j]`: the least price with the letters from `j` on lent by the words so far.
    let mut row: Vec<Option<Price>> = vec![None; letters.len() + 1];
    if let Some(none) = row.last_mut() {
        *none = Some(0);
    }
    let mut begins = vec![None];
    for word in words.iter().rev() {
        let comma = if word.after_comma { COMMA } else { 0 };
        let skipped = match (word.is_outside_names, word.is_linking, word.is_negated) {
            (true, ..) => BREAK,
            _ if word.is_dated => 0,
            (_, true, _) => 0,
            (_, _, true) => NEGATED,
            _ => SKIPPED,
        };
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
                let may_begin = word.is_titled || !word.class.article;
                if from == count && may_begin && begin.is_none_or(|known| total < known) {
                    begin = Some(total);
                }
            }
        }
        begins.push(begin);
        row = next;
    }
    begins
}

/// What it costs that a word lends these letters, of which it must begin with the first.
fn lent(part: &[char], word: &Word) -> Option<Price> {
    if let [digit] = part
        && word.class.digit == Some(*digit)
    {
        return Some(0);
    }
    let first = part.first().copied().unwrap_or_default();
    let mut chars = spoken(&word.folded, first).chars();
    let mut wanted = part.iter();
    if chars.next() != wanted.next().copied() {
        return None;
    }
    let first = match (word.is_outside_names, word.is_linking, word.is_titled) {
        (true, ..) => return None,
        // « Rencontre Des Entrepreneurs »
        (_, true, true) => NEXT,
        (_, true, false) => LINKING,
        _ => 0,
    };
    let inner = cheapest_inside(wanted.as_slice(), chars.as_str())?;
    Some(first + inner)
}

/// The word as it sounds if it is to lend this letter: « user experience (UX) », as English says « ex »
/// where it names the letter.
pub(super) fn spoken(folded: &str, letter: char) -> &str {
    let bare = folded.strip_prefix('e');
    bare.filter(|bare| letter == 'x' && bare.starts_with('x'))
        .unwrap_or(folded)
}

/// The least that it costs that the rest of a word lends the rest of the letters:
/// « électrocardiogramme » has a c before the one that begins a part of it.
fn cheapest_inside(wanted: &[char], rest: &str) -> Option<Price> {
    if wanted.is_empty() {
        return Some(0);
    }
    let mut chars = rest.chars();
    if !wanted.iter().all(|letter| chars.any(|c| c == *letter)) {
        return None;
    }
    // The least price with so many letters lent so far, and where the last is the one before.
    let mut least = vec![None; wanted.len() + 1];
    let mut just = least.clone();
    if let (Some(none), Some(first)) = (least.first_mut(), just.first_mut()) {
        (*none, *first) = (Some(0), Some(0));
    }
    let mut before = ' ';
    for c in rest.chars() {
        let apart = if matches!(before, 'o' | 'i' | 'y') {
            PART
        } else {
            INSIDE
        };
        let mut now: Vec<Option<Price>> = vec![None; just.len()];
        let places = now
            .iter_mut()
            .skip(1)
            .zip(wanted)
            .zip(just.iter().zip(&least));
        for ((place, _), (next, other)) in places.filter(|((_, letter), _)| **letter == c) {
            let price = |before: Option<Price>, costs| {
                before.map(|p| p + if c.is_ascii_digit() { 0 } else { costs })
            };
            *place = price(*next, NEXT)
                .into_iter()
                .chain(price(*other, apart))
                .min();
        }
        for (known, new) in least.iter_mut().zip(&now) {
            *known = known.iter().chain(new).min().copied();
        }
        (just, before) = (now, c);
    }
    least.last().copied().flatten()
}
