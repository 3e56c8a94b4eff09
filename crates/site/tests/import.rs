//! `site import` and `site align` as readers run them.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

fn site(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_site"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A command that refuses its input may have closed it already.
    let _ = child.stdin.take().unwrap().write_all(input);
    child.wait_with_output().unwrap()
}

fn json(output: &Output) -> serde_json::Value {
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    serde_json::from_slice(&output.stdout).unwrap()
}

#[test]
fn a_page_from_standard_input() {
    let page = "Accueil\nPolitique\nSport\nLe marché de Koulé rouvre lundi\nPar Issouf Demba\n14 mars 2024\nPartager\n\
        Les premières pirogues ont accosté à six heures, chargées de riz, de poisson fumé et de nattes.\n\n\
        « Nous avons attendu ce jour comme on attend la pluie », a confié une vendeuse de condiments.\n\n\
        Source : Le Courrier du Fleuve\n";
    let imported = json(&site(&["import", "-"], page.as_bytes()));
    assert_eq!(imported["title"], "Le marché de Koulé rouvre lundi");
    assert_eq!(imported["byline"], "Par Issouf Demba");
    assert_eq!(imported["date"], "2024-03-14");
    assert_eq!(imported["source"], "Le Courrier du Fleuve");
    assert_eq!(imported["blocks"][0]["line"], 8);
    assert_eq!(imported["blocks"][0]["kind"], "paragraph");
    let aside = imported["set_aside"].as_array().unwrap();
    let lines: Vec<u64> = aside
        .iter()
        .map(|line| line["line"].as_u64().unwrap())
        .collect();
    assert_eq!(lines, [1, 2, 3, 7]);
    assert_eq!(aside[3]["why"], "sharing");
}

#[test]
fn the_spellings_of_an_acronym_are_counted_together() {
    let page = "Le port de Koulé rouvre\n\n\
        Des ONGs, une ONG, l’Onu et l’O.N.U. ont salué la réouverture du port, attendue depuis un an.\n\n\
        L’ARNm n’y est pour rien, a répondu une vendeuse de condiments que ces débats fatiguent.\n";
    let imported = json(&site(&["import", "-"], page.as_bytes()));
    let counted: Vec<(&str, u64)> = imported["acronyms"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| {
            (
                one["form"].as_str().unwrap(),
                one["count"].as_u64().unwrap(),
            )
        })
        .collect();
    assert_eq!(counted, [("ONG", 2), ("Onu", 2), ("ARNm", 1)]);
}

#[test]
fn each_line_of_a_page_is_explained() {
    let page = "Accueil\nLe marché de Koulé rouvre lundi\n14 mars 2024\nhttps://exemple.test/a\n\
        Les premières pirogues ont accosté à six heures, chargées de riz, de poisson fumé et de nattes.\n";
    let output = site(&["import", "-", "--explain"], page.as_bytes());
    assert!(output.status.success());
    let table = String::from_utf8(output.stdout).unwrap();
    let rows: Vec<String> = table
        .lines()
        .map(|row| row.split_whitespace().collect::<Vec<_>>().join(" "))
        .collect();
    let begins = |row: usize, start: &str| assert!(rows[row].starts_with(start), "{}", rows[row]);
    begins(1, "1 set aside menu line-rules: phrase « accueil » Accueil");
    begins(2, "2 title headline: line-above-date Le marché");
    begins(3, "3 date line-rules: date-line 2024-03-14");
    begins(4, "4 set aside links line-rules: address https");
    begins(5, "5 kept Les premières pirogues");
}

#[test]
fn two_texts() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let (french, english) = (folder.join("fr.txt"), folder.join("en.txt"));
    std::fs::write(&french, "Le train part à 8 h. Il arrive à midi.\n").unwrap();
    std::fs::write(&english, "The train leaves at 8. It arrives at noon.\n").unwrap();
    let aligned = json(&site(
        &["align", french.to_str().unwrap(), english.to_str().unwrap()],
        b"",
    ));
    assert_eq!(aligned["pairs"][1]["fr"], serde_json::json!([1]));
    assert_eq!(aligned["pairs"][1]["en"], serde_json::json!([1]));
    assert_eq!(aligned["fr_sentences"][1]["text"], "Il arrive à midi.");
    assert_eq!(aligned["fr_sentences"][1]["start"], 22);
}

#[test]
fn a_page_is_repaired_and_says_where() {
    let page = "# Le pont de Koulé\n\n\
        La Confédé-\nration des États du Sahel a publié un communiqué o\u{fb03}ciel. Il fait **deux** pages.\n\
        Le Mali<sup>3</sup> et la Guinée-\nBissau l’ont **signé**.\n\n\
        Tous les deux ont reçu le texte hier soir, au siège de l’organisation. Ils le liront demain matin.\n";
    let imported = json(&site(&["import", "-"], page.as_bytes()));
    let texts: Vec<&str> = imported["blocks"]
        .as_array()
        .unwrap()
        .iter()
        .map(|block| block["text"].as_str().unwrap())
        .collect();
    let text = texts.join(" ");
    let expected = "La Confédération des États du Sahel a publié un communiqué officiel. Il fait deux pages. \
        Le Mali et la Guinée-Bissau l’ont signé. \
        Tous les deux ont reçu le texte hier soir, au siège de l’organisation. Ils le liront demain matin.";
    assert_eq!(text, expected);
    let repaired: Vec<String> = imported["repaired"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| {
            let word = |key: &str| one[key].as_str().unwrap().to_owned();
            format!(
                "{} {} {}→{}",
                one["line"],
                word("kind"),
                word("before"),
                word("after")
            )
        })
        .collect();
    let expected = [
        "3 broken-word Confédé-\nration→Confédération",
        "4 ligature o\u{fb03}ciel.→officiel.",
        "5 note-mark Mali<sup>3</sup>→Mali",
        "5 broken-compound Guinée-\nBissau→Guinée-Bissau",
    ];
    assert_eq!(repaired, expected);
    assert_eq!(imported["blocks"][0]["line"], 3);
}

#[test]
fn a_text_in_an_old_encoding_is_read_and_the_assumption_told() {
    // « Le cœur d’Élodie bat. » in Windows-1252, with the line ends of a Mac.
    let bytes =
        b"# Le c\x9cur d\x92\xc9lodie\r\rLe c\x9cur d\x92\xc9lodie bat \x96 fort\x85 Elle dort.\r";
    let output = site(&["import", "-"], bytes);
    let message = "-: The encoding is not known: the text was read as windows-1252.\n";
    assert_eq!(String::from_utf8_lossy(&output.stderr), message);
    let imported = json(&output);
    let encoding = serde_json::json!({
        "name": "windows-1252", "basis": "assumed", "has_faults": false
    });
    assert_eq!(imported["encoding"], encoding);
    let text = "Le cœur d’Élodie bat – fort… Elle dort.";
    assert_eq!(imported["blocks"][0]["text"], text);
    assert_eq!(imported["blocks"][0]["line"], 3);

    // The mark at the beginning hid the `#`.
    let page =
        "\u{feff}# Le pont de Koulé\n\nLe pont de Koulé est ouvert. Il est **neuf** et beau.\n";
    let output = site(&["import", "-"], page.as_bytes());
    assert!(output.stderr.is_empty());
    let imported = json(&output);
    assert_eq!(imported["title"], "Le pont de Koulé");
    assert_eq!(imported["encoding"]["basis"], "byte-order-mark");
}

#[test]
fn what_cannot_be_read_is_one_line_and_code_2() {
    for (arguments, input, reason) in [
        (
            ["import", "-"],
            &b"PK\x03\x04 word/document.xml"[..],
            "the end of the file is missing",
        ),
        (["import", "-"], b"%PDF-1.7", "a PDF"),
        (
            ["annotate", "-"],
            b"PK\x03\x04 word/document.xml",
            "word processor",
        ),
        (["import", "nowhere.txt"], b"", "nowhere.txt"),
    ] {
        let output = site(&arguments, input);
        let message = String::from_utf8(output.stderr.clone()).unwrap();
        assert_eq!(output.status.code(), Some(2));
        assert!(
            message.contains(reason) && message.lines().count() == 1,
            "{message}"
        );
        assert!(output.stdout.is_empty());
    }
}

/// A zip of those files.
fn zip(files: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (path, text) in files {
        let options = zip::write::SimpleFileOptions::default();
        zip.start_file(*path, options).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

const PARAGRAPH: &str =
    "Les premières pirogues ont accosté à six heures, chargées de riz et de nattes.";

#[test]
fn a_document() {
    let body = format!(
        "<w:document><w:body><w:p><w:r><w:t>{PARAGRAPH}</w:t></w:r><w:del><w:r><w:delText>Non.</w:delText></w:r></w:del></w:p>\
         </w:body></w:document>"
    );
    let document = zip(&[
        ("[Content_Types].xml", "<Types/>"),
        ("word/document.xml", &body),
    ]);
    let imported = json(&site(&["import", "-"], &document));
    assert_eq!(imported["blocks"][0]["text"], PARAGRAPH);
    assert_eq!(imported["blocks"].as_array().unwrap().len(), 1);
}

#[test]
fn a_book_lists_its_chapters_and_a_chapter_is_a_page() {
    let package = r#"<package><metadata><dc:title>Les puits</dc:title></metadata><manifest>
        <item id="a" href="un.xhtml" media-type="application/xhtml+xml"/><item id="b" href="deux.xhtml" media-type="application/xhtml+xml"/>
        </manifest><spine><itemref idref="a"/><itemref idref="b"/></spine></package>"#;
    let page =
        |heading: &str| format!("<html><body><h1>{heading}</h1><p>{PARAGRAPH}</p></body></html>");
    let book = zip(&[
        ("mimetype", "application/epub+zip"),
        (
            "META-INF/container.xml",
            r#"<container><rootfiles><rootfile full-path="livre.opf"/></rootfiles></container>"#,
        ),
        ("livre.opf", package),
        ("un.xhtml", &page("Le puits")),
        ("deux.xhtml", &page("La route")),
    ]);
    let contents = json(&site(&["import", "-"], &book));
    assert_eq!(contents["title"], "Les puits");
    assert_eq!(contents["chapters"][1]["number"], 2);
    assert_eq!(contents["chapters"][1]["title"], "La route");
    // Those of the paragraph: the heading becomes the title.
    assert_eq!(contents["chapters"][1]["words"], 14);
    let chapter = json(&site(&["import", "-", "--chapter", "2"], &book));
    assert_eq!(chapter["title"], "La route");
    assert_eq!(chapter["blocks"][0]["text"], PARAGRAPH);
    let missing = site(&["import", "-", "--chapter", "3"], &book);
    assert!(!missing.status.success());
    assert!(String::from_utf8_lossy(&missing.stderr).contains("no chapter of that number"));
    let cut = site(&["import", "-"], &book[..book.len() / 2]);
    assert!(!cut.status.success());
    assert!(String::from_utf8_lossy(&cut.stderr).contains("the end of the file is missing"));
}
