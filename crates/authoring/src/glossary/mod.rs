//! The glossary of a site as its authors write it.

mod claims;
mod collection;
mod forms;
mod own;
mod parse;

pub(crate) use claims::{Claims, claim, undotted};
pub(crate) use collection::{KnownForm, SiteGlossary};
pub use forms::{EntryForms, entry_forms};
pub use own::{read_entries, write_entries};
pub(crate) use parse::{Item, sources};
