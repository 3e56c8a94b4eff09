//! The glossary of the reader, over all their texts, in the browser's own database: each entry under its id.

use reading::glossary::OwnEntry;

use super::database::{Database, GLOSSARY};
use super::storage::NotKept;
use super::{json, unsaved};

/// All entries, in the order of their ids.
pub async fn entries() -> Vec<OwnEntry> {
    let kept = texts().await;
    let entries = kept.iter().filter_map(|text| json::read(text));
    entries.filter_map(|entry| OwnEntry::read(&entry)).collect()
}

/// Has these entries stand under these ids, or nothing: all of it or none.
///
/// # Errors
///
/// Where the browser has changed nothing.
pub async fn change(changes: &[(String, Option<OwnEntry>)]) -> Result<(), NotKept> {
    let texts: Option<Vec<(&str, Option<String>)>> = changes
        .iter()
        .map(|(id, entry)| match entry {
            Some(entry) => Some((id.as_str(), Some(json::write(&entry.write())?))),
            None => Some((id.as_str(), None)),
        })
        .collect();
    let texts = texts.ok_or(NotKept)?;
    if texts.is_empty() {
        return Ok(());
    }
    let stored = texts
        .iter()
        .map(|(id, text)| (GLOSSARY, *id, text.as_deref()));
    let database = Database::open().await.ok_or(NotKept)?;
    database.change(&stored.collect::<Vec<_>>()).await?;
    for (id, _) in texts {
        unsaved::note(&format!("{GLOSSARY}/{id}"));
    }
    Ok(())
}

/// The entries as texts.
async fn texts() -> Vec<String> {
    let Some(database) = Database::existing().await else {
        return Vec::new();
    };
    database.all(GLOSSARY).await.unwrap_or_default()
}

/// How many entries there are, and how many letters they take.
pub(super) async fn size() -> (usize, usize) {
    let texts = texts().await;
    let letters = texts.iter().map(|text| text.encode_utf16().count());
    (texts.len(), letters.sum())
}

/// Deletes all entries; returns them by their ids, so that they can be kept again.
pub(super) async fn delete_all() -> Option<Vec<(String, String)>> {
    let database = Database::existing().await?;
    let mut stores = database.everything(&[GLOSSARY]).await?;
    let (_, entries) = stores.pop()?;
    database
        .replace(&[GLOSSARY], std::iter::empty())
        .await
        .ok()?;
    Some(entries)
}

/// Keeps entries again that were deleted.
///
/// # Errors
///
/// Where the browser has kept none of them.
pub(super) async fn bring_back(entries: &[(String, String)]) -> Result<(), NotKept> {
    let entries = entries.iter();
    let entries = entries.map(|(id, text)| (GLOSSARY, id.as_str(), Some(text.as_str())));
    let entries: Vec<_> = entries.collect();
    if entries.is_empty() {
        return Ok(());
    }
    let database = Database::open().await.ok_or(NotKept)?;
    database.change(&entries).await
}
