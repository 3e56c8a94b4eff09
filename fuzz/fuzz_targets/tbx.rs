//! Any text as TBX: what was taken of it is the same after it was written and read again.
#![no_main]

use exchange::glossary::{looks_like_tbx, read_tbx, write_tbx};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let whole = format!("<tbx><body><conceptEntry>{text}</conceptEntry></body></tbx>");
    for text in [text, &whole] {
        let Ok(taken) = read_tbx(text, "fr") else {
            continue;
        };
        let written = write_tbx(&taken.entries, "fr");
        assert!(looks_like_tbx(&written));
        let again = read_tbx(&written, "fr").unwrap();
        assert_eq!(again.entries, taken.entries);
    }
});
