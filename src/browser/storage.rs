//! What is kept on this device, and only there.

use reading::json::Json;
use reading::session::{Ids, Settings};
use web_sys::Storage;

use super::{json, window};

/// Before every key: the number changes when a stored shape does.
const PREFIX: &str = "en-regard/1/";

/// The browser refuses to store, or has no room.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotKept;

/// Where a reader was in a lesson.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// The id of the paragraph at the top of the window.
    pub paragraph: String,
    /// How far it is scrolled out at the top, in CSS pixels; negative below the top.
    pub offset: i32,
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

fn read_ids(key: &str) -> Ids {
    read(key).unwrap_or_default().texts().into()
}

fn keep_ids(key: &str, ids: &Ids) -> Result<(), NotKept> {
    keep(key, &Json::List(ids.iter().map(Json::from).collect()))
}

/// The reader's settings, unless this is a first visit.
pub fn settings() -> Option<Settings> {
    read("settings").map(|json| Settings::read(&json))
}

/// Keeps the settings, and for the start script the attributes that they give the page.
pub fn keep_settings(settings: &Settings) -> Result<(), NotKept> {
    keep("settings", &settings.write())?;
    let attributes = settings.root_attributes().into_iter();
    let pairs = attributes.map(|(name, value)| Json::List(vec![name.into(), value.into()]));
    keep("root", &Json::List(pairs.collect()))
}

/// Ids of the entries that the reader saved.
pub fn saved() -> Ids {
    read_ids("saved")
}

/// Keeps the ids of saved entries.
pub fn keep_saved(saved: &Ids) -> Result<(), NotKept> {
    keep_ids("saved", saved)
}

/// Whether the reader has tapped a word before.
pub fn greeted() -> bool {
    read("greeted") == Some(Json::Flag(true))
}

/// Remembers that the reader has tapped a word.
pub fn keep_greeted() -> Result<(), NotKept> {
    keep("greeted", &Json::Flag(true))
}

/// The reader's place in each lesson, by slug.
pub fn places() -> Vec<(String, Place)> {
    let slugs = read_ids("read");
    let places = slugs.iter().filter_map(|slug| {
        let place = place(slug)?;
        Some((slug.to_owned(), place))
    });
    places.collect()
}

/// The reader's place in that lesson.
pub fn place(slug: &str) -> Option<Place> {
    let json = read(&format!("place/{slug}"))?;
    let offset = match json.get("offset") {
        Json::Number(offset) => *offset,
        _ => 0,
    };
    Some(Place {
        paragraph: json.text("paragraph"),
        offset,
        percent: json.number("percent")?,
    })
}

/// Keeps the reader's place in that lesson.
pub fn keep_place(slug: &str, place: &Place) -> Result<(), NotKept> {
    let mut slugs = read_ids("read");
    if slugs.insert(slug) {
        keep_ids("read", &slugs)?;
    }
    let percent = i32::try_from(place.percent).unwrap_or_default();
    let members = [
        ("paragraph", Json::from(place.paragraph.as_str())),
        ("offset", Json::Number(place.offset)),
        ("percent", Json::Number(percent)),
    ];
    let members = members.map(|(name, value)| (name.to_owned(), value));
    keep(&format!("place/{slug}"), &Json::Record(members.into()))
}
