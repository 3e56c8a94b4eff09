//! Files that are named after the bytes served, so that a browser may keep them for ever.

use std::path::Path;

use sha2::{Digest, Sha256};

use super::minify::Minifier;
use super::{Files, PublishError, read};

/// What Trunk calls the files that get new names here, or go into one that does.
pub(super) const ORIGINALS: [&str; 4] = [
    "en-regard.js",
    "en-regard_bg.wasm",
    "start.js",
    "offline.js",
];

/// The names under which they are served.
pub(super) struct Names {
    pub(super) js: String,
    pub(super) wasm: String,
    pub(super) start: String,
}

/// Adds those files, minified, under their new names.
pub(super) fn name(
    site: &mut Files,
    minifier: &Minifier,
    staged: &Path,
) -> Result<Names, PublishError> {
    let [js, wasm, start, _] = ORIGINALS;
    let script = minifier.script(&String::from_utf8_lossy(&read(staged, js)?))?;
    let start_script = minifier.bundle(&staged.join(start))?;
    let wasm_bytes = read(staged, wasm)?;
    let mut add = |original: &str, bytes: Vec<u8>| {
        let (stem, ending) = original.rsplit_once('.').unwrap_or((original, ""));
        let stem = stem.trim_end_matches("_bg");
        let name = format!("{stem}-{}.{ending}", short_hash(&bytes));
        site.insert(name.clone(), bytes);
        name
    };
    Ok(Names {
        js: add(js, script.into_bytes()),
        wasm: add(wasm, wasm_bytes),
        start: add(start, start_script.into_bytes()),
    })
}

/// The first 48 bits of the SHA-256, in hexadecimal.
pub(super) fn short_hash(bytes: &[u8]) -> String {
    let hash = Sha256::digest(bytes);
    hash.iter()
        .take(6)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}
