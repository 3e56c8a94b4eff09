//! A text in Spanish with notes in French: nothing takes it for French with English.

use browser_tests::Visit;

use crate::{LESSON, Outcome, SPANISH_LESSON};

#[tokio::test]
async fn text_notes_and_explanations_are_marked_with_their_own_language() -> Outcome {
    let reader = Visit::on_laptop().begin().await?;
    reader.open(SPANISH_LESSON).await?;
    let of_all = |selector: &str| {
        format!(
            "[...new Set([...document.querySelectorAll('{selector}')].map(part => part.lang))].join()"
        )
    };
    reader.tap("#p1 a.mention[data-entry=aha]").await?;
    reader.explained_is("aha").await?;
    for (parts, lang) in [
        ("article", "es"),
        ("details.note, .heading-note", "fr"),
        (".panel [data-in=article], .glosses [data-in=article]", "es"),
        (".panel [data-in=notes], .glosses [data-in=notes]", "fr"),
    ] {
        assert_eq!(reader.text(&of_all(parts)).await?, lang, "{parts}");
    }
    reader.leave().await
}

#[tokio::test]
async fn a_tapped_sentence_shows_its_counterpart_in_french() -> Outcome {
    let reader = Visit::on_phone().begin().await?;
    reader.open(SPANISH_LESSON).await?;
    reader.tap("[data-tool=settings]").await?;
    reader.tap("input[name=sentences]").await?;
    reader.tap("[data-action=close]").await?;
    reader.no_panel().await?;
    reader
        .see("document.getElementById('p5s1').click()")
        .await?;
    reader
        .until("document.querySelector('.counterpart[data-note-for=p5s1]')?.lang === 'fr'")
        .await?;
    reader.leave().await
}

#[tokio::test]
async fn whoever_reads_french_has_french_notes_for_a_spanish_text() -> Outcome {
    let reader = Visit::on_phone().speaking("fr-FR").begin().await?;
    let notes = "document.documentElement.dataset.notes";
    reader.open(LESSON).await?;
    assert_eq!(reader.text(notes).await?, "off");
    reader.open(SPANISH_LESSON).await?;
    assert_eq!(reader.text(notes).await?, "paragraph");
    let tool = "document.querySelector('.toolbar label').innerText";
    assert!(reader.text(tool).await?.starts_with("Français"));
    reader.leave().await
}
