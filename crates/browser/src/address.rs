//! Addresses of the site's pages, relative to wherever it is hosted.

use std::cell::RefCell;

use reading::address::{self, Address};
use web_sys::Url;

use super::{document, window};

thread_local! {
    /// The absolute address of the library, `https://host/path/`: the site's root.
    static ROOT: RefCell<String> = const { RefCell::new(String::new()) };
    /// The absolute address of the page that is shown. The window's own may still be that of an earlier page:
    /// after many steps in a short time browsers refuse further ones.
    static SHOWN: RefCell<String> = const { RefCell::new(String::new()) };
}

/// The absolute address of a page.
pub fn url(address: &Address) -> String {
    ROOT.with_borrow(|root| root.clone() + &address.path())
}

/// Learns where the site is hosted: the prerendered page says where the root is, relative to itself.
pub fn learn_root() -> Option<()> {
    let way = document()?.document_element()?.get_attribute("data-root")?;
    let here = window()?.location().href().ok()?;
    let root = Url::new_with_base(&way, &here).ok()?.href();
    ROOT.replace(root);
    SHOWN.replace(here);
    Some(())
}

/// Whether the page is a file by itself, and no page of a site: it is its own root.
pub fn is_alone() -> bool {
    let root = document().and_then(|document| document.document_element());
    root.and_then(|root| root.get_attribute("data-root"))
        .is_some_and(|way| way.is_empty())
}

/// The absolute address of the library: the site's root.
pub(super) fn root() -> String {
    ROOT.with_borrow(Clone::clone)
}

/// The absolute address that carries a text in that form.
pub fn carrying(carried: &str) -> String {
    root() + &address::path_carrying(carried)
}

/// Whether the window's address carries a text: the start script sends the window on to the workshop.
pub fn is_carrying() -> bool {
    address::is_carrying(&whole_fragment())
}

/// The page at which the window is now.
pub fn current() -> Option<Address> {
    of(&window()?.location().href().ok()?)
}

/// The page to which a link on the page that is shown leads, if it is one of this site's.
pub(super) fn to(link: &str) -> Option<Address> {
    let shown = SHOWN.with_borrow(Clone::clone);
    of(&Url::new_with_base(link, &shown).ok()?.href())
}

/// The page at an absolute address, if it is one of this site's.
fn of(url: &str) -> Option<Address> {
    let root = root();
    let path = url.strip_prefix(&root)?;
    Some(Address::from_path(path))
}

/// A link within an own text or a course has taken its name off the address, where it leads to a place in the page: puts it
/// back, so that the page can be loaded again.
pub fn complete() {
    let shown = SHOWN.with_borrow(Clone::clone);
    if let Some(own @ (Address::OwnText(_) | Address::Course(_))) = of(&shown)
        && current() == Some(Address::OwnText(String::new()))
        && let Some(history) = window().and_then(|window| window.history().ok())
    {
        let url = root() + &own.path_to(&fragment());
        let state = history.state().unwrap_or_default();
        // Refused only after too many calls.
        history.replace_state_with_url(&state, "", Some(&url)).ok();
    }
}

/// Leaves for a link of the page that is shown.
pub fn follow(link: &str) {
    if let Some(window) = window() {
        // Refused only where the browser takes it for no address.
        window.location().set_href(link).ok();
    }
}

/// Notes that this page is shown from now on, and adds it to the window's history if it is new there.
pub fn show(address: &Address, is_new: bool) {
    let url = self::url(address);
    if is_new && let Some(history) = window().and_then(|window| window.history().ok()) {
        // Refused only for another origin, or after too many calls: then the window keeps its old address.
        let state = wasm_bindgen::JsValue::NULL;
        history.push_state_with_url(&state, "", Some(&url)).ok();
    }
    SHOWN.replace(url);
}

/// Gives the page in the window that fragment, without a step in the history.
pub fn replace_fragment(fragment: &str) {
    let history = window().and_then(|window| window.history().ok());
    if let Some(history) = history {
        let state = history.state().unwrap_or_default();
        let url = format!("#{fragment}");
        // Refused only after too many calls: then the window keeps its old address.
        history.replace_state_with_url(&state, "", Some(&url)).ok();
    }
}

/// Leaves the page in the window for that one; Back does not lead here again.
pub fn leave_for(address: &Address) {
    if let Some(window) = window() {
        // A valid address: this cannot fail.
        window.location().replace(&url(address)).ok();
    }
}

/// What follows `#` in the current address, as it stands there.
pub fn whole_fragment() -> String {
    let hash = window().and_then(|window| window.location().hash().ok());
    hash.unwrap_or_default().trim_start_matches('#').to_owned()
}

/// The place in its page to which the current address leads, without `#`.
pub fn fragment() -> String {
    address::place(&whole_fragment()).to_owned()
}

/// Has the browser go again to the place to which the current address leads. What the app has drawn in its stead is
/// only then the target.
pub(super) fn lead_again() {
    if let Some(window) = window()
        && let Ok(here) = window.location().href()
    {
        window.location().replace(&here).ok();
    }
}

/// The id of the entry to which the current address leads.
pub fn entry() -> Option<String> {
    fragment().strip_prefix("entry-").map(str::to_owned)
}

/// The absolute address of the page that is shown, leading to that entry of it.
pub(super) fn of_entry(entry: Option<&str>) -> Option<String> {
    let shown = SHOWN.with_borrow(Clone::clone);
    let place = entry.map(|id| format!("entry-{id}"));
    let path = of(&shown)?.path_to(&place.unwrap_or_default());
    Some(root() + &path)
}

/// Takes the fragment off the current address, without a step in the history.
pub(super) fn drop_fragment() {
    if !fragment().is_empty()
        && let (Some(window), Some(url)) = (window(), of_entry(None))
        && let Ok(history) = window.history()
    {
        let state = history.state().unwrap_or_default();
        history.replace_state_with_url(&state, "", Some(&url)).ok();
    }
}
