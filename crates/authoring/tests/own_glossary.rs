//! A reader's glossary is the same after it was written as a file of the project and read again.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use authoring::files::ContentFile;
use authoring::glossary::{entry_forms, read_entries, write_entries};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use reading::glossary::{Entry, EntryText, Gender, Kind, OwnEntry, Said, Source};

/// A text: whoever reads a file takes the spaces around it for an accident.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        "[a-zé’ \"\\\\\n\t#=\\[\\]]{1,12}",
        any::<String>()
    ]
    .prop_map(|text| text.trim().to_owned())
}

fn word() -> impl Strategy<Value = String> {
    "[A-Za-zé][a-zé’\" ]{0,6}[a-z]"
}

fn day() -> impl Strategy<Value = String> {
    prop_oneof![Just(String::new()), "20[0-9]{2}-0[1-9]-[12][0-8]"]
}

fn says(lang: &'static str) -> impl Strategy<Value = EntryText> {
    vec(text(), 4).prop_map(move |texts| EntryText {
        lang: lang.to_owned(),
        form: texts[0].clone(),
        name: texts[1].clone(),
        explanation: texts[2].clone(),
        usage: texts[3].clone(),
        map: String::new(),
    })
}

fn own(id: String) -> impl Strategy<Value = OwnEntry> {
    let words = (
        select(Kind::ALL),
        option::of(select(Gender::ALL)),
        option::of(select(Said::ALL)),
        select(vec!["", "la", "l’"]),
    );
    let lists = (
        vec(word(), 1..4),
        vec(word(), 0..2),
        vec("[a-z]{1,4}", 0..3),
    );
    let sources = vec(
        (text(), text()).prop_map(|(title, url)| Source { title, url }),
        0..3,
    );
    let rest = (vec(text(), 5), day(), day(), word(), any::<bool>());
    (
        words,
        lists,
        option::of(says("fr")),
        option::of(says("en")),
        sources,
        rest,
    )
        .prop_map(
            move |((kind, gender, said, article), (forms, later, see), fr, en, sources, rest)| {
                let (texts, as_of, checked, base, by_hand) = rest;
                let first = forms[0].clone();
                OwnEntry {
                    entry: Entry {
                        id: id.clone(),
                        kind,
                        headword: if kind == Kind::Expression {
                            base
                        } else {
                            first
                        },
                        article: article.to_owned(),
                        gender,
                        said,
                        read: texts[0].clone(),
                        ipa: texts[1].clone(),
                        level: texts[2].clone(),
                        pattern: texts[3].clone(),
                        example: texts[4].clone(),
                        see: Vec::new(),
                        // Tables of a file come in the order of their names.
                        texts: en.into_iter().chain(fr).collect(),
                        sources,
                        as_of,
                        checked,
                        ..Entry::default()
                    },
                    forms,
                    later,
                    see,
                    by_hand,
                }
            },
        )
}

fn glossary() -> impl Strategy<Value = Vec<OwnEntry>> {
    (0..4_usize).prop_flat_map(|count| {
        let entries: Vec<_> = (0..count).map(|nth| own(format!("mot-{nth}"))).collect();
        entries
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn what_was_written_is_read(entries in glossary()) {
        let written = write_entries(&entries);
        let mut read = read_entries(&written).map_err(|faults| TestCaseError::fail(format!("{faults:?}\n{written}")))?;
        for own in &mut read {
            own.entry.texts.sort_by(|one, other| one.lang.cmp(&other.lang));
        }
        prop_assert_eq!(read, entries);
    }

    #[test]
    fn any_text_is_answered(text in ".{0,80}") {
        read_entries(&text).ok();
    }
}

#[test]
fn a_file_that_is_no_toml_says_so() {
    assert!(read_entries("[onu\nforms = 1").is_err());
    assert!(read_entries("").unwrap().is_empty());
}

#[test]
fn the_project_reads_what_was_written() {
    let mut own = OwnEntry::default();
    own.entry.id = "onu".to_owned();
    own.set_forms(vec!["ONU".to_owned()]);
    own.write_text("fr", |text| {
        text.explanation = "Presque tous les pays.".to_owned()
    });
    let file = ContentFile {
        path: "glossary/own.toml".to_owned(),
        text: write_entries(&[own]),
    };
    assert_eq!(entry_forms(&[file])[0].forms, ["ONU"]);
}
