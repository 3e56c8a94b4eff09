//! Reading without a network.

use browser_tests::server::{Fault, Gate};
use browser_tests::site::kept;
use browser_tests::{Ability, Engine, Reader, Visit};
use serde_json::json;

use crate::{INDEX, LESSON, Outcome, SHORT_LESSON, SPANISH_LESSON};

/// Where the site stands in these tests: the library's address ends like no other.
const PATH: &str = "/cours/";

/// What a page has asked for ahead: it would delay the first paint of one that is kept.
const ASKED_AHEAD: &str = "document.querySelectorAll('link[rel=preload]').length";

const NOTHING_KEPT: &str =
    "caches.keys().then(names => names.every(name => name.startsWith('en-regard set ')))";

/// A worker has gathered all and taken over.
const KEPT: &str = "navigator.serviceWorker.getRegistration()
    .then(kept => kept?.active?.state === 'activated')";

#[tokio::test]
async fn after_one_visit_everything_is_there_without_a_network() -> Outcome {
    let mut reader = Visit::on_phone().begin().await?;
    reader.open("").await?;
    reader.kept_offline().await?;
    reader.host().goes();
    for page in [
        LESSON,
        SPANISH_LESSON,
        SHORT_LESSON,
        INDEX,
        "",
        "fete-du-pain/?from=mail",
    ] {
        reader.open(page).await?;
        assert_eq!(reader.see(ASKED_AHEAD).await?, json!(0));
    }
    explains(&reader).await?;
    reader.open("").await?;
    reader.tap(".card a").await?;
    reader.lesson_is_shown().await?;
    an_unknown_page_is_lost(&reader).await?;
    reader.expect_error("404");
    reader.expect_error("no-such-page");
    reader.leave().await
}

async fn explains(reader: &Reader) -> Outcome {
    reader.tap("#p2 a.mention").await?;
    reader.panel_is("explanation").await
}

#[tokio::test]
async fn a_host_that_does_not_answer_keeps_nobody_waiting() -> Outcome {
    let mut reader = Visit::on_phone().begin().await?;
    reader.expect_error("404");
    reader.open("").await?;
    reader.kept_offline().await?;
    reader.host().has("", Fault::Held(Gate::default()));
    reader.open(LESSON).await?;
    explains(&reader).await?;
    // Of a page that no version knows it takes a while until that is said.
    an_unknown_page_is_lost(&reader).await?;
    reader.leave().await
}

async fn an_unknown_page_is_lost(reader: &Reader) -> Outcome {
    reader.go("no-such-page/").await?;
    reader.until("document.title.startsWith('404')").await
}

#[tokio::test]
async fn a_browser_that_knows_of_no_network_asks_nobody() -> Outcome {
    if Engine::chosen().lacks(Ability::DeveloperTools) {
        return Ok(());
    }
    let mut reader = Visit::on_phone().begin().await?;
    reader.expect_error("404");
    reader.open("").await?;
    reader.kept_offline().await?;
    let network =
        json!({ "offline": true, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
    reader.inspect("Network.enable", json!({})).await?;
    reader
        .inspect("Network.emulateNetworkConditions", network)
        .await?;
    an_unknown_page_is_lost(&reader).await?;
    let asked = reader.host().asked();
    assert!(
        !asked.iter().any(|asked| asked.contains("no-such-page")),
        "{asked:?}"
    );
    reader.leave().await
}

/// Notes how the page's service worker fares.
const WATCH: &str = "const { serviceWorker } = navigator;
    // An empty page has none, and is a page too.
    const register = serviceWorker?.register.bind(serviceWorker);
    if (serviceWorker) serviceWorker.register = async (...what) => {
        window.fared = 'asked for';
        const registration = await register(...what);
        const { installing } = registration;
        const note = () => { window.fared = installing?.state ?? 'redundant'; };
        note();
        installing?.addEventListener('statechange', note);
        return registration;
    };";

#[tokio::test]
async fn an_install_that_is_interrupted_at_any_file_keeps_nothing() -> Outcome {
    let mut reader = Visit::on_phone()
        .hosted_at(PATH)
        .after_running(WATCH)
        .begin()
        .await?;
    reader.expect_error("ERR_INCOMPLETE_CHUNKED_ENCODING");
    for (file, _) in kept() {
        reader.host().recovers();
        // The page itself, and what has the worker installed, arrive whole.
        let gate = Gate::default();
        reader.host().has("sw.js", Fault::Held(gate.clone()));
        reader.open(LESSON).await?;
        reader.until("window.fared === 'asked for'").await?;
        let file = reader.host().path(&file);
        reader.host().has(&file, Fault::Cut);
        gate.open();
        reader.until("window.fared === 'redundant'").await?;
        reader.until(NOTHING_KEPT).await?;
        explains(&reader).await?;
    }
    reader.host().recovers();
    reader.open(LESSON).await?;
    reader.kept_offline().await?;
    reader.host().goes();
    reader.reload().await?;
    reader.leave().await
}

#[tokio::test]
async fn what_is_not_of_this_version_is_not_kept() -> Outcome {
    let faults = [
        (SHORT_LESSON, Fault::Missing),
        ("icon.svg", Fault::Instead(b"[]".to_vec())),
        (SPANISH_LESSON, Fault::Replaced("</html>", "")),
        (SPANISH_LESSON, Fault::Typed("text/plain")),
    ];
    let visit = Visit::on_phone().after_running(WATCH);
    let mut reader = visit.begin().await?;
    reader.expect_error("404");
    for (file, fault) in faults {
        reader.host().recovers();
        reader.host().has(file, fault);
        reader.open(LESSON).await?;
        reader.until("window.fared === 'redundant'").await?;
        reader.until(NOTHING_KEPT).await?;
        explains(&reader).await?;
    }
    reader.leave().await
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
    explains(&reader).await?;
    // The site is kept anew, and what is being read stays open.
    reader.until(KEPT).await?;
    reader.panel_is("explanation").await?;
    reader.leave().await
}

#[tokio::test]
async fn storage_may_be_cleared_under_an_open_page() -> Outcome {
    if Engine::chosen().lacks(Ability::DeveloperTools) {
        return Ok(());
    }
    let mut reader = Visit::on_laptop().begin().await?;
    reader.expect_error(LESSON);
    reader.open(LESSON).await?;
    reader.kept_offline().await?;
    let all = json!({ "origin": reader.text("location.origin").await?, "storageTypes": "all" });
    reader
        .inspect("Storage.clearDataForOrigin", all.clone())
        .await?;
    // Everything that the open page does, it goes on doing.
    explains(&reader).await?;
    reader.tap("[data-action=close]").await?;
    reader.choose("[data-choice=notes]", "below").await?;
    reader
        .until("localStorage.getItem('en-regard/1/settings') !== null")
        .await?;
    reader.tap(".wordmark").await?;
    reader.library_is_shown().await?;
    reader.reload().await?;
    reader.kept_offline().await?;
    // Without a network too, up to the next page, of which it says that it did not arrive.
    reader.host().goes();
    reader.inspect("Storage.clearDataForOrigin", all).await?;
    reader.tap(".card a[href*=fete]").await?;
    reader
        .until("document.querySelector('[data-notice=NotArrived]') !== null")
        .await?;
    assert_eq!(
        reader
            .see("document.querySelectorAll('.card').length")
            .await?,
        4
    );
    reader.leave().await
}
