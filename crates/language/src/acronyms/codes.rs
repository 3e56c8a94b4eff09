//! Codes of languages and countries, which are no acronyms in a list of them.

use std::ops::Range;

use super::capitals::{Capitals, Why};
use crate::lang::Rules;
use crate::lang::codes::{is_code, is_page_language};
use crate::text::tail;

/// Takes lists of two codes and more, and single ones in brackets, out of the acronyms.
pub(super) fn set_aside(text: &str, capitals: &mut [Capitals], rules: &Rules) {
    let mut first = 0;
    for at in 0..capitals.len() {
        let is_last = !capitals
            .get(at + 1)
            .zip(capitals.get(at))
            .is_some_and(|(next, this)| is_listed(text, this.range.end..next.range.start, rules));
        if !is_last {
            continue;
        }
        let Some(list) = capitals.get_mut(first..=at) else {
            return;
        };
        first = at + 1;
        let form = |of: &Capitals| text.get(of.range.clone()).unwrap_or_default();
        if let [only] = list
            && is_label(text, &only.range, form(only))
        {
            only.why = Why::Display;
        }
        for codes in list.chunk_by_mut(|one, next| is_code(form(one)) == is_code(form(next))) {
            if codes.len() >= 2 && codes.iter().all(|one| is_code(form(one))) {
                for one in codes {
                    one.why = Why::Symbol;
                }
            }
        }
    }
}

/// Whether two codes with that between them stand in one list.
fn is_listed(text: &str, gap: Range<usize>, rules: &Rules) -> bool {
    let gap = text.get(gap).unwrap_or_default();
    let between = gap.trim();
    !gap.is_empty()
        && (between.chars().all(|c| "|/,;·•-–".contains(c))
            || rules.naming().and.contains(&between))
}

/// Whether it stands alone in brackets and is a language, or a country at the end of its line.
fn is_label(text: &str, range: &Range<usize>, form: &str) -> bool {
    let before = text.get(..range.start).unwrap_or_default();
    let after = text.get(range.end..).unwrap_or_default();
    let is_bracketed = before.ends_with(['(', '[']) && after.starts_with([')', ']']);
    let ends_line = matches!(after.get(1..2), None | Some("\n"));
    let line = tail(text, range.start, LINE)
        .rsplit('\n')
        .next()
        .unwrap_or_default();
    let is_item = ends_line && line.split_whitespace().count() <= 3;
    is_bracketed && (is_page_language(form) || is_item && is_code(form))
}

/// The most bytes of a line that only names a country.
const LINE: usize = 60;
