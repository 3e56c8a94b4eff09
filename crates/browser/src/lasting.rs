//! Whether the browser promises to keep what is stored, even where it needs the room.

use js_sys::{Promise, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::StorageManager;

use super::window;

/// What becomes of what is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lasting {
    /// The browser has promised to keep it.
    Promised,
    /// The browser may clear it where it needs the room.
    NotPromised,
    /// This is a tab of Safari, which clears everything after seven days of use without a visit.
    SevenDays,
}

/// Asks the browser to keep what is stored. It may ask its reader, so the answer may take a while.
pub async fn ask() {
    if !is_promised().await
        && let Some(storage) = storage()
    {
        wait(storage.persist().ok()).await;
    }
}

/// What the browser has answered, or does by itself.
pub async fn lasting() -> Lasting {
    if is_promised().await {
        Lasting::Promised
    } else if is_webkit() && !is_installed() {
        Lasting::SevenDays
    } else {
        Lasting::NotPromised
    }
}

async fn is_promised() -> bool {
    let Some(storage) = storage() else {
        return false;
    };
    wait(storage.persisted().ok()).await == Some(true)
}

async fn wait(answer: Option<Promise>) -> Option<bool> {
    JsFuture::from(answer?).await.ok()?.as_bool()
}

/// An older browser has none, nor has a page at an address that is not a secure one.
fn storage() -> Option<StorageManager> {
    let storage = window()?.navigator().storage();
    (!storage.is_undefined()).then_some(storage)
}

/// Every browser of iPhones and iPads is WebKit within, and says so.
fn is_webkit() -> bool {
    navigator("vendor").as_string().as_deref() == Some("Apple Computer, Inc.")
}

/// Whether the site was put on the home screen and opened from there.
fn is_installed() -> bool {
    let matches = window().and_then(|window| {
        let query = window.match_media("(display-mode: standalone)").ok()??;
        Some(query.matches())
    });
    is_on_ios_home_screen() || matches == Some(true)
}

/// Whether this window was opened from the home screen of an iPhone or iPad.
pub(super) fn is_on_ios_home_screen() -> bool {
    navigator("standalone").as_bool() == Some(true)
}

/// What only some browsers tell of themselves.
fn navigator(name: &str) -> JsValue {
    let navigator = window().map(|window| JsValue::from(window.navigator()));
    let told = navigator.and_then(|navigator| Reflect::get(&navigator, &name.into()).ok());
    told.unwrap_or_default()
}
