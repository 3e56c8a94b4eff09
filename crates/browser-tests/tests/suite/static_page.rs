//! With scripting off the page is a document that works.

use browser_tests::Visit;

use crate::{INDEX, LESSON, Outcome};

#[tokio::test]
async fn mentions_lead_to_entries_and_back() -> Outcome {
    let reader = Visit::on_phone().without_script().begin().await?;
    reader.go(LESSON).await?;
    let dangling = "[...document.querySelectorAll('a[href^=\"#\"]')]
        .filter(a => !document.getElementById(decodeURIComponent(a.hash.slice(1)))).map(a => a.hash).join()";
    assert_eq!(reader.text(dangling).await?, "");
    reader.tap("#p2 a.mention").await?;
    reader.until("location.hash.startsWith('#entry-')").await?;
    let entry = "document.querySelector('.entry:target')";
    let shown = format!(
        "(r => r.top > innerHeight * 0.3 && Math.abs(r.bottom - innerHeight) < 2)({entry}.getBoundingClientRect())"
    );
    reader.until(&shown).await?;
    reader.tap(".entry:target .back").await?;
    reader.until("location.hash.startsWith('#m')").await?;
    reader.until(&format!("{entry} === null")).await?;
    reader.tap("[data-note-for=p2] summary").await?;
    reader
        .until("document.querySelector('[data-note-for=p2]').open")
        .await?;
    reader.leave().await
}

#[tokio::test]
async fn everything_is_there_but_what_needs_the_app() -> Outcome {
    let reader = Visit::on_phone().without_script().begin().await?;
    reader.go(LESSON).await?;
    assert_eq!(
        reader
            .see("document.querySelectorAll('p[id^=p]').length")
            .await?,
        12
    );
    let idle = "[...document.querySelectorAll('button, select')].filter(e => e.checkVisibility({ visibilityProperty: true })).length";
    assert_eq!(reader.see(idle).await?, 0);
    reader.go("").await?;
    reader.tap(".card a").await?;
    reader.lesson_is_shown().await?;
    reader.leave().await
}

#[tokio::test]
async fn an_entry_at_the_foot_does_not_cover_the_word_where_scripts_run() -> Outcome {
    use browser_tests::server::{Fault, Gate};
    let visit = Visit::on_phone().with_fault(".wasm", Fault::Held(Gate::default()));
    let reader = visit.begin().await?;
    reader.go(LESSON).await?;
    for at in ["start", "center", "end"] {
        reader
            .see(&format!(
                "document.querySelector('#p5 a.mention').scrollIntoView({{ block: '{at}' }})"
            ))
            .await?;
        reader
            .see("document.querySelector('#p5 a.mention').click()")
            .await?;
        reader.entry_is_at_the_foot().await?;
        reader
            .until(
                "document.querySelector('#p5 a.mention').getBoundingClientRect().bottom
                <= document.querySelector('.entry:target').getBoundingClientRect().top",
            )
            .await?;
        reader.see("location.hash = ''").await?;
    }
    reader.leave().await
}

#[tokio::test]
async fn links_lead_to_files() -> Outcome {
    // So that they do where no host answers with the page of a folder: on a stick.
    let reader = Visit::on_phone().without_script().begin().await?;
    for page in ["", INDEX, LESSON] {
        reader.go(page).await?;
        let folders = "[...document.querySelectorAll('a[href^=\".\"]')]
            .filter(link => !/[.]html(#|$)/.test(link.getAttribute('href'))).map(link => link.outerHTML).join()";
        assert_eq!(reader.text(folders).await?, "");
    }
    reader.leave().await
}
