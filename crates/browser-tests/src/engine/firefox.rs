//! Firefox, over geckodriver and WebDriver BiDi.

use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::{Arc, Mutex};

use futures_util::StreamExt;
use serde_json::{Value, json};
use thirtyfour::bidi::BiDi;
use thirtyfour::error::WebDriverResult;
use thirtyfour::{CapabilitiesHelper, DesiredCapabilities};

use super::process::{connect, free_port};
use super::{Opened, Process, Record, Witness};
use crate::Visit;

pub(super) async fn open(visit: &Visit) -> WebDriverResult<Opened> {
    let port = free_port();
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../.tools/bin/geckodriver");
    let process = Process::start(
        Command::new(path)
            .arg(format!("--port={port}"))
            // Else each browser would want the same one.
            .arg(format!("--websocket-port={}", free_port()))
            .stdout(Stdio::null()),
    );
    let mut wanted = DesiredCapabilities::firefox();
    wanted.set("webSocketUrl", true)?;
    wanted.set(
        "moz:firefoxOptions",
        json!({
            "binary": "/usr/bin/firefox-esr",
            "args": ["-headless"],
            "prefs": {
                "intl.accept_languages": visit.language,
                "ui.prefersReducedMotion": 1,
                "javascript.enabled": visit.script,
                "widget.gtk.overlay-scrollbars.enabled": !visit.bars,
                // 2: always the reader's, 0: where the system says so.
                "browser.display.document_color_use": if visit.own_colours { 2 } else { 0 },
            },
        }),
    )?;
    if !visit.waits {
        wanted.set("pageLoadStrategy", "none")?;
    }
    let driver = connect(port, wanted.into()).await?;
    let bidi = driver.bidi().await?;
    let record = listen(&bidi).await;
    let context = driver.window().await?.to_string();
    let viewport = json!({
        "context": context, "viewport": { "width": visit.width, "height": visit.height }
    });
    ask(&bidi, "browsingContext.setViewport", viewport).await;
    if !visit.before.is_empty() {
        let script = json!({ "functionDeclaration": format!("() => {{ {} }}", visit.before) });
        ask(&bidi, "script.addPreloadScript", script).await;
    }
    Ok(Opened {
        driver,
        processes: vec![process],
        witness: Witness::Events(record),
    })
}

async fn ask(bidi: &BiDi, method: &str, parameters: Value) {
    if let Err(error) = bidi.send_raw(method, parameters).await {
        panic!("{method}: {error}");
    }
}

/// Keeps what the browser tells from now on.
async fn listen(bidi: &BiDi) -> Arc<Mutex<Record>> {
    let record = Arc::new(Mutex::new(Record::default()));
    let kept = Arc::clone(&record);
    let mut events = bidi.subscribe_raw();
    tokio::spawn(async move {
        while let Some(event) = events.next().await {
            keep(&mut kept.lock().unwrap(), &event.method, &event.params);
        }
    });
    let events = json!({ "events": ["log.entryAdded", "network.beforeRequestSent", "network.responseCompleted"] });
    ask(bidi, "session.subscribe", events).await;
    record
}

fn keep(record: &mut Record, method: &str, event: &Value) {
    let text = |at: &str| {
        event
            .pointer(at)
            .and_then(Value::as_str)
            .unwrap_or_default()
    };
    match method {
        "log.entryAdded" if matches!(text("/level"), "error" | "warn") => {
            record.complaints.push(text("/text").to_owned());
        }
        "network.beforeRequestSent" => record.asked.push(text("/request/url").to_owned()),
        "network.responseCompleted" => {
            // The other engines say so on the console.
            let status = event.pointer("/response/status").and_then(Value::as_u64);
            if let Some(status @ 400..) = status {
                let complaint = format!("{}: {status}", text("/request/url"));
                record.complaints.push(complaint);
            }
        }
        _ => {}
    }
}
