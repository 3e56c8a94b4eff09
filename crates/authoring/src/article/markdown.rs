//! The little Markdown that articles use: paragraphs, `##` subheadings, quotations, lists,
//! links to entries. Everything else is a finding.

use std::ops::Range;

use pulldown_cmark::{Event, HeadingLevel, Parser, Tag, TagEnd};

use crate::finding::Report;
use crate::lines::Lines;

use super::{Link, Passage};

/// What a block of the body is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum BlockKind {
    /// `## …`
    Subheading,
    /// Text between empty lines.
    Paragraph,
    /// `> …`
    Quotation,
    /// `- …`
    List,
}

/// A block of the body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ParsedBlock {
    /// What it is.
    pub(crate) kind: BlockKind,
    /// The line in the file on which it begins, from 1.
    pub(crate) line: usize,
    /// Its text: the items of a list, the paragraphs of a quotation, otherwise one.
    pub(crate) passages: Vec<Passage>,
}

/// Reads the body that stands in that range of a file.
pub(super) fn blocks(file: &str, body: Range<usize>, report: &mut Report<'_>) -> Vec<ParsedBlock> {
    let lines = Lines::new(file);
    let mut reader = Reader {
        blocks: Vec::new(),
        depth: 0,
        passage: None,
        link: None,
    };
    let source = file.get(body.clone()).unwrap_or_default();
    let parser = Parser::new(source);
    for (label, definition) in parser.reference_definitions().iter() {
        // Markdown takes such a line out of the text.
        let line = lines.line(body.start + definition.span.start);
        let message = format!("A line that begins with “[{label}]:” is not shown.");
        let hint = "Articles link to entries only: [words](#entry-id).";
        report.error("odd-link", line, message, hint);
    }
    for (event, range) in parser.into_offset_iter() {
        let line = lines.line(body.start + range.start);
        reader.event(event, line, report);
    }
    reader.finish_passage();
    reader.blocks.retain(|block| {
        block
            .passages
            .iter()
            .any(|passage| !passage.text.is_empty())
    });
    reader.blocks
}

/// Reads a line of the front matter, which may hold links as the body does.
pub(super) fn inline(text: &str, line: usize, report: &mut Report<'_>) -> Passage {
    let mut reader = Reader {
        blocks: Vec::new(),
        depth: 0,
        passage: None,
        link: None,
    };
    // Without line breaks and marks at its start nothing in it can be a block of its own.
    let text = text.replace(['\n', '\r'], " ");
    if !text.contains("](#") {
        return Passage::plain(text, line);
    }
    for event in Parser::new(&text) {
        reader.event(event, line, report);
    }
    reader.finish_passage();
    let passage = reader
        .blocks
        .pop()
        .and_then(|block| block.passages.into_iter().next());
    passage
        .filter(|_| reader.blocks.is_empty())
        .unwrap_or_else(|| Passage::plain(text, line))
}

struct Reader {
    blocks: Vec<ParsedBlock>,
    /// How many blocks enclose this place.
    depth: usize,
    passage: Option<Passage>,
    /// Where the open link began in the passage, and its address.
    link: Option<(usize, String)>,
}

impl Reader {
    fn event(&mut self, event: Event<'_>, line: usize, report: &mut Report<'_>) {
        match event {
            Event::Start(tag) => self.start(tag, line, report),
            Event::End(end) => self.end(end, line, report),
            Event::Text(text) => self.push(&text, line),
            Event::SoftBreak | Event::HardBreak => {
                if let Some(passage) = &mut self.passage {
                    passage.breaks.push(passage.text.len());
                    passage.text.push(' ');
                }
            }
            Event::Code(text) => {
                not_used("code", line, report);
                self.push(&text, line);
            }
            Event::Html(_) | Event::InlineHtml(_) => not_used("HTML", line, report),
            Event::Rule => not_used("a rule", line, report),
            _ => not_used("this markup", line, report),
        }
    }

    fn start(&mut self, tag: Tag<'_>, line: usize, report: &mut Report<'_>) {
        match tag {
            Tag::Paragraph => self.open(BlockKind::Paragraph, line),
            Tag::Heading { level, .. } => {
                if level != HeadingLevel::H2 {
                    let hint = "Subheadings begin with `## `, at all places.";
                    let message = "This subheading is not of the second level.";
                    report.error("markup-not-used", line, message, hint);
                }
                self.open(BlockKind::Subheading, line);
            }
            Tag::BlockQuote(_) => self.enclose(BlockKind::Quotation, line, report),
            Tag::List(_) => self.enclose(BlockKind::List, line, report),
            Tag::Item => {
                self.finish_passage();
                self.passage = Some(Passage {
                    line,
                    ..Passage::default()
                });
            }
            Tag::Link { dest_url, .. } => {
                let at = self
                    .passage
                    .as_ref()
                    .map_or(0, |passage| passage.text.len());
                self.link = Some((at, dest_url.into_string()));
            }
            Tag::CodeBlock(_) => {
                not_used("code", line, report);
                self.open(BlockKind::Paragraph, line);
            }
            Tag::Emphasis | Tag::Strong => not_used("bold or italics", line, report),
            Tag::Image { .. } => not_used("an image", line, report),
            // The HTML within is reported.
            Tag::HtmlBlock => {}
            _ => not_used("this markup", line, report),
        }
    }

    fn end(&mut self, end: TagEnd, line: usize, report: &mut Report<'_>) {
        match end {
            TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::Item | TagEnd::CodeBlock => {
                self.finish_passage();
            }
            TagEnd::BlockQuote(_) | TagEnd::List(_) => {
                self.finish_passage();
                self.depth = self.depth.saturating_sub(1);
            }
            TagEnd::Link => self.close_link(line, report),
            _ => {}
        }
    }

    fn open(&mut self, kind: BlockKind, line: usize) {
        if self.depth == 0 {
            self.finish_passage();
            self.blocks.push(ParsedBlock {
                kind,
                line,
                passages: Vec::new(),
            });
        } else if self
            .passage
            .as_ref()
            .is_some_and(|passage| passage.text.is_empty())
        {
            // The paragraph within a list's item is the item.
            return;
        }
        self.finish_passage();
        self.passage = Some(Passage {
            line,
            ..Passage::default()
        });
    }

    fn enclose(&mut self, kind: BlockKind, line: usize, report: &mut Report<'_>) {
        self.finish_passage();
        if self.depth == 0 {
            self.blocks.push(ParsedBlock {
                kind,
                line,
                passages: Vec::new(),
            });
        } else {
            not_used("a list or quotation within another", line, report);
        }
        self.depth += 1;
    }

    fn push(&mut self, text: &str, line: usize) {
        if self.depth == 0 && self.passage.is_none() {
            return;
        }
        let passage = self.passage.get_or_insert_with(|| Passage {
            line,
            ..Passage::default()
        });
        passage.text.push_str(text);
    }

    fn close_link(&mut self, line: usize, report: &mut Report<'_>) {
        let Some((start, address)) = self.link.take() else {
            return;
        };
        let end = self
            .passage
            .as_ref()
            .map_or(start, |passage| passage.text.len());
        match address.strip_prefix("#entry-") {
            Some(entry) if end > start => {
                let link = Link {
                    range: start..end,
                    entry: entry.to_owned(),
                };
                self.passage
                    .iter_mut()
                    .for_each(|passage| passage.links.push(link.clone()));
            }
            Some(_) => {
                let hint = "Write the words of the mention between the square brackets.";
                report.error("odd-link", line, "This link has no words.", hint);
            }
            None => {
                let message = format!("This link leads to “{address}”, not to an entry.");
                let hint = "Articles link to entries only: [words](#entry-id).";
                report.error("odd-link", line, message, hint);
            }
        }
    }

    fn finish_passage(&mut self) {
        let passage = self
            .passage
            .take()
            .filter(|passage| !passage.text.trim().is_empty());
        if let Some(block) = self.blocks.last_mut() {
            block.passages.extend(passage);
        }
        self.link = None;
    }
}

fn not_used(what: &str, line: usize, report: &mut Report<'_>) {
    let message = format!("Articles do not use {what}.");
    let hint = "Write plain paragraphs, `## ` subheadings, `> ` quotations, `- ` lists and [words](#entry-id).";
    report.error("markup-not-used", line, message, hint);
}
