//! Books: EPUB 2 and 3 as they come.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod making;

use exchange::encoding::Tables;
use exchange::epub::Epub;
use exchange::fault::{Fault, PartFault};
use exchange::open::{Opened, open};
use making::{CHAPTER, book, book_files, book_with, zip, zip_with};
use zip::CompressionMethod;
use zip::write::SimpleFileOptions;

fn read(bytes: Vec<u8>) -> Epub {
    match open("livre.epub", bytes, &Tables) {
        Ok(Opened::Epub(epub)) => epub,
        other => panic!("{other:?}"),
    }
}

fn fault(bytes: Vec<u8>) -> Fault {
    open("livre.epub", bytes, &Tables).unwrap_err().fault
}

fn titles(epub: &Epub) -> Vec<Option<&str>> {
    let chapters = epub.chapters.iter();
    chapters.map(|chapter| chapter.title.as_deref()).collect()
}

#[test]
fn a_book_of_epub_3() {
    let epub = read(book());
    assert_eq!(epub.title.as_deref(), Some("Les puits & les routes"));
    assert_eq!(epub.creator.as_deref(), Some("Awa Test, Jean Essai"));
    assert_eq!(epub.language.as_deref(), Some("fr"));
    assert_eq!(titles(&epub), [Some("Le puits"), Some("L’été"), None]);
    let [_, summer, last] = epub.chapters.as_slice() else {
        panic!("{:?}", epub.chapters);
    };
    assert_eq!(summer.path, "OEBPS/texte/L'été.xhtml");
    assert_eq!(
        epub.heading(last, &Tables).as_deref(),
        Some("La route du nord")
    );
    for chapter in &epub.chapters {
        assert_eq!(epub.read(chapter, &Tables).unwrap().text, CHAPTER);
    }
}

#[test]
fn each_chapter_that_can_be_read_is_counted() {
    let package = "OEBPS/texte/trois.xhtml";
    let mut files = book_files();
    files.retain(|(path, _)| *path != package);
    let counts = read(zip(&files)).word_counts(&Tables, |page| u32::try_from(page.len()).unwrap());
    let [Ok(Some(first)), Ok(Some(second)), Err(missing)] = counts.as_slice() else {
        panic!("{counts:?}");
    };
    let all = u32::try_from(CHAPTER.len()).unwrap();
    assert_eq!((*first, *second), (all, all));
    assert_eq!(*missing, part_fault(package, PartFault::Missing));
}

fn part_fault(part: &str, fault: PartFault) -> Fault {
    Fault::Part {
        part: part.to_owned(),
        fault,
    }
}

#[test]
fn a_book_of_epub_2() {
    let package = making::PACKAGE_3
        .replace(
            r#"<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav scripted"/>"#,
            r#"<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>"#,
        )
        .replace("<spine>", "<spine toc=\"ncx\">");
    let contents = r#"<?xml version="1.0"?>
<!DOCTYPE ncx PUBLIC "-//NISO//DTD ncx 2005-1//EN" "http://www.daisy.org/z3986/2005/ncx-2005-1.dtd">
<ncx><docTitle><text>Livre</text></docTitle><navMap>
<navPoint><navLabel><text>Premier</text></navLabel><content src="texte/un.xhtml"/>
<navPoint><navLabel><text>Section</text></navLabel><content src="texte/un.xhtml#s"/></navPoint></navPoint>
</navMap><pageList><pageTarget><navLabel><text>9</text></navLabel><content src="texte/trois.xhtml"/></pageTarget></pageList></ncx>"#;
    let mut files = book_files();
    files[2].1 = package.as_bytes();
    files[3] = ("OEBPS/toc.ncx", contents.as_bytes());
    let epub = read(zip(&files));
    assert_eq!(titles(&epub), [Some("Premier"), None, None]);
}

#[test]
fn a_book_is_known_by_its_bytes() {
    for name in ["livre", "LIVRE.EPUB", "livre.epub.zip", "livre.txt", ""] {
        assert!(
            matches!(open(name, book(), &Tables), Ok(Opened::Epub(_))),
            "{name}"
        );
    }
    let without_media_type = zip(&book_files()[1..]);
    assert_eq!(read(without_media_type).chapters.len(), 3);
}

#[test]
fn zips_of_every_make() {
    let bytes = book();
    let whole = read(bytes.clone());
    let before = [b"#!/bin/sh\nexit\n".as_slice(), &bytes].concat();
    let after = [bytes.as_slice(), &[b'\n'; 70_000]].concat();
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    let stored = zip_with(stored, &book_files());
    let large = zip_with(SimpleFileOptions::default().large_file(true), &book_files());
    for bytes in [
        before,
        after,
        stored,
        large,
        as_zip64(&bytes),
        with_descriptors(),
    ] {
        let epub = read(bytes);
        assert_eq!(epub.chapters, whole.chapters);
        for chapter in &epub.chapters {
            assert_eq!(epub.read(chapter, &Tables).unwrap().text, CHAPTER);
        }
    }
}

/// Where the last record of a zip begins that has no comment.
fn end_record(zip: &[u8]) -> usize {
    zip.len() - 22
}

/// The same zip, whose end has its numbers in the records of zip64.
fn as_zip64(zip: &[u8]) -> Vec<u8> {
    let (start, end) = zip.split_at(end_record(zip));
    let number = |range: std::ops::Range<usize>| {
        let mut bytes = [0; 8];
        bytes[..range.len()].copy_from_slice(&end[range]);
        bytes
    };
    let mut all = start.to_vec();
    all.extend(b"PK\x06\x06");
    all.extend(44_u64.to_le_bytes());
    all.extend([45, 0, 45, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    all.extend(number(8..10));
    all.extend(number(10..12));
    all.extend(number(12..16));
    all.extend(number(16..20));
    all.extend(b"PK\x06\x07\0\0\0\0");
    all.extend((start.len() as u64).to_le_bytes());
    all.extend([1, 0, 0, 0]);
    all.extend(b"PK\x05\x06\0\0\0\0");
    all.extend([0xff; 12]);
    all.extend([0, 0]);
    all
}

/// A book written in one go: sizes stand behind each file, and not before it.
fn with_descriptors() -> Vec<u8> {
    use std::io::Write;
    let mut zip = zip::ZipWriter::new_stream(Vec::new());
    for (path, bytes) in book_files() {
        zip.start_file(path, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    let bytes = zip.finish().unwrap().into_inner();
    assert!(bytes.windows(4).any(|part| part == b"PK\x07\x08"));
    bytes
}

#[test]
fn a_chapter_is_read_in_the_encoding_it_declares() {
    let chapter =
        b"<?xml version=\"1.0\" encoding=\"windows-1252\"?>\n<html><body><h1>\x8cuvre</h1>\
        <p>Le c\x9cur d\x92\xab \xc9lodie \xbb \x96 3 \x80</p></body></html>";
    let epub = read(book_with("OEBPS/texte/trois.xhtml", chapter));
    let last = &epub.chapters[2];
    let page = epub.read(last, &Tables).unwrap();
    assert!(page.text.contains("<p>Le cœur d’« Élodie » – 3 €</p>"));
    assert_eq!(page.encoding.name, "windows-1252");
    assert_eq!(epub.heading(last, &Tables).as_deref(), Some("Œuvre"));
}

#[test]
fn a_heading_is_found_though_the_beginning_ends_within_a_character() {
    for before in 0..4 {
        let page = format!(
            "<html><body>{}<h1>Été</h1><p>{}",
            " ".repeat(before),
            "é".repeat(20_000)
        );
        let epub = read(book_with("OEBPS/texte/trois.xhtml", page.as_bytes()));
        assert_eq!(
            epub.heading(&epub.chapters[2], &Tables).as_deref(),
            Some("Été")
        );
    }
}

fn encrypted(algorithm: &str, path: &str) -> String {
    format!(
        "<encryption xmlns:enc=\"http://www.w3.org/2001/04/xmlenc#\"><enc:EncryptedData>\
         <enc:EncryptionMethod Algorithm=\"{algorithm}\"/><enc:CipherData>\
         <enc:CipherReference URI=\"{path}\"/></enc:CipherData></enc:EncryptedData></encryption>"
    )
}

#[test]
fn hidden_fonts_are_no_lock() {
    for algorithm in [
        "http://www.idpf.org/2008/embedding",
        "http://ns.adobe.com/pdf/enc#RC",
    ] {
        let list = encrypted(algorithm, "OEBPS/police.otf");
        let epub = read(book_with("META-INF/encryption.xml", list.as_bytes()));
        assert!(epub.chapters.iter().all(|chapter| !chapter.is_locked));
        assert_eq!(epub.read(&epub.chapters[0], &Tables).unwrap().text, CHAPTER);
    }
}

#[test]
fn an_encrypted_chapter_is_locked() {
    let aes = "http://www.w3.org/2001/04/xmlenc#aes128-cbc";
    let list = encrypted(aes, "OEBPS/texte/L%27%C3%A9t%C3%A9.xhtml");
    let epub = read(book_with("META-INF/encryption.xml", list.as_bytes()));
    let locked: Vec<bool> = epub.chapters.iter().map(|c| c.is_locked).collect();
    assert_eq!(locked, [false, true, false]);
    let path = &epub.chapters[1].path;
    let expected = Fault::Part {
        part: path.clone(),
        fault: PartFault::Locked,
    };
    assert_eq!(epub.read(&epub.chapters[1], &Tables), Err(expected));
    assert_eq!(epub.heading(&epub.chapters[1], &Tables), None);

    let all = ["un", "trois", "L'été"]
        .map(|name| encrypted(aes, &format!("OEBPS/texte/{name}.xhtml")))
        .concat();
    let locked = fault(book_with("META-INF/encryption.xml", all.as_bytes()));
    assert_eq!(locked, Fault::Locked);
}

#[test]
fn what_is_missing_or_broken_is_named() {
    let part = |part: &str, fault| Fault::Part {
        part: part.to_owned(),
        fault,
    };
    let files: Vec<_> = book_files();
    let without = |path: &str| {
        let mut files = files.clone();
        files.retain(|(other, _)| *other != path);
        fault(zip(&files))
    };
    assert_eq!(
        without("META-INF/container.xml"),
        part("META-INF/container.xml", PartFault::Missing)
    );
    assert_eq!(
        without("OEBPS/content.opf"),
        part("OEBPS/content.opf", PartFault::Missing)
    );
    let error = open(
        "Mon livre",
        book_with("OEBPS/content.opf", b"<package><spine"),
        &Tables,
    )
    .unwrap_err();
    assert_eq!(
        error.to_string(),
        "Mon livre: OEBPS/content.opf, a file inside, is no valid XML"
    );
    let entities = b"<!DOCTYPE p [<!ENTITY a \"aaaaaaaa\">]><package>&a;</package>";
    let error = open("l", book_with("OEBPS/content.opf", entities), &Tables).unwrap_err();
    assert_eq!(
        error.to_string(),
        "l: OEBPS/content.opf, a file inside, declares entities, which are not read"
    );
    let none = fault(book_with("OEBPS/content.opf", b"<package></package>"));
    assert_eq!(none, Fault::NoChapters);
    // Without its table of contents a book is read all the same, and so is one that misses a chapter.
    for broken in ["<nav", "<nav type='toc'><a>Un"] {
        let epub = read(book_with("OEBPS/nav.xhtml", broken.as_bytes()));
        assert_eq!(titles(&epub), [None, None, None]);
    }
    let mut files = book_files();
    files.retain(|(path, _)| *path != "OEBPS/texte/trois.xhtml");
    let epub = read(zip(&files));
    assert_eq!(
        epub.read(&epub.chapters[2], &Tables),
        Err(part("OEBPS/texte/trois.xhtml", PartFault::Missing))
    );
}
