//! What holds for any page and any two texts, however odd.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::BTreeSet;
use std::sync::LazyLock;

use language::alignment::{Side, align};
use language::cleaning::{Cleaned, Cleaner, PageFormat, Part};
use language::lang::rules;
use proptest::prelude::*;

static CLEANER: LazyLock<Cleaner> = LazyLock::new(|| Cleaner::new("fr"));

/// Lines of the kinds that rules look for, and any others.
fn page() -> impl Strategy<Value = String> {
    let line = prop_oneof![
        6 => prop::sample::select(vec![
            "Accueil", "Menu", "Partager", "Suivez-nous sur WhatsApp", "Par Ana Lobe", "Publié le 4 avril 2025 à 10h32",
            "Source : Le Courrier", "Ana Lobe", "Paul Ekani", "MARDI 5", "le 4 mai 2021", "Titre d’un article assez long pour en être un", "À lire aussi", "Commentaires", "Haut",
            "Citer", "© 2024", "# Titre", "## Sous-titre", "> citation", "- un élément ;", "=====", "---", "![Image](a.png)",
            "[Lien](https://a.test/b)", "Title: Un titre", "URL Source: https://a.test", "Markdown Content:", "2024", "12:30",
            "Le conseil s’est réuni hier soir pour examiner le projet, et il a décidé d’attendre la fin de la saison.",
            "Une ligne coupée au milieu d’une phrase qui continue sur la", "ligne suivante, sans capitale.",
        ]).prop_map(str::to_owned),
        2 => Just(String::new()),
        1 => any::<String>(),
    ];
    prop::collection::vec(line, 0..30).prop_map(|lines| lines.join("\n"))
}

/// Elements that open and close at random.
fn html() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        6 => prop::sample::select(vec![
            "<p>", "</p>", "<div class=\"share\">", "</div>", "<nav>", "</nav>", "<article>", "</article>", "<h1>", "</h1>",
            "<li>", "<ul>", "</ul>", "<br>", "<a href=x>", "</a>", "<script>", "</script>", "<title>", "</title>", "<!--", "-->",
            "&amp;", "&nbsp", "\r", "\r\n", "\n", "<b>", "</b>", "<table><tr><td>", "<![CDATA[", "]]>", "<svg>", "</svg>", "<",
            "Un mot", " et un autre. ", "<textarea>", "<p", " class='", "'>", "\0",
        ]).prop_map(str::to_owned),
        1 => any::<String>(),
    ];
    prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

fn lines_of(cleaned: &Cleaned) -> BTreeSet<usize> {
    let span = |part: &Part| part.line..=part.last_line;
    cleaned
        .parts()
        .flat_map(span)
        .chain(cleaned.set_aside.iter().map(|aside| aside.line))
        .collect()
}

fn assert_nothing_lost(text: &str, format: PageFormat) {
    let cleaned = CLEANER.clean_as(text, format);
    let lines = lines_of(&cleaned);
    for (number, line) in (1..).zip(text.lines()) {
        assert!(
            line.trim().is_empty() || lines.contains(&number),
            "line {number} is lost: {line:?}"
        );
    }
    assert!(
        lines
            .iter()
            .all(|&line| line >= 1 && line <= text.lines().count())
    );
    for aside in &cleaned.set_aside {
        assert_eq!(
            text.lines().nth(aside.line - 1).map(str::trim),
            Some(aside.text.as_str())
        );
    }
}

proptest! {
    #[test]
    fn no_line_of_a_page_is_lost(text in page()) {
        assert_nothing_lost(&text, PageFormat::Plain);
        assert_nothing_lost(&text, PageFormat::Markdown);
        let _ = CLEANER.clean(&text);
    }

    #[test]
    fn no_line_of_any_text_is_lost(text: String) {
        assert_nothing_lost(&text, PageFormat::Plain);
        assert_nothing_lost(&text, PageFormat::Markdown);
    }

    #[test]
    fn html_keeps_to_its_lines(text in html()) {
        let cleaned = CLEANER.clean_as(&text, PageFormat::Html);
        let most = text.split('\n').count();
        prop_assert!(lines_of(&cleaned).into_iter().all(|line| line >= 1 && line <= most));
    }

    #[test]
    fn each_word_of_html_is_in_its_line(words in prop::collection::vec("[a-z]{3,9}", 1..40), breaks in prop::collection::vec(0..4_usize, 40)) {
        let mut text = String::from("<html>");
        for (word, gap) in words.iter().zip(breaks) {
            text.push_str(["\n", "<p>", " ", "<br>\n"].get(gap).unwrap());
            text.push_str(word);
        }
        let cleaned = CLEANER.clean_as(&text, PageFormat::Html);
        for aside in &cleaned.set_aside {
            let line = text.lines().nth(aside.line - 1).unwrap();
            prop_assert!(aside.text.split(' ').all(|word| line.contains(word)), "{:?} in {:?}", aside.text, line);
        }
    }

    #[test]
    fn alignment_covers_both_texts_in_order(left in page(), right in page()) {
        let side = |text, lang| Side { text, rules: rules(lang) };
        let aligned = align(side(&left, "fr"), side(&right, "en"), &[]);
        let (mut i, mut j) = (0, 0);
        for pair in &aligned.pairs {
            prop_assert_eq!((pair.left.start, pair.right.start), (i, j));
            prop_assert!(!pair.left.is_empty() || !pair.right.is_empty());
            prop_assert!((0.0..=1.0).contains(&pair.confidence));
            (i, j) = (pair.left.end, pair.right.end);
        }
        prop_assert_eq!((i, j), (aligned.left.len(), aligned.right.len()));
        let sentences = aligned.left.iter().map(|range| left.get(range.clone()));
        prop_assert!(sentences.chain(aligned.right.iter().map(|range| right.get(range.clone()))).all(|text| text.is_some_and(|text| !text.is_empty())));
    }
}
