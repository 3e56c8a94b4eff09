//! Collecting the text of a page while its elements open and close.

use crate::cleaning::cleaned::Part;
use crate::cleaning::dates::GivenDate;
use crate::cleaning::page::Document;
use crate::cleaning::unit::{Form, Place, Unit};
use crate::lang::Rules;
use crate::repair::Told;

use super::breaks::{goes_on, join};
use super::classes::Classes;
use super::elements::{self, Layout};
use super::raised::{self, Raised};
use super::references::References;
use super::tokens::{Raw, Tag, Token, Tokens};

/// Elements nested more deeply than this count as part of the one they are in.
const DEPTH: usize = 128;

/// A unit is bold if at least this share of it, in percent, is: its full stop may not be.
const STRONG_PERCENT: usize = 90;

/// Reads a page whose lines end with `\n`.
pub(super) fn read(text: &str, classes: &Classes, rules: &Rules) -> Document {
    let references = References::new();
    let mut tokens = Tokens::new(text, &references);
    let mut page = Collector::new(classes, rules);
    while let Some((token, line)) = tokens.next() {
        match token {
            Token::Start(tag) => {
                page.facts(&tag, line);
                if let Some(raw) = page.start(&tag) {
                    tokens.holds(raw, &tag.name);
                }
            }
            Token::End(name) => page.end(&name),
            Token::Text(text) => page.text(&text, line),
        }
    }
    page.flush();
    Document {
        units: page.units,
        date: page.published,
        title: page.title,
        repairs: page.repairs,
    }
}

#[derive(Debug)]
struct Open {
    name: String,
    place: Place,
    form: Form,
}

/// Collects units while the elements around them open and close.
#[derive(Debug)]
struct Collector<'w> {
    classes: &'w Classes,
    rules: &'w Rules,
    units: Vec<Unit>,
    stack: Vec<Open>,
    /// How many elements are open beyond the depth of the stack.
    deeper: usize,
    unit: Unit,
    /// A space stands between what is in the unit and what comes next.
    space: bool,
    /// `<br>` since the last word.
    breaks: usize,
    /// One `<br>` stood before the unit.
    after_break: bool,
    links: usize,
    /// Where in the unit the last link was opened.
    link_start: usize,
    /// The `<sup>` that is open.
    raised: Option<Raised>,
    strong: usize,
    strong_bytes: usize,
    code: bool,
    articles: u32,
    /// The first date that markup gives for the page.
    published: Option<GivenDate>,
    /// The first title that markup gives for the page.
    title: Option<Part>,
    repairs: Vec<Told>,
}

impl<'w> Collector<'w> {
    fn new(classes: &'w Classes, rules: &'w Rules) -> Self {
        Collector {
            classes,
            rules,
            units: Vec::new(),
            stack: Vec::new(),
            deeper: 0,
            unit: Unit::default(),
            space: false,
            breaks: 0,
            after_break: false,
            links: 0,
            link_start: 0,
            raised: None,
            strong: 0,
            strong_bytes: 0,
            code: false,
            articles: 0,
            published: None,
            title: None,
            repairs: Vec::new(),
        }
    }

    /// Keeps what a tag says of the page.
    fn facts(&mut self, tag: &Tag, line: usize) {
        self.date(elements::date(tag), line);
        if self.title.is_none() {
            self.title = elements::title(tag).map(|text| Part {
                text,
                line,
                last_line: line,
                ruling: None,
            });
        }
    }

    /// Begins an element; says what is in it, if it holds no others.
    fn start(&mut self, tag: &Tag) -> Option<Raw> {
        let name = tag.name.as_str();
        match elements::layout(name) {
            Layout::Void => {
                self.unit.picture |= name == "img" && !elements::is_icon(tag);
            }
            Layout::VoidBlock => self.flush(),
            Layout::Code => {
                self.code = true;
                return Some(match name {
                    "script" => Raw::Script,
                    _ => Raw::Code,
                });
            }
            Layout::Words => {
                self.open_block(tag);
                return Some(Raw::Words);
            }
            Layout::Block => self.open_block(tag),
            Layout::Inline => self.inline(tag),
        }
        None
    }

    fn inline(&mut self, tag: &Tag) {
        match tag.name.as_str() {
            "a" => {
                self.links = 1;
                self.unit.links += 1;
                self.link_start = self.unit.text.len();
                if let Some(raised) = &mut self.raised {
                    raised.is_linked = true;
                }
            }
            "sup" => {
                let is_linked = self.links > 0 && self.link_start == self.unit.text.len();
                self.raised = Some(Raised::open(&self.unit, self.strong_bytes, is_linked));
            }
            "b" | "strong" | "em" | "i" => self.strong += 1,
            "br" => {
                self.breaks += 1;
                let breaks = self.breaks;
                self.flush();
                self.breaks = breaks;
            }
            _ => {}
        }
    }

    fn open_block(&mut self, tag: &Tag) {
        self.flush();
        let name = tag.name.as_str();
        self.imply_ends(name);
        let (mut place, mut form) = self
            .stack
            .last()
            .map_or_else(Default::default, |open| (open.place, open.form));
        match name {
            "article" => {
                self.articles += 1;
                place.article = self.articles;
            }
            "main" => place.main = true,
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                let level = name
                    .as_bytes()
                    .get(1)
                    .map_or(2, |digit| digit.saturating_sub(b'0'));
                form = Form::Heading(level);
            }
            "li" | "dd" => form = Form::Item,
            "blockquote" => form = Form::Quote,
            "title" => form = Form::PageTitle,
            _ => {}
        }
        let in_article = place.article > 0 || place.main;
        // The innermost reason counts, but for what is certain already.
        if (place.zone.is_none() || place.guessed)
            && let Some((why, guessed)) = elements::zone(name, tag, in_article, self.classes)
        {
            place.zone = Some(why);
            place.guessed = guessed;
        }
        place.lead |= elements::is_lead(tag, self.classes);
        if self.stack.len() < DEPTH {
            self.stack.push(Open {
                name: tag.name.clone(),
                place,
                form,
            });
        } else {
            self.deeper += 1;
        }
    }

    /// Closes what needs no end tag: a paragraph before any block, an item before the next.
    fn imply_ends(&mut self, name: &str) {
        let siblings: &[&str] = match name {
            "li" => &["li", "p"],
            "dt" | "dd" => &["dt", "dd", "p"],
            "td" | "th" => &["td", "th", "p"],
            "tr" => &["td", "th", "tr", "p"],
            "option" => &["option"],
            _ => &["p"],
        };
        while self
            .stack
            .last()
            .is_some_and(|open| siblings.contains(&open.name.as_str()))
        {
            self.stack.pop();
        }
    }

    fn end(&mut self, name: &str) {
        match elements::layout(name) {
            Layout::Code => self.code = false,
            Layout::Block | Layout::Words => {
                self.flush();
                if self.deeper > 0 {
                    self.deeper -= 1;
                } else if let Some(at) = self.stack.iter().rposition(|open| open.name == name) {
                    self.stack.truncate(at);
                }
            }
            Layout::Inline => match name {
                "a" => self.links = 0,
                "sup" => self.close_raised(),
                "b" | "strong" | "em" | "i" => self.strong = self.strong.saturating_sub(1),
                _ => {}
            },
            Layout::Void | Layout::VoidBlock => {}
        }
    }

    /// Keeps the first date of publication; until there is one, the first other date within the
    /// article.
    fn date(&mut self, date: Option<(String, bool)>, line: usize) {
        let Some((text, is_of_publication)) = date else {
            return;
        };
        let place = self.stack.last().map(|open| open.place);
        let in_article = place.is_some_and(|place| place.article > 0 || place.main);
        let counts = match &self.published {
            Some(known) => is_of_publication && !known.is_of_publication,
            None => is_of_publication || in_article,
        };
        if counts {
            self.published = Some(GivenDate {
                text,
                is_of_publication,
                line,
            });
        }
    }

    fn text(&mut self, text: &str, line: usize) {
        if self.code {
            self.date(elements::date_in_data(text), line);
            return;
        }
        for (at, part) in text.split('\n').enumerate() {
            if at > 0 {
                self.space = true;
            }
            self.line(part, line + at);
        }
    }

    /// Adds text of one line, with one space for any number of them.
    fn line(&mut self, text: &str, line: usize) {
        let start = self.unit.text.len();
        for word in text.split_inclusive(char::is_whitespace) {
            let trimmed = word.trim_end_matches(is_plain_space);
            if !trimmed.is_empty() {
                if self.space && !self.unit.text.is_empty() {
                    self.unit.text.push(' ');
                }
                self.unit.text.push_str(trimmed);
                self.space = false;
            }
            self.space |= trimmed.len() < word.len();
        }
        let end = self.unit.text.len();
        if end == start {
            return;
        }
        self.after_break |= start == 0 && self.breaks == 1;
        self.breaks = 0;
        self.unit.link_bytes += (end - start) * self.links;
        self.strong_bytes += if self.strong > 0 { end - start } else { 0 };
        match self.unit.lines.last_mut() {
            Some((last, last_end)) if *last == line => *last_end = end,
            _ => self.unit.lines.push((line, end)),
        }
    }

    /// Takes out what was raised if it is the mark of a note.
    fn close_raised(&mut self) {
        let Some(raised) = self.raised.take() else {
            return;
        };
        let is_spaced = raised.text(&self.unit).starts_with(' ');
        if let Some(told) = raised.take_mark(&mut self.unit) {
            self.strong_bytes = raised.strong_bytes;
            self.space |= is_spaced;
            self.repairs.push(told);
        }
    }

    /// Ends the unit: what comes next stands on a line of its own.
    fn flush(&mut self) {
        self.space = false;
        self.breaks = 0;
        self.raised = None;
        self.link_start = 0;
        let strong = std::mem::take(&mut self.strong_bytes);
        let mut unit = std::mem::take(&mut self.unit);
        self.unit.links = self.links;
        if unit.text.trim().is_empty() {
            // A page shows nothing of a picture without words, nor of no-break spaces alone.
            return;
        }
        if let Some(open) = self.stack.last() {
            unit.place = open.place;
            unit.form = open.form;
        }
        self.repairs.extend(raised::repair(&mut unit, self.rules));
        unit.strong = strong * 100 >= unit.text.len() * STRONG_PERCENT;
        let after_break = std::mem::take(&mut self.after_break);
        unit.gap = !after_break;
        match self.units.last_mut() {
            Some(last) if after_break && goes_on(last, &unit) => {
                *last = join(std::mem::take(last), unit)
            }
            _ => self.units.push(unit.finish()),
        }
    }
}

/// Spaces that a page shows as one; a no-break space is shown as it is.
fn is_plain_space(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{c}')
}
