//! Any text searched for acronyms: they and their long forms are words of the text, in order.
#![no_main]

use libfuzzer_sys::fuzz_target;
use language::acronyms::acronyms;
use language::lang::rules;
use language::names::names;

fuzz_target!(|text: &str| {
    let found = acronyms(text, rules("fr"));
    let mut end = 0;
    for range in &found.acronyms {
        assert!(range.start >= end);
        assert!(!text[range.clone()].is_empty());
        end = range.end;
    }
    for definition in &found.definitions {
        assert!(!text[definition.acronym.clone()].is_empty());
        assert!(!text[definition.expansion.clone()].is_empty());
    }
    names(text, &found.acronyms, rules("fr"));
});
