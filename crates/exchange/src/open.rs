//! Any file that people bring: what it is, by its bytes, and what there is to read in it.

use crate::archive::Archive;
use crate::docx::{self, Document};
use crate::encoding::{Decoded, Decoder, decode};
use crate::epub::{self, Epub};
use crate::fault::{ArchiveFault, Fault, FileError};
use crate::file_kind::{FileKind, by_beginning};
use crate::limits::{MOST_FILE_BYTES, MOST_TEXT_BYTES};
use crate::part::Parts;

/// The file of a zip that says what it is: its whole text is a media type.
const MEDIA_TYPE: &str = "mimetype";

/// How many bytes of it are read.
const MEDIA_TYPE_BYTES: usize = 100;

/// How every zip begins that has a file in it, unless something was put before it.
const ZIP_START: &[u8] = b"PK\x03\x04";

/// What a file was.
#[derive(Clone, Debug)]
pub enum Opened {
    /// A text: plain, Markdown or HTML, which `language::cleaning::detect` tells apart.
    Text(Decoded),
    /// A book.
    Epub(Epub),
    /// A document of a word processor.
    Document(Document),
}

/// Opens a file. What it is shows in its bytes: its name is only there to be said in an error.
///
/// # Errors
///
/// Why it cannot be read. Nothing of it is kept then.
pub fn open(name: &str, bytes: Vec<u8>, decoder: &dyn Decoder) -> Result<Opened, FileError> {
    opened(bytes, decoder).map_err(|fault| FileError {
        file: name.to_owned(),
        fault,
    })
}

fn opened(bytes: Vec<u8>, decoder: &dyn Decoder) -> Result<Opened, Fault> {
    let begins_as_zip = bytes.starts_with(ZIP_START);
    if let Some(kind) = by_beginning(&bytes).filter(|_| !bytes.starts_with(b"PK")) {
        return Err(Fault::Unreadable(kind));
    }
    if bytes.len() > MOST_FILE_BYTES {
        return Err(Fault::TooLarge {
            most: MOST_FILE_BYTES,
        });
    }
    match Archive::open(bytes) {
        Ok(archive) => unpacked(archive, decoder),
        Err((_, fault)) if begins_as_zip || fault != ArchiveFault::Incomplete => {
            Err(Fault::Archive(fault))
        }
        Err((bytes, _)) => text(&bytes, decoder).map(Opened::Text),
    }
}

/// A text file.
fn text(bytes: &[u8], decoder: &dyn Decoder) -> Result<Decoded, Fault> {
    let start = bytes.get(..MOST_TEXT_BYTES).unwrap_or(bytes);
    let decoded = decode(start, decoder).map_err(Fault::Unreadable)?;
    match start.len() < bytes.len() {
        true => Err(Fault::TooLarge {
            most: MOST_TEXT_BYTES,
        }),
        false => Ok(decoded),
    }
}

/// What is in a zip.
fn unpacked(archive: Archive, decoder: &dyn Decoder) -> Result<Opened, Fault> {
    let parts = Parts {
        archive: &archive,
        decoder,
    };
    match kind(parts) {
        FileKind::Epub => Epub::open(archive, decoder).map(Opened::Epub),
        FileKind::Docx => Document::open(parts).map(Opened::Document),
        other => Err(Fault::Unreadable(other)),
    }
}

fn kind(parts: Parts) -> FileKind {
    let archive = parts.archive;
    let media_type = archive.beginning(MEDIA_TYPE, MEDIA_TYPE_BYTES);
    let media_type = media_type.unwrap_or_default();
    if media_type.starts_with(b"application/vnd.oasis.opendocument") {
        FileKind::OpenDocument
    } else if media_type.starts_with(b"application/epub+zip") || archive.has(epub::CONTAINER) {
        FileKind::Epub
    } else if archive.has(docx::CONTENT_TYPES) {
        match docx::body_path(parts).split_once('/') {
            Some(("xl" | "ppt", _)) => FileKind::Office,
            _ => FileKind::Docx,
        }
    } else {
        FileKind::Archive
    }
}
