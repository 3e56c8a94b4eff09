//! The glossary of the reader: written, searched, saved as a file, and added to from files.

use browser_tests::{Reader, Visit};
use serde_json::json;
use thirtyfour::error::WebDriverResult;

use crate::Outcome;
use crate::own_texts::is_sound;

async fn at_glossary(visit: Visit) -> WebDriverResult<Reader> {
    let reader = visit.begin().await?;
    reader.open("atelier/#/glossaire").await?;
    reader
        .until("!!document.querySelector('.coming [type=file]')")
        .await?;
    Ok(reader)
}

/// The text of the file that a button saves.
async fn saved(reader: &Reader, form: &str) -> WebDriverResult<String> {
    let script = "(make => {
        window.file = null;
        URL.createObjectURL = blob => { window.blob = blob; return make(blob); };
        HTMLAnchorElement.prototype.click = function () {
            window.file = window.blob.arrayBuffer().then(bytes => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
        };
    })(URL.createObjectURL.bind(URL))";
    reader.see(script).await?;
    reader.tap(&format!("[data-form={form}]")).await?;
    reader.until("!!window.file").await?;
    reader.text("window.file").await
}

const ENTRIES: &str =
    "[...document.querySelectorAll('main > .kept .name')].map(name => name.innerText).join('|')";
const NEWS: &str = "document.querySelector('.news').innerText";

const TABLE: &str = "Sigle;Signification;Anglais\nONU;Organisation des Nations unies;UN\nUA;Union africaine;AU\n;sans mot;\n";

async fn with_table(visit: Visit) -> WebDriverResult<Reader> {
    let reader = at_glossary(visit).await?;
    reader.choose_files(&[("mots.csv", TABLE)]).await?;
    reader
        .until("!!document.querySelector('.contents .first')")
        .await?;
    reader.tap(".contents .first").await?;
    reader.until(&format!("{ENTRIES} === 'ONU|UA'")).await?;
    Ok(reader)
}

#[tokio::test]
async fn an_entry_is_written_found_and_deleted() -> Outcome {
    let reader = at_glossary(Visit::on_phone()).await?;
    reader.tap("main .first").await?;
    for typed in ["F", "FA", "FAP"] {
        reader.write("#field-headword", typed).await?;
    }
    reader
        .write("#field-name-fr", "Fonds d’aide à la pêche")
        .await?;
    reader.tap("main .all a").await?;
    reader.until(&format!("{ENTRIES} === 'FAP'")).await?;
    reader.write("#field-search", "pêche").await?;
    reader.until(&format!("{ENTRIES} === 'FAP'")).await?;
    reader.write("#field-search", "port").await?;
    reader.until(&format!("{ENTRIES} === ''")).await?;
    reader.write("#field-search", "").await?;
    // What is kept is there at the next visit, under an id that follows from the whole word.
    let id =
        "new Promise(done => { const open = indexedDB.open('en-regard'); open.onsuccess = () => {
        const all = open.result.transaction('glossary').objectStore('glossary').getAllKeys();
        all.onsuccess = () => { open.result.close(); done(all.result.join('|')); }; }; })";
    // Whoever opens a database that is not there makes an empty one.
    reader
        .until("indexedDB.databases().then(all => all.length === 1)")
        .await?;
    reader
        .until(&format!("{id}.then(ids => ids === 'fap')"))
        .await?;
    reader.reload().await?;
    reader.until(&format!("{ENTRIES} === 'FAP'")).await?;
    reader.tap("main > .kept button").await?;
    reader.until(&format!("{ENTRIES} === ''")).await?;
    reader.tap("main > .all button").await?;
    reader.until(&format!("{ENTRIES} === 'FAP'")).await?;
    reader.leave().await
}

#[tokio::test]
async fn what_was_changed_just_before_the_page_is_loaded_again_is_kept() -> Outcome {
    let reader = at_glossary(Visit::on_phone()).await?;
    reader.tap("main .first").await?;
    let write_and_reload = |field: &str, value: &str| {
        format!(
            "(field => {{ window.isBeforeReload = true; field.value = {}; field.dispatchEvent(new InputEvent('input', {{ bubbles: true }}));
                setTimeout(() => location.reload(), 20); }})(document.querySelector('#field-{field}'))",
            json!(value)
        )
    };
    reader.write("#field-headword", "FAP").await?;
    reader.reload().await?;
    reader.open("atelier/#/glossaire").await?;
    reader.until(&format!("{ENTRIES} === 'FAP'")).await?;
    for nth in 0..3 {
        reader.tap("main > .kept .name").await?;
        reader
            .until("!!document.querySelector('#field-name-fr')")
            .await?;
        let name = format!("Fonds {nth}");
        reader.see(&write_and_reload("name-fr", &name)).await?;
        reader
            .until(&format!(
                "window.isBeforeReload === undefined && document.querySelector('#field-name-fr')?.value === '{name}'"
            ))
            .await?;
        reader.open("atelier/#/glossaire").await?;
        reader.until(&format!("{ENTRIES} === 'FAP'")).await?;
    }
    // What is taken out does not come back.
    reader.tap("main > .kept .name").await?;
    reader.tap(".delete").await?;
    reader.reload().await?;
    reader.open("atelier/#/glossaire").await?;
    reader
        .until("!!document.querySelector('.coming [type=file]')")
        .await?;
    assert_eq!(reader.text(ENTRIES).await?, "");
    reader
        .until("localStorage['en-regard/1/glossary-changes'] === undefined")
        .await?;
    reader.leave().await
}

#[tokio::test]
async fn what_comes_in_is_shown_first() -> Outcome {
    let reader = with_table(Visit::on_laptop()).await?;
    let changed = TABLE.replace("Union africaine", "Union de l’Afrique");
    reader.choose_files(&[("mots.csv", &changed)]).await?;
    for says in [
        "1 here already",
        "1\u{a0}different from",
        "1\u{a0}entry left out (without a word): number 4",
    ] {
        reader
            .until(&format!("{NEWS}.includes({})", json!(says)))
            .await?;
    }
    // Nothing comes but what is wanted.
    reader
        .until("!document.querySelector('.contents .first')")
        .await?;
    reader.tap(".contents > .choice input").await?;
    reader.tap(".contents .first").await?;
    reader
        .until("document.querySelector('main > .kept').innerText.includes('Union de l’Afrique')")
        .await?;
    for (file, says) in [
        ("un mot par ligne", "not a glossary"),
        ("<tbx><text>", "damaged"),
        ("mot;sens\n;rien", "nothing to add"),
    ] {
        reader.choose_files(&[("fichier", file)]).await?;
        reader
            .until(&format!("{NEWS}.includes({})", json!(says)))
            .await?;
    }
    reader.leave().await
}

#[tokio::test]
async fn what_is_not_sure_is_asked() -> Outcome {
    let reader = at_glossary(Visit::on_laptop()).await?;
    reader
        .choose_files(&[(
            "liste.txt",
            "là où arrivent les bateaux\tport\nune eau\tlac\n",
        )])
        .await?;
    reader
        .until("document.querySelector('.contents details')?.open")
        .await?;
    reader.choose("#field-column-0", "4").await?;
    reader.choose("#field-column-1", "1").await?;
    reader.tap(".contents .first").await?;
    reader.until(&format!("{ENTRIES} === 'lac|port'")).await?;
    reader.leave().await
}

#[tokio::test]
async fn every_form_comes_back() -> Outcome {
    let reader = with_table(Visit::on_laptop()).await?;
    for form in ["csv", "tsv", "tbx", "toml"] {
        let file = saved(&reader, form).await?;
        if form == "csv" {
            // A French Excel opens it by double click.
            assert!(file.starts_with("\u{feff}id;headword;"), "{file}");
        }
        reader
            .choose_files(&[(&format!("glossaire.{form}"), &file)])
            .await?;
        reader
            .until(&format!("{NEWS}.includes('2 here already')"))
            .await?;
    }
    reader.leave().await
}

#[tokio::test]
async fn axe_finds_nothing() -> Outcome {
    for visit in [Visit::on_phone().sized(320, 640), Visit::on_laptop()] {
        let reader = with_table(visit).await?;
        is_sound(&reader, "the glossary").await?;
        reader
            .choose_files(&[(
                "liste.txt",
                "port\tlà où arrivent les bateaux\nlac\tune eau\n",
            )])
            .await?;
        reader
            .until("!!document.querySelector('.contents details')")
            .await?;
        is_sound(&reader, "what is in a file").await?;
        reader.tap("main > .kept a").await?;
        reader
            .until("!!document.querySelector('#field-headword')")
            .await?;
        is_sound(&reader, "an entry").await?;
        reader.leave().await?;
    }
    Ok(())
}
