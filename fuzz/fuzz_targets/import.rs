//! Any text cleaned in every format. No line of plain text or Markdown may be lost.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use language::cleaning::{Cleaned, Cleaner, PageFormat, Part};

static CLEANER: LazyLock<Cleaner> = LazyLock::new(|| Cleaner::new("fr"));

fuzz_target!(|text: &str| {
    let lines = text.lines().count();
    for format in [PageFormat::Plain, PageFormat::Markdown] {
        let mut found = vec![false; lines + 1];
        lines_of(&CLEANER.clean_as(text, format), &mut found);
        for (number, line) in (1..).zip(text.lines()) {
            assert!(found[number] || line.trim().is_empty(), "line {number} is lost");
        }
    }
    let mut found = vec![false; text.split('\n').count() + 1];
    lines_of(&CLEANER.clean_as(text, PageFormat::Html), &mut found);
    CLEANER.clean(text);
});

fn lines_of(cleaned: &Cleaned, found: &mut [bool]) {
    let parts = [&cleaned.title, &cleaned.lead, &cleaned.byline, &cleaned.date, &cleaned.source];
    let blocks = cleaned.blocks.iter().map(|block| &block.part);
    let span = |part: &Part| part.line..=part.last_line;
    let kept = parts.into_iter().flatten().chain(blocks).flat_map(span);
    for line in kept.chain(cleaned.set_aside.iter().map(|aside| aside.line)) {
        assert!(line > 0);
        found[line] = true;
    }
}
