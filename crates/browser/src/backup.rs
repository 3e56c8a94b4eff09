//! Everything that is kept, gathered and put back: all of it or nothing.

use std::collections::BTreeMap;

use reading::backup::Backup;

use super::database::{Database, GLOSSARY, STORES};
use super::storage::{self, NotKept};
use super::{clock, glossary, outdated, own_texts, unsaved};

/// Everything that is kept now; nothing where the browser refuses to tell all of it.
pub async fn gather() -> Option<Backup> {
    let stores = Database::open().await?.everything(STORES).await?;
    let (glossary, texts): (Vec<_>, Vec<_>) = stores
        .into_iter()
        .partition(|(store, _)| *store == GLOSSARY);
    let glossary = glossary.into_iter().flat_map(|(_, entries)| entries);
    Some(Backup {
        made: clock::today(),
        stored: of_reader().collect(),
        own_texts: own_texts::of_stored(texts.into_iter()),
        glossary: glossary.collect(),
    })
}

/// What stands in the window's storage, without what is noted there of this device.
fn of_reader() -> impl Iterator<Item = (String, String)> {
    let texts = storage::texts().into_iter();
    let of_device = [unsaved::KEY, glossary::NOTED];
    let of_device = move |key: &str| of_device.contains(&key) || outdated::KEYS.contains(&key);
    texts.filter(move |(key, _)| !of_device(key))
}

/// Keeps what is in the backup, and nothing else. Its lessons may be those of another version of the site: they are made
/// anew at the next visit to the workshop.
///
/// # Errors
///
/// Where the browser refuses, or has no room: then everything is as it was.
pub async fn put_back(backup: &Backup) -> Result<(), NotKept> {
    let before: BTreeMap<String, String> = of_reader().collect();
    let mut kept = store(&backup.stored);
    if kept.is_ok() {
        kept = store_texts(backup).await;
    }
    if kept.is_err() {
        // There was room for it.
        store(&before).ok();
    }
    outdated::forget();
    kept
}

/// Has the database hold the texts and the glossary of a backup, and nothing else: all of it or nothing.
async fn store_texts(backup: &Backup) -> Result<(), NotKept> {
    let glossary = backup.glossary.iter();
    let glossary = glossary.map(|(id, entry)| (GLOSSARY, id.as_str(), entry.as_str()));
    let entries = own_texts::stored(&backup.own_texts).chain(glossary);
    let database = Database::open().await.ok_or(NotKept)?;
    database.replace(STORES, entries).await
}

/// Has the window's storage hold those texts by their keys, and nothing else of the site.
fn store(texts: &BTreeMap<String, String>) -> Result<(), NotKept> {
    for (key, now) in of_reader() {
        match texts.get(&key) {
            Some(text) if *text == now => {}
            // What goes makes room first.
            _ => storage::forget(&key),
        }
    }
    let mut texts = texts.iter();
    texts.try_for_each(|(key, text)| storage::write_text(key, text))
}
