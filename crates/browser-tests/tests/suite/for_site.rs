//! A text of a reader's as files for a site: a zip, which the check of the site takes as it is.

use std::collections::BTreeMap;
use std::fs;
use std::io::{Cursor, Read};
use std::path::Path;

use authoring::files::{ArticleFiles, Content, ContentFile};
use authoring::{Library, library};
use browser_tests::{Reader, Visit};
use thirtyfour::error::WebDriverResult;
use zip::ZipArchive;

use crate::Outcome;
use crate::links::send;
use crate::own_texts::{is_sound, paste, with_text};

/// A page that explains what it names.
const PAGE: &str = "Le port de Koulé rouvre après deux ans de travaux\n\nPar Aminata Sow\n\nL’UVV a prévenu les pêcheurs mardi soir, \
    après deux jours de travaux au bord du lac. Les vendeuses avaient attendu ce jour comme on attend la pluie.\n\nLes premières \
    pirogues ont accosté à six heures, chargées de riz, de poisson fumé et de nattes.\n";

/// Says under which licence and on which day, and has the zip made.
async fn make(reader: &Reader) -> Outcome {
    reader.write("#field-slug", "le-port").await?;
    reader.write("#field-author", "Aminata Sow").await?;
    reader.write("#field-date", "2025-04-04").await?;
    reader.choose("#field-licence", "CC BY 4.0").await?;
    reader.tap(".for-site [type=submit]").await?;
    reader
        .until("!!document.querySelector('.for-site .first')")
        .await
}

/// The files in the zip that the page saves.
async fn saved(reader: &Reader) -> WebDriverResult<BTreeMap<String, String>> {
    let hold = "(make => {
        window.file = null;
        URL.createObjectURL = blob => { window.blob = blob; return make(blob); };
        HTMLAnchorElement.prototype.click = function () {
            window.file = window.blob.arrayBuffer().then(bytes => [this.download, [...new Uint8Array(bytes)]]);
        };
    })(URL.createObjectURL.bind(URL))";
    reader.see(hold).await?;
    reader.tap(".for-site .first").await?;
    reader.until("!!window.file").await?;
    let file = reader.see("window.file").await?;
    assert_eq!(file[0], "le-port.zip");
    let bytes = file[1].as_array().unwrap().iter();
    let bytes: Vec<u8> = bytes
        .map(|byte| u8::try_from(byte.as_u64().unwrap()).unwrap())
        .collect();
    let mut zip = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut files = BTreeMap::new();
    for at in 0..zip.len() {
        let mut file = zip.by_index(at).unwrap();
        let mut text = String::new();
        file.read_to_string(&mut text).unwrap();
        files.insert(file.name().unwrap().into_owned(), text);
    }
    Ok(files)
}

/// The tests' own site with those files in its folder.
fn checked(files: &BTreeMap<String, String>) -> Library {
    let site = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/site");
    let read = |path: &str| ContentFile {
        path: path.to_owned(),
        text: fs::read_to_string(site.join(path)).unwrap(),
    };
    let of = |path: String| {
        files.get(&path).map(|text| ContentFile {
            path: path.clone(),
            text: text.clone(),
        })
    };
    let mut content = Content {
        site: read("site.toml"),
        ..Content::default()
    };
    for name in ["expressions", "huerto", "names"] {
        content
            .glossary
            .push(read(&format!("glossary/{name}.toml")));
    }
    content
        .glossary
        .extend(of("glossary/le-port.toml".to_owned()));
    for slug in ["bibliobus", "fete-du-pain"] {
        content.articles.push(ArticleFiles {
            slug: slug.to_owned(),
            article: read(&format!("articles/{slug}/article.fr.md")),
            notes: Some(read(&format!("articles/{slug}/notes.en.md"))),
            questions: None,
        });
    }
    content.articles.push(ArticleFiles {
        slug: "huerto".to_owned(),
        article: read("articles/huerto/article.es.md"),
        notes: Some(read("articles/huerto/notes.fr.md")),
        questions: None,
    });
    content.articles.push(ArticleFiles {
        slug: "le-port".to_owned(),
        article: of("articles/le-port/article.fr.md".to_owned()).unwrap(),
        notes: of("articles/le-port/notes.en.md".to_owned()),
        questions: None,
    });
    library(&content)
}

#[tokio::test]
async fn a_site_takes_the_zip_as_it_is() -> Outcome {
    let reader = Visit::on_phone().begin().await?;
    reader.open("atelier/").await?;
    paste(&reader, PAGE).await?;
    reader.tap("main details > summary").await?;
    reader.write("#field-Source", "Info Koulé").await?;
    reader.write("#field-Level", "B1").await?;
    reader
        .until("!!document.querySelector('.keeping[data-kept]')")
        .await?;
    send(&reader).await?;
    make(&reader).await?;
    let said = reader
        .text("document.querySelector('.for-site [role=status]').innerText")
        .await?;
    assert!(said.contains("nothing is missing"), "{said}");
    is_sound(&reader, "a zip for a site").await?;
    let files = saved(&reader).await?;
    reader.leave().await?;

    let library = checked(&files);
    let of_text = library.findings.iter();
    let of_text: Vec<String> = of_text
        .filter(|finding| finding.file.contains("le-port"))
        .map(|finding| format!("{}: {}", finding.file, finding.code))
        .collect();
    // The page has no English, which is no fault.
    assert_eq!(of_text, ["articles/le-port/article.fr.md: missing-notes"]);
    let mut lessons = library.lessons.iter();
    let lesson = lessons
        .find(|lesson| lesson.article.slug == "le-port")
        .unwrap();
    assert_eq!(lesson.article.licence, "CC BY 4.0");
    let mentioned: Vec<&str> = lesson
        .article
        .mentions()
        .map(|mention| mention.entry.as_str())
        .collect();
    assert_eq!(mentioned, ["uvv"]);
    Ok(())
}

#[tokio::test]
async fn what_a_site_will_ask_for_is_said_before() -> Outcome {
    for visit in [
        Visit::on_phone().sized(320, 640),
        Visit::on_laptop().speaking("fr-FR"),
    ] {
        let reader = with_text(visit).await?;
        send(&reader).await?;
        // Nothing is made without a licence.
        reader.tap(".for-site [type=submit]").await?;
        assert_eq!(
            reader
                .see("document.querySelectorAll('.for-site :invalid').length > 1")
                .await?,
            true
        );
        make(&reader).await?;
        let about = "[...document.querySelectorAll('.for-site li q')].map(about => about.innerText).join('|')";
        assert_eq!(reader.text(about).await?, "FAP");
        let count = "document.querySelectorAll('.for-site li').length";
        assert_eq!(reader.see(count).await?, 3);
        is_sound(&reader, "a zip to which something is wanting").await?;
        // The files are given all the same, and the check asks for what was said.
        let files = saved(&reader).await?;
        assert!(checked(&files).findings.len() > 1);
        // Whatever changes asks for another zip.
        reader.write("#field-slug", "autre").await?;
        reader
            .until("!document.querySelector('.for-site .first')")
            .await?;
        reader.leave().await?;
    }
    Ok(())
}
