//! Entries, which explain acronyms, names and expressions.

mod entry;

pub use entry::{Entry, EntryText, Gender, Kind, Said, Source};
