//! Rules for articles.

use std::collections::BTreeSet;
use std::ops::Range;

use reading::address::Address;

use crate::article::{BlockKind, ParsedArticle, ParsedNotes, Passage};
use crate::assemble::{Mark, MarkedPassage};
use crate::finding::Report;
use crate::glossary::SiteGlossary;
use language::acronyms::acronyms;
use language::lang::{Rules, rules};
use language::matching::occurrences;
use language::text::count_words;

use super::entry::{is_kebab_case, suggestion};
use super::{balance, level, typography};

/// The words after which a sentence is too long for a learner.
const SENTENCE_WORDS: usize = 35;
/// How many sentences « En bref » has.
const EN_BREF: std::ops::RangeInclusive<usize> = 5..=7;

/// Its name, its level, its parts.
pub(super) fn structure(article: &ParsedArticle, report: &mut Report<'_>) {
    if !is_kebab_case(&article.slug) {
        let message = format!("“{}” cannot be part of an address.", article.slug);
        let hint = "Name the folder with small letters, digits and single hyphens.";
        report.error("bad-id", 1, message, hint);
    } else if Address::from_path(&article.slug) != Address::Lesson(article.slug.clone()) {
        let message = format!("“{}” is the address of another page.", article.slug);
        let hint = "Give the folder another name.";
        report.error("bad-id", 1, message, hint);
    }
    if !language::lang::is_tag(&article.lang) {
        let message = format!("“{}” is not written like a language tag.", article.lang);
        let hint = "Name the file by its language: article.fr.md.";
        report.error("unknown-language-tag", 1, message, hint);
    }
    let front = &article.front;
    level::check(&front.level.value, front.level.line, report);
    if article
        .blocks
        .iter()
        .all(|block| block.kind == BlockKind::Subheading)
    {
        let hint = "Write its paragraphs after the second line `+++`.";
        report.error("empty-article", 1, "The article has no paragraph.", hint);
    }
    if let Some(first) = front.en_bref.first()
        && !EN_BREF.contains(&front.en_bref.len())
    {
        let message = format!("`en_bref` has {} sentences.", front.en_bref.len());
        let hint = format!("Write {} to {}.", EN_BREF.start(), EN_BREF.end());
        report.warning("en-bref-length", first.line, message, hint);
    }
    for block in article
        .blocks
        .iter()
        .filter(|block| block.kind == BlockKind::Subheading)
    {
        if block
            .passages
            .iter()
            .any(|passage| !passage.links.is_empty())
        {
            let hint = "Set the link in the text below it.";
            report.error(
                "odd-link",
                block.line,
                "Subheadings hold no mentions.",
                hint,
            );
        }
    }
}

/// Whether `[[here]]` items lead somewhere and say something in both languages.
pub(super) fn here(
    article: &ParsedArticle,
    notes: Option<&ParsedNotes>,
    glossary: &SiteGlossary,
    report: &mut Report<'_>,
) {
    let langs: Vec<&str> = std::iter::once(article.lang.as_str())
        .chain(notes.map(|notes| notes.lang.as_str()))
        .collect();
    for item in &article.front.here {
        for id in [Some(&item.entry), item.who.as_ref()].into_iter().flatten() {
            if !id.is_empty() && glossary.get(id).is_none() {
                let message = format!("[[here]] names “{id}”, which is no entry.");
                report.error(
                    "unknown-entry",
                    item.line,
                    message,
                    suggestion(id, glossary),
                );
            }
        }
        for lang in langs
            .iter()
            .filter(|lang| !item.lines.iter().any(|(tag, _)| tag == *lang))
        {
            let message = format!("The line for “{}” is missing in “{lang}”.", item.text);
            report.error(
                "missing-key",
                item.line,
                message,
                format!("Add {lang} = \"…\"."),
            );
        }
        for (tag, line) in &item.lines {
            if notes.is_some() && !langs.contains(&tag.as_str()) {
                let message = format!("`{tag}` is no language of this lesson.");
                let hint = format!("Its languages are: {}.", langs.join(", "));
                report.error("unknown-language-tag", line.line, message, hint);
            }
            typography::check(&line.value, rules(tag), |_| line.line, report);
            balance::check(&line.value, |_| line.line, report);
        }
    }
}

/// Typography and marks of everything that is read.
pub(super) fn text(article: &ParsedArticle, report: &mut Report<'_>) {
    let front = &article.front;
    let body = article.blocks.iter().flat_map(|block| &block.passages);
    for passage in [&front.title, &front.lead]
        .into_iter()
        .chain(&front.en_bref)
        .chain(body)
    {
        let line = |at| passage.line_at(at);
        typography::check(&passage.text, rules(&article.lang), line, report);
        balance::check(&passage.text, line, report);
    }
}

/// `[[here]]` items that belong to no mention.
pub(super) fn unused_here(article: &ParsedArticle, unused: &[usize], report: &mut Report<'_>) {
    let items = unused.iter();
    for item in items.filter_map(|position| article.front.here.get(*position)) {
        let place = item
            .paragraph
            .map_or("the article".to_owned(), |number| format!("§ {number}"));
        let message = format!(
            "“{}” is no mention of [{}] in {place}.",
            item.text, item.entry
        );
        let numbers = paragraphs_with(&item.text, article);
        let hint = match numbers.is_empty() {
            true => "Write `text` exactly as it stands in the article.".to_owned(),
            false => format!("These words stand in § {}.", numbers.join(", ")),
        };
        report.error("here-not-found", item.line, message, hint);
    }
}

/// The numbers of the § that hold these words.
fn paragraphs_with(words: &str, article: &ParsedArticle) -> Vec<String> {
    let numbered = article
        .blocks
        .iter()
        .filter(|block| block.kind != BlockKind::Subheading);
    let holding = numbered.zip(1..).filter(|(block, _)| {
        block
            .passages
            .iter()
            .any(|passage| occurrences(&passage.text, words).next().is_some())
    });
    holding
        .map(|(_, number): (_, u32)| number.to_string())
        .collect()
}

/// What the joined passages tell: links to nowhere, words that two entries claim, acronyms without an
/// entry, each reported once, and sentences that are too long.
pub(super) fn passages(
    passages: &[MarkedPassage<'_>],
    lang: &str,
    glossary: &SiteGlossary,
    report: &mut Report<'_>,
) {
    let mut known = BTreeSet::new();
    for MarkedPassage {
        passage,
        marks,
        sentences,
    } in passages
    {
        mentions(passage, marks, glossary, rules(lang), &mut known, report);
        for range in sentences {
            sentence_length(passage, range, report);
        }
    }
}

fn mentions(
    passage: &Passage,
    marks: &[Mark],
    glossary: &SiteGlossary,
    rules: &Rules,
    known: &mut BTreeSet<String>,
    report: &mut Report<'_>,
) {
    for link in passage
        .links
        .iter()
        .filter(|link| glossary.get(&link.entry).is_none())
    {
        let line = passage.line_at(link.range.start);
        let message = format!("This link leads to “{}”, which is no entry.", link.entry);
        report.error(
            "unknown-entry",
            line,
            message,
            suggestion(&link.entry, glossary),
        );
    }
    for mark in marks {
        let id = |position: &usize| Some(glossary.item(*position)?.entry.id.as_str());
        let rivals: Vec<&str> = mark.rivals.iter().filter_map(id).collect();
        if !rivals.is_empty() {
            let words = passage.text.get(mark.range.clone()).unwrap_or_default();
            let own = id(&mark.entry).unwrap_or_default();
            let message = format!("“{words}” may be [{own}] or [{}].", rivals.join("], ["));
            let hint = "Mark it: [words](#entry-id), or a [[here]] in the front matter.";
            let line = passage.line_at(mark.range.start);
            report.error("form-claimed-twice", line, message, hint);
        }
    }
    for range in unexplained(passage, marks, rules) {
        let line = passage.line_at(range.start);
        let acronym = passage.text.get(range).unwrap_or_default();
        if known.insert(acronym.to_owned()) {
            let message = format!("Nothing explains “{acronym}”.");
            let hint = "Write an entry with this form, or write the name out.";
            report.error("acronym-without-entry", line, message, hint);
        }
    }
}

/// The acronyms of a passage that are no part of a mention.
pub(crate) fn unexplained(passage: &Passage, marks: &[Mark], rules: &Rules) -> Vec<Range<usize>> {
    let is_marked = |range: &Range<usize>| {
        marks
            .iter()
            .any(|mark| mark.range.start < range.end && range.start < mark.range.end)
    };
    let mut found = acronyms(&passage.text, rules).acronyms;
    found.retain(|range| !is_marked(range));
    found
}

/// A sentence that is too long.
fn sentence_length(passage: &Passage, range: &Range<usize>, report: &mut Report<'_>) {
    let line = passage.line_at(range.start);
    let words = passage.text.get(range.clone()).map_or(0, count_words);
    if words > SENTENCE_WORDS {
        let message = format!("This sentence has {words} words.");
        let hint = format!("Learners follow sentences of up to {SENTENCE_WORDS}: cut it in two.");
        report.warning("long-sentence", line, message, hint);
    }
}
