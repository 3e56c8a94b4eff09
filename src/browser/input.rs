//! What a reader typed or chose, and what a tap meant.

use std::cell::Cell;

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, HtmlInputElement, MouseEvent, PointerEvent};

use super::window;

/// How far a finger or mouse may travel and still tap, in CSS pixels.
const TAP_TRAVEL: f64 = 15.0;

thread_local! {
    /// Where the pointer went down last.
    static DOWN: Cell<(f64, f64)> = const { Cell::new((0.0, 0.0)) };
}

/// The value of the field or list in which the event happened.
pub fn value(event: &Event) -> Option<String> {
    let target: JsValue = event.target()?.into();
    js_sys::Reflect::get(&target, &"value".into())
        .ok()?
        .as_string()
}

/// Case and accents aside, for searching.
pub fn fold(text: &str) -> String {
    if text.is_empty() {
        return String::new();
    }
    let decomposed = js_sys::JsString::from(text).normalize("NFD");
    let decomposed = String::from(decomposed.to_lower_case());
    let letters = decomposed
        .chars()
        .filter(|c| !('\u{300}'..='\u{36f}').contains(c));
    letters.collect()
}

/// What was tapped in the article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Tapped {
    /// The mention with that position.
    Mention(u32),
    /// The button for the note of that paragraph.
    Note(String),
    /// A sentence, outside any mention.
    Sentence(String),
}

/// What the click meant; nothing where it was a drag, a selection of text, or meant for the
/// browser (a new tab, say).
pub fn tapped(event: &MouseEvent) -> Option<Tapped> {
    if !is_plain(event) {
        return None;
    }
    let target: Element = event.target()?.dyn_into().ok()?;
    let closest = |selector| target.closest(selector).ok().flatten();
    if let Some(mention) = closest("a.mention") {
        let nth = mention.id().strip_prefix('m')?.parse().ok()?;
        return Some(Tapped::Mention(nth));
    }
    if let Some(summary) = closest("summary") {
        return Some(Tapped::Note(
            summary.parent_element()?.get_attribute("data-note-for")?,
        ));
    }
    if closest("a, button").is_some() {
        return None;
    }
    Some(Tapped::Sentence(closest("span.sentence")?.id()))
}

/// Whether a click asks for nothing special of the browser, and ended where it began.
pub fn is_plain(event: &MouseEvent) -> bool {
    let special = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
    // A key press clicks without a pointer: its detail is 0.
    let by_key = event.detail() == 0;
    !special && event.button() == 0 && (by_key || !(was_dragged(event) || is_selecting()))
}

fn was_dragged(event: &MouseEvent) -> bool {
    let (x, y) = DOWN.get();
    let (dx, dy) = (
        f64::from(event.client_x()) - x,
        f64::from(event.client_y()) - y,
    );
    dx.hypot(dy) >= TAP_TRAVEL
}

fn is_selecting() -> bool {
    let selection = window().and_then(|window| window.get_selection().ok().flatten());
    selection.is_some_and(|selection| !selection.is_collapsed())
}

/// Remembers where the pointer went down.
pub(super) fn pointer_went_down(event: &PointerEvent) {
    DOWN.set((f64::from(event.client_x()), f64::from(event.client_y())));
}

/// Whether the event happened where text is typed or chosen.
pub(super) fn is_typing(event: &Event) -> bool {
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok());
    let Some(target) = target else { return false };
    let is_button = target
        .dyn_ref::<HtmlInputElement>()
        .is_some_and(|input| matches!(input.type_().as_str(), "radio" | "checkbox"));
    let selector = "input, textarea, select, [contenteditable]";
    !is_button && target.closest(selector).ok().flatten().is_some()
}
