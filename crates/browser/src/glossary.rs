//! The glossary of the reader, over all their texts, in the browser's own database: each entry under its id.

use reading::glossary::OwnEntry;
use reading::json::Json;

use super::database::{Database, GLOSSARY};
use super::storage::{self, NotKept};
use super::{json, unsaved};

/// Where changes stand until the database has them, which takes it a moment: a page that is loaded again or closed
/// meanwhile would lose them.
pub(super) const NOTED: &str = "glossary-changes";

/// The most changes that are noted: so many are typed, and more come out of a file.
const MOST_NOTED: usize = 100;

/// An id, and the entry that stands under it from now on, or none.
pub type Change = (String, Option<OwnEntry>);

/// All entries, in the order of their ids.
pub async fn entries() -> Vec<OwnEntry> {
    let kept = texts().await;
    let entries = kept.iter().filter_map(|text| json::read(text));
    entries.filter_map(|entry| OwnEntry::read(&entry)).collect()
}

/// Notes changes at once, until [`change`] has made them. Where the browser refuses, or they are many, only this page knows
/// them until then.
pub fn note(changes: &[Change]) {
    if changes.len() > MOST_NOTED {
        return;
    }
    let mut noted = noted_entries();
    noted.retain(|(id, _)| changes.iter().all(|(changed, _)| changed != id));
    noted.extend(changes.iter().map(written));
    keep_noted(noted);
}

/// Changes that an earlier page has noted, and that were not made.
pub fn noted() -> Vec<Change> {
    let noted = noted_entries().into_iter();
    let changes = noted.filter_map(|(id, entry)| match entry {
        Json::Nothing => Some((id, None)),
        entry => Some((id, Some(OwnEntry::read(&entry)?))),
    });
    changes.collect()
}

/// Those changes were made, unless something else was noted since.
fn forget_noted(changes: &[Change]) {
    let mut noted = noted_entries();
    let before = noted.len();
    noted.retain(|noted| !changes.iter().any(|change| written(change) == *noted));
    if noted.len() < before {
        keep_noted(noted);
    }
}

fn written((id, entry): &Change) -> (String, Json) {
    let entry = entry.as_ref().map_or(Json::Nothing, OwnEntry::write);
    (id.clone(), entry)
}

fn noted_entries() -> Vec<(String, Json)> {
    storage::read(NOTED).unwrap_or_default().members().to_vec()
}

fn keep_noted(noted: Vec<(String, Json)>) {
    if noted.is_empty() {
        return storage::forget(NOTED);
    }
    storage::write(NOTED, &Json::Record(noted)).ok();
}

/// Has these entries stand under these ids, or nothing: all of it or none.
///
/// # Errors
///
/// Where the browser has changed nothing.
pub async fn change(changes: &[Change]) -> Result<(), NotKept> {
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
    forget_noted(changes);
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
    storage::forget(NOTED);
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
