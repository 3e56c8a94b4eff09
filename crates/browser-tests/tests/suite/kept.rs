//! « Ce qui est gardé ici »: what a browser keeps for the site, and how its reader is rid of it.

use browser_tests::server::Fault;
use browser_tests::{Reader, Visit};
use serde_json::json;
use thirtyfour::Key;
use thirtyfour::error::WebDriverResult;

use crate::workshop::is_kept;
use crate::{LESSON, Outcome};

const KEPT: &str = "atelier/#/garde";

/// The names of what is listed.
const NAMES: &str = "[...document.querySelectorAll('.kept .name')].map(name => name.innerText)";

/// A reader who has set, saved and read something, and comes by the way in the settings.
async fn with_something_kept(visit: Visit) -> WebDriverResult<Reader> {
    let reader = visit.begin().await?;
    reader.open(LESSON).await?;
    reader.kept_offline().await?;
    reader.tap("a.mention").await?;
    reader.tap("[data-action=save]").await?;
    reader.tap(".panel .close").await?;
    reader.see("scrollTo(0, 900)").await?;
    reader
        .until("Object.keys(localStorage).some(key => key.includes('/place/'))")
        .await?;
    reader.tap("[data-tool=settings]").await?;
    reader.tap(".panel [href*=atelier]").await?;
    reader.until(&format!("{NAMES}.length === 4")).await?;
    // From now on nothing more is stored.
    is_kept(&reader).await?;
    Ok(reader)
}

#[tokio::test]
async fn everything_is_listed_with_what_it_is_for_and_its_size() -> Outcome {
    let reader = with_something_kept(Visit::on_phone()).await?;
    // Lessons go by their titles.
    reader
        .until(&format!(
            "{NAMES}.some(name => name.includes('chaque année'))"
        ))
        .await?;
    let sizes = "[...document.querySelectorAll('.kept .about')].every(about => /[1-9]/.test(about.innerText))";
    assert_eq!(reader.see(sizes).await?, json!(true));
    let explained = "document.querySelectorAll('.workshop .hint').length";
    assert_eq!(reader.see(explained).await?, json!(4));
    let faults = reader.accessibility_faults().await?;
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    reader.leave().await
}

/// What the window's storage holds.
const STORED: &str = "JSON.stringify(Object.entries(localStorage).sort())";

/// How many of those listed are deleted.
const DELETED: &str = "document.querySelectorAll('[data-deleted]').length";

#[tokio::test]
async fn each_is_deleted_by_itself_and_comes_back_where_it_was() -> Outcome {
    let reader = with_something_kept(Visit::on_laptop()).await?;
    let before = reader.text(STORED).await?;
    for nth in 1..=3 {
        let button = format!("section:nth-of-type({nth}) .kept button");
        reader.tap(&button).await?;
        reader.until(&format!("{DELETED} === 1")).await?;
        assert_ne!(reader.text(STORED).await?, before);
        // Nothing has moved, nor the focus.
        let is_focused = format!("document.activeElement === document.querySelector('{button}')");
        assert_eq!(reader.see(&is_focused).await?, json!(true));
        reader.press(Key::Enter).await?;
        reader.until(&format!("{DELETED} === 0")).await?;
        assert_eq!(reader.text(STORED).await?, before);
    }
    reader.leave().await
}

#[tokio::test]
async fn two_taps_on_one_leave_the_others_alone() -> Outcome {
    let reader = with_something_kept(Visit::on_laptop()).await?;
    let before = reader.text(STORED).await?;
    let others = "section:nth-of-type(n + 2) [data-deleted]";
    reader
        .double_click("section:nth-of-type(1) .kept button")
        .await?;
    reader
        .until("document.querySelector('[role=status]').innerText !== ''")
        .await?;
    let untouched = format!("document.querySelectorAll('{others}').length === 0");
    assert_eq!(reader.see(&untouched).await?, json!(true));
    // Whether it took them for one tap or for two, it comes back.
    if reader.see(&format!("{DELETED} === 1")).await? == json!(true) {
        reader.tap("section:nth-of-type(1) .kept button").await?;
    }
    reader
        .until(&format!("{STORED} === {}", json!(before)))
        .await?;
    reader.leave().await
}

#[tokio::test]
async fn files_are_deleted_and_stored_again_at_the_next_visit() -> Outcome {
    let reader = with_something_kept(Visit::on_laptop()).await?;
    reader.tap("section:nth-of-type(4) .kept button").await?;
    reader.until(&format!("{DELETED} === 1")).await?;
    let caches = "caches.keys().then(names => names.filter(name => name.startsWith('en-regard http')).length)";
    assert_eq!(reader.see(caches).await?, json!(0));
    reader.open(LESSON).await?;
    reader.kept_offline().await?;
    reader.leave().await
}

#[tokio::test]
async fn all_of_it_is_deleted_at_once_and_comes_back_but_for_the_files() -> Outcome {
    let reader = with_something_kept(Visit::on_phone()).await?;
    let before = reader.text(STORED).await?;
    reader.tap(".all button").await?;
    reader.until(&format!("{DELETED} === 4")).await?;
    assert_eq!(reader.see("localStorage.length").await?, json!(0));
    reader.tap(".all button").await?;
    reader.until(&format!("{DELETED} === 1")).await?;
    assert_eq!(reader.text(STORED).await?, before);
    reader.leave().await
}

#[tokio::test]
async fn a_browser_that_keeps_nothing_says_so() -> Outcome {
    let visit = Visit::on_phone().with_fault("sw.js", Fault::Missing);
    let mut reader = visit.begin().await?;
    reader.expect_error("404");
    reader.open(KEPT).await?;
    reader
        .until("document.querySelector('main').innerText.includes('keeps nothing')")
        .await?;
    reader.leave().await
}

#[tokio::test]
async fn what_is_deleted_here_stays_deleted_where_a_text_is_open() -> Outcome {
    let reader = with_something_kept(Visit::on_laptop()).await?;
    reader.open_in_new_tab(LESSON).await?;
    reader.to_tab(0).await?;
    reader.tap(".all button").await?;
    reader.until(&format!("{DELETED} === 4")).await?;
    reader.to_tab(1).await?;
    // It hears of it, and keeps nothing of its own accord.
    reader.see("new Promise(requestAnimationFrame)").await?;
    reader.tap("[data-tool=settings]").await?;
    assert_eq!(reader.see("Object.keys(localStorage)").await?, json!([]));
    reader.leave().await
}
