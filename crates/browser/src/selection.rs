//! The words that a reader selects.

use js_sys::encode_uri_component;

use super::window;

/// The longest that is taken for words to explain, in bytes: more is selected to be copied.
const MOST_BYTES: usize = 120;

/// A slash, and the words of the article that are selected, as they stand in an address. Nothing where none are, or very
/// many.
pub(super) fn words() -> Option<String> {
    let selection = window()?.get_selection().ok()??;
    let begins_in = selection.anchor_node()?.parent_element()?;
    begins_in.closest(".sentence").ok()??;
    let words = String::from(selection.to_string());
    let is_fit = !words.is_empty() && words.len() <= MOST_BYTES;
    is_fit.then(|| format!("/{}", String::from(encode_uri_component(&words))))
}
