//! Whether what stands beside an acronym is its long form, and where that begins and ends.

use std::ops::Range;

use super::beside::{Beside, Joint};
use super::definitions::Short;
use super::heads::{MOST, described, has_digits, named, needed};
use super::letters::{Fit, Letters, at_end, at_start, fits_name, is_close};
use super::orders::{self, is_compound, shared, shared_initials};
use super::stretches::begins_line;
use super::words::{Word, is_person, may_begin, weight, words};
use crate::lang::Rules;

/// What a text gives for an acronym.
pub(super) enum Given {
    /// Its long form.
    Here(Range<usize>),
    /// Another name of what has just been defined in this stretch.
    SameAs(Range<usize>),
}

/// A price at which a name that begins earlier is preferred.
const DEAR: u32 = 60;

/// The long form before the acronym.
pub(super) fn precedes(
    text: &str,
    acronym: &Range<usize>,
    short: &Short,
    beside: &Beside,
    rules: &Rules,
) -> Option<Given> {
    let words = words(text, beside.within.clone(), rules);
    let letters = short.letters.plain.as_slice();
    let here = |which: Range<usize>| long_form(&words, which, short).map(Given::Here);
    if let Some(only) = words.last()
        && beside.by == Joint::Bracket
        && is_compound(letters, only)
    {
        return Some(Given::Here(only.range.clone()));
    }
    if let Some(start) = fitting(&words, short, beside) {
        if beside.by == Joint::Bracket
            && short.in_capitals
            && start.price > DEAR
            && let Some(name) = named(&words, letters, rules)
            && fits_name(letters, words.get(name..)?)
        {
            return here(name..words.len());
        }
        let first = extended(&words, &start, letters);
        return here(first..words.len() - start.left);
    }
    if beside.by == Joint::SameBracket && beside.is_said && short.in_capitals {
        return Some(Given::SameAs(beside.within.clone()));
    }
    if beside.by != Joint::Bracket {
        return None;
    }
    if !short.in_capitals {
        let start = named(&words, letters, rules)?;
        let count = shared(letters, words.get(start..)?);
        return here(start..words.len()).filter(|_| is_alike(count, letters) && letters.len() >= 4);
    }
    let next = text.get(acronym.end..)?.strip_prefix(' ');
    let next = next.and_then(|after| after.split(' ').next());
    if next.is_some_and(|next| rules.naming.and.contains(&next)) {
        // « … offres publiques d’achat et introductions en bourse (OPA et IEB) »
        let end = words.iter().rposition(|word| word.is_and)?;
        let first = words.get(..end)?;
        let fit = at_end(letters, first)?;
        return long_form(first, end - fit.count..end, short).map(Given::Here);
    }
    let has_number = short.letters.all.len() > letters.len() + 2;
    if short.is_credit || short.is_listed || has_number {
        return None;
    }
    let is_quoted = text
        .get(beside.within.end..)
        .is_some_and(|after| after.starts_with(['»', '”', '"']));
    if is_quoted && shared(letters, &words) * 2 >= letters.len() {
        return here(0..words.len());
    }
    let start = named(&words, letters, rules).or_else(|| described(&words, letters))?;
    here(start..words.len())
}

/// Words that fit an acronym.
struct Fitting {
    /// The first of them.
    first: usize,
    /// How many words behind them are left out.
    left: usize,
    price: u32,
}

/// The words before an acronym that fit its letters best.
fn fitting(words: &[Word], short: &Short, beside: &Beside) -> Option<Fitting> {
    let Letters { all, plain } = &short.letters;
    let is_bracket = matches!(beside.by, Joint::Bracket | Joint::SameBracket);
    let fit = at_end(all, words).or_else(|| {
        let is_other = is_bracket && all != plain;
        is_other.then(|| at_end(plain, words)).flatten()
    });
    let begins = |fit: &Fit| may_begin(words, words.len() - fit.count);
    let is_clear = |fit: &Fit| {
        let part = words.get(words.len() - fit.count..).unwrap_or_default();
        let is_titled = part.first().is_some_and(|word| word.is_titled);
        let is_name = is_titled && begins(fit) && plain.len() > 2;
        let is_sound = is_bracket || beside.is_said || is_name || is_close(fit.price, plain.len());
        is_sound && is_enough(part) && (fit.price == 0 || !short.is_credit)
    };
    let fit = fit.filter(is_clear);
    let turned = || is_bracket.then(|| orders::at_end(plain, words)).flatten();
    let fit = match fit {
        Some(fit) if begins(&fit) => Some(fit),
        late => late.into_iter().chain(turned()).min(),
    };
    // « Tribunal arbitral du sport de Lausanne (TAS) »: the town is no part of the name.
    if is_bracket && plain.len() >= 3 && fit.is_none_or(|fit| fit.price > DEAR) {
        let left = place(words, plain);
        let rest = words.get(..words.len() - left)?;
        if let Some(exact) = at_end(plain, rest).filter(|fit| left > 0 && fit.price == 0) {
            return Some(Fitting {
                first: rest.len() - exact.count,
                left,
                price: 0,
            });
        }
    }
    fit.map(|fit| Fitting {
        first: words.len() - fit.count,
        left: 0,
        price: fit.price,
    })
}

/// Whether two letters of three are shared.
fn is_alike(shared: usize, letters: &[char]) -> bool {
    shared * 3 >= letters.len() * 2
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
    let is_town = before(1).is_some_and(|word| ["de", "a"].contains(&word.folded.as_str()))
        && before(2).is_some_and(|word| !word.is_linking);
    let first = words.get(words.len() - names);
    let lends = first.is_none_or(|word| word.folded.starts_with(letters));
    if is_town && !lends { names + 1 } else { 0 }
}

/// Where a long form begins that the cheapest fit begins too late: « Mission multidimensionnelle
/// … » has its letter twice, and no phrase begins with « nationale pour la démocratie ».
fn extended(words: &[Word], fit: &Fitting, letters: &[char]) -> usize {
    let mut start = fit.first;
    while let Some(before) = start.checked_sub(1) {
        let (Some(word), Some(first)) = (words.get(before), words.get(start)) else {
            break;
        };
        let fits = word.folded.chars().next() == letters.first().copied()
            && first.after_space
            && !word.is_linking
            && !word.is_determiner
            && (word.is_titled || !first.is_titled);
        if !fits {
            break;
        }
        start = before;
    }
    let noun = start.checked_sub(1).filter(|noun| may_begin(words, *noun));
    let part = words.get(start..).unwrap_or_default();
    let is_phrase = weight(part) >= 2 && shared_initials(letters, part) < letters.len();
    let is_late = fit.price > 0 && start == fit.first && is_phrase && !may_begin(words, start);
    let is_noun = |noun: &usize| {
        words.get(*noun).is_some_and(|word| {
            !word.is_linking && !word.is_determiner && !word.is_break && !word.is_person
        })
    };
    match noun.filter(is_noun) {
        Some(noun) if is_late => noun,
        _ => start,
    }
}

/// The long form after the acronym.
pub(super) fn follows(
    text: &str,
    acronym: &Range<usize>,
    short: &Short,
    beside: &Beside,
    rules: &Rules,
) -> Option<Range<usize>> {
    let all = words(text, beside.within.clone(), rules);
    // « L’infection … » is not its article, but « Les Républicains (LR) » may be.
    let articles = all
        .iter()
        .take_while(|word| word.is_determiner && word.is_titled);
    let bare = all.get(articles.count()..)?;
    let found = fitting_behind(text, acronym, short, beside, bare, rules);
    let found = found.or_else(|| {
        let has_article = bare.len() < all.len();
        has_article.then(|| fitting_behind(text, acronym, short, beside, &all, rules))?
    });
    found.or_else(|| resembling(short, beside, bare, rules))
}

fn fitting_behind(
    text: &str,
    acronym: &Range<usize>,
    short: &Short,
    beside: &Beside,
    all: &[Word],
    rules: &Rules,
) -> Option<Range<usize>> {
    let letters = &short.letters;
    let clause = clause(all, rules);
    let is_closed = beside.by == Joint::Bracket;
    let is_clear = |fit: &Fit| {
        let count = letters.plain.len();
        match beside.by {
            _ if short.is_credit => fit.price == 0,
            _ if !short.in_capitals && !is_closed => {
                let is_name = all.first().is_some_and(|word| word.is_titled);
                fit.price == 0 || is_name && is_close(fit.price, count)
            }
            Joint::Bracket | Joint::SameBracket | Joint::Line => true,
            Joint::Word => fit.price == 0 || beside.is_said && is_close(fit.price, count),
            Joint::Sign => {
                let is_name = all.first().is_some_and(|word| word.is_titled);
                fit.price == 0
                    || count > 2 && (beside.is_said || is_name)
                    || is_close(fit.price, count)
            }
        }
    };
    for part in [clause, all.len()] {
        let part = all.get(..part)?;
        let is_item = is_line(text, acronym.start, part.last()?.range.end);
        let is_known = short.in_capitals || letters.plain.len() >= 5;
        let is_name = part.first()?.is_titled && (is_closed || is_item) && is_known;
        if is_name && (fits_name(&letters.all, part) || fits_name(&letters.plain, part)) {
            return long_form(part, 0..part.len(), short);
        }
        if beside.by == Joint::Line {
            continue;
        }
        let may_end = |count: usize| ends_phrase(part, count, is_closed, rules);
        let fit = at_start(&letters.all, part, is_closed, may_end)
            .or_else(|| at_start(&letters.plain, part, is_closed, may_end).filter(|_| is_closed));
        if let Some(fit) = fit.filter(is_clear) {
            return long_form(part, 0..fit.count, short);
        }
        if is_closed && short.in_capitals && orders::price(&letters.plain, part).is_some() {
            return long_form(part, 0..part.len(), short);
        }
    }
    None
}

/// Whether a noun phrase may end behind so many of the words: not before an adjective, nor in
/// brackets before a preposition.
fn ends_phrase(words: &[Word], count: usize, is_closed: bool, rules: &Rules) -> bool {
    let last = count.checked_sub(1).and_then(|at| words.get(at));
    let Some((last, next)) = last.zip(words.get(count)) else {
        return last.is_some();
    };
    let is_aside = rules.naming.asides.contains(&next.folded.as_str());
    let goes_on = last.is_titled && next.is_titled && next.after_space;
    let is_cut = next.is_break || next.after_comma || !next.after_space;
    let links = !is_closed && (next.is_determiner || next.is_linking);
    !last.is_linking && !goes_on && (is_aside || is_cut || links)
}

/// A long form whose letters are those of another language, but which stands where a long form
/// does and shares enough of them.
fn resembling(short: &Short, beside: &Beside, all: &[Word], rules: &Rules) -> Option<Range<usize>> {
    let letters = short.letters.plain.as_slice();
    let part = all.get(..clause(all, rules))?;
    let weight = weight(part);
    let count = shared(letters, part);
    let is_alike = is_alike(count, letters);
    let first = part.first()?;
    let is_titled = first.is_titled;
    let begins = first.folded.chars().next() == letters.first().copied();
    let is_like = match (beside.by, short.in_capitals) {
        (Joint::Bracket, true) => count >= needed(letters) && (is_titled || is_alike),
        (Joint::Bracket, false) => {
            weight >= 3 && (is_alike || begins && is_titled && count * 5 >= letters.len() * 2)
        }
        (Joint::Word, _) if !is_titled => false,
        (_, true) => {
            let is_apposed = beside.is_said
                || is_titled && weight >= 3 && !part.iter().any(|word| word.is_short);
            is_apposed && is_alike && weight <= letters.len() + 2
        }
        (_, false) => false,
    };
    let is_sound = (0..part.len()).all(|at| !is_person(part, at))
        && !part.iter().any(|word| word.is_break)
        && (is_titled || !first.is_linking && !first.is_determiner);
    let is_plain = part.iter().any(|word| !word.is_titled) && !has_digits(part);
    let is_name = is_titled || beside.is_said || weight == letters.len();
    if !(is_like && is_sound && is_plain && is_name) || short.is_credit {
        return None;
    }
    long_form(part, 0..part.len(), short)
}

/// Whether the bytes are a line by themselves.
fn is_line(text: &str, start: usize, end: usize) -> bool {
    let after = text.get(end..).unwrap_or_default();
    begins_line(text, start) && after.trim_start_matches([' ', '.', ';']).starts_with('\n')
        || after.is_empty()
}

/// How many of the words are the first clause: up to the aside behind a comma. A comma inside
/// an enumeration ends none.
fn clause(words: &[Word], rules: &Rules) -> usize {
    let ends = words.iter().enumerate().skip(1).find(|(at, word)| {
        let is_aside = rules.naming.asides.contains(&word.folded.as_str());
        let goes_on = words.iter().skip(*at).any(|word| word.is_and);
        word.after_comma && (is_aside || !goes_on)
    });
    ends.map_or(words.len(), |(at, _)| at).min(MOST)
}

/// Whether the words are two of weight or more.
fn is_enough(words: &[Word]) -> bool {
    match weight(words) {
        0 => false,
        1 => words
            .first()
            .is_some_and(|word| word.is_linking && word.is_titled),
        _ => true,
    }
}

/// The bytes of a long form, if it has enough words and none of them is the acronym itself.
fn long_form(words: &[Word], which: Range<usize>, short: &Short) -> Option<Range<usize>> {
    let words = words.get(which)?;
    let (first, last) = (words.first()?, words.last()?);
    let is_same = words.iter().any(|word| word.folded == short.folded);
    (is_enough(words) && !is_same).then_some(first.range.start..last.range.end)
}
