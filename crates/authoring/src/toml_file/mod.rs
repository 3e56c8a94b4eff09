//! Reading TOML that people write: every fault is a finding with its line, and what can be
//! read is read all the same.

mod keys;
mod values;
mod write;

use std::ops::Range;

use toml::de::DeTable;

pub(crate) use keys::{Keys, Placed, nearest};
pub(crate) use write::{Table, is_day, key, quoted};

use crate::finding::Report;
use crate::lines::Lines;

/// Parses a whole file, or the part of one that begins after `skipped` bytes, and hands its
/// keys to `read`. Lines in findings are those of the file.
///
/// Where the TOML itself is broken, only that is reported: findings of `read` would be
/// consequences.
pub(crate) fn read<T>(
    file: &str,
    range: Range<usize>,
    report: &mut Report<'_>,
    read: impl FnOnce(Keys<'_>, &mut Report<'_>) -> T,
) -> T {
    let lines = Lines::new(file);
    let toml = file.get(range.clone()).unwrap_or_default();
    let (table, errors) = DeTable::parse_recoverable(toml);
    let mut syntax_faults = 0;
    for error in &errors {
        let at = error.span().map_or(0, |span| span.start);
        syntax_faults += usize::from(code(error.message(), toml, at) == BROKEN);
        // After the first fault of syntax the parser guesses.
        if syntax_faults <= 1 {
            report_fault(
                error.message(),
                toml,
                at,
                lines.line(range.start + at),
                report,
            );
        }
    }
    let top = Keys::new(table.get_ref(), String::new(), &lines, range.start, 0);
    if errors.is_empty() {
        read(top, report)
    } else {
        read(top, &mut Report::new(""))
    }
}

/// The code for TOML after which the rest of a file is guesswork.
pub(crate) const BROKEN: &str = "bad-toml";

/// The code for what the parser says of a place.
fn code(message: &str, toml: &str, at: usize) -> &'static str {
    let written = toml
        .get(..at)
        .unwrap_or_default()
        .rsplit('\n')
        .next()
        .unwrap_or_default();
    if message.starts_with("invalid date") {
        "bad-date"
    } else if message != "duplicate key" {
        BROKEN
    } else if written.trim_start().starts_with('[') {
        "duplicate-entry"
    } else {
        "duplicate-key"
    }
}

fn report_fault(message: &str, toml: &str, at: usize, line: usize, report: &mut Report<'_>) {
    let code = code(message, toml, at);
    let (message, hint) = match code {
        "bad-date" => (
            format!("There is no such day: {message}."),
            "Dates are written year-month-day, without quotes: 2025-04-03.",
        ),
        "duplicate-entry" => (
            "This table stands in the file already.".to_owned(),
            "Merge the two tables, or rename one of them.",
        ),
        "duplicate-key" => (
            "This key stands in the table already.".to_owned(),
            "Keep one of the two.",
        ),
        _ => (
            format!("This cannot be read as TOML: {message}."),
            "Look at this line and the one above: quotes, brackets, commas.",
        ),
    };
    report.error(code, line, message, hint);
}
