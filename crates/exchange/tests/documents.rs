//! Documents of Word.
#![allow(clippy::unwrap_used, clippy::panic)]

mod making;

use exchange::docx::Document;
use exchange::encoding::Tables;
use exchange::fault::{Fault, PartFault, XmlFault};
use exchange::open::{Opened, open};
use making::{document, document_with, zip};

fn read(bytes: Vec<u8>) -> Document {
    match open("texte.docx", bytes, &Tables) {
        Ok(Opened::Document(document)) => document,
        other => panic!("{other:?}"),
    }
}

/// The page of a body, without what every page has.
fn page(body: &str, styles: &str) -> String {
    let html = read(document_with(body, styles)).html;
    let html = html
        .strip_prefix("<!DOCTYPE html>\n<html><body>\n")
        .unwrap();
    html.strip_suffix("</body></html>\n").unwrap().to_owned()
}

#[track_caller]
fn check(body: &str, expected: &str) {
    assert_eq!(page(body, ""), expected);
}

#[test]
fn words_and_their_format() {
    check(
        "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>CE</w:t></w:r><w:r><w:rPr><w:b w:val=\"true\"/></w:rPr><w:t>DEAO</w:t></w:r>\
         <w:r><w:t xml:space=\"preserve\"> &amp; &lt;b&gt; </w:t></w:r><w:r><w:rPr><w:i/><w:b w:val=\"0\"/></w:rPr><w:t>bis</w:t></w:r></w:p>",
        "<p><strong>CEDEAO</strong> &amp; &lt;b&gt; <em>bis</em></p>\n",
    );
    check(
        "<w:p><w:r><w:t>Au XX</w:t></w:r><w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>e</w:t></w:r>\
         <w:r><w:t> siècle</w:t><w:br/><w:t>un</w:t><w:tab/><w:t>deux</w:t><w:br w:type=\"page\"/></w:r></w:p>",
        "<p>Au XX<sup>e</sup> siècle<br>un\tdeux</p>\n",
    );
    check(
        "<w:p><w:hyperlink r:id=\"r9\"><w:r><w:t>Le rapport</w:t></w:r></w:hyperlink><w:r><w:footnoteReference w:id=\"2\"/></w:r>\
         <w:r><w:fldChar/><w:instrText>PAGE</w:instrText></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>caché</w:t></w:r></w:p><w:p/>",
        "<p>Le rapport</p>\n",
    );
}

#[test]
fn headings_by_style_and_by_level() {
    let styles = "<w:style w:styleId=\"Titre\"><w:name w:val=\"Title\"/></w:style>\
        <w:style w:styleId=\"a1\"><w:name w:val=\"heading 2\"/></w:style>\
        <w:style w:styleId=\"a2\"><w:name w:val=\"Chapitre\"/><w:basedOn w:val=\"a1\"/></w:style>\
        <w:style w:styleId=\"a3\"><w:name w:val=\"Autre\"/><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr></w:style>\
        <w:style w:styleId=\"a4\"><w:name w:val=\"Rond\"/><w:basedOn w:val=\"a4\"/></w:style>";
    let paragraph = |style: &str| {
        format!(
            "<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr><w:r><w:t>{style}</w:t></w:r></w:p>"
        )
    };
    let body = ["a1", "a2", "a3", "a4", "Heading1", "Titre3", "Titre", "a3"].map(paragraph);
    assert_eq!(
        page(&body.concat(), styles),
        "<h2>a1</h2>\n<h2>a2</h2>\n<h1>a3</h1>\n<p>a4</p>\n<h1>Heading1</h1>\n<h3>Titre3</h3>\n<h1>Titre</h1>\n<h2>a3</h2>\n"
    );
    check(
        "<w:p><w:pPr><w:outlineLvl w:val=\"8\"/></w:pPr><w:r><w:t>Bas</w:t></w:r></w:p>\
         <w:p><w:pPr><w:outlineLvl w:val=\"9\"/></w:pPr><w:r><w:t>Texte</w:t></w:r></w:p>\
         <w:p><w:pPr><w:pPrChange><w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr></w:pPrChange></w:pPr><w:r><w:t>Avant</w:t></w:r></w:p>",
        "<h6>Bas</h6>\n<p>Texte</p>\n<p>Avant</p>\n",
    );
}

#[test]
fn lists() {
    let item = |words: &str| {
        format!(
            "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"3\"/></w:numPr></w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>"
        )
    };
    let body = [
        &item("un"),
        &item("deux"),
        "<w:p><w:r><w:t>Et</w:t></w:r></w:p>",
        &item("trois"),
    ];
    check(
        &body.map(str::to_owned).concat(),
        "<ul>\n<li>un</li>\n<li>deux</li>\n</ul>\n<p>Et</p>\n<ul>\n<li>trois</li>\n</ul>\n",
    );
    let styles = "<w:style w:styleId=\"P\"><w:name w:val=\"List Bullet\"/><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>";
    let body = "<w:p><w:pPr><w:pStyle w:val=\"P\"/></w:pPr><w:r><w:t>un</w:t></w:r></w:p>\
        <w:p><w:pPr><w:pStyle w:val=\"P\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr></w:pPr><w:r><w:t>hors liste</w:t></w:r></w:p>";
    assert_eq!(
        page(body, styles),
        "<ul>\n<li>un</li>\n</ul>\n<p>hors liste</p>\n"
    );
}

#[test]
fn tracked_changes_are_accepted() {
    check(
        "<w:p><w:r><w:t>Le </w:t></w:r><w:del><w:r><w:delText>vieux</w:delText><w:t>x</w:t></w:r></w:del><w:ins><w:r><w:t>nouveau</w:t></w:r></w:ins>\
         <w:moveFrom><w:r><w:t> ici</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t> pont</w:t></w:r></w:moveTo></w:p>",
        "<p>Le nouveau pont</p>\n",
    );
    // The end of a paragraph was deleted: it is one with the next.
    check(
        "<w:p><w:pPr><w:pStyle w:val=\"Heading1\"/><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>Le début, </w:t></w:r></w:p>\
         <w:p><w:r><w:t>la fin.</w:t></w:r></w:p><w:p><w:r><w:t>Autre.</w:t></w:r></w:p>",
        "<p>Le début, la fin.</p>\n<p>Autre.</p>\n",
    );
    check(
        "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>Seul.</w:t></w:r></w:p>",
        "<p>Seul.</p>\n",
    );
    let cell =
        |words: &str| format!("<w:tc><w:tcPr/><w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:tc>");
    check(
        &format!(
            "<w:tbl><w:tblPr/><w:tr>{}{}</w:tr><w:tr><w:trPr><w:del/></w:trPr>{}</w:tr><w:tr>{}</w:tr></w:tbl>",
            cell("a"),
            cell("b"),
            cell("parti"),
            cell("c")
        ),
        "<table>\n<tr>\n<td>\n<p>a</p>\n</td>\n<td>\n<p>b</p>\n</td>\n</tr>\n<tr>\n<td>\n<p>c</p>\n</td>\n</tr>\n</table>\n",
    );
}

#[test]
fn a_text_box_is_read_once_behind_its_paragraph() {
    let text_box = "<w:txbxContent><w:p><w:r><w:t>Encadré</w:t></w:r></w:p></w:txbxContent>";
    check(
        &format!(
            "<w:p><w:r><w:t>Avant </w:t></w:r><w:r><mc:AlternateContent><mc:Choice>{text_box}</mc:Choice>\
             <mc:Fallback><w:pict>{text_box}</w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>après</w:t></w:r></w:p>"
        ),
        "<p>Avant après</p>\n<p>Encadré</p>\n",
    );
}

#[test]
fn properties_are_read() {
    let document = read(document("<w:p><w:r><w:t>Un</w:t></w:r></w:p>"));
    assert_eq!(document.title.as_deref(), Some("Compte rendu"));
    assert_eq!(document.creator.as_deref(), Some("Awa Test"));
}

#[test]
fn a_document_of_the_fewest_files() {
    let body = b"<w:document><w:body><w:p><w:r><w:t>Un</w:t></w:r></w:p></w:body></w:document>";
    let document = read(zip(&[
        ("[Content_Types].xml", b""),
        ("word/document.xml", body),
    ]));
    assert!(document.html.contains("<p>Un</p>"));
}

#[test]
fn what_is_wrong_is_told() {
    let fault = |bytes| open("t", bytes, &Tables).unwrap_err().fault;
    assert_eq!(fault(document("<w:p/>")), Fault::NoText);
    let part = |fault| Fault::Part {
        part: "word/document2.xml".to_owned(),
        fault,
    };
    assert_eq!(
        fault(document("<w:p>")),
        part(PartFault::Xml(XmlFault::Broken))
    );
    let deep = "<w:tbl>".repeat(1000);
    assert_eq!(
        fault(document(&deep)),
        part(PartFault::Xml(XmlFault::TooDeep { most: 256 }))
    );
    let long = format!("<w:p><w:r><w:t>{}</w:t></w:r></w:p>", "mot ".repeat(20_000)).repeat(70);
    let most = 5 * 1024 * 1024;
    assert_eq!(fault(document(&long)), part(PartFault::TooLarge { most }));
}
