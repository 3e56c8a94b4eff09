//! Finding the forms of a glossary in a text.

mod boundary;
mod choose;
mod form;

use std::ops::Range;

pub use boundary::occurrences;
pub use choose::{Found, longest};
pub use form::MatchRule;

use crate::automaton::Automaton;
use crate::fold::Folded;
use crate::lang::Rules;
use crate::text::addresses::is_in_address;

/// One place where a form is written as it should be, whether or not another form wins it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// The bytes of the text.
    pub range: Range<usize>,
    /// The entry it belongs to, by the caller's numbering.
    pub entry: usize,
    /// Position of the form among those that the matcher was made of.
    pub form: usize,
}

struct Pattern {
    entry: usize,
    form: usize,
    rule: MatchRule,
    /// Folded, with capitals and hyphens as written.
    cased: String,
}

/// Recognises many forms in one pass over a text.
pub struct Matcher {
    automaton: Option<Automaton>,
    patterns: Vec<Pattern>,
    /// How many bytes the longest form has, folded.
    longest: usize,
    rules: &'static Rules,
}

/// How many bytes of folded text are searched at once.
const BLOCK: usize = 1 << 15;

/// How many bytes behind a form tell whether it ends there.
const CONTEXT: usize = 64;

impl Matcher {
    /// Prepares for the forms given, each with the entry that it belongs to and how exactly
    /// it must be written. Forms without a letter or digit are passed over.
    pub fn new<F: AsRef<str>>(
        forms: impl IntoIterator<Item = (usize, F, MatchRule)>,
        rules: &'static Rules,
    ) -> Self {
        let mut patterns = Vec::new();
        let mut needles = Vec::new();
        for (form, (entry, written, rule)) in forms.into_iter().enumerate() {
            let written = written.as_ref().trim();
            if !written.contains(char::is_alphanumeric) {
                continue;
            }
            for spelling in form::spellings(written) {
                let folded = Folded::new(&spelling);
                needles.push(without_hyphens(folded.lower()));
                let cased = folded.cased().to_owned();
                patterns.push(Pattern {
                    entry,
                    form,
                    rule,
                    cased,
                });
            }
        }
        Matcher {
            automaton: Automaton::new(&needles),
            longest: needles.iter().map(String::len).max().unwrap_or_default(),
            patterns,
            rules,
        }
    }

    /// Every mention in the text, in order: of forms that overlap the one that begins first
    /// counts, of those the longest, and shorter ones within it are listed with it.
    pub fn find(&self, text: &str) -> Vec<Found> {
        longest(self.candidates(text), |_| true)
    }

    /// Every place where a form is written with proper ends, by start and then the longest
    /// first. They may overlap.
    pub fn candidates(&self, text: &str) -> Vec<Candidate> {
        let Some(automaton) = &self.automaton else {
            return Vec::new();
        };
        // Block by block in the same memory: a copy of a long text does not fit the cache.
        let mut folded = Folded::default();
        let mut candidates: Vec<Candidate> = Vec::new();
        let mut from = 0;
        while from < text.len() {
            let mut end = folded.refold(text, from, BLOCK + self.longest + CONTEXT);
            let mut own = last_space(folded.lower(), BLOCK);
            if own.is_none() && end < text.len() {
                end = folded.refold(text, from, usize::MAX);
            }
            if end == text.len() {
                own = None;
            }
            let haystack = without_hyphens(folded.lower());
            let mut origins = folded.origins();
            let found = automaton.find(&haystack);
            let found = found.filter(|found| own.is_none_or(|own| found.start() < own));
            candidates.extend(found.filter_map(|found| {
                let pattern = self.patterns.get(found.pattern().as_usize())?;
                let written = folded.cased().get(found.range())?;
                let counts = pattern.rule.accepts(&pattern.cased, written)
                    && boundary::is_free(folded.lower(), found.range(), self.rules);
                let range = counts.then(|| origins.range(found.range())).flatten()?;
                (!is_in_address(text, &range)).then_some(Candidate {
                    range,
                    entry: pattern.entry,
                    form: pattern.form,
                })
            }));
            let next = own.and_then(|own| folded.original(own..own + 1));
            from = next.map_or(end, |space| space.start);
        }
        candidates.sort_by(|a, b| {
            let key = |c: &Candidate| (c.range.start, usize::MAX - c.range.end, c.form);
            key(a).cmp(&key(b))
        });
        candidates.dedup();
        candidates
    }
}

/// The last space within so many bytes, at which a block may end, but not at its beginning.
fn last_space(folded: &str, bytes: usize) -> Option<usize> {
    let bytes = folded.as_bytes().get(..bytes)?;
    let at = bytes.iter().rposition(|byte| *byte == b' ')?;
    (at > 0).then_some(at)
}

/// Hyphen and space are variants of each other, so the automaton knows spaces only.
fn without_hyphens(folded: &str) -> String {
    folded.replace('-', " ")
}

#[cfg(test)]
mod tests;
