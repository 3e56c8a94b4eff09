//! From the prerendered page to the app: what the reader did before the app arrived.

use reading::session::Ids;
use wasm_bindgen::JsCast;
use web_sys::Element;

use super::reading_position::{self, Held};
use super::{address, by_id, document, scroll_and_focus};

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
        focused: scroll_and_focus::focused_mention(),
        held: reading_position::hold(),
    }
}

fn tapped() -> Option<u32> {
    let entry = address::entry()?;
    let noted = root().and_then(|root| root.get_attribute("data-tapped"));
    let id = noted.or_else(|| {
        let selector = format!("a.mention[data-entry=\"{entry}\"]");
        Some(document()?.query_selector(&selector).ok()??.id())
    })?;
    id.strip_prefix('m')?.parse().ok()
}

/// Puts the reader back where the static page had them. Parts of that page were not laid out yet and
/// had a height of about what they have: what was read stays where it was in the window.
pub fn settle(before: &Before, slug: Option<&str>) {
    if let Some(held) = &before.held {
        held.let_go();
    } else if address::fragment().is_empty() && slug.is_some() {
        reading_position::restore(slug);
    }
    if let Some(nth) = before.focused {
        scroll_and_focus::return_focus(nth);
    }
}
