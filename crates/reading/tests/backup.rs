//! A backup is the same after it was written and read again; a file that was damaged, or is something else, says so.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use proptest::collection::btree_map;
use proptest::prelude::*;
use reading::backup::{
    Backup, Counts, Forms, MOST_BYTES, Merging, NotRead, TELLING_BYTES, is_backup,
};
use reading::course::AddedQuestion;
use reading::glossary::OwnEntry;
use reading::json::{InJson, Json};

fn parse(text: &str) -> Option<Json> {
    serde_json::from_str(text).ok()
}

fn written(backup: &Backup) -> Vec<u8> {
    serde_json::to_vec(&backup.write()).unwrap()
}

fn read(bytes: &[u8]) -> Result<Backup, NotRead> {
    Backup::read(bytes, parse)
}

/// Some value as it stands in the window's storage.
fn stored() -> impl Strategy<Value = String> {
    prop_oneof![
        ".{0,8}".prop_map(|text| serde_json::to_string(&text).unwrap()),
        Just("true".to_owned())
    ]
}

fn backup() -> impl Strategy<Value = Backup> {
    let keys = prop_oneof![
        Just("settings".to_owned()),
        Just("greeted".to_owned()),
        "place/.{1,3}",
        "saved/.{1,3}",
        "course/.{1,3}",
        "questions/.{1,3}",
    ];
    let forms = (".{0,8}", ".{0,8}", ".{0,8}").prop_map(|(text, lesson, listing)| Forms {
        text,
        lesson,
        listing,
    });
    let own_texts = btree_map("[0-9a-z]{1,3}", forms, 0..4);
    let made = "[0-9]{4}-[01][0-9]-[0-3][0-9]";
    let glossary = btree_map("[a-z]{1,3}", ".{0,8}", 0..4);
    let stored = btree_map(keys, stored(), 0..5);
    (made, stored, own_texts, glossary).prop_map(|(made, stored, own_texts, glossary)| Backup {
        made,
        stored,
        own_texts,
        glossary,
    })
}

proptest! {
    #[test]
    fn what_was_written_is_read(backup in backup()) {
        prop_assert_eq!(read(&written(&backup)), Ok(backup));
    }

    #[test]
    fn a_file_that_was_cut_is_damaged(backup in backup(), at in any::<prop::sample::Index>()) {
        let bytes = written(&backup);
        prop_assert_eq!(read(&bytes[..at.index(bytes.len())]), Err(NotRead::Damaged));
    }

    #[test]
    fn a_file_with_another_byte_is_never_taken_for_another_backup(
        backup in backup(), at in any::<prop::sample::Index>(), byte in any::<u8>(),
    ) {
        let mut bytes = written(&backup);
        let at = at.index(bytes.len());
        bytes[at] = byte;
        if let Ok(read) = read(&bytes) {
            prop_assert_eq!(read, backup);
        }
    }

    #[test]
    fn any_bytes_are_answered(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        read(&bytes).ok();
    }

    #[test]
    fn any_record_is_answered(rest in ".{0,40}") {
        let file = format!("{{\"format\":\"en-regard backup\",\"version\":4{rest}}}");
        read(file.as_bytes()).ok();
    }

    #[test]
    fn adding_keeps_what_is_here_and_lacks_nothing(here in backup(), added in backup()) {
        let all = here.with(&added);
        for (id, forms) in &here.own_texts {
            prop_assert_eq!(all.own_texts.get(id), Some(forms));
        }
        for (key, text) in &here.stored {
            prop_assert_eq!(all.stored.get(key), Some(text));
        }
        prop_assert!(added.own_texts.keys().all(|id| all.own_texts.contains_key(id)));
        prop_assert!(added.stored.keys().all(|key| all.stored.contains_key(key)));
        // A second time there is nothing new, and every thing is counted once.
        prop_assert_eq!(all.merging(&added).new, 0);
        prop_assert_eq!(all.with(&added), all);
        let Merging { new, same, different } = here.merging(&added);
        let Counts { own_texts, glossary, entries, places, courses, questions, settings } = added.counts();
        let counted = own_texts + glossary + entries + places + courses + questions + settings;
        prop_assert_eq!(new + same + different, counted);
    }
}

fn with_stored(pairs: &[(&str, &str)]) -> Backup {
    let pairs = pairs.iter();
    Backup {
        stored: pairs
            .map(|(key, text)| ((*key).to_owned(), (*text).to_owned()))
            .collect(),
        ..Backup::default()
    }
}

#[test]
fn it_says_why_a_file_is_not_read() {
    let file = String::from_utf8(written(&Backup::default())).unwrap();
    let newer = file.replace("\"version\":4", "\"version\":5");
    let other_day = file.replace("\"made\":\"\"", "\"made\":\"2026-01-01\"");
    for (file, why) in [
        ("Une liste de courses", NotRead::NotABackup),
        ("{\"settings\":{}}", NotRead::NotABackup),
        (&newer, NotRead::Newer),
        (&other_day, NotRead::Damaged),
        (&file[1..], NotRead::NotABackup),
        ("", NotRead::Damaged),
    ] {
        assert_eq!(read(file.as_bytes()), Err(why), "{file}");
    }
    assert_eq!(read(&vec![b' '; MOST_BYTES + 1]), Err(NotRead::TooLarge));
    assert_eq!(
        read(format!("\u{feff}{file}").as_bytes()),
        Ok(Backup::default())
    );
}

#[test]
fn a_backup_is_told_by_its_beginning() {
    let file = written(&with_stored(&[("greeted", "true")]));
    let telling = usize::try_from(TELLING_BYTES).unwrap().min(file.len());
    assert!(is_backup(&file[..telling]));
    // As an editor may have left it.
    let pretty = serde_json::to_string_pretty(&Backup::default().write()).unwrap();
    assert!(is_backup(pretty.as_bytes()));
    assert!(is_backup(format!("\u{feff}{pretty}").as_bytes()));
    for other in ["", "{", "{\"format\":\"other\"}", "Une sauvegarde"] {
        assert!(!is_backup(other.as_bytes()), "{other}");
    }
}

/// The first backup that was ever written, which is read for ever.
const VERSION_1: &[u8] = include_bytes!("backup_version_1.json");

#[test]
fn version_1_is_read_for_ever() {
    let backup = read(VERSION_1).unwrap();
    assert_eq!(backup.made, "2026-11-30");
    let counts = Counts {
        own_texts: 1,
        glossary: 0,
        entries: 1,
        places: 1,
        courses: 0,
        questions: 0,
        settings: 1,
    };
    assert_eq!(backup.counts(), counts);
    assert_eq!(
        backup.own_texts["k3"].text,
        "{\"version\":1,\"id\":\"k3\",\"title\":\"Le port rouvre\"}"
    );
}

/// The first one with a glossary.
const VERSION_2: &[u8] = include_bytes!("backup_version_2.json");

#[test]
fn version_2_is_read_for_ever() {
    let backup = read(VERSION_2).unwrap();
    let counts = Counts {
        glossary: 1,
        ..Counts::default()
    };
    assert_eq!(backup.counts(), counts);
    let entry = parse(&backup.glossary["fap"]).unwrap();
    let entry = OwnEntry::read(&entry).unwrap();
    assert_eq!(entry.entry.headword, "FAP");
    assert_eq!(entry.entry.texts[0].name, "Fonds d’aide à la pêche");
}

/// The first one with a course.
const VERSION_3: &[u8] = include_bytes!("backup_version_3.json");

#[test]
fn version_3_is_read_for_ever() {
    let backup = read(VERSION_3).unwrap();
    let counts = Counts {
        courses: 1,
        ..Counts::default()
    };
    assert_eq!(backup.counts(), counts);
    assert_eq!(
        parse(&backup.stored["course/bibliobus"]).unwrap().as_text(),
        Some("bibliobus&p=1-3&mots=*")
    );
}

/// The first one with questions of a teacher.
const VERSION_4: &[u8] = include_bytes!("backup_version_4.json");

#[test]
fn version_4_is_read_for_ever() {
    let backup = read(VERSION_4).unwrap();
    let counts = Counts {
        questions: 1,
        ..Counts::default()
    };
    assert_eq!(backup.counts(), counts);
    let kept = parse(&backup.stored["questions/bibliobus"]).unwrap();
    let added = Vec::<AddedQuestion>::from_json(&kept).unwrap();
    assert_eq!(added[0].number, 101);
    assert_eq!(added[0].question.ask.text, "Pourquoi le mercredi ?");
}

#[test]
fn what_the_site_does_not_keep_is_passed_over() {
    let root = "[[\"data-theme\",\"dark\"],[\"data-greeted\",\"\"]]";
    let sound = with_stored(&[("root", root), ("settings", "{\"theme\":\"dark\"}")]);
    assert_eq!(read(&written(&sound)), Ok(sound));
    for (key, text) in [
        ("root", "[[\"onclick\",\"alert(1)\"]]"),
        ("root", "[[\"data-root\",\"//exemple.test/\"]]"),
        ("settings", "{"),
        ("place/", "{}"),
        ("other", "{}"),
    ] {
        let file = written(&with_stored(&[(key, text)]));
        assert_eq!(read(&file), Ok(Backup::default()), "{key}: {text}");
    }
}

#[test]
fn attributes_come_with_the_choices_they_follow_from() {
    let dark = [
        ("root", "[[\"data-theme\",\"dark\"]]"),
        ("settings", "{\"theme\":\"dark\"}"),
    ];
    let dark = with_stored(&dark);
    // Here nothing was chosen yet, and a word was tapped.
    let greeted = with_stored(&[("root", "[[\"data-greeted\",\"\"]]"), ("greeted", "true")]);
    assert_eq!(greeted.with(&dark).stored["root"], dark.stored["root"]);
    let light = [
        ("root", "[[\"data-theme\",\"light\"]]"),
        ("settings", "{\"theme\":\"light\"}"),
    ];
    let light = with_stored(&light);
    assert_eq!(light.with(&dark), light);
    assert_eq!(
        light.merging(&dark),
        Merging {
            new: 0,
            same: 0,
            different: 1
        }
    );
}

#[test]
fn a_text_differs_by_what_its_reader_made_of_it() {
    let of = |text: &str, lesson: &str| Backup {
        own_texts: [(
            "k3".to_owned(),
            Forms {
                text: text.to_owned(),
                lesson: lesson.to_owned(),
                listing: String::new(),
            },
        )]
        .into(),
        ..Backup::default()
    };
    let here = of("1", "a");
    assert_eq!(here.merging(&of("1", "b")).same, 1);
    assert_eq!(here.merging(&of("2", "a")).different, 1);
    assert_eq!(here.with(&of("2", "a")), here);
}
