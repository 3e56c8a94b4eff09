//! Acronyms with a stroke inside: « la Délégation aux routes et aux femmes (DR/F) ».

use std::ops::Range;

use super::extent::{REACH, extent_before};
use super::letters::{Letters, at_end};
use super::shapes::{is_in_capitals, run};
use super::words::{Word, words};
use crate::lang::Rules;

/// Where an acronym ends that goes on behind a stroke, if the words before its bracket have the letters
/// of both parts. « les travaux dirigés ou pratiques (TD/TP) » has two.
pub(super) fn with_stroke(text: &str, first: &Range<usize>, rules: &Rules) -> Option<usize> {
    let second = run(text.get(first.end..)?.strip_prefix('/')?);
    let end = first.end + '/'.len_utf8() + second.len();
    let outside = text.get(..first.start)?.strip_suffix('(')?;
    let is_whole = is_in_capitals(second) && text.get(end..)?.starts_with(')');
    let extent = is_whole.then(|| extent_before(text, outside.len(), REACH, rules))?;
    let words = words(text, extent, rules);
    let letters = Letters::new(text.get(first.start..end)?).all;
    let fits = at_end(&letters, &words).is_some();
    (fits && !is_second_of_two(second, &words)).then_some(end)
}

/// Whether what stands behind « et » or « ou » has the letters of the second part.
fn is_second_of_two(second: &str, words: &[Word]) -> bool {
    let fit = at_end(&Letters::new(second).all, words);
    let first = fit.map(|fit| words.len() - fit.count).unwrap_or_default();
    let mut before = words.iter().take(first).rev();
    let joint = before.find(|word| !word.class.determiner);
    joint.is_some_and(|word| word.class.and || word.class.equating)
}
