//! A glossary is the same after it was written as TBX and read again, as far as TBX holds it; the older form is read.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use exchange::glossary::{looks_like_tbx, read_tbx, write_tbx};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use reading::glossary::{Entry, EntryText, Gender, Kind, OwnEntry, Source};

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        "[a-zé’<>&\"'\n\t;-]{1,12}",
        "[^\\p{Cc}\u{fffe}\u{ffff}]{0,8}"
    ]
    .prop_map(|text| text.trim().to_owned())
}

fn word() -> impl Strategy<Value = String> {
    "[A-Za-zé][a-zé’&<\" ]{0,6}[a-z]"
}

fn own() -> impl Strategy<Value = OwnEntry> {
    let words = (
        "[a-z0-9][a-z0-9.-]{0,4}",
        select(vec![
            Kind::Organisation,
            Kind::Person,
            Kind::Place,
            Kind::Concept,
        ]),
        option::of(select(Gender::ALL)),
        vec(word(), 1..4),
    );
    let english = (text(), word(), text(), text());
    let url = prop_oneof![
        Just(String::new()),
        text().prop_map(|path| format!("https://a.test/{path}"))
    ];
    let source = (word(), url).prop_map(|(title, url)| Source { title, url });
    let rest = (text(), word(), text(), vec(source, 0..3));
    (words, english, rest).prop_map(|((id, kind, gender, forms), english, rest)| {
        let (form, name, explanation, usage) = english;
        let said = EntryText {
            lang: "en".to_owned(),
            form,
            name,
            explanation,
            usage,
            map: String::new(),
        };
        let (name, explanation, usage, sources) = rest;
        let own_text = EntryText {
            lang: "fr".to_owned(),
            form: String::new(),
            name,
            explanation,
            usage,
            map: String::new(),
        };
        OwnEntry {
            entry: Entry {
                id,
                kind,
                gender,
                headword: forms[0].clone(),
                texts: vec![own_text, said],
                sources,
                ..Entry::default()
            },
            forms,
            ..OwnEntry::default()
        }
    })
}

/// A part of an entry.
fn part() -> impl Strategy<Value = String> {
    let mark = select(vec![
        "<langSec xml:lang='fr'>",
        "<langSec xml:lang='en-GB'>",
        "</langSec>",
        "<term>",
        "</term>",
        "<note>",
        "</note>",
        "<termNote type='termType'>shortForm</termNote>",
        "<termNote type='termType'>fullForm</termNote>",
        "<descrip type='definition'>",
        "</descrip>",
        "<xref type='externalCrossReference' target='https://a.test'>",
        "</xref>",
        "<termNote type='grammaticalGender'>feminine</termNote>",
    ]);
    prop_oneof![3 => mark.prop_map(str::to_owned), 1 => "[a-zA-Z\0\u{7f}\u{fffe} ]{1,4}"]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn what_was_written_is_read(entries in vec(own(), 0..4)) {
        let tbx = write_tbx(&entries, "fr");
        prop_assert!(looks_like_tbx(&tbx));
        let taken = read_tbx(&tbx, "fr").unwrap();
        prop_assert_eq!(taken.entries, entries, "{}", tbx);
    }

    #[test]
    fn a_file_that_was_cut_is_broken(entries in vec(own(), 1..3), at in any::<prop::sample::Index>()) {
        let tbx = write_tbx(&entries, "fr");
        let start = tbx.find("<tbx").unwrap() + 1;
        let end = tbx.rfind("</tbx>").unwrap() + 5;
        let mut cut = start + at.index(end - start);
        while !tbx.is_char_boundary(cut) {
            cut -= 1;
        }
        prop_assert!(read_tbx(&tbx[..cut], "fr").is_err());
    }

    /// Also of files that others have written, and of those that only look like TBX.
    #[test]
    fn what_was_taken_is_the_same_after_it_was_written(parts in vec(part(), 0..8)) {
        let tbx = format!("<tbx><conceptEntry>{}</conceptEntry></tbx>", parts.concat());
        if let Ok(taken) = read_tbx(&tbx, "fr") {
            let again = write_tbx(&taken.entries, "fr");
            prop_assert_eq!(read_tbx(&again, "fr").unwrap().entries, taken.entries, "{}", tbx);
        }
    }

    #[test]
    fn any_text_is_answered(text in "[<>/a-z\"'=&;!\\[\\]-]{0,60}") {
        read_tbx(&text, "fr").ok();
    }
}

#[test]
fn the_older_form_is_read() {
    let martif = r#"<?xml version="1.0"?>
<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
<martif type="TBX" xml:lang="en"><martifHeader/><text><body>
<termEntry id="c1"><descrip type="subjectField">ships</descrip>
<langSet xml:lang="fr-FR"><descripGrp><descrip type="definition">Là où arrivent les <hi>bateaux</hi>.</descrip></descripGrp>
<ntig><termGrp><term>port</term><termNote type="grammaticalGender">masculine</termNote></termGrp></ntig></langSet>
<langSet xml:lang="en"><tig><term>harbour</term></tig><tig><term>port</term></tig></langSet></termEntry>
<termEntry><langSet xml:lang="de"><tig><term>See</term></tig></langSet></termEntry>
</body></text></martif>"#;
    assert!(looks_like_tbx(martif));
    let taken = read_tbx(martif, "fr").unwrap();
    let own = &taken.entries[0];
    assert_eq!(own.forms, ["port"]);
    assert_eq!(own.entry.gender, Some(Gender::M));
    assert_eq!(
        own.entry.text("fr").unwrap().explanation,
        "Là où arrivent les bateaux."
    );
    assert_eq!(own.entry.text("en").unwrap().name, "harbour");
    assert_eq!((taken.entries.len(), taken.refused.len()), (1, 1));
}

#[test]
fn an_address_that_is_none_of_the_web_is_kept_as_words() {
    let mut entry = Entry {
        id: "14-juillet".to_owned(),
        kind: Kind::Concept,
        headword: "port".to_owned(),
        texts: vec![EntryText {
            lang: "fr".to_owned(),
            explanation: "Là où arrivent les bateaux.".to_owned(),
            ..EntryText::default()
        }],
        ..Entry::default()
    };
    let source = |title: &str, url: &str| Source {
        title: title.to_owned(),
        url: url.to_owned(),
    };
    entry.sources = vec![source("Le livre", "p. 12"), source("", "ISBN 1")];
    let own = OwnEntry {
        forms: vec![entry.headword.clone()],
        entry,
        ..OwnEntry::default()
    };
    let tbx = write_tbx(&[own], "fr");
    assert!(tbx.contains("<conceptEntry id=\"_14-juillet\">"), "{tbx}");
    let taken = read_tbx(&tbx, "fr").unwrap();
    let entry = &taken.entries[0].entry;
    assert_eq!(
        entry.sources,
        [source("Le livre p. 12", ""), source("ISBN 1", "")]
    );
    assert_eq!(entry.id, "14-juillet");
}

#[test]
fn no_entity_is_expanded() {
    let bomb = "<!DOCTYPE tbx [<!ENTITY a \"b\">]><tbx><text><body></body></text></tbx>";
    assert!(read_tbx(bomb, "fr").is_err());
    let deep = "<a>".repeat(100_000);
    assert!(read_tbx(&deep, "fr").is_err());
}
