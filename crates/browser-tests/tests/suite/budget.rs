//! What a first visit downloads, and what Lighthouse says of it.

use std::collections::BTreeMap;
use std::fs;

use browser_tests::lighthouse::look_at;
use browser_tests::server::Server;
use browser_tests::site::{dist, gzipped, kept};

/// Gzipped bytes of the app: wasm, script and start file. The service worker, which comes once
/// the app is at rest, is apart.
const APP: usize = 115_000;
/// Gzipped bytes of the largest lesson's page.
const PAGE: usize = 43_000;
/// Gzipped bytes of the service worker, and of the script that has it installed.
const OFFLINE: usize = 3_500;

#[test]
fn a_first_visit_stays_within_its_budget() {
    let (mut app, mut offline) = (0, 0);
    for entry in fs::read_dir(dist()).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if name.starts_with("sw.") || name.starts_with("offline-") {
            offline += gzipped(&path);
        } else if name.ends_with(".wasm") || name.ends_with(".js") {
            app += gzipped(&path);
        }
    }
    for (what, bytes, most) in [("app", app, APP), ("service worker", offline, OFFLINE)] {
        assert!(
            bytes <= most,
            "the {what} weighs {bytes} bytes gzipped, {most} are allowed"
        );
    }
    let pages = fs::read_dir(dist())
        .unwrap()
        .map(|entry| entry.unwrap().path().join("index.html"));
    for page in pages.filter(|page| page.exists()) {
        let size = gzipped(&page);
        assert!(
            size <= PAGE,
            "{} weighs {size} bytes gzipped, {PAGE} are allowed",
            page.display()
        );
    }
}

/// Lighthouse's categories in which every page has all of 100.
const FULL: [&str; 3] = ["accessibility", "best-practices", "seo"];

#[test]
fn lighthouse_finds_nothing_on_any_page() {
    let host = Server::start("/", BTreeMap::new(), true);
    let pages = kept().into_iter().map(|(path, _)| path);
    for page in pages.filter(|path| path.is_empty() || path.ends_with('/')) {
        let report = look_at(&format!("{}{page}", host.base()), &FULL);
        for (category, score) in report.scores {
            let faults = report.faults.join("\n");
            assert!(score >= 100.0, "{page}: {category} {score}\n{faults}");
        }
    }
}
