//! Words that a reader has selected in a text.

use language::fold::fold;
use language::lang::rules;

/// The words of a selection that are to be explained, in a text of that language: without the signs around them and the
/// article that is joined to them, which browsers take for a part of the word.
pub fn selected_words(selected: &str, lang: &str) -> String {
    let words: Vec<&str> = selected.split_whitespace().collect();
    let words = words.join(" ");
    let is_sign = |c: char| !c.is_alphanumeric();
    let words = words.trim_start_matches(is_sign);
    let bare = words.trim_end_matches(is_sign);
    // The last dot of O.N.U. is one of several.
    let is_dotted = bare.contains('.') && !bare.contains(' ');
    let behind = words.strip_prefix(bare).unwrap_or_default();
    let end = bare.len() + usize::from(is_dotted && behind.starts_with('.'));
    let words = words.get(..end).unwrap_or(bare);
    match words.split_once(['’', '\'']) {
        Some((joined, rest))
            if rest.starts_with(char::is_alphanumeric)
                && rules(lang).elisions.contains(&fold(joined).as_str()) =>
        {
            rest.to_owned()
        }
        _ => words.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_and_elided_articles_are_no_part_of_the_words() {
        for (selected, words) in [
            ("UVV", "UVV"),
            (" l’UVV ", "UVV"),
            ("« Fonds d’aide\n à la pêche »,", "Fonds d’aide à la pêche"),
            ("d’Aminata Sow.", "Aminata Sow"),
            ("l’O.N.U.", "O.N.U."),
            ("aujourd’hui", "aujourd’hui"),
            ("prud’homme", "prud’homme"),
            ("s’engager", "engager"),
            ("L’", "L"),
            ("… —", ""),
        ] {
            assert_eq!(selected_words(selected, "fr"), words, "{selected}");
        }
    }
}
