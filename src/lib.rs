//! En regard: the Yew app, and natively the same components rendered to the prerendered pages.
//!
//! In reading order: [`app`] holds the state of reading and what the window shows; [`library`],
//! [`reader`] and [`settings`] are its surfaces; [`effects`] carries changes of state to the
//! [`browser`], the only place that names one; [`strings`] has every word of the interface.

pub mod app;
pub mod browser;
pub mod effects;
pub mod library;
pub mod masthead;
pub mod navigation;
pub mod panel;
pub mod reader;
pub mod settings;
pub mod strings;
