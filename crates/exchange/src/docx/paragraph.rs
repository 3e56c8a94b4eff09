//! One paragraph of a document: what it is, and its words.

use crate::fault::XmlFault;
use crate::part::value;
use crate::xml::{Reader, Tag};

/// The levels of headings that Word has, and those that HTML has.
const WORD_LEVELS: u8 = 9;
const HTML_LEVELS: u8 = 6;

/// What a paragraph is, if it is more than text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// The title of the document.
    Title,
    /// A heading, from 1, the highest, to 6.
    Heading(u8),
    /// An item of a list.
    Item,
    /// Text and nothing else, whatever its style says.
    Text,
}

/// The heading of a level that counts from 0. The tenth is text: so Word marks what is no heading.
pub(super) fn outline(level: u8) -> Option<Role> {
    match level < WORD_LEVELS {
        true => Some(Role::Heading((level + 1).min(HTML_LEVELS))),
        false => None,
    }
}

/// What stands in `<w:pPr>`.
#[derive(Debug, Default)]
pub(super) struct Properties {
    /// The id of its style.
    pub(super) style: Option<String>,
    /// What it is by itself, without its style.
    pub(super) role: Option<Role>,
    /// Whether its end was deleted and the deletion tracked: the next paragraph goes on in it.
    pub(super) has_lost_its_end: bool,
}

impl Properties {
    /// Reads the properties that have just started.
    pub(super) fn read(xml: &mut Reader) -> Result<Properties, XmlFault> {
        let mut properties = Properties::default();
        let (mut heading, mut item) = (None, None);
        xml.each_tag(|tag| {
            match tag.name {
                "pStyle" => properties.style = Some(value(tag, "val")),
                "outlineLvl" => heading = value(tag, "val").parse().ok().and_then(outline),
                // List 0 is none: so a paragraph leaves the list of its style.
                "numId" => {
                    item = Some(if value(tag, "val") == "0" {
                        Role::Text
                    } else {
                        Role::Item
                    })
                }
                "del" | "moveFrom" => properties.has_lost_its_end = true,
                // What it was before a change.
                "pPrChange" | "rPrChange" | "numberingChange" | "sectPr" => return false,
                _ => {}
            }
            true
        })?;
        properties.role = heading.or(item);
        Ok(properties)
    }
}

/// How words are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Format {
    is_strong: bool,
    is_emphasis: bool,
    is_raised: bool,
    /// Words that are not shown.
    pub(super) is_hidden: bool,
}

impl Format {
    /// Reads the format that has just started: `<w:rPr>`.
    pub(super) fn read(xml: &mut Reader) -> Result<Format, XmlFault> {
        let mut format = Format::default();
        xml.each_tag(|tag| {
            match tag.name {
                "b" => format.is_strong = is_on(tag),
                "i" => format.is_emphasis = is_on(tag),
                "vanish" => format.is_hidden = is_on(tag),
                "vertAlign" => format.is_raised = value(tag, "val") == "superscript",
                "rPrChange" => return false,
                _ => {}
            }
            true
        })?;
        Ok(format)
    }

    /// The elements of HTML for it, from the outermost.
    fn elements(self) -> impl DoubleEndedIterator<Item = &'static str> {
        let elements = [
            (self.is_strong, "strong"),
            (self.is_emphasis, "em"),
            (self.is_raised, "sup"),
        ];
        elements
            .into_iter()
            .filter(|(is, _)| *is)
            .map(|(_, name)| name)
    }
}

/// Whether a property that is there is also on: `<w:b/>`, but not `<w:b w:val="0"/>`.
fn is_on(tag: &Tag) -> bool {
    !matches!(value(tag, "val").as_str(), "0" | "false" | "off" | "none")
}

/// A paragraph while it is read.
#[derive(Debug, Default)]
pub(super) struct Paragraph {
    pub(super) properties: Properties,
    pub(super) words: Words,
    /// The blocks that are anchored in it, such as text boxes: they come after it.
    pub(super) anchored: String,
}

/// Words of a paragraph as HTML.
#[derive(Debug, Default)]
pub(super) struct Words {
    html: String,
    /// The format of what was written last.
    format: Format,
}

impl Words {
    /// Adds words. Word cuts a text into pieces wherever something was typed: a format ends only where another begins.
    pub(super) fn push(&mut self, text: &str, format: Format) {
        if !text.trim().is_empty() {
            self.turn_to(format);
        }
        for c in text.chars() {
            match c {
                '&' => self.html.push_str("&amp;"),
                '<' => self.html.push_str("&lt;"),
                '>' => self.html.push_str("&gt;"),
                c => self.html.push(c),
            }
        }
    }

    /// Adds the end of a line.
    pub(super) fn push_break(&mut self) {
        self.html.push_str("<br>");
    }

    /// The words, unless there are none.
    pub(super) fn finish(mut self) -> Option<String> {
        self.turn_to(Format::default());
        let is_blank = self.html.replace("<br>", "").trim().is_empty();
        (!is_blank).then_some(self.html)
    }

    fn turn_to(&mut self, format: Format) {
        if format == self.format {
            return;
        }
        for name in self.format.elements().rev() {
            self.html.push_str("</");
            self.html.push_str(name);
            self.html.push('>');
        }
        for name in format.elements() {
            self.html.push('<');
            self.html.push_str(name);
            self.html.push('>');
        }
        self.format = format;
    }
}
