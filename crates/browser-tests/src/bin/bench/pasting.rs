//! A megabyte is pasted in the workshop: how long it takes, and how long the page does not answer meanwhile.

use browser_tests::{Reader, Visit};
use serde_json::{Value, json};
use thirtyfour::error::WebDriverResult;

use crate::growth::{MEGABYTE, dense};

/// Notes tasks of more than 50 ms, and when a worker has answered for the last time.
const OBSERVE: &str = "window.tasks = [];
    new PerformanceObserver(list => { for (const { startTime, duration } of list.getEntries()) tasks.push([startTime, duration]); }).observe({ type: 'longtask' });
    window.Worker = class extends Worker {
        constructor(...all) {
            super(...all);
            this.addEventListener('message', ({ data }) => { if (data[0] === true) window.answered = performance.now(); });
        }
    };";

/// The same where no worker starts.
const ALONE: &str = "window.tasks = [];
    new PerformanceObserver(list => { for (const { startTime, duration } of list.getEntries()) tasks.push([startTime, duration]); }).observe({ type: 'longtask' });
    delete window.Worker;";

/// From the tap until the answer, until the text is shown, and the longest task that ended before the answer, and of those
/// after it.
const FIGURES: &str = "(() => {
    const end = window.answered ?? performance.now();
    const longest = tasks => Math.max(0, ...tasks.map(([, duration]) => duration));
    const all = tasks.filter(([start]) => start > begun);
    const isBefore = ([start, duration]) => start + duration <= end;
    return [end - begun, shown - begun, longest(all.filter(isBefore)), longest(all.filter(task => !isBefore(task)))];
})()";

/// Measures it with a worker and without, at full speed and on a slow device.
pub(crate) async fn measure() -> WebDriverResult<()> {
    let page = dense(MEGABYTE);
    println!(
        "\n1 MB pasted in the workshop; the longest task in ms, 0 where none takes 50\n\n| where | CPU | answer ms | shown ms | longest task before the answer | after it |\n|---|---|---|---|---|---|"
    );
    for (place, before) in [("in a worker", OBSERVE), ("on the page", ALONE)] {
        for (speed, visit) in [
            ("×1", Visit::on_phone()),
            ("×4", Visit::on_phone().on_a_slow_device()),
        ] {
            let reader = visit.after_running(before).begin().await?;
            let [answer, shown, working, drawing] = pasted(&reader, &page).await?;
            println!(
                "| {place} | {speed} | {answer:.0} | {shown:.0} | {working:.0} | {drawing:.0} |"
            );
            reader.leave().await?;
        }
    }
    Ok(())
}

async fn pasted(reader: &Reader, page: &str) -> WebDriverResult<[f64; 4]> {
    reader.open("atelier/").await?;
    let fill = format!(
        "new Promise(done => {{
            const area = document.querySelector('textarea');
            area.value = {};
            area.dispatchEvent(new InputEvent('input', {{ bubbles: true }}));
            new MutationObserver(() => {{ if (!window.shown && document.querySelector('.lines li')) window.shown = performance.now(); }})
                .observe(document.body, {{ childList: true, subtree: true }});
            setTimeout(done, 2000);
        }})",
        json!(page)
    );
    reader.see(&fill).await?;
    reader
        .see("(window.begun = performance.now(), document.querySelector('form [type=submit]').click())")
        .await?;
    loop {
        // Any question is a task of the page.
        tokio::time::sleep(std::time::Duration::from_secs(2)).await;
        if reader
            .see("!!window.shown && performance.now() > shown + 3000")
            .await?
            == json!(true)
        {
            break;
        }
    }
    let figures = reader.see(FIGURES).await?;
    let at = |at: usize| figures.get(at).and_then(Value::as_f64).unwrap_or_default();
    Ok([at(0), at(1), at(2), at(3)])
}
