//! A lesson as one file: made in the workshop, opened from a disk, with the site gone.

use std::path::{Path, PathBuf};
use std::{env, fs, process};

use browser_tests::{Reader, Visit};
use serde_json::json;
use thirtyfour::error::WebDriverResult;

use crate::links::send;
use crate::own_texts::{is_sound, with_text};
use crate::{LESSON, Outcome};

/// The most bytes that the file of a lesson of 1,000 words may have. It should be 450,000: the app, questions and maps have
/// made it heavier.
const MOST_BYTES: usize = 506_000;

/// Holds back what is saved: it would go to a folder of the browser's.
pub(crate) const HOLD: &str = "(make => {
    window.files = [];
    URL.createObjectURL = blob => { window.blob = blob; return make(blob); };
    HTMLAnchorElement.prototype.click = function () {
        const { download } = this;
        window.blob.text().then(text => window.files.push([download, text]));
    };
})(URL.createObjectURL.bind(URL))";

/// A file on a disk, removed at the end.
pub(crate) struct OnDisk(PathBuf);

impl OnDisk {
    /// Saves the file that the page makes, under the name that it gives it.
    pub(crate) async fn saved(reader: &Reader, folder: &str) -> WebDriverResult<OnDisk> {
        reader.see(HOLD).await?;
        reader.tap(".file .first").await?;
        reader.until("window.files.length === 1").await?;
        let file = reader.see("window.files[0]").await?;
        let folder = env::temp_dir().join(format!("en-regard {folder} {}", process::id()));
        fs::create_dir_all(&folder).unwrap();
        let path = folder.join(file[0].as_str().unwrap());
        fs::write(&path, file[1].as_str().unwrap()).unwrap();
        Ok(OnDisk(path))
    }

    pub(crate) fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for OnDisk {
    fn drop(&mut self) {
        if let Some(folder) = self.0.parent() {
            fs::remove_dir_all(folder).ok();
        }
    }
}

/// The file of a text that a reader has brought.
async fn of_own_text(folder: &str) -> WebDriverResult<OnDisk> {
    let sender = with_text(Visit::on_phone()).await?;
    send(&sender).await?;
    let file = OnDisk::saved(&sender, folder).await?;
    sender.leave().await?;
    Ok(file)
}

/// The file of a lesson of the site.
async fn of_lesson(folder: &str) -> WebDriverResult<OnDisk> {
    let sender = Visit::on_laptop().begin().await?;
    sender.open(LESSON).await?;
    sender.tap(".to-send").await?;
    sender
        .until("!!document.querySelector('.file .first')")
        .await?;
    is_sound(&sender, "a lesson's file").await?;
    let file = OnDisk::saved(&sender, folder).await?;
    sender.leave().await?;
    Ok(file)
}

#[tokio::test]
async fn an_own_text_is_read_from_a_disk() -> Outcome {
    let file = of_own_text("own text").await?;
    let name = file.path().file_name().unwrap().to_string_lossy();
    assert_eq!(
        name,
        "le-port-de-koulé-rouvre-après-deux-ans-de-travaux.html"
    );
    for visit in [Visit::on_phone(), Visit::on_laptop().speaking("fr-FR")] {
        let reader = visit.begin().await?;
        reader.host().goes();
        reader.open_file(file.path()).await?;
        reader.ready().await?;
        is_sound(&reader, "a file").await?;
        reader.tap("a.mention[data-entry='text.fap']").await?;
        reader.explained_is("text.fap").await?;
        reader
            .until("document.querySelector('.panel').innerText.includes('Fonds d’aide à la pêche')")
            .await?;
        is_sound(&reader, "an explanation in a file").await?;
        // Back closes it, as it does on the site.
        reader.back().await?;
        reader.no_panel().await?;
        reader.tap("a.mention[data-entry=uvv]").await?;
        reader.explained_is("uvv").await?;
        reader.reload().await?;
        reader.explained_is("uvv").await?;
        reader.tap(".panel .close").await?;
        reader.no_panel().await?;
        reader.tap("[data-tool=glossary]").await?;
        reader.panel_is("glossary").await?;
        reader.leave().await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_lesson_of_the_site_is_read_from_a_disk() -> Outcome {
    let file = of_lesson("lesson").await?;
    let reader = Visit::on_laptop().begin().await?;
    reader.host().goes();
    reader.open_file(file.path()).await?;
    reader.ready().await?;
    let title = reader.text("document.title").await?;
    assert!(title.ends_with(" · En regard"), "{title}");
    reader.tap("#p2 a.mention").await?;
    reader.panel_is("explanation").await?;
    reader.tap(".panel .close").await?;
    reader.no_panel().await?;
    // The notes are in it.
    reader.tap("[data-note-for=p2] summary").await?;
    reader
        .until("document.querySelector('[data-note-for=p2]').open")
        .await?;
    // What only the site can do is not offered; its links lead to the site, wherever they stand.
    let offered = "[...document.querySelectorAll('[data-action=share], .to-send')].filter(e => e.checkVisibility()).length";
    assert_eq!(reader.see(offered).await?, json!(0));
    let leads = "(link => { link.addEventListener('click', event => event.preventDefault()); link.click(); return link.href; })
        (document.querySelector('.wordmark'))";
    let leads = reader.text(leads).await?;
    assert!(
        leads.starts_with("http://") && leads.ends_with("/index.html"),
        "{leads}"
    );
    reader.leave().await
}

#[tokio::test]
async fn where_scripts_do_not_run_it_reads_and_explains() -> Outcome {
    for file in [
        of_own_text("own text still").await?,
        of_lesson("lesson still").await?,
    ] {
        let reader = Visit::on_phone().without_script().begin().await?;
        reader.open_file(file.path()).await?;
        let dangling = "[...document.querySelectorAll('a[href^=\"#\"]')]
            .filter(a => !document.getElementById(decodeURIComponent(a.hash.slice(1)))).map(a => a.hash).join()";
        assert_eq!(reader.text(dangling).await?, "");
        let relative = "[...document.querySelectorAll('a[href]')]
            .filter(a => !/^(#|https?:)/.test(a.getAttribute('href'))).map(a => a.outerHTML).join()";
        assert_eq!(reader.text(relative).await?, "");
        reader.tap("a.mention").await?;
        reader.entry_is_at_the_foot().await?;
        reader.tap(".entry:target .back").await?;
        reader.until("location.hash.startsWith('#m')").await?;
        let idle = "[...document.querySelectorAll('button, select')].filter(e => e.checkVisibility({ visibilityProperty: true })).length";
        assert_eq!(reader.see(idle).await?, json!(0));
        reader.leave().await?;
    }
    Ok(())
}

#[tokio::test]
async fn its_policy_is_in_it() -> Outcome {
    let file = of_lesson("policy").await?;
    let mut reader = Visit::on_phone().begin().await?;
    reader.expect_error("Content Security Policy");
    reader.expect_error("Content-Security-Policy");
    reader.expect_error("TrustedHTML");
    reader.open_file(file.path()).await?;
    reader.ready().await?;
    let attempts = [
        "fetch('https://example.org/').then(() => true, () => false)",
        "(() => { try { document.body.innerHTML = '<b>no</b>'; return true; } catch { return false; } })()",
    ];
    for attempt in attempts {
        assert_eq!(reader.see(attempt).await?, json!(false), "{attempt}");
    }
    reader.leave().await
}

#[tokio::test]
async fn a_lesson_of_a_thousand_words_is_light() -> Outcome {
    let sender = Visit::on_laptop()
        .to_site(browser_tests::site::published())
        .begin()
        .await?;
    // The lessons that are published have 600 to 1,000 words, and more entries than most texts.
    let lessons = "[...document.querySelectorAll('.library .card a')].map(a => a.getAttribute('href').split('/')[1])";
    sender.open("").await?;
    let lessons = sender.see(lessons).await?;
    for slug in lessons.as_array().unwrap() {
        sender
            .go(&format!("atelier/#/envoyer/{}", slug.as_str().unwrap()))
            .await?;
        sender
            .until("!!document.querySelector('.file .first')")
            .await?;
        let file = OnDisk::saved(&sender, "size").await?;
        let bytes = fs::metadata(file.path()).unwrap().len();
        assert!(
            usize::try_from(bytes).unwrap() < MOST_BYTES,
            "{slug}: {bytes} bytes"
        );
        sender.go("atelier/").await?;
        sender.until("!document.querySelector('.file')").await?;
    }
    sender.leave().await
}

#[tokio::test]
async fn a_device_that_shares_files_is_offered_it() -> Outcome {
    const SHARES: &str =
        "navigator.canShare = ({ files }) => files.length === 1 && files[0].type === 'text/html';
        navigator.share = data => { window.shared = data; return Promise.resolve(); };";
    let reader = with_text(Visit::on_phone().after_running(SHARES)).await?;
    send(&reader).await?;
    reader.tap(".file .all button:not(.first)").await?;
    reader
        .until("window.shared?.files[0].name === 'le-port-de-koulé-rouvre-après-deux-ans-de-travaux.html'")
        .await?;
    reader
        .until("window.shared.files[0].text().then(text => text.startsWith('<!DOCTYPE html>') && text.includes('Fonds d’aide à la pêche'))")
        .await?;
    reader.leave().await
}
