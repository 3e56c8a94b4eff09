//! Nothing that a reader does leaves the device, and what stays is what the README says.

use std::path::Path;
use std::{env, fs, process};

use browser_tests::next_version::publish;
use browser_tests::{Ability, Engine, Reader, Visit};
use serde_json::{Value, json};
use thirtyfour::Key;

use crate::{LESSON, Outcome, SHORT_LESSON};

/// What is kept on the device, apart from the site's own files: the kinds of it, in order.
const KEPT: &str = "(async () => [
    ...new Set(Object.keys(localStorage).map(key => key.split('/').slice(0, 3).join('/'))),
    ...Object.keys(sessionStorage), document.cookie, ...await indexedDB.databases(),
].filter(one => one !== '').sort().join())()";

#[tokio::test]
async fn every_feature_asks_for_the_site_s_own_files_and_nothing_else() -> Outcome {
    if Engine::chosen().lacks(Ability::DeveloperTools) {
        return Ok(());
    }
    let record = env::temp_dir().join(format!("en-regard-visit-{}.json", process::id()));
    let visit = Visit::on_laptop().hosted_at("/cours/");
    let mut reader = visit.recorded_in(&record).begin().await?;
    reader.expect_error("404");
    reader.expect_error("INVALID_HTTP_RESPONSE");
    let site = reader.address("");
    arrive(&reader).await?;
    explain(&reader).await?;
    english(&reader).await?;
    look_up(&reader).await?;
    set_everything(&reader).await?;
    move_about(&reader).await?;
    change_version(&reader).await?;
    let kept = "en-regard/1/greeted,en-regard/1/place,en-regard/1/root,en-regard/1/saved,en-regard/1/settings";
    assert_eq!(reader.text(KEPT).await?, kept);
    reader.host().goes();
    reader.open(SHORT_LESSON).await?;
    reader.go("no-such-page/").await?;
    reader.until("document.title.startsWith('404')").await?;
    reader.leave().await?;
    let requests = requests(&record);
    fs::remove_file(record).unwrap();
    let (_, origin_and_path) = site.split_once("//").unwrap();
    let (host, _) = origin_and_path.split_once('/').unwrap();
    let origin = format!("http://{host}");
    let mut own = Vec::new();
    for [method, address, asker] in requests {
        // What the browser asks for itself has no origin that asks.
        if asker == "not an origin" && !address.starts_with(&origin) {
            continue;
        }
        assert_eq!(method, "GET", "{address}");
        assert!(address.starts_with(&site), "{asker} asked for {address}");
        own.push(address);
    }
    // Only the service worker asks for this one: it was recorded too.
    assert!(
        own.contains(&format!("{site}icons/monochrome.png")),
        "{own:?}"
    );
    Ok(())
}

/// What the browser asked of the network: method, address, and the origin that asked.
fn requests(record: &Path) -> Vec<[String; 3]> {
    let record: Value = serde_json::from_slice(&fs::read(record).unwrap()).unwrap();
    let kind = &record["constants"]["logEventTypes"]["URL_REQUEST_START_JOB"];
    let events = record["events"].as_array().unwrap().iter();
    let begun = events.filter(|event| event["type"] == *kind && event["params"]["url"].is_string());
    let text = |event: &Value, name: &str| {
        event["params"][name]
            .as_str()
            .unwrap_or_default()
            .to_owned()
    };
    begun
        .map(|event| ["method", "url", "initiator"].map(|name| text(event, name)))
        .collect()
}

async fn arrive(reader: &Reader) -> Outcome {
    reader.open("").await?;
    reader.kept_offline().await?;
    reader.tap(".card a[href*=fete]").await?;
    reader
        .until("document.querySelector('article')?.dataset.lesson === 'fete-du-pain'")
        .await
}

/// A name and a word: everything in the explanation, by hand and by key.
async fn explain(reader: &Reader) -> Outcome {
    reader.tap("#p1 a.mention[data-entry=uvv]").await?;
    reader.explained_is("uvv").await?;
    reader.tap("[data-action=save]").await?;
    // Where the device has a voice, there is a button.
    reader
        .see("document.querySelector('[data-action=say]')?.click()")
        .await?;
    reader.tap("[data-follow=fedepa]").await?;
    reader.explained_is("fedepa").await?;
    reader.tap(".step-back").await?;
    reader.explained_is("uvv").await?;
    reader.tap("[data-action=next]").await?;
    reader.tap("[data-action=return]").await?;
    reader.tap("[data-action=close]").await?;
    reader.no_panel().await?;
    reader.tap("a.mention[data-kind=expression]").await?;
    reader.panel_is("explanation").await?;
    for key in ["n", "p", "s", "k"] {
        reader.press(key).await?;
    }
    reader.press(Key::Escape + "").await?;
    reader.no_panel().await
}

/// In each position, by paragraph and by key.
async fn english(reader: &Reader) -> Outcome {
    reader.press("e").await?;
    for position in ["off", "below", "beside", "paragraph"] {
        reader.choose("[data-choice=notes]", position).await?;
        reader
            .until(&format!(
                "document.documentElement.dataset.notes === '{position}'"
            ))
            .await?;
    }
    reader.tap("[data-note-for=p2] summary").await
}

async fn look_up(reader: &Reader) -> Outcome {
    reader.tap("[data-tool=glossary]").await?;
    reader.panel_is("glossary").await?;
    reader.tap("[name=only-saved]").await?;
    reader.tap("[name=only-saved]").await?;
    reader.tap("[name=search]").await?;
    reader.press("fedepa").await?;
    reader
        .until("document.querySelectorAll('[data-panel=glossary] [data-show]').length === 1")
        .await?;
    reader.tap("[data-show=fedepa]").await?;
    reader.explained_is("fedepa").await?;
    reader.press(Key::Escape + "").await?;
    reader.press(Key::Escape + "").await?;
    reader.no_panel().await?;
    reader.press("?").await?;
    reader.panel_is("help").await?;
    reader.press(Key::Escape + "").await?;
    reader.no_panel().await
}

async fn set_everything(reader: &Reader) -> Outcome {
    reader.tap("[data-tool=settings]").await?;
    reader.panel_is("settings").await?;
    let fields = "document.querySelectorAll('[data-panel=settings] input')";
    let count = reader.see(&format!("{fields}.length")).await?;
    let count = count.as_u64().unwrap();
    assert!(count > 20, "{count}");
    for nth in 0..count {
        reader.see(&format!("{fields}[{nth}].click()")).await?;
    }
    for language in ["fr", "en"] {
        reader.tap(&format!(".languages [lang={language}]")).await?;
        reader
            .until(&format!("document.documentElement.lang === '{language}'"))
            .await?;
    }
    reader.press(Key::Escape + "").await?;
    reader.no_panel().await
}

/// Back, forward, another lesson, a reload, a paragraph's address, paper.
async fn move_about(reader: &Reader) -> Outcome {
    reader
        .see("document.getElementById('p6').scrollIntoView()")
        .await?;
    reader
        .until("localStorage.getItem('en-regard/1/place/fete-du-pain') !== null")
        .await?;
    reader.back().await?;
    reader.library_is_shown().await?;
    reader.forward().await?;
    reader.lesson_is_shown().await?;
    reader.tap(".wordmark").await?;
    reader.library_is_shown().await?;
    reader.reload().await?;
    reader.open(&format!("{LESSON}#p5")).await?;
    reader.inspect("Page.printToPDF", json!({})).await.map(drop)
}

async fn change_version(reader: &Reader) -> Outcome {
    publish(reader.host(), 2);
    reader
        .see("navigator.serviceWorker.getRegistration().then(found => found.update()).then(() => true)")
        .await?;
    reader
        .until("!document.getElementById('new-version').hidden")
        .await?;
    reader.tap("[data-action=update]").await?;
    reader
        .until("document.body.innerText.includes('chaque année, version 2')")
        .await?;
    reader.ready().await
}
