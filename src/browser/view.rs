//! Where things are in the window: bringing a mention into view, placing the explanation
//! beside it, moving the focus.

use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement, ScrollBehavior, ScrollToOptions};

use super::{by_id, document, find, html_by_id, window};

/// Free space kept around a mention, in CSS pixels.
const MARGIN: f64 = 16.0;

const PANEL: &str = ".panel[role=dialog]";
const FOCUSABLE: &str = "a[href], button:not([disabled]), input, select";

fn mention_id(nth: u32) -> String {
    format!("m{nth}")
}

/// Puts the explanation beside that mention and scrolls so that the mention is not covered.
pub fn place_explanation(nth: u32) -> Option<()> {
    let mention = by_id(&mention_id(nth))?;
    let panel: HtmlElement = find(PANEL)?.dyn_into().ok()?;
    let window = window()?;
    let height = window.inner_height().ok()?.as_f64()?;
    // A mention may be broken over two lines: all of it stays in sight, and a popover stands
    // under its beginning.
    let word = mention.get_bounding_client_rect();
    let beginning = mention.get_client_rects().get(0);
    let left = beginning.as_ref().unwrap_or(&word).left();
    let panel_rect = panel.get_bounding_client_rect();
    let top_bar =
        find(".toolbar").map_or(0.0, |bar| bar.get_bounding_client_rect().bottom().max(0.0));
    // What stands beside or near the text never begins at the edge of the window.
    let is_sheet = panel_rect.left() <= 0.0;
    let free_top = top_bar + MARGIN;
    let free_bottom = if is_sheet {
        height - panel_rect.height()
    } else {
        height
    } - MARGIN;
    let shift = if word.top() < free_top {
        word.top() - free_top
    } else if word.bottom() > free_bottom {
        word.bottom() - free_bottom
    } else {
        0.0
    };
    if shift != 0.0 {
        let options = ScrollToOptions::new();
        options.set_top(shift);
        options.set_behavior(ScrollBehavior::Instant);
        window.scroll_by_with_scroll_to_options(&options);
    }
    let top = word.top() - shift + window.scroll_y().ok()?;
    let style = panel.style();
    let set = |name, value: f64| {
        style
            .set_property(name, &format!("{}px", value.round() as i32))
            .ok()
    };
    set("--word-top", top)?;
    set("--word-bottom", top + word.height())?;
    set("--word-left", left)?;
    let fits_below = word.bottom() - shift + panel_rect.height() + MARGIN <= height;
    panel
        .set_attribute("data-side", if fits_below { "below" } else { "above" })
        .ok()
}

/// Scrolls to that mention and gives it the focus.
pub fn go_to_mention(nth: u32) -> Option<()> {
    let mention = html_by_id(&mention_id(nth))?;
    let height = window()?.inner_height().ok()?.as_f64()?;
    let rect = mention.get_bounding_client_rect();
    if rect.top() < 0.0 || rect.bottom() > height {
        scroll_by(rect.top() - height / 4.0);
    }
    focus(&mention);
    Some(())
}

pub(super) fn scroll_by(pixels: f64) {
    let options = ScrollToOptions::new();
    options.set_top(pixels);
    options.set_behavior(ScrollBehavior::Instant);
    if let Some(window) = window() {
        window.scroll_by_with_scroll_to_options(&options);
    }
}

/// Gives the focus back to that mention, where it was inside a panel or nowhere.
pub fn return_focus(nth: u32) {
    if let Some(mention) = html_by_id(&mention_id(nth))
        && focused().is_none_or(|element| element.tag_name() == "BODY")
    {
        focus(&mention);
    }
}

/// Gives the focus to the panel that has just opened.
pub fn focus_panel() {
    if let Some(panel) = find(PANEL).and_then(|panel| panel.dyn_into::<HtmlElement>().ok()) {
        focus(&panel);
    }
}

/// Gives the focus to the tool that opens that panel.
pub fn focus_tool(selector: &str) {
    if let Some(tool) = find(selector).and_then(|tool| tool.dyn_into::<HtmlElement>().ok())
        && focused().is_none_or(|element| element.tag_name() == "BODY")
    {
        focus(&tool);
    }
}

fn focus(element: &HtmlElement) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    element.focus_with_options(&options).ok();
}

fn focused() -> Option<Element> {
    document()?.active_element()
}

/// The position of the mention that has the focus.
pub fn focused_mention() -> Option<u32> {
    focused()?
        .closest("a.mention")
        .ok()??
        .id()
        .strip_prefix('m')?
        .parse()
        .ok()
}

/// The id of the paragraph that is being read: the one with the focus, else the first one
/// whole in the window.
pub fn current_paragraph() -> Option<String> {
    if let Some(facing) = focused().and_then(|element| element.closest("[data-at]").ok().flatten())
    {
        return facing.get_attribute("data-at");
    }
    let paragraphs = document()?.query_selector_all(".facing[data-at]").ok()?;
    let mut all =
        (0..paragraphs.length()).filter_map(|at| paragraphs.get(at)?.dyn_into::<Element>().ok());
    all.find(|paragraph| paragraph.get_bounding_client_rect().top() >= 0.0)?
        .get_attribute("data-at")
}

/// Carries Tab from the explained mention into the panel, and back out of it. Returns whether
/// the key was used.
pub fn tab(explained: Option<u32>, backwards: bool) -> bool {
    tab_through(explained, backwards).is_some()
}

fn tab_through(explained: Option<u32>, backwards: bool) -> Option<()> {
    let panel = find(PANEL)?;
    let mention = html_by_id(&mention_id(explained?))?;
    let stops = panel.query_selector_all(FOCUSABLE).ok()?;
    let first: HtmlElement = stops.get(0)?.dyn_into().ok()?;
    let last: HtmlElement = stops.get(stops.length().checked_sub(1)?)?.dyn_into().ok()?;
    let focused = focused()?;
    let is = |element: &HtmlElement| element.is_same_node(Some(&focused));
    if is(&mention) && !backwards {
        focus(&first);
    } else if backwards && (is(&first) || panel.is_same_node(Some(&focused)))
        || !backwards && is(&last)
    {
        focus(&mention);
    } else {
        return None;
    }
    Some(())
}
