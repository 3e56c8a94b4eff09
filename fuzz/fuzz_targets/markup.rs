//! Any markup in each place where a book or a document has XML: zips with right checksums, which bytes by chance
//! never are.
#![no_main]

use std::io::{Cursor, Write};

use exchange::encoding::Tables;
use exchange::open::{Opened, open};
use libfuzzer_sys::fuzz_target;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const CONTAINER: &str = "<rootfile full-path='p'/>";
const PACKAGE: &str = "<item id='n' href='nav' media-type='application/xhtml+xml' properties='nav'/>\
    <item id='t' href='ncx' media-type='application/x-dtbncx+xml'/>\
    <item id='c' href='c' media-type='text/html'/><itemref idref='c'/>";
const BODY: &str = "<w:p><w:pPr><w:pStyle w:val='a'/></w:pPr><w:r><w:t>mot</w:t></w:r></w:p>";
const RELATIONS: &str = "<Relationship Type='/officeDocument' Target='d'/><Relationship Type='/styles' Target='s'/>\
    <Relationship Type='/core-properties' Target='core'/>";

/// The files of a book and of a document. The first byte of the input says which of them the rest of it is.
const BOOK: [(&str, &str); 6] = [
    ("META-INF/container.xml", CONTAINER),
    ("p", PACKAGE),
    ("nav", ""),
    ("ncx", ""),
    ("META-INF/encryption.xml", ""),
    ("c", "<h1>Titre</h1>"),
];
const DOCUMENT: [(&str, &str); 6] = [
    ("[Content_Types].xml", ""),
    ("_rels/.rels", RELATIONS),
    ("_rels/d.rels", RELATIONS),
    ("d", BODY),
    ("s", ""),
    ("core", ""),
];

fuzz_target!(|input: &[u8]| {
    let Some((place, markup)) = input.split_first() else {
        return;
    };
    let place = usize::from(*place) % (BOOK.len() + DOCUMENT.len());
    let (files, place) = match place.checked_sub(BOOK.len()) {
        Some(place) => (DOCUMENT, place),
        None => (BOOK, place),
    };
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (at, (path, text)) in files.iter().enumerate() {
        zip.start_file(*path, SimpleFileOptions::default()).unwrap();
        let bytes = if at == place { markup } else { text.as_bytes() };
        zip.write_all(bytes).unwrap();
    }
    let bytes = zip.finish().unwrap().into_inner();
    match open("file", bytes, &Tables) {
        Ok(Opened::Epub(epub)) => {
            for chapter in &epub.chapters {
                let _ = epub.heading(chapter, &Tables);
                let _ = epub.read(chapter, &Tables);
            }
        }
        Ok(Opened::Document(document)) => {
            // No element of the input reaches the page.
            for tag in document.html.split('<').skip(1) {
                let name = tag.split('>').next().unwrap().trim_start_matches('/');
                let ours = "!DOCTYPE html,html,body,h1,h2,h3,h4,h5,h6,p,ul,li,br,table,tr,td,strong,em,sup";
                assert!(ours.split(',').any(|element| element == name), "{name}");
            }
        }
        Ok(Opened::Text(_)) => panic!("a zip is no text"),
        Err(error) => assert!(!error.to_string().is_empty()),
    }
});
