//! Documents of Word (`.docx`): a zip of XML, of which the body becomes a simple page.
//!
//! [`styles`] tells which paragraphs are headings and lists, [`body`] reads the paragraphs one by one.

mod body;
mod paragraph;
mod relations;
mod styles;

use crate::fault::{Fault, XmlFault};
use crate::limits::MOST_DOCUMENT_BYTES;
use crate::part::{Parts, words};
use crate::xml::{Event, Reader};
use styles::Styles;

/// What every document of this kind has.
pub(crate) const CONTENT_TYPES: &str = "[Content_Types].xml";

/// Where it says which of its files is the body.
const RELATIONS: &str = "_rels/.rels";

/// The body, where nothing says where it is.
const BODY: &str = "word/document.xml";

/// A document of a word processor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// The title in its properties. Often it is that of another document, from which this one was made.
    pub title: Option<String>,
    /// Who wrote it, by its properties.
    pub creator: Option<String>,
    /// The document as a page: headings, paragraphs, lists, tables, emphasis, line breaks. Insertions that were tracked
    /// are in it, deletions are not.
    pub html: String,
}

/// The path of the body of a document, or of what is there in a spreadsheet or a presentation.
pub(crate) fn body_path(parts: Parts) -> String {
    let main = relations::path(parts, RELATIONS, "officeDocument");
    main.unwrap_or_else(|| BODY.to_owned())
}

impl Document {
    /// The document in a zip.
    pub(crate) fn open(parts: Parts) -> Result<Document, Fault> {
        let path = body_path(parts);
        let styles = relations::path(parts, &relations::of(&path), "styles");
        let styles = match styles {
            Some(path) if parts.archive.has(&path) => parts.index(&path, Styles::read)?,
            _ => Styles::default(),
        };
        let text = parts.text(&path, MOST_DOCUMENT_BYTES)?.text;
        let html = body::html(&text, &styles).map_err(|fault| Fault::of_part(&path, fault))?;
        let html = html.ok_or(Fault::NoText)?;
        let properties = relations::path(parts, RELATIONS, "core-properties");
        let properties = properties.and_then(|path| parts.index(&path, properties_of).ok());
        let (title, creator) = properties.unwrap_or_default();
        Ok(Document {
            title,
            creator,
            html,
        })
    }
}

/// The title and the author.
fn properties_of(xml: &mut Reader) -> Result<(Option<String>, Option<String>), XmlFault> {
    let (mut title, mut creator) = (None, None);
    while let Some(event) = xml.next()? {
        match event {
            Event::Start(tag) if tag.name == "title" => title = words(xml.text()?),
            Event::Start(tag) if tag.name == "creator" => creator = words(xml.text()?),
            _ => {}
        }
    }
    Ok((title, creator))
}
