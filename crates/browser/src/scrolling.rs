//! Bringing a mention into view, and knowing what is in it.

use std::cell::Cell;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{DomRect, Element, HtmlElement, ScrollBehavior, ScrollToOptions};

use super::{by_id, document, find, html_by_id, mention_id, panel, window};

/// The height of the tools where they stick to the top of the window.
pub(super) fn tools_height() -> Option<f64> {
    let tools = find(".toolbar")?;
    let style = window()?.get_computed_style(&tools).ok()??;
    let sticks = style.get_property_value("position").ok()? == "sticky";
    sticks.then(|| tools.get_bounding_client_rect().height())
}

thread_local! {
    /// How far the page was scrolled at the last `scroll` event, in CSS pixels.
    static SCROLLED: Cell<f64> = const { Cell::new(0.0) };
    /// How far it was scrolled when something came to cover the text.
    static COVERED: Cell<f64> = const { Cell::new(0.0) };
    /// How often something came to cover the text.
    static TIMES_COVERED: Cell<u32> = const { Cell::new(0) };
}

/// How far the page is scrolled, in CSS pixels.
pub(super) fn scrolled() -> f64 {
    let scrolled = window().and_then(|window| window.scroll_y().ok());
    scrolled.unwrap_or_default()
}

/// The window was scrolled.
pub(super) fn note_scrolling() {
    SCROLLED.set(scrolled());
}

/// Whether the window was scrolled since it was last told of it: a page may be left in the same frame.
pub(super) fn has_moved() -> bool {
    scrolled() != SCROLLED.get()
}

/// Something comes to cover the text.
pub(super) fn note_covering() {
    TIMES_COVERED.set(TIMES_COVERED.get() + 1);
    COVERED.set(scrolled());
    SCROLLED.set(scrolled());
}

/// Keeps the page where the reader has scrolled it while the text was covered. WebKit scrolls to where it was
/// before, or to the top, even if the history says that it should not, and reports this only afterwards: so
/// this is done once more before the next paint, when `done` is called too.
pub(super) fn stay(done: impl FnOnce() + 'static) {
    let (place, covered) = (SCROLLED.get(), COVERED.get());
    let times = TIMES_COVERED.get();
    let stay = move || {
        if TIMES_COVERED.get() != times {
            // The reader has opened something else meanwhile.
            return;
        }
        let now = scrolled();
        let is_taken_away = now == covered || now == 0.0;
        if is_taken_away && now != place {
            scroll_to(place);
        }
    };
    stay();
    let call = Closure::once_into_js(move || {
        stay();
        done();
    });
    if let Some(window) = window() {
        window.request_animation_frame(call.unchecked_ref()).ok();
    }
}

/// Whether any of the panel is in the window: one near the text goes with it as it is scrolled.
pub fn is_panel_in_sight() -> bool {
    panel().is_some_and(|panel| is_within(&panel.get_bounding_client_rect()))
}

fn is_within(rect: &DomRect) -> bool {
    let height = window().and_then(|window| window.inner_height().ok()?.as_f64());
    height.is_some_and(|height| rect.bottom() > 0.0 && rect.top() < height)
}

thread_local! {
    /// How far the list in the panel was scrolled when an entry was chosen in it, in CSS pixels.
    static LIST: Cell<i32> = const { Cell::new(0) };
}

/// The part of the panel that scrolls.
fn list() -> Option<Element> {
    panel()?.query_selector(".panel-body").ok()?
}

/// Remembers how far the list in the panel is scrolled.
pub fn leave_list() {
    LIST.set(list().map_or(0, |list| list.scroll_top()));
}

/// Scrolls the list in the panel to where it was left.
pub fn return_to_list() {
    if let Some(list) = list() {
        list.set_scroll_top(LIST.get());
    }
}

/// Whether any of that mention is in the window.
pub fn is_in_sight(nth: u32) -> bool {
    by_id(&mention_id(nth)).is_some_and(|mention| is_within(&mention.get_bounding_client_rect()))
}

/// Scrolls so that the mention of that position is in the window.
pub fn show_mention(nth: u32) -> Option<()> {
    show(&html_by_id(&mention_id(nth))?)
}

pub(super) fn show(mention: &HtmlElement) -> Option<()> {
    let height = window()?.inner_height().ok()?.as_f64()?;
    let rect = mention.get_bounding_client_rect();
    if rect.top() < 0.0 || rect.bottom() > height {
        scroll_by(rect.top() - height / 4.0);
    }
    Some(())
}

/// Scrolls so far from the top of the page, in CSS pixels.
pub(super) fn scroll_to(height: f64) {
    if let Some(window) = window() {
        window.scroll_to_with_x_and_y(0.0, height);
    }
}

/// Scrolls so much further down, in CSS pixels.
pub(super) fn scroll_by(pixels: f64) {
    let options = ScrollToOptions::new();
    options.set_top(pixels);
    options.set_behavior(ScrollBehavior::Instant);
    if let Some(window) = window() {
        window.scroll_by_with_scroll_to_options(&options);
    }
}

/// The mention at which the letters n and p begin where none has the focus: the first one below the tools,
/// or the last one above it.
pub fn mention_in_view(forwards: bool) -> Option<u32> {
    let top = tools_height().unwrap_or_default();
    let mentions = document()?.query_selector_all("article a.mention").ok()?;
    let at = |at: u32| mentions.get(at)?.dyn_into::<Element>().ok();
    // Mentions follow each other down the page: halve the range until the first is found.
    let (mut low, mut high) = (0, mentions.length());
    while low < high {
        let middle = (low + high) / 2;
        if at(middle)?.get_bounding_client_rect().top() >= top {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    let found = if forwards { low } else { low.checked_sub(1)? };
    at(found)?.id().strip_prefix('m')?.parse().ok()
}

/// How far from its end something counts as scrolled to it, in CSS pixels: browsers round heights.
const ROUNDED: i32 = 1;

/// Whether what the selector finds, which scrolls by itself, has more below its lower edge.
pub fn has_more_below(selector: &str) -> bool {
    find(selector).is_some_and(|element| {
        element.scroll_height() - element.scroll_top() - element.client_height() > ROUNDED
    })
}

/// Scrolls what the selector finds by nearly its height: the last line that was seen is seen still. Returns whether
/// there was anything left in that direction.
pub fn turn(selector: &str, forwards: bool) -> bool {
    let Some(element) = find(selector) else {
        return false;
    };
    let before = element.scroll_top();
    let height = f64::from(element.client_height());
    // A line that the edge has cut through is seen whole only if more than one line stays.
    let step = (height - 1.5 * line_height(&element)).max(height / 2.0);
    let options = ScrollToOptions::new();
    options.set_top(if forwards { step } else { -step });
    options.set_behavior(ScrollBehavior::Instant);
    element.scroll_by_with_scroll_to_options(&options);
    (element.scroll_top() - before).abs() > ROUNDED
}

/// The height of a line in an element, in CSS pixels.
fn line_height(element: &Element) -> f64 {
    let style = window().and_then(|window| window.get_computed_style(element).ok()?);
    let height = style.and_then(|style| style.get_property_value("line-height").ok());
    let height = height.and_then(|height| height.trim_end_matches("px").parse().ok());
    height.unwrap_or_default()
}
