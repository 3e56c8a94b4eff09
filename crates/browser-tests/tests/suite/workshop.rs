//! The workshop: the second app of the site, for those who open it.

use browser_tests::engine::Engine;
use browser_tests::next_version::publish;
use browser_tests::server::Fault;
use browser_tests::site::kept_of_workshop;
use browser_tests::{Reader, Visit};
use serde_json::json;

use crate::{LESSON, Outcome};

const WORKSHOP: &str = "atelier/";

/// How many of the workshop's files are kept on the device.
const KEPT: &str = "caches.keys()
    .then(names => Promise.all(names.filter(name => name.includes(' workshop ')).map(name => caches.open(name))))
    .then(found => Promise.all(found.map(cache => cache.keys())))
    .then(keys => keys.flat().length)";

pub(crate) async fn is_kept(reader: &Reader) -> Outcome {
    let files = kept_of_workshop().len();
    reader
        .until(&format!("{KEPT}.then(count => count === {files})"))
        .await
}

#[tokio::test]
async fn it_says_what_it_is_in_the_language_of_the_reader() -> Outcome {
    for (language, name) in [("en-GB", "Workshop"), ("fr-FR", "Atelier")] {
        let reader = Visit::on_phone()
            .speaking(language)
            .with_headers()
            .begin()
            .await?;
        reader.open(WORKSHOP).await?;
        assert_eq!(
            reader
                .text("document.querySelector('main').innerText.split('\\n')[0]")
                .await?,
            name
        );
        let faults = reader.accessibility_faults().await?;
        assert!(faults.is_empty(), "{}", faults.join("\n"));
        reader.leave().await?;
    }
    Ok(())
}

#[tokio::test]
async fn what_was_set_elsewhere_holds_here() -> Outcome {
    let reader = Visit::on_laptop().begin().await?;
    reader.open("").await?;
    reader.tap("[data-interface=fr]").await?;
    reader
        .until("document.documentElement.lang === 'fr'")
        .await?;
    reader.open(WORKSHOP).await?;
    reader
        .until("document.querySelector('h1').innerText === 'Atelier'")
        .await?;
    reader.tap(".wordmark").await?;
    reader.library_is_shown().await?;
    reader.leave().await
}

#[tokio::test]
async fn its_language_is_chosen_where_the_reader_has_it() -> Outcome {
    let reader = Visit::on_phone().begin().await?;
    reader.open("atelier/#/garde").await?;
    let heading = "document.querySelector('h1').innerText";
    reader
        .until(&format!("{heading} === 'What is kept here'"))
        .await?;
    reader.tap(".masthead [data-interface=fr]").await?;
    reader
        .until(&format!(
            "{heading} === 'Ce qui est gardé ici' && document.documentElement.lang === 'fr'"
        ))
        .await?;
    reader
        .until("document.querySelector('[data-interface=fr]').getAttribute('aria-pressed') === 'true' && document.title === 'Ce qui est gardé ici · En regard'")
        .await?;
    let faults = reader.accessibility_faults().await?;
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    // The next page, and the reader’s, have it, too.
    reader
        .until("localStorage['en-regard/1/settings'].includes('\"interface\":\"fr\"')")
        .await?;
    reader.reload().await?;
    reader
        .until(&format!("{heading} === 'Ce qui est gardé ici'"))
        .await?;
    reader.open("").await?;
    reader
        .until("document.documentElement.lang === 'fr'")
        .await?;
    reader.leave().await
}

#[tokio::test]
async fn an_address_of_no_page_leads_to_the_first() -> Outcome {
    let reader = Visit::on_phone().begin().await?;
    reader.open("atelier/#/no-such-page").await?;
    reader
        .until("document.querySelector('h1').innerText === 'Workshop'")
        .await?;
    reader.leave().await
}

#[tokio::test]
async fn without_script_it_says_what_it_is_and_what_it_needs() -> Outcome {
    let reader = Visit::on_phone().without_script().begin().await?;
    reader.go(WORKSHOP).await?;
    let text = reader
        .text("document.querySelector('main').innerText")
        .await?;
    let mut expected = vec!["Atelier", "vos propres textes", "texts of your own"];
    // WebKit switches the page's scripts off, but parses it as if they ran: without `noscript`.
    if Engine::chosen() != Engine::Webkit {
        expected.extend(["a besoin de JavaScript", "needs JavaScript"]);
    }
    for said in expected {
        assert!(text.contains(said), "{said}: {text}");
    }
    assert!(!text.contains("has not started"), "{text}");
    reader.leave().await
}

#[tokio::test]
async fn where_its_app_does_not_arrive_it_says_so() -> Outcome {
    let visit = Visit::on_phone().with_fault(".wasm", Fault::Missing);
    let mut reader = visit.begin().await?;
    reader.expect_error(".wasm");
    reader.expect_error("could not start");
    reader.go(WORKSHOP).await?;
    reader
        .until("document.getElementById('links-only').innerText.includes('The workshop has not started')")
        .await?;
    reader.leave().await
}

#[tokio::test]
async fn readers_who_do_not_open_it_do_not_fetch_it() -> Outcome {
    let reader = Visit::on_phone().begin().await?;
    for page in ["", LESSON] {
        reader.open(page).await?;
    }
    reader.kept_offline().await?;
    for (file, _) in kept_of_workshop() {
        let asked = format!("GET {}", reader.host().path(&file));
        assert!(!reader.host().asked().contains(&asked), "{asked}");
    }
    assert_eq!(reader.see(KEPT).await?, json!(0));
    reader.leave().await
}

#[tokio::test]
async fn after_one_visit_it_is_there_without_a_network() -> Outcome {
    let reader = Visit::on_phone().hosted_at("/cours/").begin().await?;
    reader.open(WORKSHOP).await?;
    is_kept(&reader).await?;
    reader.host().goes();
    for page in [WORKSHOP, LESSON, WORKSHOP] {
        reader.open(page).await?;
    }
    reader.leave().await
}

#[tokio::test]
async fn once_opened_it_is_part_of_every_later_version() -> Outcome {
    let mut reader = Visit::on_phone().begin().await?;
    reader.expect_error("404");
    reader.open(WORKSHOP).await?;
    is_kept(&reader).await?;
    reader.open(LESSON).await?;
    publish(reader.host(), 2);
    // A version that lacks a file of it is none.
    let page = reader.host().path(WORKSHOP);
    reader.host().has(&page, Fault::Missing);
    assert_eq!(update(&reader).await?, "redundant");
    is_kept(&reader).await?;

    publish(reader.host(), 3);
    assert_eq!(update(&reader).await?, "installed");
    reader
        .until("!document.getElementById('new-version').hidden")
        .await?;
    reader.tap("[data-action=update]").await?;
    reader
        .until("document.body.innerText.includes('chaque année, version 3')")
        .await?;
    reader.ready().await?;
    is_kept(&reader).await?;
    reader.host().goes();
    reader.open(WORKSHOP).await?;
    reader.leave().await
}

/// Has the browser look for a new version. Returns what becomes of its worker.
async fn update(reader: &Reader) -> thirtyfour::error::WebDriverResult<String> {
    const UPDATE: &str = "navigator.serviceWorker.getRegistration().then(async found => {
        const fares = new Promise(done => found.addEventListener('updatefound', () => {
            const { installing } = found;
            installing.addEventListener('statechange', () => done(installing.state));
        }));
        await found.update();
        return await fares;
    })";
    reader.text(UPDATE).await
}
