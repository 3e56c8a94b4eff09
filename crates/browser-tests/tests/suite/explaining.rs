//! From the reader to the workshop and back: words that are selected in an own text are explained there. What is written
//! just before somebody goes on is not lost on the way.

use browser_tests::{Reader, Visit};
use serde_json::json;
use thirtyfour::Key;
use thirtyfour::error::WebDriverResult;

use crate::own_texts::{PAGE, is_sound, kept, paste, read, with_text};
use crate::{LESSON, Outcome};

/// Selects those words in the article.
fn select(words: &str) -> String {
    format!(
        "(words => {{
            const all = document.createTreeWalker(document.querySelector('article'), NodeFilter.SHOW_TEXT);
            for (let node = all.nextNode(); node; node = all.nextNode()) {{
                const at = node.parentElement.closest('.sentence') ? node.data.indexOf(words) : -1;
                if (at < 0) continue;
                getSelection().setBaseAndExtent(node, at, node, at + words.length);
                return true;
            }}
        }})({})",
        json!(words)
    )
}

/// The way to where they are explained.
const EXPLAIN: &str = "document.querySelector('[data-selected] a')";

/// A reader who reads that page as a text of their own.
async fn reading(visit: Visit, page: &str) -> WebDriverResult<Reader> {
    let reader = visit.begin().await?;
    reader.open("atelier/").await?;
    paste(&reader, page).await?;
    read(&reader).await?;
    Ok(reader)
}

/// Waits until the card of an entry is there.
async fn card(reader: &Reader) -> Outcome {
    reader
        .until("!!document.querySelector('#field-headword')")
        .await
}

const HEADWORD: &str = "document.querySelector('#field-headword').value";

/// The page with many more paragraphs before its last one.
fn long_page() -> String {
    let paragraph = "Les premières pirogues ont accosté à six heures, chargées de riz, de poisson fumé et de nattes.\n\n";
    PAGE.replace(
        "Lire aussi",
        &format!(
            "{}Les rameurs sont rentrés par le chemin de halage.\n\nLire aussi",
            paragraph.repeat(30)
        ),
    )
}

#[tokio::test]
async fn words_that_are_selected_are_explained_and_read() -> Outcome {
    let reader = reading(Visit::on_phone(), &long_page()).await?;
    reader
        .see("document.querySelector('.body > :last-child').scrollIntoView()")
        .await?;
    reader.see(&select("chemin de halage")).await?;
    reader.until(&format!("!!{EXPLAIN}")).await?;
    // Browsers show their own at the selection and at the foot of the window.
    let is_above = format!(
        "(link => link.top >= 0 && link.bottom < innerHeight / 4)({EXPLAIN}.getBoundingClientRect())"
    );
    assert_eq!(reader.see(&is_above).await?, json!(true));
    is_sound(&reader, "words are selected").await?;
    reader.tap("[data-selected] a").await?;
    card(&reader).await?;
    assert_eq!(reader.text(HEADWORD).await?, "chemin de halage");
    assert_eq!(
        reader
            .text("document.querySelector('#field-kind').value")
            .await?,
        "expression"
    );
    // Whoever goes back at once loses nothing.
    reader
        .write("#field-explanation-en", "A path along the water.")
        .await?;
    reader.tap("a.first").await?;
    reader.ready().await?;
    let mention = "document.querySelector(\"a[data-entry='here.chemin-de-halage']\")";
    reader.until(&format!("!!{mention}")).await?;
    reader
        .until(&format!(
            "(place => place.top > 0 && place.bottom < innerHeight)({mention}.getBoundingClientRect())"
        ))
        .await?;
    reader.leave().await
}

#[tokio::test]
async fn the_way_is_there_for_keys() -> Outcome {
    let reader = reading(Visit::on_laptop(), PAGE).await?;
    // As a browser in which the cursor goes through the text.
    reader.see(&select("l’inauguration")).await?;
    reader.until(&format!("!!{EXPLAIN}")).await?;
    reader.press(Key::Tab + "").await?;
    reader
        .until(&format!("document.activeElement === {EXPLAIN}"))
        .await?;
    reader.press(Key::Enter + "").await?;
    card(&reader).await?;
    assert_eq!(reader.text(HEADWORD).await?, "inauguration");
    reader.leave().await
}

#[tokio::test]
async fn the_way_is_there_only_where_words_of_an_own_text_are_selected() -> Outcome {
    let reader = reading(Visit::on_laptop(), PAGE).await?;
    let is_gone = format!("!{EXPLAIN}");
    reader.see(&select("vendeuses")).await?;
    reader.until(&format!("!!{EXPLAIN}")).await?;
    reader.see("getSelection().removeAllRanges()").await?;
    reader.until(&is_gone).await?;
    reader.see(&select("vendeuses")).await?;
    reader.until(&format!("!!{EXPLAIN}")).await?;
    // More is selected to be copied.
    reader
        .see("getSelection().selectAllChildren(document.querySelector('article'))")
        .await?;
    reader.until(&is_gone).await?;
    reader.open(LESSON).await?;
    let word = reader
        .text("document.querySelector('.body .sentence').firstChild.data.split(' ')[0]")
        .await?;
    reader.see(&select(&word)).await?;
    // After a while in which it would have come.
    reader
        .see("new Promise(done => setTimeout(done, 1000))")
        .await?;
    assert_eq!(reader.see(&is_gone).await?, json!(true));
    reader.leave().await
}

/// Goes to the card of a word.
async fn explain(reader: &Reader, word: &str) -> Outcome {
    reader.tap(".pages-of-text a[href$=mots]").await?;
    reader.write("#field-other", word).await?;
    reader.tap(".other [type=submit]").await?;
    card(reader).await
}

#[tokio::test]
async fn an_entry_of_the_glossary_is_in_the_text_at_once() -> Outcome {
    let reader = with_text(Visit::on_phone()).await?;
    explain(&reader, "vendeuses").await?;
    reader.write("#field-name-fr", "marchandes").await?;
    reader.tap(".scope [value=own]").await?;
    reader.tap("a.first").await?;
    reader.ready().await?;
    reader
        .until("!!document.querySelector(\"a[data-entry='own.vendeuses']\")")
        .await?;
    reader.leave().await
}

#[tokio::test]
async fn entries_are_related() -> Outcome {
    let reader = with_text(Visit::on_laptop()).await?;
    explain(&reader, "vendeuses").await?;
    reader.write("#field-name-fr", "marchandes").await?;
    reader.tap(".related summary").await?;
    reader.write("#field-related", "uv").await?;
    reader.tap(".offered button").await?;
    kept(&reader, "entries?.[0].see?.join()", "'uvv'").await?;
    is_sound(&reader, "related entries").await?;
    reader.tap("a.first").await?;
    reader.ready().await?;
    reader.tap("a.mention[data-entry='here.vendeuses']").await?;
    reader.tap(".panel [data-follow=uvv]").await?;
    reader.explained_is("uvv").await?;
    reader.leave().await
}

#[tokio::test]
async fn what_was_changed_just_before_is_sent() -> Outcome {
    let reader = with_text(Visit::on_phone()).await?;
    reader.tap("summary").await?;
    // A hand is never as fast.
    let script = "new Promise(done => { const field = document.querySelector('#field-Title');
        field.value = 'Un autre titre';
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        setTimeout(() => { document.querySelector('.pages-of-text a[href*=envoyer]').click(); done(true); }); })";
    reader.see(script).await?;
    reader
        .until(
            "!!document.querySelector('#field-link') && !!document.querySelector('.file .first')",
        )
        .await?;
    assert_eq!(
        reader
            .text("document.querySelector('h1').innerText")
            .await?,
        "Un autre titre"
    );
    let link = reader
        .text("document.querySelector('#field-link').value.split('#l=')[1]")
        .await?;
    reader.see(crate::one_page::HOLD).await?;
    reader.tap(".file .first").await?;
    reader.until("window.files.length === 1").await?;
    let file = reader.text("window.files[0][1]").await?;
    assert!(file.contains("<title>Un autre titre"), "the file");
    reader.go(&format!("atelier/#/recu/{link}")).await?;
    reader
        .until("document.querySelector('.received h2')?.innerText === 'Un autre titre'")
        .await?;
    reader.leave().await
}

#[tokio::test]
async fn a_glossary_that_cannot_be_saved_says_so() -> Outcome {
    let reader = with_text(Visit::on_phone()).await?;
    explain(&reader, "vendeuses").await?;
    reader.write("#field-name-fr", "marchandes").await?;
    reader.tap(".scope [value=own]").await?;
    reader.see("location.hash = '#/glossaire'").await?;
    reader.until("!!document.querySelector('.export')").await?;
    reader
        .see("URL.createObjectURL = () => { throw new Error('refused'); }")
        .await?;
    reader.tap("[data-form=csv]").await?;
    reader
        .until("document.querySelector('.export .trouble')?.innerText.includes('refuses to save the file') === true")
        .await?;
    reader.leave().await
}

/// Changes something in the browser's database: the change of a transaction of all stores.
fn in_database(change: &str) -> String {
    format!(
        "new Promise(done => {{ const open = indexedDB.open('en-regard'); open.onsuccess = () => {{
            const all = open.result.transaction([...open.result.objectStoreNames], 'readwrite');
            all.oncomplete = () => {{ open.result.close(); done(true); }};
            ({change})(name => all.objectStore(name)); }}; }})"
    )
}

/// Waits until the lesson has that entry.
async fn lesson_has(reader: &Reader, entry: &str) -> Outcome {
    let lesson =
        "new Promise(done => { const open = indexedDB.open('en-regard'); open.onsuccess = () => {
        const all = open.result.transaction('lessons').objectStore('lessons').getAll();
        all.onsuccess = () => { open.result.close(); done(all.result[0]); }; }; })";
    reader
        .until(&format!("{lesson}.then(text => text.includes('{entry}'))"))
        .await
}

#[tokio::test]
async fn lessons_are_made_anew_after_a_window_was_closed_or_the_site_has_changed() -> Outcome {
    let reader = with_text(Visit::on_laptop()).await?;
    explain(&reader, "vendeuses").await?;
    reader.write("#field-name-fr", "marchandes").await?;
    reader.tap(".scope [value=own]").await?;
    lesson_has(&reader, "own.vendeuses").await?;
    reader
        .until(
            "!localStorage['en-regard/1/changed-forms'] && !!localStorage['en-regard/1/made-by']",
        )
        .await?;
    // As if the window had been closed before the lesson was made, then as if another version had made it.
    let older = in_database(
        "store => { store('lessons').openCursor().onsuccess = ({ target: { result } }) => {
            result?.update(result.value.replaceAll('own.vendeuses', 'own.before')); }; }",
    );
    for note in [
        "localStorage['en-regard/1/changed-forms'] = JSON.stringify(['vendeuses'])",
        "localStorage['en-regard/1/made-by'] = JSON.stringify('an older one')",
    ] {
        reader.see(&older).await?;
        lesson_has(&reader, "own.before").await?;
        reader.see(note).await?;
        reader.reload().await?;
        lesson_has(&reader, "own.vendeuses").await?;
        reader
            .until("!localStorage['en-regard/1/changed-forms'] && !localStorage['en-regard/1/made-by'].includes('older')")
            .await?;
    }
    reader.leave().await
}

#[tokio::test]
async fn the_reader_is_reminded_of_the_backup() -> Outcome {
    let reader = Visit::on_phone().sized(320, 640).begin().await?;
    reader.open("atelier/").await?;
    let reminder = "document.querySelector('.reminder')";
    let texts: Vec<(&str, String)> = (1..=5)
        .map(|nth| ("text.md", format!("# Texte {nth}\n\nLe port de Koulé a rouvert mardi, après deux jours de travaux au bord du lac.\n")))
        .collect();
    reader.choose_files(&texts).await?;
    reader
        .until("document.querySelectorAll('.kept .name').length === 5")
        .await?;
    reader.reload().await?;
    reader
        .until(&format!(
            "{reminder}?.innerText.includes('no backup yet') === true"
        ))
        .await?;
    is_sound(&reader, "the reminder").await?;
    reader.tap(".reminder button").await?;
    reader.until(&format!("!{reminder}")).await?;
    reader.reload().await?;
    reader
        .until("document.querySelectorAll('.kept .name').length === 5")
        .await?;
    assert_eq!(reader.see(&format!("!{reminder}")).await?, json!(true));
    // One change, long ago, after a backup.
    reader
        .see("localStorage['en-regard/1/unsaved'] = JSON.stringify({ made: '2026-01-02', since: '2026-01-03', changed: ['a'] })")
        .await?;
    reader.reload().await?;
    reader
        .until(&format!(
            "{reminder}?.innerText.includes('on 2\u{a0}January 2026') === true"
        ))
        .await?;
    reader.tap(".reminder a").await?;
    reader.see(crate::one_page::HOLD).await?;
    reader.tap("main button.first").await?;
    reader
        .until("JSON.parse(localStorage['en-regard/1/unsaved']).changed === undefined")
        .await?;
    reader.leave().await
}
