//! Notes on a text that a reader has brought: by paragraph, from a pasted translation, by the browser's draft.

use browser_tests::{Reader, Visit};
use serde_json::json;
use thirtyfour::error::WebDriverResult;

use crate::Outcome;
use crate::own_texts::{is_sound, kept, read, with_text};

/// A reader on the page of the notes of a text.
async fn with_notes(visit: Visit) -> WebDriverResult<Reader> {
    let reader = with_text(visit).await?;
    reader.tap(".pages-of-text a[href$=notes]").await?;
    reader
        .until("!!document.querySelector('.facing-notes li')")
        .await?;
    Ok(reader)
}

/// Waits until the page says that every change is kept.
pub(crate) async fn saved(reader: &Reader) -> Outcome {
    reader
        .until("document.querySelector('.keeping')?.hasAttribute('data-kept') === true")
        .await
}

const FIRST: &str = "The Fund for Fishing (FAP) warned the UVV on Tuesday evening. The FAP will pay for the rest of the works.";

#[tokio::test]
async fn they_are_read_by_paragraph_and_by_sentence() -> Outcome {
    let reader = with_text(Visit::on_laptop()).await?;
    read(&reader).await?;
    // Where there are none, nothing chooses where they stand.
    assert_eq!(
        reader
            .see("document.querySelectorAll('[data-choice=notes]').length")
            .await?,
        json!(0)
    );
    reader.back().await?;
    reader.ready().await?;
    reader.tap(".pages-of-text a[href$=notes]").await?;
    reader
        .until("!!document.querySelector('.facing-notes li')")
        .await?;
    reader
        .write("#field-note-1", "The port of Koulé reopens")
        .await?;
    reader.write("#field-note-2", FIRST).await?;
    saved(&reader).await?;
    read(&reader).await?;
    reader.choose("[data-choice=notes]", "below").await?;
    reader
        .until("document.querySelector('[data-note-for=title]').innerText === 'The port of Koulé reopens'")
        .await?;
    reader
        .until("document.querySelectorAll('[data-note-for=p1] p span').length === 2 && document.querySelector('[data-note-for=p1]').lang === 'en'")
        .await?;
    reader.tap("[data-tool=settings]").await?;
    reader.tap("input[name=sentences]").await?;
    reader.tap("[data-action=close]").await?;
    reader.no_panel().await?;
    reader
        .see("(() => { const s = document.getElementById('p1s2'); const t = [...s.childNodes].find(n => n.nodeType === 3 && n.data.trim().length > 8); const r = document.createRange(); r.selectNode(t); s.scrollIntoView({block:'center'}); const b = r.getClientRects()[0]; document.elementFromPoint(b.x + b.width / 2, b.y + b.height / 2).click(); return true; })()")
        .await?;
    reader
        .until("document.querySelector('.counterpart[data-note-for=p1s2]')?.innerText.startsWith('The FAP will pay') === true")
        .await?;
    reader.leave().await
}

#[tokio::test]
async fn they_are_in_the_language_that_was_chosen() -> Outcome {
    let reader = with_notes(Visit::on_phone()).await?;
    reader.write("#field-note-2", FIRST).await?;
    reader.choose("#field-language", "ar").await?;
    reader
        .until("document.querySelector('#field-note-2').value === ''")
        .await?;
    reader
        .write("#field-note-2", "حذّر الصندوق الاتحاد مساء الثلاثاء.")
        .await?;
    saved(&reader).await?;
    // Those in the other language are kept, too.
    kept(
        &reader,
        "lines.filter(line => line.notes)[0].notes.length",
        "2",
    )
    .await?;
    read(&reader).await?;
    reader
        .until("document.querySelector('[data-note-for=p1]').lang === 'ar'")
        .await?;
    reader.leave().await
}

const TRANSLATION: &str = "The port of Koulé reopens after two years of works\n\nThe Fund for Fishing (FAP) warned the UVV on Tuesday \
    evening, after two days of works at the edge of the lake. The FAP will pay for the rest of the works before the end of the rainy \
    season.\n\nThe saleswomen had waited for this day as one waits for the rain, the oldest of them confided. The federation will send \
    a delegation to the opening of the bridge.\n\nShare this article with your friends";

/// How many pairs are shown.
const PAIRS: &str = "document.querySelectorAll('.pairs li').length";

#[tokio::test]
async fn a_pasted_translation_is_paired_and_put_right() -> Outcome {
    let reader = with_notes(Visit::on_laptop()).await?;
    reader.tap("details.add summary").await?;
    reader.write("#field-translation", TRANSLATION).await?;
    // It is there again, and seen, after the page was loaded again.
    reader.reload().await?;
    let typed = "document.querySelector('#field-translation')?.value";
    reader
        .until(&format!("{typed} === {}", json!(TRANSLATION)))
        .await?;
    reader.tap("details.add [type=submit]").await?;
    reader.until(&format!("{PAIRS} >= 5")).await?;
    let is_forgotten = "!Object.keys(sessionStorage).some(key => key.includes('unfinished'))";
    reader.until(is_forgotten).await?;
    // Every word of it is there.
    let words = "[...document.querySelectorAll('.pairs li > div:nth-child(2) p[dir]')].map(p => p.innerText).join(' ').replace(/\\s+/g, ' ')";
    let came = TRANSLATION.split_whitespace().collect::<Vec<_>>().join(" ");
    assert_eq!(reader.text(words).await?, came);
    let before = reader.see(PAIRS).await?.as_u64().unwrap();
    // By a button, by keys, and back.
    reader.tap(".pairs li:nth-child(2) .moves button").await?;
    reader.until(&format!("{PAIRS} === {}", before - 1)).await?;
    reader.press("-").await?;
    reader.until(&format!("{PAIRS} === {before}")).await?;
    // The driver holds no key while it presses another.
    reader
        .see("document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', altKey: true, bubbles: true }))")
        .await?;
    reader
        .until("document.querySelector('.pairs li:nth-child(2)').innerText.includes('no match')")
        .await?;
    for left in [before, before - 1, before] {
        reader.tap(".all button").await?;
        reader.until(&format!("{PAIRS} === {left}")).await?;
    }
    assert_eq!(reader.text(words).await?, came);
    reader.tap(".pairs button.first").await?;
    reader
        .until("document.querySelector('#field-note-1').value === 'The port of Koulé reopens after two years of works'")
        .await?;
    // What has no counterpart is in sight, also after the page was loaded anew.
    let rest = "document.querySelector('.pairs ol')?.innerText.includes('Share this article with your friends') === true";
    reader.until(rest).await?;
    saved(&reader).await?;
    reader.reload().await?;
    reader.until(rest).await?;
    read(&reader).await?;
    reader.choose("[data-choice=notes]", "below").await?;
    reader
        .until("document.querySelectorAll('[data-note-for=p2] p span').length === 2")
        .await?;
    reader.leave().await
}

/// A translator as browsers have it.
const TRANSLATOR: &str = "self.Translator = {
    availability: async ({ targetLanguage }) => targetLanguage === 'en' ? 'downloadable' : 'unavailable',
    create: async () => ({ translate: async text => `Draft of: ${text}`, destroy() {} }),
};";

#[tokio::test]
async fn a_draft_is_marked_until_it_is_edited() -> Outcome {
    let reader = with_notes(Visit::on_phone().after_running(TRANSLATOR)).await?;
    reader
        .write("#field-note-1", "The port of Koulé reopens")
        .await?;
    reader.tap("button.draft").await?;
    let drafts = "document.querySelectorAll('.facing-notes li .about').length";
    reader.until(&format!("{drafts} === 2")).await?;
    // What was written is as it was.
    assert_eq!(
        reader
            .text("document.querySelector('#field-note-1').value")
            .await?,
        "The port of Koulé reopens"
    );
    saved(&reader).await?;
    read(&reader).await?;
    reader
        .until("document.querySelector('[data-note-for=p1] p').dataset.draft === 'machine translation, not checked'")
        .await?;
    reader.back().await?;
    reader.ready().await?;
    reader.until(&format!("{drafts} === 2")).await?;
    reader.write("#field-note-2", FIRST).await?;
    reader.tap(".facing-notes li .about button").await?;
    reader.until(&format!("{drafts} === 0")).await?;
    saved(&reader).await?;
    // Where the browser cannot translate, there is no button.
    reader.choose("#field-language", "uk").await?;
    reader
        .until("!document.querySelector('button.draft')")
        .await?;
    reader.choose("#field-language", "en").await?;
    reader
        .until("!!document.querySelector('button.draft')")
        .await?;
    read(&reader).await?;
    reader
        .until("!!document.querySelector('[data-note-for=p1]') && !document.querySelector('[data-draft]')")
        .await?;
    reader.leave().await
}

#[tokio::test]
async fn without_a_translator_there_is_no_draft() -> Outcome {
    let reader = with_notes(Visit::on_phone().after_running("delete self.Translator;")).await?;
    reader.write("#field-note-1", "The port").await?;
    saved(&reader).await?;
    assert_eq!(
        reader
            .see("document.querySelectorAll('button.draft').length")
            .await?,
        json!(0)
    );
    reader.leave().await
}

#[tokio::test]
async fn axe_finds_nothing() -> Outcome {
    for visit in [
        Visit::on_phone().sized(320, 640).speaking("fr-FR"),
        Visit::on_laptop(),
    ] {
        let reader = with_notes(visit.after_running(TRANSLATOR)).await?;
        reader.tap("details.add summary").await?;
        is_sound(&reader, "notes").await?;
        reader.write("#field-translation", TRANSLATION).await?;
        reader.tap("details.add [type=submit]").await?;
        reader.until(&format!("{PAIRS} >= 5")).await?;
        is_sound(&reader, "pairs").await?;
        reader.tap("button.draft").await?;
        reader
            .until("document.querySelectorAll('.facing-notes .about').length === 3")
            .await?;
        is_sound(&reader, "drafts").await?;
        reader.leave().await?;
    }
    Ok(())
}
