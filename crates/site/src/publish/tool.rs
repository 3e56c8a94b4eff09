//! The programs that `script/bootstrap` puts into `.tools/`.

use std::io::{self, Write};
use std::path::Path;
use std::process::{Command, Stdio};

use super::PublishError;

/// Runs a program with that input, and returns what it prints.
pub(super) fn run(program: &Path, arguments: &[&str], input: &str) -> Result<String, PublishError> {
    let failed = |error| PublishError::Tool(program.to_owned(), error);
    let mut process = Command::new(program)
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
