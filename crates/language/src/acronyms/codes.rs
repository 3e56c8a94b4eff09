//! Codes of languages and countries, which are no acronyms in a list of them.

use std::ops::Range;

use super::capitals::{Capitals, Verdict};
use super::case::Case;
use super::rule::{Name, decide};
use crate::lang::Rules;
use crate::lang::codes::{is_code, is_page_language};

type Rule = fn(&Listed<'_>) -> Option<Verdict>;

/// What shows that a form is a code.
pub(super) const CODES: &[(Name, Rule)] = &[
    ("code in a list of codes", code_in_list),
    ("language in brackets", language_in_brackets),
    ("country in brackets", country_in_brackets),
];

/// A form, and the forms beside it in a list.
pub(super) struct Listed<'t> {
    case: Case<'t>,
    /// The one before it.
    before: Option<&'t str>,
    /// The one behind it.
    behind: Option<&'t str>,
}

/// Judges the forms that look like codes.
pub(super) fn set_aside(text: &str, forms: &mut [Capitals], rules: &Rules) {
    let mut before = None;
    for at in 0..forms.len() {
        let next = forms.get(at + 1).map(|next| next.range.clone());
        let Some(form) = forms.get_mut(at) else {
            return;
        };
        let behind = next
            .filter(|next| parts_list(text, form.range.end..next.start, rules))
            .and_then(|next| text.get(next));
        let range = form.range.clone();
        let listed = Listed {
            case: Case { text, rules, range },
            before,
            behind,
        };
        if let Some(code) = decide(CODES, &listed) {
            form.overrule(code);
        }
        before = behind.map(|_| listed.case.form());
    }
}

/// Whether that stands between two items of a list.
fn parts_list(text: &str, gap: Range<usize>, rules: &Rules) -> bool {
    let gap = text.get(gap).unwrap_or_default();
    let between = gap.trim();
    let is_sign = || between.chars().all(|c| "|/,;·•-–".contains(c));
    !gap.is_empty() && (is_sign() || rules.naming().and.contains(&between))
}

/// « FR | EN | ES », « BF, ML et NE ».
fn code_in_list(listed: &Listed<'_>) -> Option<Verdict> {
    let mut others = listed.before.into_iter().chain(listed.behind);
    let is_listed = is_code(listed.case.form()) && others.any(is_code);
    is_listed.then_some(Verdict::Never)
}

/// « La charte (EN) a été relue. »
fn language_in_brackets(listed: &Listed<'_>) -> Option<Verdict> {
    let is_label = is_alone_in_brackets(listed) && is_page_language(listed.case.form());
    is_label.then_some(Verdict::IfKnown)
}

/// « Bamako (ML) » as a line, or as the end of a short one.
fn country_in_brackets(listed: &Listed<'_>) -> Option<Verdict> {
    let ends_line = matches!(listed.case.after().get(1..2), None | Some("\n"));
    let line = listed.case.before(LINE).rsplit('\n').next()?;
    let is_short = line.split_whitespace().count() <= PLACE_WORDS;
    let is_place = is_alone_in_brackets(listed) && ends_line && is_short;
    (is_place && is_code(listed.case.form())).then_some(Verdict::IfKnown)
}

fn is_alone_in_brackets(listed: &Listed<'_>) -> bool {
    let is_alone = listed.before.is_none() && listed.behind.is_none();
    let is_opened = listed.case.before(1).ends_with(['(', '[']);
    is_alone && is_opened && listed.case.after().starts_with([')', ']'])
}

/// The most words before the code on a line that names a place; the bracket counts as one.
const PLACE_WORDS: usize = 3;
/// The most bytes of such a line.
const LINE: usize = 60;
