//! The browser: the only crate that names `web_sys`, `js_sys` or `gloo`.
//!
//! Each module has one subject and small verbs; where the browser refuses something, a verb
//! returns nothing or an error and never panics. Natively nothing calls these functions.

pub mod address;
pub mod backup;
pub mod clock;
pub mod console;
pub mod course;
mod database;
pub mod deflate;
pub mod element;
pub mod field;
pub mod focus;
pub mod full_screen;
pub mod glossary;
pub mod history_step;
pub mod input;
pub mod json;
pub mod kept;
pub mod lasting;
pub mod listen;
pub mod outdated;
pub mod own_texts;
pub mod page;
pub mod paper;
pub mod placement;
pub mod print;
pub mod questions;
pub mod reading_position;
pub mod root_attributes;
pub mod saving;
pub mod scrolling;
mod selection;
pub mod share;
pub mod shared;
pub mod speech;
pub mod storage;
pub mod takeover;
pub mod translator;
pub mod turn;
pub mod unfinished;
pub mod unsaved;
pub mod worker;

pub use database::prepare as prepare_to_keep;
pub use wasm_bindgen_futures::spawn_local;

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, Element, HtmlElement, Window};

fn window() -> Option<Window> {
    web_sys::window()
}

fn document() -> Option<Document> {
    window()?.document()
}

/// What the promise gives; nothing where it fails.
async fn wait(promise: js_sys::Promise) -> Option<JsValue> {
    JsFuture::from(promise).await.ok()
}

fn by_id(id: &str) -> Option<Element> {
    document()?.get_element_by_id(id)
}

fn html_by_id(id: &str) -> Option<HtmlElement> {
    by_id(id)?.dyn_into().ok()
}

fn find(selector: &str) -> Option<Element> {
    document()?.query_selector(selector).ok()?
}

/// The panel, if one is open: the last that the app draws. A selector would be looked for in all of a long text.
fn panel() -> Option<HtmlElement> {
    let last = by_id("app")?.last_element_child()?;
    let panel = Some(last).filter(|last| last.has_attribute("data-panel"));
    panel?.dyn_into().ok()
}

/// The id of the mention of that position in the text.
fn mention_id(nth: u32) -> String {
    format!("m{nth}")
}
