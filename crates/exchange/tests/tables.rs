//! A glossary is the same after it was written as a table and read again; tables from elsewhere are understood.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use exchange::glossary::{
    Column, Coming, Part, Separator, Why, compare, guess, read_rows, separators, taken_of_table,
    write_rows, written,
};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use reading::glossary::{Entry, EntryText, Gender, Kind, OwnEntry, Said, Source};

/// A text of a cell: whoever reads a table takes the spaces around it for an accident.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        "[a-zé’;,\t\"|\\\\'=+@\n-]{1,12}",
        any::<String>()
    ]
    .prop_map(|text| text.trim().to_owned())
}

fn word() -> impl Strategy<Value = String> {
    "[A-Za-zé='+-][a-zé’\"|;, \\\\]{0,6}[a-z]"
}

fn says(lang: &'static str) -> impl Strategy<Value = EntryText> {
    (vec(text(), 3), word()).prop_map(move |(texts, explanation)| EntryText {
        lang: lang.to_owned(),
        form: texts[0].clone(),
        name: texts[1].clone(),
        explanation,
        usage: texts[2].clone(),
        map: String::new(),
    })
}

fn own() -> impl Strategy<Value = OwnEntry> {
    let words = (
        "[a-z]{1,4}(-[a-z0-9]{1,3})?",
        select(Kind::ALL),
        option::of(select(Gender::ALL)),
        option::of(select(Said::ALL)),
    );
    let lists = (
        vec(word(), 1..4),
        vec(word(), 0..2),
        vec("[a-z]{1,4}", 0..3),
    );
    let source = (word(), text()).prop_map(|(title, url)| Source { title, url });
    let rest = (vec(text(), 8), word(), any::<bool>(), vec(source, 0..3));
    (words, lists, says("en"), option::of(says("fr")), rest).prop_map(
        |((id, kind, gender, said), (forms, later, see), en, fr, rest)| {
            let (texts, base, by_hand, sources) = rest;
            let is_expression = kind == Kind::Expression;
            let headword = if is_expression {
                base
            } else {
                forms[0].clone()
            };
            OwnEntry {
                entry: Entry {
                    id,
                    kind,
                    headword,
                    article: texts[0].clone(),
                    gender,
                    said,
                    read: texts[1].clone(),
                    ipa: texts[2].clone(),
                    level: texts[3].clone(),
                    pattern: texts[4].clone(),
                    example: texts[5].clone(),
                    see: Vec::new(),
                    texts: [en].into_iter().chain(fr).collect(),
                    sources,
                    as_of: texts[6].clone(),
                    checked: texts[7].clone(),
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

fn separator() -> impl Strategy<Value = Separator> {
    select(Separator::ALL.to_vec())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn what_was_written_is_read(entries in vec(own(), 1..4), separator in separator()) {
        let text = write_rows(&written(&entries).0, separator);
        let table = guess(&text, separator);
        prop_assert!(table.is_sure && table.has_head);
        let taken = taken_of_table(&table);
        prop_assert_eq!(taken.entries, entries);
        prop_assert!(taken.refused.is_empty());
    }

    #[test]
    fn the_separator_of_what_was_written_is_found(entries in vec(own(), 1..4), separator in separator()) {
        let text = write_rows(&written(&entries).0, separator);
        prop_assert_eq!(separators(&text).0[0], separator);
    }

    #[test]
    fn cells_are_the_same_after_they_were_written(
        rows in vec(vec(prop_oneof![any::<String>(), "sep=|[;,\t\"\r\n=\']{0,3}"], 2..4), 0..4), separator in separator(),
    ) {
        let rows: Vec<Vec<String>> = rows
            .into_iter()
            .filter(|row| row.iter().any(|cell| !cell.trim().is_empty()))
            .collect();
        let text = write_rows(&rows, separator);
        prop_assert_eq!(read_rows(&text, separator), rows);
    }

    #[test]
    fn no_cell_is_a_formula(cell in "[=+@\t'\"-]{0,3}[A-Z0-9(]{0,4}", separator in separator()) {
        let text = write_rows(&[vec![cell.clone(), "a".to_owned()]], separator);
        let bare = text.trim_start_matches('\u{feff}');
        let first = bare.strip_prefix('"').unwrap_or(bare).chars().next();
        prop_assert!(!first.is_some_and(|sign| "=+@-".contains(sign)), "{}", text);
    }

    #[test]
    fn any_text_is_answered(text in ".{0,60}", separator in separator()) {
        separators(&text);
        let taken = taken_of_table(&guess(&text, separator));
        let rows = read_rows(&text, separator).len();
        prop_assert!(taken.entries.len() + taken.refused.len() <= rows);
    }
}

/// Entries of words that try to run scripts: full of signs that mean something to somebody.
#[test]
fn entries_of_hostile_words_are_the_same_after_they_were_written() {
    let list = include_str!("../../../tests/hostile/payloads.txt");
    let entries = list.lines().enumerate().map(|(nth, words)| {
        let words = words.trim().to_owned();
        let mut own = OwnEntry::default();
        own.entry.id = format!("mot-{nth}");
        own.entry.kind = Kind::Concept;
        own.set_forms(vec![format!("Mot {nth}"), words.clone()]);
        own.later = vec![words.clone()];
        own.see = vec![words.clone()];
        own.entry.article.clone_from(&words);
        own.entry.pattern.clone_from(&words);
        for lang in ["fr", "en"] {
            own.write_text(lang, |text| text.explanation.clone_from(&words));
        }
        own.entry.sources = vec![Source {
            title: words.clone(),
            url: words,
        }];
        own
    });
    let entries: Vec<OwnEntry> = entries.collect();
    for entries in entries.chunks(40) {
        for separator in Separator::ALL {
            let text = write_rows(&written(entries).0, separator);
            assert_eq!(separators(&text).0.first(), Some(&separator));
            let taken = taken_of_table(&guess(&text, separator));
            assert_eq!((taken.entries, taken.refused), (entries.to_vec(), vec![]));
        }
    }
}

#[test]
fn a_line_that_names_the_separator_is_no_row() {
    for text in ["sep=;\nport;eau", "\u{feff}sep=;\r\nport;eau\r\n"] {
        assert_eq!(read_rows(text, Separator::Semicolon), [["port", "eau"]]);
    }
    assert!(read_rows("sep=;", Separator::Semicolon).is_empty());
    // A cell of those letters is one.
    let rows = vec![vec!["sep=".to_owned(), String::new()]];
    for separator in Separator::ALL {
        assert_eq!(read_rows(&write_rows(&rows, separator), separator), rows);
    }
}

#[test]
fn a_french_sheet_is_understood() {
    let text = "Sigle;Signification;Anglais\r\nONU;Organisation des Nations unies;UN\r\nUA;\"Union ; africaine\";AU\r\n";
    let (separators, is_sure) = separators(text);
    assert_eq!((separators[0], is_sure), (Separator::Semicolon, true));
    let table = guess(text, Separator::Semicolon);
    assert!(table.has_head && table.is_sure);
    let taken = taken_of_table(&table);
    assert_eq!(taken.entries[1].forms, ["UA"]);
    assert_eq!(
        taken.entries[1].entry.text("fr").unwrap().name,
        "Union ; africaine"
    );
    assert_eq!(taken.entries[1].entry.text("en").unwrap().name, "AU");
}

#[test]
fn a_list_without_a_head_is_a_word_and_what_it_means() {
    let table = guess(
        "le port\tlà où arrivent les bateaux\nle lac\tune eau\n",
        Separator::Tab,
    );
    assert!(!table.has_head && !table.is_sure);
    let explanation = Column::Text("fr".to_owned(), Part::Explanation);
    assert_eq!(table.columns, [Column::Headword, explanation]);
    assert_eq!(taken_of_table(&table).entries.len(), 2);
}

#[test]
fn what_is_not_taken_says_why() {
    let text = format!(
        "mot;definition\nport;\n;là\n→;signe\nlac;eau\nlong;{}\n",
        "a".repeat(20_000)
    );
    let taken = taken_of_table(&guess(&text, Separator::Semicolon));
    assert_eq!(taken.entries.len(), 1);
    let refused = taken.refused.iter();
    let refused: Vec<(usize, Why)> = refused.map(|it| (it.place, it.why)).collect();
    assert_eq!(
        refused,
        [
            (2, Why::SaysNothing),
            (3, Why::NoWord),
            (4, Why::NoWord),
            (6, Why::TooLong)
        ]
    );
}

#[test]
fn a_text_that_could_be_cut_in_two_ways_is_not_sure() {
    assert!(!separators("a;b,c\nd;e,f\n").1);
    assert!(separators("a;b,c\nd;e\n").1);
    assert_eq!(separators("un mot par ligne\n").0, []);
}

#[test]
fn what_comes_is_new_the_same_or_different() {
    let own = |id: &str, form: &str, says: &str| {
        let mut own = OwnEntry::default();
        own.entry.id = id.to_owned();
        own.set_forms(vec![form.to_owned()]);
        own.write_text("fr", |text| text.explanation = says.to_owned());
        own
    };
    let mut onu = own("onu", "ONU", "a");
    onu.write_text("en", |text| text.name = "UN".to_owned());
    // Another order of languages is no difference.
    let mut same = onu.clone();
    same.entry.texts.reverse();
    same.entry.id.clear();
    let here = [onu, own("ua", "UA", "b")];
    let coming = vec![
        same,
        own("ua", "UA", "c"),
        own("Pas un id", "FAP", "d"),
        own("ua", "UA", "twice"),
    ];
    let new_id = |headword: &str, taken: &dyn Fn(&str) -> bool| {
        let id = headword.to_lowercase();
        if taken(&id) { format!("{id}-2") } else { id }
    };
    let comparison = compare(&here, coming, new_id);
    let all: Vec<(&str, Coming)> = comparison
        .0
        .iter()
        .map(|(becomes, own)| (own.entry.id.as_str(), *becomes))
        .collect();
    assert_eq!(
        all,
        [
            ("onu", Coming::Same),
            ("ua", Coming::Different),
            ("fap", Coming::New),
            ("ua-2", Coming::New)
        ]
    );
    assert_eq!(comparison.count(Coming::New), 2);
}
