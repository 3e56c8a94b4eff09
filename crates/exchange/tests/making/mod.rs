//! Books and documents for tests, with words of our own.
#![allow(dead_code, clippy::unwrap_used)]

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// A zip of files, packed as `options` say.
pub(crate) fn zip_with(options: SimpleFileOptions, files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (path, bytes) in files {
        // The first file of a book says what it is, as it stands.
        let options = match *path {
            "mimetype" => options.compression_method(CompressionMethod::Stored),
            _ => options,
        };
        zip.start_file(*path, options).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

pub(crate) fn zip(files: &[(&str, &[u8])]) -> Vec<u8> {
    zip_with(SimpleFileOptions::default(), files)
}

pub(crate) const CONTAINER: &str = r#"<?xml version="1.0"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>"#;

pub(crate) const PACKAGE_3: &str = r#"<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:title>Les puits &amp; les routes</dc:title><dc:title>Récits</dc:title>
<dc:creator>Awa Test</dc:creator><dc:creator>Jean Essai</dc:creator><dc:language>fr</dc:language>
</metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav scripted"/>
<item id="c1" href="texte/un.xhtml" media-type="application/xhtml+xml"/>
<item id="c2" href="texte/L%27%C3%A9t%C3%A9.xhtml" media-type="application/xhtml+xml"/>
<item id="c3" href="texte/trois.xhtml" media-type="application/xhtml+xml"/>
<item id="f1" href="police.otf" media-type="font/otf"/>
</manifest>
<spine><itemref idref="nav"/><itemref idref="c1"/><itemref idref="c2"/><itemref idref="c3"/><itemref idref="f1"/></spine>
</package>"#;

pub(crate) const NAV: &str = r##"<html xmlns:epub="http://www.idpf.org/2007/ops"><body>
<nav epub:type="page-list"><ol><li><a href="texte/un.xhtml#p7">7</a></li></ol></nav>
<nav epub:type="toc"><ol>
<li><a href="texte/un.xhtml#debut">Le <em>puits</em></a><ol><li><a href="texte/un.xhtml#s2">Une section</a></li></ol></li>
<li><a href="texte/L%27%C3%A9t%C3%A9.xhtml">L’été</a></li>
</ol></nav></body></html>"##;

pub(crate) const CHAPTER: &str = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!DOCTYPE html>\n\
    <html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>Livre</title></head><body>\n\
    <h2></h2><h2 id=\"debut\">La route<br/>du nord</h2><p>Le cœur de la ville est loin du puits.</p></body></html>";

/// The files of a small book.
pub(crate) fn book_files() -> Vec<(&'static str, &'static [u8])> {
    vec![
        ("mimetype", b"application/epub+zip"),
        ("META-INF/container.xml", CONTAINER.as_bytes()),
        ("OEBPS/content.opf", PACKAGE_3.as_bytes()),
        ("OEBPS/nav.xhtml", NAV.as_bytes()),
        ("OEBPS/texte/un.xhtml", CHAPTER.as_bytes()),
        ("OEBPS/texte/L'été.xhtml", CHAPTER.as_bytes()),
        ("OEBPS/texte/trois.xhtml", CHAPTER.as_bytes()),
        ("OEBPS/police.otf", b"OTTO"),
    ]
}

/// The same with one file replaced or added.
pub(crate) fn book_with<'b>(path: &'b str, bytes: &'b [u8]) -> Vec<u8> {
    let mut files = book_files();
    files.retain(|(other, _)| *other != path);
    let mut files: Vec<(&str, &[u8])> = files;
    files.push((path, bytes));
    zip(&files)
}

pub(crate) fn book() -> Vec<u8> {
    zip(&book_files())
}

const OF_OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// A document whose body has this XML, with these styles.
pub(crate) fn document_with(body: &str, styles: &str) -> Vec<u8> {
    let relations = format!(
        "<Relationships><Relationship Id=\"r1\" Type=\"{OF_OFFICE}/officeDocument\" Target=\"word/document2.xml\"/>\
         <Relationship Id=\"r2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" \
         Target=\"docProps/core.xml\"/></Relationships>"
    );
    let relations_of_body = format!(
        "<Relationships><Relationship Id=\"r1\" Type=\"{OF_OFFICE}/styles\" Target=\"styles.xml\"/></Relationships>"
    );
    let core = "<cp:coreProperties xmlns:dc=\"d\"><dc:title>Compte rendu</dc:title>\
                <dc:creator>Awa Test</dc:creator></cp:coreProperties>";
    let body = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:document><w:body>{body}<w:sectPr><w:cols/>\
         </w:sectPr></w:body></w:document>"
    );
    let styles = format!("<w:styles>{styles}</w:styles>");
    zip(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("_rels/.rels", relations.as_bytes()),
        (
            "word/_rels/document2.xml.rels",
            relations_of_body.as_bytes(),
        ),
        ("word/document2.xml", body.as_bytes()),
        ("word/styles.xml", styles.as_bytes()),
        ("docProps/core.xml", core.as_bytes()),
    ])
}

pub(crate) fn document(body: &str) -> Vec<u8> {
    document_with(body, "")
}
