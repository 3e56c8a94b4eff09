//! Entries, which explain acronyms, names and expressions.

mod entry;
mod read;

pub use entry::{Entry, EntryText, Gender, Kind, Said, Source};
