//! Texts from files and standard input.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

/// The language of the texts and pages that commands are given, a BCP 47 tag.
pub(crate) const LANG: &str = "fr";

/// The largest text that is read, in bytes.
const MOST_BYTES: u64 = 20 * 1024 * 1024;

/// Reads a file, or standard input for `-`.
///
/// # Errors
///
/// One line that names the file and the reason.
pub(crate) fn read(path: &Path) -> Result<String, String> {
    let fail = |reason: &dyn std::fmt::Display| format!("{}: {reason}", path.display());
    let input: Box<dyn Read> = match path.to_str() {
        Some("-") => Box::new(io::stdin()),
        _ => Box::new(File::open(path).map_err(|error| fail(&error))?),
    };
    let mut bytes = Vec::new();
    input
        .take(MOST_BYTES + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| fail(&error))?;
    if bytes.len() as u64 > MOST_BYTES {
        return Err(fail(&"larger than 20 MB"));
    }
    String::from_utf8(bytes).map_err(|_| fail(&"not UTF-8 text"))
}
