//! Settings take effect, and are still there the next day.

use browser_tests::Visit;

use crate::{LESSON, Outcome};

const ROOT: &str = "document.documentElement";

#[tokio::test]
async fn first_visits_follow_the_browser_s_language() -> Outcome {
    for (language, interface, notes, explanations) in [
        ("en-GB", "en", "paragraph", "both"),
        ("fr-FR", "fr", "off", "article"),
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
    reader.tap("#p1 a.mention[data-entry=aes]").await?;
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
    reader.tap("#p1 a.mention[data-entry=aes]").await?;
    reader
        .until(
            "document.querySelector('[data-action=save]').getAttribute('aria-pressed') === 'true'",
        )
        .await?;
    reader.leave().await
}

#[tokio::test]
async fn the_greeting_goes_with_the_first_tap() -> Outcome {
    let reader = Visit::on_phone().begin().await?;
    reader.open(LESSON).await?;
    reader
        .until("document.querySelector('.greeting') !== null")
        .await?;
    reader.tap("#p1 a.mention[data-entry=aes]").await?;
    reader
        .until("document.querySelector('.greeting') === null")
        .await?;
    reader.reload().await?;
    reader
        .until("document.querySelector('.greeting') === null")
        .await?;
    reader.leave().await
}
