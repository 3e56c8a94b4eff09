//! Lighthouse's view of a page, as on a phone.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

/// What Lighthouse says of a page.
#[derive(Debug)]
pub struct Report {
    /// From 0 to 100, by category.
    pub scores: BTreeMap<String, f64>,
    /// What fell short: the audit's name, and what it found.
    pub faults: Vec<String>,
}

/// How often Lighthouse may say that it could not look, and should be asked again: on a busy machine
/// the browser's trace arrives without its beginning.
const ATTEMPTS: usize = 3;

/// Has Lighthouse look at the page at that address, as a visitor who has not been there.
///
/// # Panics
///
/// Where Lighthouse, which `script/bootstrap test` installs, cannot be run.
pub fn look_at(address: &str, categories: &[&str]) -> Report {
    let mut reports = (0..ATTEMPTS).map(|_| run(address, categories));
    let report = reports.find_map(|report| match report {
        Ok(report) => Some(report),
        Err(reason) => {
            eprintln!("Lighthouse could not look at {address}: {reason}");
            None
        }
    });
    let report = report.expect("Lighthouse looks at the page");
    let scores = categories.iter().map(|name| {
        let score = report.pointer(&format!("/categories/{name}/score"));
        let score = score.and_then(Value::as_f64).unwrap_or_default();
        ((*name).to_owned(), (score * 100.0).round())
    });
    let audits = report.get("audits").and_then(Value::as_object);
    let short = audits.into_iter().flatten().filter(|(_, audit)| {
        let score = audit.get("score").and_then(Value::as_f64);
        score.is_some_and(|score| score < 1.0)
    });
    Report {
        scores: scores.collect(),
        faults: short
            .map(|(name, audit)| format!("{name}: {}", audit.get("details").unwrap_or(audit)))
            .collect(),
    }
}

/// The report as Lighthouse writes it, or why there is none.
fn run(address: &str, categories: &[&str]) -> Result<Value, String> {
    let program = "../../.tools/lighthouse/node_modules/lighthouse/cli/index.js";
    // Each page of each host has a report of its own.
    let name: String = address
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .collect();
    let path = std::env::temp_dir().join(format!("lighthouse-{name}.json"));
    let output = Command::new("node")
        .arg(Path::new(env!("CARGO_MANIFEST_DIR")).join(program))
        .arg(address)
        .arg(format!("--only-categories={}", categories.join(",")))
        .arg("--chrome-flags=--headless --no-sandbox --disable-gpu --disable-background-networking --disable-component-update --disable-sync --no-first-run")
        .args(["--output=json", "--quiet", "--no-enable-error-reporting"])
        // Of what it prints, it cuts off the end.
        .arg(format!("--output-path={}", path.display()))
        .output()
        .expect("node is missing: run script/bootstrap test first");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    let text = fs::read(&path).map_err(|_| said.clone())?;
    fs::remove_file(&path).map_err(|error| error.to_string())?;
    let report: Value = serde_json::from_slice(&text).map_err(|_| said)?;
    match report.pointer("/runtimeError/message") {
        Some(reason) => Err(reason.to_string()),
        None => Ok(report),
    }
}
