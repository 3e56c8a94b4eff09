//! The glossary: entries that explain acronyms, names and expressions.

mod collection;
mod entry;
mod forms;
mod parse;
mod read;

pub(crate) use collection::{Glossary, KnownForm};
pub use entry::{Entry, EntryText, Gender, Kind, Said, Source};
pub use forms::{EntryForms, entry_forms};
pub(crate) use parse::{Item, sources};
