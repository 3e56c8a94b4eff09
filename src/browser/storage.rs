//! What is kept on this device, and only there.

use std::collections::BTreeSet;

use reading::session::Settings;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use web_sys::Storage;

use super::{json, window};

/// Before every key: the number changes when a stored shape does.
const PREFIX: &str = "en-regard/1/";

/// The browser refuses to store, or has no room.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotKept;

/// Where a reader was in a lesson.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Place {
    /// The id of the paragraph at the top of the window.
    pub paragraph: String,
    /// How far it is scrolled out at the top, in CSS pixels; negative below the top.
    pub offset: f64,
    /// How far the lesson was read at the most, in per cent.
    pub percent: u32,
}

fn local() -> Option<Storage> {
    // Asking is what throws where storage is blocked.
    window()?.local_storage().ok()?
}

fn read<T: DeserializeOwned>(key: &str) -> Option<T> {
    let text = local()?.get_item(&format!("{PREFIX}{key}")).ok()??;
    json::read(&text)
}

fn keep<T: Serialize>(key: &str, value: &T) -> Result<(), NotKept> {
    let text = json::write(value).ok_or(NotKept)?;
    let storage = local().ok_or(NotKept)?;
    storage
        .set_item(&format!("{PREFIX}{key}"), &text)
        .map_err(|_| NotKept)
}

/// The reader's settings, unless this is a first visit.
pub fn settings() -> Option<Settings> {
    read("settings")
}

/// Keeps the settings, and for the start script the attributes that they give the page.
pub fn keep_settings(settings: &Settings) -> Result<(), NotKept> {
    keep("settings", settings)?;
    keep("root", &settings.root_attributes())
}

/// Ids of the entries that the reader saved.
pub fn saved() -> BTreeSet<String> {
    read("saved").unwrap_or_default()
}

/// Keeps the ids of saved entries.
pub fn keep_saved(saved: &BTreeSet<String>) -> Result<(), NotKept> {
    keep("saved", saved)
}

/// Whether the reader has tapped a word before.
pub fn greeted() -> bool {
    read("greeted").unwrap_or_default()
}

/// Remembers that the reader has tapped a word.
pub fn keep_greeted() -> Result<(), NotKept> {
    keep("greeted", &true)
}

/// The reader's place in each lesson, by slug.
pub fn places() -> Vec<(String, Place)> {
    let slugs: Vec<String> = read("read").unwrap_or_default();
    let places = slugs.into_iter().filter_map(|slug| {
        let place = place(&slug)?;
        Some((slug, place))
    });
    places.collect()
}

/// The reader's place in that lesson.
pub fn place(slug: &str) -> Option<Place> {
    read(&format!("place/{slug}"))
}

/// Keeps the reader's place in that lesson.
pub fn keep_place(slug: &str, place: &Place) -> Result<(), NotKept> {
    let mut slugs: BTreeSet<String> = read("read").unwrap_or_default();
    if slugs.insert(slug.to_owned()) {
        keep("read", &slugs)?;
    }
    keep(&format!("place/{slug}"), place)
}
