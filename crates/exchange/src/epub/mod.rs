//! EPUB 2 and 3: a book as a zip of pages.
//!
//! `META-INF/container.xml` says where the package is ([`package`]); the package lists what is in the book and in which
//! order it is read; the table of contents gives titles ([`contents`]). Chapters are unpacked one by one, when they are
//! asked for: a book of 50 MB is never unpacked whole.

mod contents;
mod encryption;
mod heading;
mod package;

use std::collections::BTreeSet;

use crate::archive::Archive;
use crate::encoding::{Decoded, Decoder};
use crate::fault::{Fault, PartFault, XmlFault};
use crate::limits::{MOST_CHAPTERS, MOST_COUNTED_BYTES, MOST_TEXT_BYTES};
use crate::part::Parts;

/// What every EPUB has.
pub(crate) const CONTAINER: &str = "META-INF/container.xml";

/// What says which of its files are encrypted.
const ENCRYPTION: &str = "META-INF/encryption.xml";

/// A book. It keeps the bytes of its file, to read chapters from.
#[derive(Clone, Debug)]
pub struct Epub {
    /// The title of the book.
    pub title: Option<String>,
    /// Who wrote it. More than one are joined by commas.
    pub creator: Option<String>,
    /// The language it says it is in: a BCP 47 tag, as the book has it.
    pub language: Option<String>,
    /// Its chapters in the order of reading.
    pub chapters: Vec<Chapter>,
    archive: Archive,
}

/// A chapter: one of the pages that a book is made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chapter {
    /// The path of the page inside the book.
    pub path: String,
    /// Its title in the table of contents. Where it is not in it, [`Epub::heading`] may tell.
    pub title: Option<String>,
    /// Whether the seller of the book has encrypted it, so that it cannot be read.
    pub is_locked: bool,
}

impl Epub {
    /// The book in a zip.
    pub(crate) fn open(archive: Archive, decoder: &dyn Decoder) -> Result<Epub, Fault> {
        let parts = Parts {
            archive: &archive,
            decoder,
        };
        let path = parts.index(CONTAINER, package::path)?;
        let path = path.ok_or_else(|| Fault::of_part(CONTAINER, XmlFault::Empty.into()))?;
        let mut package = parts.index(&path, |xml| package::read(xml, &path))?;
        // The table of contents may be among the pages that are read: it is no chapter.
        let nav = package.nav.as_ref();
        package.chapters.retain(|path| Some(path) != nav);
        if package.chapters.len() > MOST_CHAPTERS {
            return Err(Fault::TooManyChapters {
                most: MOST_CHAPTERS,
            });
        }
        if !package.chapters.iter().any(|path| archive.has(path)) {
            return Err(Fault::NoChapters);
        }
        let locked = match archive.has(ENCRYPTION) {
            true => parts.index(ENCRYPTION, encryption::paths)?,
            false => BTreeSet::new(),
        };
        let titles = contents::titles(parts, &package);
        let chapters: Vec<Chapter> = package
            .chapters
            .into_iter()
            .map(|path| Chapter {
                title: titles.get(&path).cloned(),
                is_locked: locked.contains(&path),
                path,
            })
            .collect();
        if chapters.iter().all(|chapter| chapter.is_locked) {
            return Err(Fault::Locked);
        }
        Ok(Epub {
            title: package.title,
            creator: package.creator,
            language: package.language,
            chapters,
            archive,
        })
    }

    /// The page of a chapter, HTML as the book has it.
    ///
    /// # Errors
    ///
    /// That the page is missing, damaged, too large or locked.
    pub fn read(&self, chapter: &Chapter, decoder: &dyn Decoder) -> Result<Decoded, Fault> {
        match chapter.is_locked {
            true => Err(Fault::of_part(&chapter.path, PartFault::Locked)),
            false => self.parts(decoder).text(&chapter.path, MOST_TEXT_BYTES),
        }
    }

    /// How many words each chapter has, as `count` tells of its page, or why it cannot be read; nothing where the
    /// chapters before it were so large that no more is read only to be counted.
    pub fn word_counts(
        &self,
        decoder: &dyn Decoder,
        count: impl Fn(String) -> u32,
    ) -> Vec<Result<Option<u32>, Fault>> {
        let mut read = 0;
        let counted = |chapter: &Chapter| {
            if read > MOST_COUNTED_BYTES {
                return Ok(None);
            }
            let page = self.read(chapter, decoder)?.text;
            read += page.len();
            Ok(Some(count(page)))
        };
        self.chapters.iter().map(counted).collect()
    }

    /// The first heading of a chapter. Only the beginning of its page is unpacked.
    pub fn heading(&self, chapter: &Chapter, decoder: &dyn Decoder) -> Option<String> {
        match chapter.is_locked {
            true => None,
            false => heading::first(self.parts(decoder), &chapter.path),
        }
    }

    fn parts<'a>(&'a self, decoder: &'a dyn Decoder) -> Parts<'a> {
        Parts {
            archive: &self.archive,
            decoder,
        }
    }
}
