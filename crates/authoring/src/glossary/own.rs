//! A reader's glossary in the form of the project's own: `site check` reads it, and so does whoever gets it.

use reading::glossary::{Entry, EntryText, Gender, OwnEntry, Said};

use super::Item;
use super::parse::parse;
use crate::files::ContentFile;
use crate::finding::Finding;
use crate::toml_file::{BROKEN, Table, key, quoted};

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

/// Without its map, which is a picture of the site that the entry comes from.
fn own_entry(item: Item) -> OwnEntry {
    OwnEntry {
        forms: item.forms,
        later: item.later,
        see: item.see,
        by_hand: item.by_hand,
        entry: Entry {
            map: String::new(),
            ..item.entry
        },
    }
}

/// Writes entries as a glossary file.
pub fn write_entries(entries: &[OwnEntry]) -> String {
    let mut toml = String::new();
    for own in entries {
        let entry = &own.entry;
        let mut table = Table::of(&mut toml, &key(&entry.id));
        table.text("kind", entry.kind.word());
        if entry.is_expression() {
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
