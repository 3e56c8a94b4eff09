//! English beside the French: hidden, by paragraph, below, beside, by sentence.

use browser_tests::Visit;

use crate::{LESSON, Outcome};

#[tokio::test]
async fn by_paragraph_one_at_a_time() -> Outcome {
    let reader = Visit::on_phone().begin().await?;
    reader.open(LESSON).await?;
    reader.tap("[data-note-for=p2] summary").await?;
    reader
        .until("document.querySelector('[data-note-for=p2]').open")
        .await?;
    reader
        .until("document.querySelectorAll('details.note[open]').length === 1")
        .await?;
    reader.tap("[data-note-for=p2] summary").await?;
    reader
        .until("document.querySelectorAll('details.note[open]').length === 0")
        .await?;
    reader.leave().await
}

#[tokio::test]
async fn switching_never_loses_the_place() -> Outcome {
    switch(Visit::on_laptop()).await
}

/// Time flies: at each look at the clock, more has passed than Yew draws for without a pause.
const SLOW: &str = "{ let time = Date.now(); Date.now = () => time += 20; }";

#[tokio::test]
async fn nor_does_it_where_the_page_is_drawn_bit_by_bit() -> Outcome {
    switch(Visit::on_laptop().after_running(SLOW)).await
}

async fn switch(visit: Visit) -> Outcome {
    let reader = visit.begin().await?;
    reader.open(LESSON).await?;
    reader
        .see("document.getElementById('p6').scrollIntoView()")
        .await?;
    let top = "Math.round(document.getElementById('p6').getBoundingClientRect().top)";
    let before = reader.see(top).await?.as_i64().unwrap();
    for position in ["below", "beside", "off", "paragraph"] {
        reader.choose("[data-choice=notes]", position).await?;
        reader
            .until(&format!(
                "document.documentElement.dataset.notes === '{position}'"
            ))
            .await?;
        let is_open = matches!(position, "below" | "beside");
        reader
            .until(&format!(
                "document.querySelector('[data-note-for=p6]').open === {is_open}"
            ))
            .await?;
        reader
            .until(&format!("Math.abs({top} - {before}) <= 8"))
            .await?;
    }
    reader.leave().await
}

#[tokio::test]
async fn at_the_top_of_the_page_nothing_scrolls() -> Outcome {
    let reader = Visit::on_phone().begin().await?;
    reader.open(LESSON).await?;
    reader.choose("[data-choice=notes]", "below").await?;
    reader
        .until("document.querySelector('[data-note-for=lead]').open")
        .await?;
    assert_eq!(reader.see("scrollY").await?, 0);
    reader.leave().await
}

#[tokio::test]
async fn a_tapped_sentence_shows_its_english() -> Outcome {
    let reader = Visit::on_laptop().begin().await?;
    reader.open(LESSON).await?;
    reader.tap("[data-tool=settings]").await?;
    reader.tap("input[name=sentences]").await?;
    reader.tap("[data-action=close]").await?;
    reader.no_panel().await?;
    // Where the sentence is plain text, not a mention.
    reader
        .see("(() => { const s = document.getElementById('p4s3'); const t = [...s.childNodes].find(n => n.nodeType === 3 && n.data.trim().length > 8); const r = document.createRange(); r.selectNode(t); s.scrollIntoView({block:'center'}); const b = r.getClientRects()[0]; document.elementFromPoint(b.x + b.width / 2, b.y + b.height / 2).click(); return true; })()")
        .await?;
    reader
        .until("document.querySelector('.counterpart[data-note-for=p4s3]')?.lang === 'en'")
        .await?;
    reader.leave().await
}
