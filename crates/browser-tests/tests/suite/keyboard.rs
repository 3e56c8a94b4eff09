//! Every feature by keyboard.

use browser_tests::{Reader, Visit};
use thirtyfour::Key;

use crate::{LESSON, Outcome, SHORT_LESSON};

const FOCUSED: &str = "document.activeElement.id";

async fn reading() -> thirtyfour::error::WebDriverResult<Reader> {
    let reader = Visit::on_laptop().begin().await?;
    reader.open(LESSON).await?;
    Ok(reader)
}

#[tokio::test]
async fn letters_lead_from_mention_to_mention() -> Outcome {
    let reader = reading().await?;
    reader.press("n").await?;
    reader.until(&format!("{FOCUSED} === 'm0'")).await?;
    reader.press("nn").await?;
    reader.until(&format!("{FOCUSED} === 'm2'")).await?;
    reader.press("p").await?;
    reader.until(&format!("{FOCUSED} === 'm1'")).await?;
    reader.press(Key::Enter + "").await?;
    reader.panel_is("explanation").await?;
    reader.press("n").await?;
    reader
        .until("document.querySelector('a.mention[aria-expanded=true]').id === 'm2'")
        .await?;
    reader.leave().await
}

#[tokio::test]
async fn tab_goes_into_the_panel_and_esc_returns() -> Outcome {
    let reader = reading().await?;
    reader.press("n").await?;
    reader.press(Key::Enter + "").await?;
    reader.panel_is("explanation").await?;
    reader.press(Key::Tab + "").await?;
    reader
        .until("document.activeElement.matches('[role=dialog] .close')")
        .await?;
    reader.press(Key::Escape + "").await?;
    reader.no_panel().await?;
    reader.until(&format!("{FOCUSED} === 'm0'")).await?;
    reader.leave().await
}

#[tokio::test]
async fn the_focus_is_never_left_on_nothing() -> Outcome {
    const SOMEWHERE: &str = "document.activeElement !== document.body";
    let reader = reading().await?;
    for id in ["amb", "fedepa"] {
        let mention = format!("document.querySelector('.body a.mention[data-entry={id}]')");
        reader.see(&format!("{mention}.focus()")).await?;
        reader.press(Key::Enter + "").await?;
        reader.explained_is(id).await?;
        reader.press("k").await?;
        // As far as it goes, and once more.
        for _ in 0..2 {
            reader
                .see("document.querySelector('[data-action=next]').focus()")
                .await?;
            reader.press(Key::Enter + Key::Enter + Key::Enter).await?;
            reader.until(SOMEWHERE).await?;
        }
        reader.press(Key::Escape + "").await?;
        reader.no_panel().await?;
        reader.until(SOMEWHERE).await?;
    }
    reader.open("").await?;
    for left in [1, 0] {
        reader
            .see("document.querySelector('[data-unsave]').focus()")
            .await?;
        reader.press(Key::Enter + "").await?;
        reader
            .until(&format!(
                "document.querySelectorAll('[data-unsave]').length === {left}"
            ))
            .await?;
        reader.until(SOMEWHERE).await?;
    }
    reader.leave().await
}

#[tokio::test]
async fn letters_show_english_keep_an_entry_and_list_the_keys() -> Outcome {
    let reader = reading().await?;
    reader.press("n").await?;
    reader.press("e").await?;
    reader
        .until("document.querySelector('details.note[open]') !== null")
        .await?;
    reader.press(Key::Enter + "").await?;
    reader.press("k").await?;
    reader
        .until(
            "document.querySelector('[data-action=save]')?.getAttribute('aria-pressed') === 'true'",
        )
        .await?;
    reader.press(Key::Escape + "").await?;
    reader.press("?").await?;
    reader.panel_is("help").await?;
    reader.leave().await
}

#[tokio::test]
async fn letters_are_text_where_text_is_typed() -> Outcome {
    let reader = reading().await?;
    reader.tap("[data-tool=glossary]").await?;
    reader.panel_is("glossary").await?;
    reader.tap("input[type=search]").await?;
    reader.press("montclair").await?;
    reader
        .until("document.querySelectorAll('.entries li').length < 12 && document.querySelector('[data-show=montclair]') !== null")
        .await?;
    reader
        .until("document.querySelector('input[type=search]').value === 'montclair'")
        .await?;
    reader.tap("[data-show=montclair]").await?;
    reader.explained_is("montclair").await?;
    reader.tap("[data-action=next]").await?;
    reader
        .until(
            "document.querySelector('a.mention[aria-expanded=true]').dataset.entry === 'montclair'",
        )
        .await?;
    reader.leave().await
}

/// A device with a French voice, which notes what it says.
const VOICE: &str = "
    const voice = Object.create(SpeechSynthesisVoice.prototype, {
        lang: { value: 'fr-FR' }, localService: { value: true },
    });
    Object.defineProperty(SpeechSynthesisUtterance.prototype, 'voice', { set() {} });
    window.said = [];
    speechSynthesis.getVoices = () => [voice];
    speechSynthesis.speak = utterance => said.push(`${utterance.lang} ${utterance.text}`);";

#[tokio::test]
async fn a_letter_says_the_word() -> Outcome {
    let reader = Visit::on_laptop().after_running(VOICE).begin().await?;
    reader.open(LESSON).await?;
    reader.tap("#p1 a.mention[data-entry=uvv]").await?;
    reader.explained_is("uvv").await?;
    reader.press("s").await?;
    reader.until("said.join() === 'fr-FR l’UVV'").await?;
    reader.tap("[data-action=say]").await?;
    reader.until("said.length === 2").await?;
    reader.leave().await
}

#[tokio::test]
async fn letters_can_be_switched_off() -> Outcome {
    let reader = Visit::on_laptop().after_running(VOICE).begin().await?;
    reader.open(LESSON).await?;
    reader.tap("[data-tool=settings]").await?;
    reader.tap("input[name=keys]").await?;
    reader.press(Key::Escape + "").await?;
    reader.no_panel().await?;
    for letter in ["?", "n", "p", "e"] {
        reader.press(letter).await?;
    }
    // The next key is heard after those: if they did anything, it has been done.
    reader.press(Key::Escape + "").await?;
    reader.no_panel().await?;
    assert!(!reader.text(FOCUSED).await?.starts_with('m'));
    reader
        .until("document.querySelector('details.note[open]') === null")
        .await?;
    reader.tap("#p1 a.mention[data-entry=uvv]").await?;
    reader.explained_is("uvv").await?;
    for letter in ["s", "k"] {
        reader.press(letter).await?;
    }
    reader.press(Key::Tab + "").await?;
    reader
        .until("document.activeElement.closest('[role=dialog]') !== null")
        .await?;
    reader
        .until("document.querySelector('[data-action=save]').getAttribute('aria-pressed') === 'false' && said.length === 0")
        .await?;
    reader.leave().await
}

#[tokio::test]
async fn arrows_pass_answers_and_the_space_key_gives_one() -> Outcome {
    let reader = Visit::on_laptop().begin().await?;
    reader.open(SHORT_LESSON).await?;
    let question = "document.querySelector('.question[data-kind=choice]')";
    let focused = "document.activeElement.value";
    reader
        .see(&format!("{question}.querySelector('[type=radio]').focus()"))
        .await?;
    reader.press(Key::Down + "").await?;
    reader.until(&format!("{focused} === '2'")).await?;
    reader.press(Key::Up + "").await?;
    reader.press(Key::Up + "").await?;
    // From the first to the last.
    reader.until(&format!("{focused} === '3'")).await?;
    let verdict = format!("{question}.querySelector('.item').dataset.verdict");
    assert_eq!(reader.text(&verdict).await?, "");
    reader.press(Key::Up + "").await?;
    reader.press(" ").await?;
    reader.until(&format!("{verdict} === 'right'")).await?;
    reader.leave().await
}
