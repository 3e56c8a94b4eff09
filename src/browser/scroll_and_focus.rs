//! Bringing a mention into view, placing the explanation beside it, moving the focus.

use std::cell::{Cell, RefCell};

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{DomRect, Element, FocusOptions, HtmlElement, ScrollBehavior, ScrollToOptions};

use super::{by_id, document, find, html_by_id, window};

/// Free space kept around a mention, in CSS pixels.
const MARGIN: f64 = 12.0;

/// A popover that has less room than this is no help, in heights of its letters: the text moves to make
/// more.
const ENOUGH: f64 = 18.0;

const PANEL: &str = ".panel[role=dialog]";
const FOCUSABLE: &str = "a[href], button:not([disabled]), input, select";

fn mention_id(nth: u32) -> String {
    format!("m{nth}")
}

/// Where the explanation stands in a window of this size. The style sheet decides, and says so in
/// the property `--placement` of the panel.
enum Placement {
    /// At the foot of the window, as wide as it.
    AtTheFoot,
    /// Above or below the word.
    NearTheWord,
    /// In one half of the window, the one without the word.
    InOneHalf,
    /// In a column of its own.
    InAColumn,
}

impl Placement {
    fn of(panel: &Element) -> Option<Placement> {
        let style = window()?.get_computed_style(panel).ok()??;
        Some(match style.get_property_value("--placement").ok()?.trim() {
            "near" => Placement::NearTheWord,
            "half" => Placement::InOneHalf,
            "column" => Placement::InAColumn,
            _ => Placement::AtTheFoot,
        })
    }
}

/// The part of the window in which a word can be seen, in CSS pixels from its top.
struct Free {
    top: f64,
    bottom: f64,
}

/// Puts the explanation beside that mention, and scrolls so that neither covers the other.
pub fn place_explanation(nth: u32) -> Option<()> {
    let mention = by_id(&mention_id(nth))?;
    let panel: HtmlElement = find(PANEL)?.dyn_into().ok()?;
    let height = window()?.inner_height().ok()?.as_f64()?;
    let mut free = Free {
        top: tools_height().unwrap_or_default() + MARGIN,
        bottom: height - MARGIN,
    };
    keep_in_sight();
    panel.remove_attribute("data-side").ok()?;
    panel.style().remove_property("--room").ok()?;
    match Placement::of(&panel)? {
        Placement::InAColumn => {}
        Placement::NearTheWord => return place_near(&mention, &panel, &free),
        Placement::InOneHalf => place_in_half(&mention, &panel, &mut free)?,
        Placement::AtTheFoot => free.bottom -= panel.get_bounding_client_rect().height(),
    }
    bring_between(&mention.get_bounding_client_rect(), &free);
    Some(())
}

/// The height of the tools where they stick to the top of the window.
fn tools_height() -> Option<f64> {
    let tools = find(".toolbar")?;
    let style = window()?.get_computed_style(&tools).ok()??;
    let sticks = style.get_property_value("position").ok()? == "sticky";
    sticks.then(|| tools.get_bounding_client_rect().height())
}

/// Scrolls so that a word is in the free part of the window.
fn bring_between(word: &DomRect, free: &Free) {
    if word.top() < free.top {
        scroll_by(word.top() - free.top);
    } else if word.bottom() > free.bottom {
        // The beginning of a word that is higher than what is free comes first.
        scroll_by((word.bottom() - free.bottom).min(word.top() - free.top));
    }
}

/// In a low window the explanation takes the half in which the word is not. Where the word is in
/// both, broken over two lines, it takes what is below the word.
fn place_in_half(mention: &Element, panel: &HtmlElement, free: &mut Free) -> Option<()> {
    let middle = window()?.inner_width().ok()?.as_f64()? / 2.0;
    let word = mention.get_bounding_client_rect();
    let side = if word.right() <= middle - MARGIN {
        "end"
    } else if word.left() >= middle + MARGIN {
        "start"
    } else {
        free.bottom = free.top + word.height();
        let height = window()?.inner_height().ok()?.as_f64()?;
        set_length(panel, "--room", height - free.bottom - MARGIN)?;
        "foot"
    };
    panel.set_attribute("data-side", side).ok()
}

/// Above or below the word, wherever there is room for all of it; else where there is more.
fn place_near(mention: &Element, panel: &HtmlElement, free: &Free) -> Option<()> {
    bring_between(&mention.get_bounding_client_rect(), free);
    let height = panel.get_bounding_client_rect().height();
    let room = || {
        let word = mention.get_bounding_client_rect();
        // Above the word the explanation may cover the tools.
        (
            word.top() - 2.0 * MARGIN,
            free.bottom - word.bottom() - MARGIN,
        )
    };
    let (above, below) = room();
    if above.max(below) < height.min(ENOUGH * letter_height(panel)?) {
        scroll_by(mention.get_bounding_client_rect().top() - free.top);
    }
    let (above, below) = room();
    let is_below = below >= height || below >= above;
    let height = height.min(if is_below { below } else { above });
    let word = mention.get_bounding_client_rect();
    let top = if is_below {
        word.bottom() + MARGIN
    } else {
        word.top() - MARGIN - height
    };
    // A mention may be broken over two lines: the explanation stands under its beginning.
    let beginning = mention.get_client_rects().get(0);
    let left = beginning.as_ref().unwrap_or(&word).left();
    set_length(panel, "--room", height)?;
    set_length(panel, "--top", top + window()?.scroll_y().ok()?)?;
    set_length(panel, "--left", left)?;
    let side = if is_below { "below" } else { "above" };
    panel.set_attribute("data-side", side).ok()
}

/// The size of the letters of an element, in CSS pixels.
fn letter_height(element: &Element) -> Option<f64> {
    let style = window()?.get_computed_style(element).ok()??;
    let size = style.get_property_value("font-size").ok()?;
    // As the browser reads numbers: to do so here weighs 8 kB.
    Some(js_sys::parse_float(&size))
}

/// Without the fraction: to write one weighs 8 kB.
fn set_length(panel: &HtmlElement, name: &str, pixels: f64) -> Option<()> {
    #[expect(clippy::cast_possible_truncation, reason = "no window is so large")]
    let pixels = pixels.floor() as i32;
    panel
        .style()
        .set_property(name, &format!("{pixels}px"))
        .ok()
}

/// Keeps what is fixed in the window within the part of it that is seen while a reader has zoomed in
/// with two fingers.
pub fn keep_in_sight() -> Option<()> {
    let window = window()?;
    let seen = window.visual_viewport()?;
    let panel: HtmlElement = find(PANEL)?.dyn_into().ok()?;
    let width = document()?.document_element()?.client_width();
    let height = window.inner_height().ok()?.as_f64()?;
    let is_zoomed = seen.scale() > 1.05;
    let insets = [
        ("--seen-left", seen.offset_left()),
        (
            "--seen-right",
            f64::from(width) - seen.offset_left() - seen.width(),
        ),
        ("--seen-bottom", height - seen.offset_top() - seen.height()),
    ];
    for (name, inset) in insets {
        if is_zoomed {
            set_length(&panel, name, inset.max(0.0))?;
        } else {
            panel.style().remove_property(name).ok()?;
        }
    }
    if is_zoomed {
        set_length(&panel, "--seen-height", seen.height())?;
    } else {
        panel.style().remove_property("--seen-height").ok()?;
    }
    Some(())
}

thread_local! {
    /// How far the page was scrolled when the window was last told of it, in CSS pixels.
    static SCROLLED: Cell<f64> = const { Cell::new(0.0) };
    /// How far it was scrolled when something came to cover the text.
    static COVERED: Cell<f64> = const { Cell::new(0.0) };
    /// How often something came to cover the text.
    static TIMES_COVERED: Cell<u32> = const { Cell::new(0) };
}

fn scrolled() -> f64 {
    let scrolled = window().and_then(|window| window.scroll_y().ok());
    scrolled.unwrap_or_default()
}

/// The window was scrolled.
pub(super) fn note_scrolling() {
    SCROLLED.set(scrolled());
}

/// Something comes to cover the text.
pub(super) fn note_covering() {
    TIMES_COVERED.set(TIMES_COVERED.get() + 1);
    COVERED.set(scrolled());
    SCROLLED.set(scrolled());
}

/// Stays where the reader has scrolled to while the text was covered. WebKit goes back to where it was then,
/// or to the top, whatever it was told of the window's history, and says so only afterwards. Calls `done`
/// when the window is next painted.
pub(super) fn stay(done: impl FnOnce() + 'static) {
    let (place, covered) = (SCROLLED.get(), COVERED.get());
    let times = TIMES_COVERED.get();
    let stay = move || {
        if TIMES_COVERED.get() != times {
            // The reader has gone on.
            return;
        }
        let now = scrolled();
        let is_taken_away = now == covered || now == 0.0;
        if is_taken_away
            && now != place
            && let Some(window) = window()
        {
            window.scroll_to_with_x_and_y(0.0, place);
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
    find(PANEL).is_some_and(|panel| is_within(&panel.get_bounding_client_rect()))
}

fn is_within(rect: &DomRect) -> bool {
    let height = window().and_then(|window| window.inner_height().ok()?.as_f64());
    height.is_some_and(|height| rect.bottom() > 0.0 && rect.top() < height)
}

thread_local! {
    /// How far the list in the panel was scrolled when an entry was chosen in it, in CSS pixels.
    static LIST: Cell<i32> = const { Cell::new(0) };
}

/// Remembers how far the list in the panel is scrolled.
pub fn leave_list() {
    LIST.set(find(".panel-body").map_or(0, |list| list.scroll_top()));
}

/// Scrolls the list in the panel to where it was left.
pub fn return_to_list() {
    if let Some(list) = find(".panel-body") {
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

fn show(mention: &HtmlElement) -> Option<()> {
    let height = window()?.inner_height().ok()?.as_f64()?;
    let rect = mention.get_bounding_client_rect();
    if rect.top() < 0.0 || rect.bottom() > height {
        scroll_by(rect.top() - height / 4.0);
    }
    Some(())
}

/// Scrolls to that mention and gives it the focus.
pub fn go_to_mention(nth: u32) -> Option<()> {
    let mention = html_by_id(&mention_id(nth))?;
    show(&mention)?;
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

/// Gives the focus to the panel, unless it is somewhere in it: what has just opened, or shows
/// something else, is announced.
pub fn focus_panel() {
    let Some(panel) = find(PANEL).and_then(|panel| panel.dyn_into::<HtmlElement>().ok()) else {
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

/// Gives the focus back to what had it before the panel, else to what a selector finds first, where it is
/// nowhere.
pub fn leave_panel(selector: &str) {
    match opener() {
        Some(opener) if is_nowhere() => focus(&opener),
        _ => focus_first(selector),
    }
}

/// Gives the focus to what a selector finds first, where it is nowhere: what had it is gone.
pub fn focus_first(selector: &str) {
    if let Some(element) = find(selector).and_then(|element| element.dyn_into::<HtmlElement>().ok())
        && is_nowhere()
    {
        focus(&element);
    }
}

/// Moves the focus from what a selector finds to the next element of the others, else to the one before.
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

/// Whether nothing has the focus.
pub fn is_nowhere() -> bool {
    focused().is_none_or(|element| element.tag_name() == "BODY")
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

/// Carries Tab from what has opened the panel, the explained mention or a tool, into the panel, and back
/// out of it: the panel stands elsewhere in the page. Returns whether the key was used.
pub fn tab(explained: Option<u32>, backwards: bool) -> bool {
    tab_through(explained, backwards).is_some()
}

fn tab_through(explained: Option<u32>, backwards: bool) -> Option<()> {
    let panel = find(PANEL)?;
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
