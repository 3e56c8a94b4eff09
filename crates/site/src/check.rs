//! `site check`: every fault in the content, in one run.

use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

use authoring::finding::Severity;
use authoring::{Library, library};

use crate::files;

/// Reports to standard error. The exit code is 0 without errors, 1 with some, 2 where files
/// cannot be read.
pub(crate) fn run(root: &Path) -> ExitCode {
    let stderr = io::stderr().lock();
    match files::read(root) {
        Ok(content) => report(&library(&content), stderr),
        Err(error) => fail(&error),
    }
}

/// Says why nothing could be done; the exit code is 2.
pub(crate) fn fail(error: &dyn std::error::Error) -> ExitCode {
    complain(io::stderr().lock(), format_args!("{error}"));
    ExitCode::from(2)
}

/// Every finding and their number; the exit code is 1 where one is an error.
pub(crate) fn report(library: &Library, mut out: impl Write) -> ExitCode {
    for finding in &library.findings {
        complain(&mut out, format_args!("{finding}"));
    }
    let count = |severity| {
        library
            .findings
            .iter()
            .filter(|f| f.severity == severity)
            .count()
    };
    let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
    let summary = format!(
        "{}, {}: {}, {}",
        counted(library.lessons.len(), "lesson", "lessons"),
        counted(library.entries, "entry", "entries"),
        counted(errors, "error", "errors"),
        counted(warnings, "warning", "warnings"),
    );
    complain(&mut out, format_args!("{summary}"));
    ExitCode::from(u8::from(errors > 0))
}

/// Nobody can be told if standard error is closed; the exit code still tells.
fn complain(mut out: impl Write, line: std::fmt::Arguments<'_>) {
    let _ = writeln!(out, "{line}");
}

fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}
