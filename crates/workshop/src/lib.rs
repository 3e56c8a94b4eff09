//! The workshop, at `/atelier/`: the app for whatever is more than reading. Only those who open it fetch it,
//! so it is an ordinary Yew app: function components, hooks, callbacks, a router.
//!
//! A page is a module in [`pages`], an address in [`route::Route`], and words in [`strings`].

pub mod app;
mod bench;
mod bring;
mod course;
mod edited;
pub mod engine;
mod entry;
pub mod glossary;
mod grid;
mod how_long;
mod opened_backup;
mod own_text;
pub mod pages;
mod pause;
mod pieces;
pub mod prerendered;
mod read_link;
pub mod route;
pub mod step;
pub mod strings;
mod text_page;
mod view;
mod way_in;
