//! A text that is open in two tabs: one of them works on it.

use browser_tests::{Reader, Visit};
use serde_json::json;

use crate::Outcome;
use crate::notes::saved;
use crate::own_texts::{is_sound, kept, with_text};

/// Whether the page says that another has the text.
const ELSEWHERE: &str = "!!document.querySelector('.take-over')";

async fn title_is(reader: &Reader, title: &str) -> Outcome {
    reader
        .until(&format!(
            "document.querySelector('h1').innerText === {}",
            json!(title)
        ))
        .await
}

#[tokio::test]
async fn the_second_can_take_over_and_the_first_then_reads() -> Outcome {
    let reader = with_text(Visit::on_laptop()).await?;
    reader.write("#field-Title", "Le premier titre").await?;
    let path = reader.text("'atelier/' + location.hash").await?;
    // At once: what is not kept yet is not lost either.
    reader.open_in_new_tab(&path).await?;
    reader.until(ELSEWHERE).await?;
    title_is(&reader, "Le premier titre").await?;
    is_sound(&reader, "the second tab").await?;
    // It can be read, and no more.
    let can_write = "document.querySelector('#field-Title').matches(':enabled')";
    assert_eq!(reader.see(can_write).await?, json!(false));
    reader.to_tab(0).await?;
    assert_eq!(reader.see(ELSEWHERE).await?, json!(false));
    // The first goes on, and the second takes over in the same moment.
    reader.write("#field-Title", "Le deuxième titre").await?;
    reader.to_tab(1).await?;
    reader.tap(".take-over").await?;
    reader.until(&format!("!({ELSEWHERE})")).await?;
    title_is(&reader, "Le deuxième titre").await?;
    reader.write("#field-Title", "Le troisième titre").await?;
    saved(&reader).await?;
    reader.to_tab(0).await?;
    reader.until(ELSEWHERE).await?;
    assert_eq!(reader.see(can_write).await?, json!(false));
    // What is typed there by whatever means changes nothing.
    reader.write("#field-Title", "Un titre perdu").await?;
    kept(&reader, "title", "'Le troisième titre'").await?;
    reader.tap(".take-over").await?;
    title_is(&reader, "Le troisième titre").await?;
    kept(&reader, "title", "'Le troisième titre'").await?;
    reader.leave().await
}

#[tokio::test]
async fn every_page_of_a_text_says_so() -> Outcome {
    let reader = with_text(Visit::on_laptop()).await?;
    let path = reader.text("'atelier/' + location.hash").await?;
    for page in ["mots", "mots/Koul%C3%A9", "notes"] {
        reader.open_in_new_tab(&format!("{path}/{page}")).await?;
        reader.until(ELSEWHERE).await?;
        // Nothing that would be lost can be written.
        reader
            .until("[...document.querySelectorAll('main :is(input, textarea)')].every(field => field.matches(':disabled'))")
            .await?;
        reader.to_tab(0).await?;
    }
    reader.leave().await
}

#[tokio::test]
async fn one_tab_alone_is_never_told_of_another() -> Outcome {
    let reader = with_text(Visit::on_phone()).await?;
    for _ in 0..3 {
        reader.tap(".pages-of-text a[href$=notes]").await?;
        reader
            .until("!!document.querySelector('.facing-notes li')")
            .await?;
        assert_eq!(reader.see(ELSEWHERE).await?, json!(false));
        reader.tap(".pages-of-text a").await?;
        reader
            .until("!!document.querySelector('.lines li')")
            .await?;
        assert_eq!(reader.see(ELSEWHERE).await?, json!(false));
        reader.reload().await?;
        reader
            .until("!!document.querySelector('.lines li')")
            .await?;
        assert_eq!(reader.see(ELSEWHERE).await?, json!(false));
    }
    reader.leave().await
}

#[tokio::test]
async fn a_tab_that_was_closed_leaves_the_text_to_the_next() -> Outcome {
    let reader = with_text(Visit::on_phone()).await?;
    let path = reader.text("'atelier/' + location.hash").await?;
    reader.open_in_new_tab(&path).await?;
    reader.until(ELSEWHERE).await?;
    reader.to_tab(0).await?;
    reader.open("").await?;
    reader.to_tab(1).await?;
    reader.reload().await?;
    reader
        .until("!!document.querySelector('.lines li')")
        .await?;
    assert_eq!(reader.see(ELSEWHERE).await?, json!(false));
    reader.leave().await
}
