//! Scripts and style sheets made lighter to download, by esbuild.

use std::path::{Path, PathBuf};

use super::names::Names;
use super::{PublishError, tool};

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
    /// The script at that path in fewer bytes, with those names for its properties if there are any.
    pub(super) fn script(
        &self,
        path: &Path,
        names: Option<&Names>,
    ) -> Result<String, PublishError> {
        let path = path.to_string_lossy();
        let Some(Names { file, pattern }) = names else {
            return self.run(&[&path], "");
        };
        let short = format!("--mangle-cache={}", file.display());
        let which = format!("--mangle-props={pattern}");
        self.run(&["--mangle-quoted", &short, &which, &path], "")
    }

    /// The same script in fewer bytes, where nobody else knows its names.
    pub(super) fn worker(&self, source: &str) -> Result<String, PublishError> {
        self.run(&["--loader=js", "--format=iife"], source)
    }

    /// The same module in fewer bytes, with its imports as they are.
    pub(super) fn module(&self, source: &str) -> Result<String, PublishError> {
        self.run(&["--loader=js", "--format=esm"], source)
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

    /// The module at that path with those that it imports, as one; by that name it imports the module at the other
    /// path.
    pub(super) fn with(
        &self,
        path: &Path,
        (name, module): (&str, &Path),
    ) -> Result<String, PublishError> {
        let alias = format!("--alias:{name}={}", module.display());
        let path = path.to_string_lossy();
        self.run(&["--bundle", "--format=esm", &alias, &path], "")
    }

    fn run(&self, arguments: &[&str], input: &str) -> Result<String, PublishError> {
        let all = ["--minify", "--charset=utf8", "--log-level=error"];
        tool::run(&self.0, &[&all, arguments].concat(), input)
    }
}
