//! What leads up to an acronym: the sign before it, and the words that introduce it.

use super::extent::{REACH, ends_clause, is_hyphen};
use crate::fold::fold;
use crate::lang::Rules;

/// The sign that may part an acronym from its long form.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sign {
    /// Where it stands, in bytes; 0 if there is none.
    pub(super) at: usize,
    /// The sign; a space if there is none.
    pub(super) mark: char,
}

impl Sign {
    /// The last sign of a text.
    pub(super) fn last(text: &str) -> Self {
        let parts = |at: usize, c: char| match c {
            '-' => is_hyphen(text, at),
            '–' | '—' | ',' => true,
            '\n' => text
                .get(..at)
                .is_none_or(|line| !line.ends_with(char::is_alphanumeric)),
            _ => ends_clause(c) && !matches!(c, '|' | '•' | '·'),
        };
        let mut marks = text.char_indices().rev();
        let (at, mark) = marks.find(|(at, c)| parts(*at, *c)).unwrap_or((0, ' '));
        Sign { at, mark }
    }

    /// Where the text behind it begins.
    pub(super) fn end(self) -> usize {
        match self.mark {
            ' ' => self.at,
            mark => self.at + mark.len_utf8(),
        }
    }
}

/// The words between a sign and an acronym.
#[derive(Debug, Default)]
pub(super) struct Introduction {
    /// Whether all of them lead up to it.
    pub(super) is_whole: bool,
    /// Whether one of them introduces it and is no mere article.
    pub(super) is_introduced: bool,
    /// Whether one says that it is an acronym, or of which language.
    pub(super) says_acronym: bool,
    /// Whether there are any.
    pub(super) has_words: bool,
    /// Where the word begins that joins it to what stands before, without a sign.
    pub(super) equating: Option<usize>,
}

/// Reads the words at the end of `tail`, back to `from`.
pub(super) fn introduction(tail: &str, from: usize, rules: &Rules) -> Introduction {
    let mut found = Introduction::default();
    let mut end = tail.len();
    loop {
        let gap = tail.get(from..end).unwrap_or_default();
        let words = gap.trim_end_matches(|c: char| !c.is_alphanumeric());
        if words.is_empty() {
            found.is_whole = true;
            return found;
        }
        let start = words
            .char_indices()
            .rev()
            .take_while(|(_, c)| c.is_alphanumeric())
            .last()
            .map_or(0, |(at, _)| at);
        let class = rules.class(&fold(words.get(start..).unwrap_or_default()));
        end = from + start;
        found.has_words = true;
        if class.determiner {
            continue;
        }
        // « l’Amicale est appelée ADM », « … et pour sigle ADM », « … en abrégé ADM »
        let leads = class.and || class.filler && class.linking;
        let joins = found.is_introduced && class.copula || found.says_acronym && leads;
        if !found.is_introduced && class.equating || found.equating.is_none() && joins {
            found.equating = Some(end);
        }
        if class.introducer {
            found.is_introduced = true;
            found.says_acronym |= class.acronym_term;
        } else if !(class.filler || found.says_acronym && class.and) {
            return found;
        }
    }
}

/// The most words between an acronym in brackets and the end of what is said of it there:
/// « (TMO en anglais) ».
const MOST_WORDS_BEHIND: usize = 4;

/// Whether one of the few words behind an acronym in brackets says something, given folded.
pub(super) fn says_behind(after: &str, says: impl Fn(&str) -> bool) -> bool {
    let near = after.get(..after.floor_char_boundary(REACH));
    let after = near.and_then(|near| near.split([')', ',', ';']).next());
    let words = words_of(after.unwrap_or_default());
    let words: Vec<String> = words.take(MOST_WORDS_BEHIND + 1).collect();
    words.len() <= MOST_WORDS_BEHIND && words.iter().any(|word| says(word))
}

/// The words of a text, folded.
fn words_of(text: &str) -> impl Iterator<Item = String> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(fold)
}
