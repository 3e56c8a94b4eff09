//! The paragraphs of a lesson: sentences of text and mentions, each facing its note.

use std::collections::BTreeSet;
use std::ops::Range;

use language::lang::{Rules, rules};
use reading::lesson::{Block, Mention, Noted, Paragraph, Sentence};

use crate::article::{BlockKind, ParsedArticle, ParsedNotes, Passage};

use super::mark_mentions::{Mark, Marker, Recogniser};
use super::pair_notes::pair_notes;
use super::split_sentences::{Split, sentence};
use super::{FacingParagraph, MarkedPassage};

/// Builds the paragraphs of one lesson, in document order.
pub(super) struct Paragraphs<'a> {
    recogniser: &'a Recogniser<'a>,
    marker: Marker<'a>,
    rules: &'static Rules,
    notes_rules: &'static Rules,
    /// Entries mentioned anywhere, by their positions in the glossary.
    pub(super) mentioned: BTreeSet<usize>,
    pub(super) passages: Vec<MarkedPassage<'a>>,
    pub(super) facing: Vec<FacingParagraph>,
}

impl<'a> Paragraphs<'a> {
    /// For an article with notes in that language.
    pub(super) fn new(
        article: &'a ParsedArticle,
        notes_lang: &str,
        recogniser: &'a Recogniser<'a>,
    ) -> Self {
        Paragraphs {
            recogniser,
            marker: Marker::new(recogniser, &article.front.here),
            rules: rules(&article.lang),
            notes_rules: rules(notes_lang),
            mentioned: BTreeSet::new(),
            passages: Vec::new(),
            facing: Vec::new(),
        }
    }

    /// Positions of the `[[here]]` items that no mention has.
    pub(super) fn unused_here(&self) -> Vec<usize> {
        self.marker.unused().collect()
    }

    /// The paragraph under the headline.
    pub(super) fn lead(&mut self, lead: &'a Passage, notes: Option<&ParsedNotes>) -> Paragraph {
        let note = notes.map(|notes| std::slice::from_ref(&notes.lead));
        self.paragraph(
            "lead",
            None,
            std::slice::from_ref(lead),
            note,
            Split::BySentence,
        )
    }

    /// « En bref ».
    pub(super) fn en_bref(
        &mut self,
        items: &'a [Passage],
        notes: Option<&ParsedNotes>,
    ) -> Option<Paragraph> {
        if items.is_empty() {
            return None;
        }
        let note = notes.map(|notes| notes.en_bref.as_slice());
        Some(self.paragraph("bref", None, items, note, Split::ByPassage))
    }

    /// The blocks of the body.
    pub(super) fn body(
        &mut self,
        article: &'a ParsedArticle,
        notes: Option<&ParsedNotes>,
    ) -> Vec<Block> {
        let paired = pair_notes(article, notes);
        let mut number = 0;
        let mut built = Vec::new();
        for (block, note) in article.blocks.iter().zip(paired) {
            let note = note.map(|note| note.passages.as_slice());
            if block.kind == BlockKind::Subheading {
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
            let split = match block.kind {
                BlockKind::List => Split::ByPassage,
                _ => Split::BySentence,
            };
            let paragraph = self.paragraph(&id, Some(number), &block.passages, note, split);
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
        passages: &'a [Passage],
        note: Option<&[Passage]>,
        split: Split,
    ) -> Paragraph {
        let mut built = Vec::new();
        for passage in passages {
            self.sentences(passage, number, split, &mut built);
        }
        let mut faced = Vec::new();
        for passage in note.unwrap_or_default() {
            let text = &passage.text;
            let ranges = split.ranges(text, &[], self.notes_rules);
            faced.extend(
                ranges
                    .into_iter()
                    .filter_map(|range| text.get(range))
                    .map(str::to_owned),
            );
        }
        if let Some(first) = note.and_then(<[Passage]>::first)
            && !faced.is_empty()
        {
            self.facing.push(FacingParagraph {
                line: passages.first().map_or(1, |passage| passage.line),
                sentences: built.len(),
                note_line: first.line,
                note_sentences: faced.len(),
            });
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
        passage: &'a Passage,
        number: Option<u32>,
        split: Split,
        built: &mut Vec<Sentence>,
    ) {
        let marks = self.marker.marks(passage, number);
        let places: Vec<Range<usize>> = marks.iter().map(|mark| mark.range.clone()).collect();
        let ranges = split.ranges(&passage.text, &places, self.rules);
        let mentions: Vec<(Range<usize>, Mention)> = marks
            .iter()
            .filter_map(|mark| self.mention(passage, mark))
            .collect();
        let sentences = ranges.iter().cloned();
        built.extend(sentences.map(|range| sentence(&passage.text, range, &mentions)));
        self.passages.push(MarkedPassage {
            passage,
            marks,
            sentences: ranges,
        });
    }

    fn mention(&mut self, passage: &Passage, mark: &Mark) -> Option<(Range<usize>, Mention)> {
        let glossary = self.recogniser.glossary;
        let id = |entry: &usize| Some(glossary.item(*entry)?.entry.id.clone());
        let entry = &glossary.item(mark.entry)?.entry;
        let mention = Mention {
            text: passage.text.get(mark.range.clone())?.to_owned(),
            entry: entry.id.clone(),
            is_expression: entry.is_expression(),
            here: mark.here.and_then(|position| u32::try_from(position).ok()),
            inside: mark.inside.iter().filter_map(id).collect(),
            ..Mention::default()
        };
        self.mentioned.insert(mark.entry);
        self.mentioned.extend(&mark.inside);
        Some((mark.range.clone(), mention))
    }
}
