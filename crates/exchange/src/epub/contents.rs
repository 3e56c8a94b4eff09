//! The table of contents of a book, for the titles of its chapters.
//!
//! A book without one, or with one that cannot be read, is read all the same.

use std::collections::BTreeMap;

use super::package::Package;
use crate::fault::XmlFault;
use crate::part::{Parts, resolve, value};
use crate::xml::{Event, Reader};

/// Titles by the paths of the chapters.
pub(super) type Titles = BTreeMap<String, String>;

/// The titles in the table of contents of a book. The first of a chapter counts: the others are those of its sections.
pub(super) fn titles(parts: Parts, package: &Package) -> Titles {
    let nav = package.nav.as_deref();
    let nav = nav.and_then(|path| parts.index(path, |xml| nav_titles(xml, path)).ok());
    let found = nav.filter(|titles| !titles.is_empty());
    let ncx = || {
        let path = package.ncx.as_deref()?;
        parts.index(path, |xml| ncx_titles(xml, path)).ok()
    };
    found.or_else(ncx).unwrap_or_default()
}

/// The links of `<nav epub:type="toc">`. The page has other lists as well: of pictures, of pages of the printed book.
fn nav_titles(xml: &mut Reader, path: &str) -> Result<Titles, XmlFault> {
    let mut titles = Titles::new();
    let mut is_in_contents = false;
    while let Some(event) = xml.next()? {
        match event {
            Event::Start(tag) if tag.name == "nav" => {
                is_in_contents = value(&tag, "type")
                    .split_ascii_whitespace()
                    .any(|kind| kind == "toc");
            }
            Event::End("nav") => is_in_contents = false,
            Event::Start(tag) if tag.name == "a" && is_in_contents => {
                let chapter = resolve(path, &value(&tag, "href"));
                keep(&mut titles, chapter, xml.text()?);
            }
            _ => {}
        }
    }
    Ok(titles)
}

/// The points of `<navMap>`: `<navLabel><text>Title</text></navLabel><content src="page"/>`.
fn ncx_titles(xml: &mut Reader, path: &str) -> Result<Titles, XmlFault> {
    let mut titles = Titles::new();
    let mut label = String::new();
    while let Some(event) = xml.next()? {
        match event {
            Event::Start(tag) if tag.name == "text" => label = xml.text()?,
            Event::Start(tag) if tag.name == "content" => {
                let chapter = resolve(path, &value(&tag, "src"));
                keep(&mut titles, chapter, std::mem::take(&mut label));
            }
            // Behind it are the pages of the printed book.
            Event::End("navMap") => break,
            _ => {}
        }
    }
    Ok(titles)
}

fn keep(titles: &mut Titles, chapter: String, title: String) {
    if !title.is_empty() {
        titles.entry(chapter).or_insert(title);
    }
}
