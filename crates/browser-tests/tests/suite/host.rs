//! A host that fails, lies or keeps readers waiting: in none of it is the page blank, and each tap
//! does something.

use browser_tests::server::{Fault, Gate};
use browser_tests::site::kept;
use browser_tests::{Reader, Visit};

use crate::{LESSON, Outcome};

/// Whether the line stands there that says that words are links. It takes its time: what is
/// moving now is at its end.
const SAID: &str = "(document.getAnimations().forEach(moving => moving.finish()),
    document.getElementById('links-only')?.checkVisibility({ visibilityProperty: true }) ?? false)";

/// The name of the file that begins and ends so.
fn named(begin: &str, end: &str) -> String {
    let names = kept().into_iter().map(|(path, _)| path);
    let mut found = names.filter(|path| path.starts_with(begin) && path.ends_with(end));
    found.next().unwrap()
}

async fn is_a_document(reader: &Reader) -> Outcome {
    reader.until(SAID).await?;
    reader
        .until("document.getElementById('p5').innerText.length > 200")
        .await?;
    // Where the line does not lie over it.
    reader
        .see("document.querySelector('#p2 a.mention').scrollIntoView({ block: 'center' })")
        .await?;
    reader.tap("#p2 a.mention").await?;
    reader.entry_is_at_the_foot().await
}

async fn is_an_app(reader: &Reader) -> Outcome {
    reader.ready().await?;
    assert_eq!(reader.see(SAID).await?, false);
    reader.tap("#p2 a.mention").await?;
    reader.panel_is("explanation").await
}

#[tokio::test]
async fn files_that_are_missing_of_another_type_or_cut_short() -> Outcome {
    let [start, app] = ["start-", "en-regard-"].map(|name| named(name, ".js"));
    let wasm = named("en-regard-", ".wasm");
    let wrong = Fault::Typed("text/plain");
    for (file, fault, is_needed) in [
        (&start, Fault::Missing, true),
        (&start, wrong.clone(), true),
        (&start, Fault::Cut, true),
        (&app, Fault::Missing, true),
        (&app, wrong.clone(), true),
        (&app, Fault::Cut, true),
        (&wasm, Fault::Missing, true),
        (&wasm, wrong, false),
        (&wasm, Fault::Cut, true),
    ] {
        let mut reader = first(Visit::on_phone()).begin().await?;
        for error in [
            "404",
            "MIME type",
            "ERR_INCOMPLETE_CHUNKED_ENCODING",
            "could not start",
            // WebKitGTK takes the half of a script that arrived for the whole.
            "Unexpected end of script",
            "Unexpected EOF",
            // Which may end within a word.
            "Can't find variable",
        ] {
            reader.expect_error(error);
        }
        reader.host().has(file, fault);
        reader.go(LESSON).await?;
        if is_needed {
            is_a_document(&reader).await?;
        } else {
            is_an_app(&reader).await?;
        }
        reader.leave().await?;
    }
    Ok(())
}

#[tokio::test]
async fn files_for_which_a_host_takes_its_time() -> Outcome {
    for (begin, end) in [
        ("start-", ".js"),
        ("en-regard-", ".js"),
        ("en-regard-", ".wasm"),
    ] {
        let gate = Gate::default();
        let visit = Visit::on_phone().not_waiting_for_pages();
        let mut reader = first(visit).begin().await?;
        reader.expect_error("404");
        reader
            .host()
            .has(&named(begin, end), Fault::Held(gate.clone()));
        reader.go(LESSON).await?;
        reader
            .until("document.getElementById('glossary') !== null")
            .await?;
        is_a_document(&reader).await?;
        gate.open();
        reader.ready().await?;
        assert_eq!(reader.see(SAID).await?, false);
        reader.panel_is("explanation").await?;
        reader.leave().await?;
    }
    Ok(())
}

/// On a device that has none of the site's files, in its cache or kept offline, and keeps none.
fn first(visit: Visit) -> Visit {
    visit.with_fault("sw.js", Fault::Missing)
}

#[tokio::test]
async fn a_page_of_which_half_arrives() -> Outcome {
    let gate = Gate::default();
    let mut reader = Visit::on_phone()
        .not_waiting_for_pages()
        .with_fault(LESSON, Fault::CutLater(gate.clone()))
        .begin()
        .await?;
    reader.expect_error("ERR_INCOMPLETE_CHUNKED_ENCODING");
    // Half a page may end in half a letter, as Firefox says.
    reader.expect_error("byte stream was erroneous");
    reader.expect_error("could not start");
    reader.go(LESSON).await?;
    reader
        .until("document.getElementById('p5') !== null")
        .await?;
    gate.open();
    reader.until(SAID).await?;
    reader
        .until("document.getElementById('p4').innerText.length > 200")
        .await?;
    reader.leave().await
}
