//! Words: as a teacher counts them, and as runs of letters.

use std::ops::Range;

/// The number of words: what stands between spaces and holds a letter or a digit.
///
/// No-break spaces hold a word together, so that « 1 240 » is one word and a French colon
/// is none; an elided article counts with its noun.
pub fn count_words(text: &str) -> usize {
    text.split(|c: char| c.is_whitespace() && !matches!(c, '\u{a0}' | '\u{202f}'))
        .filter(|token| token.chars().any(char::is_alphanumeric))
        .count()
}

/// A run of letters and digits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Token<'t> {
    /// Its bytes in the whole text.
    pub(crate) range: Range<usize>,
    /// The run itself.
    pub(crate) text: &'t str,
}

/// The runs of letters and digits in a range of the text, with the marks on them.
pub(crate) fn tokens(text: &str, within: Range<usize>) -> impl Iterator<Item = Token<'_>> {
    let mut at = within.start;
    std::iter::from_fn(move || {
        let rest = text.get(at..within.end)?;
        let start = rest.find(is_of_word)?;
        let rest = rest.get(start..)?;
        let length = rest.find(|c| !is_of_word(c)).unwrap_or(rest.len());
        let range = at + start..at + start + length;
        at = range.end;
        let text = rest.get(..length)?;
        Some(Token { range, text })
    })
}

/// Whether the character belongs to a word: a letter, a digit, a mark on one, or a soft hyphen.
pub(crate) fn is_of_word(c: char) -> bool {
    match c {
        '\0'..='\u{7f}' => c.is_ascii_alphanumeric(),
        // French letters, and none of its signs, stand here: no table need be asked.
        '\u{c0}'..='\u{d6}' | '\u{d8}'..='\u{f6}' | '\u{f8}'..='\u{24f}' => true,
        // Marks on letters.
        '\u{300}'..='\u{36f}' => true,
        // An apostrophe that Unicode takes for a letter.
        'ʼ' => false,
        _ => c.is_alphanumeric() || c == '\u{ad}',
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_apostrophe_of_any_shape_parts_words() {
        for mark in ["'", "’", "ʼ", "′", "‘"] {
            let text = format!("qu{mark}il");
            let words: Vec<&str> = tokens(&text, 0..text.len()).map(|one| one.text).collect();
            assert_eq!(words, ["qu", "il"], "{mark}");
        }
    }

    #[test]
    fn punctuation_and_digit_groups() {
        assert_eq!(
            count_words("Il y a – dit-il\u{202f}: 1\u{202f}240 pages de l’AES."),
            8
        );
        assert_eq!(count_words(" … \n"), 0);
    }
}
