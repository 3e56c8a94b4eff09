//! What holds in one article only: its `[[here]]` items.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "support/lessons.rs"]
mod support;

use support::{check, lesson, marked};

#[test]
fn here_marks_its_words() {
    let here = "[[here]]\ntext = \"Moscou\"\nentry = \"moscou\"\nwho = \"lavrov\"\nfr = \"Ici.\"";
    let lesson = lesson("Moscou promet.", here, "Moscou, Moscoul.");
    assert_eq!(
        marked(&lesson),
        "[*Moscou|moscou here 0] promet.\n[Moscou|moscou here 0], Moscoul."
    );
    let entries: Vec<&str> = lesson
        .glossary
        .entries
        .iter()
        .map(|entry| entry.id.as_str())
        .collect();
    assert_eq!(entries, ["lavrov", "moscou"], "people before places");
}

#[test]
fn here_holds_in_its_paragraph() {
    let here = "[[here]]\ntext = \"Moscou\"\nparagraph = 2\nentry = \"moscou\"\n\
        [[here]]\ntext = \"Moscou\"\nparagraph = 3\nentry = \"moscou\"";
    check(
        here,
        "Moscou.\n\n## Moscou\n\n> Moscou.\n\n- Moscou.",
        "Moscou.\n[*Moscou|moscou here 0].\n[Moscou|moscou here 1].",
    );
}

#[test]
fn here_speaks_of_forms_that_hold_its_words() {
    let here = "[[here]]\ntext = \"ministre\"\nparagraph = 1\nentry = \"ministre\"\n\
        [[here]]\ntext = \"AES\"\nentry = \"aes\"";
    check(
        here,
        "Le ministre malien de l’AES.\n\nUn ministre.",
        "Le [*ministre malien|ministre here 0] de l’[*AES|aes here 1].\nUn [ministre|ministre].",
    );
    // An item for the whole text leaves longer names whole.
    check(
        here,
        "La force commune de l’AES.",
        "La [*force commune de l’AES|armee with aes].",
    );
}

#[test]
fn here_in_its_paragraph_wins_over_longer_names() {
    let here = "[[here]]\ntext = \"AES\"\nparagraph = 1\nentry = \"aes\"";
    check(
        here,
        "La force commune de l’AES.",
        "La force commune de l’[*AES|aes here 0].",
    );
}

#[test]
fn the_exact_item_speaks_before_the_general_one() {
    let here = "[[here]]\ntext = \"ministre\"\nentry = \"ministre\"\n\
        [[here]]\ntext = \"le ministre malien\"\nentry = \"ministre\"";
    check(
        here,
        "Hier, le ministre malien a vu un ministre.",
        "Hier, [*le ministre malien|ministre here 1] a vu un [ministre|ministre here 0].",
    );
}
