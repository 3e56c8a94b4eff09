//! The workshop does what takes long in a worker: the page stays quick, and what takes too long can be cancelled.

use browser_tests::{Reader, Visit};
use serde_json::json;

use crate::own_texts::{PAGE, is_sound, paste, send};
use crate::workshop::is_kept;
use crate::{LESSON, Outcome};

const WORKSHOP: &str = "atelier/";

/// Counts the workers that are started and what they answer. Where `window.isHeld` is set, what the page asks
/// does not reach them.
pub(crate) const WATCHED: &str = "window.started = 0;
    window.answers = 0;
    window.Worker = class extends Worker {
        constructor(...all) {
            super(...all);
            window.started += 1;
            this.addEventListener('message', ({ data }) => { if (data[0] === true) window.answers += 1; });
        }
        postMessage(message) {
            if (!(window.isHeld && Array.isArray(message))) super.postMessage(message);
        }
    };";

/// How many texts are kept.
const COUNT: &str = "new Promise(done => {
    const open = indexedDB.open('en-regard');
    open.onupgradeneeded = () => open.transaction.abort();
    open.onerror = () => done(0);
    open.onsuccess = () => {
        const all = open.result.transaction('texts').objectStore('texts').count();
        all.onsuccess = () => { open.result.close(); done(all.result); };
    };
})";

/// The worker has answered, and the page has asked nobody else.
async fn worker_has_answered(reader: &Reader) -> Outcome {
    assert_eq!(
        reader.see("[window.started, window.answers > 0]").await?,
        json!([1, true])
    );
    Ok(())
}

#[tokio::test]
async fn a_worker_makes_the_text() -> Outcome {
    // Under the policy as a tag, and as a header too; at the root of a host, and below it.
    let plain = Visit::on_phone();
    let with_headers = plain.clone().with_headers().hosted_at("/cours/");
    for visit in [plain, with_headers] {
        let reader = visit.after_running(WATCHED).begin().await?;
        reader.open(WORKSHOP).await?;
        paste(&reader, PAGE).await?;
        worker_has_answered(&reader).await?;
        // The same worker makes the lesson of a text that has changed.
        let before = reader.see("window.answers").await?;
        reader.tap(".lines [data-aside] button").await?;
        reader.until(&format!("window.answers > {before}")).await?;
        worker_has_answered(&reader).await?;
        reader.leave().await?;
    }
    Ok(())
}

#[tokio::test]
async fn it_does_so_offline() -> Outcome {
    let visit = Visit::on_phone().hosted_at("/cours/");
    let reader = visit.after_running(WATCHED).begin().await?;
    reader.open(LESSON).await?;
    reader.kept_offline().await?;
    reader.open(WORKSHOP).await?;
    is_kept(&reader).await?;
    reader.host().goes();
    reader.open(WORKSHOP).await?;
    paste(&reader, PAGE).await?;
    worker_has_answered(&reader).await?;
    reader.leave().await
}

#[tokio::test]
async fn where_no_worker_starts_the_page_makes_it() -> Outcome {
    let refused = [
        // An old browser.
        "delete window.Worker;",
        // One that refuses, at once or later.
        "window.Worker = class { constructor() { throw new Error('no'); } };",
        "window.Worker = class extends EventTarget {
            constructor() { super(); setTimeout(() => this.dispatchEvent(new Event('error'))); }
            postMessage() {}
            terminate() {}
        };",
    ];
    for before in refused {
        let reader = Visit::on_phone().after_running(before).begin().await?;
        reader.open(WORKSHOP).await?;
        paste(&reader, PAGE).await?;
        reader.leave().await?;
    }
    Ok(())
}

#[tokio::test]
async fn what_is_cancelled_is_not_kept() -> Outcome {
    let visit = Visit::on_phone().speaking("fr-FR").after_running(WATCHED);
    let reader = visit.begin().await?;
    reader.open(WORKSHOP).await?;
    reader.see("window.isHeld = true").await?;
    send(&reader, PAGE).await?;
    reader.tap(".working button").await?;
    reader
        .until("document.querySelector('.trouble')?.innerText.includes('annulé')")
        .await?;
    assert_eq!(reader.see(COUNT).await?, json!(0));
    // What was pasted is still there, and goes to a new worker.
    reader.see("window.isHeld = false").await?;
    reader.tap("form [type=submit]").await?;
    reader
        .until("!!document.querySelector('.lines li')")
        .await?;
    assert_eq!(reader.see(COUNT).await?, json!(1));
    assert_eq!(reader.see("window.started").await?, json!(2));
    reader.leave().await
}

#[tokio::test]
async fn a_long_text_can_be_read_before_it_is_kept() -> Outcome {
    // What the page asks once the text is there is its last question: it is never answered.
    const FIRST_LINES: &str = "document.querySelectorAll('.beginning p').length";
    let visit = Visit::on_phone().after_running(
        "window.Worker = class extends Worker {
            addEventListener(type, hear, options) {
                super.addEventListener(type, event => { if (event.data[0] !== true || event.data[1].forms === undefined) hear(event); }, options);
            }
        };",
    );
    let reader = visit.begin().await?;
    reader.open(WORKSHOP).await?;
    let numbered =
        |nth| format!("{nth}. Les habitants du port de Koulé attendent le bac depuis deux ans.");
    let page: Vec<String> = (1..1000).map(numbered).collect();
    send(&reader, &page.join("\n\n")).await?;
    reader.until(&format!("{FIRST_LINES} === 40")).await?;
    is_sound(&reader, "a text that is being made").await?;
    assert_eq!(reader.see(COUNT).await?, json!(0));
    reader.tap(".working button").await?;
    reader.until(&format!("{FIRST_LINES} === 0")).await?;
    reader.leave().await
}

#[tokio::test]
async fn a_worker_that_falls_is_followed_by_another() -> Outcome {
    let visit = Visit::on_phone().after_running(WATCHED);
    let reader = visit.begin().await?;
    reader.open(WORKSHOP).await?;
    let fall = "(() => {
        const { postMessage } = Worker.prototype;
        Worker.prototype.postMessage = function (message) {
            const isText = Array.isArray(message) && message[0].task !== 'wake';
            if (!isText) return postMessage.call(this, message);
            Worker.prototype.postMessage = postMessage;
            setTimeout(() => this.dispatchEvent(new MessageEvent('message', { data: 'failed' })));
        };
    })()";
    reader.see(fall).await?;
    send(&reader, PAGE).await?;
    reader.until("!!document.querySelector('.trouble')").await?;
    assert_eq!(reader.see(COUNT).await?, json!(0));
    reader.tap("form [type=submit]").await?;
    reader
        .until("!!document.querySelector('.lines li')")
        .await?;
    reader.leave().await
}
