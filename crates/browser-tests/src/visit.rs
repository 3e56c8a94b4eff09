//! How a reader comes to the site.

use std::collections::BTreeMap;
use std::net::TcpListener;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use serde_json::json;
use thirtyfour::error::WebDriverResult;
use thirtyfour::{
    Capabilities, CapabilitiesHelper, ChromiumLikeCapabilities, DesiredCapabilities, WebDriver,
};

use crate::Reader;
use crate::server::{Fault, Server};

/// A reader's device, browser and luck.
#[derive(Clone, Debug)]
pub struct Visit {
    width: u32,
    height: u32,
    language: &'static str,
    prefix: &'static str,
    script: bool,
    before: &'static str,
    is_slow: bool,
    waits: bool,
    bars: bool,
    headers: bool,
    record: Option<PathBuf>,
    faults: BTreeMap<&'static str, Fault>,
}

impl Visit {
    /// On a phone, English-speaking, with everything working.
    pub fn on_phone() -> Self {
        Visit {
            width: 360,
            height: 740,
            language: "en-GB",
            prefix: "/",
            script: true,
            before: "",
            is_slow: false,
            waits: true,
            bars: true,
            headers: false,
            record: None,
            faults: BTreeMap::new(),
        }
    }

    /// On a laptop.
    pub fn on_laptop() -> Self {
        Visit::on_phone().sized(1280, 800)
    }

    /// In a window of that size, in CSS pixels.
    pub fn sized(self, width: u32, height: u32) -> Self {
        Visit {
            width,
            height,
            ..self
        }
    }

    /// With a browser in that language, a BCP 47 tag.
    pub fn speaking(self, language: &'static str) -> Self {
        Visit { language, ..self }
    }

    /// With the site at that path, which begins and ends with a slash.
    pub fn hosted_at(self, prefix: &'static str) -> Self {
        Visit { prefix, ..self }
    }

    /// With scripting switched off.
    pub fn without_script(self) -> Self {
        Visit {
            script: false,
            ..self
        }
    }

    /// With a script that runs before any of the page's.
    pub fn after_running(self, before: &'static str) -> Self {
        Visit { before, ..self }
    }

    /// With a slow processor and network: a quarter of the speed, 150 ms for a round trip,
    /// 1.6 Mbit/s.
    pub fn on_a_slow_device(self) -> Self {
        Visit {
            is_slow: true,
            ..self
        }
    }

    /// Without waiting, after setting out for a page, until all of it has arrived.
    pub fn not_waiting_for_pages(self) -> Self {
        Visit {
            waits: false,
            ..self
        }
    }

    /// With scrollbars that take no room and are not seen, though room is kept for them.
    pub fn without_scrollbars(self) -> Self {
        Visit {
            bars: false,
            ..self
        }
    }

    /// With a host that sends what `_headers` asks for.
    pub fn with_headers(self) -> Self {
        Visit {
            headers: true,
            ..self
        }
    }

    /// With a browser that writes there, when it ends, all that it did on the network.
    pub fn recorded_in(self, record: &Path) -> Self {
        Visit {
            record: Some(record.to_owned()),
            ..self
        }
    }

    /// With a host that has this fault at files whose path ends so.
    pub fn with_fault(mut self, path_end: &'static str, fault: Fault) -> Self {
        self.faults.insert(path_end, fault);
        self
    }

    /// Starts host, driver and browser.
    ///
    /// # Errors
    ///
    /// Whatever the driver reports.
    pub async fn begin(self) -> WebDriverResult<Reader> {
        let server = Server::start(self.prefix, self.faults.clone(), self.headers);
        let (process, address) = start_driver();
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
            &format!("--accept-lang={}", self.language),
        ] {
            wanted.add_arg(argument)?;
        }
        if !self.bars {
            wanted.add_arg("--hide-scrollbars")?;
        }
        if let Some(record) = &self.record {
            wanted.add_arg(&format!("--log-net-log={}", record.display()))?;
        }
        let logs = json!({ "browser": "ALL", "performance": "ALL" });
        wanted.set("goog:loggingPrefs", logs)?;
        if !self.waits {
            wanted.set("pageLoadStrategy", "none")?;
        }
        let driver = connect(&address, wanted.into()).await?;
        let tools = driver.cdp();
        let metrics = json!({
            "width": self.width, "height": self.height, "deviceScaleFactor": 1, "mobile": false
        });
        tools
            .send_raw("Emulation.setDeviceMetricsOverride", metrics)
            .await?;
        if !self.script {
            let off = json!({ "value": true });
            tools
                .send_raw("Emulation.setScriptExecutionDisabled", off)
                .await?;
        }
        if self.is_slow {
            let network = json!({
                "offline": false, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 94_000
            });
            tools.send_raw("Network.enable", json!({})).await?;
            tools
                .send_raw("Network.emulateNetworkConditions", network)
                .await?;
            let processor = json!({ "rate": 4 });
            tools
                .send_raw("Emulation.setCPUThrottlingRate", processor)
                .await?;
        }
        if !self.before.is_empty() {
            let script = json!({ "source": self.before });
            tools
                .send_raw("Page.addScriptToEvaluateOnNewDocument", script)
                .await?;
        }
        Ok(Reader::new(driver, process, server))
    }
}

/// The driver's process, which ends when this is dropped.
pub(crate) struct DriverProcess(Child);

impl Drop for DriverProcess {
    fn drop(&mut self) {
        // The browser is in the driver's group. Both may have ended by themselves.
        let group = format!("-{}", self.0.id());
        Command::new("kill")
            .args(["-KILL", "--", &group])
            .status()
            .ok();
        self.0.wait().ok();
    }
}

fn start_driver() -> (DriverProcess, String) {
    // The port is free again once the listener is dropped.
    let port = TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap()
        .port();
    let process = Command::new("chromedriver")
        .arg(format!("--port={port}"))
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .process_group(0)
        .spawn()
        .expect("chromedriver is missing: run script/bootstrap test first");
    (DriverProcess(process), format!("http://127.0.0.1:{port}"))
}

/// The driver needs a moment before it answers.
async fn connect(address: &str, wanted: Capabilities) -> WebDriverResult<WebDriver> {
    let mut last = None;
    for _ in 0..100 {
        match WebDriver::new(address, wanted.clone()).await {
            Ok(driver) => return Ok(driver),
            Err(error) => last = Some(error),
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    Err(last.expect("it was tried"))
}
