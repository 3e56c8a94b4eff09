//! What a first visit downloads.

use std::fs;

use browser_tests::site::{dist, gzipped};

/// Gzipped bytes of the app: wasm, script and start file.
const APP: usize = 115_000;
/// Gzipped bytes of the largest lesson's page.
const PAGE: usize = 43_000;

#[test]
fn a_first_visit_stays_within_its_budget() {
    let files = fs::read_dir(dist())
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let app: usize = files
        .filter(|path| {
            path.extension()
                .is_some_and(|ending| ending == "wasm" || ending == "js")
        })
        .map(|path| gzipped(&path))
        .sum();
    assert!(
        app <= APP,
        "the app weighs {app} bytes gzipped, {APP} are allowed"
    );
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
