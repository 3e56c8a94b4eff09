//! Entries, which explain acronyms, names and expressions.

mod entry;
mod own_entry;

pub use entry::{Entry, EntryText, Gender, Kind, Said, Source};
pub use own_entry::OwnEntry;
