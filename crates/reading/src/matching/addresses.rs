//! Web and e-mail addresses: no form is looked for in them.

use std::ops::Range;

/// The addresses in a text, as byte ranges.
pub(super) fn addresses(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    for token in text.split_inclusive(char::is_whitespace) {
        let word = token.trim_end_matches(|c: char| c.is_whitespace() || ".,;:!?".contains(c));
        if is_address(word) {
            found.push(at..at + word.len());
        }
        at += token.len();
    }
    found
}

fn is_address(word: &str) -> bool {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric() && c != '/');
    word.contains("://") || word.starts_with("www.") || is_mail(word) || is_host(word)
}

fn is_mail(word: &str) -> bool {
    word.split_once('@')
        .is_some_and(|(name, host)| !name.is_empty() && is_host(host))
}

/// `aes-info.org/actualite`: labels joined by dots of which the last is a short word in
/// small letters. `O.I.F.` and `3.500` are none.
fn is_host(word: &str) -> bool {
    let host = word.split(['/', '?', '#']).next().unwrap_or_default();
    let Some((name, last)) = host.rsplit_once('.') else {
        return false;
    };
    (2..=6).contains(&last.len())
        && last.bytes().all(|byte| byte.is_ascii_lowercase())
        && name
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '.')
        && name.ends_with(|c: char| c.is_ascii_alphanumeric())
}
