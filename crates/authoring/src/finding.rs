//! What checking content reports.

use std::fmt;

/// How bad a [`Finding`] is: an error stops the build, a warning does not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The site is built, the author should look.
    Warning,
    /// The site is not built.
    Error,
}

/// One fault found in an article or in the glossary, worded for its author.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// A stable name such as `unknown-key`: tests and documentation refer to it.
    pub code: &'static str,
    /// Whether the build stops.
    pub severity: Severity,
    /// The file, relative to the project's root.
    pub file: String,
    /// The line in that file, from 1.
    pub line: usize,
    /// What is wrong, in one sentence.
    pub message: String,
    /// What to do about it.
    pub hint: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let severity = match self.severity {
            Severity::Warning => "warning",
            Severity::Error => "error",
        };
        write!(
            f,
            "{}:{}: {severity} [{}] {}\n    {}",
            self.file, self.line, self.code, self.message, self.hint
        )
    }
}

/// Collects the findings of one file.
#[derive(Debug)]
pub(crate) struct Report<'a> {
    file: &'a str,
    findings: Vec<Finding>,
}

impl<'a> Report<'a> {
    /// For the file of that path.
    pub(crate) fn new(file: &'a str) -> Self {
        Report {
            file,
            findings: Vec::new(),
        }
    }

    /// Something that stops the build.
    pub(crate) fn error(
        &mut self,
        code: &'static str,
        line: usize,
        message: impl Into<String>,
        hint: impl Into<String>,
    ) {
        self.add(Severity::Error, code, line, message.into(), hint.into());
    }

    /// Something that the author should look at.
    pub(crate) fn warning(
        &mut self,
        code: &'static str,
        line: usize,
        message: impl Into<String>,
        hint: impl Into<String>,
    ) {
        self.add(Severity::Warning, code, line, message.into(), hint.into());
    }

    fn add(
        &mut self,
        severity: Severity,
        code: &'static str,
        line: usize,
        message: String,
        hint: String,
    ) {
        let file = self.file.to_owned();
        self.findings.push(Finding {
            code,
            severity,
            file,
            line,
            message,
            hint,
        });
    }

    /// What was found, in the order in which it was found.
    pub(crate) fn into_findings(self) -> Vec<Finding> {
        self.findings
    }
}
