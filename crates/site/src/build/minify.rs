//! Scripts and style sheets made lighter to download, by esbuild.

use std::io::{self, Write};
use std::path::PathBuf;
use std::process::{Command, Stdio};

use super::BuildError;

/// What is made lighter.
#[derive(Clone, Copy, Debug)]
pub(super) enum Kind {
    Script,
    Style,
}

/// Where `script/bootstrap` puts esbuild.
const PROGRAM: &str = ".tools/esbuild/node_modules/.bin/esbuild";

/// The minifier.
#[derive(Debug)]
pub(super) struct Minifier(PathBuf);

impl Minifier {
    /// The one of that project.
    pub(super) fn of(root: &std::path::Path) -> Self {
        Minifier(root.join(PROGRAM))
    }

    /// The same script or sheet in fewer bytes.
    pub(super) fn minify(&self, kind: Kind, source: &str) -> Result<String, BuildError> {
        let loader = match kind {
            Kind::Script => "--loader=js",
            Kind::Style => "--loader=css",
        };
        let mut process = Command::new(&self.0)
            .args(["--minify", "--charset=utf8", "--log-level=error", loader])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .map_err(|error| self.failed(error))?;
        // It reads all before it writes: neither waits for the other. What is written is lost
        // with the pipe if it ends early, and then its status says so.
        if let Some(mut input) = process.stdin.take() {
            input.write_all(source.as_bytes()).ok();
        }
        let output = process
            .wait_with_output()
            .map_err(|error| self.failed(error))?;
        if !output.status.success() {
            return Err(self.failed(io::Error::other("it found a fault in what it was given")));
        }
        let text = String::from_utf8(output.stdout);
        text.map_err(|error| self.failed(io::Error::other(error)))
    }

    fn failed(&self, error: io::Error) -> BuildError {
        BuildError::Minifier(self.0.clone(), error)
    }
}
