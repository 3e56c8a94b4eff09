//! What a browser noted during a visit, by whichever way its driver tells.

use std::fs;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use serde_json::{Value, json};
use thirtyfour::WebDriver;
use thirtyfour::error::WebDriverResult;

/// Errors and warnings on the console, and the addresses that were asked for.
#[derive(Clone, Debug, Default)]
pub(crate) struct Record {
    pub(crate) complaints: Vec<String>,
    pub(crate) asked: Vec<String>,
}

/// Who knows what a browser noted.
pub(crate) enum Witness {
    /// The driver's logs.
    Logs,
    /// Events that have arrived over WebDriver BiDi.
    Events(Arc<Mutex<Record>>),
    /// Lines of JSON in a file, `{"complaint": …}` or `{"asked": …}`.
    Lines(Lines),
}

/// A file that ends with the visit.
pub(crate) struct Lines(pub(crate) PathBuf);

impl Drop for Lines {
    fn drop(&mut self) {
        fs::remove_file(&self.0).ok();
    }
}

impl Witness {
    /// All that was noted until now.
    pub(crate) async fn record(&self, driver: &WebDriver) -> WebDriverResult<Record> {
        match self {
            Witness::Logs => of_logs(driver).await,
            Witness::Events(record) => Ok(record.lock().unwrap().clone()),
            Witness::Lines(Lines(path)) => Ok(of_lines(&fs::read_to_string(path).unwrap())),
        }
    }
}

async fn of_logs(driver: &WebDriver) -> WebDriverResult<Record> {
    let mut record = Record::default();
    for entry in driver.browser_log().await? {
        if matches!(entry.level.as_str(), "SEVERE" | "WARNING") {
            record.complaints.push(entry.message);
        }
    }
    for entry in driver.get_log("performance").await? {
        let event: Value = serde_json::from_str(&entry.message).unwrap_or_default();
        let event = event.get("message").cloned().unwrap_or_default();
        if event.get("method") == Some(&json!("Network.requestWillBeSent")) {
            let url = event.pointer("/params/request/url").and_then(Value::as_str);
            record.asked.push(url.unwrap_or_default().to_owned());
        }
    }
    Ok(record)
}

fn of_lines(lines: &str) -> Record {
    let mut record = Record::default();
    for line in lines.lines() {
        let line: Value = serde_json::from_str(line).unwrap_or_default();
        let text = |name| line.get(name).and_then(Value::as_str).map(str::to_owned);
        record.complaints.extend(text("complaint"));
        record.asked.extend(text("asked"));
    }
    record
}
