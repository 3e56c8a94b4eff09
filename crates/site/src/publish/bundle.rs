//! The apps of the site, each a wasm with the script that loads it.

use std::fs;
use std::path::Path;

use super::assets::add_hashed;
use super::minify::Minifier;
use super::{Files, PublishError, names, read};

/// The app of the library and the lessons, by the name of its binary.
pub(super) const READER: &str = "en-regard";
/// The app at `/atelier/`.
pub(super) const WORKSHOP: &str = "workshop";
/// All of them.
pub(super) const NAMES: [&str; 2] = [READER, WORKSHOP];

/// An app as it is served, by the names of its files.
pub(super) struct Bundle {
    pub(super) js: String,
    pub(super) wasm: String,
}

impl Bundle {
    /// Takes the app of that name from what Trunk staged, and adds it to the site.
    pub(super) fn take(
        name: &str,
        site: &mut Files,
        staged: &Path,
        minifier: &Minifier,
        has_short_names: bool,
    ) -> Result<Self, PublishError> {
        let (js, wasm) = (format!("{name}.js"), format!("{name}_bg.wasm"));
        let names = if has_short_names {
            Some(names::shorten(&staged.join(&wasm))?)
        } else {
            None
        };
        let script = minifier.script(&staged.join(&js), names.as_ref())?;
        let bundle = Bundle {
            js: add_hashed(site, &js, script.into_bytes()),
            wasm: add_hashed(site, &format!("{name}.wasm"), read(staged, &wasm)?),
        };
        let originals = [js, wasm].map(|name| staged.join(name));
        for path in originals.into_iter().chain(names.map(|names| names.file)) {
            fs::remove_file(&path).map_err(|error| PublishError::Io(path, error))?;
        }
        Ok(bundle)
    }
}
