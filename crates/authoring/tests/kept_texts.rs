//! Texts as browsers have kept them since the first one: every form is read for ever.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use authoring::own_text::{OwnText, Place, Workbench};
use reading::glossary::{Gender, Kind};

fn read(kept: &str) -> OwnText {
    OwnText::read(&serde_json::from_str(kept).unwrap()).unwrap()
}

#[test]
fn a_text_from_before_there_were_entries() {
    let text = read(include_str!("kept/own_text_1.json"));
    assert_eq!(text.title, "Le port rouvre");
    assert_eq!(text.lines.len(), 2);
    assert_eq!(text.lines[0].aside, "menu");
    assert_eq!(text.source.url, "https://exemple.test/port");
    assert!(text.entries.is_empty() && text.not_names.is_empty());
}

#[test]
fn a_text_with_entries_of_its_own() {
    let text = read(include_str!("kept/own_text_1_with_entries.json"));
    let own = &text.entries[0];
    assert_eq!(
        (own.entry.kind, own.entry.gender),
        (Kind::Place, Some(Gender::M))
    );
    assert_eq!(own.entry.text("en").unwrap().name, "Lake in the north");
    assert_eq!(own.forms, ["Koulé", "lac de Koulé"]);
    assert_eq!(own.later, ["le lac"]);
    assert_eq!(own.see, ["tasse"]);
    assert_eq!(text.not_names, ["Le port"]);
    assert_eq!(OwnText::read(&text.write()).unwrap(), text);
}

#[test]
fn a_text_with_notes() {
    let text = read(include_str!("kept/own_text_1_with_notes.json"));
    assert!(text.note(Place::Title).unwrap().is_draft);
    assert_eq!(text.note(Place::Lead).unwrap().text, "At last.");
    assert_eq!(text.lines[0].note("uk").unwrap().text, "Озеро тихе.");
    assert_eq!(OwnText::read(&text.write()).unwrap(), text);
    assert_eq!(text.translation.unwrap().pairs[0].percent, 12);
}

#[test]
fn a_text_with_questions() {
    let text = read(include_str!("kept/own_text_1_with_questions.json"));
    assert_eq!(text.questions[0].items[0].proof, "Le port de Koulé rouvre.");
    assert_eq!(OwnText::read(&text.write()).unwrap(), text);
    // In the lesson the sentence has an id.
    let asked = Workbench::new(&[]).lesson(&text).article.questions;
    assert_eq!(asked[0].items[0].proof, "p1s1");
    let mut again = text.clone();
    again.keep_questions(&asked, &Workbench::new(&[]).lesson(&text).article);
    assert_eq!(again, text);
}
