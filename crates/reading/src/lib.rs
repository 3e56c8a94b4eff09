//! The pure core of En regard: no IO, no clock, no browser.
//!
//! In reading order: an author writes a [`glossary`] and an article; both are checked
//! ([`finding`]) and joined into a [`lesson`]; a reader's [`session`] with that lesson is a
//! state and a reducer.

pub mod acronyms;
pub mod alignment;
mod article;
mod check;
pub mod cleaning;
pub mod content;
pub mod finding;
pub mod glossary;
pub mod json;
pub mod lang;
pub mod lesson;
pub mod matching;
pub mod names;
pub mod session;
pub mod text;
mod toml_file;
