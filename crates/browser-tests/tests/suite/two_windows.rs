//! Two windows of one browser: what is kept in one is not undone by the other, and shows there too.

use browser_tests::Visit;

use crate::{LESSON, Outcome, SHORT_LESSON};

const PRESSED: &str =
    "document.querySelector('[data-action=save]').getAttribute('aria-pressed') === 'true'";

#[tokio::test]
async fn saved_entries_and_settings_are_joined() -> Outcome {
    let reader = Visit::on_laptop().begin().await?;
    reader.open(LESSON).await?;
    reader.open_in_new_tab(SHORT_LESSON).await?;
    reader.to_tab(0).await?;
    reader.tap("#p1 a.mention[data-entry=uvv]").await?;
    reader.tap("[data-action=save]").await?;
    reader.until(PRESSED).await?;
    reader.tap("[data-tool=settings]").await?;
    reader.tap("input[name=theme][value=dark]").await?;
    reader
        .until("document.documentElement.dataset.theme === 'dark'")
        .await?;

    reader.to_tab(1).await?;
    // It follows, without being loaded again.
    reader
        .until("document.documentElement.dataset.theme === 'dark'")
        .await?;
    reader.tap(".body a.mention[data-entry=fedepa]").await?;
    reader.tap("[data-action=save]").await?;
    reader.until(PRESSED).await?;
    // In a tab of another size the explanation may lie over the tools.
    reader.tap("[data-action=close]").await?;
    reader.no_panel().await?;
    reader.tap("[data-tool=settings]").await?;
    reader.tap("input[name=size][value='3']").await?;
    reader
        .until("document.documentElement.dataset.size === '3'")
        .await?;
    reader
        .until("document.documentElement.dataset.theme === 'dark'")
        .await?;

    reader.to_tab(0).await?;
    reader
        .until("document.documentElement.dataset.size === '3'")
        .await?;
    reader.open("").await?;
    reader
        .until("document.querySelectorAll('.saved li').length === 2")
        .await?;
    // What is taken back in one window goes in the other.
    reader.to_tab(1).await?;
    reader.open("").await?;
    reader.tap("[data-unsave=uvv]").await?;
    reader
        .until("document.querySelectorAll('.saved li').length === 1")
        .await?;
    reader.to_tab(0).await?;
    reader
        .until("document.querySelectorAll('.saved li').length === 1")
        .await?;
    reader.leave().await
}

#[tokio::test]
async fn what_an_older_version_saved_is_still_there() -> Outcome {
    let older = "if (location.pathname === '/' && !localStorage.length)
        localStorage.setItem('en-regard/1/saved', '[\"uvv\",\"rbv\"]');";
    let reader = Visit::on_phone().after_running(older).begin().await?;
    reader.open("").await?;
    reader
        .until("document.querySelectorAll('.saved li').length === 2")
        .await?;
    reader.open(LESSON).await?;
    // Its words are known once its lesson has been read.
    reader
        .until("JSON.parse(localStorage.getItem('en-regard/1/saved/uvv')).headword === 'UVV'")
        .await?;
    reader.open("").await?;
    reader
        .until("document.querySelector('.saved a[href$=entry-uvv]')?.textContent === 'UVV'")
        .await?;
    reader.tap(".saved a[href$=entry-uvv]").await?;
    reader.explained_is("uvv").await?;
    reader.leave().await
}

#[tokio::test]
async fn each_has_a_place_of_its_own_in_the_text() -> Outcome {
    const KEPT: &str = "localStorage.getItem('en-regard/1/place/fete-du-pain') ?? ''";
    let reader = Visit::on_laptop().begin().await?;
    reader.open(LESSON).await?;
    reader
        .see("document.getElementById('p3').scrollIntoView()")
        .await?;
    reader.until(&format!("/\"p[23]\"/.test({KEPT})")).await?;
    let top = "Math.round(document.getElementById('p3').getBoundingClientRect().top)";
    let before = reader.see(top).await?;
    reader.open_in_new_tab(LESSON).await?;
    reader
        .see("document.getElementById('p9').scrollIntoView()")
        .await?;
    reader.until(&format!("/\"p[89]\"/.test({KEPT})")).await?;
    reader.to_tab(0).await?;
    // The window is told of another width: it goes to the place that it knows.
    reader
        .see("Object.defineProperty(window, 'innerWidth', { value: innerWidth - 1, configurable: true }), dispatchEvent(new Event('resize'))")
        .await?;
    reader.see("new Promise(requestAnimationFrame)").await?;
    assert_eq!(reader.see(top).await?, before);
    reader.leave().await
}
