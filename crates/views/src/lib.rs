//! What a reader sees: functions from state to markup, drawn by the app in a browser and natively for the
//! prerendered pages; and [`page_source`], which reads a lesson back from that markup.
//!
//! [`view_page`] draws what the window shows, of which `masthead`, `library`, `index`, `reader`, `panel` and
//! `settings` are the parts; [`controls`] has the words by which the markup says what its controls do,
//! [`strings`] every word of the interface. [`WrittenPage`] is the page as it is prerendered, and
//! [`view_prerendered_lesson`] that of a lesson, without what would come along for the others.
//!
//! Classes are written out: a computed one (`class={…}`) would bring Yew's sets of classes into the wasm,
//! which weigh 1.7 kB.

pub mod controls;
mod filter;
mod index;
mod library;
mod masthead;
pub mod own_text;
mod page;
pub mod page_source;
mod panel;
pub mod preview;
mod reader;
mod search;
mod settings;
pub mod strings;

pub use page::{WrittenPage, WrittenPageProps, view_page, view_prerendered_lesson};
