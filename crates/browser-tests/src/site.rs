//! Built sites on disk.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use flate2::Compression;
use flate2::write::GzEncoder;
use sha2::{Digest, Sha256};

/// The tests' own site, `tests/site/`, as `script/test-site` builds it.
pub fn fixture() -> PathBuf {
    built("target/test-site", "script/test-site")
}

/// The same with sixty texts, as `script/test-site` builds it.
pub fn many_texts() -> PathBuf {
    built("target/many-texts", "script/test-site")
}

/// The site that is published, as `script/build` builds it.
pub fn published() -> PathBuf {
    built("dist", "script/build")
}

/// Texts that try to run scripts, `tests/hostile/`.
pub fn hostile() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/hostile")
}

fn built(folder: &str, script: &str) -> PathBuf {
    let site = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../..")
        .join(folder);
    assert!(
        site.join("index.html").exists(),
        "{folder}/ is missing: run {script} first"
    );
    site
}

/// Bytes as a host sends them: gzip, level 9. Compressed once, as a host has its files: nobody who
/// asks for them again waits for that.
pub fn gzip(bytes: &[u8]) -> Vec<u8> {
    static COMPRESSED: Mutex<BTreeMap<Vec<u8>, Vec<u8>>> = Mutex::new(BTreeMap::new());
    let mut compressed = COMPRESSED.lock().unwrap();
    if let Some(known) = compressed.get(bytes) {
        return known.clone();
    }
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).unwrap();
    let new = encoder.finish().unwrap();
    compressed.insert(bytes.to_vec(), new.clone());
    new
}

/// The same, such that whoever has received the bytes before the second value can read all of the
/// first part.
pub fn gzip_in_two(first: &[u8], rest: &[u8]) -> (Vec<u8>, usize) {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(first).unwrap();
    encoder.flush().unwrap();
    let at = encoder.get_ref().len();
    encoder.write_all(rest).unwrap();
    (encoder.finish().unwrap(), at)
}

/// By what the service worker knows a file: the first 48 bits of its SHA-256.
pub fn short_hash(bytes: &[u8]) -> String {
    let hash = Sha256::digest(bytes);
    hash.iter()
        .take(6)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// The files of the tests' site that the service worker keeps from the first visit on, by address from the library, and what
/// each hashes to.
pub fn kept() -> Vec<(String, String)> {
    let [first, ..] = lists_of_the_worker(&fixture());
    first
}

/// The files that it keeps from the first visit to the workshop on.
pub fn kept_of_workshop() -> Vec<(String, String)> {
    let [_, workshop, _] = lists_of_the_worker(&fixture());
    workshop
}

/// All that the worker of a site may keep: from the first visit on, with the workshop, and text by text.
pub fn lists_of_the_worker(site: &Path) -> [Vec<(String, String)>; 3] {
    let worker = fs::read_to_string(site.join("sw.js")).unwrap();
    let mut lists = worker.split("new Map(").skip(1);
    [(); 3].map(|()| {
        let (list, _) = lists.next().unwrap().split_once(')').unwrap();
        serde_json::from_str(list).unwrap()
    })
}

/// Size of a file of the site as a host sends it, in bytes.
pub fn gzipped(path: &Path) -> usize {
    gzip(&fs::read(path).unwrap()).len()
}

/// The axe-core library that `script/bootstrap test` installed.
pub fn axe() -> String {
    let path =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../.tools/node_modules/axe-core/axe.min.js");
    fs::read_to_string(path).expect("axe-core is missing: run script/bootstrap test first")
}
