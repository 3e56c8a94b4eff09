//! Moving the focus: into the panel, out of it, and onwards when the element that had it is removed.

use std::cell::RefCell;

use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement};

use super::scrolling::show;
use super::{by_id, document, find, html_by_id, mention_id, panel};

const FOCUSABLE: &str = "a[href], button:not([disabled]), input, select";

/// Scrolls to that mention and gives it the focus.
pub fn go_to_mention(nth: u32) -> Option<()> {
    let mention = html_by_id(&mention_id(nth))?;
    show(&mention)?;
    focus(&mention);
    Some(())
}

/// Gives the focus back to that mention, unless something else has it.
pub fn return_focus(nth: u32) {
    if let Some(mention) = html_by_id(&mention_id(nth))
        && is_nowhere()
    {
        focus(&mention);
    }
}

thread_local! {
    /// What had the focus before the panel.
    static OPENER: RefCell<Option<HtmlElement>> = const { RefCell::new(None) };
}

fn opener() -> Option<HtmlElement> {
    let opener = OPENER.with_borrow(Clone::clone);
    opener.filter(|opener| opener.is_connected())
}

/// Gives the focus to the panel, unless something in it has it already. Screen readers then announce the
/// panel, which has just opened or shows something else.
pub fn focus_panel() {
    let Some(panel) = panel() else {
        return;
    };
    let before = focused().filter(|element| element.tag_name() != "BODY");
    if before
        .as_ref()
        .is_some_and(|element| panel.contains(Some(element)))
    {
        return;
    }
    if let Some(before) = before {
        OPENER.set(before.dyn_into().ok());
    }
    focus(&panel);
}

/// Gives the focus back to what had it before the panel, else to the first element that the selector finds,
/// unless something else has it.
pub fn leave_panel(selector: &str) {
    match opener() {
        Some(opener) if is_nowhere() => focus(&opener),
        _ => {
            focus_first(selector);
        }
    }
}

/// Gives the focus to the first element that the selector finds, unless something else has it; returns whether it was
/// given.
pub fn focus_first(selector: &str) -> bool {
    let element = find(selector).and_then(|element| element.dyn_into::<HtmlElement>().ok());
    let element = element.filter(|_| is_nowhere());
    element.as_ref().map(focus).is_some()
}

/// Gives the focus to what has that id, and scrolls to it.
pub fn go_to(id: &str) -> Option<()> {
    html_by_id(id)?.focus().ok()
}

/// Moves the focus from the element that the selector finds, which is about to be removed, to the next one of
/// the others, else to the one before.
pub fn focus_beside(selector: &str, others: &str) -> Option<()> {
    let gone = find(selector)?;
    let all = document()?.query_selector_all(others).ok()?;
    let all = (0..all.length()).filter_map(|at| all.get(at)?.dyn_into::<HtmlElement>().ok());
    let mut last = None;
    let mut is_behind = false;
    for element in all {
        if element.is_same_node(Some(&gone)) {
            is_behind = true;
        } else {
            last = Some(element);
            if is_behind {
                break;
            }
        }
    }
    focus(&last?);
    Some(())
}

/// Whether a button, a link or a field has the focus: keys are its own.
pub fn is_on_control() -> bool {
    focused().is_some_and(|element| {
        // The selector is valid.
        element
            .matches("a[href], button, [role=button], input, select, textarea, summary")
            .unwrap_or_default()
    })
}

/// Whether nothing has the focus.
pub fn is_nowhere() -> bool {
    focused().is_none_or(|element| element.tag_name() == "BODY")
}

/// Whether the focus is in an element that the selector finds.
pub(super) fn is_in(selector: &str) -> bool {
    focused().is_some_and(|element| element.closest(selector).ok().flatten().is_some())
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

/// The id of the paragraph that is being read: the one with the explained mention or with the
/// focus, else the first one whole in the window.
pub fn current_paragraph(explained: Option<u32>) -> Option<String> {
    let within = explained
        .and_then(|nth| by_id(&mention_id(nth)))
        .or_else(focused);
    if let Some(facing) = within.and_then(|element| element.closest("[data-at]").ok().flatten()) {
        return facing.get_attribute("data-at");
    }
    let paragraphs = document()?.query_selector_all(".facing[data-at]").ok()?;
    let mut all =
        (0..paragraphs.length()).filter_map(|at| paragraphs.get(at)?.dyn_into::<Element>().ok());
    all.find(|paragraph| paragraph.get_bounding_client_rect().top() >= 0.0)?
        .get_attribute("data-at")
}

/// Moves the focus as Tab would if the panel stood right behind what has opened it, the explained mention or
/// a tool: in the page it stands elsewhere. Returns whether the key was used.
pub fn tab(explained: Option<u32>, backwards: bool) -> bool {
    tab_through(explained, backwards).is_some()
}

fn tab_through(explained: Option<u32>, backwards: bool) -> Option<()> {
    let panel = panel()?;
    let mention = explained.and_then(|nth| html_by_id(&mention_id(nth)));
    let opener = mention.or_else(opener)?;
    let stops = panel.query_selector_all(FOCUSABLE).ok()?;
    let first: HtmlElement = stops.get(0)?.dyn_into().ok()?;
    let last: HtmlElement = stops.get(stops.length().checked_sub(1)?)?.dyn_into().ok()?;
    let focused = focused()?;
    let is = |element: &HtmlElement| element.is_same_node(Some(&focused));
    if is(&opener) && !backwards {
        focus(&first);
    } else if backwards && (is(&first) || panel.is_same_node(Some(&focused)))
        || !backwards && is(&last)
    {
        focus(&opener);
    } else {
        return None;
    }
    Some(())
}
