//! Reading without a network, and from one version of the site to the next.

use std::fs;

use browser_tests::server::{Fault, Gate};
use browser_tests::site::{dist, short_hash};
use browser_tests::{Reader, Visit};

use crate::{LESSON, Outcome};

/// Where the site stands in these tests: the library's address ends like no other.
const PATH: &str = "/cours/";

const TITLE: &str = "document.getElementById('library-title').textContent";
const OFFERED: &str = "!document.getElementById('new-version').hidden";
const CACHES: &str = "caches.keys().then(names => names.length)";

#[tokio::test]
async fn after_one_visit_everything_is_there_without_a_network() -> Outcome {
    let mut reader = Visit::on_phone().begin().await?;
    reader.open("").await?;
    reader.kept_offline().await?;
    reader.host_goes();
    for page in [
        LESSON,
        "naissance-aes/",
        "francophonie/",
        "",
        "moscou-2025/?from=mail",
    ] {
        reader.open(page).await?;
    }
    reader.tap("#p2 a.mention").await?;
    reader.panel_is("explanation").await?;
    reader.open("").await?;
    reader.tap(".card a").await?;
    reader
        .until("document.querySelector('article') !== null")
        .await?;
    reader.go("no-such-page/").await?;
    reader.until("document.title.startsWith('404')").await?;
    reader.expect_error("404");
    reader.expect_error("no-such-page");
    reader.leave().await
}

/// The library of a later version, and the service worker that belongs to it.
fn later_version() -> (Vec<u8>, Vec<u8>) {
    let old = fs::read_to_string(dist().join("index.html")).unwrap();
    let new = old.replace("id=\"library-title\">", "id=\"library-title\">Version 2 · ");
    assert_ne!(old, new);
    let worker = fs::read_to_string(dist().join("sw.js")).unwrap();
    let hashes = [old.as_bytes(), new.as_bytes()].map(short_hash);
    assert!(worker.contains(&hashes[0]));
    let worker = worker
        .replace(&hashes[0], &hashes[1])
        .replace("const VERSION=\"", "const VERSION=\"later ");
    (new.into_bytes(), worker.into_bytes())
}

async fn look_for_versions(reader: &Reader) -> Outcome {
    reader
        .see("navigator.serviceWorker.getRegistration().then(found => found.update()).then(() => true)")
        .await
        .map(drop)
}

#[tokio::test]
async fn the_reader_chooses_when_a_new_version_comes() -> Outcome {
    let gate = Gate::default();
    let (library, worker) = later_version();
    let reader = Visit::on_phone()
        .hosted_at(PATH)
        .with_fault("/cours/sw.js", Fault::Later(gate.clone(), worker))
        .with_fault(PATH, Fault::Later(gate.clone(), library))
        .begin()
        .await?;
    reader.open("").await?;
    reader.kept_offline().await?;
    reader.open_in_new_tab(LESSON).await?;
    reader.see("window.isOld = true").await?;
    reader.to_tab(0).await?;
    gate.open();
    look_for_versions(&reader).await?;
    reader.until(OFFERED).await?;
    // Until then everything is of the old version, however often it is asked for.
    reader.reload().await?;
    reader.until(OFFERED).await?;
    assert!(!reader.text(TITLE).await?.starts_with("Version 2"));
    reader.tap("[data-action=update]").await?;
    // The text is of the page as it was built: the app draws its own words in their place.
    reader
        .until(&format!("{CACHES}.then(count => count === 1)"))
        .await?;
    reader
        .until("fetch('./').then(page => page.text()).then(text => text.includes('Version 2'))")
        .await?;
    // The other tab has gone along.
    reader.to_tab(1).await?;
    reader.ready().await?;
    reader.until("window.isOld === undefined").await?;
    reader.leave().await
}

#[tokio::test]
async fn an_install_that_is_interrupted_keeps_nothing() -> Outcome {
    let faults = [
        ("francophonie/", Fault::Missing),
        ("icon.svg", Fault::Instead("[]".to_owned())),
        ("naissance-aes/", Fault::Replaced("</html>", "")),
    ];
    for (file, fault) in faults {
        let mut reader = Visit::on_phone().with_fault(file, fault).begin().await?;
        reader.expect_error("404");
        reader.open(LESSON).await?;
        reader
            .until("navigator.serviceWorker.getRegistration().then(found => !found?.installing && !found?.active)")
            .await?;
        reader
            .until(&format!("{CACHES}.then(count => count === 0)"))
            .await?;
        reader.tap("#p2 a.mention").await?;
        reader.panel_is("explanation").await?;
        reader.leave().await?;
    }
    Ok(())
}

#[tokio::test]
async fn what_the_browser_has_cleared_comes_from_the_network() -> Outcome {
    let reader = Visit::on_phone().begin().await?;
    reader.open("").await?;
    reader.kept_offline().await?;
    reader
        .see("caches.keys().then(names => Promise.all(names.map(name => caches.delete(name)))).then(() => true)")
        .await?;
    reader.open(LESSON).await?;
    reader.tap("#p2 a.mention").await?;
    reader.panel_is("explanation").await?;
    reader.leave().await
}

#[tokio::test]
async fn a_site_built_without_it_takes_the_service_worker_away() -> Outcome {
    let gate = Gate::default();
    let off = include_bytes!("../../../../public/sw-off.js").to_vec();
    let reader = Visit::on_phone()
        .with_fault("sw.js", Fault::Later(gate.clone(), off))
        .begin()
        .await?;
    reader.open("").await?;
    reader.kept_offline().await?;
    gate.open();
    look_for_versions(&reader).await?;
    reader
        .until("navigator.serviceWorker.getRegistrations().then(all => all.length === 0)")
        .await?;
    reader
        .until(&format!("{CACHES}.then(count => count === 0)"))
        .await?;
    reader.open(LESSON).await?;
    reader.leave().await
}
