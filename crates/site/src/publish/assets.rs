//! Files that are named after the bytes served, so that a browser may keep them for ever.

use sha2::{Digest, Sha256};

use super::Files;

/// Adds a file under its name and the hash of its bytes, and returns that name.
pub(super) fn add_hashed(site: &mut Files, name: &str, bytes: Vec<u8>) -> String {
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    let name = format!("{stem}-{}.{ending}", short_hash(&bytes));
    site.insert(name.clone(), bytes);
    name
}

/// The first 48 bits of the SHA-256, in hexadecimal.
pub(super) fn short_hash(bytes: &[u8]) -> String {
    let hash = Sha256::digest(bytes);
    hash.iter()
        .take(6)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}
