//! Placing the explanation beside its mention, in the part of the window that is seen.

use web_sys::{DomRect, Element, HtmlElement};

use super::scrolling::{scroll_by, scrolled, tools_height};
use super::{by_id, document, mention_id, panel, window};

/// Free space kept around a mention, in CSS pixels.
const MARGIN: f64 = 12.0;

/// A popover with less room than this, in heights of its letters, would not help: the text scrolls to make
/// more.
const ENOUGH: f64 = 18.0;

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
    let panel = panel()?;
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
    set_length(panel, "--top", top + scrolled())?;
    set_length(panel, "--left", left)?;
    let side = if is_below { "below" } else { "above" };
    panel.set_attribute("data-side", side).ok()
}

/// The size of the letters of an element, in CSS pixels.
fn letter_height(element: &Element) -> Option<f64> {
    let style = window()?.get_computed_style(element).ok()??;
    let size = style.get_property_value("font-size").ok()?;
    // The browser's parser of numbers: the standard library's weighs 8 kB.
    Some(js_sys::parse_float(&size))
}

/// Sets a property to whole pixels: writing fractions weighs 8 kB.
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
    let panel = panel()?;
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
