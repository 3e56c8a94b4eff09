//! Surnames written in capitals: « Assimi GOÏTA ».

use std::collections::HashMap;

use super::capitals::{Capitals, Why};
use super::shapes::is_determined;
use crate::fold::fold;
use crate::lang::Rules;
use crate::text::tail;

/// The fewest letters of what is taken for a surname.
const FEWEST: usize = 2;

/// How far back the word before is looked for, in bytes.
const BEFORE: usize = 80;

/// What speaks for and against a form being a surname.
#[derive(Default)]
struct Evidence {
    /// It stands behind a given name or a title.
    named: bool,
    /// It has an article somewhere: organisations do, people do not.
    determined: bool,
}

/// Takes surnames out of the acronyms: forms that can be spoken, stand behind a given name or a
/// title, and never have an article.
pub(super) fn set_aside(text: &str, capitals: &mut [Capitals], rules: &Rules) {
    let mut evidence: HashMap<&str, Evidence> = HashMap::new();
    let mut named_until = None;
    for found in capitals.iter().filter(|found| found.may_be()) {
        let form = text.get(found.range.clone()).unwrap_or_default();
        if !can_be_spoken(form) {
            continue;
        }
        let before = tail(text, found.range.start, BEFORE);
        let known = evidence.entry(form).or_default();
        let follows_surname =
            named_until.is_some_and(|end| text.get(end..found.range.start) == Some(" "));
        if follows_surname || follows_a_name(before, rules) {
            known.named = true;
            named_until = Some(found.range.end);
        }
        known.determined |= is_determined(before, rules);
    }
    for found in capitals.iter_mut().filter(|found| found.may_be()) {
        let form = text.get(found.range.clone()).unwrap_or_default();
        if evidence
            .get(form)
            .is_some_and(|known| known.named && !known.determined)
        {
            found.why = Why::Surname;
        }
    }
}

/// Letters only, with vowels among them.
fn can_be_spoken(form: &str) -> bool {
    let letters = form.chars().count();
    let vowels = fold(form).chars().filter(|c| "aeiouy".contains(*c)).count();
    letters >= FEWEST
        && vowels * 4 >= letters
        && form.chars().all(|c| c.is_alphabetic() || c == '-')
}

/// Whether a given name or a title stands before, on the same line.
fn follows_a_name(before: &str, rules: &Rules) -> bool {
    let spaces = before.len() - before.trim_end().len();
    if spaces == 0 || before.ends_with('\n') {
        return false;
    }
    let before = before.trim_end();
    let word = before
        .rsplit(|c: char| !c.is_alphanumeric() && c != '-' && c != '.')
        .next()
        .unwrap_or_default();
    let bare = word.trim_end_matches('.');
    let folded = fold(bare);
    let class = rules.class(&folded);
    if class.person {
        return true;
    }
    let mut initials = word
        .split(['.', '-'])
        .filter(|part| !part.is_empty())
        .peekable();
    let are_initials = word.ends_with('.')
        && initials.peek().is_some()
        && initials.all(|part| part.chars().count() == 1 && part.starts_with(char::is_uppercase));
    if are_initials {
        return true;
    }
    let is_titled = bare.starts_with(char::is_uppercase)
        && bare.chars().nth(1).is_some_and(char::is_lowercase)
        && !word.ends_with('.');
    let is_other =
        class.head_noun || class.linking || class.determiner || class.aside || class.headline;
    is_titled && !is_other
}
