//! A megabyte is pasted in the workshop and read: how long each step takes, and how long the page does not answer
//! meanwhile.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;

use browser_tests::server::Fault;
use browser_tests::{Reader, Visit};
use serde_json::{Value, json};
use thirtyfour::error::WebDriverResult;

use crate::growth::{self, MEGABYTE, dense};
use crate::{figures, median, taps};

/// Forms of the glossary that explains the text.
const FORMS: usize = 10_000;
/// How many forms an entry has that is made up.
const FORMS_OF_ENTRY: usize = 10;
/// Every so many of the forms are given to mark.js, which takes seconds for those.
const EVERY: usize = 50;

/// Notes tasks of more than 50 ms, when a worker has answered for the last time, and when the first lines of a text were
/// painted, in the workshop or in the reader.
macro_rules! observe {
    ($more:literal) => {
        concat!(
            "window.tasks = [];
            new PerformanceObserver(list => { for (const { startTime, duration } of list.getEntries()) tasks.push([startTime, duration]); })
                .observe({ type: 'longtask', buffered: true });
            new MutationObserver((_, observer) => {
                if (!document.querySelector('.beginning p, .lines li, .body p')) return;
                observer.disconnect();
                requestAnimationFrame(() => {
                    const { port1, port2 } = new MessageChannel();
                    port1.onmessage = () => { window.shown = performance.now(); };
                    port2.postMessage(0);
                });
            }).observe(document, { childList: true, subtree: true });",
            $more
        )
    };
}

const IN_A_WORKER: &str = observe!(
    "window.Worker = class extends Worker {
        constructor(...all) {
            super(...all);
            this.addEventListener('message', ({ data }) => { if (data[0] === true) window.answered = performance.now(); });
        }
    };"
);

/// The same where no worker starts.
const ON_THE_PAGE: &str = observe!("delete window.Worker;");

/// Until the text is explained, until its first lines are painted, and the longest task before that and after.
const FIGURES: &str = "(() => {
    const begin = window.begun ?? 0;
    const longest = tasks => Math.max(0, ...tasks.map(([, duration]) => duration));
    const all = tasks.filter(([start]) => start > begin);
    const isBefore = ([start, duration]) => start + duration <= shown;
    return [(window.answered ?? shown) - begin, shown - begin, longest(all.filter(isBefore)), longest(all.filter(task => !isBefore(task)))];
})()";

/// Measures it with a worker and without, at full speed and on a slow device.
pub(crate) async fn measure() -> WebDriverResult<()> {
    let page = dense(MEGABYTE);
    let forms = forms();
    let glossary = glossary(&forms);
    println!(
        "\n1 MB pasted in the workshop and opened in the reader, {} forms; tasks in ms, 0 where none takes 50\n\n\
         | where | CPU | first lines ms | explained ms | longest task before the first lines | after them | in the reader: first lines ms | longest task before | after | tap to paint ms |\n\
         |---|---|---|---|---|---|---|---|---|---|",
        forms.len()
    );
    let mut explaining = f64::INFINITY;
    for (place, before) in [("in a worker", IN_A_WORKER), ("on the page", ON_THE_PAGE)] {
        for (speed, visit) in [
            ("×1", Visit::on_phone()),
            ("×4", Visit::on_phone().on_a_slow_device()),
        ] {
            let visit = visit.with_fault(
                "glossary.toml",
                Fault::Instead(glossary.clone().into_bytes()),
            );
            let reader = visit.after_running(before).begin().await?;
            let [explained, shown, working, drawing] = pasted(&reader, &page).await?;
            explaining = explaining.min(explained);
            let [_, opened, opening, growing] = opened(&reader).await?;
            let tap = median(taps(&reader).await?);
            println!(
                "| {place} | {speed} | {shown:.0} | {explained:.0} | {working:.0} | {drawing:.0} | {opened:.0} | {opening:.0} | {growing:.0} | {tap:.1} |"
            );
            reader.leave().await?;
        }
    }
    println!(
        "\nAsked at ×1: first lines 300 ms, explained 1500, no task of 50 after the first lines; at ×4: tap to paint 50"
    );
    let some: BTreeSet<String> = forms.iter().step_by(EVERY).cloned().collect();
    let marking = growth::mark_js(&page, &some).await? / some.len() as f64;
    let explaining = explaining / forms.len() as f64;
    println!(
        "\nmark.js, {} of the forms in the same text: {marking:.2} ms a form; the workshop {explaining:.3} ms, {:.0} times faster (20 are asked)",
        some.len(),
        marking / explaining
    );
    Ok(())
}

/// The forms of the site's glossary, and some that are made up.
fn forms() -> BTreeSet<String> {
    let mut forms = growth::forms();
    let made = (0..).map(|number| format!("Port-{number} de la Baie"));
    let more = FORMS.saturating_sub(forms.len());
    forms.extend(made.take(more));
    forms
}

/// The site's glossary, with entries that claim the other forms.
fn glossary(forms: &BTreeSet<String>) -> String {
    let mut glossary = String::new();
    for file in growth::glossary_files() {
        // The tests' site has no maps.
        let text = fs::read_to_string(file).unwrap();
        for line in text.lines().filter(|line| !line.starts_with("map = ")) {
            glossary += line;
            glossary.push('\n');
        }
    }
    let known = growth::forms();
    let made: Vec<&String> = forms.difference(&known).collect();
    for (number, forms) in made.chunks(FORMS_OF_ENTRY).enumerate() {
        write!(
            glossary,
            "[made-{number}]\nkind = \"place\"\nforms = {}\n[made-{number}.fr]\nname = \"un port\"\nexplanation = \"Un port de la baie.\"\n",
            json!(forms)
        )
        .unwrap();
    }
    glossary
}

/// Pastes the text in the workshop, and waits until all of it is drawn.
async fn pasted(reader: &Reader, page: &str) -> WebDriverResult<[f64; 4]> {
    reader.open("atelier/").await?;
    let fill = format!(
        "new Promise(done => {{
            const area = document.querySelector('textarea');
            area.value = {};
            area.dispatchEvent(new InputEvent('input', {{ bubbles: true }}));
            setTimeout(done, 2000);
        }})",
        json!(page)
    );
    reader.see(&fill).await?;
    reader
        .see("(window.begun = performance.now(), document.querySelector('form [type=submit]').click())")
        .await?;
    at_rest(reader, ".lines li").await
}

/// Opens the text in the reader, and waits until all of it is drawn.
async fn opened(reader: &Reader) -> WebDriverResult<[f64; 4]> {
    reader.tap("a.first").await?;
    reader.ready().await?;
    at_rest(reader, ".body p").await
}

/// Waits until no more of those elements come, and tells what was noted.
async fn at_rest(reader: &Reader, elements: &str) -> WebDriverResult<[f64; 4]> {
    let count = format!("window.shown ? document.querySelectorAll('{elements}').length : 0");
    let mut before = json!(0);
    loop {
        // Any question is a task of the page.
        tokio::time::sleep(std::time::Duration::from_secs(3)).await;
        let now = reader.see(&count).await?;
        if now != json!(0) && now == before {
            break;
        }
        before = now;
    }
    let noted = reader.see(FIGURES).await?;
    let at = |at: usize| noted.get(at).and_then(Value::as_f64).unwrap_or_default();
    Ok([at(0), at(1), at(2), at(3)])
}

/// How many own texts a full library has.
const TEXTS: usize = 200;
/// Interleaved visits to each library.
const VISITS: usize = 15;

/// Notes when the library was painted with all texts, of which there may be none.
const LISTED: &str = "window.listed = 0;
    new MutationObserver(() => {
        const isReady = document.documentElement?.dataset.app === 'ready';
        if (!isReady || listed || !window.expected?.()) return;
        listed = -1;
        requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => { listed = performance.now(); };
            port2.postMessage(0);
        });
    }).observe(document, { attributes: true, childList: true, subtree: true });
    window.expected = () => document.querySelectorAll('.own-texts li').length >= Number(localStorage.benchTexts ?? 0);";

/// Puts copies of the one text that is kept beside it.
fn copies() -> String {
    format!(
        "new Promise((done, fail) => {{
            localStorage.benchTexts = {TEXTS};
            const open = indexedDB.open('en-regard');
            open.onerror = fail;
            open.onsuccess = () => {{
                const stores = ['texts', 'lessons', 'listings'];
                const change = open.result.transaction(stores, 'readwrite');
                for (const name of stores) {{
                    const store = change.objectStore(name);
                    store.openCursor().onsuccess = ({{ target }}) => {{
                        const {{ key, value }} = target.result;
                        for (let nth = 1; nth < {TEXTS}; nth++) store.put(value.replaceAll(key, key + nth), key + nth);
                    }};
                }}
                change.oncomplete = () => {{ open.result.close(); done(true); }};
                change.onerror = fail;
            }};
        }})"
    )
}

/// Opens a library of many own texts and one without any, in turn.
pub(crate) async fn libraries() -> WebDriverResult<()> {
    let empty = Visit::on_phone().after_running(LISTED).begin().await?;
    let full = Visit::on_phone().after_running(LISTED).begin().await?;
    for reader in [&empty, &full] {
        reader.open("").await?;
        reader.kept_offline().await?;
    }
    full.open("atelier/").await?;
    full.write("textarea", &dense(4000)).await?;
    full.tap("form [type=submit]").await?;
    full.until("!!document.querySelector('.lines li')").await?;
    full.see(&copies()).await?;
    let (mut of_empty, mut of_full) = (Vec::new(), Vec::new());
    for _ in 0..VISITS {
        for (reader, times) in [(&empty, &mut of_empty), (&full, &mut of_full)] {
            reader.go("").await?;
            reader.until("window.listed > 0").await?;
            times.push(figures(reader, "[listed, 0, 0]").await?[0]);
        }
    }
    let (of_empty, of_full) = (median(of_empty), median(of_full));
    println!(
        "\nThe library, until it is painted; medians of {VISITS} interleaved visits\n\n| own texts | ms | ratio (1.5 is asked) |\n|---|---|---|\n\
         | none | {of_empty:.0} | 1.00 |\n| {TEXTS} | {of_full:.0} | {:.2} |",
        of_full / of_empty
    );
    empty.leave().await?;
    full.leave().await
}
