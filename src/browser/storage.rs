//! What is kept on this device, and only there.

use reading::json::Json;
use reading::session::{Choices, Saved, SavedEntry, Settings, Stored};
use web_sys::Storage;

use super::{json, window};

/// Before every key: the number changes when a stored shape does.
const PREFIX: &str = "en-regard/1/";

/// The browser refuses to store, or has no room.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotKept;

/// Before the slug of a lesson, in the key of the reader's place in it.
const PLACE: &str = "place";

/// Where a reader was in a lesson.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// The id of the paragraph at the top of the window.
    pub paragraph: String,
    /// How far it is scrolled out at the top, in CSS pixels; negative below the top.
    pub offset: i32,
    /// Whether the end of the text is in the window.
    pub at_end: bool,
    /// How far the lesson was read at the most, in per cent.
    pub percent: u32,
}

fn local() -> Option<Storage> {
    // Asking is what throws where storage is blocked.
    window()?.local_storage().ok()?
}

fn read(key: &str) -> Option<Json> {
    let text = local()?.get_item(&format!("{PREFIX}{key}")).ok()??;
    json::read(&text)
}

fn keep(key: &str, value: &Json) -> Result<(), NotKept> {
    let storage = local().ok_or(NotKept)?;
    let text = json::write(value).ok_or(NotKept)?;
    storage
        .set_item(&format!("{PREFIX}{key}"), &text)
        .map_err(|_| NotKept)
}

/// What is kept below a key: the rest of the key, and the value.
fn read_below(key: &str) -> Vec<(String, Json)> {
    let Some(storage) = local() else {
        return Vec::new();
    };
    let count = storage.length().unwrap_or_default();
    let keys = (0..count).filter_map(|at| storage.key(at).ok()?);
    let below = format!("{PREFIX}{key}/");
    let names = keys.filter_map(|known| known.strip_prefix(&below).map(str::to_owned));
    let values = names.filter_map(|name| {
        let value = read(&format!("{key}/{name}"))?;
        Some((name, value))
    });
    values.collect()
}

/// Everything that is kept, unless the browser refuses to tell.
pub fn stored() -> Option<Stored> {
    local()?;
    Some(Stored {
        choices: choices(),
        saved: saved(),
        has_tapped: has_tapped(),
        progress: progress(),
    })
}

/// How far each lesson was read, in per cent, by slug.
pub fn progress() -> Vec<(String, u32)> {
    let places = read_below(PLACE).into_iter();
    let places = places.filter_map(|(slug, json)| Some((slug, read_place(&json)?.percent)));
    places.collect()
}

fn choices() -> Choices {
    Choices::read(&read("settings").unwrap_or_default())
}

/// Keeps what the reader has chosen anew, over what another window may have kept meanwhile; and, for
/// the start script, the attributes that the settings give the page.
pub fn keep_choices(new: &Choices, settings: &Settings) -> Result<(), NotKept> {
    keep("settings", &choices().with(new).write())?;
    keep_root(settings)
}

/// Keeps the attributes of the root element: the start script gives them to every later page.
fn keep_root(settings: &Settings) -> Result<(), NotKept> {
    let greeted = has_tapped().then_some(("data-greeted", ""));
    let attributes = settings.root_attributes().into_iter().chain(greeted);
    let pairs = attributes.map(|(name, value)| Json::List(vec![name.into(), value.into()]));
    keep("root", &Json::List(pairs.collect()))
}

fn has_tapped() -> bool {
    read("greeted") == Some(Json::Flag(true))
}

/// Each entry stands under a key of its own, so that two windows that save do not undo each other's.
fn saved() -> Saved {
    let entries = read_below("saved").into_iter();
    entries
        .map(|(id, json)| SavedEntry::read(&id, &json))
        .collect()
}

/// An older version kept a list of ids of saved entries: they move to keys of their own.
pub fn convert_older() {
    let older = read("saved").unwrap_or_default().texts();
    let saved = saved();
    let missing = older.iter().filter(|id| !saved.contains(id));
    let mut moved = missing.map(|id| {
        keep_saved(&SavedEntry {
            id: id.clone(),
            ..SavedEntry::default()
        })
    });
    if moved.all(|moved| moved.is_ok()) {
        forget("saved");
    }
}

/// Keeps a saved entry.
pub fn keep_saved(entry: &SavedEntry) -> Result<(), NotKept> {
    keep(&format!("saved/{}", entry.id), &entry.write())
}

/// Forgets a saved entry.
pub fn forget_saved(id: &str) {
    forget(&format!("saved/{id}"));
}

fn forget(key: &str) {
    if let Some(storage) = local() {
        // Where nothing can be removed, nothing could be kept.
        storage.remove_item(&format!("{PREFIX}{key}")).ok();
    }
}

/// Remembers that the reader has tapped a word.
pub fn keep_tapped(settings: &Settings) -> Result<(), NotKept> {
    keep("greeted", &Json::Flag(true))?;
    keep_root(settings)
}

/// What another window changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Changed {
    /// A place in a lesson.
    Place,
    /// Anything else, or everything.
    Other,
}

/// What the key of the window's storage is about, if it is one of these; without a key all was cleared.
pub(super) fn changed(key: Option<&str>) -> Option<Changed> {
    let Some(key) = key else {
        return Some(Changed::Other);
    };
    let is_place = key.strip_prefix(PREFIX)?.starts_with(PLACE);
    Some(if is_place {
        Changed::Place
    } else {
        Changed::Other
    })
}

/// The reader's place in that lesson.
pub fn place(slug: &str) -> Option<Place> {
    read_place(&read(&format!("{PLACE}/{slug}"))?)
}

fn read_place(json: &Json) -> Option<Place> {
    let offset = match json.get("offset") {
        Json::Number(offset) => *offset,
        _ => 0,
    };
    Some(Place {
        paragraph: json.text("paragraph"),
        offset,
        at_end: *json.get("end") == Json::Flag(true),
        percent: json.number("percent")?,
    })
}

/// Keeps the reader's place in that lesson. How far it was read never becomes less.
pub fn keep_place(slug: &str, place: &Place) -> Result<(), NotKept> {
    let before = self::place(slug).map_or(0, |before| before.percent);
    let percent = i32::try_from(place.percent.max(before)).unwrap_or_default();
    let members = [
        ("paragraph", Json::from(place.paragraph.as_str())),
        ("offset", Json::Number(place.offset)),
        ("end", Json::Flag(place.at_end)),
        ("percent", Json::Number(percent)),
    ];
    let members = members.map(|(name, value)| (name.to_owned(), value));
    keep(&format!("{PLACE}/{slug}"), &Json::Record(members.into()))
}
