//! What another app of the device shares with the installed site. Its request is one that the service worker answers.

use browser_tests::{Reader, Visit};
use serde_json::json;
use thirtyfour::error::WebDriverResult;

use crate::own_texts::PAGE;
use crate::workshop::is_kept;
use crate::{LESSON, Outcome};

const SHARED: &str = "atelier/#/partage";

/// A reader for whom the worker answers.
async fn installed(visit: Visit) -> WebDriverResult<Reader> {
    let reader = visit.begin().await?;
    reader.open(LESSON).await?;
    reader.kept_offline().await?;
    Ok(reader)
}

/// Shares as the device does: `fields` builds the form. The address that the answer leads to is not opened yet.
async fn share(reader: &Reader, fields: &str) -> Outcome {
    let script = format!(
        "(() => {{ const form = new FormData(); {fields} \
         return fetch('../atelier/partage', {{ method: 'POST', body: form, redirect: 'manual' }})\
         .then(answer => answer.type); }})()"
    );
    assert_eq!(reader.text(&script).await?, "opaqueredirect");
    let asked = reader.host().asked();
    assert!(
        !asked.iter().any(|path| path.contains("partage")),
        "{asked:?}"
    );
    Ok(())
}

fn text(text: &str) -> String {
    format!("form.append('text', {});", json!(text))
}

async fn says(reader: &Reader, words: &str) -> Outcome {
    let script = format!(
        "document.querySelector('[role=status]')?.innerText.includes({})",
        json!(words)
    );
    reader.until(&format!("!!{script}")).await
}

#[tokio::test]
async fn a_shared_text_is_added_and_nothing_goes_to_the_host() -> Outcome {
    let reader = installed(Visit::on_phone()).await?;
    share(&reader, &text(&format!("{PAGE}\nhttps://example.org/port"))).await?;
    reader.open(SHARED).await?;
    reader
        .until("!!document.querySelector('.lines li')")
        .await?;
    let address = "document.querySelector('#field-Address').value";
    assert_eq!(reader.text(address).await?, "https://example.org/port");
    // Once is enough: it does not come again.
    reader.open("").await?;
    reader.open(SHARED).await?;
    says(&reader, "Nothing has arrived").await?;
    reader.leave().await
}

#[tokio::test]
async fn an_address_alone_is_not_fetched() -> Outcome {
    let reader = installed(Visit::on_phone()).await?;
    share(&reader, &text("Le port rouvre https://example.org/port")).await?;
    reader.open(SHARED).await?;
    says(&reader, "Only the address").await?;
    reader.leave().await
}

#[tokio::test]
async fn shared_files_are_added_and_one_that_fails_says_why() -> Outcome {
    let reader = installed(Visit::on_phone()).await?;
    let files = format!(
        "form.append('text', 'deux.txt'); form.append('files', new File([{}], 'port.txt')); \
         form.append('files', new File(['%PDF-1.7'], 'port.pdf'));",
        json!(PAGE)
    );
    share(&reader, &files).await?;
    reader.open(SHARED).await?;
    let trouble = "document.querySelector('.trouble')?.innerText";
    reader
        .until(&format!(
            "!!{trouble}?.includes('port.pdf\u{a0}— this is a PDF')"
        ))
        .await?;
    reader.tap("main a[href='#/']").await?;
    reader
        .until("document.querySelectorAll('.kept li').length === 1")
        .await?;
    reader.leave().await
}

#[tokio::test]
async fn it_is_answered_offline_and_where_the_files_are_gone() -> Outcome {
    let reader = installed(Visit::on_phone()).await?;
    reader.open("atelier/").await?;
    is_kept(&reader).await?;
    reader
        .see("caches.keys().then(names => Promise.all(names.map(name => caches.delete(name)))).then(() => true)")
        .await?;
    share(&reader, &text(PAGE)).await?;
    reader.open(SHARED).await?;
    reader
        .until("!!document.querySelector('.lines li')")
        .await?;
    reader.leave().await
}
