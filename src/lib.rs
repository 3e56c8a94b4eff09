//! En regard: the Yew app, and natively the same components rendered to the prerendered pages.
//!
//! In reading order: [`app`] holds the state of reading; `page` draws what the window shows, of which
//! [`library`], [`reader`] and [`settings`] are the parts; [`navigation`] turns what the window tells the
//! app into actions ([`controls`] has the words for them), [`effects`] carries changes of state to the [`browser`], the only place that names
//! one; [`strings`] has every word of the interface.

pub mod app;
pub mod browser;
pub mod controls;
pub mod effects;
pub mod library;
pub mod masthead;
pub mod navigation;
mod page;
pub mod panel;
pub mod reader;
pub mod settings;
pub mod strings;
