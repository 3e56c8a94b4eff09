//! Later versions of the tests' site, made from the built one.

use std::fs;

use crate::server::{Fault, Server};
use crate::site::{fixture, kept, short_hash};

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
    let rename = |text: &str| {
        let hashed = kept()
            .into_iter()
            .filter(|(path, hash)| path.contains(hash));
        hashed.fold(text.to_owned(), |text, (path, hash)| {
            let renamed = path.replace(&hash, &format!("{number:012}"));
            text.replace(&path, &renamed)
        })
    };
    host.recovers();
    let mut files = Vec::new();
    for (path, _) in kept() {
        let mut file = fixture().join(&path);
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
        let renamed = rename(&path);
        host.has(&host.path(&path), Fault::Missing);
        files.push((renamed.clone(), short_hash(&bytes)));
        host.has(&host.path(&renamed), Fault::Instead(bytes));
    }
    let worker = fs::read_to_string(fixture().join("sw.js")).unwrap();
    let list = |files: Vec<_>| serde_json::to_string::<Vec<(String, String)>>(&files).unwrap();
    let (before, after) = (list(kept()), list(files));
    // The version is the first thing that the worker says.
    let version = format!("=\"{number} after ");
    let next = worker.replace(&before, &after).replacen("=\"", &version, 1);
    assert!(next.contains(&after) && next.contains(" after "));
    host.has("sw.js", Fault::Instead(next.into_bytes()));
}
