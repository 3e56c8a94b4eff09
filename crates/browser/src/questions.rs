//! The questions that a teacher has added to lessons of the site.

use reading::course::AddedQuestion;
use reading::json::InJson;

use super::storage::{self, NotKept};
use super::unsaved;

/// Before the slug of a lesson, in the key of the questions that were added to it.
pub(super) const KEY: &str = "questions";

/// The questions that were added to that lesson here.
pub fn added(slug: &str) -> Vec<AddedQuestion> {
    let kept = storage::read(&format!("{KEY}/{slug}"));
    let added = kept.and_then(|json| InJson::from_json(&json));
    added.unwrap_or_default()
}

/// Keeps the questions that were added to that lesson.
///
/// # Errors
///
/// Where the browser has not kept them.
pub fn keep(slug: &str, added: &Vec<AddedQuestion>) -> Result<(), NotKept> {
    let key = format!("{KEY}/{slug}");
    if added.is_empty() {
        storage::forget(&key);
        return Ok(());
    }
    storage::write(&key, &added.to_json())?;
    unsaved::note(&key);
    Ok(())
}
