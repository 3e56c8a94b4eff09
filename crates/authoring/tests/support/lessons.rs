//! Little lessons in a notation that a teacher can read.

use authoring::files::{ArticleFiles, Content, ContentFile};
use authoring::lessons;
use reading::lesson::{Lesson, Paragraph, Run};

pub(crate) const GLOSSARY: &str = r#"
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

pub(crate) fn file(path: &str, text: String) -> ContentFile {
    ContentFile {
        path: path.to_owned(),
        text,
    }
}

/// A lesson of a lead, further front matter and a body.
pub(crate) fn lesson(lead: &str, front: &str, body: &str) -> Lesson {
    let article = format!("+++\nlead = \"{lead}\"\n{front}\n+++\n\n{body}\n");
    let files = ArticleFiles {
        slug: "essai".to_owned(),
        article: file("articles/essai/article.fr.md", article),
        notes: None,
        questions: None,
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
pub(crate) fn marked(lesson: &Lesson) -> String {
    lesson
        .article
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
pub(crate) fn check(front: &str, body: &str, expected: &str) {
    let marked = marked(&lesson("Rien.", front, body));
    assert_eq!(marked.strip_prefix("Rien.\n"), Some(expected));
}
