//! The files of a book or a document that are XML.

use crate::archive::Archive;
use crate::encoding::{Decoded, Decoder, decode};
use crate::fault::{Fault, PartFault, XmlFault};
use crate::limits::MOST_INDEX_BYTES;
use crate::xml::{Reader, Tag};

/// The files in a zip, with what turns their bytes into letters.
#[derive(Clone, Copy)]
pub(crate) struct Parts<'a> {
    pub(crate) archive: &'a Archive,
    pub(crate) decoder: &'a dyn Decoder,
}

impl Parts<'_> {
    /// A file as text, by the encoding that it has or declares.
    pub(crate) fn text(self, path: &str, most: usize) -> Result<Decoded, Fault> {
        let bytes = self.archive.read(path, most)?;
        decode(&bytes, self.decoder)
            .map_err(|kind| Fault::of_part(path, PartFault::Unreadable(kind)))
    }

    /// Reads one of the files that say what is in the others.
    pub(crate) fn index<T>(
        self,
        path: &str,
        read: impl FnOnce(&mut Reader) -> Result<T, XmlFault>,
    ) -> Result<T, Fault> {
        let text = self.text(path, MOST_INDEX_BYTES)?.text;
        read(&mut Reader::new(&text)).map_err(|fault| Fault::of_part(path, fault.into()))
    }
}

/// The path of what a file refers to: relative to the folder of that file, and without a place within it.
pub(crate) fn resolve(from: &str, reference: &str) -> String {
    let reference = reference.split(['#', '?']).next().unwrap_or_default();
    let reference = percent_decoded(reference);
    let folder = match reference.strip_prefix('/') {
        Some(_) => "",
        None => from.rsplit_once('/').map_or("", |(folder, _)| folder),
    };
    let mut path: Vec<&str> = Vec::new();
    for step in folder.split('/').chain(reference.split('/')) {
        match step {
            "" | "." => {}
            ".." => {
                path.pop();
            }
            step => path.push(step),
        }
    }
    path.join("/")
}

/// `L%27%C3%A9t%C3%A9` is `L'été`.
fn percent_decoded(reference: &str) -> String {
    let bytes = reference.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        let digits = reference.get(at + 1..at + 3).filter(|digits| {
            *byte == b'%' && digits.bytes().all(|digit| digit.is_ascii_hexdigit())
        });
        let escaped = digits.and_then(|digits| u8::from_str_radix(digits, 16).ok());
        decoded.push(escaped.unwrap_or(*byte));
        at += if escaped.is_some() { 3 } else { 1 };
    }
    String::from_utf8_lossy(&decoded).into_owned()
}

/// The value of an attribute; empty where there is none.
pub(crate) fn value(tag: &Tag, name: &str) -> String {
    tag.attribute(name).unwrap_or_default().into_owned()
}

/// A title or a name, unless nothing is written there.
pub(crate) fn words(text: String) -> Option<String> {
    (!text.is_empty()).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_are_relative_to_the_file_they_stand_in() {
        for (from, reference, path) in [
            ("OEBPS/content.opf", "text/un.xhtml", "OEBPS/text/un.xhtml"),
            (
                "OEBPS/toc/nav.xhtml",
                "../text/un.xhtml#p2",
                "OEBPS/text/un.xhtml",
            ),
            ("content.opf", "./L%27%C3%A9t%C3%A9.html", "L'été.html"),
            ("a/b.opf", "/c.html", "c.html"),
            ("a/b.opf", "../../../c.html", "c.html"),
            ("b.opf", "100%.html", "100%.html"),
            ("b.opf", "%é", "%é"),
            ("b.opf", "%+1", "%+1"),
        ] {
            assert_eq!(resolve(from, reference), path, "{reference}");
        }
    }
}
