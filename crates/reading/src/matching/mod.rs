//! Finding the forms of a glossary in a text.

mod boundary;
mod choose;
mod form;

use std::ops::Range;

use aho_corasick::{AhoCorasick, MatchKind};

pub use boundary::occurrences;
pub use choose::{Found, longest};
pub use form::MatchRule;

use crate::lang::Rules;
use crate::text::addresses::is_in_address;
use crate::text::fold::Folded;

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
    automaton: Option<AhoCorasick>,
    patterns: Vec<Pattern>,
    rules: &'static Rules,
}

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
        let automaton = AhoCorasick::builder()
            .match_kind(MatchKind::Standard)
            .build(&needles)
            .ok();
        Matcher {
            automaton,
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
        let folded = Folded::new(text);
        let haystack = without_hyphens(folded.lower());
        let mut origins = folded.origins();
        let mut candidates: Vec<Candidate> = automaton
            .find_overlapping_iter(&haystack)
            .filter_map(|found| {
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
            })
            .collect();
        candidates.sort_by(|a, b| {
            let key = |c: &Candidate| (c.range.start, usize::MAX - c.range.end, c.form);
            key(a).cmp(&key(b))
        });
        candidates.dedup();
        candidates
    }
}

/// Hyphen and space are variants of each other, so the automaton knows spaces only.
fn without_hyphens(folded: &str) -> String {
    folded.replace('-', " ")
}

#[cfg(test)]
mod tests;
