//! Articles and notes as their authors write them: front matter and Markdown.

mod front_matter;
mod language_point;
mod markdown;
mod notes;
mod passage;
pub(crate) mod write;

use crate::files::ArticleFiles;
use crate::finding::{Finding, Report};

pub(crate) use front_matter::{FrontMatter, HereItem, NO_FRONT_MATTER};
pub(crate) use language_point::ParsedPoint;
pub(crate) use markdown::{BlockKind, ParsedBlock};
pub(crate) use notes::{NO_NOTE, ParsedNotes};
pub(crate) use passage::{Link, Passage};

/// An article as it was read.
#[derive(Clone, Debug)]
pub(crate) struct ParsedArticle {
    /// The name of its folder.
    pub(crate) slug: String,
    /// BCP 47 tag, by the name of the file.
    pub(crate) lang: String,
    /// The file, for findings.
    pub(crate) file: String,
    /// What stands between the `+++` lines.
    pub(crate) front: FrontMatter,
    /// The body.
    pub(crate) blocks: Vec<ParsedBlock>,
}

/// Reads an article and its notes. What has faults is kept as far as it can be read.
pub(crate) fn parse(files: &ArticleFiles) -> (ParsedArticle, Option<ParsedNotes>, Vec<Finding>) {
    let file = &files.article;
    let mut report = Report::new(&file.path);
    let (front, blocks) = match front_matter::split(&file.text, &mut report) {
        Some((toml, body)) => (
            front_matter::read(&file.text, toml, &mut report),
            markdown::blocks(&file.text, body, &mut report),
        ),
        None => Default::default(),
    };
    let mut findings = report.into_findings();
    let notes = files.notes.as_ref().map(|file| {
        let (notes, faults) = notes::parse(file);
        findings.extend(faults);
        notes
    });
    let article = ParsedArticle {
        slug: files.slug.clone(),
        lang: file.lang().to_owned(),
        file: file.path.clone(),
        front,
        blocks,
    };
    (article, notes, findings)
}
