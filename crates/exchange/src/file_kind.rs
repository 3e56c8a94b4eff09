//! Files that are no text, known by the bytes they begin with.

use std::fmt;

/// What a file is that is no text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// A PDF.
    Pdf,
    /// A book as an EPUB.
    Epub,
    /// A document of Word, `.docx`.
    Docx,
    /// What Word wrote until 2003, `.doc`, and other programs of that time.
    OldWord,
    /// A file of LibreOffice, `.odt` and the like.
    OpenDocument,
    /// A spreadsheet or a presentation, `.xlsx`, `.pptx`.
    Office,
    /// Rich text, `.rtf`: it is ASCII, but none that people read.
    RichText,
    /// Packed files: `.zip`, `.gz`.
    Archive,
    /// A picture.
    Picture,
    /// Anything else with bytes that no text has.
    Binary,
}

/// How each kind begins. A zip is looked into: documents and books are zips too.
const BEGINNINGS: [(&[u8], FileKind); 11] = [
    (b"%PDF-", FileKind::Pdf),
    (b"{\\rtf", FileKind::RichText),
    (b"PK\x03\x04", FileKind::Archive),
    (b"PK\x05\x06", FileKind::Archive),
    (b"\x1f\x8b", FileKind::Archive),
    (b"\xd0\xcf\x11\xe0", FileKind::OldWord),
    (b"\x89PNG", FileKind::Picture),
    (b"\xff\xd8\xff", FileKind::Picture),
    (b"GIF8", FileKind::Picture),
    (b"II*\0", FileKind::Picture),
    (b"MM\0*", FileKind::Picture),
];

/// Names that stand near the beginning of a zip, and what it is then.
const PACKED: [(&[u8], FileKind); 4] = [
    (b"application/epub+zip", FileKind::Epub),
    (b"application/vnd.oasis", FileKind::OpenDocument),
    (b"[Content_Types].xml", FileKind::Docx),
    (b"word/", FileKind::Docx),
];

/// How many bytes of a zip are looked into.
const ZIP_BYTES: usize = 4096;

/// What a file is by its first bytes, if they are those of a format that is known.
pub fn by_beginning(bytes: &[u8]) -> Option<FileKind> {
    let known = BEGINNINGS.iter();
    let (_, kind) = known
        .into_iter()
        .find(|(start, _)| bytes.starts_with(start))?;
    if !bytes.starts_with(b"PK") {
        return Some(*kind);
    }
    let start = bytes.get(..ZIP_BYTES).unwrap_or(bytes);
    let holds = |name: &[u8]| start.windows(name.len()).any(|part| part == name);
    let packed = PACKED.iter().find(|(name, _)| holds(name));
    Some(packed.map_or(*kind, |(_, kind)| *kind))
}

impl fmt::Display for FileKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            FileKind::Pdf => "a PDF, no text: copy the text out of it first",
            FileKind::Epub => "an EPUB, no text: copy the text out of it first",
            FileKind::Docx => {
                "a document of a word processor, no text: save it as plain text first"
            }
            FileKind::OldWord => "an old document of Word (.doc): save it as .docx first",
            FileKind::OpenDocument => {
                "a document of LibreOffice, no text: save it as .docx or plain text first"
            }
            FileKind::Office => {
                "a spreadsheet or a presentation, no text: copy the text out of it first"
            }
            FileKind::RichText => "rich text (RTF): save it as plain text first",
            FileKind::Archive => "packed files, no text: unpack them first",
            FileKind::Picture => "a picture, no text",
            FileKind::Binary => "no text: it has bytes that stand in no text file",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_known_by_their_first_bytes() {
        let zip = |inside: &[u8]| [b"PK\x03\x04\x14\0\0\0", inside].concat();
        for (bytes, kind) in [
            (b"%PDF-1.7\n".to_vec(), Some(FileKind::Pdf)),
            (zip(b"mimetypeapplication/epub+zip"), Some(FileKind::Epub)),
            (zip(b"[Content_Types].xml"), Some(FileKind::Docx)),
            (zip(b"photo.jpg"), Some(FileKind::Archive)),
            (b"\xd0\xcf\x11\xe0\xa1".to_vec(), Some(FileKind::OldWord)),
            (b"{\\rtf1\\ansi".to_vec(), Some(FileKind::RichText)),
            (b"PK, dit-il.".to_vec(), None),
            (b"".to_vec(), None),
        ] {
            assert_eq!(by_beginning(&bytes), kind, "{bytes:?}");
        }
    }
}
