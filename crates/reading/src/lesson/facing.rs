//! Which block of the notes faces which block of the article.

use crate::article::{BlockKind, ParsedArticle, ParsedBlock, ParsedNotes};
use crate::finding::Report;

/// For each block of the article the one of the notes that faces it. From the first
/// difference on there is none, since nobody can tell where the notes go on.
pub(super) fn facing<'n>(
    article: &ParsedArticle,
    notes: Option<&'n ParsedNotes>,
    report: &mut Report<'_>,
) -> Vec<Option<&'n ParsedBlock>> {
    let Some(notes) = notes else {
        return vec![None; article.blocks.len()];
    };
    let mut facing: Vec<Option<&ParsedBlock>> = Vec::new();
    let mut pairs = article.blocks.iter().zip(&notes.blocks);
    let differing = pairs.by_ref().find(|(block, note)| {
        let same = block.kind == note.kind;
        facing.extend(same.then_some(Some(*note)));
        !same
    });
    let (ours, theirs) = (article.blocks.len(), notes.blocks.len());
    let hint = "Notes have the same blocks in the same order: one paragraph for one paragraph.";
    if let Some((block, note)) = differing {
        let message = format!(
            "Line {} of {} is {}, but this is {}.",
            block.line,
            article.file,
            name(block.kind),
            name(note.kind)
        );
        report.error("note-blocks-differ", note.line, message, hint);
    } else if let Some(extra) = notes.blocks.get(ours) {
        let last = article.blocks.last().map_or(1, |block| block.line);
        let message = format!(
            "Nothing faces this: {} ends with the block in line {last} ({ours} blocks, {theirs} here).",
            article.file
        );
        report.error("note-blocks-differ", extra.line, message, hint);
    } else if let Some(missing) = article.blocks.get(theirs) {
        let last = notes.blocks.last().map_or(1, |block| block.line);
        let message = format!(
            "The notes end here, but {} goes on in line {} ({ours} blocks, {theirs} here).",
            article.file, missing.line
        );
        report.error("note-blocks-differ", last, message, hint);
    }
    facing.resize(ours, None);
    facing
}

fn name(kind: BlockKind) -> &'static str {
    match kind {
        BlockKind::Subheading => "a subheading",
        BlockKind::Paragraph => "a paragraph",
        BlockKind::Quotation => "a quotation",
        BlockKind::List => "a list",
    }
}
