//! A long text of one's own: its first screen is there before the rest of it, and what is wanted of it is found.

use browser_tests::{Reader, Visit};
use serde_json::json;
use thirtyfour::error::WebDriverResult;

use crate::Outcome;
use crate::own_texts::{paste, read};

/// How many paragraphs it has.
const PARAGRAPHS: usize = 230;

/// Notes how many paragraphs are drawn whenever something changes.
const WATCHED: &str = "window.counts = [];
    new MutationObserver(() => {
        const count = document.querySelectorAll('.body .facing').length;
        if (count > 0) counts.push(count);
    }).observe(document, { childList: true, subtree: true });";

/// All paragraphs are drawn.
fn all() -> String {
    format!("document.querySelectorAll('.body .facing').length === {PARAGRAPHS}")
}

/// A reader who has pasted such a text and reviews it.
async fn reviewing(before: &'static str) -> WebDriverResult<Reader> {
    let reader = Visit::on_phone().after_running(before).begin().await?;
    reader.open("atelier/").await?;
    let paragraphs = (1..=PARAGRAPHS).map(|nth| match nth {
        200 => "Le Fonds d’aide à la pêche (FAP) paie les filets des habitants, dit la mairie.".to_owned(),
        _ => format!("Le jour {nth}, les habitants du port de Koulé ont attendu le bac du matin jusqu’au soir."),
    });
    let paragraphs: Vec<String> = paragraphs.collect();
    paste(&reader, &paragraphs.join("\n\n")).await?;
    Ok(reader)
}

/// A reader who has pasted such a text and reads it.
async fn reading() -> WebDriverResult<Reader> {
    let reader = reviewing(WATCHED).await?;
    read(&reader).await?;
    Ok(reader)
}

/// Counts the lines that are removed from the list in the workshop.
const REMOVED: &str = "window.removed = 0;
    new MutationObserver(changes => {
        for (const { target, removedNodes } of changes) {
            if (target.matches?.('.lines')) removed += removedNodes.length;
        }
    }).observe(document, { childList: true, subtree: true });";

#[tokio::test]
async fn its_lines_stay_as_further_ones_are_drawn() -> Outcome {
    let reader = reviewing(REMOVED).await?;
    let all = format!("document.querySelectorAll('.lines li').length === {PARAGRAPHS}");
    reader.until(&all).await?;
    assert_eq!(reader.see("removed").await?, json!(0));
    reader.leave().await
}

#[tokio::test]
async fn its_first_screen_comes_before_the_rest() -> Outcome {
    let reader = reading().await?;
    reader.until(&all()).await?;
    assert_eq!(reader.see("counts[0]").await?, json!(50));
    reader.leave().await
}

/// The place that is kept of the text.
const PLACE: &str = "(() => {
    const key = Object.keys(localStorage).find(key => key.includes('place'));
    return key ? JSON.parse(localStorage[key]) : { paragraph: '' };
})()";

#[tokio::test]
async fn it_opens_where_it_was_left() -> Outcome {
    let reader = reading().await?;
    reader.until(&all()).await?;
    let is_far = format!("Number({PLACE}.paragraph.slice(1)) > 100");
    reader
        .see("document.querySelector('#p120').scrollIntoView()")
        .await?;
    reader.until(&is_far).await?;
    reader.reload().await?;
    reader.ready().await?;
    // It is there at once, and stays there as the rest is drawn.
    let is_there = format!(
        "(place => Math.abs(document.getElementById(place.paragraph).getBoundingClientRect().top + place.offset) < 3)({PLACE})"
    );
    let is_at_once = format!("counts[0] > 100 && counts[0] < {PARAGRAPHS}");
    assert_eq!(reader.see(&is_at_once).await?, json!(true));
    reader.until(&is_there).await?;
    reader.until(&all()).await?;
    assert_eq!(reader.see(&is_there).await?, json!(true));
    assert_eq!(reader.see(&is_far).await?, json!(true));
    reader.leave().await
}

#[tokio::test]
async fn an_address_leads_to_an_entry_far_down() -> Outcome {
    let reader = reading().await?;
    let address = reader.text("location.hash").await?;
    reader.go("").await?;
    reader.go(&format!("lire/{address}&entry-text.fap")).await?;
    reader.explained_is("text.fap").await?;
    reader
        .until("document.querySelector('#p200 [aria-expanded=true]')?.checkVisibility() === true")
        .await?;
    reader.leave().await
}
