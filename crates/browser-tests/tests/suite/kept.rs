//! « Ce qui est gardé ici »: what a browser keeps for the site, and how its reader is rid of it.

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

#[tokio::test]
async fn each_is_deleted_by_itself_and_comes_back() -> Outcome {
    let reader = with_something_kept(Visit::on_laptop()).await?;
    let stored = "JSON.stringify(Object.entries(localStorage).sort())";
    let before = reader.text(stored).await?;
    for nth in 0..3 {
        let button = format!("section:nth-of-type({}) .kept button", nth + 1);
        reader.tap(&button).await?;
        reader.until(&format!("{NAMES}.length === 3")).await?;
        assert_ne!(reader.text(stored).await?, before);
        // The focus is where the way back is.
        reader
            .until("document.activeElement.matches('.undo button')")
            .await?;
        reader.press(Key::Enter).await?;
        reader.until(&format!("{NAMES}.length === 4")).await?;
        assert_eq!(reader.text(stored).await?, before);
    }
    reader.leave().await
}

#[tokio::test]
async fn several_come_back_together() -> Outcome {
    let reader = with_something_kept(Visit::on_laptop()).await?;
    assert!(
        reader
            .text("document.title")
            .await?
            .starts_with("What is kept here")
    );
    for left in [3, 2] {
        reader.tap("section:nth-of-type(1) .kept button").await?;
        reader.until(&format!("{NAMES}.length === {left}")).await?;
    }
    reader.tap(".undo button").await?;
    reader.until(&format!("{NAMES}.length === 4")).await?;
    reader.leave().await
}

#[tokio::test]
async fn files_are_deleted_and_stored_again_at_the_next_visit() -> Outcome {
    let reader = with_something_kept(Visit::on_laptop()).await?;
    reader.tap("section:nth-of-type(4) .kept button").await?;
    reader.until(&format!("{NAMES}.length === 3")).await?;
    let caches = "caches.keys().then(names => names.filter(name => name.startsWith('en-regard http')).length)";
    assert_eq!(reader.see(caches).await?, json!(0));
    reader.open(LESSON).await?;
    reader.kept_offline().await?;
    reader.leave().await
}

#[tokio::test]
async fn all_of_it_is_deleted_at_once() -> Outcome {
    let reader = with_something_kept(Visit::on_phone()).await?;
    reader.tap(".all button").await?;
    reader.until("!!document.querySelector('.nothing')").await?;
    assert_eq!(reader.see("localStorage.length").await?, json!(0));
    reader.tap(".undo button").await?;
    // The files cannot come back but by a visit.
    reader.until(&format!("{NAMES}.length === 3")).await?;
    reader.leave().await
}

#[tokio::test]
async fn a_browser_that_keeps_nothing_says_so() -> Outcome {
    let reader = Visit::on_phone().begin().await?;
    reader.open(KEPT).await?;
    is_kept(&reader).await?;
    reader.reload().await?;
    reader.tap(".kept button").await?;
    reader.until("!!document.querySelector('.nothing')").await?;
    reader.leave().await
}

#[tokio::test]
async fn what_is_deleted_here_stays_deleted_where_a_text_is_open() -> Outcome {
    let reader = with_something_kept(Visit::on_laptop()).await?;
    reader.open_in_new_tab(LESSON).await?;
    reader.to_tab(0).await?;
    reader.tap(".all button").await?;
    reader
        .until("!!document.querySelector('.undo button')")
        .await?;
    reader.to_tab(1).await?;
    // It hears of it, and keeps nothing of its own accord.
    reader.see("new Promise(requestAnimationFrame)").await?;
    reader.tap("[data-tool=settings]").await?;
    assert_eq!(reader.see("Object.keys(localStorage)").await?, json!([]));
    reader.leave().await
}
