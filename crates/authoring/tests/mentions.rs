//! Which words of an article become mentions, and of what.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "support/lessons.rs"]
mod support;

use authoring::files::{ArticleFiles, Content};
use authoring::lessons;
use support::{GLOSSARY, check, file, lesson, marked};

#[test]
fn first_in_each_section() {
    let front = "en_bref = [\"L’AES et l’AES.\"]";
    let lesson = lesson(
        "L’AES naît.",
        front,
        "L’AES vit.\n\n## L’AES\n\nL’AES dure. L’AES.",
    );
    let expected = "L’[*AES|aes] naît.\n\
        L’[*AES|aes] et l’[AES|aes].\n\
        L’[AES|aes] vit.\n\
        L’[*AES|aes] dure. / L’[AES|aes].";
    assert_eq!(marked(&lesson), expected);
    let nth: Vec<u32> = lesson
        .article
        .mentions()
        .map(|mention| mention.nth)
        .collect();
    assert_eq!(nth, [0, 1, 2, 3, 4, 5]);
    let ids: Vec<&str> = lesson
        .article
        .paragraphs()
        .map(|paragraph| paragraph.id.as_str())
        .collect();
    assert_eq!(ids, ["lead", "bref", "p1", "p2"]);
}

#[test]
fn later_forms_need_a_full_one_before() {
    check(
        "",
        "Lavrov part. Sergueï Lavrov revient.\n\nLavrov reste.",
        "Lavrov part. / [*Sergueï Lavrov|lavrov] revient.\n[Lavrov|lavrov] reste.",
    );
    let lesson = lesson("Sergueï Lavrov parle.", "", "M. Lavrov écoute.");
    assert_eq!(
        marked(&lesson),
        "[*Sergueï Lavrov|lavrov] parle.\nM. [Lavrov|lavrov] écoute."
    );
}

#[test]
fn of_two_with_one_surname_the_one_introduced_is_meant() {
    check(
        "",
        "« K. J.-M. Traoré » signe. Traoré part.",
        "« [*K. J.-M. Traoré|traore-jean] » signe. / [Traoré|traore-jean] part.",
    );
}

#[test]
fn of_two_introduced_nobody_can_tell_which_is_meant() {
    let findings = |body: &str| {
        let article = format!("+++\n+++\n{body}");
        let content = Content {
            glossary: vec![file("glossary/a.toml", GLOSSARY.to_owned())],
            articles: vec![ArticleFiles {
                article: file("articles/essai/article.fr.md", article),
                ..ArticleFiles::default()
            }],
            ..Content::default()
        };
        let (_, findings) = lessons(&content);
        findings
            .iter()
            .filter(|finding| finding.code == "form-claimed-twice")
            .count()
    };
    assert_eq!(
        findings("K. J.-M. Traoré et Ibrahim Traoré. Traoré sort."),
        1
    );
    assert_eq!(
        findings("K. J.-M. Traoré, puis Traoré, puis Ibrahim Traoré."),
        0
    );
    let settled = "K. J.-M. Traoré et Ibrahim Traoré. [Traoré](#entry-traore-jean) sort.";
    assert_eq!(findings(settled), 0);
}

#[test]
fn entries_by_hand_wait_for_their_author() {
    check("", "Moscou promet.", "Moscou promet.");
    check(
        "",
        "[Moscou](#entry-moscou) promet.",
        "[*Moscou|moscou] promet.",
    );
    check(
        "",
        "Il [s’est engagé à](#entry-s-engager) lire.",
        "Il [*s’est engagé à|s-engager] lire.",
    );
}

#[test]
fn links_win_over_forms() {
    check(
        "",
        "L’[Alliance](#entry-aes) des États du Sahel et [le Sahel](#entry-aes).",
        "L’[*Alliance|aes] des États du [*Sahel|sahel] et [le Sahel|aes with sahel].",
    );
    check(
        "",
        "[AES](#entry-inconnu) et AES",
        "[*AES|aes] et [AES|aes]",
    );
}

#[test]
fn a_sentence_does_not_end_within_a_mention() {
    check(
        "",
        "[Oui. Non.](#entry-aes) Fin.",
        "[*Oui. Non.|aes] / Fin.",
    );
    check(
        "",
        "[AES et ](#entry-aes)Sahel.",
        "[*AES et|aes] [*Sahel|sahel].",
    );
}

#[test]
fn lists_and_quotations() {
    check("", "- L’AES. Oui.\n- Non.", "L’[*AES|aes]. Oui. / Non.");
    check(
        "",
        "> L’AES. Oui.\n>\n> Non.",
        "L’[*AES|aes]. / Oui. / Non.",
    );
    check("", "Une ligne\nde l’AES.", "Une ligne de l’[*AES|aes].");
}

#[test]
fn entries_refer_to_those_of_the_lesson() {
    let lesson = lesson("Rien.", "", "La force commune de l’AES.");
    let seen: Vec<(&str, &[u32])> = lesson
        .glossary
        .entries
        .iter()
        .map(|entry| (entry.id.as_str(), entry.see.as_slice()))
        .collect();
    assert_eq!(seen, [("aes", &[][..]), ("armee", &[0][..])]);
}

#[test]
fn files_of_other_systems() {
    let body = "L’AES\r\net Moscou.\r\n\r\n- Un.\r\n\r\n- L’AES.\r\n";
    let article = format!("\u{feff}\r\n+++\r\nlead = \"Rien.\"\r\n+++\r\n{body}");
    let content = Content {
        glossary: vec![file("glossary/a.toml", GLOSSARY.replace('\n', "\r\n"))],
        articles: vec![ArticleFiles {
            article: file("articles/essai/article.fr.md", article),
            ..ArticleFiles::default()
        }],
        ..Content::default()
    };
    let lesson = lessons(&content).0.into_iter().next().expect("one lesson");
    assert_eq!(
        marked(&lesson),
        "Rien.\nL’[*AES|aes] et Moscou.\nUn. / L’[AES|aes]."
    );
}

#[test]
fn words_of_the_body_count() {
    let lesson = lesson(
        "Deux mots.",
        "",
        "## Un titre\n\nTrois mots ici.\n\n- Et deux.",
    );
    assert_eq!(lesson.article.words, 5);
}
