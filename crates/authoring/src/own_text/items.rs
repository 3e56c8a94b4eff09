//! The entries of a reader as they explain lessons.

use std::collections::HashSet;

use language::fold::fold;
use reading::glossary::OwnEntry;

use crate::glossary::Item;

/// Before the ids of entries that explain one text only. No entry of a site has such an id: there they are words with
/// hyphens.
pub(super) const HERE: &str = "here.";

/// Before the ids of those that explain all texts of a reader.
pub(super) const OWN: &str = "own.";

/// An id for an entry of that headword, as files have them, which none has that is `taken`.
pub fn id_of_entry(headword: &str, taken: impl Fn(&str) -> bool) -> String {
    let folded = fold(headword);
    let words = folded.split(|c: char| !c.is_ascii_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    let id = match words.join("-") {
        // A headword in another script.
        empty if empty.is_empty() => "mot".to_owned(),
        id => id,
    };
    let mut ids = (2..).map(|nth: usize| format!("{id}-{nth}"));
    match taken(&id) {
        true => ids.find(|id| !taken(id)).unwrap_or(id),
        false => id,
    }
}

/// The entries that say something, each once, under ids that begin so.
pub(super) fn items(entries: &[OwnEntry], prefix: &str) -> Vec<Item> {
    let mut ids: HashSet<&str> = HashSet::new();
    let entries = entries.iter().filter(|own| own.explains());
    let entries: Vec<&OwnEntry> = entries.filter(|own| ids.insert(&own.entry.id)).collect();
    let own_id = |id: &str| match ids.contains(id) {
        true => format!("{prefix}{id}"),
        false => id.to_owned(),
    };
    let items = entries.into_iter();
    items
        .map(|own| Item::of_reader(own, own_id(&own.entry.id), own_id))
        .collect()
}
