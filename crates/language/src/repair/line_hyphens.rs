//! Words broken at the end of a line are put together again.
//!
//! The whole word comes to stand on the line where it began, or on the next if nothing else stands there. So each
//! line keeps its number, and none becomes empty. Whether the hyphen goes or stays is for `evidence` to say.

use std::ops::Range;

use super::edits::{Edit, RepairKind};
use super::evidence::{Evidence, Verdict};
use super::soft_hyphens::SOFT_HYPHEN;
use crate::lang::Rules;

/// Hyphens at which a line may end: the one on keyboards, and Unicode's own.
const HARD_HYPHENS: [char; 2] = ['-', '\u{2010}'];

/// A word broken at the end of a line.
#[derive(Clone, Debug)]
pub(super) struct Break<'t> {
    /// The hyphen, the end of the line, and the spaces with which the next begins.
    pub(super) gap: Range<usize>,
    pub(super) hyphen: Hyphen,
    /// The letters before the hyphen, those before another hyphen left out: `déve` of `sous-déve-⏎loppement`.
    pub(super) head: &'t str,
    /// The letters behind the gap, up to another hyphen.
    pub(super) tail: &'t str,
    /// All letters and hyphens before the hyphen: `sous-déve`.
    pub(super) start: &'t str,
    /// All letters and hyphens behind the gap.
    pub(super) end: &'t str,
}

/// How the hyphen is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hyphen {
    /// One that is always shown.
    Hard,
    /// A soft one: it was put there only to break the word.
    Soft,
    /// Both: the hard one belongs to the word.
    HardThenSoft,
}

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

/// The places in a text where a line ends in a hyphen and the next begins with the rest of a word.
fn breaks(text: &str) -> impl Iterator<Item = Break<'_>> {
    let mut begin = 0;
    text.match_indices('\n').filter_map(move |(at, _)| {
        let line = text.get(begin..at)?;
        begin = at + 1;
        let (before, hyphen) = hyphen(line.trim_end_matches([' ', '\t']))?;
        let after = text.get(at + 1..)?;
        let next = after.trim_start_matches([' ', '\t']);
        let gap = at - line.len() + before.len()..text.len() - next.len();
        let (start, head) = (last_run(before, is_inside), last_run(before, is_letter));
        let (end, tail) = (first_run(next, is_inside), first_run(next, is_letter));
        let are_letters = !head.is_empty() && !tail.is_empty();
        let is_digit = |c: char| c.is_ascii_digit();
        let are_digits = before.ends_with(is_digit) && next.starts_with(is_digit);
        (are_letters || are_digits).then_some(Break {
            gap,
            hyphen,
            head,
            tail,
            start,
            end,
        })
    })
}

/// What stands before the hyphen at the end of a line.
fn hyphen(line: &str) -> Option<(&str, Hyphen)> {
    if let Some(before) = line.strip_suffix(SOFT_HYPHEN) {
        let before = before.trim_end_matches(SOFT_HYPHEN);
        return Some(match before.strip_suffix(HARD_HYPHENS) {
            Some(before) => (before, Hyphen::HardThenSoft),
            None => (before, Hyphen::Soft),
        });
    }
    let before = line.strip_suffix(HARD_HYPHENS)?;
    Some((before, Hyphen::Hard))
}

/// The spaces at which the line shall end instead: behind the word, or before it if its line ends with it. Nothing
/// where that would leave a line empty, where another hyphen would end the line, or where the place is taken.
fn new_line_end(text: &str, broken: &Break<'_>, done: usize) -> Option<Range<usize>> {
    let after = text.get(broken.gap.end..)?;
    let (rest, behind) = after.split_at(after.find([' ', '\t', '\n']).unwrap_or(after.len()));
    if ends_in_hyphen(rest) {
        return None;
    }
    let spaces = behind.len() - behind.trim_start_matches([' ', '\t']).len();
    let start = broken.gap.end + rest.len();
    let next = behind.get(spaces..)?;
    if !next.is_empty() && !next.starts_with('\n') {
        return Some(start..start + spaces);
    }
    let line = text.get(..broken.gap.start)?;
    let line = line.rsplit('\n').next()?;
    let word = line.rsplit([' ', '\t']).next()?;
    let before = line.strip_suffix(word)?;
    let kept = before.trim_end_matches([' ', '\t']);
    let start = broken.gap.start - line.len() + kept.len();
    let is_free = start >= done && !kept.is_empty() && !ends_in_hyphen(kept);
    is_free.then_some(start..start + before.len() - kept.len())
}

fn ends_in_hyphen(text: &str) -> bool {
    text.ends_with(HARD_HYPHENS) || text.ends_with(SOFT_HYPHEN)
}

/// The letters, and others that belong, with which a text ends.
fn last_run(text: &str, belongs: impl Fn(char) -> bool) -> &str {
    let before = text.trim_end_matches(belongs);
    text.get(before.len()..).unwrap_or_default()
}

/// The same at its beginning.
fn first_run(text: &str, belongs: impl Fn(char) -> bool) -> &str {
    let after = text.trim_start_matches(belongs);
    text.get(..text.len() - after.len()).unwrap_or_default()
}

/// Letters, and marks on letters.
pub(super) fn is_letter(c: char) -> bool {
    c.is_alphabetic() || ('\u{300}'..='\u{36f}').contains(&c)
}

/// What stands inside a compound.
pub(super) fn is_inside(c: char) -> bool {
    is_letter(c) || HARD_HYPHENS.contains(&c)
}
