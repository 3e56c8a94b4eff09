//! How acronyms are written: `AES`, `O.I.F.`, `FU-AES`, `R&D`; and what only looks like one.

use std::ops::Range;

use crate::fold::fold;
use crate::lang::Rules;
use crate::text::numerals::is_small_roman;
use crate::text::words::is_of_word;

/// The next run of letters and digits that begins with a capital or a digit. `_` joins runs:
/// `rapport_AES` is a file.
pub(super) fn next_capital(text: &str, within: Range<usize>) -> Option<Range<usize>> {
    let rest = text.get(within.clone())?;
    let mut is_within = false;
    let start = rest.char_indices().find(|(_, c)| {
        let was_within = is_within;
        is_within = is_inside(*c);
        is_within && !was_within && (c.is_uppercase() || c.is_ascii_digit())
    });
    let (start, _) = start?;
    let length = run(rest.get(start..)?).len();
    let start = within.start + start;
    Some(start..start + length)
}

/// The run of letters and digits with which the text begins.
fn run(text: &str) -> &str {
    text.split(|c| !is_inside(c)).next().unwrap_or_default()
}

fn is_inside(c: char) -> bool {
    is_of_word(c) || c == '_'
}

pub(super) fn is_in_capitals(word: &str) -> bool {
    word.chars().any(char::is_uppercase) && !word.contains(char::is_lowercase)
}

/// The most letters of a dotted acronym, and the most parts of a joined one.
const MOST_DOTTED: usize = 12;

/// `O.I.F.` and its bytes, the last dot included; two letters only behind an article, since
/// initials of people look the same.
pub(super) fn dotted(text: &str, token: &Range<usize>, rules: &Rules) -> Option<Range<usize>> {
    let rest = text.get(token.start..)?;
    let (mut letters, mut end, mut at) = (0, 0, 0);
    let mut chars = rest.chars();
    while let Some(letter) = chars.next().filter(|c| c.is_uppercase()) {
        if letters == MOST_DOTTED {
            return None;
        }
        at += letter.len_utf8();
        letters += 1;
        end = at;
        match chars.next() {
            Some('.') => {
                at += 1;
                end = at;
            }
            Some(c) if c.is_alphanumeric() => return None,
            _ => break,
        }
    }
    let behind = rest.get(end..)?;
    let names_a_person = behind.trim_start().starts_with(|c: char| c.is_uppercase())
        && behind.starts_with([' ', '\u{a0}', '\u{202f}'])
        && behind
            .trim_start()
            .chars()
            .nth(1)
            .is_some_and(char::is_lowercase);
    let goes_on = behind.starts_with(char::is_alphanumeric) || behind.starts_with('-');
    let before = text.get(..token.start)?;
    let is_part = before.ends_with(['.', '-', '@']) || before.ends_with(char::is_alphanumeric);
    let is_dotted = rest.get(..end).is_some_and(|form| form.contains('.'));
    if !is_dotted || goes_on || is_part {
        return None;
    }
    let determined = is_determined(before, rules);
    let is_enough = match letters {
        2 => !names_a_person && (determined || is_company(before, rules)),
        _ => letters >= 3 && (determined || !names_a_person),
    };
    is_enough.then_some(token.start..token.start + end)
}

/// Whether a name stands before: « Aldémar S.A. » is a company, « M. A.B. » somebody.
fn is_company(before: &str, rules: &Rules) -> bool {
    let before = before.strip_suffix(' ');
    let word = before.and_then(|before| before.rsplit([' ', '\n', '’', '\'']).next());
    word.is_some_and(|word| {
        let is_name = word.chars().count() > 3 && !is_in_capitals(word);
        let is_word = word.starts_with(char::is_uppercase) && word.ends_with(char::is_alphabetic);
        is_name && is_word && !rules.class(&fold(word)).person
    })
}

/// Whether an article or the like stands before what follows this text.
pub(super) fn is_determined(before: &str, rules: &Rules) -> bool {
    let before = before.trim_end_matches(|c: char| c.is_whitespace() || "'’«“(".contains(c));
    let word = before
        .rsplit(|c: char| !c.is_alphanumeric())
        .next()
        .unwrap_or_default();
    word.len() <= 9 && rules.class(&fold(word)).determiner
}

/// Where a form ends that goes on behind a hyphen or `&`, as in `FU-AES`, `COVID-19`, `R&D`, or
/// ends in a plus: `BRICS+`.
pub(super) fn joined(text: &str, end: usize) -> usize {
    let mut end = end;
    for _ in 0..MOST_DOTTED {
        let rest = text.get(end..).unwrap_or_default();
        let Some(joint) = rest.chars().next().filter(|c| "-\u{2011}&".contains(*c)) else {
            break;
        };
        let start = end + joint.len_utf8();
        let part = run(text.get(start..).unwrap_or_default());
        let is_number = part.bytes().all(|byte| byte.is_ascii_digit());
        let fits = is_in_capitals(part) || is_number && !part.is_empty();
        if !fits || is_roman(part) && part.len() < 2 {
            break;
        }
        end = start + part.len();
    }
    let plus = text.get(end..).and_then(|rest| rest.strip_prefix('+'));
    let is_plus =
        plus.is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric() || c == '+'));
    end + usize::from(is_plus)
}

pub(super) fn is_symbol(form: &str, rules: &Rules) -> bool {
    rules.naming().not_acronyms.contains(&form) || is_roman(form)
}

/// A Roman numeral: a small one, or a year.
pub(super) fn is_roman(word: &str) -> bool {
    let is_year =
        word.starts_with('M') && word.len() >= 5 && word.bytes().all(|b| b"MDCLXVI".contains(&b));
    is_year || is_small_roman(word)
}
