//! Chromium, over chromedriver and its developer tools.

use std::process::{Command, Stdio};

use serde_json::json;
use thirtyfour::error::WebDriverResult;
use thirtyfour::{CapabilitiesHelper, ChromiumLikeCapabilities, DesiredCapabilities};

use super::process::{connect, free_port};
use super::{Opened, Process, Witness};
use crate::Visit;

pub(super) async fn open(visit: &Visit) -> WebDriverResult<Opened> {
    let port = free_port();
    let mut command = Command::new("chromedriver");
    let process = Process::start(command.arg(format!("--port={port}")).stdout(Stdio::null()));
    let mut wanted = DesiredCapabilities::chrome();
    for argument in [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
        "--force-prefers-reduced-motion",
        &format!("--accept-lang={}", visit.language),
    ] {
        wanted.add_arg(argument)?;
    }
    if !visit.bars {
        wanted.add_arg("--hide-scrollbars")?;
    }
    if let Some(record) = &visit.record {
        wanted.add_arg(&format!("--log-net-log={}", record.display()))?;
    }
    if let Some(profile) = &visit.profile {
        wanted.add_arg(&format!("--user-data-dir={}", profile.display()))?;
    }
    let logs = json!({ "browser": "ALL", "performance": "ALL" });
    wanted.set("goog:loggingPrefs", logs)?;
    if !visit.waits {
        wanted.set("pageLoadStrategy", "none")?;
    }
    let driver = connect(port, wanted.into()).await?;
    let tools = driver.cdp();
    let mut ask = vec![(
        "Emulation.setDeviceMetricsOverride",
        json!({ "width": visit.width, "height": visit.height, "deviceScaleFactor": 1, "mobile": false }),
    )];
    if !visit.script {
        let off = json!({ "value": true });
        ask.push(("Emulation.setScriptExecutionDisabled", off));
    }
    if visit.own_colours {
        let features = json!({ "features": [{ "name": "forced-colors", "value": "active" }] });
        ask.push(("Emulation.setEmulatedMedia", features));
    }
    if visit.is_slow {
        let network = json!({
            "offline": false, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 94_000
        });
        ask.push(("Network.enable", json!({})));
        ask.push(("Network.emulateNetworkConditions", network));
        ask.push(("Emulation.setCPUThrottlingRate", json!({ "rate": 4 })));
    }
    if !visit.before.is_empty() {
        let script = json!({ "source": visit.before });
        ask.push(("Page.addScriptToEvaluateOnNewDocument", script));
    }
    for (method, parameters) in ask {
        tools.send_raw(method, parameters).await?;
    }
    Ok(Opened {
        driver,
        processes: vec![process],
        witness: Witness::Logs,
    })
}
