//! The index of all entries, from A to Z.

use browser_tests::{Ability, Engine, Reader, Visit};
use serde_json::json;
use thirtyfour::Key;

use crate::{INDEX, LESSON, Outcome};

/// How many entries are shown.
const SHOWN: &str =
    "[...document.querySelectorAll('.term')].filter(term => term.checkVisibility()).length";

/// The headwords that are shown.
const HEADWORDS: &str =
    "[...document.querySelectorAll('.term .headword')].map(word => word.textContent)";

async fn all(reader: &Reader) -> thirtyfour::error::WebDriverResult<u64> {
    Ok(reader.see(SHOWN).await?.as_u64().unwrap_or_default())
}

#[tokio::test]
async fn it_is_searched_by_headword_and_by_meaning() -> Outcome {
    let reader = Visit::on_phone().begin().await?;
    reader.open(INDEX).await?;
    let every = all(&reader).await?;
    // Case and accents aside.
    reader.write("[name=search]", "FEDEPA").await?;
    reader
        .until(&format!(
            "{SHOWN} < {every} && {HEADWORDS}.some(word => word.includes('FEDEPA'))"
        ))
        .await?;
    let count = "document.querySelector('.index [role=status]').innerText";
    reader
        .until(&format!("parseInt({count}) === {SHOWN}"))
        .await?;
    // Letters that lead nowhere are gone.
    reader
        .until("[...document.querySelectorAll('.index nav a')].every(letter => document.querySelector(letter.getAttribute('href')))")
        .await?;
    reader.write("[name=search]", "zzzz").await?;
    reader.until(&format!("{SHOWN} === 0")).await?;
    reader.write("[name=search]", "").await?;
    reader.until(&format!("{SHOWN} === {every}")).await?;
    reader.leave().await
}

#[tokio::test]
async fn whoever_types_stays_in_the_field() -> Outcome {
    let reader = Visit::on_laptop().begin().await?;
    reader.open(INDEX).await?;
    reader.tap("[name=search]").await?;
    reader.press("pain").await?;
    reader
        .until(
            "document.activeElement.name === 'search' && document.activeElement.value === 'pain'",
        )
        .await?;
    reader.press(Key::Tab + "").await?;
    reader
        .until("document.activeElement.name === 'kind'")
        .await?;
    reader.leave().await
}

#[tokio::test]
async fn one_kind_is_shown() -> Outcome {
    let reader = Visit::on_phone().begin().await?;
    reader.open(INDEX).await?;
    let every = all(&reader).await?;
    let kinds = "[...document.querySelector('[name=kind]').options].map(option => option.value).filter(kind => kind)";
    let kinds = reader.see(kinds).await?;
    let mut sum = 0;
    for kind in kinds.as_array().into_iter().flatten() {
        reader
            .choose("[name=kind]", kind.as_str().unwrap_or_default())
            .await?;
        reader
            .until(&format!(
                "[...document.querySelectorAll('.term')].every(term => term.dataset.kind === {kind})"
            ))
            .await?;
        sum += all(&reader).await?;
    }
    assert_eq!(sum, every);
    reader.leave().await
}

#[tokio::test]
async fn what_was_saved_in_any_lesson_is_a_filter_of_it() -> Outcome {
    let reader = Visit::on_phone().begin().await?;
    reader.open(INDEX).await?;
    let switch = "document.querySelector('[name=only-saved]')";
    // Nobody who has saved nothing is offered it.
    assert_eq!(
        reader.see(&format!("{switch} === null")).await?,
        json!(true)
    );
    reader.open(LESSON).await?;
    reader.tap(".body a.mention[data-entry=amb]").await?;
    reader.explained_is("amb").await?;
    reader.tap("[data-action=save]").await?;
    reader
        .until(
            "document.querySelector('[data-action=save]').getAttribute('aria-pressed') === 'true'",
        )
        .await?;
    reader.open(INDEX).await?;
    reader.tap("[name=only-saved]").await?;
    reader
        .until(&format!(
            "{HEADWORDS}.length === 1 && {HEADWORDS}[0].includes('AMB')"
        ))
        .await?;
    reader.leave().await
}

#[tokio::test]
async fn a_letter_leads_to_where_it_begins() -> Outcome {
    let reader = Visit::on_phone().begin().await?;
    reader.open(INDEX).await?;
    let last = "[...document.querySelectorAll('.index nav a')].at(-1)";
    let letter = reader.text(&format!("{last}.getAttribute('href')")).await?;
    reader
        .tap(&format!(".index nav a[href='{letter}']"))
        .await?;
    reader
        .until(&format!(
            "(top => top >= 0 && top < innerHeight)(document.querySelector('{letter}').getBoundingClientRect().top)"
        ))
        .await?;
    reader.leave().await
}

#[tokio::test]
async fn an_entry_has_an_address_of_its_own() -> Outcome {
    let reader = Visit::on_phone().begin().await?;
    reader.open(&format!("{INDEX}#entry-uvv")).await?;
    let in_sight = "(box => box.top >= 0 && box.top < innerHeight)(document.getElementById('entry-uvv').getBoundingClientRect())";
    reader.until(in_sight).await?;
    reader
        .until("document.querySelector('.term:target')?.id === 'entry-uvv'")
        .await?;
    reader.tap("#entry-amb .own-address").await?;
    reader.until("location.hash === '#entry-amb'").await?;
    reader.back().await?;
    reader.until("location.hash === '#entry-uvv'").await?;
    reader.leave().await
}

#[tokio::test]
async fn a_term_is_explained_in_its_lesson_and_back_leads_to_the_index() -> Outcome {
    let reader = Visit::on_phone().begin().await?;
    reader.open("").await?;
    reader.tap(".to-index").await?;
    reader
        .until("document.documentElement.dataset.page === 'index'")
        .await?;
    reader.tap("#entry-uvv .headword").await?;
    reader.lesson_is_shown().await?;
    reader.explained_is("uvv").await?;
    reader.back().await?;
    reader.no_panel().await?;
    reader.back().await?;
    // Each list is where it was left.
    let in_sight = "(box => box.top >= 0 && box.top < innerHeight)(document.getElementById('entry-uvv').getBoundingClientRect())";
    reader
        .until(&format!(
            "document.documentElement.dataset.page === 'index' && {in_sight}"
        ))
        .await?;
    reader.back().await?;
    reader.library_is_shown().await?;
    let in_sight = "(box => box.top >= 0 && box.top < innerHeight)(document.querySelector('.to-index').getBoundingClientRect())";
    reader.until(in_sight).await?;
    reader.leave().await
}

#[tokio::test]
async fn without_script_everything_is_there_but_the_filters() -> Outcome {
    let reader = Visit::on_phone().without_script().begin().await?;
    reader.go(&format!("{INDEX}#entry-uvv")).await?;
    reader.until(&format!("{SHOWN} > 20")).await?;
    reader
        .until("document.querySelector('.term:target')?.id === 'entry-uvv'")
        .await?;
    let idle = "[...document.querySelectorAll('button, select, input')].filter(e => e.checkVisibility({ visibilityProperty: true })).length";
    assert_eq!(reader.see(idle).await?, json!(0));
    reader.tap("#entry-uvv .headword").await?;
    reader.lesson_is_shown().await?;
    reader.until("location.hash === '#entry-uvv'").await?;
    reader.leave().await
}

#[tokio::test]
async fn at_any_width_and_in_colours_of_the_readers_own() -> Outcome {
    const SIDEWAYS: &str =
        "document.documentElement.scrollWidth <= document.documentElement.clientWidth";
    let mut visits = vec![
        Visit::on_phone(),
        Visit::on_laptop(),
        Visit::on_phone().sized(320, 256),
    ];
    if !Engine::chosen().lacks(Ability::ForcedColours) {
        visits.push(Visit::on_phone().in_own_colours());
    }
    for visit in visits {
        let reader = visit.begin().await?;
        reader.open(INDEX).await?;
        reader.until(SIDEWAYS).await?;
        let faults = reader.accessibility_faults().await?;
        assert!(faults.is_empty(), "{}", faults.join("\n"));
        reader.leave().await?;
    }
    Ok(())
}
