//! A cleaned page.

use serde::{Deserialize, Serialize};

use super::why::Why;

/// What a block of an article is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum BlockKind {
    /// Sentences.
    Paragraph,
    /// The heading of a part.
    Subheading,
    /// A paragraph that is a quotation.
    Quotation,
    /// An item of a list.
    ListItem,
}

/// A part of the article and where it stood.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Part {
    /// Its words.
    pub text: String,
    /// The line of the input it begins on, from 1.
    pub line: usize,
    /// The line it ends on.
    pub last_line: usize,
}

/// A block of the article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CleanBlock {
    /// What it is.
    pub kind: BlockKind,
    /// Its words and where they stood.
    pub part: Part,
}

/// A line that is not the article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetAside {
    /// The line of the input, from 1.
    pub line: usize,
    /// The line as it was; of HTML its words.
    pub text: String,
    /// Why it is not the article.
    pub why: Why,
}

/// A cleaned page. Every line of plain text or Markdown that is not blank, and every word of
/// HTML that a page shows, is in one of its parts or set aside.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cleaned {
    /// The headline.
    pub title: Option<Part>,
    /// The paragraph under it that sums up the article.
    pub lead: Option<Part>,
    /// Who wrote it, as the page says it: « Par Aminata Sow ».
    pub byline: Option<Part>,
    /// When it appeared, ISO 8601; where it stood in the page.
    pub date: Option<Part>,
    /// Where the page took it from: « Info Matin ».
    pub source: Option<Part>,
    /// The text.
    pub blocks: Vec<CleanBlock>,
    /// All the rest, by line.
    pub set_aside: Vec<SetAside>,
}
