//! A long sitting in one page leaves nothing behind.

use browser_tests::{Ability, Engine, Reader, Visit};
use serde_json::json;
use thirtyfour::error::WebDriverResult;

use crate::{LESSON, Outcome};

/// How much each thing may grow.
const GROWTH: f64 = 1.05;

/// Rounds of 200 taps, 20 changes of settings and 10 changes of page, after those in which all
/// that is set up once is set up.
const ROUNDS: usize = 10;
/// The rounds before: the engine still compiles what it sees often, and what the browser remembers of some 150 changes
/// of page grows up to its limit (5 % after 5 rounds, 1.5 % after 15, 0.5 % after 20).
const FIRST_ROUNDS: usize = 15;

/// The app's memory, and a way to wait for what the page shows.
const BEFORE: &str = "const { instantiateStreaming } = WebAssembly;
    WebAssembly.instantiateStreaming = async (...what) => {
        const made = await instantiateStreaming(...what);
        const exported = Object.values(made.instance.exports);
        window.memory = exported.find(one => one instanceof WebAssembly.Memory);
        return made;
    };
    window.shown = async is => { while (!is()) await new Promise(done => setTimeout(done)); };
    window.close_panel = async () => {
        document.querySelector('[data-action=close]').click();
        await shown(() => !document.querySelector('[role=dialog]') && history.state === null);
    };";

const TAPS: &str = "(async () => {
    for (let at = 0; at < 200; at++) {
        const mentions = document.querySelectorAll('article a.mention');
        const mention = mentions[at % mentions.length];
        mention.click();
        await shown(() => mention.getAttribute('aria-expanded') === 'true');
    }
    await close_panel();
})()";

const SETTINGS: &str = "(async () => {
    document.querySelector('[data-tool=settings]').click();
    await shown(() => document.querySelector('[data-panel=settings]'));
    for (let at = 0; at < 20; at++) {
        const [name, nth] = [['theme', 'size', 'typeface', 'notes'][at % 4], Math.floor(at / 4) % 2];
        const field = document.querySelectorAll(`[data-panel=settings] input[name=${name}]`)[nth];
        field.click();
        await shown(() => document.documentElement.dataset[name] === field.value);
    }
    await close_panel();
})()";

const PAGES: &str = "(async () => {
    for (let at = 0; at < 5; at++) {
        document.querySelector('.wordmark').click();
        await shown(() => document.querySelector('.library'));
        document.querySelectorAll('.card a')[at % 3].click();
        await shown(() => document.querySelector('article'));
    }
})()";

async fn sit(reader: &Reader) -> Outcome {
    for script in [TAPS, SETTINGS, PAGES] {
        reader.see(script).await?;
    }
    Ok(())
}

/// Listeners, nodes, bytes of the scripts' heap and of the app's memory, once what nobody holds is
/// collected.
async fn held(reader: &Reader) -> WebDriverResult<[f64; 4]> {
    for _ in 0..3 {
        reader
            .inspect("HeapProfiler.collectGarbage", json!({}))
            .await?;
    }
    let found = reader.inspect("Performance.getMetrics", json!({})).await?;
    let metrics = found["metrics"].as_array().unwrap();
    let metric = |name: &str| {
        let of_name = metrics.iter().find(|metric| metric["name"] == name);
        of_name.and_then(|metric| metric["value"].as_f64()).unwrap()
    };
    let memory = reader.see("memory.buffer.byteLength").await?;
    Ok([
        metric("JSEventListeners"),
        metric("Nodes"),
        metric("JSHeapUsedSize"),
        memory.as_f64().unwrap(),
    ])
}

#[tokio::test]
async fn nothing_is_left_behind() -> Outcome {
    if Engine::chosen().lacks(Ability::DeveloperTools) {
        return Ok(());
    }
    let reader = Visit::on_laptop().after_running(BEFORE).begin().await?;
    reader.inspect("Performance.enable", json!({})).await?;
    reader.open(LESSON).await?;
    for _ in 0..FIRST_ROUNDS {
        sit(&reader).await?;
    }
    let before = held(&reader).await?;
    for _ in 0..ROUNDS {
        sit(&reader).await?;
    }
    let after = held(&reader).await?;
    for (at, what) in ["listeners", "nodes", "heap", "memory"].iter().enumerate() {
        let (before, after) = (before[at], after[at]);
        assert!(
            after <= before * GROWTH,
            "{what}: {before} before, {after} after"
        );
    }
    reader.leave().await
}
