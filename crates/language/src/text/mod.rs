//! Plain text: cutting it into sentences and words, counting them.

mod abbreviations;
pub(crate) mod addresses;
pub mod language;
mod notes;
pub(crate) mod numerals;
pub mod sentences;
pub(crate) mod words;
mod wrapped;

pub use words::count_words;

/// The text before a place, as much of it as fits in so many bytes.
pub(crate) fn tail(text: &str, at: usize, bytes: usize) -> &str {
    let from = text.ceil_char_boundary(at.saturating_sub(bytes));
    text.get(from..at).unwrap_or_default()
}
