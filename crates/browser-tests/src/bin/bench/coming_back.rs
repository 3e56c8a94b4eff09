//! Repeat visits, from what the service worker keeps.

use browser_tests::Visit;
use serde_json::json;
use thirtyfour::error::WebDriverResult;

use crate::{LESSON, OBSERVE, ROUNDS, figures, median};

/// With the host gone and a slow processor, from a worker that must wake up first and from one that
/// need not.
pub(crate) async fn measure() -> WebDriverResult<()> {
    let visit = Visit::on_phone().sized(412, 823).after_running(OBSERVE);
    let reader = visit.begin().await?;
    reader.open("").await?;
    reader.kept_offline().await?;
    reader.host().goes();
    let processor = json!({ "rate": 4 });
    reader
        .inspect("Emulation.setCPUThrottlingRate", processor)
        .await?;
    reader.inspect("ServiceWorker.enable", json!({})).await?;
    println!(
        "\nComing back without a network, 412×823, CPU ×4; medians of {ROUNDS} visits\n\n| page | worker | answered ms | FCP ms | LCP ms |\n|---|---|---|---|---|"
    );
    for page in ["", LESSON] {
        for worker in ["asleep", "awake"] {
            let mut seen = Vec::new();
            for _ in 0..ROUNDS {
                reader.open("francophonie/").await?;
                reader.until("seen.lcp > 0").await?;
                if worker == "asleep" {
                    reader
                        .inspect("ServiceWorker.stopAllWorkers", json!({}))
                        .await?;
                }
                reader.open(page).await?;
                reader.until("seen.lcp > 0").await?;
                let paints = "[performance.getEntriesByType('navigation')[0].responseStart,
                    performance.getEntriesByName('first-contentful-paint')[0].startTime, seen.lcp]";
                seen.push(figures(&reader, paints).await?);
            }
            let column = |at: usize| median(seen.iter().map(|s| s[at]).collect());
            let name = if page.is_empty() { "library" } else { "lesson" };
            println!(
                "| {name} | {worker} | {:.0} | {:.0} | {:.0} |",
                column(0),
                column(1),
                column(2)
            );
        }
    }
    reader.leave().await
}
