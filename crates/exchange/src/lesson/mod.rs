//! A lesson in the forms of a teacher's own tools: a glossary and questions for Moodle, cards for Anki and for sites of flash
//! cards, its entries for tables and TBX, its notes as TMX, a book for e-readers, and a sheet for word processors.
//!
//! What is left out is left out of the [`Lesson`](reading::lesson::Lesson) first
//! ([`Course::apply`](reading::course::Course::apply)): of one with fewer paragraphs, questions, answers, entries or
//! languages only those are written. A mention of an entry that is not in the glossary is plain words.

mod anki;
mod book;
mod flash_cards;
mod gift;
mod labels;
mod markup;
mod moodle_glossary;
mod occurrence;
mod own_entries;
mod questions;
mod tmx;
mod worksheet;

pub use anki::{AnkiCards, write_anki};
pub use book::write_epub;
pub use flash_cards::write_flash_cards;
pub use gift::write_gift;
pub use labels::Labels;
pub use moodle_glossary::write_moodle_glossary;
pub use own_entries::own_entries;
pub use tmx::write_tmx;
pub use worksheet::{Glosses, Path, StepWords, write_worksheet};
