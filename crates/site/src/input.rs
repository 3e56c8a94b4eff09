//! Texts from files and standard input.

use std::fs::File;
use std::io::{self, Read, Write};
use std::path::Path;

use authoring::own_text::Workbench;
use exchange::encoding::{Basis, Decoded, FileEncoding, Tables, decode};
use exchange::epub::Epub;
use exchange::limits::MOST_FILE_BYTES;
use exchange::open::{Opened, open};
use serde::Serialize;

/// The language of the texts and pages that commands are given, a BCP 47 tag.
pub(crate) const LANG: &str = "fr";

/// The largest text that is read, in bytes.
const MOST_BYTES: u64 = 20 * 1024 * 1024;

/// How a book or a document begins: both are zips.
const ZIP_START: &[u8] = b"PK\x03\x04";

/// A page, or a book of which a chapter has to be named.
pub(crate) enum Page {
    /// A page: text, Markdown or HTML.
    One(Decoded),
    /// What is in a book.
    Book(Contents),
}

/// What is in a book.
#[derive(Serialize)]
pub(crate) struct Contents {
    title: Option<String>,
    creator: Option<String>,
    chapters: Vec<Chapter>,
}

#[derive(Serialize)]
struct Chapter {
    number: usize,
    title: Option<String>,
    /// How many; nothing where they were not counted.
    words: Option<u32>,
    locked: bool,
}

/// Reads a file, or standard input for `-`, and says on standard error what had to be assumed of its encoding.
///
/// # Errors
///
/// One line that names the file and the reason.
pub(crate) fn read(path: &Path) -> Result<Decoded, String> {
    text(path, &bytes(path, MOST_BYTES)?)
}

/// Reads a page, a document of a word processor, or the chapter of a book with that number, counted from 1.
///
/// # Errors
///
/// One line that names the file and the reason.
pub(crate) fn read_page(path: &Path, chapter: Option<usize>) -> Result<Page, String> {
    let bytes = bytes(path, MOST_FILE_BYTES as u64)?;
    if !bytes.starts_with(ZIP_START) {
        if bytes.len() as u64 > MOST_BYTES {
            return Err(fail(path, &TOO_LARGE));
        }
        return text(path, &bytes).map(Page::One);
    }
    let name = path.display().to_string();
    let page = match open(&name, bytes, &Tables).map_err(|error| error.to_string())? {
        Opened::Text(decoded) => decoded,
        Opened::Document(document) => Decoded {
            text: document.html,
            encoding: FileEncoding {
                name: "UTF-8".to_owned(),
                basis: Basis::Declared,
                has_faults: false,
            },
        },
        Opened::Epub(book) => match chapter {
            None => return Ok(Page::Book(contents(&book))),
            Some(number) => {
                let chapter = number.checked_sub(1).and_then(|at| book.chapters.get(at));
                let chapter = chapter.ok_or_else(|| fail(path, &NO_CHAPTER))?;
                let page = book.read(chapter, &Tables);
                page.map_err(|fault| fail(path, &fault))?
            }
        },
    };
    Ok(Page::One(page))
}

/// What is said of a number that no chapter has.
const NO_CHAPTER: &str = "has no chapter of that number";

/// What is said of a text that is too large.
const TOO_LARGE: &str = "larger than 20 MB";

fn contents(book: &Epub) -> Contents {
    let bench = Workbench::default();
    let counts = book.word_counts(&Tables, |page| bench.text_of_page(page, LANG).word_count());
    let chapters = book.chapters.iter().zip(counts).enumerate();
    let chapters = chapters.map(|(at, (chapter, words))| {
        let title = chapter.title.clone();
        Chapter {
            number: at + 1,
            title: title.or_else(|| book.heading(chapter, &Tables)),
            words: words.ok().flatten(),
            locked: chapter.is_locked,
        }
    });
    Contents {
        title: book.title.clone(),
        creator: book.creator.clone(),
        chapters: chapters.collect(),
    }
}

fn fail(path: &Path, reason: &dyn std::fmt::Display) -> String {
    format!("{}: {reason}", path.display())
}

/// At most so many bytes of a file, or of standard input.
fn bytes(path: &Path, most: u64) -> Result<Vec<u8>, String> {
    let input: Box<dyn Read> = match path.to_str() {
        Some("-") => Box::new(io::stdin()),
        _ => Box::new(File::open(path).map_err(|error| fail(path, &error))?),
    };
    let mut bytes = Vec::new();
    input
        .take(most + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| fail(path, &error))?;
    if bytes.len() as u64 > most {
        let megabytes = most / 1024 / 1024;
        return Err(fail(path, &format!("larger than {megabytes} MB")));
    }
    Ok(bytes)
}

fn text(path: &Path, bytes: &[u8]) -> Result<Decoded, String> {
    let decoded = decode(bytes, &Tables).map_err(|kind| fail(path, &kind))?;
    if let Some(assumption) = assumption(&decoded.encoding) {
        // Whoever does not hear it finds it in the output of `import`.
        let _ = writeln!(io::stderr().lock(), "{}", fail(path, &assumption));
    }
    Ok(decoded)
}

/// What a reader should know of an encoding that is not certain, in one sentence.
fn assumption(encoding: &FileEncoding) -> Option<String> {
    let name = &encoding.name;
    let read = match (encoding.basis, encoding.has_faults) {
        (Basis::Assumed, _) => {
            format!("The encoding is not known: the text was read as {name}")
        }
        (_, true) => format!("The text was read as {name}"),
        _ => return None,
    };
    Some(match encoding.has_faults {
        true => format!("{read}, and some of its bytes stand for no character."),
        false => format!("{read}."),
    })
}
