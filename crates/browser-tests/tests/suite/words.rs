//! « Mots et noms »: what nobody explains in a text, and what its reader writes about it.

use browser_tests::{Reader, Visit};
use thirtyfour::error::WebDriverResult;

use crate::Outcome;
use crate::own_texts::{PAGE, is_sound, kept, paste};

/// A reader at the words and names of a text that they have pasted.
async fn at_words(visit: Visit) -> WebDriverResult<Reader> {
    let reader = visit.begin().await?;
    reader.open("atelier/").await?;
    paste(&reader, &page()).await?;
    to_words(&reader).await?;
    Ok(reader)
}

/// A page with a name that nobody explains.
fn page() -> String {
    PAGE.replace("au bord du lac", "au bord du lac de Koulé")
}

async fn to_words(reader: &Reader) -> Outcome {
    reader.tap(".pages-of-text a[href$=mots]").await?;
    reader.until("!!document.querySelector('.words li')").await
}

/// The words that nobody explains.
const UNEXPLAINED: &str =
    "[...document.querySelectorAll('.words .name')].map(name => name.innerText).join('|')";

/// Goes on to explain the word that is listed first.
async fn explain(reader: &Reader) -> Outcome {
    reader.tap(".words a.button").await?;
    reader
        .until("!!document.querySelector('#field-headword')")
        .await
}

async fn read(reader: &Reader) -> Outcome {
    let back = "location.hash.replace(/\\/mots.*/, '')";
    reader.see(&format!("location.hash = {back}")).await?;
    reader
        .until("!!document.querySelector('.lines li')")
        .await?;
    reader.tap("a.first").await?;
    reader.ready().await?;
    reader.until("!!document.querySelector('article')").await
}

const PREVIEW: &str = "document.querySelector('.preview').innerText";

/// How many entries the reader's glossary has.
const GLOSSARY: &str =
    "new Promise(done => { const open = indexedDB.open('en-regard'); open.onsuccess = () => {
    const all = open.result.transaction('glossary').objectStore('glossary').getAll();
    all.onsuccess = () => { open.result.close(); done(all.result.length); }; }; })";

#[tokio::test]
async fn what_nobody_explains_is_explained_and_read() -> Outcome {
    let reader = at_words(Visit::on_phone()).await?;
    assert_eq!(reader.text(UNEXPLAINED).await?, "Koulé");
    explain(&reader).await?;
    reader.choose("#field-kind", "place").await?;
    reader.write("#field-name-fr", "lac du Nord").await?;
    reader
        .write("#field-explanation-en", "A lake in the north.")
        .await?;
    reader
        .until(&format!("{PREVIEW}.includes('A lake in the north.')"))
        .await?;
    kept(&reader, "entries?.[0].entry.kind", "'place'").await?;
    kept(
        &reader,
        "entries?.[0].entry.texts[1]?.explanation",
        "'A lake in the north.'",
    )
    .await?;
    // Undone letter by letter it is not: a field at a time.
    reader.tap(".all button:not(.delete)").await?;
    kept(&reader, "entries?.[0].entry.texts[1]", "undefined").await?;
    read(&reader).await?;
    reader.tap("a.mention[data-entry='here.koule']").await?;
    reader.explained_is("here.koule").await?;
    reader
        .until("document.querySelector('.panel').innerText.includes('lac du Nord')")
        .await?;
    reader.back().await?;
    // From there the way leads to the other words.
    reader
        .see("document.querySelector('.onward a[href$=mots]').click()")
        .await?;
    reader.until("!!document.querySelector('.other')").await?;
    reader.leave().await
}

#[tokio::test]
async fn what_is_no_name_is_remembered() -> Outcome {
    let reader = at_words(Visit::on_laptop()).await?;
    reader.tap(".words button").await?;
    reader.until("!document.querySelector('.words li')").await?;
    kept(&reader, "not_names?.[0]", "'Koulé'").await?;
    reader.reload().await?;
    reader
        .until("!!document.querySelector('details summary')")
        .await?;
    reader.until("!document.querySelector('.words li')").await?;
    reader.tap("details summary").await?;
    reader.tap("details button").await?;
    reader
        .until("!!document.querySelector('.words li')")
        .await?;
    kept(&reader, "not_names", "undefined").await?;
    reader.leave().await
}

#[tokio::test]
async fn an_entry_of_the_glossary_explains_every_text() -> Outcome {
    let reader = Visit::on_laptop().begin().await?;
    reader.open("atelier/").await?;
    paste(&reader, &page()).await?;
    // A second text, which has the word too.
    reader.back().await?;
    paste(&reader, &page().replace("Le port de", "Le pont de")).await?;
    to_words(&reader).await?;
    explain(&reader).await?;
    reader.write("#field-name-fr", "lac du Nord").await?;
    reader.tap(".scope [value=own]").await?;
    reader
        .until(&format!("{GLOSSARY}.then(all => all === 1)"))
        .await?;
    // Both lessons are made anew.
    let lessons = "new Promise(done => { const open = indexedDB.open('en-regard'); open.onsuccess = () => {
        const all = open.result.transaction('lessons').objectStore('lessons').getAll(); all.onsuccess = () => {
            open.result.close(); done(all.result.filter(lesson => lesson.includes('own.koule')).length); }; }; })";
    reader
        .until(&format!("{lessons}.then(all => all === 2)"))
        .await?;
    let own = "a.mention[data-entry='own.koule']";
    for nth in 0..2 {
        reader.open("").await?;
        let cards = "document.querySelectorAll('.own-texts .card a')";
        reader.until(&format!("{cards}.length === 2")).await?;
        reader.see(&format!("{cards}[{nth}].click()")).await?;
        reader
            .until(&format!("!!document.querySelector(\"{own}\")"))
            .await?;
    }
    reader.leave().await
}

#[tokio::test]
async fn a_form_that_is_claimed_twice_is_named_and_two_names_are_joined() -> Outcome {
    let reader = at_words(Visit::on_laptop()).await?;
    reader.write("#field-other", "UVV").await?;
    reader.tap(".other [type=submit]").await?;
    reader
        .until("!!document.querySelector('.trouble') && document.querySelector('.trouble').innerText.includes('UVV')")
        .await?;
    reader.write("#field-headword", "vendeuses").await?;
    reader.until("!document.querySelector('.trouble')").await?;
    reader
        .until("!!document.querySelector('#field-merge option[value=Koulé]')")
        .await?;
    reader.choose("#field-merge", "Koulé").await?;
    kept(&reader, "entries?.[0].forms.join('|')", "'vendeuses|Koulé'").await?;
    reader.leave().await
}

#[tokio::test]
async fn axe_finds_nothing() -> Outcome {
    for visit in [Visit::on_phone().sized(320, 640), Visit::on_laptop()] {
        let reader = at_words(visit).await?;
        is_sound(&reader, "words and names").await?;
        explain(&reader).await?;
        reader.write("#field-name-fr", "lac du Nord").await?;
        reader.tap("details summary").await?;
        reader
            .until(&format!("{PREVIEW}.includes('lac du Nord')"))
            .await?;
        is_sound(&reader, "an entry").await?;
        reader.leave().await?;
    }
    Ok(())
}
