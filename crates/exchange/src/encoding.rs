//! The bytes of a text file as text, whatever their encoding.
//!
//! The first of these that holds says the encoding: a byte order mark; zero bytes in every second place, which only
//! UTF-16 has; valid UTF-8; what the file declares; and else an assumption, of which [`Basis`] tells. Where bytes are
//! valid UTF-8 nothing is guessed: other encodings hardly ever look like it.

use encoding_rs::{Encoding, MACINTOSH, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use serde::Serialize;

use crate::file_kind::{FileKind, by_beginning};

/// How many bytes show whether a file is text, and whether it is UTF-16.
const SAMPLE_BYTES: usize = 8000;

/// Within how many bytes a file declares its encoding, as browsers have it.
const DECLARATION_BYTES: usize = 1024;

/// Bytes that stand for no character in Windows-1252. In MacRoman they are å ç è ê ù, so that hardly any French text
/// does without them.
const NOT_WINDOWS_1252: [u8; 5] = [0x81, 0x8d, 0x8f, 0x90, 0x9d];

/// A text that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    /// The text without a byte order mark. Its lines end with `\n`, whatever ended them in the file.
    pub text: String,
    /// What it was read as.
    pub encoding: FileEncoding,
}

/// The encoding of a file, and how it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct FileEncoding {
    /// Its name as the Encoding Standard has it: `UTF-8`, `windows-1252`.
    pub name: &'static str,
    /// How it is known.
    pub basis: Basis,
    /// Whether some bytes stood for no character: in the text they are U+FFFD.
    pub has_faults: bool,
}

/// How the encoding of a file is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Basis {
    /// By the byte order mark at its beginning.
    ByteOrderMark,
    /// Every second byte is zero: it is UTF-16.
    ZeroBytes,
    /// It is valid UTF-8.
    Valid,
    /// The file declares it: `<meta charset>`, `<?xml encoding?>`.
    Declared,
    /// It is an assumption: the file says nothing, and other encodings fit worse.
    Assumed,
}

/// Reads the bytes of a text file.
///
/// # Errors
///
/// What the file is, if it is no text.
pub fn decode(bytes: &[u8]) -> Result<Decoded, FileKind> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        let rest = bytes.get(mark..).unwrap_or_default();
        return Ok(decoded(rest, encoding, Basis::ByteOrderMark));
    }
    if let Some(kind) = by_beginning(bytes) {
        return Err(kind);
    }
    let sample = bytes.get(..SAMPLE_BYTES).unwrap_or(bytes);
    if sample.contains(&0) {
        let encoding = utf_16(sample).ok_or(FileKind::Binary)?;
        return Ok(decoded(bytes, encoding, Basis::ZeroBytes));
    }
    if let Ok(text) = str::from_utf8(bytes) {
        let encoding = FileEncoding {
            name: UTF_8.name(),
            basis: Basis::Valid,
            has_faults: false,
        };
        let text = with_line_feeds(text.to_owned());
        return Ok(Decoded { text, encoding });
    }
    Ok(match declared(bytes) {
        Some(encoding) => decoded(bytes, encoding, Basis::Declared),
        None => decoded(bytes, assumed(bytes), Basis::Assumed),
    })
}

fn decoded(bytes: &[u8], encoding: &'static Encoding, basis: Basis) -> Decoded {
    let (text, has_faults) = encoding.decode_without_bom_handling(bytes);
    let encoding = FileEncoding {
        name: encoding.name(),
        basis,
        has_faults,
    };
    Decoded {
        text: with_line_feeds(text.into_owned()),
        encoding,
    }
}

/// Ends lines with `\n` alone: older files have `\r\n` or `\r`.
fn with_line_feeds(text: String) -> String {
    match text.contains('\r') {
        true => text.replace("\r\n", "\n").replace('\r', "\n"),
        false => text,
    }
}

/// Which UTF-16 it is, of bytes with zeros among them. A letter of ours has its zero in the first or the second of two
/// bytes; most of the characters of a text are such letters, and none has it in the other.
fn utf_16(sample: &[u8]) -> Option<&'static Encoding> {
    let zeros = |from: usize| {
        let places = sample.iter().skip(from).step_by(2);
        places.filter(|byte| **byte == 0).count()
    };
    let is_most = |count: usize| count * 2 > sample.len() / 2;
    match (zeros(0), zeros(1)) {
        (first, 0) if is_most(first) => Some(UTF_16BE),
        (0, second) if is_most(second) => Some(UTF_16LE),
        _ => None,
    }
}

/// The encoding that a file declares at its beginning: `<?xml encoding="…"?>`, `<meta charset="…">`,
/// `<meta content="text/html; charset=…">`. Some declare what cannot be: the bytes are no valid UTF-8, and
/// in UTF-16 the declaration could not be read byte by byte.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let start = bytes.get(..DECLARATION_BYTES).unwrap_or(bytes);
    let start = start.to_ascii_lowercase();
    let found = tags(&start).find_map(|tag| {
        let name = match tag {
            tag if tag.starts_with(b"<?xml") => b"encoding".as_slice(),
            tag if tag.starts_with(b"<meta") => b"charset",
            _ => return None,
        };
        Encoding::for_label(value(tag, name)?)
    });
    found.filter(|encoding| ![UTF_8, UTF_16LE, UTF_16BE].contains(encoding))
}

/// The tags of a page, each from its `<` to before its `>`.
fn tags(page: &[u8]) -> impl Iterator<Item = &[u8]> {
    let starts = (0..page.len()).filter(|at| page.get(*at) == Some(&b'<'));
    starts.filter_map(|at| page.get(at..)?.split(|byte| *byte == b'>').next())
}

/// The value behind a name and `=`, without quotation marks.
fn value<'t>(tag: &'t [u8], name: &[u8]) -> Option<&'t [u8]> {
    let at = tag.windows(name.len()).position(|part| part == name)?;
    let value = tag.get(at + name.len()..)?.trim_ascii_start();
    let value = value.strip_prefix(b"=")?.trim_ascii_start();
    let value = value.strip_prefix(b"\"").unwrap_or(value);
    let value = value.strip_prefix(b"'").unwrap_or(value);
    let is_of_label = |byte: &u8| byte.is_ascii_alphanumeric() || b"-_:.".contains(byte);
    let end = value.iter().position(|byte| !is_of_label(byte));
    value.get(..end.unwrap_or(value.len()))
}

/// What a file is read as that says nothing: UTF-8 with faults if more of its characters are whole than broken, else
/// MacRoman if it has bytes that Windows-1252 does not know, else Windows-1252.
fn assumed(bytes: &[u8]) -> &'static Encoding {
    let (mut whole, mut broken) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        whole += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    if whole > broken {
        UTF_8
    } else if bytes.iter().any(|byte| NOT_WINDOWS_1252.contains(byte)) {
        MACINTOSH
    } else {
        WINDOWS_1252
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    const TEXT: &str = "Le cœur d’« Élodie » – 3 € là-bas…\nTrès français.\n";

    #[track_caller]
    fn check(bytes: &[u8], name: &str, basis: Basis) {
        let Decoded { text, encoding } = decode(bytes).unwrap();
        assert_eq!(text, TEXT, "{encoding:?}");
        assert_eq!((encoding.name, encoding.basis), (name, basis));
        assert!(!encoding.has_faults);
    }

    fn utf_16(unit: impl Fn(u16) -> [u8; 2], mark: &str) -> Vec<u8> {
        let units = mark.encode_utf16().chain(TEXT.encode_utf16());
        units.flat_map(unit).collect()
    }

    #[test]
    fn one_text_in_every_encoding() {
        let utf_8 = TEXT.as_bytes();
        check(utf_8, "UTF-8", Basis::Valid);
        check(
            &[b"\xef\xbb\xbf", utf_8].concat(),
            "UTF-8",
            Basis::ByteOrderMark,
        );
        for (mark, basis) in [("\u{feff}", Basis::ByteOrderMark), ("", Basis::ZeroBytes)] {
            check(&utf_16(u16::to_le_bytes, mark), "UTF-16LE", basis);
            check(&utf_16(u16::to_be_bytes, mark), "UTF-16BE", basis);
        }
        let (windows, _, _) = WINDOWS_1252.encode(TEXT);
        check(&windows, "windows-1252", Basis::Assumed);
        // A text of a Mac of that time ends its lines with `\r`.
        let mac = TEXT.replace('\n', "\r");
        let (mac, _, _) = MACINTOSH.encode(&mac);
        check(&mac, "macintosh", Basis::Assumed);
        // The tables of encoding_rs both ways prove little: these bytes are from the tables themselves.
        assert!(windows.starts_with(b"Le c\x9cur d\x92\xab \xc9lodie \xbb \x96 3 \x80"));
        assert!(mac.starts_with(b"Le c\xcfur d\xd5\xc7 \x83lodie \xc8 \xd0 3 \xdb"));
    }

    #[test]
    fn ends_of_lines_are_line_feeds() {
        for written in ["a\r\nb\r\n\r\nc", "a\rb\r\rc", "a\nb\r\n\rc"] {
            assert_eq!(decode(written.as_bytes()).unwrap().text, "a\nb\n\nc");
        }
    }

    #[test]
    fn what_a_file_declares_counts_unless_it_is_valid_utf_8() {
        let declared = |declaration: &str, rest: &[u8]| {
            let Decoded { text, encoding } =
                decode(&[declaration.as_bytes(), rest].concat()).unwrap();
            (text.replace(declaration, ""), encoding.name, encoding.basis)
        };
        for declaration in [
            "<meta name=\"a\" content=\"b\"><META CharSet=x-mac-roman>",
            "<meta http-equiv=\"Content-Type\" content='text/html; charset=macintosh'>",
            "<?xml version=\"1.0\" encoding = 'macintosh'?>",
        ] {
            let found = declared(declaration, b"c\xcfur \x83tat");
            assert_eq!(
                found,
                ("cœur État".to_owned(), "macintosh", Basis::Declared)
            );
            let found = declared(declaration, "cœur".as_bytes());
            assert_eq!(found, ("cœur".to_owned(), "UTF-8", Basis::Valid));
        }
        let latin = declared("<meta charset=\"iso-8859-1\">", b"c\x9cur");
        assert_eq!(latin, ("cœur".to_owned(), "windows-1252", Basis::Declared));
        // A declaration that cannot be true, and one that nobody knows.
        for declaration in [
            "<meta charset=utf-16>",
            "<meta charset=utf-8>",
            "<meta charset=inconnu>",
            "charset=macintosh",
        ] {
            let (text, _, basis) = declared(declaration, b"\xe9t\xe9");
            assert_eq!((text.as_str(), basis), ("été", Basis::Assumed));
        }
    }

    #[test]
    fn a_few_broken_characters_leave_utf_8_what_it_is() {
        let bytes = [TEXT.as_bytes(), b"\xe9t\xe9"].concat();
        let Decoded { text, encoding } = decode(&bytes).unwrap();
        assert_eq!(text, format!("{TEXT}\u{fffd}t\u{fffd}"));
        assert_eq!((encoding.name, encoding.basis), ("UTF-8", Basis::Assumed));
        assert!(encoding.has_faults);
    }

    #[test]
    fn what_is_no_text_is_told() {
        assert_eq!(decode(b"%PDF-1.4"), Err(FileKind::Pdf));
        assert_eq!(decode(b"\x7fELF\x02\0\0\0\x01\0"), Err(FileKind::Binary));
        assert_eq!(decode(b"\0\0\0\0"), Err(FileKind::Binary));
        assert_eq!(decode(b"").unwrap().text, "");
    }
}
