//! Web and e-mail addresses: their words are none of the text's.

use std::ops::Range;

use super::tail;

/// How far an address is looked for on either side, in bytes.
const REACH: usize = 300;

/// Whether a range of the text is part of an address.
pub(crate) fn is_in_address(text: &str, range: &Range<usize>) -> bool {
    let before = tail(text, range.start, REACH);
    let after = text.get(range.end..).unwrap_or_default();
    let after = after
        .get(..after.floor_char_boundary(REACH))
        .unwrap_or_default();
    let start = before
        .rsplit(char::is_whitespace)
        .next()
        .map_or(0, str::len);
    let end = after.split(char::is_whitespace).next().map_or(0, str::len);
    let token = text.get(range.start - start..range.end + end);
    let word = token.unwrap_or_default();
    is_address(word.trim_end_matches(['.', ',', ';', ':', '!', '?']))
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
