//! Cards for sites of flash cards: they take lines that are pasted, a word, a tab and what it means.

use reading::lesson::Lesson;

use super::markup::in_full;
use crate::glossary::guarded;

/// A line for each entry, with what it says in the language of that BCP 47 tag; where it says nothing there, as in a course
/// without translations, in the one that it has.
pub fn write_flash_cards(lesson: &Lesson, lang: &str) -> String {
    let mut lines = String::new();
    for entry in &lesson.glossary.entries {
        let text = entry.text(lang).or(entry.texts.first());
        let says = text
            .map(|text| in_full(text, &entry.headword))
            .unwrap_or_default();
        let [word, says] = [entry.headword_with_article(), says].map(|text| cell(&text));
        if !word.is_empty() && !says.is_empty() {
            lines.push_str(&format!("{word}\t{says}\n"));
        }
    }
    lines
}

/// In one line, and nothing that a sheet would run or take for the beginning of a quoted cell: sites read quotation marks
/// as they are.
fn cell(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let text = words.join(" ");
    match text.strip_prefix('"') {
        Some(rest) => format!("”{rest}"),
        None => guarded(&text),
    }
}
