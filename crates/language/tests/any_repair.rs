//! What holds for the repair of any text, however odd.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

#[path = "support/prose.rs"]
mod support;

use language::lang::rules;
use language::repair::{Repaired, repair, repair_signs, repair_typography};
use proptest::prelude::*;
use support::prose;

/// Texts full of what is repaired, and of what only looks like it.
fn worn() -> impl Strategy<Value = String> {
    let parts = prop::sample::select(vec![
        "-",
        "-",
        "\n",
        "\n",
        "\u{ad}",
        " ",
        "\t",
        "ﬁ",
        "ﬅ",
        "é",
        "e\u{301}",
        "³",
        "55",
        "1",
        "[",
        "]",
        "[12]",
        "\\[4]",
        "^",
        "(#n)",
        "».",
        "»",
        ".",
        "<sup>",
        "</sup>",
        "<a href=\"#n\">",
        "<sup>3</sup>",
        "mal",
        "Mali",
        "ration",
        "gouverne",
        "ment",
        "sous",
        "et",
        "km",
        "DÉ",
        "à",
        "**",
        "‐",
        ",",
        "’",
        "'",
        "\"",
        "\"",
        "« ",
        " »",
        " !",
        "\u{a0}:",
        ";",
    ]);
    prop::collection::vec(parts, 0..24).prop_map(|parts| parts.concat())
}

fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![4 => worn(), 1 => prose()]
}

fn check(text: &str, repaired: &Repaired) -> Result<(), TestCaseError> {
    prop_assert_eq!(repaired.undone(), text);
    prop_assert_eq!(
        repaired.text().matches('\n').count(),
        text.matches('\n').count(),
        "each line keeps its number: {:?}",
        repaired.text()
    );
    for told in repaired.told() {
        prop_assert!(told.line >= 1 && told.line <= text.split('\n').count());
        prop_assert!(told.before != told.after);
    }
    // There and back: the characters that were not changed are where they were, all others within what is led to.
    for (at, c) in repaired.text().char_indices() {
        let here = at..at + c.len_utf8();
        let there = repaired.original(here.clone());
        prop_assert!(text.get(there.clone()).is_some_and(|part| !part.is_empty()));
        let back = repaired.repaired(there);
        prop_assert!(back.start <= here.start && back.end >= here.end);
    }
    for (at, c) in text.char_indices() {
        let range = repaired.repaired(at..at + c.len_utf8());
        prop_assert!(repaired.text().get(range).is_some());
    }
    prop_assert_eq!(repaired.repaired(0..text.len()), 0..repaired.text().len());
    Ok(())
}

proptest! {
    #[test]
    fn a_repaired_text_leads_back_and_needs_no_second_repair(text in any_text(), lang in "fr|en|es") {
        let forms = ["gouvernement", "sous-ration", "Malisous"];
        let repaired = repair(&text, rules(&lang), forms);
        check(&text, &repaired)?;
        let again = repair(repaired.text(), rules(&lang), forms);
        prop_assert_eq!(again.told(), []);
        prop_assert_eq!(again.text(), repaired.text());
    }

    #[test]
    fn signs_alone_are_repaired_once_too(text in any_text()) {
        let repaired = repair_signs(&text, rules("fr"));
        check(&text, &repaired)?;
        let again = repair_signs(repaired.text(), rules("fr"));
        prop_assert_eq!(again.text(), repaired.text());
    }

    #[test]
    fn typography_is_set_right_once(text in any_text(), lang in "fr|en") {
        let repaired = repair_typography(&text, rules(&lang));
        check(&text, &repaired)?;
        let again = repair_typography(repaired.text(), rules(&lang));
        prop_assert_eq!(again.count(), 0);
    }
}
