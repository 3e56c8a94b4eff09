//! Counting words as a teacher does.

/// The number of words: what stands between spaces and holds a letter or a digit.
///
/// No-break spaces hold a word together, so that « 1 240 » is one word and a French colon
/// is none; an elided article counts with its noun.
pub fn count_words(text: &str) -> usize {
    text.split(|c: char| c.is_whitespace() && !matches!(c, '\u{a0}' | '\u{202f}'))
        .filter(|token| token.chars().any(char::is_alphanumeric))
        .count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn punctuation_and_digit_groups() {
        assert_eq!(
            count_words("Il y a – dit-il\u{202f}: 1\u{202f}240 pages de l’AES."),
            8
        );
        assert_eq!(count_words(" … \n"), 0);
    }
}
