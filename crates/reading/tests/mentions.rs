//! Which words of an article become mentions, and of what.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use reading::content::{ArticleFiles, Content, ContentFile, lessons};
use reading::lesson::{Lesson, Paragraph, Run};

const GLOSSARY: &str = r#"
aes = { kind = "organisation", forms = ["AES", "Alliance des États du Sahel", "force de l’AES"] }
armee = { kind = "organisation", forms = ["force commune de l’AES"], see = ["sahel", "aes", "moscou"] }
sahel = { kind = "place", forms = ["Sahel"] }
lavrov = { kind = "person", forms = ["Sergueï Lavrov"], later = ["Lavrov"] }
moscou = { kind = "place", forms = ["Moscou"], by_hand = true }
ministre = { kind = "expression", base = "un ministre", forms = ["ministre malien", "ministre"] }
traore-ibrahim = { kind = "person", forms = ["Ibrahim Traoré"], later = ["Traoré"] }
traore-jean = { kind = "person", forms = ["K. J.-M. Traoré"], later = ["Traoré"] }
s-engager = { kind = "expression", base = "s’engager à", forms = ["s’engage à"] }
"#;

fn file(path: &str, text: String) -> ContentFile {
    ContentFile {
        path: path.to_owned(),
        text,
    }
}

/// A lesson of a lead, further front matter and a body.
fn lesson(lead: &str, front: &str, body: &str) -> Lesson {
    let article = format!("+++\nlead = \"{lead}\"\n{front}\n+++\n\n{body}\n");
    let files = ArticleFiles {
        slug: "essai".to_owned(),
        article: file("articles/essai/article.fr.md", article),
        notes: None,
    };
    let content = Content {
        glossary: vec![file("glossary/a.toml", GLOSSARY.to_owned())],
        articles: vec![files],
        ..Content::default()
    };
    lessons(&content).0.into_iter().next().expect("one lesson")
}

/// The paragraphs as `[words|entry]`, with `*` before the first of a section, the position of
/// its `[[here]]` item, and what stands inside; sentences end in ` /`.
fn marked(lesson: &Lesson) -> String {
    lesson
        .paragraphs()
        .map(marked_paragraph)
        .collect::<Vec<_>>()
        .join("\n")
}

fn marked_paragraph(paragraph: &Paragraph) -> String {
    let mut text = String::new();
    for sentence in &paragraph.sentences {
        for run in &sentence.runs {
            match run {
                Run::Text(words) => text.push_str(words),
                Run::Mention(mention) => {
                    let first = if mention.first { "*" } else { "" };
                    let here = mention
                        .here
                        .map(|at| format!(" here {at}"))
                        .unwrap_or_default();
                    let mut inside = mention.inside.join(" ");
                    if !inside.is_empty() {
                        inside = format!(" with {inside}");
                    }
                    let (words, entry) = (&mention.text, &mention.entry);
                    text.push_str(&format!("[{first}{words}|{entry}{here}{inside}]"));
                }
            }
        }
        text.push_str(" / ");
    }
    text.trim_end_matches(" / ").to_owned()
}

/// Checks the body alone, under a lead without mentions.
#[track_caller]
fn check(front: &str, body: &str, expected: &str) {
    let marked = marked(&lesson("Rien.", front, body));
    assert_eq!(marked.strip_prefix("Rien.\n"), Some(expected));
}

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
    let nth: Vec<u32> = lesson.mentions().map(|mention| mention.nth).collect();
    assert_eq!(nth, [0, 1, 2, 3, 4, 5]);
    let ids: Vec<&str> = lesson
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
fn here_marks_its_words() {
    let here = "[[here]]\ntext = \"Moscou\"\nentry = \"moscou\"\nwho = \"lavrov\"\nfr = \"Ici.\"";
    let lesson = lesson("Moscou promet.", here, "Moscou, Moscoul.");
    assert_eq!(
        marked(&lesson),
        "[*Moscou|moscou here 0] promet.\n[Moscou|moscou here 0], Moscoul."
    );
    let entries: Vec<&str> = lesson
        .entries()
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
    let seen: Vec<(&str, &[String])> = lesson
        .entries()
        .iter()
        .map(|entry| (entry.id.as_str(), entry.see.as_slice()))
        .collect();
    assert_eq!(seen, [("aes", &[][..]), ("armee", &["aes".to_owned()][..])]);
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
    assert_eq!(lesson.words, 5);
}
