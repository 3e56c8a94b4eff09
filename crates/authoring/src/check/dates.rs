//! The two days of an entry: when its facts were true, when its sources were read.

use crate::finding::Report;
use crate::glossary::Item;

pub(super) fn check(item: &Item, report: &mut Report<'_>) {
    let entry = &item.entry;
    if entry.is_expression() {
        return;
    }
    for (key, day) in [("as_of", &entry.as_of), ("checked", &entry.checked)] {
        if day.is_empty() && !item.has(key) && !entry.sources.is_empty() {
            let message = format!("`{key}` is missing in [{}].", entry.id);
            let hint =
                "as_of: the day the facts were true; checked: the day the sources were read.";
            report.error("missing-key", item.line, message, hint);
        }
    }
    let both = !entry.as_of.is_empty() && !entry.checked.is_empty();
    // ISO 8601 days sort as they follow each other.
    if both && entry.checked < entry.as_of {
        let message = format!(
            "[{}] was checked on {}, before the day its facts were true ({}).",
            entry.id, entry.checked, entry.as_of
        );
        let hint = "Sources read earlier cannot tell what was true later: read them again.";
        report.error("bad-date", item.line_of("checked"), message, hint);
    }
}
