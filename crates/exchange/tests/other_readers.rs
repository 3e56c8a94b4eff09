//! What is written of a lesson is read by the programs that it is meant for.
//!
//! They are Python's, and one of them needs Java: `script/bootstrap test` brings them, `script/test` runs these tests.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

mod lessons;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use exchange::glossary::write_tbx;
use exchange::lesson::{AnkiCards, own_entries, write_anki, write_epub, write_tmx};
use lessons::{LABELS, UNKIND, bibliobus, in_xml, unkind};
use reading::glossary::Gender;
use reading::lesson::{Lesson, Run};
use serde_json::Value;

/// A new folder for the files of a test.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::remove_dir_all(&folder).ok();
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// What a script of `other_readers/` prints.
fn run(script: &str, files: &[PathBuf]) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let output = Command::new(root.join("../../.tools/python/bin/python"))
        .arg(root.join("tests/other_readers").join(script))
        .args(files)
        .output()
        .unwrap();
    let faults = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{script}: {faults}");
    String::from_utf8(output.stdout).unwrap()
}

/// What Anki says after it has imported these files in their order.
fn import(name: &str, texts: &[String]) -> Value {
    let mut files = vec![folder(name)];
    for (text, at) in texts.iter().zip(0..) {
        let file = files[0].join(format!("{at}.txt"));
        fs::write(&file, text).unwrap();
        files.push(file);
    }
    serde_json::from_str(&run("import_cards.py", &files)).unwrap()
}

/// The first sentence with each entry, as Anki shows it: with that in place of the words, and without markup.
fn sentences(lesson: &Lesson, in_place: Option<&str>) -> Vec<String> {
    let entries = lesson.glossary.entries.iter();
    let sentences = entries.map(|entry| {
        let is_word = |run: &&Run| matches!(run, Run::Mention(it) if it.entry == entry.id);
        let mut all = lesson.article.paragraphs().flat_map(|it| &it.sentences);
        let sentence = all
            .find(|it| it.runs.iter().any(|run| is_word(&run)))
            .unwrap();
        let runs = sentence.runs.iter();
        let words = runs.map(|run| in_place.filter(|_| is_word(&run)).unwrap_or(run.text()));
        as_shown(&words.collect::<String>())
    });
    sentences.collect()
}

/// Anki breaks no line where a text has no markup for it.
fn as_shown(text: &str) -> String {
    in_xml(text).trim().to_owned()
}

fn texts(notes: &Value, of: impl Fn(&Value) -> &Value) -> Vec<String> {
    let notes = notes.as_array().unwrap().iter();
    notes
        .map(|note| of(note).as_str().unwrap().trim().to_owned())
        .collect()
}

#[test]
#[ignore = "needs script/bootstrap test"]
fn anki_takes_cards_and_brings_them_up_to_date() {
    let lesson = unkind();
    let count = lesson.glossary.entries.len();
    let cards = write_anki(&lesson, AnkiCards::Meaning, "Basic");
    let mut later = lesson.clone();
    for entry in &mut later.glossary.entries {
        entry.texts[0].explanation = "Ce qui est su plus tard.".to_owned();
    }
    let later = write_anki(&later, AnkiCards::Meaning, "Basic");
    let said = import("anki-cards", &[cards.clone(), cards, later]);
    let outcome = |new: usize, updated: usize, same: usize| serde_json::json!({"new": new, "updated": updated, "same": same, "found": count});
    assert_eq!(said["imports"][0], outcome(count, 0, 0));
    assert_eq!(said["imports"][1], outcome(0, 0, count));
    assert_eq!(said["imports"][2], outcome(0, count, 0));
    let notes = &said["notes"];
    assert_eq!(
        texts(notes, |note| &note["fields"]["Front"]),
        sentences(&lesson, None)
    );
    for (note, entry) in notes
        .as_array()
        .unwrap()
        .iter()
        .zip(&lesson.glossary.entries)
    {
        let back = note["fields"]["Back"].as_str().unwrap();
        assert!(back.contains("Ce qui est su plus tard."), "{back}");
        assert!(back.contains(&in_xml(&entry.headword)), "{back}");
        assert!(back.contains(&in_xml(&lesson.article.date)), "{back}");
        assert_eq!(note["guid"], format!("en-regard/bibliobus/{}", entry.id));
        assert_eq!(note["tags"].as_array().unwrap().len(), 3);
        assert_eq!(note["cards"], 1);
    }
}

#[test]
#[ignore = "needs script/bootstrap test"]
fn anki_takes_gaps_beside_cards() {
    for (name, lesson) in [("anki-gaps", bibliobus()), ("anki-unkind-gaps", unkind())] {
        let cards = write_anki(&lesson, AnkiCards::Meaning, "Basic");
        let gaps = write_anki(&lesson, AnkiCards::Gap, "Cloze");
        let count = lesson.glossary.entries.len();
        let said = import(name, &[cards, gaps]);
        assert_eq!(said["imports"][1]["new"], count);
        let notes = said["notes"].as_array().unwrap();
        let gaps = notes
            .iter()
            .filter(|note| note["fields"].get("Text").is_some());
        let gaps = Value::Array(gaps.cloned().collect());
        let shown = texts(&gaps, |note| &note["question"]);
        assert_eq!(shown, sentences(&lesson, Some("[...]")));
        assert!(
            gaps.as_array()
                .unwrap()
                .iter()
                .all(|note| note["cards"] == 1)
        );
    }
}

#[test]
#[ignore = "needs script/bootstrap test"]
fn epubcheck_finds_no_fault() {
    let folder = folder("books");
    let mut bare = Lesson::default();
    bare.article.questions = bibliobus().article.questions;
    let books = [("unkind", unkind()), ("bare", bare)];
    let files = books.map(|(name, lesson)| {
        let file = folder.join(format!("{name}.epub"));
        fs::write(&file, write_epub(&lesson, &LABELS, 1_796_041_253).unwrap()).unwrap();
        file
    });
    assert_eq!(run("check_books.py", &files), "");
}

/// A kind one, an unkind one, and one with nothing in it.
fn lessons_of_all_kinds() -> [(&'static str, Lesson); 3] {
    let mut bare = Lesson::default();
    bare.article.lang = "fr".to_owned();
    bare.article.notes_lang = "en".to_owned();
    [("kind", bibliobus()), ("unkind", unkind()), ("bare", bare)]
}

/// Files of these texts.
fn written(name: &str, texts: &[(&str, String)]) -> Vec<PathBuf> {
    let folder = folder(name);
    let files = texts.iter().map(|(name, text)| {
        let file = folder.join(name);
        fs::write(&file, text).unwrap();
        file
    });
    files.collect()
}

/// A schema of `other_readers/`.
fn schema(name: &str) -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    root.join("tests/other_readers").join(name)
}

#[test]
#[ignore = "needs script/bootstrap test"]
fn translators_take_text_and_translation() {
    let texts = lessons_of_all_kinds().map(|(name, lesson)| (name, write_tmx(&lesson)));
    let files = written("tmx", &texts);
    let mut checked = vec![schema("tmx.dtd")];
    checked.extend(files.clone());
    assert_eq!(run("check_markup.py", &checked), "");
    let read: Vec<Vec<[String; 2]>> =
        serde_json::from_str(&run("read_translations.py", &files)).unwrap();
    let [kind, unkind, bare] = &read[..] else {
        panic!("{read:?}");
    };
    let pair = [
        "Tous les mercredis, un bus vert s’arrête devant l’école de Montclair.",
        "Every Wednesday a green bus stops in front of the school of Montclair.",
    ];
    assert!(kind.contains(&pair.map(str::to_owned)), "{kind:?}");
    assert_eq!(unkind.len(), kind.len());
    for (unkind, kind) in unkind.iter().flatten().zip(kind.iter().flatten()) {
        assert_eq!(unkind.replace(&in_xml(UNKIND), ""), *kind);
    }
    assert!(bare.is_empty());
}

#[test]
#[ignore = "needs script/bootstrap test"]
fn entries_follow_the_schema_of_terminologies() {
    // The form wants an entry: a lesson without one is not written in it.
    let [(_, mut kind), (_, unkind), _] = lessons_of_all_kinds();
    let genders = Gender::ALL.iter().cycle();
    for (entry, gender) in kind.glossary.entries.iter_mut().zip(genders) {
        entry.gender = Some(*gender);
    }
    kind.glossary.entries[0].id = "14-juillet".to_owned();
    let texts = [("kind", kind), ("unkind", unkind)];
    let texts = texts.map(|(name, lesson)| (name, write_tbx(&own_entries(&lesson), "fr")));
    let mut checked = vec![schema("tbx.rng")];
    checked.extend(written("tbx", &texts));
    assert_eq!(run("check_markup.py", &checked), "");
}
