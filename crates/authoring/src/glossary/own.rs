//! A reader's glossary in the form of the project's own: `site check` reads it, and so does whoever gets it.

use reading::glossary::{EntryText, Gender, OwnEntry, Said};

use super::Item;
use super::parse::parse;
use crate::files::ContentFile;
use crate::finding::Finding;
use crate::toml_file::BROKEN;

/// The entries of a glossary file, and its faults; nothing where it is no TOML.
///
/// # Errors
///
/// What is wrong with it as TOML.
pub fn read_entries(text: &str) -> Result<Vec<OwnEntry>, Vec<Finding>> {
    let (items, findings) = parse(&ContentFile {
        path: "glossary.toml".to_owned(),
        text: text.to_owned(),
    });
    if findings.iter().any(|finding| finding.code == BROKEN) {
        return Err(findings);
    }
    Ok(items.into_iter().map(own_entry).collect())
}

fn own_entry(item: Item) -> OwnEntry {
    OwnEntry {
        forms: item.forms,
        later: item.later,
        see: item.see,
        by_hand: item.by_hand,
        entry: item.entry,
    }
}

/// Writes entries as a glossary file.
pub fn write_entries(entries: &[OwnEntry]) -> String {
    let mut toml = String::new();
    for own in entries {
        let entry = &own.entry;
        let mut table = Table::of(&mut toml, &key(&entry.id));
        table.text("kind", entry.kind.word());
        let is_first = own.forms.first() == Some(&entry.headword);
        if entry.is_expression() && !is_first {
            table.text("base", &entry.headword);
        }
        table.list("forms", &own.forms);
        table.list("later", &own.later);
        if own.by_hand {
            table.line("by_hand", "true");
        }
        table.text("article", &entry.article);
        table.text("gender", entry.gender.map_or("", Gender::word));
        table.text("said", entry.said.map_or("", Said::word));
        table.text("read", &entry.read);
        table.text("ipa", &entry.ipa);
        table.text("level", &entry.level);
        table.text("pattern", &entry.pattern);
        table.text("example", &entry.example);
        table.list("see", &own.see);
        table.day("as_of", &entry.as_of);
        table.day("checked", &entry.checked);
        for text in &entry.texts {
            write_text(&mut toml, &entry.id, text);
        }
        for source in &entry.sources {
            let mut table = Table::of(&mut toml, &format!("[{}.sources]", key(&entry.id)));
            table.text("title", &source.title);
            table.text("url", &source.url);
        }
    }
    toml
}

fn write_text(toml: &mut String, id: &str, text: &EntryText) {
    let mut table = Table::of(toml, &format!("{}.{}", key(id), key(&text.lang)));
    table.text("form", &text.form);
    table.text("name", &text.name);
    // A file must have it.
    table.line("explanation", &quoted(&text.explanation));
    table.text("usage", &text.usage);
}

/// A table that is being written; keys without a value are left out.
struct Table<'t>(&'t mut String);

impl<'t> Table<'t> {
    /// Begins the table of that name; one of many has it in brackets.
    fn of(toml: &'t mut String, name: &str) -> Table<'t> {
        if !toml.is_empty() {
            toml.push('\n');
        }
        for part in ["[", name, "]\n"] {
            toml.push_str(part);
        }
        Table(toml)
    }

    fn line(&mut self, key: &str, value: &str) {
        for part in [key, " = ", value, "\n"] {
            self.0.push_str(part);
        }
    }

    fn text(&mut self, key: &str, value: &str) {
        if !value.is_empty() {
            self.line(key, &quoted(value));
        }
    }

    fn list(&mut self, key: &str, values: &[String]) {
        if !values.is_empty() {
            let values: Vec<String> = values.iter().map(|value| quoted(value)).collect();
            self.line(key, &format!("[{}]", values.join(", ")));
        }
    }

    /// A day is written without quotation marks; what is none is left out.
    fn day(&mut self, key: &str, day: &str) {
        if is_day(day) {
            self.line(key, day);
        }
    }
}

fn is_day(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let numbers: Option<Vec<u32>> = parts.iter().map(|part| part.parse().ok()).collect();
    let lengths: Vec<usize> = parts.iter().map(|part| part.len()).collect();
    let is_leap = |year: u32| {
        year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400))
    };
    match numbers.as_deref() {
        Some([year, month, day]) => {
            let days = match month {
                2 if is_leap(*year) => 29,
                2 => 28,
                4 | 6 | 9 | 11 => 30,
                1..=12 => 31,
                _ => 0,
            };
            lengths == [4, 2, 2] && (1..=days).contains(day)
        }
        _ => false,
    }
}

/// A key as it may stand in a head.
fn key(name: &str) -> String {
    let is_bare = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    match !name.is_empty() && name.chars().all(is_bare) {
        true => name.to_owned(),
        false => quoted(name),
    }
}

fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' | '\\' => quoted.extend(['\\', letter]),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            letter if letter.is_control() => {
                quoted.push_str(&format!("\\u{:04X}", u32::from(letter)));
            }
            letter => quoted.push(letter),
        }
    }
    quoted.push('"');
    quoted
}
