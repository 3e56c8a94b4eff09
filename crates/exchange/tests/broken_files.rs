//! Files that are damaged, hostile, or something else: an error that says what is wrong, at once.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod making;

use exchange::encoding::Tables;
use exchange::fault::{ArchiveFault, Fault, PartFault};
use exchange::file_kind::FileKind;
use exchange::limits::{
    MOST_CHAPTERS, MOST_FILE_BYTES, MOST_INDEX_BYTES, MOST_PARTS, MOST_TEXT_BYTES,
};
use exchange::open::{Opened, open};
use making::{book, book_files, book_with, document, zip};
use proptest::prelude::*;

fn fault(bytes: Vec<u8>) -> Fault {
    open("fichier", bytes, &Tables).unwrap_err().fault
}

/// Opens a file and reads all that is in it; whether all of it could be read.
fn reads_whole(bytes: Vec<u8>) -> bool {
    match open("fichier", bytes, &Tables) {
        Ok(Opened::Epub(epub)) => {
            let headings = epub.chapters.iter().map(|c| epub.heading(c, &Tables));
            assert!(headings.flatten().all(|heading| !heading.is_empty()));
            epub.chapters.iter().all(|c| epub.read(c, &Tables).is_ok())
        }
        Ok(_) => true,
        Err(error) => {
            assert!(error.to_string().starts_with("fichier: "));
            false
        }
    }
}

#[test]
fn other_files_are_named() {
    let with = |path: &str| zip(&[(path, b"x".as_slice())]);
    let office = |main: &str| {
        let relations = format!("<Relationship Type=\"a/officeDocument\" Target=\"/{main}\"/>");
        zip(&[
            ("[Content_Types].xml", b""),
            ("_rels/.rels", relations.as_bytes()),
        ])
    };
    let open_document = zip(&[
        ("mimetype", b"application/vnd.oasis.opendocument.text"),
        ("content.xml", b""),
    ]);
    for (bytes, kind) in [
        (b"%PDF-1.7\n%\xe2\xe3".to_vec(), FileKind::Pdf),
        (with("photo.jpg"), FileKind::Archive),
        (
            b"PK\x05\x06".iter().copied().chain([0; 18]).collect(),
            FileKind::Archive,
        ),
        (open_document, FileKind::OpenDocument),
        (office("xl/workbook.xml"), FileKind::Office),
        (office("ppt/presentation.xml"), FileKind::Office),
        (b"\xd0\xcf\x11\xe0\xa1\xb1".to_vec(), FileKind::OldWord),
        (b"{\\rtf1\\ansi".to_vec(), FileKind::RichText),
        (b"\x89PNG\r\n".to_vec(), FileKind::Picture),
        (b"\x1f\x8b\x08\0".to_vec(), FileKind::Archive),
        (b"\0\x01\x02\x03".to_vec(), FileKind::Binary),
    ] {
        assert_eq!(fault(bytes), Fault::Unreadable(kind));
    }
}

#[test]
fn texts_are_texts() {
    for text in [
        "Un texte.",
        "# Titre\n\nUn texte.",
        "<html><p>Un",
        "PK, dit-il.",
        "",
    ] {
        let Ok(Opened::Text(decoded)) = open("t", text.into(), &Tables) else {
            panic!("{text}");
        };
        assert_eq!(decoded.text, text);
    }
}

#[test]
fn too_much_is_refused() {
    let text = vec![b'a'; MOST_TEXT_BYTES + 1];
    assert_eq!(
        fault(text),
        Fault::TooLarge {
            most: MOST_TEXT_BYTES
        }
    );
    let file = vec![b'a'; MOST_FILE_BYTES + 1];
    assert_eq!(
        fault(file),
        Fault::TooLarge {
            most: MOST_FILE_BYTES
        }
    );
    let mut film = vec![0; MOST_TEXT_BYTES + 1];
    film[4] = b'f';
    assert_eq!(fault(film), Fault::Unreadable(FileKind::Binary));
}

/// The number in a line of the directory, of the file with this path, replaced by another.
fn with_number(mut zip: Vec<u8>, path: &str, at: usize, number: u32) -> Vec<u8> {
    let lines = zip.windows(4).enumerate();
    let mut lines = lines.filter(|(_, part)| *part == b"PK\x01\x02");
    let line = lines
        .find(|(start, _)| zip[start + 46..].starts_with(path.as_bytes()))
        .unwrap();
    let start = line.0 + at;
    zip[start..start + 4].copy_from_slice(&number.to_le_bytes());
    zip
}

#[test]
fn bombs_are_stopped() {
    let part = |fault| Fault::Part {
        part: "OEBPS/content.opf".to_owned(),
        fault,
    };
    let bomb = vec![b' '; 40 * 1024 * 1024];
    let book = book_with("OEBPS/content.opf", &bomb);
    assert!(book.len() < 100_000);
    let most = MOST_INDEX_BYTES;
    assert_eq!(fault(book.clone()), part(PartFault::TooLarge { most }));
    // It says that it is small, or larger than any machine.
    let small = with_number(book.clone(), "OEBPS/content.opf", 24, 1000);
    assert_eq!(fault(small), part(PartFault::Damaged));
    let large = with_number(book, "OEBPS/content.opf", 24, u32::MAX - 1);
    assert_eq!(fault(large), part(PartFault::TooLarge { most }));
    // Every reference of a package repeats the folder that it is in.
    let deep = format!("{}/p.opf", "d".repeat(60_000));
    let container = format!("<rootfile full-path=\"{deep}\"/>");
    let book = zip(&[
        ("META-INF/container.xml", container.as_bytes()),
        (&deep, b""),
    ]);
    let missing = Fault::Part {
        part: deep.clone(),
        fault: PartFault::Missing,
    };
    assert_eq!(fault(book), missing);
    let pages = (0..=MOST_CHAPTERS).map(|n| {
        let page = format!("<item id=\"{n}\" href=\"{n}\" media-type=\"text/html\"/>");
        page + &format!("<itemref idref=\"{n}\"/>")
    });
    let package = format!("<package>{}</package>", pages.collect::<String>());
    let most = MOST_CHAPTERS;
    assert_eq!(
        fault(book_with("OEBPS/content.opf", package.as_bytes())),
        Fault::TooManyChapters { most }
    );
    let empty: Vec<String> = (0..=MOST_PARTS).map(|n| n.to_string()).collect();
    let empty: Vec<(&str, &[u8])> = empty.iter().map(|n| (n.as_str(), &b""[..])).collect();
    assert_eq!(
        fault(zip(&empty)),
        Fault::Archive(ArchiveFault::TooManyParts { most: MOST_PARTS })
    );
}

#[test]
fn what_cannot_be_unpacked_says_why() {
    let path = "OEBPS/content.opf";
    let part = |fault| Fault::Part {
        part: path.to_owned(),
        fault,
    };
    let with = |at, number| fault(with_number(book(), path, at, number));
    // At 8 are the flags and the way of packing, at 16 the checksum, at 42 the place.
    assert_eq!(with(8, 12 << 16), part(PartFault::Packing(12)));
    assert_eq!(with(8, 8 << 16 | 1), part(PartFault::Password));
    assert_eq!(with(16, 7), part(PartFault::Damaged));
    assert_eq!(with(20, 7), part(PartFault::Damaged));
    assert_eq!(with(42, 7), part(PartFault::Damaged));
    let mut pieces = book();
    let end = pieces.len() - 22;
    pieces[end + 4] = 1;
    assert_eq!(fault(pieces), Fault::Archive(ArchiveFault::InPieces));
}

#[test]
fn a_book_that_was_cut_is_incomplete_wherever_it_was_cut() {
    let bytes = book();
    for length in 0..bytes.len() {
        let result = open("fichier", bytes[..length].to_vec(), &Tables);
        match length {
            // Too little is left of it to know it: it is taken for a text, or for bytes.
            0..4 => assert!(!matches!(result, Ok(Opened::Epub(_)))),
            _ => {
                let fault = result.unwrap_err().fault;
                let ends = [ArchiveFault::Incomplete, ArchiveFault::Damaged];
                assert!(
                    ends.map(Fault::Archive).contains(&fault),
                    "{length}: {fault:?}"
                );
            }
        }
    }
}

#[test]
fn no_flipped_bit_goes_unnoticed_in_what_is_read() {
    let whole = book();
    let texts = |bytes: Vec<u8>| match open("fichier", bytes, &Tables) {
        Ok(Opened::Epub(epub)) => {
            let chapters = epub.chapters.iter();
            let texts: Result<Vec<_>, _> = chapters.map(|c| epub.read(c, &Tables)).collect();
            texts.ok().map(|texts| (epub.title.clone(), texts))
        }
        Ok(_) => panic!("no book any more"),
        Err(_) => None,
    };
    let expected = texts(whole.clone()).unwrap();
    let mut noticed = 0;
    for at in 4..whole.len() {
        let mut bytes = whole.clone();
        bytes[at] ^= 1 << (at % 8);
        match texts(bytes) {
            // A name in the directory may be another now, and with it a chapter; what can be read is right.
            Some(found) => assert_eq!(found, expected, "{at}"),
            None => noticed += 1,
        }
    }
    assert!(noticed > whole.len() / 2);
}

#[test]
fn a_document_survives_cuts_and_flips() {
    let whole = document("<w:p><w:r><w:t>Un texte de quelques mots.</w:t></w:r></w:p>");
    for length in 4..whole.len() {
        assert!(!reads_whole(whole[..length].to_vec()), "{length}");
    }
    for at in 0..whole.len() {
        let mut bytes = whole.clone();
        bytes[at] ^= 1 << (at % 8);
        reads_whole(bytes);
    }
}

/// Pieces of which XML is made, and what breaks it.
fn markup() -> impl Strategy<Value = String> {
    let pieces = [
        "<w:p>",
        "</w:p>",
        "<w:r>",
        "</w:r>",
        "<w:t>",
        "</w:t>",
        "<w:tbl>",
        "</w:tbl>",
        "<w:tr>",
        "</w:tr>",
        "<w:tc>",
        "</w:tc>",
        "<w:del>",
        "</w:del>",
        "<w:pPr>",
        "</w:pPr>",
        "<w:rPr><w:b/>",
        "</w:rPr>",
        "<w:del/>",
        "<w:trPr>",
        "</w:trPr>",
        "<w:numId w:val=\"1\"/>",
        "<w:outlineLvl w:val=\"2\"/>",
        "<w:br/>",
        "mots é",
        "&amp;",
        "&#",
        "&x;",
        "<!--",
        "-->",
        "<![CDATA[",
        "]]>",
        "<",
        ">",
        "\"",
        "<?",
        "<!A [",
        "<nav type='toc'>",
        "</nav>",
        "<a href='texte/un.xhtml'>",
        "</a>",
        "<item id='a' href='../b.html' media-type='text/html'/>",
        "<itemref idref='a'/>",
        "<h1>",
        "</h1>",
    ];
    prop::collection::vec(prop::sample::select(pieces.to_vec()), 0..40)
        .prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn any_markup_is_read_or_refused(markup in markup()) {
        if let Ok(Opened::Document(document)) = open("t", document(&markup), &Tables) {
            // No element of the document reaches the page: only ours.
            let names = document.html.split('<').skip(1);
            for name in names {
                let name = name.split('>').next().unwrap().trim_start_matches('/');
                let ours = ["html", "body", "!DOCTYPE html", "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "li", "br",
                    "table", "tr", "td", "em", "strong", "sup"];
                prop_assert!(ours.contains(&name), "{}", name);
            }
        }
        for path in ["OEBPS/content.opf", "OEBPS/nav.xhtml", "META-INF/container.xml", "META-INF/encryption.xml", "OEBPS/texte/un.xhtml"] {
            reads_whole(book_with(path, markup.as_bytes()));
        }
    }

    #[test]
    fn any_words_of_a_document_come_back(words in "[^\r\0-\x08\x0b\x0c\x0e-\x1f\u{7f}-\u{9f}\u{feff}]{1,60}") {
        prop_assume!(!words.trim().is_empty());
        let escaped = words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
        let Ok(Opened::Document(document)) = open("t", document(&format!("<w:p><w:r><w:t>{escaped}</w:t></w:r></w:p>")), &Tables) else {
            return Err(TestCaseError::fail("no document"));
        };
        let expected = format!("<p>{}</p>", escaped);
        prop_assert!(document.html.contains(&expected));
    }

    #[test]
    fn any_bytes_in_any_place_of_a_book(place in any::<prop::sample::Index>(), bytes in prop::collection::vec(any::<u8>(), 1..30)) {
        let mut book = book();
        let at = place.index(book.len());
        let end = (at + bytes.len()).min(book.len());
        book[at..end].copy_from_slice(&bytes[..end - at]);
        reads_whole(book);
    }

    #[test]
    fn any_chapters_of_a_book_come_back(texts in prop::collection::vec("[a-zé &;œ\n]{0,400}", 1..12)) {
        let mut manifest = String::new();
        let mut spine = String::new();
        let paths: Vec<String> = (0..texts.len()).map(|n| format!("OEBPS/c{n}.html")).collect();
        for n in 0..texts.len() {
            manifest += &format!("<item id='i{n}' href='c{n}.html' media-type='text/html'/>");
            spine += &format!("<itemref idref='i{n}'/>");
        }
        let package = format!("<package><manifest>{manifest}</manifest><spine>{spine}</spine></package>");
        let mut files = book_files();
        files[2].1 = package.as_bytes();
        files.extend(paths.iter().zip(&texts).map(|(path, text)| (path.as_str(), text.as_bytes())));
        let Ok(Opened::Epub(epub)) = open("t", zip(&files), &Tables) else {
            return Err(TestCaseError::fail("no book"));
        };
        let read: Vec<String> = epub.chapters.iter().map(|c| epub.read(c, &Tables).unwrap().text).collect();
        prop_assert_eq!(read, texts);
    }
}
