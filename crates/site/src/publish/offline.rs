//! The service worker: which files a version of the site has, and what they hash to.

use exchange::gaps::fill;

use super::assets::short_hash;
use super::minify::Minifier;
use super::{Files, PublishError, workshop_page};

/// What a host reads and no page asks for.
const FOR_THE_HOST: [&str; 2] = [".nojekyll", "_headers"];

/// Adds `sw.js`, made from its source, for all files that the site has so far. Those of the workshop are named: whoever
/// does not open it does not fetch them.
pub(super) fn add(
    site: &mut Files,
    source: &str,
    of_workshop: &[&str],
    minifier: &Minifier,
) -> Result<(), PublishError> {
    let files = site
        .iter()
        .filter(|(path, _)| !FOR_THE_HOST.contains(&path.as_str()))
        .map(|(path, bytes)| (address(path), short_hash(bytes)));
    let (later, first): (Vec<_>, Vec<_>) = files.partition(|(path, _)| {
        path.starts_with(workshop_page::FOLDER) || of_workshop.contains(path)
    });
    let first = serde_json::to_string(&first)?;
    let later = serde_json::to_string(&later)?;
    // A worker that does otherwise with the same files must not touch what the earlier one keeps.
    let version = short_hash(format!("{source}{first}{later}").as_bytes());
    let gaps = [
        ("@version@", version.as_str()),
        ("@files@", &first),
        ("@workshop@", &later),
    ];
    let worker = fill(source, &gaps)?;
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
