//! One app for all pages, and every address opens directly.

use browser_tests::server::{Fault, Gate};
use browser_tests::{Engine, Visit};

use crate::{LESSON, Outcome, SHORT_LESSON, SPANISH_LESSON};

/// Two frames later whatever changed has been painted.
const PAINTED: &str =
    "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))";

const TOP: &str = "Math.round(document.getElementById('p5').getBoundingClientRect().top)";

#[tokio::test]
async fn pages_change_without_loading() -> Outcome {
    let reader = Visit::on_phone().begin().await?;
    reader.open("").await?;
    reader.see("window.sameDocument = true").await?;
    reader.tap(".card a[href*=fete]").await?;
    reader
        .until("location.pathname.endsWith('/fete-du-pain/')")
        .await?;
    reader
        .until("document.querySelector('article')?.dataset.lesson === 'fete-du-pain'")
        .await?;
    reader
        .until("document.title.startsWith('Fête') && document.title.endsWith('En regard')")
        .await?;
    reader
        .until("document.querySelector('meta[name=description]').content.startsWith('Le 3\\u00a0avril')")
        .await?;
    reader.back().await?;
    reader.library_is_shown().await?;
    reader.until("document.title === 'En regard'").await?;
    reader.forward().await?;
    reader.lesson_is_shown().await?;
    reader.tap(".wordmark").await?;
    reader.library_is_shown().await?;
    assert_eq!(
        reader.see("window.sameDocument").await?.as_bool(),
        Some(true)
    );
    reader.leave().await
}

/// Says what article and glossary hold, attributes in alphabetical order. Whether a mention is open is known
/// to the app only.
const SAYS: &str = "window.says = node => {
    if (node.nodeType !== Node.ELEMENT_NODE) return node.data;
    // The app alone draws these lines.
    if (node.className === 'glosses') return '';
    const names = node.getAttributeNames().filter(name => name !== 'aria-expanded').sort();
    const attributes = names.map(name => ` ${name}=${node.getAttribute(name)}`);
    return `\\n<${node.localName}${attributes.join('')}>` + [...node.childNodes].map(says).join('');
};
window.saysOf = page => [...page.querySelectorAll('article, #glossary')].map(says).join('');
// The app draws the glossary where it is to be printed. An empty page keeps nothing.
if (location.protocol === 'http:') localStorage.setItem('en-regard/1/settings', '{\"printing\":\"explanations\"}');
addEventListener('DOMContentLoaded', () => window.prerendered = document.getElementById('glossary'));";

#[tokio::test]
async fn a_lesson_is_drawn_as_its_page_says() -> Outcome {
    const STATIC: &str = "new Promise(resolve => {
        const request = new XMLHttpRequest();
        request.responseType = 'document';
        request.onload = () => resolve(saysOf(request.response));
        request.open('GET', './');
        request.send();
    })";
    const DRAWN: &str = "saysOf(document)";
    let reader = Visit::on_phone()
        .speaking("fr-FR")
        .after_running(SAYS)
        .begin()
        .await?;
    for (lesson, nth) in [(SHORT_LESSON, 1), (SPANISH_LESSON, 2), (LESSON, 3)] {
        reader.open(lesson).await?;
        let by_page = reader.text(STATIC).await?;
        assert!(by_page.len() > 10_000);
        reader
            .until("document.getElementById('glossary') !== prerendered")
            .await?;
        let directly = reader.text(DRAWN).await?;
        assert!(by_page == directly, "{by_page}\n\n{directly}");
        reader.open("").await?;
        reader.tap(&format!(".card:nth-child({nth}) a")).await?;
        reader
            .until(&format!(
                "document.querySelector('article')?.dataset.lesson + '/' === '{lesson}'"
            ))
            .await?;
        let from_library = reader.text(DRAWN).await?;
        assert!(by_page == from_library, "{by_page}\n\n{from_library}");
    }
    reader.leave().await
}

#[tokio::test]
async fn the_place_is_found_again() -> Outcome {
    let reader = Visit::on_phone().begin().await?;
    reader.open(LESSON).await?;
    reader
        .see("window.scrollTo(0, document.getElementById('p9').offsetTop + 4000)")
        .await?;
    reader
        .until("localStorage.getItem('en-regard/1/place/fete-du-pain') !== null")
        .await?;
    reader
        .see("document.getElementById('p5').scrollIntoView()")
        .await?;
    let kept = "localStorage.getItem('en-regard/1/place/fete-du-pain')";
    reader.until(&format!("/\"p[45]\"/.test({kept})")).await?;
    let before = reader.see(TOP).await?.as_i64().unwrap();
    reader.open("").await?;
    reader
        .until("document.querySelector('.progress') !== null")
        .await?;
    reader.open(LESSON).await?;
    reader
        .until(&format!("Math.abs({TOP} - {before}) <= 2"))
        .await?;
    reader.leave().await
}

#[tokio::test]
async fn a_paragraph_has_an_address() -> Outcome {
    let reader = Visit::on_phone().begin().await?;
    reader.open(&format!("{LESSON}#p5")).await?;
    reader.until(&format!("{TOP} >= 0 && {TOP} < 200")).await?;
    reader.leave().await
}

#[tokio::test]
async fn links_lead_on_where_the_browser_takes_no_more_steps() -> Outcome {
    // Chromium does so for a while after 200 of them.
    let full = "History.prototype.pushState = () => {};";
    let reader = Visit::on_laptop().after_running(full).begin().await?;
    reader.open("").await?;
    reader.open(LESSON).await?;
    reader.tap(".wordmark").await?;
    reader.library_is_shown().await?;
    reader.tap(".card a[href*=fete]").await?;
    reader
        .until("document.querySelector('article')?.dataset.lesson === 'fete-du-pain'")
        .await?;
    // Nor does closing go back where opening was no step.
    reader.tap("#p1 a.mention[data-entry=uvv]").await?;
    reader.explained_is("uvv").await?;
    reader.tap("[data-action=close]").await?;
    reader.no_panel().await?;
    reader.tap("#p1 a.mention[data-entry=uvv]").await?;
    reader.explained_is("uvv").await?;
    reader.leave().await
}

#[tokio::test]
async fn an_entry_has_an_address_that_stays() -> Outcome {
    let reader = Visit::on_phone().begin().await?;
    reader.open(&format!("{LESSON}#entry-fedepa")).await?;
    reader.explained_is("fedepa").await?;
    reader.until("location.hash === '#entry-fedepa'").await?;
    // At its first mention.
    const WORD: &str =
        "document.querySelector('a.mention[aria-expanded=true]').getBoundingClientRect()";
    reader
        .until(&format!("{WORD}.top > 0 && {WORD}.bottom < innerHeight"))
        .await?;
    reader.reload().await?;
    reader.explained_is("fedepa").await?;
    reader.back().await?;
    reader.no_panel().await?;
    reader.until("location.hash === ''").await?;
    reader.lesson_is_shown().await?;
    // So does another one that is written into the address of the open page.
    reader.see("location.hash = 'entry-rbv'").await?;
    reader.explained_is("rbv").await?;
    reader
        .until(&format!("{WORD}.top > 0 && {WORD}.bottom < innerHeight"))
        .await?;
    reader.leave().await
}

#[tokio::test]
async fn closing_leaves_the_text_where_the_reader_has_scrolled_to() -> Outcome {
    let reader = Visit::on_laptop().begin().await?;
    reader.open(LESSON).await?;
    for way in ["Close", "Back"] {
        reader
            .see("document.getElementById('p2').scrollIntoView({ block: 'center' })")
            .await?;
        reader.tap("#p2 a.mention").await?;
        reader.panel_is("explanation").await?;
        reader.see("scrollBy(0, 700)").await?;
        reader.see(PAINTED).await?;
        let scrolled = reader.see("scrollY").await?;
        if way == "Back" {
            reader.back().await?;
        } else {
            reader.tap("[data-action=close]").await?;
        }
        reader.no_panel().await?;
        reader.until("history.state === null").await?;
        reader.see(PAINTED).await?;
        assert_eq!(reader.see("scrollY").await?, scrolled, "{way}");
    }
    reader.leave().await
}

#[tokio::test]
async fn a_text_that_was_read_to_its_end_opens_at_its_top() -> Outcome {
    let reader = Visit::on_phone().begin().await?;
    reader.open(LESSON).await?;
    reader
        .see("document.querySelector('.origin').scrollIntoView()")
        .await?;
    let place = "JSON.parse(localStorage.getItem('en-regard/1/place/fete-du-pain'))";
    reader.until(&format!("{place}?.percent === 100")).await?;
    reader.open("").await?;
    reader
        .until("document.querySelector('.progress') !== null")
        .await?;
    reader.tap(".card a[href*=fete]").await?;
    reader.lesson_is_shown().await?;
    reader.until("scrollY === 0").await?;
    reader.leave().await
}

#[tokio::test]
async fn the_glossary_has_an_address_and_text_is_found_by_its_own() -> Outcome {
    let reader = Visit::on_phone().begin().await?;
    reader.open(&format!("{LESSON}#glossary")).await?;
    reader.panel_is("glossary").await?;
    reader.leave().await?;
    if Engine::chosen() != Engine::Chromium {
        // The others know no such addresses, or only their newest versions do.
        return Ok(());
    }
    for visit in [Visit::on_phone(), Visit::on_laptop()] {
        let reader = visit.begin().await?;
        let words = "Ces%20rencontres";
        reader.open(&format!("{LESSON}#:~:text={words}")).await?;
        const SENTENCE: &str = "document.getElementById('p2').getBoundingClientRect()";
        reader
            .until(&format!(
                "{SENTENCE}.top > 0 && {SENTENCE}.top < innerHeight"
            ))
            .await?;
        reader.leave().await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_page_loaded_again_stands_where_it_stood() -> Outcome {
    let reader = Visit::on_phone().begin().await?;
    reader.open(LESSON).await?;
    let bottom = "Math.round(document.querySelector('.origin').getBoundingClientRect().top)";
    for place in [".origin", "#p12", "#p3"] {
        reader
            .see(&format!(
                "document.querySelector('{place}').scrollIntoView()"
            ))
            .await?;
        let before = reader.see(bottom).await?.as_i64().unwrap();
        for _ in 0..2 {
            reader.reload().await?;
            reader
                .until(&format!("Math.abs({bottom} - {before}) <= 2"))
                .await?;
        }
    }
    reader.leave().await
}

#[tokio::test]
async fn back_leads_to_where_a_text_was_left_also_at_its_end() -> Outcome {
    let reader = Visit::on_phone().begin().await?;
    reader.open(SHORT_LESSON).await?;
    reader
        .see("document.querySelector('.onward').scrollIntoView({ block: 'center' })")
        .await?;
    let before = reader.see("Math.round(scrollY)").await?.as_i64().unwrap();
    reader.tap(".onward a").await?;
    reader
        .until("document.querySelector('article').dataset.lesson === 'huerto'")
        .await?;
    reader.back().await?;
    reader
        .until("document.querySelector('article').dataset.lesson === 'bibliobus'")
        .await?;
    reader
        .until(&format!("Math.abs(scrollY - {before}) <= 2"))
        .await?;
    reader.leave().await
}

#[tokio::test]
async fn of_two_pages_the_one_asked_for_later_comes() -> Outcome {
    let gate = Gate::default();
    let visit = Visit::on_phone().with_fault("/huerto/", Fault::Held(gate.clone()));
    let reader = visit.begin().await?;
    reader.open("").await?;
    reader.tap(".card a[href*=huerto]").await?;
    reader
        .until("document.documentElement.hasAttribute('data-loading')")
        .await?;
    reader.tap(".card a[href*=bibliobus]").await?;
    reader
        .until("document.querySelector('article')?.dataset.lesson === 'bibliobus'")
        .await?;
    // The other one comes now, before anything that is asked for afterwards.
    gate.open();
    reader
        .see("new Promise(done => { const last = new XMLHttpRequest(); last.onloadend = () => done(true);
            last.open('GET', '../huerto/'); last.send(); })")
        .await?;
    reader.tap("#p1 a.mention").await?;
    reader.panel_is("explanation").await?;
    assert_eq!(
        reader
            .text("document.querySelector('article').dataset.lesson")
            .await?,
        "bibliobus"
    );
    reader
        .until("location.pathname.endsWith('/bibliobus/')")
        .await?;
    reader.leave().await
}

#[tokio::test]
async fn an_address_that_leads_to_a_paragraph_does_not_bring_the_reader_back_to_it() -> Outcome {
    let reader = Visit::on_laptop().begin().await?;
    reader.open(&format!("{LESSON}#p5")).await?;
    reader
        .see("document.getElementById('p7').scrollIntoView({ block: 'center' })")
        .await?;
    reader.tap("#p7 a.mention").await?;
    reader.panel_is("explanation").await?;
    let scrolled = reader.see("scrollY").await?;
    reader.tap("[data-action=close]").await?;
    reader.no_panel().await?;
    reader.until("history.state === null").await?;
    assert_eq!(reader.see("scrollY").await?, scrolled);
    reader.leave().await
}

#[tokio::test]
async fn nobody_is_pulled_back_to_the_word() -> Outcome {
    let reader = Visit::on_phone().begin().await?;
    reader.open(LESSON).await?;
    reader.tap("#p2 a.mention").await?;
    reader.panel_is("explanation").await?;
    reader.see("scrollBy(0, 1200)").await?;
    let scrolled = reader.see("scrollY").await?;
    // As where a phone's address bar goes, or two fingers enlarge the page.
    reader
        .see("visualViewport.dispatchEvent(new Event('resize')), visualViewport.dispatchEvent(new Event('scroll')),
            dispatchEvent(new Event('resize'))")
        .await?;
    assert_eq!(reader.see("scrollY").await?, scrolled);
    reader.leave().await
}

#[tokio::test]
async fn a_link_is_followed_from_below_an_explanation() -> Outcome {
    let reader = Visit::on_laptop().sized(900, 700).begin().await?;
    reader.open(LESSON).await?;
    reader.tap("#p1 a.mention").await?;
    reader
        .see("document.querySelector('.onward').scrollIntoView({ block: 'center' })")
        .await?;
    reader.tap(".to-library").await?;
    reader.library_is_shown().await?;
    reader.leave().await
}
