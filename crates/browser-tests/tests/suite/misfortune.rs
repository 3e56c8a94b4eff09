//! What may go wrong leaves a page that works.

use browser_tests::server::Fault;
use browser_tests::{Reader, Visit};

use crate::{LESSON, Outcome};

const LINE: &str = "!document.getElementById('links-only').hidden";

#[tokio::test]
async fn data_that_does_not_parse() -> Outcome {
    let fault = Fault::Replaced("\"version\":4", "\"version\":2,,");
    let reader = Visit::on_phone().with_fault(LESSON, fault).begin().await?;
    reader.go(LESSON).await?;
    is_a_document(&reader).await?;
    reader.leave().await
}

#[tokio::test]
async fn data_of_another_version() -> Outcome {
    let fault = Fault::Replaced("\"version\":4", "\"version\":99");
    let reader = Visit::on_phone().with_fault(LESSON, fault).begin().await?;
    reader.go(LESSON).await?;
    reader.until(LINE).await?;
    reader.leave().await
}

async fn is_a_document(reader: &Reader) -> Outcome {
    reader.until(LINE).await?;
    reader.tap("#p2 a.mention").await?;
    reader.entry_is_at_the_foot().await
}

#[tokio::test]
async fn an_app_that_does_not_arrive() -> Outcome {
    let visit = Visit::on_phone().with_fault(".wasm", Fault::Missing);
    let mut reader = visit.begin().await?;
    reader.expect_error(".wasm");
    reader.expect_error("could not start");
    reader.go(LESSON).await?;
    is_a_document(&reader).await?;
    reader.leave().await
}

#[tokio::test]
async fn a_browser_too_old_for_the_app() -> Outcome {
    // Before version 16 Safari knows no `wasm-unsafe-eval`: under the policy it refuses every wasm.
    const REFUSING: &str =
        "WebAssembly.instantiate = WebAssembly.instantiateStreaming = async () => {
        throw new EvalError('Refused to create a WebAssembly object');
    };";
    let mut reader = Visit::on_phone().after_running(REFUSING).begin().await?;
    reader.expect_error("could not start");
    reader.go(LESSON).await?;
    is_a_document(&reader).await?;
    reader
        .until("document.getElementById('links-only').innerText.includes('needs iOS\u{a0}16')")
        .await?;
    reader.leave().await
}

#[tokio::test]
async fn another_page_that_does_not_arrive() -> Outcome {
    let visit = Visit::on_phone().with_fault(LESSON, Fault::Missing);
    let mut reader = visit.begin().await?;
    reader.expect_error(LESSON);
    reader.open("").await?;
    reader.tap(".card a[href*=fete]").await?;
    reader
        .until("document.querySelector('[data-notice=NotArrived]') !== null")
        .await?;
    reader.library_is_shown().await?;
    reader.leave().await
}

#[tokio::test]
async fn storage_that_is_refused() -> Outcome {
    let refused = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('refused', 'SecurityError'); } });";
    let reader = Visit::on_laptop().after_running(refused).begin().await?;
    reader.open(LESSON).await?;
    reader.tap("#p1 a.mention[data-entry=uvv]").await?;
    reader.explained_is("uvv").await?;
    reader
        .until("document.querySelectorAll('[data-notice=NotKept]').length === 1")
        .await?;
    a_setting_lasts_while_the_reader_reads(&reader).await?;
    reader.leave().await
}

/// What cannot be kept holds until the window is closed.
async fn a_setting_lasts_while_the_reader_reads(reader: &Reader) -> Outcome {
    const DARK: &str = "document.documentElement.dataset.theme === 'dark'";
    reader.tap("[data-action=dismiss]").await?;
    reader.tap("[data-tool=settings]").await?;
    reader.tap("input[name=theme][value=dark]").await?;
    reader.until(DARK).await?;
    reader.tap("[data-action=close]").await?;
    reader.no_panel().await?;
    reader.see("scrollTo(0, 0)").await?;
    reader.tap(".wordmark").await?;
    reader.library_is_shown().await?;
    reader.until(DARK).await
}

const FULL: &str =
    "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };";

#[tokio::test]
async fn storage_that_is_full() -> Outcome {
    let reader = Visit::on_laptop().after_running(FULL).begin().await?;
    reader.open(LESSON).await?;
    reader.tap("#p1 a.mention[data-entry=uvv]").await?;
    reader.explained_is("uvv").await?;
    reader
        .until("document.querySelectorAll('[data-notice=NotKept]').length === 1")
        .await?;
    a_setting_lasts_while_the_reader_reads(&reader).await?;
    reader.leave().await
}

#[tokio::test]
async fn a_trap_brings_the_document_back() -> Outcome {
    let mut reader = Visit::on_phone().after_running(FULL).begin().await?;
    reader.expect_error("panicked");
    reader.expect_error("next sibling");
    // As V8 and SpiderMonkey, and as JavaScriptCore, call it.
    reader.expect_error("unreachable");
    reader.expect_error("Unreachable");
    reader.open(LESSON).await?;
    // Yew cannot put the line about storage before what another tool has taken away.
    reader
        .see("document.querySelector('main').remove()")
        .await?;
    reader.tap("[data-interface=fr]").await?;
    reader.until(LINE).await?;
    reader.tap("#p2 a.mention").await?;
    reader.entry_is_at_the_foot().await?;
    reader.leave().await
}

#[tokio::test]
async fn a_trap_while_the_page_is_drawn_brings_the_document_back() -> Outcome {
    const REFUSING: &str = "const make = Document.prototype.createElementNS;
        const made = Document.prototype.createElement;
        // Yew asks for one of each kind.
        let left = 10;
        const counted = make => function (...what) {
            if (left-- === 0) throw new Error('No more elements.');
            return make.apply(this, what);
        };
        Document.prototype.createElementNS = counted(make);
        Document.prototype.createElement = counted(made);";
    let mut reader = Visit::on_phone().after_running(REFUSING).begin().await?;
    for error in ["panicked", "No more elements", "unreachable", "Unreachable"] {
        reader.expect_error(error);
    }
    reader.expect_error("could not start");
    reader.go(LESSON).await?;
    is_a_document(&reader).await?;
    reader.leave().await
}
