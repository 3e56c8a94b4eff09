//! What is known of a language and its texts. Plain text goes in, ranges of it come out: this crate knows
//! no lesson and no file.
//!
//! [`lang`] holds the words of each language; [`fold`](mod@fold) makes texts comparable; [`text`] cuts a text into sentences and words; [`matching`]
//! finds known forms; [`acronyms`] and [`names`] find unknown ones; [`cleaning`] finds the article in a
//! copied page; [`repair`](mod@repair) takes out what typesetting and copying left in a text; [`alignment`] pairs a text with its translation.

pub mod acronyms;
pub mod alignment;
mod automaton;
pub mod cleaning;
pub mod fold;
pub mod lang;
pub mod matching;
pub mod names;
pub mod repair;
pub mod text;
