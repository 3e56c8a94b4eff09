//! Where a long form begins whose letters are not those of the acronym.

use super::letters::shared;
use super::words::Word;
use crate::lang::Rules;

/// The most words of a long form.
pub(super) const MOST: usize = 18;

/// Where the name begins that ends with these words: at a capital, and from there at others
/// before it to which only linking words lead, or that lend more letters.
pub(super) fn named(words: &[Word], letters: &[char], rules: &Rules) -> Option<usize> {
    let is_head = |at: usize| {
        let word = words.get(at);
        word.is_some_and(|word| word.is_titled && !is_function(word, rules))
    };
    let lent = |at: usize| shared(letters, words.get(at..).unwrap_or_default());
    let mut begin: Option<usize> = None;
    // Whether something else than linking words stands before the name as far as it is known.
    let mut is_apart = false;
    let mut at = words.len();
    while at > words.len().saturating_sub(MOST) {
        at -= 1;
        if is_head(at) {
            // « Nations Unies » is one.
            while words.get(at).is_some_and(|word| word.after_space)
                && at.checked_sub(1).is_some_and(is_head)
            {
                at -= 1;
            }
            let is_determined = is_determined(words, at);
            let is_next = !is_apart && (is_determined || at == 0);
            let surplus = begin.map_or(0, |begin| lent(at).saturating_sub(lent(begin)));
            let lends_more = surplus >= if is_determined { 1 } else { 2 };
            if begin.is_none() || is_next || lends_more {
                begin = Some(at);
                is_apart = false;
            }
        } else if let Some(word) = words.get(at)
            && !is_function(word, rules)
        {
            let is_epithet = at.checked_sub(1).is_some_and(is_head) && word.after_space;
            is_apart |= begin.is_some() && !is_epithet;
        }
        let enumerates = || words.iter().skip(at).any(|word| word.is_and);
        if words.get(at)?.after_comma && (begin.is_some() || !enumerates()) {
            break;
        }
    }
    let begin = begin?;
    let part = words.get(begin..)?;
    let weighty = part.iter().filter(|word| !word.is_linking).count();
    let least = if is_determined(words, begin) {
        needed(letters)
    } else {
        letters.len().div_ceil(2).max(2)
    };
    let is_person = rules.naming.people.contains(&part.first()?.folded.as_str());
    let is_plain = part.iter().any(|word| !word.is_titled) && !has_digits(part);
    (lent(begin) >= least && weighty >= 2 && is_plain && !is_person).then_some(begin)
}

/// Where a description without capitals begins, at its article: « le grand collisionneur de
/// hadrons (LHC) ». Most letters must be initials in it.
pub(super) fn described(words: &[Word], letters: &[char], rules: &Rules) -> Option<usize> {
    let from = words.len().saturating_sub(letters.len() + 5);
    let mut starts = (from..words.len()).rev().filter(|at| {
        let article = at.checked_sub(1).and_then(|at| words.get(at));
        let before = at.checked_sub(2).and_then(|at| words.get(at));
        article.is_some_and(|word| rules.naming.articles.contains(&word.folded.as_str()))
            && !before.is_some_and(|word| word.is_linking)
    });
    let start = starts.next()?;
    let part = words.get(start..)?;
    let is_like = letters.len() >= 3 && shared(letters, part) * 3 >= letters.len() * 2;
    let is_plain = !part.iter().any(|word| word.is_titled || word.after_comma);
    (is_like && is_plain).then_some(start)
}

fn is_determined(words: &[Word], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|at| words.get(at));
    before.is_some_and(|word| word.is_determiner || word.is_and)
}

fn is_function(word: &Word, rules: &Rules) -> bool {
    let lists = &rules.naming;
    let lists = [lists.linking, lists.determiners, lists.asides];
    lists
        .iter()
        .any(|list| list.contains(&word.folded.as_str()))
}

pub(super) fn has_digits(words: &[Word]) -> bool {
    let is_digit = |c: char| c.is_ascii_digit();
    words.iter().any(|word| word.folded.contains(is_digit))
}

/// How many letters a name in another language must share with its acronym.
pub(super) fn needed(letters: &[char]) -> usize {
    match letters.len() {
        0..=2 => 2,
        count => count.div_ceil(3),
    }
}
