//! What a first visit to the tests' site downloads, what is in it, and what Lighthouse says of it.
//! Each budget has about 1 % to spare: docs/decisions/40 says what was asked, and what weighs.

use std::collections::BTreeMap;
use std::fs;

use browser_tests::Visit;
use browser_tests::lighthouse::look_at;
use browser_tests::server::Server;
use browser_tests::site::{fixture, gzipped, kept, kept_of_workshop, published};

use crate::{LESSON, Outcome};

/// Gzipped bytes of a first visit: the largest page, and the app. The service worker, which comes
/// once the app is at rest, is apart.
const FIRST_VISIT: usize = 190_000;
/// Gzipped bytes of the largest lesson's page.
const PAGE: usize = 24_000;
/// Gzipped bytes of the service worker.
const WORKER: usize = 2_250;
/// Gzipped bytes of a first visit to the workshop: its page, its app, and the script of its worker. Whoever only reads
/// fetches none of it.
const WORKSHOP: usize = 1_085_000;
/// Requests of a first visit; icons, manifest and service worker included.
const REQUESTS: u64 = 8;

#[test]
fn a_first_visit_stays_within_its_budget() {
    let (mut app, mut worker, mut page, mut workshop) = (0, 0, 0, 0);
    for entry in fs::read_dir(fixture()).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let lesson = path.join("index.html");
        if name == "sw.js" {
            worker += gzipped(&path);
        } else if name == "atelier" {
            workshop += gzipped(&lesson);
        } else if name.starts_with("workshop-") || name.starts_with("engine-") {
            workshop += gzipped(&path);
        } else if name.ends_with(".wasm") || name.ends_with(".js") {
            app += gzipped(&path);
        } else if lesson.exists() {
            page = page.max(gzipped(&lesson));
        }
    }
    let budgets = [
        ("first visit", app + page, FIRST_VISIT),
        ("largest page", page, PAGE),
        ("service worker", worker, WORKER),
        ("workshop", workshop, WORKSHOP),
    ];
    for (what, bytes, most) in budgets {
        assert!(
            bytes <= most,
            "the {what} weighs {bytes} bytes gzipped, {most} are allowed"
        );
    }
}

#[test]
fn script_and_wasm_know_each_other_by_short_names() {
    for entry in fs::read_dir(published()).unwrap() {
        let path = entry.unwrap().path();
        let is_of_app = path
            .extension()
            .is_some_and(|ending| ending == "wasm" || ending == "js");
        if is_of_app {
            let bytes = fs::read(&path).unwrap();
            let mut parts = bytes.windows(6);
            let is_long = parts.any(|part| part == b"__wbg_");
            assert!(!is_long, "{} has names of wasm-bindgen", path.display());
        }
    }
}

#[test]
fn nothing_published_names_a_folder_of_the_builder() {
    let home = std::env::var("CARGO_HOME")
        .or_else(|_| std::env::var("HOME"))
        .unwrap();
    for entry in fs::read_dir(published()).unwrap() {
        let path = entry.unwrap().path();
        let bytes = if path.is_dir() {
            Vec::new()
        } else {
            fs::read(&path).unwrap()
        };
        let mut parts = bytes.windows(home.len());
        let is_named = parts.any(|part| part == home.as_bytes());
        assert!(!is_named, "{} names {home}", path.display());
    }
}

#[tokio::test]
async fn a_first_visit_asks_for_little() -> Outcome {
    const ASKED: &str = "performance.getEntriesByType('resource').map(entry => entry.name)";
    // What a page does not see: itself, and the service worker.
    const UNSEEN: u64 = 2;
    let reader = Visit::on_phone().begin().await?;
    reader.open(LESSON).await?;
    reader.kept_offline().await?;
    let asked = reader.see(&format!("new Set({ASKED}).size")).await?;
    let list = reader.see(ASKED).await?;
    assert!(asked.as_u64().unwrap() + UNSEEN <= REQUESTS, "{list}");
    reader.leave().await
}

/// Lighthouse's categories in which every page has all of 100.
const FULL: [&str; 3] = ["accessibility", "best-practices", "seo"];

#[test]
fn lighthouse_finds_nothing_on_any_page() {
    let host = Server::start(&fixture(), "/", BTreeMap::new(), true);
    let pages = kept().into_iter().chain(kept_of_workshop());
    let pages = pages.map(|(path, _)| path);
    for page in pages.filter(|path| path.is_empty() || path.ends_with('/')) {
        let report = look_at(&format!("{}{page}", host.base()), &FULL);
        for (category, score) in report.scores {
            let faults = report.faults.join("\n");
            assert!(score >= 100.0, "{page}: {category} {score}\n{faults}");
        }
    }
}
