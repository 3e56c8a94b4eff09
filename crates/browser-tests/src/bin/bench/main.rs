//! Measures the tests' site in Chromium and prints tables. Machines are noisy: read the figures of
//! one run against each other.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod class;
mod coming_back;
mod growth;
mod pages;
mod pasting;

use std::collections::BTreeMap;
use std::fs;

use browser_tests::lighthouse::look_at;
use browser_tests::server::{Fault, Server};
use browser_tests::site::{fixture, gzip};
use browser_tests::{Reader, Visit};
use serde_json::Value;
use thirtyfour::error::WebDriverResult;

const LESSON: &str = "fete-du-pain/";
/// Interleaved visits to each page.
const ROUNDS: usize = 15;
/// Taps of which the median is taken.
const TAPS: usize = 20;
/// From one paint to the next, in milliseconds.
const FRAME: usize = 16;
/// How often the long lesson repeats the lesson's body: 20,000 words.
const TIMES: usize = 32;

/// Notes the largest paint, the layout shift and when the app was ready, in milliseconds.
const OBSERVE: &str = "window.seen = { lcp: 0, cls: 0, ready: 0 };
    new PerformanceObserver(l => { for (const e of l.getEntries()) seen.lcp = e.startTime; }).observe({ type: 'largest-contentful-paint', buffered: true });
    new PerformanceObserver(l => { for (const e of l.getEntries()) seen.cls += e.value; }).observe({ type: 'layout-shift', buffered: true });
    new MutationObserver(() => { if (!seen.ready && document.documentElement?.dataset.app === 'ready') seen.ready = performance.now(); }).observe(document, { attributes: true, subtree: true });";

/// Nothing larger was painted for a second: for pages with an app and without one alike, and no
/// browser is still busy when the next one starts.
const PAINTED: &str = "seen.lcp > 0 && performance.now() > seen.lcp + 1000";

/// What is measured: all of it, or what the arguments name.
const PARTS: [&str; 8] = [
    "loading",
    "returning",
    "lighthouse",
    "tapping",
    "core",
    "pasting",
    "growth",
    "class",
];

#[tokio::main]
async fn main() -> WebDriverResult<()> {
    let mut wanted: Vec<String> = std::env::args().skip(1).collect();
    if let Some(unknown) = wanted.iter().find(|part| !PARTS.contains(&part.as_str())) {
        eprintln!("bench: there is no part {unknown}: {}", PARTS.join(", "));
        std::process::exit(2);
    }
    if wanted.is_empty() {
        wanted = PARTS.map(str::to_owned).into();
    }
    for part in wanted {
        match part.as_str() {
            "loading" => loading().await?,
            "returning" => coming_back::measure().await?,
            "lighthouse" => lighthouse(),
            "tapping" => {
                for (name, slow) in [("full speed", false), ("CPU ×4", true)] {
                    tapping(name, slow).await?;
                }
            }
            "class" => class::measure().await?,
            "core" => core_tasks().await?,
            "pasting" => {
                pasting::measure().await?;
                pasting::libraries().await?;
            }
            _ => growth::measure().await?,
        }
    }
    Ok(())
}

/// The core's tasks on a megabyte of text, natively and in the browser.
async fn core_tasks() -> WebDriverResult<()> {
    let (page, files) = pages::core_in_wasm();
    let mut visit = Visit::on_laptop().with_fault(LESSON, Fault::Instead(page.into_bytes()));
    for (name, bytes) in files {
        visit = visit.with_fault(name, Fault::Instead(bytes));
    }
    let reader = visit.begin().await?;
    reader.go(LESSON).await?;
    reader.until("window.took !== undefined").await?;
    let took = reader.see("window.took").await?;
    let native = fs::read_to_string(fixture().join("../compared/core.txt")).unwrap();
    println!(
        "\nThe core on 1 MB of text with 10,000 forms\n\n| task | native ms | in the browser ms | ratio |\n|---|---|---|---|"
    );
    for (task, native) in native.lines().filter_map(|line| line.split_once(' ')) {
        let native: f64 = native.parse().unwrap();
        let browser = took.get(task).and_then(Value::as_f64).unwrap();
        println!(
            "| {task} | {native:.1} | {browser:.1} | {:.2} |",
            browser / native
        );
    }
    reader.leave().await
}

/// A page that is loaded: the lesson, or one to compare it with.
struct Loaded {
    name: &'static str,
    /// What the host sends in place of the lesson's page.
    instead: Option<String>,
    /// Whether an app takes it over.
    has_app: bool,
    /// Bytes of a first visit, gzipped.
    bytes: usize,
    /// Of each visit: largest paint, app ready (both in milliseconds), layout shift.
    seen: Vec<[f64; 3]>,
}

impl Loaded {
    fn of(name: &'static str, instead: Option<String>, has_app: bool, more_bytes: usize) -> Self {
        let page = instead.clone().unwrap_or_else(|| pages::lesson(LESSON));
        Loaded {
            name,
            instead,
            has_app,
            bytes: gzip(page.as_bytes()).len() + more_bytes,
            seen: Vec::new(),
        }
    }

    fn median(&self, at: usize) -> f64 {
        median(self.seen.iter().map(|seen| seen[at]).collect())
    }
}

async fn loading() -> WebDriverResult<()> {
    let page = pages::lesson(LESSON);
    let (smallest, files) = pages::minimal_yew();
    let size_of_files = files.iter().map(|(_, bytes)| gzip(bytes).len()).sum();
    let mut all = [
        Loaded::of("bare article", Some(pages::bare(&page)), false, 0),
        Loaded::of(
            "lesson without the app",
            Some(pages::without_app(&page)),
            false,
            0,
        ),
        Loaded::of("lesson", None, true, app_size()),
        Loaded::of("smallest Yew app", Some(smallest), true, size_of_files),
    ];
    for _ in 0..ROUNDS {
        for loaded in &mut all {
            let mut visit = Visit::on_phone()
                .sized(412, 823)
                .on_a_slow_device()
                .after_running(OBSERVE);
            if let Some(html) = &loaded.instead {
                visit = visit.with_fault(LESSON, Fault::Instead(html.clone().into_bytes()));
            }
            for (name, bytes) in &files {
                visit = visit.with_fault(name, Fault::Instead(bytes.clone()));
            }
            let reader = visit.begin().await?;
            reader.go(LESSON).await?;
            if loaded.has_app {
                reader.ready().await?;
            }
            reader.until(PAINTED).await?;
            let seen = figures(&reader, "[seen.lcp, seen.ready, seen.cls]").await?;
            loaded.seen.push(seen);
            reader.leave().await?;
        }
    }
    println!(
        "Load, 412×823, 150 ms round trip, 1.6 Mbit/s, CPU ×4, gzip; medians of {ROUNDS} interleaved visits\n"
    );
    println!(
        "| page | LCP ms | against bare | ready ms | against smallest | CLS | kB gzip |\n|---|---|---|---|---|---|---|"
    );
    let [bare, .., smallest] = &all;
    for loaded in &all {
        let (ready, against) = if loaded.has_app {
            let ready = loaded.median(1);
            let against = ready / smallest.median(1);
            (format!("{ready:.0}"), format!("{against:.2}"))
        } else {
            ("–".to_owned(), "–".to_owned())
        };
        println!(
            "| {} | {:.0} | {:.2} | {ready} | {against} | {:.4} | {:.1} |",
            loaded.name,
            loaded.median(0),
            loaded.median(0) / bare.median(0),
            loaded.median(2),
            loaded.bytes as f64 / 1000.0
        );
    }
    Ok(())
}

fn lighthouse() {
    println!("\nLighthouse, mobile, one look each\n\n| page | performance |\n|---|---|");
    let host = Server::start(&fixture(), "/", BTreeMap::new(), true);
    for page in ["", LESSON] {
        let report = look_at(&format!("{}{page}", host.base()), &["performance"]);
        for score in report.scores.values() {
            println!(
                "| {} | {score} |",
                if page.is_empty() { "library" } else { "lesson" }
            );
        }
    }
}

async fn tapping(name: &str, slow: bool) -> WebDriverResult<()> {
    let long = pages::long(&pages::lesson(LESSON), TIMES);
    println!(
        "\nMounting and tapping, {name}\n\n| lesson | words | mount ms | tap to paint ms, median of {TAPS} |\n|---|---|---|---|"
    );
    for (name, fault) in [
        ("first", None),
        ("long", Some(Fault::Instead(long.into_bytes()))),
    ] {
        let mut visit = Visit::on_phone().sized(412, 823).after_running(OBSERVE);
        if slow {
            visit = visit.on_a_slow_device();
        }
        if let Some(fault) = fault {
            visit = visit.with_fault(LESSON, fault);
        }
        let reader = visit.begin().await?;
        reader.open(LESSON).await?;
        let mount = "[seen.ready - Math.max(...performance.getEntriesByType('resource').filter(e => e.name.endsWith('.wasm')).map(e => e.responseEnd)), 0, 0]";
        let mount = figures(&reader, mount).await?[0];
        let taps = taps(&reader).await?;
        let words = "[...document.querySelectorAll('.body .sentence')].map(s => s.textContent).join(' ').split(/\\s+/).length";
        let words = reader.see(words).await?;
        println!("| {name} | {words} | {mount:.0} | {:.1} |", median(taps));
        reader.leave().await?;
    }
    Ok(())
}

/// From a tap on a mention to the paint after it, in milliseconds, so many times.
async fn taps(reader: &Reader) -> WebDriverResult<Vec<f64>> {
    let mut taps = Vec::new();
    for at in 0..TAPS {
        // A finger comes at any time of a frame, whose end the paint waits for.
        let after = FRAME * at / TAPS;
        let tap = format!(
            "new Promise(done => {{
                const mention = document.querySelectorAll('.body a.mention')[{at}];
                mention.scrollIntoView({{ block: 'center' }});
                requestAnimationFrame(() => setTimeout(() => {{
                    const begin = performance.now();
                    mention.click();
                    requestAnimationFrame(() => {{
                        const {{ port1, port2 }} = new MessageChannel();
                        port1.onmessage = () => done([performance.now() - begin, 0, 0]);
                        port2.postMessage(0);
                    }});
                }}, {after}));
            }})"
        );
        taps.push(figures(reader, &tap).await?[0]);
    }
    Ok(taps)
}

async fn figures(reader: &Reader, expression: &str) -> WebDriverResult<[f64; 3]> {
    let seen = reader.see(expression).await?;
    let at = |at: usize| seen.get(at).and_then(Value::as_f64).unwrap_or_default();
    Ok([at(0), at(1), at(2)])
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or_default()
}

fn app_size() -> usize {
    let files = fs::read_dir(fixture())
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let files = files.filter(|path| path.extension().is_some_and(|e| e == "js" || e == "wasm"));
    // Who reads fetches neither the workshop nor, before the page is at rest, the worker.
    let is_later = |path: &std::path::Path| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        ["workshop-", "engine-", "sw.js"]
            .iter()
            .any(|later| name.starts_with(later))
    };
    let files = files.filter(|path| !is_later(path));
    files.map(|path| gzip(&fs::read(path).unwrap()).len()).sum()
}
