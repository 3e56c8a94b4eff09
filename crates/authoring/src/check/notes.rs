//! Rules for notes.

use language::lang::{is_tag, rules};

use crate::article::{BlockKind, ParsedArticle, ParsedNotes};
use crate::assemble::FacingParagraph;
use crate::finding::{Finding, Report};

use super::{balance, language_point, typography};

/// Whether there are notes, how they are written, and whether they face the article.
pub(super) fn check(
    article: &ParsedArticle,
    notes: Option<&ParsedNotes>,
    facing: &[FacingParagraph],
) -> Vec<Finding> {
    let Some(notes) = notes else {
        let mut report = Report::new(&article.file);
        let hint = "Write notes.en.md beside the article; without it there is no English.";
        report.warning("missing-notes", 1, "The article has no notes.", hint);
        return report.into_findings();
    };
    let mut report = Report::new(&notes.file);
    if !is_tag(&notes.lang) {
        let message = format!("“{}” is not written like a language tag.", notes.lang);
        let hint = "Name the file by its language: notes.en.md.";
        report.error("unknown-language-tag", 1, message, hint);
    }
    let body = notes.blocks.iter().flat_map(|block| &block.passages);
    for passage in [&notes.title, &notes.lead]
        .into_iter()
        .chain(&notes.en_bref)
        .chain(body)
    {
        let line = |at| passage.line_at(at);
        typography::check(&passage.text, rules(&notes.lang), line, &mut report);
        balance::check(&passage.text, line, &mut report);
        if let Some(link) = passage.links.first() {
            let hint = "Mentions are marked in the article; write the words alone here.";
            let line = passage.line_at(link.range.start);
            report.error("odd-link", line, "Notes hold no mentions.", hint);
        }
    }
    language_point::of_notes(article, notes, &mut report);
    blocks(article, notes, &mut report);
    sentence_counts(facing, &mut report);
    report.into_findings()
}

/// Paragraphs that have another number of sentences than the notes facing them.
fn sentence_counts(facing: &[FacingParagraph], report: &mut Report<'_>) {
    for pair in facing
        .iter()
        .filter(|pair| pair.sentences != pair.note_sentences)
    {
        let message = format!(
            "Sentences here: {}; in line {} of the article: {}.",
            pair.note_sentences, pair.line, pair.sentences
        );
        let hint =
            "Write one sentence for one sentence; otherwise the paragraph is shown as a whole.";
        report.warning("note-sentences-differ", pair.note_line, message, hint);
    }
}

/// Where the blocks of the notes stop being those of the article.
fn blocks(article: &ParsedArticle, notes: &ParsedNotes, report: &mut Report<'_>) {
    let mut pairs = article.blocks.iter().zip(&notes.blocks);
    let (ours, theirs) = (article.blocks.len(), notes.blocks.len());
    let hint = "Notes have the same blocks in the same order: one paragraph for one paragraph.";
    if let Some((block, note)) = pairs.find(|(block, note)| block.kind != note.kind) {
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
}

fn name(kind: BlockKind) -> &'static str {
    match kind {
        BlockKind::Subheading => "a subheading",
        BlockKind::Paragraph => "a paragraph",
        BlockKind::Quotation => "a quotation",
        BlockKind::List => "a list",
    }
}
