//! The bytes of a text file as text, whatever their encoding.
//!
//! The first of these that holds says the encoding: a byte order mark; zero bytes in every second place, which only
//! UTF-16 has; valid UTF-8; what the file declares; and else an assumption, of which [`Basis`] tells. Where bytes are
//! valid UTF-8 nothing is guessed: other encodings hardly ever look like it.

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
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FileEncoding {
    /// Its name as the Encoding Standard has it: `UTF-8`, `windows-1252`.
    pub name: String,
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

/// What turns bytes into letters. Natively [`Tables`]; in a browser its own decoder, since the tables weigh
/// 190 kB.
pub trait Decoder {
    /// The letters of bytes in the encoding of that label, one of the Encoding Standard. Nothing where the label
    /// is none.
    fn letters(&self, bytes: &[u8], label: &str) -> Option<Letters>;
}

/// Bytes as letters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letters {
    /// The text; U+FFFD stands for bytes that stand for no character.
    pub text: String,
    /// The name of the encoding.
    pub name: String,
}

/// Decodes by the tables of `encoding_rs`.
#[cfg(not(target_arch = "wasm32"))]
#[derive(Clone, Copy, Debug)]
pub struct Tables;

#[cfg(not(target_arch = "wasm32"))]
impl Decoder for Tables {
    fn letters(&self, bytes: &[u8], label: &str) -> Option<Letters> {
        let encoding = encoding_rs::Encoding::for_label(label.as_bytes())?;
        let (text, _) = encoding.decode_without_bom_handling(bytes);
        Some(Letters {
            text: text.into_owned(),
            name: encoding.name().to_owned(),
        })
    }
}

/// The labels by which the encodings are known that files need not declare.
const UTF_8: &str = "UTF-8";
const UTF_16LE: &str = "UTF-16LE";
const UTF_16BE: &str = "UTF-16BE";
const WINDOWS_1252: &str = "windows-1252";
const MACINTOSH: &str = "macintosh";

/// The byte order marks.
const MARKS: [(&[u8], &str); 3] = [
    (b"\xef\xbb\xbf", UTF_8),
    (b"\xff\xfe", UTF_16LE),
    (b"\xfe\xff", UTF_16BE),
];

/// Reads the bytes of a text file.
///
/// # Errors
///
/// What the file is, if it is no text.
pub fn decode(bytes: &[u8], decoder: &(impl Decoder + ?Sized)) -> Result<Decoded, FileKind> {
    let marked = MARKS
        .iter()
        .find_map(|(mark, label)| Some((bytes.strip_prefix(*mark)?, *label)));
    if let Some((rest, label)) = marked {
        return Ok(decoded(rest, label, Basis::ByteOrderMark, decoder));
    }
    if let Some(kind) = by_beginning(bytes) {
        return Err(kind);
    }
    let sample = bytes.get(..SAMPLE_BYTES).unwrap_or(bytes);
    if sample.contains(&0) {
        let label = utf_16(sample).ok_or(FileKind::Binary)?;
        return Ok(decoded(bytes, label, Basis::ZeroBytes, decoder));
    }
    if str::from_utf8(bytes).is_ok() {
        return Ok(decoded(bytes, UTF_8, Basis::Valid, decoder));
    }
    let declared = declared(bytes).and_then(|label| decoder.letters(bytes, label));
    Ok(
        match declared.filter(|letters| !is_unicode(&letters.name)) {
            Some(letters) => with_lines(letters, Basis::Declared),
            None => decoded(bytes, assumed(bytes), Basis::Assumed, decoder),
        },
    )
}

fn decoded(bytes: &[u8], label: &str, basis: Basis, decoder: &(impl Decoder + ?Sized)) -> Decoded {
    let letters = match label {
        UTF_8 => None,
        label => decoder.letters(bytes, label),
    };
    let letters = letters.unwrap_or_else(|| Letters {
        text: String::from_utf8_lossy(bytes).into_owned(),
        name: UTF_8.to_owned(),
    });
    with_lines(letters, basis)
}

fn with_lines(letters: Letters, basis: Basis) -> Decoded {
    Decoded {
        encoding: FileEncoding {
            name: letters.name,
            basis,
            has_faults: basis != Basis::Valid && letters.text.contains('\u{fffd}'),
        },
        text: with_line_feeds(letters.text),
    }
}

/// Whether a declaration of this encoding cannot be true: the bytes are no valid UTF-8, and in UTF-16 the
/// declaration could not be read byte by byte.
fn is_unicode(name: &str) -> bool {
    name.to_ascii_lowercase().starts_with("utf-")
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
fn utf_16(sample: &[u8]) -> Option<&'static str> {
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

/// The label of the encoding that a file declares at its beginning: `<?xml encoding="…"?>`, `<meta charset="…">`,
/// `<meta content="text/html; charset=…">`.
fn declared(bytes: &[u8]) -> Option<&str> {
    let start = bytes.get(..DECLARATION_BYTES).unwrap_or(bytes);
    let label = tags(start).find_map(|tag| {
        let small = tag.to_ascii_lowercase();
        let name = match small.as_slice() {
            tag if tag.starts_with(b"<?xml") => b"encoding".as_slice(),
            tag if tag.starts_with(b"<meta") => b"charset",
            _ => return None,
        };
        value(tag, name)
    });
    str::from_utf8(label?).ok()
}

/// The tags of a page, each from its `<` to before its `>`.
fn tags(page: &[u8]) -> impl Iterator<Item = &[u8]> {
    let starts = (0..page.len()).filter(|at| page.get(*at) == Some(&b'<'));
    starts.filter_map(|at| page.get(at..)?.split(|byte| *byte == b'>').next())
}

/// The value behind a name and `=`, without quotation marks.
fn value<'t>(tag: &'t [u8], name: &[u8]) -> Option<&'t [u8]> {
    let mut parts = tag.windows(name.len());
    let at = parts.position(|part| part.eq_ignore_ascii_case(name))?;
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
fn assumed(bytes: &[u8]) -> &'static str {
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
    use encoding_rs::{MACINTOSH, WINDOWS_1252};

    fn decode(bytes: &[u8]) -> Result<Decoded, FileKind> {
        super::decode(bytes, &Tables)
    }

    const TEXT: &str = "Le cœur d’« Élodie » – 3 € là-bas…\nTrès français.\n";

    #[track_caller]
    fn check(bytes: &[u8], name: &str, basis: Basis) {
        let Decoded { text, encoding } = decode(bytes).unwrap();
        assert_eq!(text, TEXT, "{encoding:?}");
        assert_eq!((encoding.name.as_str(), encoding.basis), (name, basis));
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
                (
                    "cœur État".to_owned(),
                    "macintosh".to_owned(),
                    Basis::Declared
                )
            );
            let found = declared(declaration, "cœur".as_bytes());
            assert_eq!(found, ("cœur".to_owned(), "UTF-8".to_owned(), Basis::Valid));
        }
        let latin = declared("<meta charset=\"iso-8859-1\">", b"c\x9cur");
        assert_eq!(
            latin,
            (
                "cœur".to_owned(),
                "windows-1252".to_owned(),
                Basis::Declared
            )
        );
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
        assert_eq!(
            (encoding.name.as_str(), encoding.basis),
            ("UTF-8", Basis::Assumed)
        );
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
