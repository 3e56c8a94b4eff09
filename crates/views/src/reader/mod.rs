//! Reading one lesson: the article with its mentions and notes, the glossary, the explanation.

mod article;
mod entry;
mod explanation;
mod glossary;
mod glossary_panel;
mod glosses;
mod memo;
mod paragraph;
mod search;
mod toolbar;

pub use article::view_article;
pub use explanation::view_explanation_panel;
pub use glossary_panel::view_glossary_panel;
pub use memo::{Memo, Part};
pub use toolbar::view_toolbar;
