//! Measures the built site in Chromium and prints tables. Machines are noisy: read the figures of
//! one run against each other.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod coming_back;
mod texts;

use std::collections::BTreeMap;
use std::fs;

use browser_tests::lighthouse::look_at;
use browser_tests::server::{Fault, Server};
use browser_tests::site::{dist, gzip};
use browser_tests::{Reader, Visit};
use serde_json::Value;
use thirtyfour::error::WebDriverResult;

use texts::{bare, lengthen};

const LESSON: &str = "moscou-2025/";
/// Interleaved visits to each page.
const ROUNDS: usize = 9;
/// Taps of which the median is taken.
const TAPS: usize = 20;
/// How often the long lesson repeats the first one's body: 20,000 words.
const TIMES: usize = 26;

/// Notes the largest paint, the layout shift and when the app was ready, in milliseconds.
const OBSERVE: &str = "window.seen = { lcp: 0, cls: 0, ready: 0 };
    new PerformanceObserver(l => { for (const e of l.getEntries()) seen.lcp = e.startTime; }).observe({ type: 'largest-contentful-paint', buffered: true });
    new PerformanceObserver(l => { for (const e of l.getEntries()) seen.cls += e.value; }).observe({ type: 'layout-shift', buffered: true });
    new MutationObserver(() => { if (!seen.ready && document.documentElement?.dataset.app === 'ready') seen.ready = performance.now(); }).observe(document, { attributes: true, subtree: true });";

#[tokio::main]
async fn main() -> WebDriverResult<()> {
    loading().await?;
    coming_back::measure().await?;
    lighthouse();
    for (name, slow) in [("full speed", false), ("CPU ×4", true)] {
        tapping(name, slow).await?;
    }
    Ok(())
}

async fn loading() -> WebDriverResult<()> {
    let lesson = read("moscou-2025/lesson.json");
    let bare = bare(&lesson);
    let page = fs::read_to_string(dist().join(LESSON).join("index.html")).unwrap();
    let without_app = page
        .replace("<script type=\"module\"", "<script type=\"text/plain\"")
        .replace("rel=\"modulepreload\"", "rel=\"author\"")
        .replace("rel=\"preload\"", "rel=\"author\"");
    let pages: [(&str, Option<Fault>, usize); 3] = [
        (
            "bare article",
            Some(Fault::Instead(bare.clone().into_bytes())),
            gzip(bare.as_bytes()).len(),
        ),
        (
            "lesson without the app",
            Some(Fault::Instead(without_app.into_bytes())),
            page_size(),
        ),
        ("lesson", None, page_size() + app_size()),
    ];
    let mut seen: Vec<Vec<[f64; 3]>> = vec![Vec::new(); pages.len()];
    for _ in 0..ROUNDS {
        for ((_, fault, _), seen) in pages.iter().zip(&mut seen) {
            let visit = Visit::on_phone()
                .sized(412, 823)
                .on_a_slow_device()
                .after_running(OBSERVE);
            let visit = match fault {
                Some(fault) => visit.with_fault(LESSON, fault.clone()),
                None => visit,
            };
            let mut reader = visit.begin().await?;
            reader.expect_error("favicon");
            match fault {
                Some(_) => reader.go(LESSON).await?,
                None => reader.open(LESSON).await?,
            }
            reader.until("seen.lcp > 0").await?;
            seen.push(figures(&reader, "[seen.lcp, seen.ready, seen.cls]").await?);
            reader.leave().await?;
        }
    }
    println!(
        "Load, 412×823, 150 ms round trip, 1.6 Mbit/s, CPU ×4, gzip; medians of {ROUNDS} interleaved visits\n"
    );
    println!(
        "| page | LCP ms | against bare | ready ms | CLS | kB gzip |\n|---|---|---|---|---|---|"
    );
    let lcp_bare = median(seen.first().unwrap().iter().map(|s| s[0]).collect());
    for ((name, _, bytes), seen) in pages.iter().zip(&seen) {
        let column = |at: usize| median(seen.iter().map(|s| s[at]).collect());
        println!(
            "| {name} | {:.0} | {:.2} | {:.0} | {:.4} | {:.1} |",
            column(0),
            column(0) / lcp_bare,
            column(1),
            column(2),
            *bytes as f64 / 1000.0
        );
    }
    Ok(())
}

fn lighthouse() {
    println!("\nLighthouse, mobile, one look each\n\n| page | performance |\n|---|---|");
    let host = Server::start("/", BTreeMap::new(), true);
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
    let long = fs::read_to_string(dist().join(LESSON).join("index.html")).unwrap();
    let start = long.find("id=\"lesson-data\">").unwrap() + "id=\"lesson-data\">".len();
    let end = start + long[start..].find("</script>").unwrap();
    let mut lesson: Value = serde_json::from_str(&long[start..end]).unwrap();
    lesson["blocks"] = read(&format!("{LESSON}lesson.json"))["blocks"].take();
    lengthen(&mut lesson, TIMES);
    let data = serde_json::to_string(&lesson)
        .unwrap()
        .replace('<', "\\u003c");
    let long = format!("{}{data}{}", &long[..start], &long[end..]);
    // The whole body is in one block now.
    let (head, body) = long.split_once("<div class=\"body\">").unwrap();
    let body = body.replace("class=\"part-data\"", "class=\"moved\"");
    let long = format!("{head}<div class=\"body\">{body}");
    println!(
        "\nMounting and tapping, {name}\n\n| lesson | words | mount ms | tap to paint ms, median of {TAPS} |\n|---|---|---|---|"
    );
    for (name, fault, times) in [
        ("first", None, 1),
        ("long", Some(Fault::Instead(long.into_bytes())), TIMES),
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
        let mut taps = Vec::new();
        for at in 0..TAPS {
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
                    }}));
                }})"
            );
            taps.push(figures(&reader, &tap).await?[0]);
        }
        let words = lesson
            .get("words")
            .and_then(Value::as_u64)
            .unwrap_or_default() as usize;
        println!(
            "| {name} | {} | {mount:.0} | {:.1} |",
            words * times,
            median(taps)
        );
        reader.leave().await?;
    }
    Ok(())
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

fn read(path: &str) -> Value {
    serde_json::from_str(&fs::read_to_string(dist().join(path)).unwrap()).unwrap()
}

fn page_size() -> usize {
    gzip(&fs::read(dist().join(LESSON).join("index.html")).unwrap()).len()
}

fn app_size() -> usize {
    let files = fs::read_dir(dist())
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let files = files.filter(|path| path.extension().is_some_and(|e| e == "js" || e == "wasm"));
    files.map(|path| gzip(&fs::read(path).unwrap()).len()).sum()
}
