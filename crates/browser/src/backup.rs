//! Everything that is kept, gathered and put back: all of it or nothing.

use std::collections::BTreeMap;

use reading::backup::Backup;

use super::storage::{self, NotKept};
use super::{clock, own_texts};

/// Everything that is kept now; nothing where the browser refuses to tell all of it.
pub async fn gather() -> Option<Backup> {
    let own_texts = own_texts::everything().await?;
    Some(Backup {
        made: clock::today(),
        stored: storage::texts().into_iter().collect(),
        own_texts,
    })
}

/// Keeps what is in the backup, and nothing else.
///
/// # Errors
///
/// Where the browser refuses, or has no room: then everything is as it was.
pub async fn put_back(backup: &Backup) -> Result<(), NotKept> {
    let before: BTreeMap<String, String> = storage::texts().into_iter().collect();
    let mut kept = store(&backup.stored);
    if kept.is_ok() {
        kept = own_texts::replace(&backup.own_texts).await;
    }
    if kept.is_err() {
        // There was room for it.
        store(&before).ok();
    }
    kept
}

/// Has the window's storage hold those texts by their keys, and nothing else of the site.
fn store(texts: &BTreeMap<String, String>) -> Result<(), NotKept> {
    for (key, now) in storage::texts() {
        match texts.get(&key) {
            Some(text) if *text == now => {}
            // What goes makes room first.
            _ => storage::forget(&key),
        }
    }
    let mut texts = texts.iter();
    texts.try_for_each(|(key, text)| storage::write_text(key, text))
}
