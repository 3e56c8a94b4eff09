//! One app for all pages, and every address opens directly.

use browser_tests::Visit;

use crate::{LESSON, Outcome};

const TOP: &str = "Math.round(document.getElementById('p5').getBoundingClientRect().top)";

#[tokio::test]
async fn pages_change_without_loading() -> Outcome {
    let reader = Visit::on_phone().begin().await?;
    reader.open("").await?;
    reader.see("window.sameDocument = true").await?;
    reader.tap(".card a[href*=moscou]").await?;
    reader
        .until("location.pathname.endsWith('/moscou-2025/')")
        .await?;
    reader
        .until("document.querySelector('article')?.dataset.lesson === 'moscou-2025'")
        .await?;
    reader
        .until("document.title.startsWith('Sahel') && document.title.endsWith('En regard')")
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
    const names = node.getAttributeNames().filter(name => name !== 'aria-expanded').sort();
    const attributes = names.map(name => ` ${name}=${node.getAttribute(name)}`);
    return `\\n<${node.localName}${attributes.join('')}>` + [...node.childNodes].map(says).join('');
};
window.saysOf = page => [...page.querySelectorAll('article, #glossary')].map(says).join('');
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
    for (slug, nth) in [
        ("francophonie", 1),
        ("naissance-aes", 2),
        ("moscou-2025", 3),
    ] {
        reader.open(&format!("{slug}/")).await?;
        let by_page = reader.text(STATIC).await?;
        assert!(by_page.len() > 50_000);
        reader
            .until("document.getElementById('glossary') !== prerendered")
            .await?;
        let directly = reader.text(DRAWN).await?;
        assert!(by_page == directly, "{by_page}\n\n{directly}");
        reader.open("").await?;
        reader.tap(&format!(".card:nth-child({nth}) a")).await?;
        reader
            .until(&format!(
                "document.querySelector('article')?.dataset.lesson === '{slug}'"
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
        .see("window.scrollTo(0, document.getElementById('p5').offsetTop + 2000)")
        .await?;
    reader
        .until("localStorage.getItem('en-regard/1/place/moscou-2025') !== null")
        .await?;
    reader
        .see("document.getElementById('p5').scrollIntoView()")
        .await?;
    let kept = "localStorage.getItem('en-regard/1/place/moscou-2025')";
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
    reader.tap(".card a[href*=moscou]").await?;
    reader
        .until("document.querySelector('article')?.dataset.lesson === 'moscou-2025'")
        .await?;
    // Nor does closing go back where opening was no step.
    reader.tap("#p1 a.mention[data-entry=aes]").await?;
    reader.explained_is("aes").await?;
    reader.tap("[data-action=close]").await?;
    reader.panel_is("").await?;
    reader.tap("#p1 a.mention[data-entry=aes]").await?;
    reader.explained_is("aes").await?;
    reader.leave().await
}
