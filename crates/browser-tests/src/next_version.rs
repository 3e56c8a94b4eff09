//! Later versions of a site, made from the built one.

use std::fs;

use crate::server::{Fault, Server};
use crate::site::{lists_of_the_worker, short_hash};

/// What stands in the title of the longest lesson.
const TITLE: &str = "chaque année";

/// From now on the host has that version, the built one being number 1. Its number stands in a
/// title, and files that have their hash in their name have other names: the old ones are gone.
pub fn publish(host: &Server, number: u32) {
    publish_with(host, number, str::to_owned);
}

/// From now on the host has version 2, built not to be kept offline.
pub fn withdraw(host: &Server) {
    publish_with(host, 2, |text| text.replace(" data-offline", ""));
    let off = fs::read(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../public/sw-off.js"
    ));
    host.has("sw.js", Fault::Instead(off.unwrap()));
}

fn publish_with(host: &Server, number: u32, change: impl Fn(&str) -> String) {
    let site = host.site();
    let lists = lists_of_the_worker(site);
    let rename = |text: &str| {
        let hashed = lists
            .iter()
            .flatten()
            .filter(|(path, hash)| path.contains(hash));
        hashed.fold(text.to_owned(), |text, (path, hash)| {
            let renamed = path.replace(hash, &format!("{number:012}"));
            text.replace(path, &renamed)
        })
    };
    host.recovers();
    let mut worker = fs::read_to_string(site.join("sw.js")).unwrap();
    for list in &lists {
        let mut files = Vec::new();
        for (path, _) in list {
            let mut file = site.join(path);
            if file.is_dir() {
                file.push("index.html");
            }
            let bytes = match String::from_utf8(fs::read(file).unwrap()) {
                Ok(text) => change(&rename(
                    &text.replace(TITLE, &format!("{TITLE}, version {number}")),
                ))
                .into_bytes(),
                Err(binary) => binary.into_bytes(),
            };
            let renamed = rename(path);
            host.has(&host.path(path), Fault::Missing);
            files.push((renamed.clone(), short_hash(&bytes)));
            host.has(&host.path(&renamed), Fault::Instead(bytes));
        }
        let [before, after] = [list, &files].map(|list| serde_json::to_string(list).unwrap());
        worker = worker.replace(&before, &after);
        assert!(worker.contains(&after));
    }
    // The version is the first thing that the worker says.
    let next = worker.replacen("=\"", &format!("=\"{number} after "), 1);
    assert!(next.contains(" after "));
    host.has("sw.js", Fault::Instead(next.into_bytes()));
}
