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

/// Whether all of what the selector finds last is seen on the stop.
fn is_seen(selector: &str) -> String {
    format!(
        "(() => {{ const all = document.querySelectorAll('{selector}'); const stop = document.querySelector('.wall .stop');
            const [inner, outer] = [all[all.length - 1], stop].map(it => it.getBoundingClientRect());
            return inner.top >= outer.top && inner.bottom <= outer.bottom + 1; }})()"
    )
}

#[tokio::test]
async fn what_has_no_room_is_reached_by_the_keys_of_a_clicker() -> Outcome {
    let reader = Visit::on_laptop().sized(480, 320).begin().await?;
    // « Fait ou affirmation ? »
    reader.open("atelier/#/cours/bibliobus&q=4.5/mur/1").await?;
    reader.until("!!document.querySelector('.wall')").await?;
    reader.press(Key::End + "").await?;
    reader.press(Key::PageUp + "").await?;
    let is_here = format!("{STOP}.includes('Fait ou affirmation')");
    reader.until(&is_here).await?;
    let has_more =
        "document.querySelector('.wall .more').checkVisibility({ visibilityProperty: true })";
    reader.until(&format!("!{has_more}")).await?;
    reader.press("a").await?;
    reader.until(has_more).await?;
    assert_eq!(reader.see(&is_seen(".wall .proof")).await?, false);
    is_sound(&reader, "an answer that goes on below").await?;
    let mut steps = 0;
    while reader.see(has_more).await? == true {
        reader.press(Key::PageDown + "").await?;
        reader.until(&is_here).await?;
        steps += 1;
        assert!(steps < 9, "the end is never reached");
        // The event of scrolling comes with the next frame.
        reader.see("new Promise(requestAnimationFrame).then(() => new Promise(requestAnimationFrame)).then(() => true)").await?;
    }
    assert_eq!(reader.see(&is_seen(".wall .proof")).await?, true);
    // Back up, then down to the end and on.
    reader.press(Key::Up + "").await?;
    reader.until(has_more).await?;
    reader.until(&is_here).await?;
    for _ in 0..=steps {
        reader.press(" ").await?;
    }
    reader
        .until(&format!("{STOP}.includes('Dans quel ordre')"))
        .await?;
    reader.leave().await
}

#[tokio::test]
async fn names_and_what_explains_them_stand_side_by_side() -> Outcome {
    let reader = Visit::on_laptop().sized(800, 600).begin().await?;
    reader
        .open("atelier/#/cours/bibliobus&q=&ex=relier-1-6/mur/1")
        .await?;
    reader.until("!!document.querySelector('.wall')").await?;
    reader.press(Key::End + "").await?;
    reader
        .until("!!document.querySelector('.wall .matching')")
        .await?;
    reader.press("a").await?;
    // The answer is the letter of an explanation.
    reader
        .until("/^[a-f]$/.test(document.querySelector('.wall .items strong')?.textContent)")
        .await?;
    for list in [".items", ".answers"] {
        assert_eq!(
            reader.see(&is_seen(&format!(".wall {list} > li"))).await?,
            true,
            "the last of {list}"
        );
    }
    reader.leave().await
}

#[tokio::test]
async fn the_number_in_the_address_leads_to_a_stop() -> Outcome {
    let reader = Visit::on_laptop().begin().await?;
    reader.open("atelier/#/cours/bibliobus/mur/1").await?;
    reader.until("!!document.querySelector('.wall')").await?;
    reader.press(" ").await?;
    reader.press(" ").await?;
    reader
        .until(&format!("{STOP}.includes('Tous les mercredis')"))
        .await?;
    // The number with which the wall was opened is one to come back to, too.
    reader
        .see("location.hash = '#/cours/bibliobus/mur/1'")
        .await?;
    reader
        .until(&format!("!{STOP}.includes('Tous les mercredis')"))
        .await?;
    reader
        .see("location.hash = '#/cours/bibliobus/mur/3'")
        .await?;
    reader
        .until(&format!("{STOP}.includes('Tous les mercredis')"))
        .await?;
    reader.leave().await
}

#[tokio::test]
async fn the_wall_is_left_by_key_for_the_heading_of_the_course() -> Outcome {
    let reader = Visit::on_laptop().begin().await?;
    reader.open("atelier/#/cours/bibliobus/mur/1").await?;
    reader.until("!!document.querySelector('.wall')").await?;
    // What lies over the stop goes first.
    reader.press("?").await?;
    reader
        .until("!!document.querySelector('.wall .keys')")
        .await?;
    reader.press(Key::Escape + "").await?;
    reader
        .until("!!document.querySelector('.wall') && !document.querySelector('.wall .keys')")
        .await?;
    reader.press(Key::Escape + "").await?;
    let on_heading = "!document.querySelector('.wall') && document.activeElement.tagName === 'H1'";
    reader.until(on_heading).await?;
    let hash = reader.text("location.hash").await?;
    assert!(hash.starts_with("#/cours/bibliobus"), "{hash}");
    reader
        .see("document.querySelector('nav.all a').click()")
        .await?;
    reader
        .until("!!document.querySelector('.wall .controls a')")
        .await?;
    reader.tap(".wall .controls a").await?;
    reader.until(on_heading).await?;
    reader.leave().await
}

#[tokio::test]
async fn the_list_of_keys_has_those_of_the_course() -> Outcome {
    for (course, has_notes) in [("bibliobus", true), ("bibliobus&aide=b", false)] {
        let reader = Visit::on_laptop().begin().await?;
        reader
            .open(&format!("atelier/#/cours/{course}/mur/1"))
            .await?;
        reader.until("!!document.querySelector('.wall')").await?;
        reader.press("?").await?;
        reader
            .until("!!document.querySelector('.wall .keys')")
            .await?;
        let listed = reader
            .see("[...document.querySelectorAll('.wall .keys dt')].some(it => it.textContent === 'e')")
            .await?;
        assert_eq!(listed, has_notes, "{course}");
        reader.leave().await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_long_address_stands_whole_beside_its_code() -> Outcome {
    let reader = Visit::on_laptop().sized(1024, 768).begin().await?;
    let task = "Lisez%20le%20texte%20pour%20lundi.%20".repeat(12);
    reader
        .open(&format!("atelier/#/cours/bibliobus&consigne={task}/mur/1"))
        .await?;
    reader.until("!!document.querySelector('.wall')").await?;
    reader.press("q").await?;
    reader
        .until("!!document.querySelector('.wall .long .address')")
        .await?;
    for part in [".code", ".address"] {
        assert_eq!(
            reader.see(&is_seen(&format!(".wall {part}"))).await?,
            true,
            "{part}"
        );
    }
    reader.leave().await
}
