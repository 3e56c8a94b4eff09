//! The script of the worker in which the workshop does what takes long.

use exchange::gaps::fill;

use super::assets::add_hashed;
use super::bundle::Bundle;
use super::minify::Minifier;
use super::{Files, PublishError};

/// Its source.
pub(super) const SOURCE: &str = "engine.js";
/// Its name, without its ending.
pub(super) const ENGINE: &str = "engine";

/// Adds the script, made from its source, and returns its name.
pub(super) fn add(
    site: &mut Files,
    source: &str,
    workshop: &Bundle,
    minifier: &Minifier,
) -> Result<String, PublishError> {
    let script = fill(source, &[("@workshop@", &workshop.js)])?;
    let script = minifier.module(&script)?;
    Ok(add_hashed(site, SOURCE, script.into_bytes()))
}
