//! A course on the wall of a classroom.

use browser_tests::Visit;
use thirtyfour::Key;

use crate::Outcome;
use crate::own_texts::is_sound;

/// What the class sees.
const STOP: &str = "document.querySelector('.wall .stop').innerText";

#[tokio::test]
async fn a_lesson_is_shown_by_keys_alone() -> Outcome {
    let reader = Visit::on_laptop().begin().await?;
    reader.open("atelier/#/cours/bibliobus/mur/1").await?;
    reader.until("!!document.querySelector('.wall')").await?;
    // The headline, the paragraph under it, then the text.
    reader.press(Key::Right + "").await?;
    reader.press(Key::PageDown + "").await?;
    reader
        .until(&format!("{STOP}.includes('Tous les mercredis')"))
        .await?;
    reader.press("e").await?;
    reader
        .until(&format!("{STOP}.includes('Every Wednesday')"))
        .await?;
    reader.press("e").await?;
    is_sound(&reader, "the wall").await?;
    reader.reload().await?;
    reader
        .until(&format!("{STOP}.includes('Tous les mercredis')"))
        .await?;
    reader.press("c").await?;
    reader
        .until(&format!("!{STOP}.includes('Tous les mercredis')"))
        .await?;
    // A step lifts the curtain and goes no further.
    reader.press(" ").await?;
    reader
        .until(&format!("{STOP}.includes('Tous les mercredis')"))
        .await?;
    // The last question, and its answer.
    reader.press(Key::End + "").await?;
    reader
        .until(&format!("{STOP}.includes('Jules Ferrand')"))
        .await?;
    reader.press("a").await?;
    reader
        .until(&format!("{STOP}.includes('y rendent leurs livres')"))
        .await?;
    reader.leave().await
}

#[tokio::test]
async fn the_class_is_led_step_by_step() -> Outcome {
    let reader = Visit::on_laptop().speaking("fr-FR").begin().await?;
    reader
        .open("atelier/#/cours/bibliobus&p=1&q=1&ex=trous-1&parcours=hypotheses-5.global-10.detail-15.langue-10.production-10&grille=debut/mur/1")
        .await?;
    reader.until("!!document.querySelector('.wall')").await?;
    // Only the headline and the paragraph under it are seen before the class has guessed.
    for seen in [
        "Hypothèses5\u{a0}min",
        "Lecture globale",
        "Tous les mercredis",
        "Où\u{202f}?\tMontclair",
        "Lecture détaillée",
        "Qu’est-ce qui dort",
        "Langue",
        "Le présent",
        "Production",
    ] {
        reader.press(" ").await?;
        let shown = format!("{STOP}.includes({})", serde_json::json!(seen));
        reader.until(&shown).await?;
        is_sound(&reader, seen).await?;
    }
    reader.leave().await
}

#[tokio::test]
async fn a_word_of_the_wall_is_explained_by_key() -> Outcome {
    let reader = Visit::on_laptop().begin().await?;
    reader.open("atelier/#/cours/bibliobus/mur/2").await?;
    reader
        .until("!!document.querySelector('.wall .word')")
        .await?;
    reader
        .see("document.querySelector('.wall .word').focus()")
        .await?;
    reader.press(" ").await?;
    reader
        .until("!!document.querySelector('.wall .explanations') && document.querySelector('.wall .word').ariaExpanded === 'true'")
        .await?;
    assert_eq!(reader.text("location.hash.slice(-5)").await?, "mur/2",);
    reader.leave().await
}
