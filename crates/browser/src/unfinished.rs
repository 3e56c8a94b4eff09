//! What somebody has pasted or typed and not gone on with yet. It is kept as long as the window is open: a page that is
//! loaded again, or left and come back to, has it once more.

use super::storage;

/// Before the name of each field.
const PREFIX: &str = "en-regard/1/unfinished/";

/// What was last kept of the field of that name; empty where nothing is.
pub fn kept(field: &str) -> String {
    let kept = storage::of_window()
        .and_then(|storage| storage.get_item(&format!("{PREFIX}{field}")).ok()?);
    kept.unwrap_or_default()
}

/// Keeps what stands in the field of that name. Nothing is kept of one that is empty, or of which the browser has no room
/// for all: something older would only be in the way.
pub fn keep(field: &str, text: &str) {
    let Some(storage) = storage::of_window() else {
        return;
    };
    let key = format!("{PREFIX}{field}");
    if text.is_empty() || storage.set_item(&key, text).is_err() {
        storage.remove_item(&key).ok();
    }
}
