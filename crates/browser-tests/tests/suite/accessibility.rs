//! axe-core finds nothing in any state.

use browser_tests::server::{Fault, Gate};
use browser_tests::{Ability, Engine, Reader, Visit};
use thirtyfour::Key;

use crate::{INDEX, LESSON, Outcome};

async fn check(reader: &Reader, state: &str) -> Outcome {
    let faults = reader.accessibility_faults().await?;
    assert!(faults.is_empty(), "{state}:\n{}", faults.join("\n"));
    Ok(())
}

async fn all_states(visit: Visit) -> Outcome {
    let reader = visit.begin().await?;
    reader.open("").await?;
    check(&reader, "library").await?;
    reader.open(INDEX).await?;
    check(&reader, "index").await?;
    reader.open(LESSON).await?;
    check(&reader, "lesson").await?;
    reader.tap("#p1 a.mention[data-entry=uvv]").await?;
    reader.explained_is("uvv").await?;
    check(&reader, "explanation").await?;
    reader.press(Key::Escape + "").await?;
    for panel in ["glossary", "settings"] {
        reader.tap(&format!("[data-tool={panel}]")).await?;
        reader.panel_is(panel).await?;
        check(&reader, panel).await?;
        reader.press(Key::Escape + "").await?;
        reader.no_panel().await?;
    }
    reader.press("?").await?;
    reader.panel_is("help").await?;
    check(&reader, "help").await?;
    reader.press(Key::Escape + "").await?;
    for position in ["off", "paragraph", "below", "beside"] {
        reader.choose("[data-choice=notes]", position).await?;
        reader
            .until(&format!(
                "document.documentElement.dataset.notes === '{position}'"
            ))
            .await?;
        check(&reader, position).await?;
    }
    reader.leave().await
}

#[tokio::test]
async fn on_a_phone() -> Outcome {
    all_states(Visit::on_phone()).await
}

#[tokio::test]
async fn on_a_laptop() -> Outcome {
    all_states(Visit::on_laptop()).await
}

#[tokio::test]
async fn in_every_theme() -> Outcome {
    let reader = Visit::on_laptop().begin().await?;
    reader.open(LESSON).await?;
    for theme in ["light", "sepia", "dark"] {
        reader.tap("[data-tool=settings]").await?;
        reader
            .tap(&format!("input[name=theme][value={theme}]"))
            .await?;
        reader
            .until(&format!(
                "document.documentElement.dataset.theme === '{theme}'"
            ))
            .await?;
        check(&reader, theme).await?;
        reader.tap("#p1 a.mention[data-entry=uvv]").await?;
        reader.explained_is("uvv").await?;
        check(&reader, theme).await?;
    }
    reader.leave().await
}

#[tokio::test]
async fn before_the_app_arrives() -> Outcome {
    let visit = Visit::on_phone().with_fault(".wasm", Fault::Held(Gate::default()));
    let reader = visit.begin().await?;
    reader.go(LESSON).await?;
    check(&reader, "static page").await?;
    // Where the line that comes after ten seconds does not lie over it: checking may take longer.
    reader
        .see("document.querySelector('#p2 a.mention').scrollIntoView({ block: 'center' })")
        .await?;
    reader.tap("#p2 a.mention").await?;
    reader.entry_is_at_the_foot().await?;
    check(&reader, "entry at the foot").await?;
    reader.leave().await
}

#[tokio::test]
async fn with_scripting_off() -> Outcome {
    if Engine::chosen().lacks(Ability::AxeWithoutScript) {
        return Ok(());
    }
    let mut reader = Visit::on_phone().without_script().begin().await?;
    // Without script nothing asks for what the head has brought.
    reader.expect_error("was preloaded");
    for (page, tapped) in [
        ("", None),
        (INDEX, None),
        (LESSON, None),
        (LESSON, Some("#p2 a.mention")),
    ] {
        reader.go(page).await?;
        if let Some(mention) = tapped {
            reader.tap(mention).await?;
            reader.entry_is_at_the_foot().await?;
        }
        // axe-core is a script itself. Those of the page have had their turn.
        reader.scripting(true).await?;
        check(&reader, page).await?;
        reader.scripting(false).await?;
    }
    reader.leave().await
}
