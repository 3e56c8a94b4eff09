//! From the prerendered page to the app: what the reader did before the app arrived.

use js_sys::Reflect;
use reading::session::{Ids, Place};
use wasm_bindgen::JsCast;
use web_sys::Element;

use super::reading_position::{self, Held};
use super::scrolling::{scroll_to, scrolled};
use super::{address, by_id, document, focus, window};

/// What the reader did on the static page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Before {
    /// Position of the mention that was tapped and whose entry is shown at the foot.
    pub tapped: Option<u32>,
    /// Ids of the paragraphs whose note was opened.
    pub revealed: Ids,
    /// Position of the mention that has the focus.
    pub focused: Option<u32>,
    /// Where the text stands, if the reader is not at the top of the page.
    pub held: Option<Held>,
    /// Whether the reader comes back to this page, loads it again, and has not moved on it since.
    pub has_returned: bool,
    /// How far the page is scrolled, in CSS pixels.
    pub scrolled: f64,
    /// How far it was when the reader followed the link to the glossary, if they did.
    pub left: Option<i32>,
}

/// The element in which the app mounts.
pub fn root() -> Option<Element> {
    by_id("app")
}

/// Looks at the static page before it is replaced. The start script has noted on the root
/// element which mention was tapped.
pub fn look() -> Before {
    let open =
        document().and_then(|document| document.query_selector_all("details.note[open]").ok());
    let ids = open.into_iter().flat_map(|open| {
        (0..open.length()).filter_map(move |at| {
            open.get(at)?
                .dyn_into::<Element>()
                .ok()?
                .get_attribute("data-note-for")
        })
    });
    Before {
        tapped: tapped(),
        revealed: ids.collect::<Vec<_>>().into(),
        focused: focus::focused_mention(),
        held: reading_position::hold(),
        has_returned: is_return() && root().is_some_and(|root| !root.has_attribute("data-moved")),
        scrolled: scrolled(),
        left: root().and_then(|root| root.get_attribute("data-left")?.parse().ok()),
    }
}

/// The mention that the start script has noted, unless the reader has gone on from its entry.
fn tapped() -> Option<u32> {
    address::entry()?;
    let id = root()?.get_attribute("data-tapped")?;
    id.strip_prefix('m')?.parse().ok()
}

/// Whether the page was loaded again, or came back by the window's history.
fn is_return() -> bool {
    let performance = window().and_then(|window| window.performance());
    let navigation = performance.map(|performance| performance.get_entries_by_type("navigation"));
    let kind = navigation.and_then(|entries| Reflect::get(&entries.get(0), &"type".into()).ok());
    kind.is_some_and(|kind| kind == "reload" || kind == "back_forward")
}

/// Puts the reader back to where they were on the static page. A browser that returns to a page misses that
/// place: parts of the static page are not laid out yet, and their heights only estimated. `place`
/// is the one that is kept for the lesson.
pub fn settle(before: &Before, place: Option<&Place>, is_lesson: bool) {
    if !is_lesson && !address::fragment().is_empty() {
        address::lead_again();
    }
    if before.has_returned && before.scrolled > 0.0 {
        if place.is_none_or(|place| !reading_position::go_to(place)) {
            scroll_to(before.scrolled);
        }
    } else if address::fragment() == "glossary" {
        // The app shows the glossary in a panel: the text goes back to where it was.
        match before.left {
            Some(left) => scroll_to(f64::from(left)),
            None => reading_position::open(place),
        }
    } else if let Some(held) = &before.held {
        // What was read stays where it was in the window.
        held.let_go();
    } else if address::fragment().is_empty() && is_lesson {
        reading_position::open(place);
    }
    if let Some(nth) = before.focused {
        focus::return_focus(nth);
    }
}
