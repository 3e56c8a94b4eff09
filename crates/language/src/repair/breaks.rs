//! The places where a line ends in a hyphen and the next begins with the rest of a word.

use std::ops::Range;

use super::soft_hyphens::SOFT_HYPHEN;

/// Hyphens at which a line may end: the one on keyboards, and Unicode's own.
const HARD_HYPHENS: [char; 2] = ['-', '\u{2010}'];

/// A word broken at the end of a line.
#[derive(Clone, Debug)]
pub(super) struct Break<'t> {
    /// The hyphen, the end of the line, and the spaces with which the next begins.
    pub(super) gap: Range<usize>,
    pub(super) hyphen: Hyphen,
    /// Whether the line before ends in a broken word, too.
    pub(super) is_second: bool,
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

/// The places in a text where a line ends in a hyphen and the next begins with the rest of a word.
pub(super) fn breaks(text: &str) -> impl Iterator<Item = Break<'_>> {
    let (mut begin, mut last) = (0, None);
    text.match_indices('\n').filter_map(move |(at, _)| {
        let line = text.get(begin..at)?;
        let is_second = last == Some(begin);
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
        let is_address = last_run(before, |c| !c.is_whitespace()).contains("://");
        let is_word = (are_letters || are_digits) && !is_address;
        if !is_word {
            return None;
        }
        last = Some(begin);
        Some(Break {
            gap,
            hyphen,
            is_second,
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

/// Whether a text ends in a hyphen of any kind.
pub(super) fn ends_in_hyphen(text: &str) -> bool {
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
fn is_letter(c: char) -> bool {
    c.is_alphabetic() || ('\u{300}'..='\u{36f}').contains(&c)
}

/// What stands inside a compound.
pub(super) fn is_inside(c: char) -> bool {
    is_letter(c) || HARD_HYPHENS.contains(&c)
}
