//! Repeat visits, from what the service worker keeps.

use std::time::Duration;

use browser_tests::{Reader, Visit};
use serde_json::json;
use thirtyfour::error::WebDriverResult;
use tokio::time::sleep;

use crate::{LESSON, OBSERVE, PAINTED, ROUNDS, figures, median, pages};

/// Who comes back does so to a browser at rest, whose worker fell asleep long ago: neither an app that
/// is still beginning nor a worker that is still being stopped takes part.
const REST: Duration = Duration::from_secs(1);

/// The lesson in whose place the bare article is kept.
const BARE: &str = "huerto/";

/// With the host gone and a slow processor, from a worker that must wake up first and from one that
/// need not.
pub(crate) async fn measure() -> WebDriverResult<()> {
    let visit = Visit::on_phone().sized(412, 823).after_running(OBSERVE);
    let reader = visit.begin().await?;
    reader.open("").await?;
    reader.kept_offline().await?;
    keep_bare(&reader).await?;
    reader.host().goes();
    let processor = json!({ "rate": 4 });
    reader
        .inspect("Emulation.setCPUThrottlingRate", processor)
        .await?;
    reader.inspect("ServiceWorker.enable", json!({})).await?;

    let pages = [("bare article", BARE), ("library", ""), ("lesson", LESSON)];
    let workers = ["asleep", "awake"];
    let mut visits = Vec::new();
    for (name, path) in pages {
        visits.extend(workers.map(|worker| (name, path, worker, Vec::new())));
    }
    for _ in 0..ROUNDS {
        for (_, path, worker, seen) in &mut visits {
            seen.push(come_back(&reader, path, *worker == "asleep").await?);
        }
    }
    println!(
        "\nComing back without a network, 412×823, CPU ×4; medians of {ROUNDS} interleaved visits\n\n| page | worker | answered ms | FCP ms | against bare | LCP ms |\n|---|---|---|---|---|---|"
    );
    let column = |seen: &[[f64; 3]], at: usize| median(seen.iter().map(|s| s[at]).collect());
    for (at, (name, _, worker, seen)) in visits.iter().enumerate() {
        // The bare article's come first, one for each worker.
        let (.., bare) = &visits[at % workers.len()];
        println!(
            "| {name} | {worker} | {:.0} | {:.0} | {:.2} | {:.0} |",
            column(seen, 0),
            column(seen, 1),
            column(seen, 1) / column(bare, 1),
            column(seen, 2)
        );
    }
    reader.leave().await
}

/// When the page was answered, painted first and painted largest, in milliseconds.
async fn come_back(reader: &Reader, path: &str, is_asleep: bool) -> WebDriverResult<[f64; 3]> {
    reader.open("bibliobus/").await?;
    reader.until(PAINTED).await?;
    if is_asleep {
        let stop = "ServiceWorker.stopAllWorkers";
        reader.inspect(stop, json!({})).await?;
    }
    sleep(REST).await;
    reader.go(path).await?;
    reader.until("seen.lcp > 0").await?;
    let paints = "[performance.getEntriesByType('navigation')[0].responseStart,
        performance.getEntriesByName('first-contentful-paint')[0].startTime, seen.lcp]";
    figures(reader, paints).await
}

/// Has the worker answer with the bare article, too: it says what the browser takes for any page, on
/// this machine and today.
async fn keep_bare(reader: &Reader) -> WebDriverResult<()> {
    let page = json!(pages::bare(&pages::lesson(LESSON)));
    let address = json!(reader.address(BARE));
    let put = format!(
        "caches.keys().then((names) => caches.open(names.find((name) => !name.startsWith('en-regard set'))))
            .then(async (kept) => kept.put(
                (await kept.keys()).find(({{ url }}) => url.startsWith({address} + '?')),
                new Response({page}, {{ headers: {{ 'content-type': 'text/html' }} }})))"
    );
    reader.see(&put).await.map(drop)
}
