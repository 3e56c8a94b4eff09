//! Questions about a text that a reader has brought are written in the workshop, and go with it.

use browser_tests::{Reader, Visit};
use serde_json::json;
use thirtyfour::error::WebDriverResult;

use crate::Outcome;
use crate::notes::saved;
use crate::own_texts::{is_sound, read, with_text};

/// A reader on the page of the questions about a text.
async fn asking(visit: Visit) -> WebDriverResult<Reader> {
    let reader = with_text(visit).await?;
    reader.tap(".pages-of-text a[href$=questions]").await?;
    reader
        .until("document.querySelectorAll('.all[role=group] button').length === 3")
        .await?;
    Ok(reader)
}

/// Writes a question with three options, one of them empty, whose last is right, and picks its proof.
async fn ask(reader: &Reader) -> Outcome {
    reader.tap(".all[role=group] button").await?;
    reader.write("#field-ask-0", "Qui paie ?").await?;
    for (nth, words) in [(1, "La mairie."), (3, "Le FAP.")] {
        let option = format!(".option:nth-of-type({nth}) [type=text]");
        reader.write(&option, words).await?;
    }
    reader.tap(".option:nth-of-type(3) [type=radio]").await?;
    reader.tap(".of-proof button").await?;
    reader
        .until("document.querySelectorAll('.sentences .sentence').length > 2")
        .await?;
    reader.tap(".sentences p:nth-of-type(2) .sentence").await?;
    reader
        .until("!!document.querySelector('.of-proof q') && !document.querySelector('.sentences')")
        .await?;
    saved(reader).await
}

#[tokio::test]
async fn a_question_is_written_and_asked() -> Outcome {
    let reader = asking(Visit::on_phone()).await?;
    ask(&reader).await?;
    let proof = reader
        .text("document.querySelector('.of-proof q').innerText")
        .await?;
    is_sound(&reader, "a question that is written").await?;
    read(&reader).await?;
    reader
        .until("document.querySelectorAll('.question').length === 1")
        .await?;
    let shown = "[...document.querySelectorAll('.ask, .question label')].map(it => it.innerText.trim()).join('|')";
    assert_eq!(reader.text(shown).await?, "Qui paie ?|La mairie.|Le FAP.");
    reader.tap(".question label:nth-of-type(2) input").await?;
    reader
        .until("document.querySelector('.question .item').dataset.verdict === 'right'")
        .await?;
    let proved = "document.getElementById(document.querySelector('.question .item').dataset.proof).innerText.trim()";
    assert_eq!(reader.text(proved).await?, proof);
    reader.leave().await
}

#[tokio::test]
async fn it_is_deleted_and_brought_back() -> Outcome {
    let reader = asking(Visit::on_laptop().speaking("fr-FR")).await?;
    ask(&reader).await?;
    reader.reload().await?;
    reader
        .until("document.querySelector('#field-ask-0')?.value === 'Qui paie ?'")
        .await?;
    reader.tap(".one > .all button").await?;
    reader.until("!document.querySelector('.one')").await?;
    reader.tap(".all > button:not(.first)").await?;
    reader
        .until("document.querySelector('#field-ask-0')?.value === 'Qui paie ?'")
        .await?;
    let right =
        "[...document.querySelectorAll('.option [type=radio]')].map(it => it.checked).join()";
    assert_eq!(reader.see(right).await?, json!("false,false,true,false"));
    is_sound(&reader, "questions in French").await?;
    reader.leave().await
}

#[tokio::test]
async fn it_goes_to_a_class_with_the_text() -> Outcome {
    let teacher = asking(Visit::on_laptop()).await?;
    ask(&teacher).await?;
    read(&teacher).await?;
    teacher.tap(".to-course").await?;
    teacher
        .until("document.querySelectorAll('.asked .choices li').length === 1")
        .await?;
    teacher.tap(".all [href*=envoyer]").await?;
    teacher
        .until("!!document.querySelector('#field-link')")
        .await?;
    let link = teacher
        .text("document.querySelector('#field-link').value.replace(/^.*(?=lire\\/)/, '')")
        .await?;
    teacher.leave().await?;
    let reader = Visit::on_phone().begin().await?;
    reader.go(&link).await?;
    reader
        .until("!!document.querySelector('.received')")
        .await?;
    reader.tap(".all .first").await?;
    reader
        .until("document.querySelector('.ask')?.innerText === 'Qui paie ?'")
        .await?;
    reader.leave().await
}
