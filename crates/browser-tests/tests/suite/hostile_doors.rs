//! Texts that try to run scripts, through the doors behind which a form of the site's own is expected: a link, a backup,
//! a glossary. Whoever makes one by hand writes into every member of it.

use authoring::glossary::write_entries;
use authoring::own_text::{LineKind, LineNote, OwnText, TextLine, Workbench};
use browser_tests::Reader;
use exchange::glossary::{Separator, write_rows, write_tbx, written};
use exchange::link;
use reading::backup::{Backup, Forms};
use reading::glossary::{Entry, EntryText, Kind, OwnEntry, Source};
use reading::json::{InJson, Json};
use reading::lesson::{Lesson, LessonLink, Listing};
use serde_json::json;

use crate::Outcome;
use crate::hostile_input::{IN_ONE, begin, nothing_has_run, payloads, read, read_through};
use crate::links::keep;

/// One entry in so many is opened by itself.
const OPEN_ONE_IN: usize = 20;

/// How many entries of the reader's glossary are kept.
const KEPT: &str =
    "new Promise(done => { const open = indexedDB.open('en-regard'); open.onsuccess = () => {
    const all = open.result.transaction('glossary').objectStore('glossary').count();
    all.onsuccess = () => { open.result.close(); done(all.result); }; }; })";

/// An entry that says it in every member, and explains a word of the text.
fn entry(nth: usize, words: &str) -> OwnEntry {
    let owned = || words.to_owned();
    let said = |lang: &str| EntryText {
        lang: lang.to_owned(),
        form: owned(),
        name: owned(),
        explanation: owned(),
        usage: owned(),
        map: owned(),
    };
    OwnEntry {
        entry: Entry {
            id: format!("mot-{nth}"),
            kind: *Kind::ALL.get(nth % Kind::ALL.len()).unwrap(),
            headword: owned(),
            article: owned(),
            gender: None,
            said: None,
            read: owned(),
            ipa: owned(),
            level: owned(),
            pattern: owned(),
            example: owned(),
            see: Vec::new(),
            texts: vec![said("fr"), said("en")],
            sources: vec![Source {
                title: owned(),
                url: owned(),
            }],
            as_of: owned(),
            checked: owned(),
            map: owned(),
        },
        // The word is found in the text, so that it is explained.
        forms: vec![format!("Zwick{nth}"), owned()],
        later: vec![owned()],
        see: vec![owned(), format!("mot-{}", nth + 1)],
        by_hand: false,
    }
}

/// A text that says them in every member.
fn text(words: &[String]) -> OwnText {
    let first = words.first().unwrap().clone();
    let note = |text: &String| LineNote {
        lang: "en".to_owned(),
        text: text.clone(),
        is_draft: true,
    };
    let lines = words.iter().enumerate().map(|(nth, words)| TextLine {
        kind: *LineKind::ALL.get(nth % LineKind::ALL.len()).unwrap(),
        text: format!("Zwick{nth} a dit {words} aux pêcheurs."),
        aside: String::new(),
        notes: vec![note(words)],
    });
    OwnText {
        id: "k3".to_owned(),
        added: first.clone(),
        lang: "fr".to_owned(),
        title: first.clone(),
        title_notes: vec![note(&first)],
        lead: first.clone(),
        lead_notes: vec![note(&first)],
        notes_lang: "en".to_owned(),
        byline: first.clone(),
        date: first.clone(),
        level: first.clone(),
        source: Source {
            title: first.clone(),
            url: first.clone(),
        },
        lines: lines.collect(),
        translation: None,
        original: first,
        entries: words
            .iter()
            .enumerate()
            .map(|(nth, words)| entry(nth, words))
            .collect(),
        not_names: words.to_vec(),
        questions: Vec::new(),
    }
}

fn in_json(json: &Json) -> String {
    serde_json::to_string(json).unwrap()
}

/// Opens the explanations of the text that is read, and the pages of the workshop that show what is in it.
async fn walk(reader: &Reader) -> Outcome {
    // What was opened by the events that everything was sent is closed.
    reader
        .see("document.querySelector('.panel .close')?.click()")
        .await?;
    reader.no_panel().await?;
    // Long lines of glosses may lie over it.
    reader
        .see("document.querySelector('a.mention').click()")
        .await?;
    reader.panel_is("explanation").await?;
    reader.tap(".panel .close").await?;
    reader.no_panel().await?;
    reader.tap("[data-tool=glossary]").await?;
    reader.panel_is("glossary").await?;
    nothing_has_run(reader).await?;
    let id = reader.text("location.hash.match(/t=([^&]*)/)[1]").await?;
    for page in ["", "/mots", "/notes", "/mots/mot-0"] {
        reader.open(&format!("atelier/#/textes/{id}{page}")).await?;
        reader
            .until("document.querySelectorAll('main :is(input, textarea, li, a)').length > 3")
            .await?;
        nothing_has_run(reader).await?;
    }
    Ok(())
}

#[tokio::test]
async fn nothing_of_a_link_runs() -> Outcome {
    let reader = begin().await?;
    for (nth, words) in payloads().chunks(IN_ONE).enumerate() {
        let bytes = in_json(&text(words).to_send().write()).into_bytes();
        let carried = link::write(&link::stored(&bytes)).unwrap();
        reader.go(&format!("lire/#l={carried}")).await?;
        reader
            .until("!!document.querySelector('.received') && document.documentElement.dataset.app === 'ready'")
            .await?;
        nothing_has_run(&reader).await?;
        keep(&reader).await?;
        read_through(&reader).await?;
        if nth % 4 == 0 {
            walk(&reader).await?;
        }
    }
    reader.leave().await
}

/// A lesson as only a backup made by hand has it: the workshop has not made it of the text.
fn lesson(text: &OwnText) -> Lesson {
    let words = &text.title;
    let mut lesson = Workbench::default().lesson(text);
    let article = &mut lesson.article;
    for member in [
        &mut article.place,
        &mut article.licence,
        &mut article.author,
    ] {
        member.clone_from(words);
    }
    article.topics = vec![words.clone()];
    article.sources = text
        .entries
        .iter()
        .flat_map(|own| own.entry.sources.clone())
        .collect();
    article.next = Some(LessonLink {
        slug: words.clone(),
        lang: words.clone(),
        title: words.clone(),
    });
    article.drafts = vec![words.clone()];
    lesson
}

#[tokio::test]
async fn nothing_of_a_backup_runs() -> Outcome {
    let mut backup = Backup {
        made: "2026-11-30".to_owned(),
        ..Backup::default()
    };
    let all = payloads();
    for (nth, words) in all.chunks(IN_ONE).enumerate() {
        let id = format!("k{nth}");
        let text = OwnText {
            id: id.clone(),
            ..text(words)
        };
        let lesson = lesson(&text);
        let forms = Forms {
            text: in_json(&text.write()),
            listing: in_json(&Listing::from(&lesson.article).to_json()),
            lesson: in_json(&lesson.to_json()),
        };
        backup.own_texts.insert(id, forms);
    }
    for (nth, words) in all.iter().enumerate() {
        let own = entry(nth, words);
        backup
            .glossary
            .insert(own.entry.id.clone(), in_json(&own.write()));
        let saved = json!({ "headword": words, "meanings": { "fr": words, "en": words }, "lang": words, "lesson": words });
        backup
            .stored
            .insert(format!("saved/{words}"), saved.to_string());
        let place = json!({ "paragraph": words, "offset": 3, "end": false, "percent": 12 });
        backup
            .stored
            .insert(format!("place/{words}"), place.to_string());
    }
    let first = all.first().unwrap();
    let root = json!([
        ["onclick", first],
        ["data-theme", first],
        ["style", first],
        ["lang", first]
    ]);
    backup.stored.insert("root".to_owned(), root.to_string());
    let settings = json!({ "theme": first, "interface": first, "notes": first });
    backup
        .stored
        .insert("settings".to_owned(), settings.to_string());

    let reader = begin().await?;
    reader.open("atelier/#/sauvegarde").await?;
    reader
        .until("!!document.querySelector('[type=file]')")
        .await?;
    let file = in_json(&backup.write());
    reader.choose_files(&[("backup.json", &file)]).await?;
    reader.tap(".contents .replace").await?;
    reader.until("!!document.querySelector('.undo')").await?;
    // Lists of everything.
    for page in ["", "atelier/", "atelier/#/garde", "atelier/#/glossaire"] {
        reader.open(page).await?;
        reader.until("!!document.querySelector('main li')").await?;
        nothing_has_run(&reader).await?;
    }
    for nth in 0..backup.own_texts.len() {
        reader.open(&format!("atelier/#/textes/k{nth}")).await?;
        reader
            .until("!!document.querySelector('.lines li')")
            .await?;
        read(&reader).await?;
    }
    walk(&reader).await?;
    reader.leave().await
}

/// A glossary of these entries in each form of a file.
fn files(entries: &[OwnEntry]) -> Vec<(&'static str, String)> {
    let rows = written(entries).0;
    vec![
        ("mots.csv", write_rows(&rows, Separator::Semicolon)),
        ("mots.tsv", write_rows(&rows, Separator::Tab)),
        ("mots.tbx", write_tbx(entries, "fr")),
        ("mots.toml", write_entries(entries)),
    ]
}

#[tokio::test]
async fn nothing_of_a_glossary_runs() -> Outcome {
    let reader = begin().await?;
    reader.open("atelier/#/glossaire").await?;
    let all: Vec<OwnEntry> = payloads()
        .iter()
        .enumerate()
        .map(|(nth, words)| entry(nth, words))
        .collect();
    let mut kept = 0;
    for (turn, entries) in all.chunks(IN_ONE).enumerate() {
        // Each form brings some of them, and has the others compared.
        let files = files(entries);
        for at in 0..files.len() {
            let (name, file) = files.get((turn + at) % files.len()).unwrap();
            reader.reload().await?;
            reader
                .until("!!document.querySelector('.coming [type=file]')")
                .await?;
            reader.choose_files(&[(*name, file)]).await?;
            reader
                .until("!!document.querySelector('.contents')")
                .await?;
            nothing_has_run(&reader).await?;
            if at == 0 {
                reader.tap(".contents .first").await?;
                kept += entries.len();
                reader
                    .until(&format!("{KEPT}.then(kept => kept === {kept})"))
                    .await?;
            }
        }
    }
    for nth in (0..all.len()).step_by(OPEN_ONE_IN) {
        reader
            .open(&format!("atelier/#/glossaire/mot-{nth}"))
            .await?;
        reader.until("!!document.querySelector('.preview')").await?;
        nothing_has_run(&reader).await?;
    }
    reader.leave().await
}
