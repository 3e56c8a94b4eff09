//! Plain text: folding it for comparison, cutting it into sentences, counting words.

pub mod fold;
mod lines;
pub mod sentences;
pub(crate) mod words;
mod wrapped;

pub(crate) use lines::Lines;
pub use words::count_words;
