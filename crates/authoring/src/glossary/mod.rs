//! The glossary of a site as its authors write it.

mod claims;
mod collection;
mod forms;
mod parse;

pub(crate) use claims::{Claims, claim};
pub(crate) use collection::{KnownForm, SiteGlossary};
pub use forms::{EntryForms, entry_forms};
pub(crate) use parse::{Item, sources};
