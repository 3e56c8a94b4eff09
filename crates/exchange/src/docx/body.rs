//! The body of a document as a page.

use super::paragraph::{Format, Paragraph, Properties, Role};
use super::styles::Styles;
use crate::fault::{PartFault, XmlFault};
use crate::limits::MOST_TEXT_BYTES;
use crate::part::value;
use crate::xml::{Event, Reader, Tag};

/// How the page begins and ends: nobody takes it for plain text.
const START: &str = "<!DOCTYPE html>\n<html><body>\n";
const END: &str = "</body></html>\n";

/// How a list ends: the next item goes into it.
const LIST_END: &str = "</ul>\n";

/// Elements of which nothing is read: deletions, and text that was moved elsewhere; the codes of fields; what is there
/// twice, for programs that know less (`Fallback`); how words of other scripts are said (`rt`); settings.
const SKIPPED: [&str; 11] = [
    "del",
    "moveFrom",
    "delText",
    "instrText",
    "delInstrText",
    "Fallback",
    "rt",
    "sdtPr",
    "sectPr",
    "tblPr",
    "tcPr",
];

/// The page of a document; nothing if it has no words.
pub(super) fn html(text: &str, styles: &Styles) -> Result<Option<String>, PartFault> {
    let mut body = Body {
        xml: Reader::new(text),
        styles,
        page: String::new(),
        open: Vec::new(),
        unfinished: Paragraph::default(),
        format: Format::default(),
        is_text: false,
        has_title: false,
        bytes: 0,
    };
    while let Some(event) = body.xml.next()? {
        match event {
            Event::Start(tag) => body.start(tag)?,
            Event::End(name) => body.end(name),
            Event::Text(text) if body.is_text => body.text(&text)?,
            Event::Text(_) => {}
        }
    }
    if !body.open.is_empty() {
        return Err(XmlFault::Broken.into());
    }
    let last = std::mem::take(&mut body.unfinished);
    body.write(last);
    let has_words = body.bytes > 0;
    Ok(has_words.then(|| format!("{START}{}{END}", body.page)))
}

/// What is open and becomes a block when it ends. A text box has paragraphs within a paragraph.
enum Open {
    Paragraph(Paragraph),
    Row { html: String, is_deleted: bool },
}

struct Body<'t> {
    xml: Reader<'t>,
    styles: &'t Styles,
    page: String,
    open: Vec<Open>,
    /// A paragraph whose end was deleted: the next one goes on in it.
    unfinished: Paragraph,
    /// How the words of this run are written.
    format: Format,
    /// Whether words come next, rather than space between tags.
    is_text: bool,
    has_title: bool,
    /// How many bytes of words there are.
    bytes: usize,
}

impl Body<'_> {
    fn start(&mut self, tag: Tag) -> Result<(), PartFault> {
        match tag.name {
            name if SKIPPED.contains(&name) => self.xml.skip()?,
            "p" => {
                let unfinished = std::mem::take(&mut self.unfinished);
                // What it is shows in the properties of the paragraph whose end is still there.
                let paragraph = Paragraph {
                    properties: Properties::default(),
                    ..unfinished
                };
                self.open.push(Open::Paragraph(paragraph));
            }
            "pPr" => {
                let properties = Properties::read(&mut self.xml)?;
                if let Some(paragraph) = self.paragraph() {
                    paragraph.properties = properties;
                }
            }
            "r" => self.format = Format::default(),
            "rPr" => self.format = Format::read(&mut self.xml)?,
            "t" => self.is_text = true,
            "tab" | "ptab" => self.text("\t")?,
            "noBreakHyphen" => self.text("\u{2011}")?,
            "br" | "cr" if !matches!(value(&tag, "type").as_str(), "page" | "column") => {
                if let Some(paragraph) = self.paragraph() {
                    paragraph.words.push_break();
                }
            }
            "tbl" => self.block("<table>\n"),
            "tr" => self.open.push(Open::Row {
                html: String::new(),
                is_deleted: false,
            }),
            "trPr" => {
                let mut has_deletion = false;
                self.xml.each_tag(|tag| {
                    has_deletion |= tag.name == "del";
                    tag.name != "trPrChange"
                })?;
                if let Some(Open::Row { is_deleted, .. }) = self.open.last_mut() {
                    *is_deleted |= has_deletion;
                }
            }
            "tc" => self.block("<td>\n"),
            _ => {}
        }
        Ok(())
    }

    fn end(&mut self, name: &str) {
        match name {
            "t" => self.is_text = false,
            "tbl" => self.block("</table>\n"),
            "tc" => self.block("</td>\n"),
            "p" => {
                if let Some(Open::Paragraph(paragraph)) =
                    self.open.pop_if(|open| matches!(open, Open::Paragraph(_)))
                {
                    match paragraph.properties.has_lost_its_end {
                        true => self.unfinished = paragraph,
                        false => self.write(paragraph),
                    }
                }
            }
            "tr" => {
                if let Some(Open::Row {
                    html,
                    is_deleted: false,
                }) = self.open.pop_if(|open| matches!(open, Open::Row { .. }))
                {
                    self.block("<tr>\n");
                    self.block(&html);
                    self.block("</tr>\n");
                }
            }
            _ => {}
        }
    }

    /// Adds words to the paragraph that is read.
    fn text(&mut self, text: &str) -> Result<(), PartFault> {
        let format = self.format;
        if format.is_hidden {
            return Ok(());
        }
        let Some(paragraph) = self.paragraph() else {
            return Ok(());
        };
        paragraph.words.push(text, format);
        self.bytes += text.trim().len();
        match self.bytes > MOST_TEXT_BYTES {
            true => Err(PartFault::TooLarge {
                most: MOST_TEXT_BYTES,
            }),
            false => Ok(()),
        }
    }

    fn paragraph(&mut self) -> Option<&mut Paragraph> {
        match self.open.last_mut() {
            Some(Open::Paragraph(paragraph)) => Some(paragraph),
            _ => None,
        }
    }

    /// Where blocks go: into what is open, or onto the page.
    fn blocks(&mut self) -> &mut String {
        match self.open.last_mut() {
            Some(Open::Paragraph(paragraph)) => &mut paragraph.anchored,
            Some(Open::Row { html, .. }) => html,
            None => &mut self.page,
        }
    }

    fn block(&mut self, html: &str) {
        self.blocks().push_str(html);
    }

    /// Writes a paragraph that is whole, and what is anchored in it.
    fn write(&mut self, paragraph: Paragraph) {
        let properties = paragraph.properties;
        let of_style = || self.styles.role(properties.style.as_deref()?);
        let role = properties.role.or_else(of_style).unwrap_or(Role::Text);
        if let Some(words) = paragraph.words.finish() {
            let level = match role {
                Role::Title => 1,
                // Below the title.
                Role::Heading(level) => (level + u8::from(self.has_title)).min(6),
                Role::Item => return self.write_item(&words, &paragraph.anchored),
                Role::Text => {
                    self.block(&format!("<p>{words}</p>\n"));
                    return self.block(&paragraph.anchored);
                }
            };
            self.has_title |= role == Role::Title;
            self.block(&format!("<h{level}>{words}</h{level}>\n"));
        }
        self.block(&paragraph.anchored);
    }

    /// Writes an item into the list that has just ended, or into a new one.
    fn write_item(&mut self, words: &str, anchored: &str) {
        let blocks = self.blocks();
        match blocks.strip_suffix(LIST_END).map(str::len) {
            Some(end) => blocks.truncate(end),
            None => blocks.push_str("<ul>\n"),
        }
        blocks.push_str(&format!("<li>{words}</li>\n{LIST_END}{anchored}"));
    }
}
