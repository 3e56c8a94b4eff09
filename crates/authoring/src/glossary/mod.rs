//! The glossary of a site as its authors write it.

mod claims;
mod collection;
mod countries;
mod forms;
mod map;
mod own;
mod parse;

pub(crate) use claims::{Claims, claim, undotted};
pub(crate) use collection::{KnownForm, SiteGlossary};
pub use countries::country_numbers;
pub(crate) use countries::number_of;
pub use forms::{EntryForms, entry_forms};
pub use map::Map;
pub(crate) use map::degrees;
pub use own::{read_entries, write_entries};
pub(crate) use parse::{Item, sources};
