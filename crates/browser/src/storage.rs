//! What is kept on this device, and only there: the one door to it. It answers later, as a database would.

use reading::json::{InJson, Json};
use reading::session::{Choices, Device, Place, Places, Saved, SavedEntry, Settings, Stored};
use web_sys::Storage;

use super::{json, window};

/// Before every key: the number changes when a stored shape does.
const PREFIX: &str = "en-regard/1/";

/// The browser refuses to store, or has no room.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotKept;

/// Before the slug of a lesson, in the key of the reader's place in it.
pub(super) const PLACE: &str = "place";

/// Before the id of a saved entry, in its key.
pub(super) const SAVED: &str = "saved";

/// Before the slug of a lesson, in the key of the course made of it.
pub(super) const COURSE: &str = "course";

/// The key of what is chosen about the print of a sheet.
const SHEET: &str = "sheet";

fn local() -> Option<Storage> {
    // Where storage is blocked, even asking for it fails.
    window()?.local_storage().ok()?
}

/// What is kept as long as the window is open.
pub(super) fn of_window() -> Option<Storage> {
    window()?.session_storage().ok()?
}

pub(super) fn read(key: &str) -> Option<Json> {
    let text = local()?.get_item(&format!("{PREFIX}{key}")).ok()??;
    json::read(&text)
}

pub(super) fn write(key: &str, value: &Json) -> Result<(), NotKept> {
    write_text(key, &json::write(value).ok_or(NotKept)?)
}

pub(super) fn write_text(key: &str, text: &str) -> Result<(), NotKept> {
    let storage = local().ok_or(NotKept)?;
    storage
        .set_item(&format!("{PREFIX}{key}"), text)
        .map_err(|_| NotKept)
}

/// Everything that is kept, as texts by their keys.
pub(super) fn texts() -> Vec<(String, String)> {
    let Some(storage) = local() else {
        return Vec::new();
    };
    let count = storage.length().unwrap_or_default();
    let keys = (0..count).filter_map(|at| storage.key(at).ok()?);
    let texts = keys.filter_map(|known| {
        let key = known.strip_prefix(PREFIX)?.to_owned();
        Some((key, storage.get_item(&known).ok()??))
    });
    texts.collect()
}

/// What is kept below a key: the rest of the key, and the value.
fn read_below(key: &str) -> Vec<(String, Json)> {
    let below = format!("{key}/");
    let texts = texts().into_iter();
    let values = texts.filter_map(|(known, text)| {
        let name = known.strip_prefix(&below)?.to_owned();
        Some((name, json::read(&text)?))
    });
    values.collect()
}

/// Everything that is kept, unless the browser refuses to read it.
#[expect(clippy::unused_async, reason = "a database answers later")]
pub async fn load() -> Option<Stored> {
    local()?;
    convert_older();
    Some(Stored {
        choices: choices(),
        saved: saved(),
        has_tapped: has_tapped(),
        places: places(),
    })
}

/// Keeps what has changed.
///
/// # Errors
///
/// Where the browser has not kept all of it.
#[expect(clippy::unused_async, reason = "a database answers later")]
pub async fn keep(before: &Device, now: &Device) -> Result<(), NotKept> {
    let mut kept = Ok(());
    if before.choices != now.choices {
        // Over what another window may have kept meanwhile.
        let choices = choices().with(&now.choices.since(&before.choices));
        kept = kept.and(write("settings", &choices.write()));
    }
    if now.has_tapped && !before.has_tapped {
        kept = kept.and(write("greeted", &Json::Flag(true)));
    }
    if before.choices != now.choices || before.has_tapped != now.has_tapped {
        kept = kept.and(keep_root(&now.settings));
    }
    if before.saved != now.saved {
        kept = kept.and(keep_saved(&before.saved, &now.saved));
    }
    if before.places != now.places {
        kept = kept.and(keep_places(&before.places, &now.places));
    }
    kept
}

fn choices() -> Choices {
    Choices::read(&read("settings").unwrap_or_default())
}

/// Keeps the attributes of the root element: the start script gives them to every later page.
fn keep_root(settings: &Settings) -> Result<(), NotKept> {
    let greeted = has_tapped().then_some(("data-greeted", ""));
    let attributes = settings.root_attributes().into_iter().chain(greeted);
    let pairs = attributes.map(|(name, value)| Json::List(vec![name.into(), value.into()]));
    write("root", &Json::List(pairs.collect()))
}

fn has_tapped() -> bool {
    read("greeted") == Some(Json::Flag(true))
}

/// Each entry stands under a key of its own, so that two windows that save do not undo each other's.
fn saved() -> Saved {
    let entries = read_below(SAVED).into_iter();
    entries
        .map(|(id, json)| SavedEntry::read(&id, &json))
        .collect()
}

fn keep_saved(before: &Saved, now: &Saved) -> Result<(), NotKept> {
    let mut kept = Ok(());
    for entry in now
        .iter()
        .filter(|entry| before.get(&entry.id) != Some(entry))
    {
        kept = kept.and(keep_entry(entry));
    }
    for entry in before.iter().filter(|entry| !now.contains(&entry.id)) {
        forget(&format!("{SAVED}/{}", entry.id));
    }
    kept
}

fn keep_entry(entry: &SavedEntry) -> Result<(), NotKept> {
    write(&format!("{SAVED}/{}", entry.id), &entry.write())
}

/// An older version kept a list of ids of saved entries: they move to keys of their own.
fn convert_older() {
    let older = read("saved").unwrap_or_default().texts();
    if older.is_empty() {
        return;
    }
    let saved = saved();
    let missing = older.iter().filter(|id| !saved.contains(id));
    let mut moved = missing.map(|id| {
        keep_entry(&SavedEntry {
            id: id.clone(),
            ..SavedEntry::default()
        })
    });
    if moved.all(|moved| moved.is_ok()) {
        forget("saved");
    }
}

/// So does each place.
fn places() -> Places {
    let places = read_below(PLACE).into_iter();
    places
        .filter_map(|(slug, json)| Some((slug, Place::from_json(&json)?)))
        .collect()
}

/// The place in the lesson of that slug, if one is kept.
pub fn place(slug: &str) -> Option<Place> {
    Place::from_json(&read(&format!("{PLACE}/{slug}"))?)
}

fn keep_places(before: &Places, now: &Places) -> Result<(), NotKept> {
    let mut kept = Ok(());
    for (slug, place) in now.iter() {
        if before.get(slug) != Some(place) {
            kept = kept.and(keep_place(slug, place));
        }
    }
    kept
}

/// Keeps the place in that lesson at once: a page that is left hears no later answer.
///
/// # Errors
///
/// Where the browser has not kept it.
pub fn keep_place(slug: &str, place: &Place) -> Result<(), NotKept> {
    let known = self::place(slug);
    // Another window may have read further.
    let percent = place.percent.max(known.map_or(0, |known| known.percent));
    let place = Place {
        percent,
        ..place.clone()
    };
    write(&format!("{PLACE}/{slug}"), &place.to_json())
}

/// What was last chosen of that lesson for a class, as a text.
pub fn course(slug: &str) -> Option<String> {
    read(&format!("{COURSE}/{slug}"))?
        .as_text()
        .map(str::to_owned)
}

/// Keeps what is chosen of that lesson for a class.
///
/// # Errors
///
/// Where the browser has not kept it.
pub fn keep_course(slug: &str, course: &str) -> Result<(), NotKept> {
    write(&format!("{COURSE}/{slug}"), &course.into())
}

/// What was last chosen about the print of a sheet, as a text.
pub fn sheet() -> Option<String> {
    read(SHEET)?.as_text().map(str::to_owned)
}

/// Keeps what is chosen about the print of a sheet.
///
/// # Errors
///
/// Where the browser has not kept it.
pub fn keep_sheet(options: &str) -> Result<(), NotKept> {
    write(SHEET, &options.into())
}

pub(super) fn forget(key: &str) {
    if let Some(storage) = local() {
        // Where nothing can be removed, nothing could be kept.
        storage.remove_item(&format!("{PREFIX}{key}")).ok();
    }
}

/// Whether that key of the window's storage is one of this module's; no key means that all was cleared.
pub(super) fn is_own(key: Option<&str>) -> bool {
    key.is_none_or(|key| key.starts_with(PREFIX))
}
