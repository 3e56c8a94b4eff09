//! Of overlapping forms, which one counts.

use std::ops::Range;

use super::Candidate;

/// A mention: a form that won its place in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The bytes of the text.
    pub range: Range<usize>,
    /// The entry it belongs to.
    pub entry: usize,
    /// Position of the form among those that the matcher was made of.
    pub form: usize,
    /// Shorter entries written within it, in order, each once.
    pub inside: Vec<usize>,
}

/// Goes through candidates in their order and keeps those that do not overlap one kept
/// before; those within one kept are listed with it. `admit` is asked before a candidate is
/// kept or listed and sees what was kept so far through its own state.
pub fn longest(
    candidates: Vec<Candidate>,
    mut admit: impl FnMut(&Candidate) -> bool,
) -> Vec<Found> {
    let mut kept: Vec<Found> = Vec::new();
    for candidate in candidates {
        let last = kept
            .last_mut()
            .filter(|last| candidate.range.start < last.range.end);
        match last {
            Some(last) => {
                let within = candidate.range.end <= last.range.end && candidate.range != last.range;
                let new = candidate.entry != last.entry && !last.inside.contains(&candidate.entry);
                if within && new && admit(&candidate) {
                    last.inside.push(candidate.entry);
                }
            }
            None if admit(&candidate) => kept.push(Found {
                range: candidate.range,
                entry: candidate.entry,
                form: candidate.form,
                inside: Vec::new(),
            }),
            None => {}
        }
    }
    kept
}
