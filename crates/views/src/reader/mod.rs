//! Reading one lesson: the article with its mentions and notes, the glossary, the explanation.

mod article;
mod entry;
mod explanation;
mod gaps;
mod glossary;
mod glossary_panel;
mod glosses;
mod language_point;
mod memo;
mod paragraph;
mod questions;
mod slice;
mod toolbar;

pub(crate) use article::view_article;
pub(crate) use entry::view_entry_text;
pub(crate) use explanation::view_explanation_panel;
pub(crate) use gaps::BETWEEN;
pub(crate) use glossary_panel::view_glossary_panel;
pub(crate) use memo::{Memo, Part};
pub(crate) use toolbar::view_toolbar;
