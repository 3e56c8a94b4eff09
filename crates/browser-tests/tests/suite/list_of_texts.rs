//! The list of the reader's own texts on the workshop's first page.

use browser_tests::{Reader, Visit};
use serde_json::json;
use thirtyfour::error::WebDriverResult;

use crate::Outcome;
use crate::own_texts::with_text;

const TITLES: &str = "[...document.querySelectorAll('.kept .name')].map(name => name.innerText)";

async fn with_texts(titles: &[&str]) -> WebDriverResult<Reader> {
    let reader = Visit::on_phone().begin().await?;
    reader.open("atelier/").await?;
    let pages = titles.iter().map(|title| {
        format!("# {title}\n\nLe port de Koulé a rouvert mardi, après deux jours de travaux au bord du lac.\n")
    });
    let files: Vec<(&str, String)> = pages.map(|page| ("text.md", page)).collect();
    reader.choose_files(&files).await?;
    reader
        .until(&format!("{TITLES}.length === {}", titles.len()))
        .await?;
    Ok(reader)
}

#[tokio::test]
async fn many_texts_are_searched_and_put_in_order() -> Outcome {
    let reader = with_texts(&["Un", "Trois", "Élan", "Cinq", "Deux", "Six"]).await?;
    assert_eq!(
        reader.see(TITLES).await?,
        json!(["Six", "Deux", "Cinq", "Élan", "Trois", "Un"]),
        "the last added come first"
    );
    reader.choose("select", "title").await?;
    let in_order = json!(["Cinq", "Deux", "Élan", "Six", "Trois", "Un"]);
    reader
        .until(&format!("`${{{TITLES}}}` === `${{{in_order}}}`"))
        .await?;
    reader.tap("[type=search]").await?;
    reader.press("elan").await?;
    reader.until(&format!("`${{{TITLES}}}` === 'Élan'")).await?;
    reader.leave().await
}

#[tokio::test]
async fn a_text_is_deleted_and_brought_back() -> Outcome {
    let reader = with_text(Visit::on_phone()).await?;
    reader.go("atelier/#/").await?;
    reader
        .until("!!document.querySelector('.kept button')")
        .await?;
    reader.tap(".kept button").await?;
    reader
        .until("!!document.querySelector('.kept [data-deleted]')")
        .await?;
    reader.tap(".kept button").await?;
    reader
        .until("!document.querySelector('.kept [data-deleted]')")
        .await?;
    reader.tap(".kept a.name").await?;
    reader
        .until("!!document.querySelector('.lines li')")
        .await?;
    reader.leave().await
}
