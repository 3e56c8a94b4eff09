//! The library, and the way from one text to the next.

use browser_tests::Visit;

use crate::{LESSON, Outcome, SHORT_LESSON};

#[tokio::test]
async fn it_shows_what_a_tap_does() -> Outcome {
    let reader = Visit::on_phone().begin().await?;
    reader.open("").await?;
    let word = reader
        .text("document.querySelector('.sample .word').textContent")
        .await?;
    assert!(!word.is_empty());
    reader.tap(".sample .word").await?;
    reader.lesson_is_shown().await?;
    reader
        .until(&format!(
            "document.querySelector('[data-panel=explanation] .headword')?.textContent === '{word}'"
        ))
        .await?;
    reader.back().await?;
    reader.no_panel().await?;
    reader.lesson_is_shown().await?;
    reader.back().await?;
    reader.library_is_shown().await?;
    reader.leave().await
}

#[tokio::test]
async fn saved_entries_of_all_lessons_are_listed_and_lead_back() -> Outcome {
    let reader = Visit::on_phone().begin().await?;
    for (lesson, entry) in [(LESSON, "amb"), (SHORT_LESSON, "rbv")] {
        reader.open(lesson).await?;
        reader
            .tap(&format!(".body a.mention[data-entry={entry}]"))
            .await?;
        reader.explained_is(entry).await?;
        reader.tap("[data-action=save]").await?;
        reader
            .until("document.querySelector('[data-action=save]').getAttribute('aria-pressed') === 'true'")
            .await?;
    }
    reader.open("").await?;
    reader
        .until("[...document.querySelectorAll('.saved li a')].map(a => a.textContent).join() === 'RBV,AMB'")
        .await?;
    reader.tap(".saved a[href*=amb]").await?;
    reader.explained_is("amb").await?;
    reader
        .until("location.pathname.endsWith('/fete-du-pain/') && location.hash === '#entry-amb'")
        .await?;
    reader.leave().await
}

#[tokio::test]
async fn a_text_leads_to_the_next() -> Outcome {
    let reader = Visit::on_phone().begin().await?;
    reader.open(SHORT_LESSON).await?;
    reader.tap(".onward a").await?;
    reader
        .until("document.querySelector('article').dataset.lesson !== 'bibliobus'")
        .await?;
    reader.until("scrollY === 0").await?;
    reader.leave().await
}

#[tokio::test]
async fn an_address_is_shared_or_else_copied() -> Outcome {
    let shares = "window.shared = []; navigator.share = async ({ url }) => { shared.push(url); };";
    let reader = Visit::on_phone().after_running(shares).begin().await?;
    reader.open(LESSON).await?;
    reader.tap("#p1 a.mention[data-entry=uvv]").await?;
    reader.explained_is("uvv").await?;
    reader.tap(".panel [data-action=share]").await?;
    let entry = reader.address(&format!("{LESSON}#entry-uvv"));
    reader
        .until(&format!("shared.join() === '{entry}'"))
        .await?;
    reader.leave().await?;

    // Where the browser takes no more steps its own address lags.
    let lags = "window.shared = []; navigator.share = async ({ url }) => { shared.push(url); };
        History.prototype.pushState = () => {};";
    let reader = Visit::on_phone().after_running(lags).begin().await?;
    reader.open("").await?;
    reader.tap(".card a[href*=fete]").await?;
    reader.lesson_is_shown().await?;
    reader.tap(".onward [data-action=share]").await?;
    let lesson = reader.address(LESSON);
    reader
        .until(&format!("shared.join() === '{lesson}'"))
        .await?;
    reader.leave().await?;

    let copies = "window.copied = []; delete Navigator.prototype.share;
        Object.defineProperty(navigator, 'clipboard', { value: { writeText: async text => { copied.push(text); } } });";
    let reader = Visit::on_phone().after_running(copies).begin().await?;
    reader.open(LESSON).await?;
    reader.tap(".onward [data-action=share]").await?;
    let lesson = reader.address(LESSON);
    reader
        .until(&format!("copied.join() === '{lesson}'"))
        .await?;
    reader
        .until("document.querySelector('[data-notice=AddressCopied]') !== null")
        .await?;
    // Its own button is in reach also while an explanation is open.
    reader
        .see("document.getElementById('p1').scrollIntoView({ block: 'center' })")
        .await?;
    reader.tap("#p1 a.mention[data-entry=uvv]").await?;
    reader.explained_is("uvv").await?;
    reader.tap("[data-notice] [data-action=dismiss]").await?;
    reader
        .until("document.querySelector('[data-notice]') === null")
        .await?;
    reader.explained_is("uvv").await?;
    reader.leave().await
}
