//! Texts that try to run scripts: nothing of theirs runs, and no request leaves. `Reader::leave` fails on a request to
//! another host, and on any error on the console, as the policy causes one for whatever it stops.

use browser_tests::{Reader, Visit, site};
use serde_json::json;
use thirtyfour::error::WebDriverResult;

use crate::Outcome;
use crate::own_texts::paste;

/// What a script that runs would do first.
const ALARM: &str = "window.ran = [];
    for (const name of ['alert', 'confirm', 'prompt', 'print', 'open']) window[name] = () => window.ran.push(name);";

/// As many of them as stand in one pasted text, or as are opened at once.
pub(crate) const IN_ONE: usize = 40;

/// One in so many is read by itself.
const READ_ONE_IN: usize = 16;

/// How many texts are listed.
const ADDED: &str = "document.querySelectorAll('.kept li').length";

pub(crate) fn payloads() -> Vec<String> {
    let list = std::fs::read_to_string(site::hostile().join("payloads.txt")).unwrap();
    list.lines().map(str::to_owned).collect()
}

/// An article of those words.
fn article(words: &[String]) -> String {
    let paragraphs: Vec<String> = words
        .iter()
        .map(|words| {
            format!("Le port de Koulé a rouvert mardi, {words} a dit le maire devant les pêcheurs.")
        })
        .collect();
    format!("Le port rouvre\n\n{}\n", paragraphs.join("\n\n"))
}

pub(crate) async fn nothing_has_run(reader: &Reader) -> Outcome {
    assert_eq!(reader.see("window.ran").await?, json!([]));
    Ok(())
}

/// Opens the text that the workshop shows, in the reader, and walks through it.
pub(crate) async fn read(reader: &Reader) -> Outcome {
    nothing_has_run(reader).await?;
    reader.tap("a.first").await?;
    reader.ready().await?;
    reader.until("!!document.querySelector('article')").await?;
    read_through(reader).await
}

/// Walks through the text that is read.
pub(crate) async fn read_through(reader: &Reader) -> Outcome {
    // What waits for a pointer or the focus has both.
    reader
        .see(
            "(() => { for (const part of document.querySelectorAll('article *'))
                for (const name of ['focus', 'mouseover', 'mousemove', 'click', 'toggle', 'animationend', 'error'])
                    part.dispatchEvent(new Event(name)); return true; })()",
        )
        .await?;
    nothing_has_run(reader).await
}

pub(crate) async fn begin() -> WebDriverResult<Reader> {
    Visit::on_laptop().after_running(ALARM).begin().await
}

#[tokio::test]
async fn nothing_of_a_pasted_text_runs() -> Outcome {
    let reader = begin().await?;
    for words in payloads().chunks(IN_ONE) {
        reader.open("atelier/").await?;
        paste(&reader, &article(words)).await?;
        read(&reader).await?;
    }
    reader.leave().await
}

/// Each is a page by itself: what one leaves open would hide the next.
#[tokio::test]
async fn nothing_of_a_file_runs() -> Outcome {
    let reader = begin().await?;
    reader.open("atelier/").await?;
    let pages: Vec<String> = payloads()
        .iter()
        .map(|words| {
            let text = article(std::slice::from_ref(words));
            format!("<title>{words}</title><h1>Le port {words}</h1><p>{text}</p><p>{text}</p>")
        })
        .collect();
    let count = pages.len();
    let mut added = 0;
    // Some at a time: a slow machine shows that it goes on.
    for pages in pages.chunks(IN_ONE) {
        let files: Vec<(&str, &String)> = pages.iter().map(|page| ("page.html", page)).collect();
        reader.choose_files(&files).await?;
        reader
            .until(&format!(
                "{ADDED} + document.querySelectorAll('.trouble').length === {}",
                added + pages.len()
            ))
            .await?;
        added = usize::try_from(reader.see(ADDED).await?.as_u64().unwrap()).unwrap();
    }
    nothing_has_run(&reader).await?;
    let links =
        "[...document.querySelectorAll('.kept .name')].map(link => link.getAttribute('href'))";
    let links = reader.see(links).await?;
    let links: Vec<&str> = links
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|link| link.as_str())
        .collect();
    assert!(
        links.len() > count / 2,
        "{} of {count} are texts",
        links.len()
    );
    // The library shows their titles.
    reader.open("").await?;
    reader.ready().await?;
    nothing_has_run(&reader).await?;
    for link in links.iter().step_by(READ_ONE_IN) {
        reader.open(&format!("atelier/{link}")).await?;
        reader
            .until("!!document.querySelector('.lines li')")
            .await?;
        read(&reader).await?;
    }
    reader.leave().await
}
