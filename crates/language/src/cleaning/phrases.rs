//! Finding phrases in keys.

use std::collections::BTreeSet;

use super::key::key;
use super::words::PageWords;

/// The keys of one list of words, from several languages.
pub(super) fn keys(
    words: &[PageWords],
    list: impl Fn(&PageWords) -> &[&'static str],
) -> BTreeSet<String> {
    words.iter().flat_map(list).map(|word| key(word)).collect()
}

/// The phrase that a key begins with, the longest first.
pub(super) fn starts_with<'k>(key: &'k str, phrases: &BTreeSet<String>) -> Option<&'k str> {
    let begins = |phrase: &&String| {
        key.strip_prefix(phrase.as_str())
            .is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    };
    let longest = phrases.iter().filter(begins).map(String::len).max()?;
    key.get(..longest)
}

/// Whether a phrase stands in a key, as words.
pub(super) fn has(key: &str, phrases: &BTreeSet<String>) -> bool {
    phrases.iter().any(|phrase| {
        key.match_indices(phrase.as_str()).any(|(at, _)| {
            let before = key
                .get(..at)
                .is_none_or(|part| part.is_empty() || part.ends_with(' '));
            let after = key
                .get(at + phrase.len()..)
                .is_none_or(|part| part.is_empty() || part.starts_with(' '));
            before && after
        })
    })
}
