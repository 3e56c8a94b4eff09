//! What a page needs: a [`lesson`] with its [`glossary`], and a reader's [`session`] with it; and a
//! [`course`], what a teacher has chosen of a lesson. No IO, no clock, no browser.
//!
//! [`address`] names the pages of the site. [`json`] is the form of what is kept or sent on, [`mod@words`] that
//! of closed sets of choices. [`page_data`] is what a published page carries beside its words, and
//! [`page_element`] what a reader of that page needs of its elements. [`backup`] is all that a browser keeps, as a file, and
//! [`unsaved`] what has changed since. [`fold`] compares what people type.

pub mod address;
pub mod backup;
pub mod course;
pub mod fold;
pub mod glossary;
pub mod json;
pub mod lesson;
pub mod page_data;
pub mod page_element;
pub mod session;
pub mod unsaved;
pub mod words;
