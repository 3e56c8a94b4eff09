//! Settings take effect, and are still there the next day.

use browser_tests::Visit;
use serde_json::json;

use crate::{LESSON, Outcome};

const ROOT: &str = "document.documentElement";

#[tokio::test]
async fn first_visits_follow_the_browser_s_language() -> Outcome {
    for (language, interface, notes, explanations) in [
        ("en-GB", "en", "paragraph", "both"),
        ("fr-FR", "fr", "off", "article"),
        ("ar", "en", "paragraph", "both"),
        ("zh-TW", "en", "paragraph", "both"),
        ("es", "en", "paragraph", "both"),
    ] {
        let reader = Visit::on_phone().speaking(language).begin().await?;
        reader.open(LESSON).await?;
        for (attribute, value) in [
            ("lang", interface),
            ("data-notes", notes),
            ("data-explanations", explanations),
        ] {
            let found = reader
                .text(&format!("{ROOT}.getAttribute('{attribute}')"))
                .await?;
            assert_eq!(found, value, "{language} {attribute}");
        }
        reader.leave().await?;
    }
    Ok(())
}

#[tokio::test]
async fn english_for_the_interface_brings_english_where_nothing_was_chosen() -> Outcome {
    let reader = Visit::on_phone().speaking("fr-FR").begin().await?;
    reader.open(LESSON).await?;
    reader.tap("[data-interface=en]").await?;
    reader
        .until(&format!(
            "{ROOT}.dataset.notes === 'paragraph' && {ROOT}.dataset.explanations === 'both'"
        ))
        .await?;
    reader.reload().await?;
    assert_eq!(
        reader.text(&format!("{ROOT}.dataset.notes")).await?,
        "paragraph"
    );
    reader.leave().await
}

#[tokio::test]
async fn everything_that_is_read_grows_with_the_text() -> Outcome {
    const SIZES: &str =
        "['article', '.panel', '.panel .meaning', '.panel h2', '.toolbar', '.note p']
        .map(part => parseFloat(getComputedStyle(document.querySelector(part)).fontSize))";
    let reader = Visit::on_phone().sized(1920, 1080).begin().await?;
    reader.open(LESSON).await?;
    let mut before = vec![0.0; 6];
    for size in ["2", "4", "6"] {
        reader.tap("[data-tool=settings]").await?;
        reader
            .tap(&format!("input[name=size][value='{size}']"))
            .await?;
        reader
            .until(&format!("{ROOT}.dataset.size === '{size}'"))
            .await?;
        reader.tap("[data-action=close]").await?;
        reader.no_panel().await?;
        reader.tap("#p1 a.mention[data-entry=uvv]").await?;
        reader.explained_is("uvv").await?;
        let sizes: Vec<f64> = serde_json::from_value(reader.see(SIZES).await?).unwrap();
        let grow = before.iter().zip(&sizes).all(|(before, now)| now > before);
        assert!(grow, "{size}: {before:?}, then {sizes:?}");
        // The tools are as wide as the text under them.
        reader
            .until("Math.abs(document.querySelector('.toolbar').clientWidth - document.querySelector('article').clientWidth) <= 1")
            .await?;
        reader.tap("[data-action=close]").await?;
        reader.no_panel().await?;
        before = sizes;
    }
    assert!((47.5..=48.5).contains(&before[0]), "{before:?}");
    reader.leave().await
}

#[tokio::test]
async fn settings_and_what_was_kept_survive_a_reload() -> Outcome {
    let reader = Visit::on_laptop().begin().await?;
    reader.open(LESSON).await?;
    reader.tap("[data-tool=settings]").await?;
    let chosen = [
        ("theme", "sepia"),
        ("size", "4"),
        ("width", "wide"),
        ("typeface", "sans"),
        ("names", "all"),
        ("words", "none"),
        ("explanations", "article"),
        ("notes", "below"),
    ];
    for (name, value) in chosen {
        reader
            .tap(&format!("input[name={name}][value='{value}']"))
            .await?;
        reader
            .until(&format!("{ROOT}.dataset.{name} === '{value}'"))
            .await?;
    }
    reader.tap(".languages [lang=fr]").await?;
    reader.until(&format!("{ROOT}.lang === 'fr'")).await?;
    reader.tap("[data-action=close]").await?;
    reader.tap("#p1 a.mention[data-entry=uvv]").await?;
    reader.tap("[data-action=save]").await?;
    reader
        .until(
            "document.querySelector('[data-action=save]').getAttribute('aria-pressed') === 'true'",
        )
        .await?;
    reader.reload().await?;
    for (name, value) in chosen {
        assert_eq!(reader.text(&format!("{ROOT}.dataset.{name}")).await?, value);
    }
    assert_eq!(reader.text(&format!("{ROOT}.lang")).await?, "fr");
    // What was explained is explained again.
    reader.explained_is("uvv").await?;
    reader
        .until(
            "document.querySelector('[data-action=save]').getAttribute('aria-pressed') === 'true'",
        )
        .await?;
    reader.leave().await
}

/// What the page was set to when its first words were there, before any script of its own.
const AT_FIRST: &str = "new MutationObserver((_, observer) => {
    if (!document.body) return;
    window.atFirst = [document.documentElement.dataset.theme, document.documentElement.dataset.size];
    observer.disconnect();
}).observe(document, { childList: true, subtree: true });";

#[tokio::test]
async fn a_page_kept_on_the_device_comes_as_it_was_set() -> Outcome {
    let reader = Visit::on_phone().after_running(AT_FIRST).begin().await?;
    reader.open(LESSON).await?;
    reader.kept_offline().await?;
    reader.tap("[data-tool=settings]").await?;
    for (name, value) in [("size", "4"), ("theme", "dark")] {
        let choice = format!("input[name={name}][value='{value}']");
        reader.tap(&choice).await?;
    }
    let told =
        "caches.match('../set').then(set => set?.text() ?? '').then(set => set.includes('dark'))";
    reader.until(told).await?;
    reader.reload().await?;
    let at_first = reader.see("window.atFirst").await?;
    assert_eq!(at_first, json!(["dark", "4"]));
    // The page is what it was in all else.
    assert_eq!(reader.text("document.compatMode").await?, "CSS1Compat");
    assert_eq!(
        reader.text(&format!("{ROOT}.dataset.page")).await?,
        "lesson"
    );
    let other =
        format!("localStorage.setItem('en-regard/1/root', '{{}}'), {ROOT}.dataset.size = '3'");
    reader.see(&other).await?;
    reader
        .until("caches.match('../set').then(set => set.text()).then(set => set === '{}')")
        .await?;
    reader.reload().await?;
    reader.lesson_is_shown().await?;
    reader.leave().await
}

#[tokio::test]
async fn the_greeting_goes_with_the_first_tap() -> Outcome {
    let reader = Visit::on_phone().begin().await?;
    reader.open(LESSON).await?;
    reader
        .until("document.querySelector('.greeting') !== null")
        .await?;
    let title = "document.getElementById('title').getBoundingClientRect().top";
    let text = "document.getElementById('p1').getBoundingClientRect().top";
    let before = reader.see(&format!("{text} - {title}")).await?;
    reader.tap("#lead a.mention").await?;
    reader
        .until("getComputedStyle(document.querySelector('.greeting')).visibility === 'hidden'")
        .await?;
    // The text stays where it was.
    assert_eq!(reader.see(&format!("{text} - {title}")).await?, before);
    // On later visits it is not there from the first paint on.
    let seen = "window.greeted = document.documentElement.hasAttribute('data-greeted')";
    reader.reload().await?;
    reader.see(seen).await?;
    reader
        .until("window.greeted && document.querySelector('.greeting') === null")
        .await?;
    reader.leave().await
}
