//! The site as readers use it. Every test ends in [`browser_tests::Reader::leave`], which fails on
//! any error on the console and on any request to another origin.
#![allow(clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

mod accessibility;
mod adaptable;
mod budget;
mod copying;
mod engines;
mod english;
mod explanation;
mod host;
mod hosting;
mod install;
mod keyboard;
mod layout;
mod library;
mod misfortune;
mod navigation;
mod offline;
mod policy;
mod print;
mod privacy;
mod settings;
mod soak;
mod speech;
mod static_page;
mod told;
mod translation;
mod two_windows;
mod update;
mod whole;
mod workshop;

type Outcome = thirtyfour::error::WebDriverResult<()>;

/// The lesson that most tests open.
const LESSON: &str = "moscou-2025/";
