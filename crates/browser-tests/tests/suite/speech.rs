//! Words are said by a voice of the device, and by another only where the reader says so.

use browser_tests::{Reader, Visit};

use crate::{LESSON, Outcome, SPANISH_LESSON};

/// A device with these voices, each a language and whether it speaks on the device; notes what is said.
macro_rules! voices {
    ($list:literal) => {
        concat!(
            "const voices = ",
            $list,
            ".map(([lang, localService]) => Object.create(SpeechSynthesisVoice.prototype, {
                lang: { value: lang }, localService: { value: localService },
            }));
            Object.defineProperty(SpeechSynthesisUtterance.prototype, 'voice', { set(voice) { this.by = voice; } });
            window.said = [];
            speechSynthesis.getVoices = () => voices;
            speechSynthesis.speak = ({ by, text }) => said.push(`${by.lang} ${by.localService} ${text}`);"
        )
    };
}

async fn explaining(
    before: &'static str,
    language: &'static str,
) -> thirtyfour::error::WebDriverResult<Reader> {
    let reader = Visit::on_laptop()
        .speaking(language)
        .after_running(before)
        .begin()
        .await?;
    reader.open(LESSON).await?;
    reader.tap("#p1 a.mention[data-entry=uvv]").await?;
    reader.explained_is("uvv").await?;
    Ok(reader)
}

#[tokio::test]
async fn a_voice_of_the_device_in_whatever_way_it_is_written() -> Outcome {
    for (before, voice) in [
        (voices!("[['en-GB', true], ['fr', true]]"), "fr"),
        (voices!("[['fr-FR', true]]"), "fr-FR"),
        (voices!("[['fr_FR', true]]"), "fr_FR"),
        (voices!("[['fra-FRA', true]]"), "fra-FRA"),
        // One of the device comes before one of France, which would send the word away.
        (voices!("[['fr-FR', false], ['fr-CA', true]]"), "fr-CA"),
    ] {
        let reader = explaining(before, "fr-FR").await?;
        reader.tap("[data-action=say]").await?;
        reader
            .until(&format!("said.join() === '{voice} true l’UVV'"))
            .await?;
        reader.leave().await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_spanish_word_is_said_by_a_spanish_voice() -> Outcome {
    let before = voices!("[['fr-FR', true], ['es-ES', true]]");
    let reader = Visit::on_laptop().after_running(before).begin().await?;
    reader.open(SPANISH_LESSON).await?;
    reader.tap("#p1 a.mention[data-entry=aha]").await?;
    reader.explained_is("aha").await?;
    reader.tap("[data-action=say]").await?;
    reader.until("said.join() === 'es-ES true la AHA'").await?;
    reader.leave().await
}

#[tokio::test]
async fn the_reader_s_region_comes_first() -> Outcome {
    let before = voices!("[['fr-FR', true], ['fr-CA', true]]");
    let reader = explaining(before, "fr-CA").await?;
    reader.press("s").await?;
    reader.until("said.join() === 'fr-CA true l’UVV'").await?;
    reader.leave().await
}

#[tokio::test]
async fn an_online_voice_only_after_a_yes() -> Outcome {
    let reader = explaining(voices!("[['fr-FR', false]]"), "en-GB").await?;
    reader.press("s").await?;
    reader
        .until("document.querySelector('.online-voice') !== null")
        .await?;
    assert_eq!(reader.see("said.length").await?, 0);
    reader.tap("[data-action=say-online]").await?;
    reader.until("said.join() === 'fr-FR false l’UVV'").await?;
    reader.tap("[data-action=say]").await?;
    reader.until("said.length === 2").await?;
    // It is a setting from then on, and can be taken back.
    reader.tap("[data-action=close]").await?;
    reader.tap("[data-tool=settings]").await?;
    reader.tap("input[name=online-voice]").await?;
    reader.tap("[data-action=close]").await?;
    reader.no_panel().await?;
    reader.tap("#p1 a.mention[data-entry=uvv]").await?;
    reader.explained_is("uvv").await?;
    reader
        .until("document.querySelector('[data-action=say]') === null")
        .await?;
    reader.leave().await
}

#[tokio::test]
async fn without_a_voice_nothing_offers_to_speak() -> Outcome {
    let reader = explaining(voices!("[['en-GB', true]]"), "en-GB").await?;
    reader
        .until("document.querySelector('[data-action^=say]') === null")
        .await?;
    reader.leave().await
}
