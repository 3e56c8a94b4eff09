//! The site as readers use it. Every test ends in [`browser_tests::Reader::leave`], which fails on
//! any error on the console and on any request to another origin.
#![allow(clippy::unwrap_used, clippy::panic)]

mod accessibility;
mod adaptable;
mod budget;
mod engines;
mod english;
mod explanation;
mod hosting;
mod keyboard;
mod layout;
mod misfortune;
mod navigation;
mod offline;
mod policy;
mod settings;
mod static_page;
mod told;
mod translation;

type Outcome = thirtyfour::error::WebDriverResult<()>;

/// The lesson that most tests open.
const LESSON: &str = "moscou-2025/";
