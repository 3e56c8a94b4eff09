//! A lesson in class: how long its sheet takes to open, and the wall from a key to the paint after it.

use browser_tests::server::Fault;
use browser_tests::{Reader, Visit};
use thirtyfour::error::WebDriverResult;

use crate::{FRAME, LESSON, TIMES, figures, median, pages};

/// How often each sheet is opened, and how many keys are pressed.
const SHEETS: usize = 5;
const KEYS: usize = 20;

/// The course, as the workshop's addresses have it: with all that makes a sheet long.
const COURSE: &str =
    "atelier/#/cours/fete-du-pain&ex=trous-1.relier-1&parcours=hypotheses-5.detail-15&grille=debut";

/// Goes from the page that prepares the course to its sheet. All of it, until its pages are painted, and the longest
/// task.
const OPEN: &str = "new Promise(done => {
    const tasks = [];
    new PerformanceObserver(list => tasks.push(...list.getEntries().map(it => it.duration))).observe({ type: 'longtask' });
    const link = document.querySelector('[href$=feuille]');
    const begin = performance.now();
    new MutationObserver((_, observer) => {
        if (!document.querySelector('.pages .paper')) return;
        observer.disconnect();
        requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => {
                const took = performance.now() - begin;
                setTimeout(() => done([took, document.querySelectorAll('.pages .paper').length, Math.max(0, ...tasks)]), 200);
            };
            port2.postMessage(0);
        });
    }).observe(document.body, { childList: true, subtree: true });
    link.click();
})";

/// Measures the sheet and the wall of the lesson, and of one that repeats it to 20,000 words.
pub(crate) async fn measure() -> WebDriverResult<()> {
    println!(
        "\nThe sheet of a lesson, medians of {SHEETS}\n\n| lesson | pages | open ms | longest task ms |\n|---|---|---|---|"
    );
    for (name, times) in [("one", 1), ("long", TIMES)] {
        let reader = prepared(Visit::on_laptop(), times).await?;
        let mut seen = Vec::new();
        for _ in 0..SHEETS {
            seen.push(figures(&reader, OPEN).await?);
            reader.back().await?;
            reader.until(IS_PREPARED).await?;
        }
        let at = |at: usize| median(seen.iter().map(|seen| seen[at]).collect());
        println!("| {name} | {} | {:.0} | {:.0} |", at(1), at(0), at(2));
        reader.leave().await?;
    }
    println!(
        "\nThe wall, from a key to the paint after it, CPU ×4, {KEYS} keys\n\n| lesson | median ms | longest ms |\n|---|---|---|"
    );
    for (name, times) in [("one", 1), ("long", TIMES)] {
        let reader = prepared(Visit::on_laptop().on_a_slow_device(), times).await?;
        reader
            .see("document.querySelector('[href$=\"mur/1\"]').click()")
            .await?;
        reader.until("!!document.querySelector('.wall')").await?;
        let mut keys = Vec::new();
        for at in 0..KEYS {
            keys.push(key(&reader, at).await?);
        }
        let longest = keys.iter().copied().fold(0.0, f64::max);
        println!("| {name} | {:.1} | {longest:.1} |", median(keys));
        reader.leave().await?;
    }
    Ok(())
}

/// The page that prepares the course has drawn the lesson's paragraphs.
const IS_PREPARED: &str = "!!document.querySelector('.paragraphs li')";

async fn prepared(visit: Visit, times: usize) -> WebDriverResult<Reader> {
    let page = pages::long(&pages::lesson(LESSON), times);
    let visit = visit.with_fault(LESSON, Fault::Instead(page.into_bytes()));
    let reader = visit.begin().await?;
    reader.open(COURSE).await?;
    reader.until(IS_PREPARED).await?;
    Ok(reader)
}

/// From a key to the paint after it, in milliseconds.
async fn key(reader: &Reader, at: usize) -> WebDriverResult<f64> {
    // A key comes at any time of a frame, whose end the paint waits for.
    let after = FRAME * at / KEYS;
    let press = format!(
        "new Promise(done => requestAnimationFrame(() => setTimeout(() => {{
            const begin = performance.now();
            window.dispatchEvent(new KeyboardEvent('keydown', {{ key: 'ArrowRight' }}));
            requestAnimationFrame(() => {{
                const {{ port1, port2 }} = new MessageChannel();
                port1.onmessage = () => done([performance.now() - begin, 0, 0]);
                port2.postMessage(0);
            }});
        }}, {after})))"
    );
    Ok(figures(reader, &press).await?[0])
}
