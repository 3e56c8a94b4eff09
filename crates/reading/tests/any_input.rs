//! What holds for any input, however odd.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use proptest::prelude::*;
use reading::acronyms::acronyms;
use reading::content::{ArticleFiles, Content, ContentFile, lessons};
use reading::json::Json;
use reading::lang::rules;
use reading::lesson::{Apparatus, Block, Lesson, Paragraph, Run};
use reading::matching::{MatchRule, Matcher};
use reading::names::names;
use reading::text::fold::{Folded, fold};
use reading::text::sentences::{sentences, trim};
use unicode_normalization::UnicodeNormalization;

const ARTICLE: &str = include_str!("faults/sound/articles/marche/article.fr.md");
const NOTES: &str = include_str!("faults/sound/articles/marche/notes.en.md");
const NAMES: &str = include_str!("faults/sound/glossary/names.toml");
const EXPRESSIONS: &str = include_str!("faults/sound/glossary/expressions.toml");
const SITE: &str = include_str!("faults/sound/site.toml");

/// Text made of what the rules look at, and of anything else.
fn prose() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => prop::sample::select(vec![
            "AES", "O.I.F.", "M. ", "J.-C.", "l’", "qu'", "«\u{202f}", "\u{202f}»", "! ", "? ", ". ", "… ",
            "e\u{301}", "œ", "\u{ad}", "-", "–", "\n", " ", "(", ")", "www.a.fr", "etat", "É", "ß", "İ",
        ]).prop_map(str::to_owned),
        1 => any::<String>(),
    ];
    prop::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

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
        }],
    }
}

/// What every lesson keeps to.
fn assert_sound(lesson: &Lesson) {
    for paragraph in lesson.paragraphs() {
        for sentence in &paragraph.sentences {
            let plain = |run: &Run| matches!(run, Run::Text(_));
            assert!(!sentence.runs.windows(2).any(|pair| pair.iter().all(plain)));
            assert!(sentence.runs.iter().all(|run| !run.text().is_empty()));
        }
    }
    for (mention, nth) in lesson.mentions().zip(0..) {
        assert_eq!(mention.nth, nth);
        assert!(lesson.entry(&mention.entry).is_some());
        assert!(mention.inside.iter().all(|id| lesson.entry(id).is_some()));
        assert_eq!(mention.here.is_some(), lesson.here(mention).is_some());
    }
    let numbered =
        std::iter::once(&lesson.lead).chain(lesson.blocks.iter().filter_map(Block::paragraph));
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
    let mut summary = lesson.en_bref.iter().flat_map(Paragraph::mentions);
    assert!(summary.all(|mention| mention.gloss.is_none()));
    for entry in lesson.entries() {
        let places = lesson.entries().len();
        assert!(entry.see.iter().all(|place| (*place as usize) < places));
    }
    let written = serde_json::to_string(lesson).unwrap();
    let read = parse(&written)
        .and_then(|json| Lesson::read(&json))
        .unwrap();
    assert_eq!(serde_json::to_string(&read).unwrap(), written);
    let written = serde_json::to_string(&lesson.apparatus.get()).unwrap();
    let read = Apparatus::read(&parse(&written).unwrap()).unwrap();
    assert_eq!(serde_json::to_string(&read).unwrap(), written);
}

/// A value from its JSON, as a browser reads it.
fn parse(text: &str) -> Option<Json> {
    serde_json::from_str(text).ok().map(json)
}

fn json(value: serde_json::Value) -> Json {
    match value {
        serde_json::Value::Null => Json::Nothing,
        serde_json::Value::Bool(flag) => Json::Flag(flag),
        serde_json::Value::Number(number) => Json::Number(number.as_f64().unwrap() as i32),
        serde_json::Value::String(text) => Json::Text(text),
        serde_json::Value::Array(items) => Json::List(items.into_iter().map(json).collect()),
        serde_json::Value::Object(members) => {
            let members = members.into_iter();
            Json::Record(members.map(|(name, value)| (name, json(value))).collect())
        }
    }
}

proptest! {
    #[test]
    fn acronyms_and_long_forms_are_words_of_the_text(text in prose()) {
        let found = acronyms(&text, rules("fr"));
        let mut end = 0;
        for range in &found.acronyms {
            prop_assert!(range.start >= end);
            prop_assert!(!text[range.clone()].trim().is_empty());
            end = range.end;
        }
        for definition in &found.definitions {
            prop_assert!(!text[definition.expansion.clone()].is_empty());
            prop_assert!(!text[definition.acronym.clone()].is_empty());
        }
    }

    #[test]
    fn names_are_counted(text in prose()) {
        for name in names(&text, &[], rules("fr")) {
            prop_assert!(name.count > 0 && !name.text.is_empty());
        }
    }

    #[test]
    fn composed_and_decomposed_texts_have_the_same_mentions(text in prose()) {
        let forms = ["AES", "État", "l’École", "cœur"];
        let forms = forms.iter().enumerate();
        let known = forms.map(|(at, form)| (at, *form, MatchRule::for_name(form)));
        let matcher = Matcher::new(known, rules("fr"));
        let mentions = |text: &str| -> Vec<(usize, String)> {
            let found = matcher.find(text).into_iter();
            found.map(|one| (one.entry, text[one.range].nfc().collect())).collect()
        };
        let composed: String = text.nfc().collect();
        let decomposed: String = text.nfd().collect();
        prop_assert_eq!(mentions(&composed), mentions(&decomposed));
    }

    #[test]
    fn any_text_is_data_or_nothing(text in "[ \\[\\]{},:\"\\\\u0-9a-fé-]{0,24}", anything: String) {
        for text in [text, anything] {
            if let Some(json) = parse(&text) {
                prop_assert!(Lesson::read(&json).is_none());
            }
        }
    }

    #[test]
    fn sentences_tile_the_text(text in prose(), lang in "fr|en|es") {
        let mut end = 0;
        for range in sentences(&text, rules(&lang)) {
            prop_assert_eq!(range.start, end);
            prop_assert!(text.get(range.clone()).is_some_and(|sentence| !sentence.is_empty()));
            prop_assert!(text.get(trim(&text, range.clone())).is_some());
            end = range.end;
        }
        prop_assert_eq!(end, text.len());
    }

    #[test]
    fn folding_leads_back_to_characters(text in prose()) {
        let folded = Folded::new(&text);
        prop_assert_eq!(folded.cased().len(), folded.lower().len());
        for (at, c) in folded.lower().char_indices() {
            if let Some(range) = folded.original(at..at + c.len_utf8()) {
                prop_assert!(text.get(range).is_some());
            }
        }
        prop_assert_eq!(fold(&fold(&text)), fold(&text));
    }

    #[test]
    fn mentions_are_words_of_the_text_in_order(text in prose(), form in "[A-Za-zé’ .-]{1,6}") {
        let forms = ["AES", "OIF", "état", "E", form.as_str()];
        let forms = forms.into_iter().enumerate().map(|(at, form)| (at, form, MatchRule::for_name(form)));
        let mut end = 0;
        for found in Matcher::new(forms, rules("fr")).find(&text) {
            prop_assert!(found.range.start >= end);
            prop_assert!(text.get(found.range.clone()).is_some_and(|words| !words.is_empty()));
            end = found.range.end;
        }
    }

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
