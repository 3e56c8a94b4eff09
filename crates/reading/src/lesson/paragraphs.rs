//! The paragraphs of a lesson: sentences of text and mentions, each facing its note.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::article::{BlockKind, ParsedArticle, ParsedNotes, Passage};
use crate::check;
use crate::finding::{Finding, Report};
use crate::lang::{Rules, rules};

use super::cut::{Cut, sentence};
use super::facing::facing;
use super::marks::{Mark, Marker, Recogniser};
use super::{Block, Mention, Noted, Paragraph, Sentence};

/// Builds the paragraphs of one lesson, in document order.
pub(super) struct Paragraphs<'a> {
    recogniser: &'a Recogniser<'a>,
    marker: Marker<'a>,
    rules: &'static Rules,
    notes_rules: &'static Rules,
    report: Report<'a>,
    notes_report: Report<'a>,
    /// Entries mentioned since the last subheading.
    section: BTreeSet<usize>,
    /// Entries that the lesson needs.
    kept: BTreeSet<usize>,
    /// Acronyms reported already.
    acronyms: BTreeSet<String>,
    nth: u32,
}

impl<'a> Paragraphs<'a> {
    /// For an article and, where there are some, its notes.
    pub(super) fn new(
        article: &'a ParsedArticle,
        notes: Option<&'a ParsedNotes>,
        notes_lang: &str,
        recogniser: &'a Recogniser<'a>,
    ) -> Self {
        Paragraphs {
            recogniser,
            marker: Marker::new(recogniser, &article.front.here),
            rules: rules(&article.lang),
            notes_rules: rules(notes_lang),
            report: Report::new(&article.file),
            notes_report: Report::new(notes.map_or(&article.file, |notes| &notes.file)),
            section: BTreeSet::new(),
            kept: BTreeSet::new(),
            acronyms: BTreeSet::new(),
            nth: 0,
        }
    }

    /// The positions in the glossary of all entries mentioned, and what was found in the
    /// article and in the notes.
    pub(super) fn finish(mut self, article: &ParsedArticle) -> (BTreeSet<usize>, Vec<Finding>) {
        check::article::unused_here(article, self.marker.unused(), &mut self.report);
        let mut findings = self.report.into_findings();
        findings.extend(self.notes_report.into_findings());
        (self.kept, findings)
    }

    /// The paragraph under the headline.
    pub(super) fn lead(&mut self, lead: &Passage, notes: Option<&ParsedNotes>) -> Paragraph {
        let note = notes.map(|notes| std::slice::from_ref(&notes.lead));
        self.paragraph(
            "lead",
            None,
            std::slice::from_ref(lead),
            note,
            Cut::BySentence,
        )
    }

    /// « En bref » stands apart: what is first there leaves the section around it as it was.
    pub(super) fn en_bref(
        &mut self,
        items: &[Passage],
        notes: Option<&ParsedNotes>,
    ) -> Option<Paragraph> {
        if items.is_empty() {
            return None;
        }
        let around = std::mem::take(&mut self.section);
        let note = notes.map(|notes| notes.en_bref.as_slice());
        let paragraph = self.paragraph("bref", None, items, note, Cut::ByPassage);
        self.section = around;
        Some(paragraph)
    }

    /// The blocks of the body.
    pub(super) fn body(
        &mut self,
        article: &ParsedArticle,
        notes: Option<&ParsedNotes>,
    ) -> Vec<Block> {
        let facing = facing(article, notes, &mut self.notes_report);
        let mut number = 0;
        let mut built = Vec::new();
        for (block, note) in article.blocks.iter().zip(facing) {
            let note = note.map(|note| note.passages.as_slice());
            if block.kind == BlockKind::Subheading {
                self.section.clear();
                let text = |passages: Option<&[Passage]>| {
                    let first = passages.and_then(<[Passage]>::first);
                    first
                        .map(|passage| passage.text.clone())
                        .unwrap_or_default()
                };
                let noted = Noted {
                    text: text(Some(&block.passages)),
                    note: text(note),
                };
                built.push(Block::Subheading(noted));
                continue;
            }
            number += 1;
            let id = format!("p{number}");
            let cut = match block.kind {
                BlockKind::List => Cut::ByPassage,
                _ => Cut::BySentence,
            };
            let paragraph = self.paragraph(&id, Some(number), &block.passages, note, cut);
            built.push(match block.kind {
                BlockKind::Quotation => Block::Quotation(paragraph),
                BlockKind::List => Block::List(paragraph),
                _ => Block::Paragraph(paragraph),
            });
        }
        built
    }

    fn paragraph(
        &mut self,
        id: &str,
        number: Option<u32>,
        passages: &[Passage],
        note: Option<&[Passage]>,
        cut: Cut,
    ) -> Paragraph {
        let mut built = Vec::new();
        for passage in passages {
            self.sentences(passage, number, cut, &mut built);
        }
        let mut faced = Vec::new();
        for passage in note.unwrap_or_default() {
            let text = &passage.text;
            let ranges = cut.ranges(text, &[], self.notes_rules);
            faced.extend(
                ranges
                    .into_iter()
                    .filter_map(|range| text.get(range))
                    .map(str::to_owned),
            );
        }
        if let Some(first) = note.and_then(<[Passage]>::first) {
            let line = passages.first().map_or(1, |passage| passage.line);
            check::notes::sentence_counts(&built, &faced, line, first.line, &mut self.notes_report);
        }
        Paragraph {
            id: id.to_owned(),
            number: number.unwrap_or(0),
            sentences: built,
            note: faced,
        }
    }

    fn sentences(
        &mut self,
        passage: &Passage,
        number: Option<u32>,
        cut: Cut,
        built: &mut Vec<Sentence>,
    ) {
        let marks = self.marker.marks(passage, number);
        check::article::marks(
            passage,
            &marks,
            self.recogniser.glossary,
            self.rules,
            &mut self.acronyms,
            &mut self.report,
        );
        let places: Vec<Range<usize>> = marks.iter().map(|mark| mark.range.clone()).collect();
        let ranges = cut.ranges(&passage.text, &places, self.rules);
        let mentions: Vec<(Range<usize>, Mention)> = marks
            .iter()
            .filter_map(|mark| self.mention(passage, mark))
            .collect();
        for range in ranges {
            check::article::sentence_length(passage, range.clone(), &mut self.report);
            built.push(sentence(&passage.text, range, &mentions));
        }
    }

    fn mention(&mut self, passage: &Passage, mark: &Mark) -> Option<(Range<usize>, Mention)> {
        let glossary = self.recogniser.glossary;
        let id = |entry: &usize| Some(glossary.item(*entry)?.entry.id.clone());
        let entry = &glossary.item(mark.entry)?.entry;
        let mention = Mention {
            text: passage.text.get(mark.range.clone())?.to_owned(),
            entry: entry.id.clone(),
            nth: self.nth,
            is_expression: entry.is_expression(),
            first: self.section.insert(mark.entry),
            gloss: None,
            here: mark.here.and_then(|position| u32::try_from(position).ok()),
            inside: mark.inside.iter().filter_map(id).collect(),
        };
        self.nth += 1;
        self.kept.insert(mark.entry);
        self.kept.extend(&mark.inside);
        Some((mark.range.clone(), mention))
    }
}
