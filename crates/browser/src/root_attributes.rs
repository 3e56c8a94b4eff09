//! The page's root element: its attributes are what the style sheet and tests read.

use reading::session::Settings;
use web_sys::Event;

use super::document;

/// Puts the settings in force.
pub fn apply(settings: &Settings) {
    for (name, value) in settings.root_attributes() {
        set(name, value);
    }
}

/// Says that the app has taken over.
pub fn ready() {
    set("data-app", "ready");
}

/// Says that the app cannot take over; the start script then shows the prerendered page.
pub fn failed() {
    set("data-app", "failed");
    if let (Some(window), Ok(event)) = (super::window(), Event::new("app-failed")) {
        // Fails only for an event that is being dispatched already.
        window.dispatch_event(&event).ok();
    }
}

/// Says that a page is being fetched, or no longer.
pub fn loading(is_loading: bool) {
    if is_loading {
        set("data-loading", "");
    } else if let Some(root) = document().and_then(|document| document.document_element()) {
        root.remove_attribute("data-loading").ok();
    }
}

/// Sets an attribute of the root element.
pub fn set(name: &str, value: &str) {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        // Fails only for an invalid name.
        root.set_attribute(name, value).ok();
    }
}

/// The reader's preferred language as a BCP 47 tag; empty where the browser hides it.
pub fn language() -> String {
    let language = super::window().and_then(|window| window.navigator().language());
    language.unwrap_or_default()
}
