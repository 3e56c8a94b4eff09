//! Files that readers open or drop: texts, documents and books, known by their bytes.

use std::io::{Cursor, Write};

use browser_tests::gestures::transfer;
use browser_tests::{Reader, Visit};
use serde_json::{Value, json};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::own_texts::{PAGE, is_sound};
use crate::{LESSON, Outcome};

const WORKSHOP: &str = "atelier/";

/// A zip of those files.
fn zip(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (path, bytes) in files {
        zip.start_file(*path, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A document whose body has this XML.
fn document(body: &str) -> Vec<u8> {
    let body = format!("<w:document><w:body>{body}</w:body></w:document>");
    zip(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("word/document.xml", body.as_bytes()),
    ])
}

/// One in which somebody has deleted and inserted words.
fn changed_document() -> Vec<u8> {
    document(
        "<w:p><w:r><w:t>Le pont de Tassé rouvre lundi, après deux mois de </w:t></w:r>\
         <w:del><w:r><w:delText>retard</w:delText></w:r></w:del>\
         <w:ins><w:r><w:t>travaux</w:t></w:r></w:ins>\
         <w:r><w:t>, a annoncé la mairie aux pêcheurs et aux vendeuses.</w:t></w:r></w:p>\
         <w:p><w:r><w:t>Les premières pirogues ont accosté à six heures, chargées de riz et de nattes.</w:t></w:r></w:p>",
    )
}

const CONTAINER: &str =
    r#"<container><rootfiles><rootfile full-path="livre.opf"/></rootfiles></container>"#;

const PACKAGE: &str = r#"<package><metadata><dc:title>Les puits et les routes</dc:title><dc:creator>Awa Test</dc:creator></metadata>
<manifest><item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>
<item id="c1" href="un.xhtml" media-type="application/xhtml+xml"/><item id="c2" href="deux.xhtml" media-type="application/xhtml+xml"/>
<item id="c3" href="trois.xhtml" media-type="application/xhtml+xml"/></manifest>
<spine toc="ncx"><itemref idref="c1"/><itemref idref="c2"/><itemref idref="c3"/></spine></package>"#;

const CONTENTS: &str = r#"<ncx><navMap>
<navPoint><navLabel><text>Le puits</text></navLabel><content src="un.xhtml"/></navPoint>
<navPoint><navLabel><text>La route du nord</text></navLabel><content src="deux.xhtml"/></navPoint>
<navPoint><navLabel><text>La saison sèche</text></navLabel><content src="trois.xhtml"/></navPoint></navMap></ncx>"#;

/// A font is obfuscated, which locks nothing, and the last chapter is encrypted.
const ENCRYPTION: &str = r#"<encryption xmlns:enc="http://www.w3.org/2001/04/xmlenc#">
<enc:EncryptedData><enc:EncryptionMethod Algorithm="http://www.idpf.org/2008/embedding"/><enc:CipherData><enc:CipherReference URI="police.otf"/></enc:CipherData></enc:EncryptedData>
<enc:EncryptedData><enc:EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes128-cbc"/><enc:CipherData><enc:CipherReference URI="trois.xhtml"/></enc:CipherData></enc:EncryptedData>
</encryption>"#;

fn chapter(heading: &str, words: &str) -> String {
    format!(
        "<html><head><title>Livre</title></head><body><h2>{heading}</h2><p>{words} était loin du village, et personne n’y allait plus \
         depuis que le camion apportait de l’eau.</p><p>« Tu viens ? » demanda-t-elle. « Non », dit-il, et il ferma la porte.</p></body></html>"
    )
}

/// A book of three chapters, the last of them locked.
fn book() -> Vec<u8> {
    let (first, second) = (
        chapter("Le puits", "Le puits"),
        chapter("La route du nord", "La route"),
    );
    zip(&[
        ("mimetype", b"application/epub+zip"),
        ("META-INF/container.xml", CONTAINER.as_bytes()),
        ("META-INF/encryption.xml", ENCRYPTION.as_bytes()),
        ("livre.opf", PACKAGE.as_bytes()),
        ("toc.ncx", CONTENTS.as_bytes()),
        ("un.xhtml", first.as_bytes()),
        ("deux.xhtml", second.as_bytes()),
        ("trois.xhtml", b"\x93\x02\xffverrouille"),
        ("police.otf", b"OTTO"),
    ])
}

/// A reader on the first page of the workshop.
async fn begin(visit: Visit) -> thirtyfour::error::WebDriverResult<Reader> {
    let reader = visit.begin().await?;
    reader.open(WORKSHOP).await?;
    reader
        .until("!!document.querySelector('input[type=file]')")
        .await?;
    Ok(reader)
}

/// The texts that are kept, each as its reader works on it.
const KEPT: &str = "new Promise(done => {
    const open = indexedDB.open('en-regard');
    open.onupgradeneeded = () => open.transaction.abort();
    open.onerror = () => done([]);
    open.onsuccess = () => {
        const all = open.result.transaction('texts').objectStore('texts').getAll();
        all.onsuccess = () => { open.result.close(); done(all.result.map(text => JSON.parse(text))); };
    };
})";

async fn kept(reader: &Reader) -> thirtyfour::error::WebDriverResult<Vec<Value>> {
    let kept = reader.see(KEPT).await?;
    Ok(kept.as_array().cloned().unwrap_or_default())
}

/// Waits until a text is reviewed.
async fn reviewed(reader: &Reader) -> Outcome {
    reader.until("!!document.querySelector('.lines li')").await
}

/// What went wrong.
const TROUBLE: &str =
    "[...document.querySelectorAll('.trouble')].map(line => line.innerText).join('|')";

#[tokio::test]
async fn a_file_is_what_its_bytes_are() -> Outcome {
    let html = "<title>Port</title><h1>Le port rouvre</h1><p>Les premières pirogues ont accosté à six heures, chargées de riz et de nattes.</p>";
    let markdown = "# Le port rouvre\n\nLes premières pirogues ont accosté à six heures, chargées de riz et de nattes.\n";
    // Windows-1252, as an old editor writes it.
    let old: Vec<u8> = PAGE.replace('’', "'").chars().map(|c| c as u8).collect();
    let files = [
        ("port.md", PAGE.as_bytes().to_vec()),
        ("port.docx", html.as_bytes().to_vec()),
        ("port", markdown.as_bytes().to_vec()),
        ("port.html", old),
        ("port.epub", changed_document()),
    ];
    for (name, bytes) in files {
        let reader = begin(Visit::on_phone()).await?;
        reader.choose_files(&[(name, bytes)]).await?;
        reviewed(&reader).await?;
        let words = reader
            .text("document.querySelector('main').innerText")
            .await?;
        assert!(words.contains("rouvre"), "{name}: {words}");
        reader.leave().await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_document_is_as_its_changes_leave_it() -> Outcome {
    let reader = begin(Visit::on_phone()).await?;
    reader
        .choose_files(&[("pont.docx", changed_document())])
        .await?;
    reviewed(&reader).await?;
    let text = kept(&reader).await?.remove(0).to_string();
    assert!(text.contains("deux mois de travaux, a annoncé"), "{text}");
    assert!(!text.contains("retard"), "{text}");
    reader.leave().await
}

#[tokio::test]
async fn chapters_of_a_book_become_texts() -> Outcome {
    let reader = begin(Visit::on_phone()).await?;
    reader.choose_files(&[("livre.epub", book())]).await?;
    reader.until("!!document.querySelector('.book')").await?;
    let shown = "[...document.querySelectorAll('.book li')].map(line => [line.querySelector('.name').innerText,
        line.querySelector('.about').innerText, line.querySelector('input').disabled])";
    let shown = reader.see(shown).await?;
    // The heading becomes the title, which is not counted.
    assert_eq!(shown[0], json!(["Le puits", "28\u{a0}words", false]));
    assert_eq!(shown[1][0], json!("La route du nord"));
    assert_eq!(shown[2][2], json!(true));
    let locked = shown[2][1].as_str().unwrap();
    assert!(locked.contains("locked by the seller"), "{locked}");
    // One is reviewed at once.
    reader.tap(".book li:nth-child(2) input").await?;
    reader.tap(".book .first").await?;
    reviewed(&reader).await?;
    let text = kept(&reader).await?.remove(0);
    assert_eq!(text["title"], json!("La route du nord"));
    assert_eq!(text["source"]["title"], json!("Les puits et les routes"));
    assert_eq!(text["byline"], json!("Awa Test"));
    // The list counts the same words.
    reader.open(WORKSHOP).await?;
    reader
        .until("!!document.querySelector('.kept .about')")
        .await?;
    assert_eq!(
        reader
            .text("document.querySelector('.kept .about span').innerText")
            .await?,
        shown[1][1].as_str().unwrap()
    );
    reader.leave().await
}

#[tokio::test]
async fn all_that_can_be_read_are_chosen_with_one_button() -> Outcome {
    let reader = begin(Visit::on_laptop().speaking("fr-FR")).await?;
    reader.choose_files(&[("livre.epub", book())]).await?;
    reader.tap(".book .all button:nth-of-type(2)").await?;
    reader
        .until("document.querySelector('.book .first').innerText === 'Ajouter 2 chapitres'")
        .await?;
    reader.tap(".book .first").await?;
    reader.until("!document.querySelector('.book')").await?;
    assert_eq!(kept(&reader).await?.len(), 2);
    reader.leave().await
}

#[tokio::test]
async fn a_book_outlives_the_worker_that_opened_it() -> Outcome {
    let reader = begin(Visit::on_phone().after_running(crate::engine::WATCHED)).await?;
    reader.choose_files(&[("livre.epub", book())]).await?;
    reader.tap(".book li input").await?;
    reader.see("window.isHeld = true").await?;
    reader.tap(".book .first").await?;
    reader.tap(".working button").await?;
    reader
        .until(&format!("{TROUBLE}.includes('cancelled')"))
        .await?;
    assert_eq!(kept(&reader).await?, Vec::<Value>::new());
    reader.see("window.isHeld = false").await?;
    reader.tap(".book .first").await?;
    reviewed(&reader).await?;
    assert_eq!(reader.see("window.started").await?, json!(2));
    reader.leave().await
}

#[tokio::test]
async fn one_that_fails_says_why_and_holds_up_no_other() -> Outcome {
    let reader = begin(Visit::on_laptop()).await?;
    let mut cut = book();
    cut.truncate(cut.len() / 2);
    let bomb = vec![b'a'; 60_000_000];
    let bomb = zip(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("word/document.xml", &bomb),
    ]);
    let files = [
        ("un.txt", PAGE.as_bytes().to_vec()),
        ("coupe.epub", cut),
        ("bombe.docx", bomb),
        ("port.pdf", b"%PDF-1.7".to_vec()),
        ("vide.txt", b" \n".to_vec()),
        ("pont.docx", changed_document()),
    ];
    reader.choose_files(&files).await?;
    let list = "document.querySelectorAll('.kept li').length";
    reader.until(&format!("{list} === 2")).await?;
    let trouble = reader.text(TROUBLE).await?;
    let trouble: Vec<&str> = trouble.split('|').collect();
    let reasons = [
        "the end of this file is missing",
        "larger than",
        "a PDF",
        "no text to read",
    ];
    assert_eq!(trouble.len(), reasons.len(), "{trouble:?}");
    for (trouble, reason) in trouble.iter().zip(reasons) {
        assert!(trouble.contains(reason), "{trouble}");
    }
    assert_eq!(kept(&reader).await?.len(), 2);
    reader.leave().await
}

#[tokio::test]
async fn what_is_too_large_is_not_even_read() -> Outcome {
    let reader = begin(Visit::on_phone().after_running(crate::engine::WATCHED)).await?;
    let script = "(() => { const list = new DataTransfer(); list.items.add(new File([new Uint8Array(51 * 1024 * 1024)], 'livre.epub'));
        const field = document.querySelector('input[type=file]'); field.files = list.files;
        field.dispatchEvent(new Event('change', { bubbles: true })); })()";
    reader.see(script).await?;
    reader
        .until(&format!("{TROUBLE}.includes('larger than 50')"))
        .await?;
    assert_eq!(reader.see("window.started").await?, json!(0));
    // It was said before.
    let hint = reader
        .text("document.querySelector('#files-hint').innerText")
        .await?;
    assert!(
        hint.contains("50\u{a0}MB") && hint.contains("5\u{a0}MB"),
        "{hint}"
    );
    reader.leave().await
}

#[tokio::test]
async fn files_are_dropped_anywhere_on_the_form() -> Outcome {
    let reader = begin(Visit::on_laptop()).await?;
    let drop = |target: &str, files: &[(&str, Vec<u8>)]| {
        format!(
            "(() => {{ const list = {}; const target = document.querySelector('{target}');
                const events = ['dragenter', 'dragover', 'drop'].map(name => new DragEvent(name, {{ dataTransfer: list, bubbles: true, cancelable: true }}));
                for (const event of events) target.dispatchEvent(event);
                return events.every(event => event.defaultPrevented); }})()",
            transfer(files)
        )
    };
    let files = [
        ("port.txt", PAGE.as_bytes().to_vec()),
        ("livre.epub", book()),
    ];
    // Else the browser would open the file in place of the page.
    assert_eq!(reader.see(&drop("textarea", &files)).await?, json!(true));
    reader.until("!!document.querySelector('.book')").await?;
    assert_eq!(kept(&reader).await?.len(), 1);
    let one = [("pont.docx", changed_document())];
    assert_eq!(reader.see(&drop("form.add h2", &one)).await?, json!(true));
    reader
        .until("document.querySelectorAll('.kept li').length === 2")
        .await?;
    // Words that are dropped are the field's business.
    let words = "(() => { const list = new DataTransfer(); list.setData('text/plain', 'mots');
        const event = new DragEvent('drop', { dataTransfer: list, bubbles: true, cancelable: true });
        document.querySelector('textarea').dispatchEvent(event);
        return event.defaultPrevented; })()";
    assert_eq!(reader.see(words).await?, json!(false));
    reader.leave().await
}

#[tokio::test]
async fn a_book_is_opened_offline() -> Outcome {
    let reader = Visit::on_phone().begin().await?;
    reader.open(LESSON).await?;
    reader.kept_offline().await?;
    reader.open(WORKSHOP).await?;
    crate::workshop::is_kept(&reader).await?;
    reader.host().goes();
    reader.open(WORKSHOP).await?;
    reader
        .until("!!document.querySelector('input[type=file]')")
        .await?;
    reader.choose_files(&[("livre.epub", book())]).await?;
    reader.tap(".book li input").await?;
    reader.tap(".book .first").await?;
    reviewed(&reader).await?;
    reader.leave().await
}

#[tokio::test]
async fn axe_finds_nothing_in_an_open_book() -> Outcome {
    for visit in [Visit::on_phone().sized(320, 640), Visit::on_laptop()] {
        let reader = begin(visit).await?;
        let files = [("livre.epub", book()), ("port.pdf", b"%PDF-1.7".to_vec())];
        reader.choose_files(&files).await?;
        reader.until("!!document.querySelector('.book')").await?;
        is_sound(&reader, "a book").await?;
        reader.leave().await?;
    }
    Ok(())
}
