//! A lesson on paper.

use browser_tests::{Ability, Engine, Reader, Visit};
use serde_json::json;

use crate::{INDEX, LESSON, Outcome, SHORT_LESSON};

/// Whether the browser would print more pages of A4 than that: one that it does not have it refuses to
/// print.
async fn has_more_pages_than(reader: &Reader, most: usize, landscape: bool) -> bool {
    let range = (most + 1).to_string();
    // In inches.
    let paper = json!({
        "paperWidth": 8.27, "paperHeight": 11.69, "landscape": landscape, "pageRanges": range
    });
    match reader.inspect("Page.printToPDF", paper).await {
        Ok(_) => true,
        Err(refused) => {
            assert!(refused.to_string().contains("range"), "{refused}");
            false
        }
    }
}

#[tokio::test]
async fn the_first_lesson_is_a_handout_of_few_pages() -> Outcome {
    if Engine::chosen().lacks(Ability::DeveloperTools) {
        return Ok(());
    }
    let reader = Visit::on_laptop().begin().await?;
    reader.open(LESSON).await?;
    reader
        .until("document.querySelector('.glosses li') !== null")
        .await?;
    assert!(has_more_pages_than(&reader, 0, false).await);
    assert!(!has_more_pages_than(&reader, 4, false).await);
    for notes in ["below", "beside"] {
        reader.choose("[data-choice=notes]", notes).await?;
        reader
            .until(&format!(
                "document.documentElement.dataset.notes === '{notes}'"
            ))
            .await?;
        for landscape in [false, true] {
            let is_long = has_more_pages_than(&reader, 6, landscape).await;
            assert!(!is_long, "{notes}, landscape {landscape}");
        }
    }
    reader.leave().await
}

/// What stands still on every page, or beyond the paper.
const ODD: &str =
    "[...document.querySelectorAll('body *')].filter(element => element.checkVisibility())
    .filter(element => getComputedStyle(element).position === 'fixed'
        || element.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
    .map(element => element.outerHTML.slice(0, 80)).join()";

#[tokio::test]
async fn nothing_stands_still_and_the_text_is_as_wide_as_the_paper() -> Outcome {
    if Engine::chosen().lacks(Ability::DeveloperTools) {
        return Ok(());
    }
    let reader = Visit::on_laptop().begin().await?;
    reader.open(LESSON).await?;
    reader.tap("#p1 a.mention[data-entry=uvv]").await?;
    reader.explained_is("uvv").await?;
    reader.as_printed().await?;
    assert_eq!(reader.text(ODD).await?, "");
    reader
        .until("document.querySelector('article').clientWidth > document.documentElement.clientWidth - 40")
        .await?;
    reader.leave().await
}

#[tokio::test]
async fn a_statement_has_the_width_of_the_paper() -> Outcome {
    if Engine::chosen().lacks(Ability::DeveloperTools) {
        return Ok(());
    }
    let reader = Visit::on_laptop().begin().await?;
    reader.open(SHORT_LESSON).await?;
    reader.as_printed().await?;
    let narrowest = "Math.min(...[...document.querySelectorAll('[data-kind=who-says] .statement')].map(it => it.clientWidth / it.parentElement.clientWidth))";
    assert!(reader.see(narrowest).await?.as_f64() > Some(0.9));
    reader.leave().await
}

#[tokio::test]
async fn the_index_is_a_list_without_what_only_a_screen_needs() -> Outcome {
    if Engine::chosen().lacks(Ability::DeveloperTools) {
        return Ok(());
    }
    let reader = Visit::on_laptop().begin().await?;
    reader.open(INDEX).await?;
    reader.as_printed().await?;
    assert_eq!(reader.text(ODD).await?, "");
    let controls = "[...document.querySelectorAll('input, select, nav a, .own-address')]
        .filter(element => element.checkVisibility()).length";
    assert_eq!(reader.see(controls).await?, 0);
    reader.leave().await
}

#[tokio::test]
async fn words_are_numbered_in_the_order_of_reading() -> Outcome {
    const NUMBERS: &str =
        "[...document.querySelectorAll('.glosses li')].map(line => Number(line.dataset.gloss))";
    const WRONG: &str = "(lines => [...document.querySelectorAll('article .mention[data-gloss]')]
        .filter(mention => lines[mention.dataset.gloss - 1].querySelector('b').textContent
            !== document.querySelector(`#entry-${mention.dataset.entry} .headword`).textContent)
        .map(mention => mention.id).join())([...document.querySelectorAll('.glosses li')])";
    // With the whole glossary, whose entries have the same numbers.
    let all = "if (location.protocol === 'http:') localStorage.setItem('en-regard/1/settings', '{\"printing\":\"explanations\"}')";
    let reader = Visit::on_laptop().after_running(all).begin().await?;
    reader.open(LESSON).await?;
    reader
        .until("document.querySelector('.glosses li') !== null")
        .await?;
    let in_order = format!("{NUMBERS}.every((number, at) => number === at + 1)");
    assert_eq!(reader.see(&in_order).await?, true);
    assert_eq!(reader.text(WRONG).await?, "");
    reader.leave().await
}
