//! What a reader typed or chose, and what a tap meant.

use std::cell::Cell;

use reading::address::Address;
use reading::words::flag_word;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement, MouseEvent, PointerEvent};

use super::{address, window};

/// How far a finger or mouse may travel and still tap, in CSS pixels.
const TAP_TRAVEL: f64 = 15.0;

/// How far a hand may tremble while it taps: a mouse may select a letter on the way.
const TREMOR: f64 = 8.0;

thread_local! {
    /// Where the pointer went down last.
    static DOWN: Cell<(f64, f64)> = const { Cell::new((0.0, 0.0)) };
}

/// The name of the field or list in which the event happened, and what it holds now: a switch holds the word for its
/// position. What is typed as an answer counts once it is finished.
pub(super) fn field(event: &Event) -> Option<(String, String)> {
    let target = event.target()?;
    // A `<select>` has the same properties.
    let field: &HtmlInputElement = target.unchecked_ref();
    let value = match field.type_().as_str() {
        "text" if event.type_() == "input" => return None,
        "checkbox" => flag_word(field.checked()).to_owned(),
        _ => field.value(),
    };
    Some((field.name(), value))
}

/// What was tapped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Tapped {
    /// The mention with that position.
    Mention(u32),
    /// The button for the note of that paragraph.
    Note(String),
    /// A click that means nothing: it ended a drag or a selection of text on a mention, or was the second of two.
    IgnoredClick,
    /// A sentence, outside any mention.
    Sentence(String),
    /// A link to another page of this site, and to an entry of it if it names one.
    Link(Address, Option<String>),
    /// A control: the attribute that says what it does, and the attribute's value.
    Control(&'static str, String),
}

/// What the click meant; nothing where it was meant for the browser (a new tab, say). `attributes` are those
/// by which controls say what they do: of several on one control the first counts.
pub(super) fn tapped(event: &MouseEvent, attributes: &[&'static str]) -> Option<Tapped> {
    let target: Element = event.target()?.dyn_into().ok()?;
    let closest = |selector| target.closest(selector).ok().flatten();
    if let Some(control) = closest("button, [data-tool]") {
        return attributes.iter().find_map(|attribute| {
            let value = control.get_attribute(attribute)?;
            Some(Tapped::Control(attribute, value))
        });
    }
    if !is_plain(event) {
        let is_stroke = !is_special(event) && closest("a.mention").is_some();
        return is_stroke.then_some(Tapped::IgnoredClick);
    }
    if let Some(mention) = closest("a.mention") {
        // The second click of two, which the first has answered.
        if event.detail() > 1 {
            return Some(Tapped::IgnoredClick);
        }
        let nth = mention.id().strip_prefix('m')?.parse().ok()?;
        return Some(Tapped::Mention(nth));
    }
    if let Some(summary) = closest("summary") {
        return Some(Tapped::Note(
            summary.parent_element()?.get_attribute("data-note-for")?,
        ));
    }
    if let Some(link) = closest("a") {
        let href = link.get_attribute("href")?;
        if href.starts_with('#') {
            return None;
        }
        let fragment = href.split_once('#').map(|(_, fragment)| fragment);
        let place = fragment.map(reading::address::place);
        let entry = place.and_then(|place| place.strip_prefix("entry-"));
        let entry = entry.map(str::to_owned);
        let to = address::to(&href)?;
        // Another app, which its own document starts.
        return (to != Address::Workshop).then_some(Tapped::Link(to, entry));
    }
    Some(Tapped::Sentence(closest("span.sentence")?.id()))
}

/// Whether a click asks for nothing special of the browser, and ended where it began.
pub(super) fn is_plain(event: &MouseEvent) -> bool {
    // A key press clicks without a pointer: its detail is 0.
    let by_key = event.detail() == 0;
    !is_special(event) && (by_key || !(travel(event) >= TAP_TRAVEL || has_selected(event)))
}

fn is_special(event: &MouseEvent) -> bool {
    let with_key = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
    with_key || event.button() != 0
}

fn travel(event: &MouseEvent) -> f64 {
    let (x, y) = DOWN.get();
    let (dx, dy) = (
        f64::from(event.client_x()) - x,
        f64::from(event.client_y()) - y,
    );
    (dx * dx + dy * dy).sqrt()
}

/// Whether text is selected, by more than a hand that trembles on what it taps.
fn has_selected(event: &MouseEvent) -> bool {
    let selection = window().and_then(|window| window.get_selection().ok().flatten());
    let Some(selection) = selection.filter(|selection| !selection.is_collapsed()) else {
        return false;
    };
    let tapped = event.target().and_then(|target| target.dyn_into().ok());
    let is_within = tapped.is_some_and(|tapped: Element| {
        [selection.anchor_node(), selection.focus_node()]
            .iter()
            .all(|end| tapped.contains(end.as_ref()))
    });
    // The second click of two, whose detail is 2, selects a word without any travel.
    !(event.detail() == 1 && travel(event) < TREMOR && is_within)
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
