//! Notes at the foot of a text, to which a mark behind an acronym leads: « l’OMN² », and below
//! « ² Office des mines du Nord ».

use std::collections::HashMap;
use std::ops::Range;

use super::case::Case;
use super::extent::{REACH, extent_behind};
use super::rule::Name;
use super::shapes::is_raised;
use super::side::{Joint, Side};
use super::words::words;

/// The place of a long form that stands in a note.
pub(super) const IN_NOTE: Name = "note";

/// The most bytes of the mark of a note: « \[^12\] ».
const MARK: usize = 12;

/// The bytes of the notes of a text, by their marks.
#[derive(Debug, Default)]
pub(super) struct Notes<'t> {
    bodies: HashMap<&'t str, Range<usize>>,
}

impl<'t> Notes<'t> {
    /// Finds the lines that begin with the mark of a note.
    pub(super) fn find(text: &'t str) -> Self {
        let mut notes = Notes::default();
        let mut start = 0;
        for line in text.split_inclusive('\n') {
            let end = start + line.trim_end().len();
            let marked = line.trim_start();
            if let Some((number, length)) = mark(marked) {
                let begin = start + line.len() - marked.len() + length;
                notes.bodies.insert(number, begin..end.max(begin));
            }
            start += line.len();
        }
        notes
    }

    /// The words of the note to which the mark behind an acronym leads.
    pub(super) fn side(&self, case: &Case<'_>) -> Option<Side> {
        let (number, _) = mark(case.after().trim_start_matches([' ', '»', '”', '"', '*']))?;
        let body = self.bodies.get(number)?;
        let written = case.text.get(body.clone())?;
        let skipped = written.len() - written.trim_start_matches([':', '.', ' ', '\u{a0}']).len();
        let begin = body.start + skipped;
        let end = begin + extent_behind(case.text.get(begin..body.end)?, false, REACH);
        let words = words(case.text, begin..end, case.rules);
        let lead = words
            .iter()
            .take_while(|word| word.class.article && !word.is_titled);
        Some(Side::new(
            IN_NOTE,
            words.get(lead.count())?.range.start..end,
            Joint::Sign,
        ))
    }
}

/// The number in the mark of a note with which the text begins, and the bytes of the mark: `[2]`,
/// `[^2]`, `²`.
fn mark(text: &str) -> Option<(&str, usize)> {
    let near = text.get(..text.floor_char_boundary(MARK))?;
    let raised = near.trim_start_matches(is_raised);
    if raised.len() < near.len() {
        let length = near.len() - raised.len();
        return Some((near.get(..length)?, length));
    }
    let inside = near.trim_start_matches('\\').strip_prefix('[')?;
    let inside = inside.strip_prefix('^').unwrap_or(inside);
    let (number, rest) = inside.split_once(']')?;
    let number = number.trim_end_matches('\\');
    let is_number = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then_some((number, near.len() - rest.len()))
}
