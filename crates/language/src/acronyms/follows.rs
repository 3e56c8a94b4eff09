//! The long form after an acronym: whether it is one, and where it ends.

use std::ops::Range;

use super::beside::{Beside, Joint};
use super::definitions::Short;
use super::given::{is_alike, long_form};
use super::heads::{MOST, has_digits, needed};
use super::letters::{Fit, at_start, fits_name, is_close};
use super::orders::{self, is_compound, led, shared};
use super::stretches::begins_line;
use super::words::{Word, is_person, weight, words};
use crate::lang::Rules;

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
        .take_while(|word| word.class.determiner && word.is_titled);
    let bare = all.get(articles.count()..)?;
    if let [only] = bare
        && beside.by == Joint::Bracket
        && is_compound(&short.letters.plain, only)
    {
        return Some(only.range.clone());
    }
    let found = fitting_behind(text, acronym, short, beside, bare);
    let found = found.or_else(|| {
        let has_article = bare.len() < all.len();
        has_article.then(|| fitting_behind(text, acronym, short, beside, &all))?
    });
    found.or_else(|| resembling(short, beside, bare).filter(|_| !beside.is_apart))
}

fn fitting_behind(
    text: &str,
    acronym: &Range<usize>,
    short: &Short,
    beside: &Beside,
    all: &[Word],
) -> Option<Range<usize>> {
    let letters = &short.letters;
    let clause = clause(all);
    let is_closed = beside.by == Joint::Bracket;
    let is_clear = |fit: &Fit| {
        let count = letters.plain.len();
        match beside.by {
            _ if short.is_credit || beside.is_apart => fit.price == 0,
            _ if !short.in_capitals && !is_closed => {
                let is_name = all.first().is_some_and(|word| word.is_titled);
                let part = all.get(..fit.count).unwrap_or_default();
                let is_list = part.iter().any(|word| word.after_comma);
                let is_long = weight(part) >= count && !is_list;
                fit.price == 0 || is_name && (is_close(fit.price, count) || is_long)
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
        let is_name =
            part.first()?.is_titled && (is_closed || is_item) && is_known && !beside.is_apart;
        if is_name && (fits_name(&letters.all, part) || fits_name(&letters.plain, part)) {
            return long_form(part, 0..part.len(), short);
        }
        if beside.by == Joint::Line {
            continue;
        }
        let end = |count: usize| phrase_end(part, count, is_closed);
        let fit = at_start(&letters.all, part, is_closed, end)
            .or_else(|| at_start(&letters.plain, part, is_closed, end).filter(|_| is_closed));
        let loose = |count: usize| before_complement(part, count);
        let is_exact = |fit: &Fit| fit.price == 0 && (beside.is_said || letters.plain.len() >= 3);
        let exact = || at_start(&letters.all, part, false, loose).filter(is_exact);
        let fit = fit.filter(is_clear);
        if let Some(fit) = fit.filter(|fit| fit.price == 0).or_else(exact).or(fit) {
            return long_form(part, 0..fit.count, short);
        }
        let is_turned = match is_closed {
            true => orders::price(&letters.plain, part).is_some(),
            false => {
                let is_noun = part.first().is_some_and(|word| !word.is_linking);
                beside.is_said
                    && is_noun
                    && letters.plain.len() >= 3
                    && orders::has_initials(&letters.plain, part)
            }
        };
        if short.in_capitals && is_turned {
            return long_form(part, 0..part.len(), short);
        }
    }
    None
}

/// Where the noun phrase ends that begins with so many of the words: there, or behind the place
/// « en Afrique et à Madagascar », or behind an adjective or two with which the clause ends.
fn phrase_end(words: &[Word], count: usize, is_closed: bool) -> Option<usize> {
    if ends_phrase(words, count, is_closed) {
        let rest = words.get(count..)?;
        let is_place = |word: &Word| word.is_titled || word.is_linking || word.class.determiner;
        let goes_on = rest
            .first()
            .is_some_and(|word| word.is_linking && !word.class.town_preposition)
            && rest
                .last()
                .is_some_and(|word| word.is_titled && !word.is_short)
            && rest.iter().all(|word| is_place(word) && !word.after_comma);
        return Some(if goes_on { words.len() } else { count });
    }
    let is_adjective = |word: &Word| {
        let is_word = word.folded.chars().all(char::is_alphabetic);
        is_word && !word.is_linking && !word.is_titled && !word.is_break && word.after_space
    };
    let last = words.get(count.checked_sub(1)?)?;
    let end = (count + 1..=count + 2).find(|end| {
        let next = words.get(*end);
        next.is_none_or(|word| word.after_comma) && *end <= words.len()
    })?;
    let mut between = words.get(count..end)?.iter();
    (!last.is_linking && between.all(is_adjective)).then_some(end)
}

/// Whether what follows so many of the words says something about the noun phrase and is no part
/// of it: « bonnes pratiques agricoles | reconnues par … ».
fn before_complement(words: &[Word], count: usize) -> Option<usize> {
    let last = words.get(count.checked_sub(1)?)?;
    let [next, link] = words.get(count..count + 2)? else {
        return None;
    };
    let is_adjective = next.after_space && !next.is_titled && !next.is_linking;
    let leads = link.is_linking && !link.class.and && link.after_space;
    (!last.is_linking && is_adjective && leads).then_some(count)
}

/// Whether a noun phrase may end behind so many of the words: not before an adjective, nor in
/// brackets before a preposition.
fn ends_phrase(words: &[Word], count: usize, is_closed: bool) -> bool {
    let last = count.checked_sub(1).and_then(|at| words.get(at));
    let Some((last, next)) = last.zip(words.get(count)) else {
        return last.is_some();
    };
    let goes_on = last.is_titled && next.is_titled && next.after_space;
    let is_cut = next.is_break || next.after_comma || !next.after_space;
    let links = !is_closed && (next.class.determiner || next.is_linking);
    !last.is_linking && !goes_on && (next.class.aside || is_cut || links)
}

/// A long form whose letters are those of another language, but which stands where a long form
/// does and shares enough of them.
fn resembling(short: &Short, beside: &Beside, all: &[Word]) -> Option<Range<usize>> {
    let letters = short.letters.plain.as_slice();
    let part = all.get(..clause(all))?;
    let weight = weight(part);
    let count = shared(letters, part);
    let is_alike = is_alike(count, letters);
    let first = part.first()?;
    let is_titled = first.is_titled;
    let begins = first.folded.chars().next() == letters.first().copied();
    let is_like = match (beside.by, short.in_capitals) {
        (Joint::Bracket, true) => count >= needed(letters) && (is_titled || is_alike),
        (Joint::Bracket, false) => {
            let is_led = led(letters, part) * 2 >= letters.len();
            let is_near = is_led || count * 5 >= letters.len() * 2;
            weight >= 3 && (is_alike || begins && is_titled && is_near)
        }
        (Joint::Word, _) if !is_titled => false,
        (_, true) => {
            let is_apposed = beside.is_said
                || is_titled && weight >= 3 && !part.iter().any(|word| word.is_short);
            is_apposed && is_alike && weight <= letters.len() + 2
        }
        // « l’Ademe, l’Agence de la transition écologique, »
        (_, false) => {
            let is_own = part.iter().any(|word| !word.is_titled && !word.is_linking);
            let is_list = part.iter().any(|word| word.after_comma);
            let is_name = begins && is_titled && is_own && !is_list && weight >= 3;
            is_name && beside.has_article && count * 5 >= letters.len() * 2
        }
    };
    let is_sound = (0..part.len()).all(|at| !is_person(part, at))
        && !part.iter().any(|word| word.is_break)
        && (is_titled || !first.is_linking && !first.class.determiner);
    let is_plain = part.iter().any(|word| !word.is_titled) && !has_digits(part);
    let is_near = beside.by == Joint::Bracket && is_alike && weight + 1 == letters.len();
    let is_name = is_titled || beside.is_said || weight == letters.len() || is_near;
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
fn clause(words: &[Word]) -> usize {
    let ends = words.iter().enumerate().skip(1).find(|(at, word)| {
        let joins = |word: &Word| word.class.and && !word.after_comma;
        let goes_on = !word.class.and && words.iter().skip(*at).any(joins);
        // « l’Agence du rail, instituée par la loi », « l’Agence du rail instituée par la loi »
        let is_done = words
            .get(at + 1)
            .is_some_and(|next| next.class.agent_preposition)
            && ["e", "ee", "es", "ees"]
                .iter()
                .any(|end| word.folded.ends_with(end))
            && *at >= 2;
        is_done || word.after_comma && (word.class.aside || !goes_on)
    });
    ends.map_or(words.len(), |(at, _)| at).min(MOST)
}
