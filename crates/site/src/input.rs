//! Texts from files and standard input.

use std::fs::File;
use std::io::{self, Read, Write};
use std::path::Path;

use exchange::encoding::{Basis, Decoded, FileEncoding, Tables, decode};

/// The language of the texts and pages that commands are given, a BCP 47 tag.
pub(crate) const LANG: &str = "fr";

/// The largest text that is read, in bytes.
const MOST_BYTES: u64 = 20 * 1024 * 1024;

/// Reads a file, or standard input for `-`, and says on standard error what had to be assumed of its encoding.
///
/// # Errors
///
/// One line that names the file and the reason.
pub(crate) fn read(path: &Path) -> Result<Decoded, String> {
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
    let decoded = decode(&bytes, &Tables).map_err(|kind| fail(&kind))?;
    if let Some(assumption) = assumption(&decoded.encoding) {
        // Whoever does not hear it finds it in the output of `import`.
        let _ = writeln!(io::stderr().lock(), "{}", fail(&assumption));
    }
    Ok(decoded)
}

/// What a reader should know of an encoding that is not certain, in one sentence.
fn assumption(encoding: &FileEncoding) -> Option<String> {
    let name = &encoding.name;
    let read = match (encoding.basis, encoding.has_faults) {
        (Basis::Assumed, _) => {
            format!("The encoding is not known: the text was read as {name}")
        }
        (_, true) => format!("The text was read as {name}"),
        _ => return None,
    };
    Some(match encoding.has_faults {
        true => format!("{read}, and some of its bytes stand for no character."),
        false => format!("{read}."),
    })
}
