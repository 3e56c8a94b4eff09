//! What has changed since the last backup.

use reading::json::InJson;
use reading::unsaved::Unsaved;

use super::{clock, storage};

/// Where it is kept.
pub(super) const KEY: &str = "unsaved";

/// What has changed since the last backup.
pub fn unsaved() -> Unsaved {
    let kept = storage::read(KEY).and_then(|json| Unsaved::from_json(&json));
    kept.unwrap_or_default()
}

/// Notes that a text or entry has changed.
pub(super) fn note(what: &str) {
    let mut now = unsaved();
    if now.note(what, &clock::today()) {
        keep(&now);
    }
}

/// Notes that everything here is in a backup of that day.
pub fn note_saved(day: &str) {
    keep(&Unsaved::saved(day));
}

/// The reader does not want to be reminded of a backup now.
pub fn put_off() {
    keep(&unsaved().put_off());
}

/// Where the browser refuses, nobody is reminded.
fn keep(now: &Unsaved) {
    storage::write(KEY, &now.to_json()).ok();
}
