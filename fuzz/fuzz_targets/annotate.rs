//! Any text searched for forms: mentions are words of the text, in order.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use language::lang::rules;
use language::matching::{MatchRule, Matcher};

static MATCHER: LazyLock<Matcher> = LazyLock::new(|| {
    let forms = ["AES", "CEDEAO", "Burkina Faso", "État", "Organisation internationale de la francophonie", "l’Union", "BRICS", "cœur"];
    let forms = forms.into_iter().enumerate().map(|(at, form)| (at, form, MatchRule::for_name(form)));
    Matcher::new(forms, rules("fr"))
});

fuzz_target!(|text: &str| {
    let mut end = 0;
    for found in MATCHER.find(text) {
        assert!(found.range.start >= end);
        assert!(!text[found.range.clone()].is_empty());
        end = found.range.end;
    }
});
