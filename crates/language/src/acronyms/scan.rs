//! Reads a text line by line for what is written in capitals.

use std::ops::Range;

use super::capitals::{Found, Verdict};
use super::forms;
use super::lines;
use super::shapes::{is_in_capitals, next_capital};
use crate::fold::fold;
use crate::lang::Rules;

/// Finds everything in capitals, and judges it by itself and by its line.
pub(super) fn find(text: &str, rules: &Rules) -> Found {
    let mut found = Found::default();
    let mut start = 0;
    for written in text.split_inclusive('\n') {
        let line = start..start + written.len();
        let first = found.forms.len();
        let shouted = in_line(text, line.clone(), rules, &mut found);
        let of_line = found.forms.get_mut(first..).unwrap_or_default();
        lines::judge(text, line, rules, &shouted, of_line);
        start += written.len();
    }
    found
}

/// A run of words in capitals with nothing but spaces, hyphens and apostrophes between them.
#[derive(Default)]
struct Run {
    words: usize,
    has_headline_word: bool,
    /// Where its last word ends.
    end: usize,
    /// How many of the forms of the line stand before it.
    first: usize,
}

/// So many words in capitals are no coincidence: acronyms seldom stand three in a row.
const SHOUTED_WORDS: usize = 3;
/// With an article or the like among them, fewer are enough: nobody writes « LA CEDEAO » for the
/// sake of the acronym.
const SHOUTED_WORDS_WITH_HEADLINE: usize = 2;

impl Run {
    /// Whether the capitals are those of a heading or an outcry.
    fn is_shouted(&self) -> bool {
        let least = if self.has_headline_word {
            SHOUTED_WORDS_WITH_HEADLINE
        } else {
            SHOUTED_WORDS
        };
        self.words >= least
    }

    /// Ends the run, before the next form that is found.
    fn close(&mut self, next: usize, shouted: &mut Vec<Range<usize>>) {
        if self.is_shouted() {
            shouted.push(self.first..next);
        }
        *self = Run::default();
    }
}

/// Enters what a line has in capitals, judged by itself; returns which of the forms stand in runs
/// of words in capitals that are shouted.
fn in_line(text: &str, line: Range<usize>, rules: &Rules, found: &mut Found) -> Vec<Range<usize>> {
    let (mut run, mut shouted) = (Run::default(), Vec::new());
    let before = found.forms.len();
    let mut at = line.start;
    while let Some(token) = next_capital(text, at..line.end) {
        at = token.end;
        let Some(written) = text.get(token.clone()) else {
            break;
        };
        if !is_in_capitals(written) {
            run.close(found.forms.len() - before, &mut shouted);
            if let Some(capitals) = forms::mixed(text, &token, rules) {
                at = at.max(capitals.range.end);
                found.enter(capitals);
            }
            continue;
        }
        if is_elided(text, &token, written) {
            continue;
        }
        let goes_on = run.words > 0 && is_close(text, run.end..token.start);
        if !goes_on {
            run.close(found.forms.len() - before, &mut shouted);
            run.first = found.forms.len() - before;
        }
        run.words += 1;
        run.end = token.end;
        run.has_headline_word |= rules.class(&fold(written)).headline;
        let Some(capitals) = forms::in_capitals(text, &token, rules) else {
            continue;
        };
        if capitals.verdict != Verdict::Part {
            at = at.max(capitals.range.end);
            run.end = at;
        }
        found.enter(capitals);
    }
    run.close(found.forms.len() - before, &mut shouted);
    shouted
}

/// Whether it is one letter before an apostrophe: the L of « L’ONU ».
fn is_elided(text: &str, token: &Range<usize>, written: &str) -> bool {
    let after = text.get(token.end..).unwrap_or_default();
    after.starts_with(['’', '\'']) && written.chars().count() == 1
}

/// Whether nothing but spaces, hyphens and apostrophes lies between two words.
fn is_close(text: &str, gap: Range<usize>) -> bool {
    let gap = text.get(gap).unwrap_or_default();
    gap.chars().all(|c| c.is_whitespace() || "'’-".contains(c))
}
