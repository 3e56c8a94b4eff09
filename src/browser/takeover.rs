//! From the prerendered page to the app: what the reader did before the app arrived.

use reading::session::Ids;
use wasm_bindgen::JsCast;
use web_sys::Element;

use super::{address, by_id, document, place, view, window};

/// What the reader did on the static page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Before {
    /// Position of the mention that was tapped and whose entry is shown at the foot.
    pub tapped: Option<u32>,
    /// Ids of the paragraphs whose note was opened.
    pub revealed: Ids,
    /// Position of the mention that has the focus.
    pub focused: Option<u32>,
    /// How far the page is scrolled, in CSS pixels.
    pub scrolled: f64,
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
        focused: view::focused_mention(),
        scrolled: window()
            .and_then(|window| window.scroll_y().ok())
            .unwrap_or_default(),
    }
}

fn tapped() -> Option<u32> {
    let fragment = address::fragment();
    let entry = fragment.strip_prefix("entry-")?;
    let noted = root().and_then(|root| root.get_attribute("data-tapped"));
    let id = noted.or_else(|| {
        let selector = format!("a.mention[data-entry=\"{entry}\"]");
        Some(document()?.query_selector(&selector).ok()??.id())
    })?;
    id.strip_prefix('m')?.parse().ok()
}

/// Puts the reader back where the static page had them.
pub fn settle(before: &Before, slug: Option<&str>) {
    let fragment = address::fragment();
    if fragment.starts_with("entry-") {
        address::drop_fragment();
    }
    if before.scrolled > 0.0 {
        if let Some(window) = window() {
            window.scroll_to_with_x_and_y(0.0, before.scrolled);
        }
    } else if fragment.is_empty() && slug.is_some() {
        place::restore(slug);
    }
    if let Some(nth) = before.focused {
        view::return_focus(nth);
    }
}
