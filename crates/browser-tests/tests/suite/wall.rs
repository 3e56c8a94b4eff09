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
