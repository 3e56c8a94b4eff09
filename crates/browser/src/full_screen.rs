//! Filling the screen. iPhones cannot; nothing happens there.

use super::document;

/// Whether the page fills the screen.
pub fn is_on() -> bool {
    document().is_some_and(|document| document.fullscreen_element().is_some())
}

/// Has the page fill the screen, or no longer.
pub fn toggle() {
    let Some(document) = document() else { return };
    if document.fullscreen_element().is_some() {
        document.exit_fullscreen();
    } else if let Some(root) = document.document_element() {
        // Refused only where nobody has pressed a key or button just now.
        root.request_fullscreen().ok();
    }
}
