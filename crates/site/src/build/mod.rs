//! `site build`: from Trunk's output and the content to the pages that are served.
//!
//! Trunk runs it as a hook before it replaces `dist/`. The site is first made whole in memory,
//! a map from path to bytes; only then is anything written.

mod assets;
mod data;
mod glue;
mod head;
mod headers;
mod lost;
mod manifest;
mod minify;
mod new_version;
mod offline;
mod pages;
mod places;
mod policy;
mod shell;

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use authoring::finding::Severity;
use authoring::library;

use self::minify::Minifier;
use crate::check;
use crate::files;

/// The files of the site by their path in it, with slashes.
pub(crate) type Files = BTreeMap<String, Vec<u8>>;

/// Why a site cannot be built.
#[derive(Debug)]
pub(crate) enum BuildError {
    /// A file of Trunk's output that cannot be read, or one of the site that cannot be written.
    Io(PathBuf, io::Error),
    /// Something in the shell or a script that the build relies on and does not find.
    Shell(&'static str),
    /// The minifier that cannot be run, or fails.
    Minifier(PathBuf, io::Error),
    /// The app, where it is no wasm.
    Wasm(String),
    /// Data that cannot be written as JSON.
    Data(serde_json::Error),
}

impl std::fmt::Display for BuildError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            BuildError::Io(path, error) => write!(f, "{}: {error}", path.display()),
            BuildError::Shell(what) => {
                write!(f, "index.html or public/: {what} is not where it should be")
            }
            BuildError::Minifier(path, error) => {
                write!(f, "{}: {error}; run script/bootstrap build", path.display())
            }
            BuildError::Wasm(error) => write!(f, "the app’s wasm: {error}"),
            BuildError::Data(error) => write!(f, "the data of a page: {error}"),
        }
    }
}

impl std::error::Error for BuildError {}

impl<E: std::fmt::Display> From<wasm_encoder::reencode::Error<E>> for BuildError {
    fn from(error: wasm_encoder::reencode::Error<E>) -> Self {
        BuildError::Wasm(error.to_string())
    }
}

impl From<serde_json::Error> for BuildError {
    fn from(error: serde_json::Error) -> Self {
        BuildError::Data(error)
    }
}

/// What kind of site is wanted.
pub(crate) struct Wanted {
    /// Where it will be served; relative where that is open.
    pub(crate) public_url: String,
    /// Whether it is kept on the device.
    pub(crate) is_offline: bool,
    /// Whether it is for whoever looks for a fault, and may weigh more.
    pub(crate) is_debug: bool,
}

/// Builds into the folder that Trunk staged. Content with errors is not shipped: exit code 1.
pub(crate) fn run(root: &Path, staged: &Path, wanted: &Wanted) -> ExitCode {
    let content = match files::read(root) {
        Ok(content) => content,
        Err(error) => return check::fail(&error),
    };
    let library = library(&content);
    if library
        .findings
        .iter()
        .any(|finding| finding.severity == Severity::Error)
    {
        return check::report(&library, io::stderr().lock());
    }
    match build(&library.lessons, &Minifier::default(), staged, wanted) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => check::fail(&error),
    }
}

/// The service worker's source, and where it is served.
const WORKER: &str = "sw.js";
/// What is served there by a site without one.
const NO_WORKER: &str = "sw-off.js";

fn build(
    lessons: &[reading::lesson::Lesson],
    minifier: &Minifier,
    staged: &Path,
    wanted: &Wanted,
) -> Result<(), BuildError> {
    let mut site = Files::new();
    let names = assets::name(&mut site, minifier, staged, wanted.is_debug)?;
    let shell = String::from_utf8_lossy(&read(staged, "index.html")?).into_owned();
    let shell = shell::Shell::new(&shell, &names, minifier, wanted.is_offline)?;
    pages::add(&mut site, lessons, &shell)?;
    lost::add(&mut site, &wanted.public_url);
    manifest::add(&mut site, lessons)?;
    headers::add(&mut site, &shell.style);
    site.insert(".nojekyll".to_owned(), Vec::new());
    let mut beside = Files::new();
    for path in manifest::ICONS
        .map(|(_, path, _)| path)
        .into_iter()
        .chain(["icon.svg"])
    {
        beside.insert(path.to_owned(), read(staged, path)?);
    }
    if wanted.is_offline {
        let worker = read(staged, WORKER)?;
        offline::add(
            &mut site,
            &String::from_utf8_lossy(&worker),
            &beside,
            minifier,
        )?;
    } else {
        // An old worker asks for its own script: pages that registered it would hold it back.
        site.insert(WORKER.to_owned(), read(staged, NO_WORKER)?);
    }
    for original in assets::ORIGINALS.into_iter().chain([NO_WORKER]) {
        fs::remove_file(staged.join(original))
            .map_err(|error| BuildError::Io(staged.join(original), error))?;
    }
    write(staged, &site)
}

fn read(folder: &Path, name: &str) -> Result<Vec<u8>, BuildError> {
    let path = folder.join(name);
    fs::read(&path).map_err(|error| BuildError::Io(path, error))
}

fn write(folder: &Path, site: &Files) -> Result<(), BuildError> {
    for (name, bytes) in site {
        let path = folder.join(name);
        let parent = path.parent().unwrap_or(folder);
        fs::create_dir_all(parent)
            .and_then(|()| fs::write(&path, bytes))
            .map_err(|error| BuildError::Io(path, error))?;
    }
    Ok(())
}
