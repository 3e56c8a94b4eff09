//! `site build`: from Trunk's output and the content to the pages that are served.
//!
//! Trunk runs it as a hook before it replaces `dist/`. The site is first made whole in memory,
//! a map from path to bytes; only then is anything written.

mod assets;
mod bundle;
mod data;
mod engine;
mod head;
mod headers;
mod manifest;
mod maps;
mod minify;
mod names;
mod new_version;
mod not_found;
mod offline;
mod one_page;
mod own_text_page;
mod pages;
mod policy;
mod render;
mod styles;
mod template;
mod tool;
mod workshop_page;

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use authoring::finding::Severity;
use authoring::{Library, library};
use exchange::gaps::Missing;

use self::assets::add_hashed;
use self::bundle::Bundle;
use self::minify::Minifier;
use self::offline::Texts;
use self::styles::Styles;
use self::template::{OfApp, Template};
use crate::check;
use crate::files;

/// The files of the site by their path in it, with slashes.
pub(crate) type Files = BTreeMap<String, Vec<u8>>;

/// Why a site cannot be built.
#[derive(Debug)]
pub(crate) enum PublishError {
    /// A file of the project or of Trunk's output that cannot be read, or one of the site that cannot be
    /// written.
    Io(PathBuf, io::Error),
    /// Something in the template, a script or a style sheet that the build relies on and does not find.
    Missing(&'static str),
    /// A program of `.tools/` that cannot be run, or fails.
    Tool(PathBuf, io::Error),
    /// Data that cannot be written as JSON, or read.
    Data(serde_json::Error),
}

impl std::fmt::Display for PublishError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            PublishError::Io(path, error) => write!(f, "{}: {error}", path.display()),
            PublishError::Missing(what) => {
                write!(
                    f,
                    "index.html, public/ or styles/: {what} is not where it should be"
                )
            }
            PublishError::Tool(path, error) => {
                write!(f, "{}: {error}; run script/bootstrap build", path.display())
            }
            PublishError::Data(error) => write!(f, "the data of a page: {error}"),
        }
    }
}

impl std::error::Error for PublishError {}

impl From<Missing> for PublishError {
    fn from(Missing(gap): Missing) -> Self {
        PublishError::Missing(gap)
    }
}

impl From<serde_json::Error> for PublishError {
    fn from(error: serde_json::Error) -> Self {
        PublishError::Data(error)
    }
}

/// What kind of site is wanted.
pub(crate) struct Wanted {
    /// Where it will be served; relative where that is open.
    pub(crate) public_url: String,
    /// Whether it is kept on the device.
    pub(crate) is_offline: bool,
    /// Whether the functions of its apps have short names. Names and places for a debugger are then gone.
    pub(crate) has_short_names: bool,
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
    let glossary = content.glossary.iter().map(|file| file.text.as_str());
    let glossary = glossary.collect::<Vec<_>>().join("\n");
    match build(&library, glossary, staged, wanted) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => check::fail(&error),
    }
}

/// The folder of scripts and icons.
const PUBLIC: &str = "public";
/// The start script's name, without its ending.
const START: &str = "start";
/// The service worker's source, and where it is served.
const WORKER: &str = "sw.js";
/// What is served there by a site without one.
const NO_WORKER: &str = "sw-off.js";
/// The glossary of the site as its authors wrote it: the workshop explains own texts with it.
const GLOSSARY: &str = "glossary.toml";
/// The icon of browser tabs.
const ICON: &str = "icon.svg";

fn build(
    library: &Library,
    glossary: String,
    staged: &Path,
    wanted: &Wanted,
) -> Result<(), PublishError> {
    let lessons = &library.lessons;
    // Wherever the content is, these are in the project's folder, where the command is run.
    let minifier = &Minifier::default();
    let public = Path::new(PUBLIC);
    let styles = Styles::read(minifier)?;
    let mut site = Files::new();
    let mut take = |name| Bundle::take(name, &mut site, staged, minifier, wanted.has_short_names);
    let (reader, workshop) = (take(bundle::READER)?, take(bundle::WORKSHOP)?);
    let engine = engine::add(
        &mut site,
        &read_text(public, engine::SOURCE)?,
        &workshop,
        minifier,
    )?;
    let scripts = serde_json::to_string(&[WORKER, &engine])?;
    let start = format!("{START}.js");
    let script = minifier.bundle(&public.join(&start), ("SCRIPTS", &scripts))?;
    let start = add_hashed(&mut site, &start, script.into_bytes());

    let template = read_text(staged, "index.html")?;
    let of_reader = OfApp {
        style: &styles.pages,
        allowed: &[&styles.pages],
        bundle: &reader,
        offline: if wanted.is_offline {
            " data-offline"
        } else {
            ""
        },
    };
    let pages = Template::new(&template, &start, &of_reader)?;
    maps::add(&mut site, &library.maps)?;
    pages::add_lessons(&mut site, lessons, &pages)?;
    let texts = Texts::of(lessons, &site);
    let to_keep = if wanted.is_offline {
        texts.to_keep()
    } else {
        0
    };
    pages::add_library(&mut site, lessons, to_keep, &pages)?;
    own_text_page::add(&mut site, &pages)?;
    site.insert(GLOSSARY.to_owned(), glossary.into_bytes());
    let of_workshop = OfApp {
        style: &styles.workshop,
        allowed: &[&styles.workshop, &styles.pages],
        bundle: &workshop,
        offline: if wanted.is_offline {
            " data-offline=\"workshop\""
        } else {
            ""
        },
    };
    let page = Template::new(&template, &start, &of_workshop)?;
    workshop_page::add(&mut site, &page, &engine)?;
    one_page::add(&mut site, staged, minifier, &styles.one_page, &reader)?;
    not_found::add(&mut site, &styles.not_found, &wanted.public_url);
    manifest::add(&mut site, lessons)?;
    headers::add(&mut site, &styles);
    site.insert(".nojekyll".to_owned(), Vec::new());
    let icons = manifest::ICONS.map(|(_, path, _)| path);
    for path in icons.into_iter().chain([ICON]) {
        site.insert(path.to_owned(), read(public, path)?);
    }
    if wanted.is_offline {
        let worker = read_text(public, WORKER)?;
        let of_workshop = [
            &*workshop.js,
            &*workshop.wasm,
            &*engine,
            GLOSSARY,
            one_page::PATH,
        ];
        offline::add(&mut site, &worker, &of_workshop, &texts, minifier)?;
    } else {
        // An old worker asks for its own script: pages that registered it would hold it back.
        site.insert(WORKER.to_owned(), read(public, NO_WORKER)?);
    }
    write(staged, &site)
}

fn read(folder: &Path, name: &str) -> Result<Vec<u8>, PublishError> {
    let path = folder.join(name);
    fs::read(&path).map_err(|error| PublishError::Io(path, error))
}

fn read_text(folder: &Path, name: &str) -> Result<String, PublishError> {
    let path = folder.join(name);
    fs::read_to_string(&path).map_err(|error| PublishError::Io(path, error))
}

fn write(folder: &Path, site: &Files) -> Result<(), PublishError> {
    for (name, bytes) in site {
        let path = folder.join(name);
        let parent = path.parent().unwrap_or(folder);
        fs::create_dir_all(parent)
            .and_then(|()| fs::write(&path, bytes))
            .map_err(|error| PublishError::Io(path, error))?;
    }
    Ok(())
}
