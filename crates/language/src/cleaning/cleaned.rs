//! A cleaned page.

use serde::{Deserialize, Serialize};

use super::why::Why;
use crate::repair::Told;

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

/// What decided about a line: the pass that was running, and its rule.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Ruling {
    /// The name of the pass.
    pub pass: &'static str,
    /// The name of the rule; that of the pass if it has only one.
    pub rule: &'static str,
    /// The phrase that the rule found, as it stands in `lang/<tag>/pages`.
    pub phrase: Option<&'static str>,
}

impl Ruling {
    /// A ruling by one of several rules of a pass.
    pub(super) fn by(rule: &'static str) -> Self {
        Ruling {
            rule,
            ..Ruling::default()
        }
    }

    /// Puts the name of a pass to a ruling that has none yet.
    pub(super) fn sign(&mut self, pass: &'static str) {
        if self.pass.is_empty() {
            self.pass = pass;
            self.rule = if self.rule.is_empty() {
                pass
            } else {
                self.rule
            };
        }
    }
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
    /// What chose it; of a line of the text, what kept it, if a rule did.
    pub ruling: Option<Ruling>,
}

/// A part of the text.
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
    /// What decided that.
    pub ruling: Ruling,
}

/// A cleaned page. Every line of plain text or Markdown that is not blank, and every word of
/// HTML that a page shows but for the marks of notes, is in one of its parts or set aside.
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
    /// What was repaired, by line.
    pub repairs: Vec<Told>,
}

impl Cleaned {
    /// Every part of the article: what stands above the text, then the text.
    pub fn parts(&self) -> impl Iterator<Item = &Part> {
        let above = [
            &self.title,
            &self.lead,
            &self.byline,
            &self.date,
            &self.source,
        ];
        let text = self.blocks.iter().map(|block| &block.part);
        above.into_iter().flatten().chain(text)
    }
}
