//! What is checked beyond the shape of the files: the rules that authors agreed on.
//!
//! Every rule has a code of its own and sees one thing; `crates/authoring/tests/faults` holds
//! an example of each. Codes are stable. Those marked ° are warnings.
//!
//! - TOML: `bad-toml`, `bad-date`, `duplicate-key`, `unknown-key`, `missing-key`,
//!   `wrong-type`, `unknown-value`
//! - Entries: `duplicate-entry`, `bad-id`, `no-form`, `form-claimed-twice` (° in the glossary,
//!   an error where an article leaves it open), `see-nowhere`, `see-too-many`,
//!   `misplaced-key`, `article-gender`, `level-unknown`, `own-headword`,
//!   `explanation-too-long`, `undated`°, `unknown-language-tag`
//! - Sources: `no-source`, `source-not-allowed`, `bad-address`
//! - Articles: `no-front-matter`, `empty-article`, `markup-not-used` (raw HTML, code, bold,
//!   images), `unclosed-markup` (quotation marks, brackets, Markdown left over), `odd-link`,
//!   `unknown-entry`, `here-not-found`, `acronym-without-entry`, `en-bref-length`°,
//!   `long-sentence`°, `order-twice`°, `example-not-found`, `bad-sibling`
//! - Questions: `no-choice`, `no-answer`, `proof-not-found`, `question-parts-differ`, `longest-is-right`°
//! - Notes: `missing-notes`°, `note-blocks-differ`, `note-sentences-differ`°
//! - Typography, all °: `straight-apostrophe`, `straight-quote`, `missing-nnbsp`,
//!   `hyphen-for-dash`, `three-dots`, `double-space`

pub(crate) mod article;
pub(crate) mod balance;
mod claims;
mod dates;
pub(crate) mod entry;
pub(crate) mod explanation;
mod language_point;
pub(crate) mod level;
mod map;
mod notes;
mod sibling;
pub(crate) mod sources;
pub(crate) mod typography;

use std::collections::{BTreeMap, BTreeSet};

use crate::article::{ParsedArticle, ParsedNotes};
use crate::assemble::Assembled;
use crate::finding::{Finding, Report};
use crate::glossary::SiteGlossary;
use reading::lesson::Lesson;

pub(crate) use sources::Hosts;

/// Rules for the glossary as a whole and for each entry of files that could be read.
pub(crate) fn glossary(glossary: &SiteGlossary, hosts: &Hosts) -> Vec<Finding> {
    let mut findings = Vec::new();
    for item in glossary.sound_items() {
        let mut report = Report::new(&item.file);
        entry::check(item, glossary, &mut report);
        explanation::check(item, &mut report);
        dates::check(item, &mut report);
        map::check(item, &mut report);
        sources::of_entry(item, hosts, &mut report);
        findings.extend(report.into_findings());
    }
    findings.extend(claims::check(glossary));
    findings
}

/// Rules for one article and its notes.
pub(crate) fn article_and_notes(
    article: &ParsedArticle,
    notes: Option<&ParsedNotes>,
    assembled: &Assembled<'_>,
    glossary: &SiteGlossary,
    hosts: &Hosts,
) -> Vec<Finding> {
    let mut report = Report::new(&article.file);
    article::structure(article, &mut report);
    article::here(article, notes, glossary, &mut report);
    article::text(article, &mut report);
    article::unused_here(article, &assembled.unused_here, &mut report);
    article::passages(&assembled.passages, &article.lang, glossary, &mut report);
    language_point::of_article(article, &mut report);
    sources::of_article(article, hosts, &mut report);
    let mut findings = report.into_findings();
    findings.extend(notes::check(article, notes, &assembled.facing));
    findings
}

/// Rules for the library as a whole.
pub(crate) fn library(articles: &[ParsedArticle]) -> Vec<Finding> {
    let mut findings = sibling::check(articles);
    let mut taken: BTreeMap<u32, &str> = BTreeMap::new();
    for article in articles {
        let Some(order) = &article.front.order else {
            continue;
        };
        if let Some(other) = taken.insert(order.value, &article.file) {
            let mut report = Report::new(&article.file);
            let message = format!("`order` is {} here and in {other}.", order.value);
            let hint = "Give each lesson a place of its own in the library.";
            report.warning("order-twice", order.line, message, hint);
            findings.extend(report.into_findings());
        }
    }
    findings
}

/// Entries that say nothing in a language of the library: an error where a lesson in that
/// language needs them, otherwise a warning.
pub(crate) fn languages<'l>(
    lessons: impl Iterator<Item = &'l Lesson>,
    glossary: &SiteGlossary,
) -> Vec<Finding> {
    let mut needed: BTreeSet<(&str, &str)> = BTreeSet::new();
    let mut langs: BTreeSet<&str> = BTreeSet::new();
    for lesson in lessons {
        for lang in [
            lesson.article.lang.as_str(),
            lesson.article.notes_lang.as_str(),
        ] {
            langs.insert(lang);
            needed.extend(
                lesson
                    .glossary
                    .entries
                    .iter()
                    .map(|entry| (entry.id.as_str(), lang)),
            );
        }
    }
    let mut findings = Vec::new();
    for item in glossary
        .sound_items()
        .filter(|item| !item.entry.texts.is_empty())
    {
        let id = item.entry.id.as_str();
        let mut report = Report::new(&item.file);
        for lang in langs.iter().filter(|lang| item.entry.text(lang).is_none()) {
            let message = format!("[{id}] says nothing in “{lang}”.");
            let hint = format!("Add [{id}.{lang}] with an explanation.");
            if needed.contains(&(id, *lang)) {
                report.error("missing-key", item.line, message, hint);
            } else {
                report.warning("missing-key", item.line, message, hint);
            }
        }
        for text in item
            .entry
            .texts
            .iter()
            .filter(|text| !langs.contains(text.lang.as_str()))
        {
            let message = format!("No lesson is in “{}”.", text.lang);
            let hint = "Mend the name of the table, or leave it for lessons to come.";
            if !langs.is_empty() {
                report.warning(
                    "unknown-language-tag",
                    item.line_of(&text.lang),
                    message,
                    hint,
                );
            }
        }
        findings.extend(report.into_findings());
    }
    findings
}
