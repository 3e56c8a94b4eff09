//! Printing.

use super::window;

/// Opens the browser's dialog. Some browsers on phones have none; nothing happens there.
pub fn print() {
    if let Some(window) = window() {
        window.print().ok();
    }
}
