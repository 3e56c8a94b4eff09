//! What authors write, and what becomes of it. [`library()`] takes the content's files and returns the
//! lessons with every fault found.
//!
//! In the order of the work: [`files`] are parsed (`article`, `glossary`), joined into a lesson (`assemble`)
//! and checked (`check`); `questions` are read against it. An [`own_text`] comes from a page that a reader has copied.

mod article;
mod assemble;
mod check;
pub mod files;
pub mod finding;
pub mod glossary;
mod index;
mod library;
mod lines;
pub mod own_text;
mod questions;
mod toml_file;

pub use assemble::{PlainMention, annotate};
pub use index::index;
pub use library::{Library, lessons, library};
