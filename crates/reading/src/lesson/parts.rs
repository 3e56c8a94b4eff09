//! A lesson in parts: in a page each paragraph's data stands beside the same words in HTML.

use super::{Block, Lesson, Paragraph};
use crate::glossary::Entry;

impl Lesson {
    /// Lead, « En bref » and body, in document order.
    pub fn parts(&self) -> impl Iterator<Item = Block> {
        let above = [&self.lead].into_iter().chain(&self.en_bref);
        let above = above.cloned().map(Block::Paragraph);
        above.chain(self.blocks.iter().cloned())
    }

    /// What remains without its parts and its entries.
    pub fn without_parts(&self) -> Lesson {
        Lesson {
            lead: Paragraph::default(),
            en_bref: None,
            blocks: Vec::new(),
            entries: Vec::new(),
            ..self.clone()
        }
    }

    /// The lesson with the parts and entries that it lacked; nothing where a mention is left
    /// without its entry, since the page then did not arrive whole.
    pub fn with_parts(mut self, parts: Vec<Block>, entries: Vec<Entry>) -> Option<Lesson> {
        for part in parts {
            match part {
                Block::Paragraph(lead) if lead.id == "lead" => self.lead = lead,
                Block::Paragraph(bref) if bref.id == "bref" => self.en_bref = Some(bref),
                block => self.blocks.push(block),
            }
        }
        self.entries = entries;
        let mut mentions = self.mentions();
        let is_whole = mentions.all(|mention| self.entry(&mention.entry).is_some());
        drop(mentions);
        is_whole.then_some(self)
    }
}
