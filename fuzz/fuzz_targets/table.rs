//! Any text as a table of entries and as a glossary of the project: what was taken of it is the same after it was
//! written and read again.
#![no_main]

use authoring::glossary::{read_entries, write_entries};
use exchange::glossary::{
    Separator, guess, read_rows, separators, taken_of_table, write_rows, written,
};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    separators(text);
    for separator in Separator::ALL {
        let taken = taken_of_table(&guess(text, separator));
        let rows = read_rows(text, separator);
        assert!(taken.entries.len() + taken.refused.len() <= rows.len());
        let again = read_rows(&write_rows(&rows, separator), separator);
        assert_eq!(again, rows);
        if !taken.entries.is_empty() {
            let table = guess(&write_rows(&written(&taken.entries).0, separator), separator);
            assert_eq!(taken_of_table(&table).entries, taken.entries);
        }
    }
    if let Ok(entries) = read_entries(text) {
        let again = read_entries(&write_entries(&entries)).unwrap();
        assert_eq!(again, entries);
    }
});
