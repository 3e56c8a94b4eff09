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
    // A link in Markdown has two halves: `[AES](https://…)`.
    let start = before.rsplit(char::is_whitespace).next();
    let start = start.and_then(|part| part.rsplit("](").next());
    let end = after.split(char::is_whitespace).next();
    let end = end.and_then(|part| part.split("](").next());
    let (start, end) = (start.map_or(0, str::len), end.map_or(0, str::len));
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_of_a_link_are_no_address() {
        let text = "Voir [AES](https://un.org/ONU) et [SITE.md](SITE.md).";
        let inside = |word: &str| {
            let at = text.find(word).unwrap_or_default();
            is_in_address(text, &(at..at + word.len()))
        };
        assert!(!inside("AES"));
        assert!(inside("ONU"));
        assert!(inside("SITE"));
    }
}
