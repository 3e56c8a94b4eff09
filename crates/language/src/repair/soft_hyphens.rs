//! Soft hyphens: where a word may be broken. Within a line nobody sees them; those at the end of a line are the
//! business of `line_hyphens`.

use super::edits::{Edit, RepairKind};

/// The soft hyphen.
pub(super) const SOFT_HYPHEN: char = '\u{ad}';

pub(super) fn edits(text: &str) -> Vec<Edit> {
    let mut edits: Vec<Edit> = Vec::new();
    for (at, _) in text.match_indices(SOFT_HYPHEN) {
        let end = at + SOFT_HYPHEN.len_utf8();
        match edits.last_mut() {
            // One change for a run of them.
            Some(last) if last.range.end == at => last.range.end = end,
            _ => edits.push(Edit {
                kind: Some(RepairKind::SoftHyphen),
                range: at..end,
                with: String::new(),
            }),
        }
    }
    edits.retain(|edit| {
        let after = text.get(edit.range.end..).unwrap_or_default();
        let after = after.trim_start_matches([' ', '\t']);
        !after.is_empty() && !after.starts_with('\n')
    });
    edits
}
