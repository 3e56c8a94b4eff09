//! What a page needs: a [`lesson`] with its [`glossary`], and a reader's [`session`] with it. No IO, no
//! clock, no browser.

pub mod address;
pub mod glossary;
pub mod json;
pub mod lesson;
pub mod page_data;
pub mod page_element;
pub mod session;
pub mod words;
