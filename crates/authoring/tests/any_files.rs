//! What holds for any files, however odd.
#![allow(clippy::unwrap_used)]

#[path = "../../language/tests/support/prose.rs"]
mod support;

use authoring::files::{ArticleFiles, Content, ContentFile};
use authoring::lessons;
use proptest::prelude::*;
use reading::json::InJson;
use reading::lesson::{Block, Lesson, Paragraph, Run};
use support::prose;

const ARTICLE: &str = include_str!("faults/sound/articles/marche/article.fr.md");
const NOTES: &str = include_str!("faults/sound/articles/marche/notes.en.md");
const NAMES: &str = include_str!("faults/sound/glossary/names.toml");
const EXPRESSIONS: &str = include_str!("faults/sound/glossary/expressions.toml");
const SITE: &str = include_str!("faults/sound/site.toml");

/// The text with some of its characters taken out and others put in.
fn damaged(text: &'static str) -> impl Strategy<Value = String> {
    let mark = prop::sample::select(vec![
        "",
        "+++",
        "\n",
        "\n\n",
        "\"",
        "[",
        "]",
        "[[here]]\n",
        "](#entry-uvv)",
        "{",
        "=",
        "> ",
        "- ",
        "## ",
        "**",
        "`",
        "<b>",
        "«",
        "é",
        "🦀",
        "\r",
        "    ",
        "\u{feff}",
        "entry = \"uvv\"\n",
        "UVV",
    ]);
    prop::collection::vec((0..text.len(), 0..40usize, mark), 1..5).prop_map(move |edits| {
        let mut chars: Vec<char> = text.chars().collect();
        for (at, length, mark) in edits {
            let at = at.min(chars.len());
            let end = (at + length).min(chars.len());
            chars.splice(at..end, mark.chars());
        }
        chars.into_iter().collect()
    })
}

fn content(site: String, glossary: Vec<String>, article: String, notes: Option<String>) -> Content {
    let file = |path: &str, text| ContentFile {
        path: path.to_owned(),
        text,
    };
    Content {
        site: file("site.toml", site),
        glossary: glossary
            .into_iter()
            .map(|text| file("glossary/a.toml", text))
            .collect(),
        articles: vec![ArticleFiles {
            slug: "marche".to_owned(),
            article: file("articles/marche/article.fr.md", article),
            notes: notes.map(|text| file("articles/marche/notes.en.md", text)),
            questions: None,
        }],
    }
}

/// What every lesson keeps to.
fn assert_sound(lesson: &Lesson) {
    for paragraph in lesson.article.paragraphs() {
        for sentence in &paragraph.sentences {
            let plain = |run: &Run| matches!(run, Run::Text(_));
            assert!(!sentence.runs.windows(2).any(|pair| pair.iter().all(plain)));
            assert!(sentence.runs.iter().all(|run| !run.text().is_empty()));
        }
    }
    for (mention, nth) in lesson.article.mentions().zip(0..) {
        assert_eq!(mention.nth, nth);
        assert!(lesson.glossary.entry(&mention.entry).is_some());
        assert!(
            mention
                .inside
                .iter()
                .all(|id| lesson.glossary.entry(id).is_some())
        );
        assert_eq!(
            mention.here.is_some(),
            lesson.glossary.here(mention).is_some()
        );
    }
    let numbered = std::iter::once(&lesson.article.lead)
        .chain(lesson.article.blocks.iter().filter_map(Block::paragraph));
    let mut order: Vec<&str> = Vec::new();
    for mention in numbered
        .flat_map(Paragraph::mentions)
        .filter(|mention| mention.first)
    {
        let known = order.iter().position(|id| *id == mention.entry);
        let number = known.unwrap_or(order.len()) + 1;
        if known.is_none() {
            order.push(&mention.entry);
        }
        assert_eq!(mention.gloss, u32::try_from(number).ok());
    }
    let mut summary = lesson.article.en_bref.iter().flat_map(Paragraph::mentions);
    assert!(summary.all(|mention| mention.gloss.is_none()));
    for entry in &lesson.glossary.entries {
        let places = lesson.glossary.entries.len();
        assert!(entry.see.iter().all(|place| (*place as usize) < places));
    }
    assert_eq!(Lesson::from_json(&lesson.to_json()).as_ref(), Some(lesson));
}

proptest! {
    #[test]
    fn any_files_give_lessons(site: String, glossary: String, article: String, notes: Option<String>) {
        let (lessons, _) = lessons(&content(site, vec![glossary], article, notes));
        lessons.iter().for_each(assert_sound);
    }

    #[test]
    fn damaged_files_give_lessons(
        site in damaged(SITE),
        names in damaged(NAMES),
        article in damaged(ARTICLE),
        notes in damaged(NOTES),
    ) {
        let glossary = vec![names, EXPRESSIONS.to_owned()];
        let (lessons, _) = lessons(&content(site, glossary, article, Some(notes)));
        lessons.iter().for_each(assert_sound);
    }

    #[test]
    fn any_body_gives_a_lesson(lead in prose(), body in prose()) {
        let article = ARTICLE.replace("Il aura lieu le samedi", &lead.replace(['"', '\\', '\n'], ""));
        let glossary = vec![NAMES.to_owned(), EXPRESSIONS.to_owned()];
        let (lessons, _) = lessons(&content(SITE.to_owned(), glossary, article + &body, None));
        lessons.iter().for_each(assert_sound);
    }
}
