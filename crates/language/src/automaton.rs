//! Finding many words in one pass over a text.

use aho_corasick::automaton::Automaton as _;
use aho_corasick::nfa::contiguous::NFA;
use aho_corasick::{Match, MatchKind};

/// Finds many words in one pass over a text. `aho_corasick` would choose among three kinds of automaton: to have one only
/// makes the workshop's wasm lighter.
#[derive(Debug)]
pub(crate) struct Automaton(NFA);

impl Automaton {
    /// For those words; nothing where they are more than it can hold.
    pub(crate) fn new(words: &[String]) -> Option<Automaton> {
        let nfa = NFA::builder().match_kind(MatchKind::Standard).build(words);
        nfa.ok().map(Automaton)
    }

    /// Wherever one of them stands in the text. They may overlap.
    pub(crate) fn find<'t>(&'t self, text: &'t str) -> impl Iterator<Item = Match> + 't {
        // It refuses only other kinds of matches.
        let found = self.0.try_find_overlapping_iter(text.into());
        found.into_iter().flatten()
    }
}
