//! The first heading of a chapter, for chapters that are not in the table of contents.

use crate::encoding::decode;
use crate::limits::HEADING_BYTES;
use crate::part::{Parts, words};
use crate::xml::{Event, Reader};

/// The words of the first heading near the beginning of a page.
pub(super) fn first(parts: Parts, path: &str) -> Option<String> {
    let mut bytes = parts.archive.beginning(path, HEADING_BYTES).ok()?;
    bytes.truncate(whole_characters(&bytes));
    let page = decode(&bytes, parts.decoder).ok()?.text;
    let mut xml = Reader::new(&page);
    while let Some(event) = xml.next().ok()? {
        match event {
            Event::Start(tag) if is_heading(tag.name) => {
                if let Some(heading) = words(xml.text().ok()?) {
                    return Some(heading);
                }
            }
            _ => {}
        }
    }
    None
}

fn is_heading(name: &str) -> bool {
    matches!(name, "h1" | "h2" | "h3" | "h4" | "h5" | "h6")
}

/// How many bytes do without a character of UTF-8 that was cut at the end: it would be the only fault of the page, and
/// decide of its encoding.
fn whole_characters(bytes: &[u8]) -> usize {
    match str::from_utf8(bytes) {
        Err(error) if error.error_len().is_none() => error.valid_up_to(),
        _ => bytes.len(),
    }
}
