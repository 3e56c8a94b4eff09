//! Searching in the glossary.

use reading::fold::fold;

/// Whether the text contains what is wanted, which is folded. The search of the standard library weighs
/// 2 kB and is no faster for a few words.
pub(crate) fn contains(text: &str, wanted: &str) -> bool {
    let (text, wanted) = (fold(text), wanted.as_bytes());
    let mut parts = text.as_bytes().windows(wanted.len().max(1));
    wanted.is_empty() || parts.any(|part| part == wanted)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_phone_types_is_found() {
        for (name, typed) in [
            ("l’État", "l'etat"),
            ("CÉDÉAO", "cedeao"),
            ("e\u{301}lue", "élue"),
            ("la  Cour\u{a0}suprême", " cour supreme "),
            ("Москва", "москва"),
            ("anything", ""),
        ] {
            assert!(contains(name, &fold(typed)), "{name}: {typed}");
        }
        assert!(!contains("l’État", &fold("etats")));
    }
}
