//! Any bytes read as a text and repaired: nothing is lost, each line keeps its number, and one repair is enough.
#![no_main]

use exchange::encoding::{Tables, decode};
use language::lang::rules;
use language::repair::repair;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Ok(decoded) = decode(bytes, &Tables) else {
        return;
    };
    let text = decoded.text;
    let forms = ["Burkina Faso", "Confédération"];
    let repaired = repair(&text, rules("fr"), forms);
    assert_eq!(repaired.undone(), text);
    let lines = |text: &str| text.matches('\n').count();
    assert_eq!(lines(repaired.text()), lines(&text));
    for (at, c) in repaired.text().char_indices() {
        let there = repaired.original(at..at + c.len_utf8());
        assert!(!text[there].is_empty());
    }
    let again = repair(repaired.text(), rules("fr"), forms);
    assert_eq!(again.told(), []);
});
