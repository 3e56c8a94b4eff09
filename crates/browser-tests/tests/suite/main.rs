//! The site as readers use it. Every test ends in [`browser_tests::Reader::leave`], which fails on
//! any error on the console and on any request to another origin.
#![allow(clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

mod accessibility;
mod accessibility_tree;
mod adaptable;
mod added;
mod asked;
mod backup;
mod budget;
mod copying;
mod course;
mod engine;
mod engines;
mod english;
mod explaining;
mod explanation;
mod files;
mod for_site;
mod gaps;
mod glossary;
mod host;
mod hostile_doors;
mod hostile_input;
mod hosting;
mod index;
mod install;
mod keeping;
mod kept;
mod keyboard;
mod layout;
mod levels;
mod library;
mod links;
mod list_of_texts;
mod long_text;
mod many_texts;
mod maps;
mod misfortune;
mod navigation;
mod notes;
mod offline;
mod one_page;
mod other_languages;
mod own_texts;
mod policy;
mod print;
mod privacy;
mod published;
mod settings;
mod shared;
mod sheet;
mod soak;
mod speech;
mod static_page;
mod text_editing;
mod translation;
mod two_tabs;
mod two_windows;
mod update;
mod wall;
mod whole;
mod words;
mod workshop;

type Outcome = thirtyfour::error::WebDriverResult<()>;

/// The lesson that most tests open: in French, with notes in English.
const LESSON: &str = "fete-du-pain/";
/// A shorter one, the first of the library.
const SHORT_LESSON: &str = "bibliobus/";
/// The one after it: in Spanish, with notes in French.
const SPANISH_LESSON: &str = "huerto/";
/// The index of all entries.
const INDEX: &str = "glossaire/";
