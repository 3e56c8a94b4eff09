//! What leads up to an acronym: the sign before it, and the words that introduce it.

use super::stretches::{ends_stretch, is_hyphen};
use crate::fold::fold;
use crate::lang::Rules;

/// The last sign that may part an acronym from its long form, and where it stands; a space if
/// there is none.
pub(super) fn last_sign(text: &str) -> (usize, char) {
    let is_sign = |at: usize, c: char| match c {
        '-' => is_hyphen(text, at),
        '–' | '—' | ',' => true,
        '\n' => text
            .get(..at)
            .is_none_or(|line| !line.ends_with(char::is_alphanumeric)),
        _ => ends_stretch(c) && !matches!(c, '|' | '•' | '·'),
    };
    let mut signs = text.char_indices().rev();
    signs.find(|(at, c)| is_sign(*at, *c)).unwrap_or((0, ' '))
}

pub(super) fn after_sign(at: usize, sign: char) -> usize {
    at + if sign == ' ' { 0 } else { sign.len_utf8() }
}

/// The words between a sign and an acronym.
#[derive(Default)]
pub(super) struct Lead {
    /// Whether all of them introduce it.
    pub(super) is_whole: bool,
    /// Whether one does that is no article.
    pub(super) is_said: bool,
    /// Whether one says that it is an acronym.
    pub(super) is_named: bool,
    /// Whether there are any.
    pub(super) has_words: bool,
    /// Where the word begins that joins it to what stands before, without a sign.
    pub(super) joint: Option<usize>,
}

pub(super) fn lead(tail: &str, from: usize, rules: &Rules) -> Lead {
    let mut lead = Lead::default();
    let mut end = tail.len();
    loop {
        let gap = tail.get(from..end).unwrap_or_default();
        let word = gap.trim_end_matches(|c: char| !c.is_alphanumeric());
        if word.is_empty() {
            lead.is_whole = true;
            return lead;
        }
        let start = word
            .char_indices()
            .rev()
            .take_while(|(_, c)| c.is_alphanumeric())
            .last()
            .map_or(0, |(at, _)| at);
        let class = rules.class(&fold(word.get(start..).unwrap_or_default()));
        end = from + start;
        lead.has_words = true;
        if class.determiner {
            continue;
        }
        if !lead.is_said && class.equating {
            lead.joint = Some(end);
        }
        if class.introducer {
            lead.is_said = true;
            lead.is_named |= class.acronym_term;
        } else if !class.filler {
            return lead;
        }
    }
}

/// Whether the few words behind an acronym in brackets say so: « (TMO en anglais) ».
pub(super) fn says_behind(after: &str, says: impl Fn(&str) -> bool) -> bool {
    let after = after.split([')', ',', ';']).next().unwrap_or_default();
    let words = words_of(after);
    words.clone().any(|word| says(&word)) && words.count() <= 4
}

/// The words of a text, folded.
fn words_of(text: &str) -> impl Iterator<Item = String> + Clone {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(fold)
}
