//! Drives real browsers over WebDriver against built sites: the tests' own, and the one that is
//! published.
//!
//! A [`Visit`] says how a reader comes; [`Reader`] is the reader at the browser, with verbs named
//! after what readers do; [`server`] hosts a site and can be unkind.

// A harness for tests: it fails by panicking.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod accessibility_tree;
pub mod engine;
mod fault;
pub mod gestures;
pub mod lighthouse;
pub mod next_version;
mod picture;
pub mod reader;
mod response;
pub mod server;
pub mod site;
mod visit;
mod waits;

pub use engine::{Ability, Engine};
pub use reader::Reader;
pub use visit::Visit;
