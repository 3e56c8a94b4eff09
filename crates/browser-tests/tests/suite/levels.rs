//! An article at two levels, and the box with a point of language.

use browser_tests::{Reader, Visit};

use crate::{Outcome, SHORT_LESSON};

const SIMPLE: &str = "bibliobus-simple";

async fn lesson_is(reader: &Reader, slug: &str) -> Outcome {
    reader
        .until(&format!(
            "document.querySelector('article')?.dataset.lesson === '{slug}'"
        ))
        .await
}

/// The paragraph at the top of the window.
const AT_TOP: &str = "[...document.querySelectorAll('p[id^=p]')]
    .find(paragraph => paragraph.getBoundingClientRect().bottom > 60)?.id";

#[tokio::test]
async fn the_place_is_kept_by_paragraph_from_one_level_to_the_other() -> Outcome {
    // In a low window, so that the simpler text is long enough to be scrolled.
    let reader = Visit::on_phone().sized(360, 420).begin().await?;
    reader.open(SHORT_LESSON).await?;
    reader
        .see("document.getElementById('p6').scrollIntoView() ?? true")
        .await?;
    reader
        .until("Object.keys(localStorage).some(key => key.includes('/place/'))")
        .await?;
    let before = reader.text(AT_TOP).await?;
    assert_eq!(before, "p6");
    // The reader goes up for the link only with the keyboard: the page is not scrolled.
    reader
        .see("document.querySelector('.sibling a').click() ?? true")
        .await?;
    lesson_is(&reader, SIMPLE).await?;
    reader.until(&format!("{AT_TOP} === 'p6'")).await?;
    let level = "document.querySelector('.sibling a').innerText.includes('B1')";
    reader.until(level).await?;
    reader.back().await?;
    lesson_is(&reader, "bibliobus").await?;
    reader.until(&format!("{AT_TOP} === 'p6'")).await?;
    reader.leave().await
}

#[tokio::test]
async fn without_script_one_level_leads_to_the_other() -> Outcome {
    let reader = Visit::on_phone().without_script().begin().await?;
    reader.go(SHORT_LESSON).await?;
    reader.tap(".sibling a").await?;
    lesson_is(&reader, SIMPLE).await?;
    reader.tap(".sibling a").await?;
    lesson_is(&reader, "bibliobus").await?;
    reader.leave().await
}

#[tokio::test]
async fn a_point_of_language_shows_its_answer_when_it_is_asked_for() -> Outcome {
    for visit in [Visit::on_phone(), Visit::on_phone().without_script()] {
        let reader = visit.begin().await?;
        reader.go(SHORT_LESSON).await?;
        let point = "document.querySelector('.language-point')";
        reader
            .until(&format!("{point}.querySelectorAll('li').length === 3"))
            .await?;
        let answer = format!("{point}.querySelector('.answer p').checkVisibility()");
        assert_eq!(reader.see(&answer).await?, false);
        reader.tap(".language-point summary").await?;
        reader.until(&answer).await?;
        reader.leave().await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_point_of_language_is_in_both_languages() -> Outcome {
    let reader = Visit::on_laptop().begin().await?;
    reader.open(SHORT_LESSON).await?;
    let notes = "[...document.querySelectorAll('.language-point .heading-note')].filter(note => note.checkVisibility()).length";
    for (choice, is_shown) in [("off", false), ("beside", true)] {
        reader.choose("[data-choice=notes]", choice).await?;
        reader
            .until(&format!("({notes} > 0) === {is_shown}"))
            .await?;
    }
    let faults = reader.accessibility_faults().await?;
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    reader.leave().await
}
