//! The long forms that a text gives for its acronyms.

use std::ops::Range;

use super::Definition;
use super::beside::{Beside, Joint, after, before, is_credit};
use super::capitals::Capitals;
use super::letters::{at_end, at_start, letters, shared};
use super::words::{Word, titled, words};
use crate::lang::Rules;

/// All definitions, in order of the acronyms.
pub(super) fn find(text: &str, capitals: &[Capitals], rules: &Rules) -> Vec<Definition> {
    let mut found: Vec<Definition> = Vec::new();
    let forms = capitals
        .iter()
        .filter(|one| one.may_be())
        .map(|one| (one.range.clone(), true));
    let like_words = beside_brackets(text).map(|range| (range, false));
    let mut forms: Vec<(Range<usize>, bool)> = forms.chain(like_words).collect();
    forms.sort_by_key(|(range, _)| range.start);
    for (acronym, in_capitals) in forms {
        let Some(form) = text.get(acronym.clone()) else {
            continue;
        };
        let short = Short {
            letters: letters(form),
            in_capitals,
            is_credit: is_credit(form, rules),
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
    is_credit: bool,
}

/// Words with a capital beside a bracket: `Unesco (`, `(Unesco)`.
fn beside_brackets(text: &str) -> impl Iterator<Item = Range<usize>> {
    titled(text).filter(|range| {
        let is_first = text
            .get(..range.start)
            .is_some_and(|before| before.ends_with('('));
        let after = text.get(range.end..).unwrap_or_default();
        let is_last = after.starts_with([')', ',', ';']);
        range.len() >= 4 && (is_first && is_last || after.starts_with(" ("))
    })
}

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
    let is_clear =
        matches!(by, Joint::Bracket | Joint::SameBracket) || is_said || short.letters.len() > 2;
    if is_clear && let Some(count) = at_end(&short.letters, &words) {
        let start = extended(&words, words.len() - count, &short.letters);
        return long_form(&words, start..words.len());
    }
    if !short.in_capitals || short.is_credit {
        return None;
    }
    match by {
        Joint::Bracket => {
            let start = named(&words, rules)?;
            let part = words.get(start..)?;
            (is_like(part, &short.letters)).then_some(())?;
            long_form(&words, start..words.len())
        }
        // « (GSIM, ou JNIM en arabe) »
        Joint::SameBracket if is_said => {
            let last = last.filter(|last| within.contains(&last.expansion.start))?;
            Some(last.expansion.clone())
        }
        _ => None,
    }
}

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
    let is_clear = by == Joint::Bracket || is_said || short.letters.len() > 2;
    for part in [clause, all.len()] {
        let part = all.get(..part)?;
        if is_clear && let Some(count) = at_start(&short.letters, part, by == Joint::Bracket) {
            return long_form(part, 0..count);
        }
    }
    let part = all.get(..clause)?;
    let is_name = by == Joint::Bracket
        && !short.is_credit
        && part.first().is_some_and(|word| word.is_titled)
        && part.iter().any(|word| !word.is_titled)
        && is_like(part, &short.letters)
        && (short.in_capitals || shared(&short.letters, part) * 3 >= short.letters.len() * 2);
    if is_name {
        long_form(part, 0..part.len())
    } else {
        None
    }
}

/// The most words of a long form.
const MOST: usize = 18;

/// How many of the words are the first clause: up to the aside behind a comma. A comma inside
/// an enumeration ends none.
fn clause(words: &[Word], rules: &Rules) -> usize {
    let ends = words.iter().enumerate().skip(1).find(|(at, word)| {
        let is_aside = rules.acronyms.asides.contains(&word.folded.as_str());
        let goes_on = words.iter().skip(*at).any(|word| word.folded == "et");
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

/// Where the name begins that ends with these words: at a capital, and from there at others
/// before it to which only linking words lead.
fn named(words: &[Word], rules: &Rules) -> Option<usize> {
    let lists = &rules.acronyms;
    let mut begin = None;
    let mut small = 0;
    let mut linked = true;
    for (at, word) in words.iter().enumerate().rev() {
        if words.len() - at > MOST {
            break;
        }
        let is_function = [lists.linking, lists.determiners, lists.asides]
            .iter()
            .any(|list| list.contains(&word.folded.as_str()));
        if is_function {
            if begin.is_some() && small > 0 {
                break;
            }
            linked = true;
        } else if word.is_titled {
            let before = at.checked_sub(1).and_then(|before| words.get(before));
            let is_determined = before.is_none_or(|word| word.is_determiner);
            if begin.is_none() || !linked || small > 0 || is_determined {
                begin = Some(at);
            } else {
                break;
            }
            small = 0;
            linked = false;
        } else {
            small += 1;
            if small > if begin.is_some() { 2 } else { 8 } {
                break;
            }
        }
        let enumerates = || words.iter().skip(at).any(|word| word.folded == "et");
        if word.after_comma && !enumerates() {
            break;
        }
    }
    let begin = begin?;
    let first = words.get(begin)?;
    (!lists.people.contains(&first.folded.as_str())).then_some(begin)
}

/// Whether the words are a name in another language than the letters: not of a person or place,
/// and with some of the letters.
fn is_like(words: &[Word], letters: &[char]) -> bool {
    let weighty = words.iter().filter(|word| !word.is_linking).count();
    let is_plain = words.iter().any(|word| !word.is_titled);
    let has_digits = words
        .iter()
        .any(|word| word.folded.contains(|c: char| c.is_ascii_digit()));
    let needed = match letters.len() {
        0 | 1 => return false,
        2 => 2,
        count => count.div_ceil(3),
    };
    weighty >= 2 && is_plain && !has_digits && shared(letters, words) >= needed
}
