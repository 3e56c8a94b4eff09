//! A site with sixty texts, more than are kept on the device unasked.

use browser_tests::next_version::publish;
use browser_tests::server::Fault;
use browser_tests::site::{lists_of_the_worker, many_texts};
use browser_tests::{Reader, Visit};
use serde_json::json;

use crate::Outcome;

const OPENED: [&str; 2] = ["fete-du-pain-3/", "huerto-7/"];
const NOT_OPENED: &str = "bibliobus-5/";

/// The texts that are kept, and their maps, by their addresses seen from the library.
const KEPT: &str = "caches.keys()
    .then(names => names.filter(name => name.includes(' texts ')))
    .then(names => Promise.all(names.map(name => caches.open(name).then(cache => cache.keys()))))
    .then(requests => requests.flat().map(({ url }) => url.replace(/[?].*/, '').slice(location.origin.length + 1)))";

async fn is_kept(reader: &Reader, text: &str) -> Outcome {
    reader
        .until(&format!("{KEPT}.then(kept => kept.includes('{text}'))"))
        .await
}

/// A reader who has opened two texts, by a link and by an address.
async fn who_has_opened_two() -> thirtyfour::error::WebDriverResult<Reader> {
    let reader = Visit::on_phone().to_site(many_texts()).begin().await?;
    reader.open("").await?;
    reader.kept_offline().await?;
    assert_eq!(reader.see(KEPT).await?, json!([]));
    reader
        .tap(&format!(".card a[href*='{}']", OPENED[0]))
        .await?;
    reader.lesson_is_shown().await?;
    is_kept(&reader, OPENED[0]).await?;
    reader.open(OPENED[1]).await?;
    is_kept(&reader, OPENED[1]).await?;
    Ok(reader)
}

async fn is_lost(reader: &Reader, text: &str) -> Outcome {
    reader.go(text).await?;
    reader
        .until("document.title.startsWith('404') && document.body.innerText.includes('not kept for reading offline')")
        .await
}

async fn notice_is(reader: &Reader, name: &str) -> Outcome {
    reader
        .until(&format!(
            "document.querySelector('[data-notice]')?.dataset.notice === '{name}'"
        ))
        .await
}

#[tokio::test]
async fn those_that_were_opened_are_there_without_a_network() -> Outcome {
    let mut reader = who_has_opened_two().await?;
    reader.expect_error("404");
    reader.expect_error(NOT_OPENED);
    reader.host().goes();
    for text in OPENED {
        reader.open(text).await?;
        reader.tap("#p1 a.mention").await?;
        reader.panel_is("explanation").await?;
    }
    is_lost(&reader, NOT_OPENED).await?;
    reader.open("").await?;
    reader
        .tap(&format!(".card a[href*='{NOT_OPENED}']"))
        .await?;
    notice_is(&reader, "NotArrived").await?;
    reader.leave().await
}

#[tokio::test]
async fn the_text_of_the_first_visit_is_kept_with_its_maps() -> Outcome {
    let reader = Visit::on_phone().to_site(many_texts()).begin().await?;
    reader.open(OPENED[0]).await?;
    is_kept(&reader, OPENED[0]).await?;
    let maps = "fetch('').then(page => page.text()).then(page => [...new Set(page.match(/maps\\/[a-z-]+[.]svg/g))].sort())";
    let maps = reader.see(maps).await?;
    assert_ne!(maps, json!([]));
    reader
        .until(&format!(
            "{KEPT}.then(kept => kept.filter(path => path.startsWith('maps/')).sort().join() === {}.join())",
            maps
        ))
        .await?;
    reader.leave().await
}

#[tokio::test]
async fn all_are_there_once_they_were_asked_for() -> Outcome {
    let reader = Visit::on_phone().to_site(many_texts()).begin().await?;
    reader.open("").await?;
    let words = "document.getElementById('keep-texts').innerText";
    reader.tap("#keep-texts").await?;
    assert!(reader.text(words).await?.contains("MB"));
    notice_is(&reader, "TextsKept").await?;
    let [.., texts] = lists_of_the_worker(&many_texts());
    let mut texts: Vec<String> = texts.into_iter().map(|(path, _)| path).collect();
    texts.sort();
    assert!(texts.len() > 60);
    let kept = reader
        .see(&format!("{KEPT}.then(kept => kept.sort())"))
        .await?;
    assert_eq!(kept, json!(texts));
    reader.host().goes();
    for text in [NOT_OPENED, "bibliobus-simple-14/", "huerto/"] {
        reader.open(text).await?;
    }
    reader.leave().await
}

#[tokio::test]
async fn one_that_is_missing_is_said_and_the_others_stay() -> Outcome {
    let mut reader = who_has_opened_two().await?;
    reader.expect_error("404");
    reader.host().has(NOT_OPENED, Fault::Missing);
    reader.open("").await?;
    reader.tap("#keep-texts").await?;
    notice_is(&reader, "TextsNotKept").await?;
    for text in OPENED {
        is_kept(&reader, text).await?;
    }
    reader.host().recovers();
    reader.tap("[data-action=dismiss]").await?;
    reader.tap("#keep-texts").await?;
    notice_is(&reader, "TextsKept").await?;
    is_kept(&reader, NOT_OPENED).await?;
    reader.leave().await
}

#[tokio::test]
async fn they_go_over_into_the_next_version() -> Outcome {
    let mut reader = who_has_opened_two().await?;
    reader.expect_error("404");
    publish(reader.host(), 2);
    reader
        .see("navigator.serviceWorker.getRegistration().then(found => found.update()) && true")
        .await?;
    reader
        .until("!document.getElementById('new-version').hidden")
        .await?;
    // It comes too late for the version that waits to see it in what is kept already.
    let meanwhile = "bibliobus-9/";
    reader.tap(".wordmark").await?;
    reader.library_is_shown().await?;
    // The line about it lies over the lower edge of the window.
    reader
        .see(&format!(
            "document.querySelector(\".card a[href*='{meanwhile}']\").scrollIntoView({{ block: 'center' }}) ?? true"
        ))
        .await?;
    reader.tap(&format!(".card a[href*='{meanwhile}']")).await?;
    reader.lesson_is_shown().await?;
    // The host has it in the new version only.
    is_kept(&reader, meanwhile).await?;
    reader.tap("[data-action=update]").await?;
    reader
        .until("caches.keys().then(names => names.filter(name => name.startsWith('en-regard http')).every(name => name.includes('2 after')))")
        .await?;
    reader.ready().await?;
    reader.host().goes();
    for text in [OPENED[0], OPENED[1], meanwhile] {
        reader.open(text).await?;
    }
    reader.open(OPENED[0]).await?;
    reader
        .until("document.body.innerText.includes('chaque année, version 2')")
        .await?;
    is_lost(&reader, NOT_OPENED).await?;
    reader.leave().await
}

#[tokio::test]
async fn what_is_kept_is_counted_and_deleted_with_the_other_files() -> Outcome {
    let reader = who_has_opened_two().await?;
    reader.open("atelier/#/garde").await?;
    let count = "[...document.querySelectorAll('.kept .name')].map(name => parseInt(name.innerText)).find(Number.isFinite)";
    let of_caches = "caches.keys()
        .then(names => names.filter(name => name.startsWith('en-regard http')))
        .then(names => Promise.all(names.map(name => caches.open(name).then(cache => cache.keys()))))
        .then(requests => requests.flat().length)";
    reader.until(&format!("{count} > 0")).await?;
    // The workshop comes in meanwhile.
    reader.reload().await?;
    reader
        .until(&format!("{of_caches}.then(files => files === {count})"))
        .await?;
    let button = "[...document.querySelectorAll('.kept li')].find(item => parseInt(item.querySelector('.name').innerText) > 0).querySelector('button')";
    reader.see(&format!("{button}.click() ?? true")).await?;
    reader
        .until(&format!("{of_caches}.then(files => files === 0)"))
        .await?;
    reader.open(OPENED[1]).await?;
    is_kept(&reader, OPENED[1]).await?;
    reader.leave().await
}

#[tokio::test]
async fn where_all_are_kept_unasked_nobody_is_asked() -> Outcome {
    let reader = Visit::on_phone().begin().await?;
    reader.open("").await?;
    reader.kept_offline().await?;
    reader
        .until("document.getElementById('keep-texts') === null")
        .await?;
    reader.leave().await
}
