//! Words broken at the end of a line are put together again.
//!
//! The whole word comes to stand on the line where it began, or on the next if nothing else stands there. So each
//! line keeps its number, and none becomes empty. Whether the hyphen goes or stays is for `evidence` to say.

use std::ops::Range;

use super::breaks::{Break, breaks, ends_in_hyphen};
use super::edits::{Edit, RepairKind};
use super::evidence::{Evidence, Verdict};
use crate::lang::Rules;

pub(super) fn edits<F: AsRef<str>>(
    text: &str,
    rules: &Rules,
    forms: impl IntoIterator<Item = F>,
) -> Vec<Edit> {
    let breaks: Vec<Break<'_>> = breaks(text).collect();
    if breaks.is_empty() {
        return Vec::new();
    }
    let evidence = Evidence::gather(text, &breaks, rules, forms);
    let mut edits: Vec<Edit> = Vec::new();
    for broken in &breaks {
        let (kind, with) = match evidence.judge(broken) {
            Verdict::Join => (RepairKind::BrokenWord, ""),
            Verdict::Compound => (RepairKind::BrokenCompound, "-"),
            Verdict::Unclear => (RepairKind::UnclearHyphen, "-"),
            Verdict::LeaveAlone => continue,
        };
        let done = edits.last().map_or(0, |edit| edit.range.end);
        let Some(spaces) = new_line_end(text, broken, done) else {
            continue;
        };
        let line_end = Edit {
            kind: None,
            range: spaces,
            with: "\n".to_owned(),
        };
        let hyphen = Edit {
            kind: Some(kind),
            range: broken.gap.clone(),
            with: with.to_owned(),
        };
        match line_end.range.start < hyphen.range.start {
            true => edits.extend([line_end, hyphen]),
            false => edits.extend([hyphen, line_end]),
        }
    }
    edits
}

/// The spaces at which the line shall end instead: behind the word, or before it if its line ends with it. Nothing
/// where that would leave a line empty, where another hyphen would end the line, where the word is
/// broken twice, or where the place is taken (all before `done` is).
fn new_line_end(text: &str, broken: &Break<'_>, done: usize) -> Option<Range<usize>> {
    let line = text.get(..broken.gap.start)?.rsplit('\n').next()?;
    let word = line.rsplit([' ', '\t']).next()?;
    let after = text.get(broken.gap.end..)?;
    let (rest, behind) = after.split_at(after.find([' ', '\t', '\n']).unwrap_or(after.len()));
    if ends_in_hyphen(rest) || broken.is_second && word.len() == line.trim_start().len() {
        return None;
    }
    let spaces = behind.len() - behind.trim_start_matches([' ', '\t']).len();
    let start = broken.gap.end + rest.len();
    let next = behind.get(spaces..)?;
    if !next.is_empty() && !next.starts_with('\n') {
        return Some(start..start + spaces);
    }
    let before = line.strip_suffix(word)?;
    let kept = before.trim_end_matches([' ', '\t']);
    let start = broken.gap.start - line.len() + kept.len();
    let is_free = start >= done && !kept.is_empty() && !ends_in_hyphen(kept);
    is_free.then_some(start..start + before.len() - kept.len())
}
