//! Rules for notes.

use crate::article::{ParsedArticle, ParsedNotes};
use crate::finding::{Finding, Report};
use crate::lang::{is_tag, rules};
use crate::lesson::Sentence;

use super::{balance, typography};

/// Whether there are notes, and how they are written.
pub(super) fn check(article: &ParsedArticle, notes: Option<&ParsedNotes>) -> Vec<Finding> {
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
    report.into_findings()
}

/// Sentences of a paragraph and of the note facing it, which should be as many.
pub(crate) fn sentence_counts(
    sentences: &[Sentence],
    note: &[String],
    line: usize,
    note_line: usize,
    report: &mut Report<'_>,
) {
    let (ours, theirs) = (sentences.len(), note.len());
    if ours != theirs {
        let message = format!("Sentences here: {theirs}; in line {line} of the article: {ours}.");
        let hint =
            "Write one sentence for one sentence; otherwise the paragraph is shown as a whole.";
        report.warning("note-sentences-differ", note_line, message, hint);
    }
}
