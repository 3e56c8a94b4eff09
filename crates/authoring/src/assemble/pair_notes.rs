//! Which block of the notes faces which block of the article.

use crate::article::{ParsedArticle, ParsedBlock, ParsedNotes};

/// For each block of the article the one of the notes that faces it. From the first
/// difference on there is none, since nobody can tell where the notes go on.
pub(super) fn pair_notes<'n>(
    article: &ParsedArticle,
    notes: Option<&'n ParsedNotes>,
) -> Vec<Option<&'n ParsedBlock>> {
    let blocks = notes.map_or(&[][..], |notes| &notes.blocks);
    let mut pairs: Vec<Option<&ParsedBlock>> = article
        .blocks
        .iter()
        .zip(blocks)
        .take_while(|(block, note)| block.kind == note.kind)
        .map(|(_, note)| Some(note))
        .collect();
    pairs.resize(article.blocks.len(), None);
    pairs
}
