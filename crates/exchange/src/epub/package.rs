//! The package of a book: what it is called, what is in it, and in which order it is read.

use std::collections::BTreeMap;

use crate::fault::XmlFault;
use crate::part::{resolve, value, words};
use crate::xml::{Event, Reader};

/// What the package says.
#[derive(Debug, Default)]
pub(super) struct Package {
    pub(super) title: Option<String>,
    pub(super) creator: Option<String>,
    pub(super) language: Option<String>,
    /// The paths of the chapters in the order of reading.
    pub(super) chapters: Vec<String>,
    /// The path of the table of contents of EPUB 3.
    pub(super) nav: Option<String>,
    /// The path of the table of contents of EPUB 2. Many books have both.
    pub(super) ncx: Option<String>,
}

/// The path of the package, of which `container.xml` tells.
pub(super) fn path(xml: &mut Reader) -> Result<Option<String>, XmlFault> {
    while let Some(event) = xml.next()? {
        match event {
            Event::Start(tag) if tag.name == "rootfile" => {
                let path = resolve("", &value(&tag, "full-path"));
                return Ok(words(path));
            }
            _ => {}
        }
    }
    Ok(None)
}

/// Reads the package at `path`.
pub(super) fn read(xml: &mut Reader, path: &str) -> Result<Package, XmlFault> {
    let mut package = Package::default();
    let mut creators = Vec::new();
    let mut pages = BTreeMap::new();
    while let Some(event) = xml.next()? {
        let Event::Start(tag) = event else {
            continue;
        };
        match tag.name {
            "title" => keep_first(&mut package.title, xml)?,
            "language" => keep_first(&mut package.language, xml)?,
            "creator" => creators.extend(words(xml.text()?)),
            "item" => {
                let file = resolve(path, &value(&tag, "href"));
                let kind = value(&tag, "media-type");
                let has = |property: &str| {
                    let properties = value(&tag, "properties");
                    properties.split_ascii_whitespace().any(|p| p == property)
                };
                if has("nav") {
                    package.nav = Some(file.clone());
                }
                if kind == "application/x-dtbncx+xml" {
                    package.ncx = Some(file);
                } else if is_page(&kind) {
                    pages.insert(value(&tag, "id"), file);
                }
            }
            "itemref" => {
                // Each page is read once, however often it stands in the order.
                let page = pages.get_mut(&value(&tag, "idref"));
                let page = page.map(std::mem::take).and_then(words);
                package.chapters.extend(page);
            }
            _ => {}
        }
    }
    package.creator = words(creators.join(", "));
    Ok(package)
}

/// Keeps the words of the element that has started, unless there are words already.
fn keep_first(kept: &mut Option<String>, xml: &mut Reader) -> Result<(), XmlFault> {
    let text = xml.text()?;
    if kept.is_none() {
        *kept = words(text);
    }
    Ok(())
}

/// Whether files of a media type are pages of text. A picture may stand in the order of reading too.
fn is_page(kind: &str) -> bool {
    matches!(
        kind,
        "application/xhtml+xml" | "text/html" | "text/x-oeb1-document"
    )
}
