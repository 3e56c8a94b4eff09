//! Drives real browsers over WebDriver against the built site in `dist/`.
//!
//! A [`Visit`] says how a reader comes; [`Reader`] is the reader at the browser, with verbs named
//! after what readers do; [`server`] hosts the site and can be unkind.

// A harness for tests: it fails by panicking.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod answer;
pub mod engine;
mod fault;
mod hand;
pub mod later;
pub mod lighthouse;
pub mod reader;
pub mod server;
mod shown;
pub mod site;
mod told;
mod visit;

pub use engine::{Ability, Engine};
pub use reader::Reader;
pub use visit::Visit;
