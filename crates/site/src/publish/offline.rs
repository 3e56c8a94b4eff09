//! The service worker: which files a version of the site has, and what they hash to.

use super::assets::short_hash;
use super::minify::Minifier;
use super::template::fill;
use super::{Files, PublishError};

/// What a host reads and no page asks for.
const FOR_THE_HOST: [&str; 2] = [".nojekyll", "_headers"];

/// Adds `sw.js`, made from its source, for all files that the site has so far.
pub(super) fn add(site: &mut Files, source: &str, minifier: &Minifier) -> Result<(), PublishError> {
    let files: Vec<(&str, String)> = site
        .iter()
        .filter(|(path, _)| !FOR_THE_HOST.contains(&path.as_str()))
        .map(|(path, bytes)| (address(path), short_hash(bytes)))
        .collect();
    let list = serde_json::to_string(&files)?;
    // A worker that does otherwise with the same files must not touch what the earlier one keeps.
    let version = short_hash(format!("{source}{list}").as_bytes());
    let worker = fill(source, &[("@version@", &version), ("@files@", &list)])?;
    let worker = minifier.worker(&worker)?;
    site.insert("sw.js".to_owned(), worker.into_bytes());
    Ok(())
}

/// The address of a file, from the library: a page is asked for by its folder.
fn address(path: &str) -> &str {
    match path.strip_suffix("index.html") {
        Some(folder) if folder.is_empty() || folder.ends_with('/') => folder,
        _ => path,
    }
}
