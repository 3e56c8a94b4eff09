//! Lighthouse's view of a page, as on a phone.

use std::collections::BTreeMap;
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

/// Has Lighthouse look at the page at that address, as a visitor who has not been there.
///
/// # Panics
///
/// Where Lighthouse, which `script/bootstrap test` installs, cannot be run.
pub fn look_at(address: &str, categories: &[&str]) -> Report {
    let program = "../../.tools/lighthouse/node_modules/lighthouse/cli/index.js";
    let output = Command::new("node")
        .arg(Path::new(env!("CARGO_MANIFEST_DIR")).join(program))
        .arg(address)
        .arg(format!("--only-categories={}", categories.join(",")))
        .arg("--chrome-flags=--headless --no-sandbox --disable-gpu --disable-background-networking --disable-component-update --disable-sync --no-first-run")
        .args(["--output=json", "--quiet", "--no-enable-error-reporting"])
        .output()
        .expect("node is missing: run script/bootstrap test first");
    let report: Value = serde_json::from_slice(&output.stdout).unwrap_or_else(|error| {
        panic!("{error}:\n{}", String::from_utf8_lossy(&output.stderr));
    });
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
