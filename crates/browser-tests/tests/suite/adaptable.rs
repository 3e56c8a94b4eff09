//! Pages that readers adapt to themselves: zoom, spacing, colours of their own.

use browser_tests::{Ability, Engine, Reader, Visit};
use thirtyfour::Key;

use crate::{INDEX, LESSON, Outcome};

const SIDEWAYS: &str =
    "document.documentElement.scrollWidth <= document.documentElement.clientWidth";

/// What WCAG 2.2, 1.4.12 asks a page to bear. Set through the object model, which the policy
/// leaves to whoever has the console.
const SPACING: &str = "(() => { for (const element of document.querySelectorAll('body *')) {
    element.style.setProperty('line-height', '1.5', 'important');
    element.style.setProperty('letter-spacing', '0.12em', 'important');
    element.style.setProperty('word-spacing', '0.16em', 'important');
    if (element.matches('p')) element.style.setProperty('margin-block-end', '2em', 'important'); }
    return true; })()";

/// Texts that do not fit in their element, by their markup.
const CUT: &str = "[...document.querySelectorAll('body *:not(select, option, script, .visually-hidden)')]
    .filter(element => element.checkVisibility({ visibilityProperty: true }) && !element.closest('.visually-hidden'))
    .filter(element => !['visible', 'auto', 'scroll'].includes(getComputedStyle(element).overflowX)
        && element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0)
    .map(element => element.outerHTML.slice(0, 90)).join('\\n')";

/// Targets outside running text that are smaller than 24 px, by their markup.
const SMALL: &str = "[...document.querySelectorAll('button, select, summary, input:not([type=radio]), label.choice, label.check, nav a, .card a, .wordmark')]
    .filter(element => element.checkVisibility({ visibilityProperty: true }))
    .filter(element => { const { width, height } = (element.closest('label') ?? element).getBoundingClientRect(); return width > 0 && (width < 24 || height < 24); })
    .map(element => element.outerHTML.slice(0, 90)).join('\\n')";

async fn each_state(reader: &Reader, check: &str, expected: &str) -> Outcome {
    reader.open(LESSON).await?;
    for state in ["text", "explanation", "glossary", "settings"] {
        match state {
            "text" => {}
            "explanation" => reader.tap("#p1 a.mention[data-entry=uvv]").await?,
            panel => reader.tap(&format!("[data-tool={panel}]")).await?,
        }
        if state != "text" {
            reader.panel_is(state).await?;
        }
        if expected == "true" {
            reader.until(check).await?;
        } else {
            assert_eq!(reader.text(check).await?, expected, "{state}");
        }
        if state != "text" {
            reader.press(Key::Escape + "").await?;
            reader.no_panel().await?;
        }
    }
    Ok(())
}

#[tokio::test]
async fn a_laptop_zoomed_to_four_hundred_per_cent() -> Outcome {
    let reader = Visit::on_phone().sized(320, 256).begin().await?;
    for list in ["", INDEX] {
        reader.open(list).await?;
        reader.until(SIDEWAYS).await?;
    }
    each_state(&reader, SIDEWAYS, "true").await?;
    reader.leave().await
}

#[tokio::test]
async fn text_spacing_loses_nothing() -> Outcome {
    let reader = Visit::on_phone().begin().await?;
    for page in ["", INDEX, LESSON] {
        reader.open(page).await?;
        reader.see(SPACING).await?;
        reader.until(SIDEWAYS).await?;
        assert_eq!(reader.text(CUT).await?, "", "{page}");
    }
    for tool in ["explanation", "settings"] {
        if tool == "settings" {
            reader.tap("[data-tool=settings]").await?;
        } else {
            reader.tap("#p1 a.mention").await?;
        }
        reader.panel_is(tool).await?;
        reader.see(SPACING).await?;
        assert_eq!(reader.text(CUT).await?, "", "{tool}");
    }
    reader.leave().await
}

#[tokio::test]
async fn targets_are_large_enough() -> Outcome {
    for visit in [Visit::on_phone(), Visit::on_laptop()] {
        let reader = visit.begin().await?;
        reader.open(INDEX).await?;
        assert_eq!(reader.text(SMALL).await?, "");
        each_state(&reader, SMALL, "").await?;
        reader.leave().await?;
    }
    Ok(())
}

#[tokio::test]
async fn colours_of_the_readers_own() -> Outcome {
    if Engine::chosen().lacks(Ability::ForcedColours) {
        return Ok(());
    }
    let reader = Visit::on_phone().in_own_colours().begin().await?;
    reader.open(LESSON).await?;
    reader.tap("#p1 a.mention[data-entry=uvv]").await?;
    reader.explained_is("uvv").await?;
    // What only a background shows must be seen without one.
    reader
        .until("getComputedStyle(document.querySelector('a.mention[aria-expanded=true]')).outlineStyle === 'solid'")
        .await?;
    reader
        .until("getComputedStyle(document.querySelector('a.mention')).textDecorationLine.includes('underline')")
        .await?;
    let faults = reader.accessibility_faults().await?;
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    reader.leave().await
}

#[tokio::test]
async fn letters_twice_as_large_on_a_phone() -> Outcome {
    // The reader's own size, which a browser gives the root.
    const LARGE: &str = "document.documentElement.style.setProperty('font-size', '32px') ?? true";
    const TOOLS_MEET: &str = "(tools => tools.some((one, at) => tools.slice(at + 1).some(other => {
        const [a, b] = [one, other].map(tool => tool.getBoundingClientRect());
        return a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
    })))([...document.querySelectorAll('.toolbar > *')])";
    let reader = Visit::on_phone().begin().await?;
    for page in ["", INDEX, LESSON] {
        reader.open(page).await?;
        reader.see(LARGE).await?;
        reader.until(SIDEWAYS).await?;
        assert_eq!(reader.text(CUT).await?, "", "{page}");
    }
    assert_eq!(reader.see(TOOLS_MEET).await?, false);
    // English can be chosen: the list is as wide as a word.
    reader
        .until("document.querySelector('[data-choice=notes]').clientWidth > 100")
        .await?;
    reader.tap("#p1 a.mention[data-entry=uvv]").await?;
    reader.explained_is("uvv").await?;
    reader.until(SIDEWAYS).await?;
    reader.leave().await
}
