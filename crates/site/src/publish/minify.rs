//! Scripts and style sheets made lighter to download, by esbuild.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::PublishError;

/// Where `script/bootstrap` puts esbuild: in the project's folder, whichever folder has the content.
const PROGRAM: &str = ".tools/esbuild/node_modules/.bin/esbuild";

/// The minifier.
#[derive(Debug)]
pub(super) struct Minifier(PathBuf);

impl Default for Minifier {
    fn default() -> Self {
        Minifier(PathBuf::from(PROGRAM))
    }
}

impl Minifier {
    /// The same script in fewer bytes.
    pub(super) fn script(&self, source: &str) -> Result<String, PublishError> {
        self.run(&["--loader=js"], source)
    }

    /// The same script in fewer bytes, where nobody else knows its names.
    pub(super) fn worker(&self, source: &str) -> Result<String, PublishError> {
        self.run(&["--loader=js", "--format=iife"], source)
    }

    /// The same style sheet in fewer bytes.
    pub(super) fn style(&self, source: &str) -> Result<String, PublishError> {
        self.run(&["--loader=css"], source)
    }

    /// The module at that path with those that it imports, as one; the name in it stands for that value,
    /// which is JSON.
    pub(super) fn bundle(
        &self,
        path: &Path,
        (name, value): (&str, &str),
    ) -> Result<String, PublishError> {
        let define = format!("--define:{name}={value}");
        let path = path.to_string_lossy();
        self.run(&["--bundle", "--format=esm", &define, &path], "")
    }

    fn run(&self, arguments: &[&str], input: &str) -> Result<String, PublishError> {
        let failed = |error| PublishError::Minifier(self.0.clone(), error);
        let mut process = Command::new(&self.0)
            .args(["--minify", "--charset=utf8", "--log-level=error"])
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .map_err(failed)?;
        // It reads all before it writes, so that neither waits for the other. Should it end before,
        // its status says so.
        if let Some(mut pipe) = process.stdin.take() {
            pipe.write_all(input.as_bytes()).ok();
        }
        let output = process.wait_with_output().map_err(failed)?;
        if !output.status.success() {
            return Err(failed(io::Error::other("it refused what it was given")));
        }
        String::from_utf8(output.stdout).map_err(|error| failed(io::Error::other(error)))
    }
}
