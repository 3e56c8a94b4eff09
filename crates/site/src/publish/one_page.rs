//! The template of a lesson as one file. All of it is here but the lesson: the styles, the reader with its wasm, and a
//! policy that allows these and nothing else. The workshop fills in the rest.

use std::fs;
use std::path::{self, Path};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use exchange::gaps::fill;
use miniz_oxide::deflate::compress_to_vec;

use super::bundle::Bundle;
use super::minify::Minifier;
use super::pages::attributes;
use super::template::without_remarks;
use super::{Files, ICON, PUBLIC, PublishError, policy, read, read_text};

/// Where the template is served: as a text, since it is no page yet.
pub(super) const PATH: &str = "one-page.txt";
/// Its source, and that of its script.
const SOURCE: &str = "one-page.html";
const SCRIPT: &str = "one-page.js";
/// By what name the script imports the reader.
const READER: &str = "reader";

/// How much work packing the wasm may be: it is done once a build.
const LEVEL: u8 = 10;

/// Adds the template, with that style sheet and that reader, which the site has already.
pub(super) fn add(
    site: &mut Files,
    staged: &Path,
    minifier: &Minifier,
    style: &str,
    reader: &Bundle,
) -> Result<(), PublishError> {
    let public = Path::new(PUBLIC);
    let of_site = |name: &str| site.get(name).ok_or(PublishError::Missing("the reader"));
    let module = staged.join(&reader.js);
    let io = |error| PublishError::Io(module.clone(), error);
    fs::write(&module, of_site(&reader.js)?).map_err(io)?;
    let module = path::absolute(&module).map_err(io)?;
    let script = minifier.with(&public.join(SCRIPT), (READER, &module))?;
    let script = script.trim_end();
    let policy = policy::meta(&policy::of_one_page(style, script));
    let packed = STANDARD.encode(compress_to_vec(of_site(&reader.wasm)?, LEVEL));
    let gaps = [
        ("@attributes@", &*attributes("", "lesson")),
        ("@policy@", &policy),
        ("@icon@", &STANDARD.encode(read(public, ICON)?)),
        ("@style@", style),
        ("@wasm@", &packed),
        ("@script@", script),
    ];
    let source = without_remarks(&read_text(public, SOURCE)?);
    let template = fill(&source, &gaps)?;
    site.insert(PATH.to_owned(), template.into_bytes());
    Ok(())
}
