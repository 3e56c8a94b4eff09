//! The reader's place: kept while scrolling, found again later.

use std::cell::Cell;
use std::thread::LocalKey;

use reading::session::Place;
use wasm_bindgen::JsCast;
use web_sys::Element;

use super::scrolling::{scroll_by, scroll_to, scrolled};
use super::{by_id, document, window};

thread_local! {
    /// How far the library was scrolled when it was left, in CSS pixels.
    static LIBRARY: Cell<f64> = const { Cell::new(0.0) };
    /// The same of the index.
    static INDEX: Cell<f64> = const { Cell::new(0.0) };
}

fn list(is_index: bool) -> &'static LocalKey<Cell<f64>> {
    if is_index { &INDEX } else { &LIBRARY }
}

/// Remembers how far the library or the index is scrolled, until the window is closed.
pub fn leave_list(is_index: bool) {
    list(is_index).set(scrolled());
}

/// Scrolls to that place, if there is one. A text that was read to its end opens at its top.
pub fn open(place: Option<&Place>) {
    let place = place.filter(|place| !place.at_end);
    if place.is_none_or(|place| !go_to(place)) {
        scroll_to(0.0);
    }
}

/// Scrolls to that place, wherever it is, else to the top.
pub fn return_to(place: Option<&Place>) {
    if place.is_none_or(|place| !go_to(place)) {
        scroll_to(0.0);
    }
}

/// Scrolls to where the library or the index was left.
pub fn return_to_list(is_index: bool) {
    scroll_to(list(is_index).get());
}

/// After the width of the window has changed, and with it the lines of the text: scrolls to the place that
/// was kept before, unless the reader is at the top.
pub fn stay_at(place: Option<&Place>) {
    if scrolled() > 0.0
        && let Some(place) = place
    {
        go_to(place);
    }
}

/// Scrolls to that place; returns whether it is in the text.
pub(super) fn go_to(place: &Place) -> bool {
    let Some(paragraph) = by_id(&place.paragraph) else {
        return false;
    };
    let top = paragraph.get_bounding_client_rect().top();
    scroll_by(top + f64::from(place.offset));
    true
}

/// How far below the top of the window a reader reads, in CSS pixels: above it are the tools, or the gap after
/// a paragraph.
const READING_LINE: f64 = 80.0;

/// A sentence or paragraph, by its id, and where in the window it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Held {
    id: String,
    top: f64,
}

/// Notes where the text stands, before its lines are laid out anew; nothing at the top of the page, where
/// what stands above the text is to stay in sight even if it grows.
pub fn hold() -> Option<Held> {
    if scrolled() <= 0.0 {
        return None;
    }
    let paragraph = first_below(READING_LINE)?;
    let sentences = paragraph.query_selector_all(".sentence").ok()?;
    let mut sentences =
        (0..sentences.length()).filter_map(|at| sentences.get(at)?.dyn_into::<Element>().ok());
    let read = sentences
        .find(|sentence| sentence.get_bounding_client_rect().bottom() > READING_LINE)
        .or_else(|| by_id(&paragraph.get_attribute("data-at")?))?;
    Some(Held {
        id: read.id(),
        top: read.get_bounding_client_rect().top(),
    })
}

impl Held {
    /// Scrolls so that it stands where it stood.
    pub fn let_go(&self) {
        let moved = by_id(&self.id).map(|read| read.get_bounding_client_rect().top() - self.top);
        if let Some(moved) = moved
            && moved != 0.0
        {
            scroll_by(moved);
        }
    }
}

/// Where the window is: the first paragraph that reaches into it.
pub fn now() -> Option<Place> {
    let first = first_below(0.0)?;
    let height = window()?.inner_height().ok()?.as_f64()?;
    let paragraph = first.get_attribute("data-at")?;
    let top = by_id(&paragraph)?.get_bounding_client_rect().top();
    let percent = percent_read(height)?;
    Some(Place {
        paragraph,
        offset: whole((-top).round()),
        at_end: percent == 100,
        percent,
    })
}

/// The first paragraph that reaches below a line of the window, in CSS pixels from its top;
/// else the last one.
fn first_below(line: f64) -> Option<Element> {
    let paragraphs = document()?
        .query_selector_all(".body .facing[data-at], .headline .facing")
        .ok()?;
    let count = paragraphs.length();
    let at = |at: u32| {
        let node = paragraphs.get(at)?;
        node.dyn_into::<Element>().ok()
    };
    // Paragraphs follow each other down the page: halve the range until the first is found.
    let (mut low, mut high) = (0, count);
    while low < high {
        let middle = (low + high) / 2;
        if at(middle)?.get_bounding_client_rect().bottom() > line {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    at(low.min(count.checked_sub(1)?))
}

/// How much of the body stands above the window's lower edge.
fn percent_read(height: f64) -> Option<u32> {
    let body = document()?
        .query_selector(".body")
        .ok()??
        .get_bounding_client_rect();
    let read = (height - body.top()) / body.height().max(1.0);
    u32::try_from(whole(read.clamp(0.0, 1.0) * 100.0)).ok()
}

/// Without the fraction; no page is higher than the largest number.
#[allow(clippy::cast_possible_truncation)]
fn whole(pixels: f64) -> i32 {
    pixels as i32
}
