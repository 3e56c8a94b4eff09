//! Dots that end no sentence: of abbreviations, initials and numbers.

use super::numerals::is_small_roman;
use crate::lang::Rules;

/// Whether the text before ends in such a dot, seen what follows.
pub(super) fn ends_in_abbreviation(before: &str, after: &str, rules: &Rules) -> bool {
    let Some(rest) = before.strip_suffix('.') else {
        return false;
    };
    let word = rest
        .rsplit(|c: char| c.is_whitespace() || matches!(c, '’' | '\'' | '(' | '[' | '«' | '“'))
        .next()
        .unwrap_or_default();
    if rules.abbreviations.contains(&word) {
        return true;
    }
    if rules.references.contains(&word) {
        return !begins_word(after);
    }
    let is_number = word.chars().all(|c| c.is_ascii_digit() || c == '.') || is_small_roman(word);
    let heading = rest.strip_suffix(word).map(str::trim).unwrap_or_default();
    let numbers_an_item = is_number && (heading.is_empty() || rules.parts.contains(&heading));
    let in_an_era = rest
        .strip_suffix(word)
        .is_some_and(|rest| word == "J.-C" && rest.trim_end().ends_with('.'));
    // « Aldémar S.A. Dividende proposé »: a company's form, not somebody's initials.
    let is_company = word.contains('.') && follows_name(rest, word);
    // « … 110 m2, DPE en F. le commercial … »
    let names_nobody = after.starts_with(char::is_lowercase);
    numbers_an_item || are_initials(word) && !in_an_era && !names_nobody && !is_company
}

/// Whether a word follows that is written with one capital, the first.
pub(super) fn begins_word(after: &str) -> bool {
    let mut chars = after
        .chars()
        .skip_while(|c| matches!(c, '«' | '“' | '(' | '\u{a0}' | '\u{202f}'));
    chars.next().is_some_and(char::is_uppercase)
        && chars
            .next()
            .is_some_and(|c| c.is_lowercase() || c.is_whitespace() || c == '’')
}

/// Whether a name, and no title or initial, stands before the last word.
fn follows_name(rest: &str, word: &str) -> bool {
    let before = rest
        .strip_suffix(word)
        .map(str::trim_end)
        .unwrap_or_default();
    let name = before
        .rsplit(|c: char| c.is_whitespace() || "’'".contains(c))
        .next();
    name.is_some_and(|name| {
        let mut chars = name.chars();
        chars.next().is_some_and(char::is_uppercase)
            && chars.clone().count() >= 3
            && chars.all(char::is_lowercase)
    })
}

/// Initials before a name: `K`, `J.-M`, `A.B`; three letters joined by dots and more are an
/// acronym, which may well end a sentence.
fn are_initials(word: &str) -> bool {
    let letters: Vec<&str> = word
        .split(['.', '-'])
        .filter(|part| !part.is_empty())
        .collect();
    (1..=2).contains(&letters.len())
        && letters.iter().all(|part| {
            let mut chars = part.chars();
            chars.next().is_some_and(char::is_uppercase) && chars.next().is_none()
        })
}
