//! The long forms that a text gives for its acronyms.

use std::ops::Range;

use super::Definition;
use super::beside::{Beside, Joint, after, before, begins_line, is_short};
use super::capitals::Capitals;
use super::heads::{MOST, described, has_digits, named, needed};
use super::letters::{Fit, at_end, at_start, fits_name, letters, shared};
use super::shapes::is_determined;
use super::words::{Word, titled, words};
use crate::lang::Rules;
use crate::text::fold::fold;
use crate::text::tail;

/// All definitions, in order of the acronyms.
pub(super) fn find(text: &str, capitals: &[Capitals], rules: &Rules) -> Vec<Definition> {
    let mut found: Vec<Definition> = Vec::new();
    let forms = capitals
        .iter()
        .filter(|one| one.may_be())
        .map(|one| (one.range.clone(), true));
    let like_words = beside_signs(text, rules).map(|range| (range, false));
    let mut forms: Vec<(Range<usize>, bool)> = forms.chain(like_words).collect();
    forms.sort_by_key(|(range, _)| range.start);
    for (acronym, in_capitals) in forms {
        let Some(form) = text.get(acronym.clone()) else {
            continue;
        };
        let short = Short {
            letters: letters(form),
            in_capitals,
            is_credit: rules.naming.credits.contains(&fold(form).as_str()),
        };
        let given = given_before(text, &acronym, &short, found.last(), rules)
            .or_else(|| given_after(text, &acronym, &short, rules));
        if let Some(expansion) = given {
            found.push(Definition { acronym, expansion });
        }
    }
    found
}

/// A form of which the long form is sought.
struct Short {
    letters: Vec<char>,
    /// Whether it is written in capitals, not like a word.
    in_capitals: bool,
    /// Whether pages and agencies sign with it.
    is_credit: bool,
}

/// Words with a capital that a bracket or another sign puts beside something: `Unesco (`,
/// `(ou Unesco)`, `l’Asecna, l’`.
fn beside_signs<'t>(text: &'t str, rules: &'t Rules) -> impl Iterator<Item = Range<usize>> + 't {
    titled(text).filter(move |range| {
        let before = tail(text, range.start, LEAD);
        let after = text.get(range.end..).unwrap_or_default();
        let is_inside = before.contains('(') && after.starts_with([')', ',', ';', ' ']);
        let is_signed = [" (", ", ", " –", " —", " :", " - "]
            .iter()
            .any(|sign| after.starts_with(sign));
        range.len() >= 4
            && (is_inside || after.starts_with(" (") || is_signed && is_determined(before, rules))
    })
}

/// The bytes before such a word in which the bracket is.
const LEAD: usize = 16;

/// The long form before the acronym.
fn given_before(
    text: &str,
    acronym: &Range<usize>,
    short: &Short,
    last: Option<&Definition>,
    rules: &Rules,
) -> Option<Range<usize>> {
    let Beside {
        within,
        by,
        is_said,
    } = before(text, acronym, rules)?;
    let words = words(text, within.clone(), rules);
    let is_bracket = matches!(by, Joint::Bracket | Joint::SameBracket);
    let is_clear = |fit: &Fit| is_bracket || is_said || short.letters.len() > 2 || fit.price == 0;
    let fit = at_end(&short.letters, &words).filter(is_clear);
    let is_dear = fit.is_none_or(|fit| fit.price > DEAR);
    if by == Joint::Bracket
        && short.in_capitals
        && is_dear
        && let Some(start) = named(&words, &short.letters, rules)
        && fits_name(&short.letters, words.get(start..)?)
    {
        return long_form(&words, start..words.len());
    }
    if let Some(fit) = fit {
        let start = extended(&words, words.len() - fit.count, &short.letters);
        return long_form(&words, start..words.len());
    }
    if by == Joint::SameBracket && is_said {
        // « (GSIM, ou JNIM en arabe) »
        let last = last.filter(|last| within.contains(&last.expansion.start))?;
        return Some(last.expansion.clone());
    }
    if by != Joint::Bracket || !short.in_capitals {
        return None;
    }
    let next = text.get(acronym.end..)?.strip_prefix(' ');
    let next = next.and_then(|after| after.split(' ').next());
    if next.is_some_and(|next| rules.naming.and.contains(&next)) {
        // « … offres publiques d’achat et introductions en bourse (OPA et IEB) »
        let end = words.iter().rposition(|word| word.is_and)?;
        let first = words.get(..end)?;
        let fit = at_end(&short.letters, first)?;
        return long_form(first, end - fit.count..end);
    }
    if short.is_credit {
        return None;
    }
    let start = named(&words, &short.letters, rules)
        .or_else(|| described(&words, &short.letters, rules))?;
    long_form(&words, start..words.len())
}

/// A price at which a name that begins earlier is preferred.
const DEAR: u32 = 60;

/// The long form after the acronym.
fn given_after(
    text: &str,
    acronym: &Range<usize>,
    short: &Short,
    rules: &Rules,
) -> Option<Range<usize>> {
    let Beside {
        within,
        by,
        is_said,
    } = after(text, acronym, rules)?;
    let all = words(text, within, rules);
    let clause = clause(&all, rules);
    let is_closed = by == Joint::Bracket;
    let is_clear = |fit: &Fit| is_closed || is_said || short.letters.len() > 2 || fit.price == 0;
    for part in [clause, all.len()] {
        let part = all.get(..part)?;
        let is_item = is_line(text, acronym.start, part.last()?.range.end);
        let is_name = part.first()?.is_titled && (is_closed || is_item);
        if is_name && fits_name(&short.letters, part) {
            return long_form(part, 0..part.len());
        }
        if let Some(fit) = at_start(&short.letters, part, is_closed).filter(is_clear) {
            return long_form(part, 0..fit.count);
        }
    }
    let part = all.get(..clause)?;
    let weighty = part.iter().filter(|word| !word.is_linking).count();
    let count = shared(&short.letters, part);
    let is_alike = count * 3 >= short.letters.len() * 2;
    let is_like = match (is_closed, short.in_capitals) {
        (true, true) => count >= needed(&short.letters),
        (true, false) => weighty >= 3 && count * 5 >= short.letters.len() * 2,
        (false, _) => {
            let is_apposed = is_said
                || part.first()?.is_titled
                    && weighty >= 3
                    && short.in_capitals
                    && !part.iter().any(|word| is_short(text, &word.range));
            is_apposed && is_alike && weighty <= short.letters.len() + 2
        }
    };
    let is_name = part.first()?.is_titled || !is_closed || is_said && is_alike;
    let is_plain = part.iter().any(|word| !word.is_titled) && !has_digits(part);
    if !(is_like && is_name && is_plain) || short.is_credit {
        return None;
    }
    long_form(part, 0..part.len())
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

/// The bytes of a long form of two words of weight or more.
fn long_form(words: &[Word], which: Range<usize>) -> Option<Range<usize>> {
    let words = words.get(which)?;
    let weighty = words.iter().filter(|word| !word.is_linking).count();
    let (first, last) = (words.first()?, words.last()?);
    let enough = weighty >= 2 || weighty == 1 && first.is_linking && first.is_titled;
    enough.then_some(first.range.start..last.range.end)
}

/// The shortest long form that fits may begin too late: « Mission multidimensionnelle … » has
/// its letter twice.
fn extended(words: &[Word], start: usize, letters: &[char]) -> usize {
    let mut start = start;
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
    start
}
