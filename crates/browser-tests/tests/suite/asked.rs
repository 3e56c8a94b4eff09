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
        .until("document.querySelectorAll('.all[role=group] button').length === 6")
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
    assert_eq!(
        reader.text(shown).await?,
        "Qui paie\u{202f}?|La mairie.|Le FAP."
    );
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
        .until("document.querySelector('.ask')?.innerText === 'Qui paie\u{202f}?'")
        .await?;
    reader.leave().await
}

/// Writes the statements of a question that has some, each in its field.
async fn state(reader: &Reader, statements: &[&str]) -> Outcome {
    for (nth, words) in (1..).zip(statements) {
        let field = format!(".statement:nth-child({nth}) .option [type=text]");
        reader.write(&field, words).await?;
    }
    Ok(())
}

#[tokio::test]
async fn it_is_asked_who_says_what() -> Outcome {
    let reader = asking(Visit::on_phone()).await?;
    reader.tap(".all[role=group] button:nth-child(3)").await?;
    // The text is in French.
    reader
        .until("document.querySelector('#field-ask-0')?.value.startsWith('Qui le dit')")
        .await?;
    for (nth, words) in [(1, "La mairie"), (2, "Le FAP"), (3, "Les pêcheurs")] {
        let field = format!(".speakers .option:nth-of-type({nth}) [type=text]");
        reader.write(&field, words).await?;
    }
    state(&reader, &["Le port est prêt.", "Nous payons."]).await?;
    reader.choose(".statement:nth-child(1) select", "1").await?;
    reader.choose(".statement:nth-child(2) select", "3").await?;
    // Somebody who cannot have said anything is taken out again.
    reader
        .write(".speakers .option:nth-of-type(2) [type=text]", "")
        .await?;
    reader
        .tap(".statement:nth-child(2) .of-proof button")
        .await?;
    reader
        .until("document.querySelectorAll('.sentences .sentence').length > 2")
        .await?;
    reader.tap(".sentences p:nth-of-type(2) .sentence").await?;
    saved(&reader).await?;
    is_sound(&reader, "who says it").await?;
    read(&reader).await?;
    reader
        .until("document.querySelectorAll('.question .item').length === 2")
        .await?;
    let shown = "[...document.querySelectorAll('.question .item')].map(it => it.innerText.replace(/\\s+/g, ' ').trim() + it.dataset.right + (it.dataset.proof && '!')).join('|')";
    assert_eq!(
        reader.text(shown).await?,
        "Le port est prêt. La mairie Les pêcheurs1|Nous payons. La mairie Les pêcheurs2!"
    );
    reader.leave().await
}

#[tokio::test]
async fn facts_are_told_from_claims() -> Outcome {
    let reader = asking(Visit::on_laptop().speaking("fr-FR")).await?;
    reader.tap(".all[role=group] button:nth-child(4)").await?;
    state(&reader, &["Le port rouvre.", "", "C’est trop tard."]).await?;
    reader
        .tap(".statement:nth-child(1) .two label:nth-child(1) input")
        .await?;
    reader
        .tap(".statement:nth-child(3) .two label:nth-child(2) input")
        .await?;
    saved(&reader).await?;
    is_sound(&reader, "fact or claim").await?;
    read(&reader).await?;
    let shown = "[...document.querySelectorAll('.question .item')].map(it => it.querySelector('.statement').innerText + it.dataset.right).join('|')";
    reader
        .until(&format!("{shown} === 'Le port rouvre.1|C’est trop tard.2'"))
        .await?;
    reader.leave().await
}

#[tokio::test]
async fn events_are_put_in_order_by_keyboard_and_asked_in_another() -> Outcome {
    let reader = asking(Visit::on_laptop()).await?;
    reader.tap(".all[role=group] button:nth-child(5)").await?;
    state(&reader, &["Il rouvre.", "Le port ferme.", "On fête."]).await?;
    reader
        .see("document.querySelector('.statement:nth-child(2) .moves button').focus()")
        .await?;
    reader.press(" ").await?;
    let written = "[...document.querySelectorAll('.statement .option [type=text]')].map(it => it.value).join('|')";
    reader
        .until(&format!(
            "{written} === 'Le port ferme.|Il rouvre.|On fête.'"
        ))
        .await?;
    saved(&reader).await?;
    is_sound(&reader, "events in order").await?;
    read(&reader).await?;
    let shown = "[...document.querySelectorAll('.question .item')].map(it => it.querySelector('.statement').innerText)";
    reader.until(&format!("{shown}.length === 3")).await?;
    let right = "[...document.querySelectorAll('.question .item')].sort((a, b) => a.dataset.right - b.dataset.right).map(it => it.querySelector('.statement').innerText).join('|')";
    let right = reader.text(right).await?;
    assert_eq!(right, "Le port ferme.|Il rouvre.|On fête.");
    assert_ne!(reader.text(&format!("{shown}.join('|')")).await?, right);
    reader.leave().await
}
