//! Tools that translate pages wrap texts in elements of their own.

use browser_tests::Visit;
use browser_tests::server::{Fault, Gate};
use thirtyfour::Key;

use crate::{LESSON, Outcome};

/// Wraps every text of the page as such a tool does, `translate` or not.
const WRAP: &str = "(() => {
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walk.nextNode()) if (!walk.currentNode.parentElement.closest('script, font')) texts.push(walk.currentNode);
    for (const text of texts) {
        const font = document.createElement('font');
        text.replaceWith(font);
        font.append(text.data);
    }
    return true;
})()";

async fn read(visit: Visit, is_early: bool) -> Outcome {
    let gate = Gate::default();
    let reader = visit
        .with_fault(".wasm", Fault::Held(gate.clone()))
        .begin()
        .await?;
    reader.go(LESSON).await?;
    if is_early {
        reader.see(WRAP).await?;
    }
    gate.open();
    reader.ready().await?;
    reader.see(WRAP).await?;
    for entry in ["uvv", "montclair"] {
        reader
            .tap(&format!("article a.mention[data-entry={entry}]"))
            .await?;
        reader.explained_is(entry).await?;
        reader.see(WRAP).await?;
    }
    reader.press(Key::Escape + "").await?;
    reader.no_panel().await?;
    for position in ["off", "beside", "below", "paragraph"] {
        reader.choose("[data-choice=notes]", position).await?;
        reader
            .until(&format!(
                "document.documentElement.dataset.notes === '{position}'"
            ))
            .await?;
        reader.see(WRAP).await?;
    }
    for panel in ["glossary", "settings"] {
        reader.tap(&format!("[data-tool={panel}]")).await?;
        reader.panel_is(panel).await?;
        reader.see(WRAP).await?;
    }
    reader.tap("input[name=theme][value=dark]").await?;
    reader
        .until("document.documentElement.dataset.theme === 'dark'")
        .await?;
    reader.press(Key::Escape + "").await?;
    reader.no_panel().await?;
    reader.tap(".wordmark").await?;
    reader.library_is_shown().await?;
    reader.leave().await
}

#[tokio::test]
async fn before_the_app_arrives() -> Outcome {
    read(Visit::on_laptop(), true).await
}

#[tokio::test]
async fn while_the_app_runs() -> Outcome {
    read(Visit::on_phone(), false).await
}
