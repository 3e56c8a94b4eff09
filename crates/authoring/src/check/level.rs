//! Levels of the Common European Framework.

use crate::finding::Report;

const LEVELS: [&str; 6] = ["A1", "A2", "B1", "B2", "C1", "C2"];

/// Whether it is one of the six.
pub(crate) fn is_level(level: &str) -> bool {
    LEVELS.contains(&level)
}

/// A level that is none of the six.
pub(super) fn check(level: &str, line: usize, report: &mut Report<'_>) {
    if !level.is_empty() && !is_level(level) {
        let message = format!("“{level}” is no level.");
        report.error(
            "level-unknown",
            line,
            message,
            format!("One of: {}.", LEVELS.join(", ")),
        );
    }
}
