//! Which files of a book are encrypted.
//!
//! In most books that have such a list these are fonts, hidden from whoever would take them out of the book. Such a book
//! is not locked: only an encrypted chapter is, whatever it is encrypted with.

use std::collections::BTreeSet;

use crate::fault::XmlFault;
use crate::part::{resolve, value};
use crate::xml::{Event, Reader};

/// The paths of all files that are encrypted.
pub(super) fn paths(xml: &mut Reader) -> Result<BTreeSet<String>, XmlFault> {
    let mut paths = BTreeSet::new();
    while let Some(event) = xml.next()? {
        match event {
            Event::Start(tag) if tag.name == "CipherReference" => {
                // Its paths count from the top of the zip.
                paths.insert(resolve("", &value(&tag, "URI")));
            }
            _ => {}
        }
    }
    Ok(paths)
}
