//! Any bytes as a backup, and any text as each thing that is kept: in a backup with a right checksum, which bytes by
//! chance never have, and on its way into a lesson.
#![no_main]

use authoring::own_text::{OwnText, Workbench};
use libfuzzer_sys::fuzz_target;
use reading::backup::{Backup, Forms};
use reading::glossary::OwnEntry;
use reading::json::{InJson, Json};
use reading::lesson::{Lesson, Listing};

fn parse(text: &str) -> Option<Json> {
    serde_json::from_str(text).ok()
}

fn written(json: &Json) -> String {
    serde_json::to_string(json).unwrap()
}

fuzz_target!(|bytes: &[u8]| {
    if let Ok(backup) = Backup::read(bytes, parse) {
        let again = Backup::read(written(&backup.write()).as_bytes(), parse);
        assert_eq!(again, Ok(backup));
    }
    let Ok(text) = std::str::from_utf8(bytes) else {
        return;
    };
    let text = text.to_owned();
    let forms = Forms {
        text: text.clone(),
        lesson: text.clone(),
        listing: text.clone(),
    };
    let backup = Backup {
        made: text.clone(),
        stored: [("settings".to_owned(), text.clone())].into(),
        own_texts: [("k3".to_owned(), forms)].into(),
        glossary: [("onu".to_owned(), text.clone())].into(),
    };
    let again = Backup::read(written(&backup.write()).as_bytes(), parse).unwrap();
    assert_eq!(again.own_texts, backup.own_texts);
    let Some(json) = parse(&text) else { return };
    let _ = Listing::from_json(&json);
    if let Some(lesson) = Lesson::from_json(&json) {
        assert_eq!(Lesson::from_json(&lesson.to_json()), Some(lesson));
    }
    let own = OwnEntry::from_json(&json);
    let bench = Workbench::default().with_glossary(own.as_slice());
    if let Some(text) = OwnText::received(&json) {
        assert_eq!(OwnText::received(&text.write()), Some(text.clone()));
        let _ = bench.survey(&text);
        let lesson = bench.lesson(&text);
        assert_eq!(Lesson::from_json(&lesson.to_json()), Some(lesson));
    }
});
