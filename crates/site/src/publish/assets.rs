//! Files that are named after the bytes served, so that a browser may keep them for ever.

use std::path::Path;

use sha2::{Digest, Sha256};

use super::minify::Minifier;
use super::{Files, PublishError, read, read_text};

/// What Trunk calls the files that get new names here.
pub(super) const ORIGINALS: [&str; 2] = ["en-regard.js", "en-regard_bg.wasm"];

/// The start script's source.
const START: &str = "start.js";

/// The names under which they are served.
pub(super) struct Names {
    pub(super) js: String,
    pub(super) wasm: String,
    pub(super) start: String,
}

/// Adds the app that Trunk staged and the start script, minified, under their new names.
pub(super) fn name(
    site: &mut Files,
    minifier: &Minifier,
    public: &Path,
    staged: &Path,
) -> Result<Names, PublishError> {
    let [js, wasm] = ORIGINALS;
    let script = minifier.script(&read_text(staged, js)?)?;
    let start = minifier.bundle(&public.join(START))?;
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
        start: add(START, start.into_bytes()),
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
