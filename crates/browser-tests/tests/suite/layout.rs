//! Where things stand in the window.

use browser_tests::server::{Fault, Gate};
use browser_tests::{Ability, Engine, Visit};
use thirtyfour::Key;

use crate::{INDEX, LESSON, Outcome};

const PANEL: &str = "document.querySelector('[role=dialog]').getBoundingClientRect()";
const WORD: &str =
    "document.querySelector('a.mention[aria-expanded=true]').getBoundingClientRect()";
const SIDEWAYS: &str =
    "document.documentElement.scrollWidth <= document.documentElement.clientWidth";

#[tokio::test]
async fn the_sheet_never_covers_the_word() -> Outcome {
    tap_words(Visit::on_phone()).await
}

#[tokio::test]
async fn nor_where_scrollbars_are_hidden() -> Outcome {
    tap_words(Visit::on_phone().without_scrollbars()).await
}

async fn tap_words(visit: Visit) -> Outcome {
    let reader = visit.begin().await?;
    reader.open(LESSON).await?;
    let ids = reader.text("[...document.querySelectorAll('#p1 a.mention, #p7 a.mention, #p12 a.mention')].map(a => a.id).join()").await?;
    for id in ids.split(',') {
        reader.tap(&format!("#{id}")).await?;
        reader
            .until(&format!(
                "document.getElementById('{id}').getAttribute('aria-expanded') === 'true'"
            ))
            .await?;
        reader
            .until(&format!("{WORD}.bottom <= {PANEL}.top && {WORD}.top >= 0"))
            .await?;
        reader
            .until(&format!("{PANEL}.height <= innerHeight * 0.6 + 1"))
            .await?;
        reader.press(Key::Escape + "").await?;
        reader.no_panel().await?;
    }
    reader.leave().await
}

#[tokio::test]
async fn nothing_scrolls_sideways() -> Outcome {
    for width in [320, 360] {
        let reader = Visit::on_phone().sized(width, 740).begin().await?;
        for page in ["", INDEX, LESSON] {
            reader.open(page).await?;
            reader.until(SIDEWAYS).await?;
        }
        reader.tap("#p1 a.mention[data-entry=uvv]").await?;
        reader.explained_is("uvv").await?;
        reader.until(SIDEWAYS).await?;
        reader
            .until("(b => b.scrollWidth <= b.clientWidth)(document.querySelector('.panel-body'))")
            .await?;
        reader.leave().await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_popover_near_the_word_on_a_tablet_and_a_column_on_a_laptop() -> Outcome {
    let reader = Visit::on_phone().sized(800, 1024).begin().await?;
    reader.open(LESSON).await?;
    reader.tap("#p2 a.mention").await?;
    reader.panel_is("explanation").await?;
    reader
        .until(&format!("Math.min(Math.abs({PANEL}.top - {WORD}.bottom), Math.abs({WORD}.top - {PANEL}.bottom)) <= 24"))
        .await?;
    reader.leave().await?;
    let reader = Visit::on_laptop().begin().await?;
    reader.open(LESSON).await?;
    reader.tap("#p2 a.mention").await?;
    reader.panel_is("explanation").await?;
    reader
        .until(&format!(
            "{PANEL}.top === 0 && {PANEL}.bottom === innerHeight && {PANEL}.left > {WORD}.right"
        ))
        .await?;
    reader.leave().await
}

/// Adds up what moved, and names it.
const OBSERVE: &str = "window.moved = []; new PerformanceObserver(list => { for (const { value, sources } of list.getEntries())
    moved.push([value, ...sources.map(({ node, previousRect: from, currentRect: to }) => `${node?.outerHTML?.slice(0, 80) ?? node?.data}: ${from.x} ${from.y} to ${to.x} ${to.y}`)].join('\\n')); })
    .observe({ type: 'layout-shift', buffered: true });";

/// Two frames later whatever changed has been painted.
const PAINTED: &str =
    "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))";

#[tokio::test]
async fn nothing_moves_when_the_app_takes_over() -> Outcome {
    if Engine::chosen().lacks(Ability::LayoutShifts) {
        return Ok(());
    }
    for language in ["en-GB", "fr-FR"] {
        for visit in [Visit::on_phone(), Visit::on_laptop()] {
            for page in ["", LESSON] {
                // The document must have been painted before the app arrives.
                let gate = Gate::default();
                let reader = visit
                    .clone()
                    .speaking(language)
                    .with_fault(".wasm", Fault::Held(gate.clone()))
                    .after_running(OBSERVE)
                    .begin()
                    .await?;
                reader.go(page).await?;
                reader.see(PAINTED).await?;
                gate.open();
                reader.ready().await?;
                reader.see(PAINTED).await?;
                let moved = reader.text("moved.join('\\n')").await?;
                assert_eq!(moved, "", "{language} {page}");
                reader.leave().await?;
            }
        }
    }
    Ok(())
}

#[tokio::test]
async fn nothing_moves_while_the_page_arrives() -> Outcome {
    if Engine::chosen().lacks(Ability::LayoutShifts) {
        return Ok(());
    }
    for (page, part) in [("", "<main"), (LESSON, "id=\"p2\"")] {
        let gate = Gate::default();
        let reader = Visit::on_laptop()
            .not_waiting_for_pages()
            .with_fault("/", Fault::PausedAt(part, gate.clone()))
            .after_running(OBSERVE)
            .begin()
            .await?;
        reader.go(page).await?;
        reader
            .until("performance.getEntriesByName('first-contentful-paint').length > 0")
            .await?;
        gate.open();
        reader.ready().await?;
        reader.see(PAINTED).await?;
        assert_eq!(reader.text("moved.join('\\n')").await?, "", "{part}");
        reader.leave().await?;
    }
    Ok(())
}

#[tokio::test]
async fn the_text_has_the_window() -> Outcome {
    // Held across, or enlarged to twice its size: no half of it is blank.
    for (width, height) in [(740, 360), (640, 400), (360, 740)] {
        let reader = Visit::on_phone().sized(width, height).begin().await?;
        reader.open(LESSON).await?;
        let text = "document.getElementById('p1').clientWidth";
        let window = "document.documentElement.clientWidth";
        reader
            .until(&format!("{text} >= Math.min(560, {window} - 100) && (innerWidth >= 640 || {text} >= {window} - 33)"))
            .await?;
        reader.leave().await?;
    }
    // In a wide window a column beside the text has short lines for its words.
    let reader = Visit::on_laptop().begin().await?;
    reader.open(LESSON).await?;
    reader
        .until(
            "document.querySelector('.facing > .glosses li')?.getBoundingClientRect().left
            > document.getElementById('p1').getBoundingClientRect().right",
        )
        .await?;
    reader.leave().await
}

#[tokio::test]
async fn on_a_phone_everything_begins_at_one_edge() -> Outcome {
    let edges = "[...new Set(['.wordmark', '.tool', '#title', '.kicker', '.greeting', '.bref h2', '#p1', '.origin h2', '.onward']
        .map(part => Math.round(document.querySelector(part).getBoundingClientRect().left)))].join()";
    let reader = Visit::on_phone().begin().await?;
    reader.open(LESSON).await?;
    assert_eq!(reader.text(edges).await?, "16");
    reader.leave().await
}
