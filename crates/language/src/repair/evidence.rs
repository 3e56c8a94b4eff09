//! Whether the hyphen at which a word is broken belongs to it.

use std::collections::HashMap;

use hypher::hyphenate;

use super::breaks::{Break, Hyphen, is_inside};
use crate::fold::fold;
use crate::lang::{Class, Rules};

/// The fewest letters of a half that counts as a word: shorter ones stand in every text.
const WORD_LETTERS: usize = 3;

/// Words with more bytes than this are not asked for their syllables.
const SYLLABLES_BYTES: usize = 60;

/// What is to be done with a hyphen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// It only broke the word.
    Join,
    /// It belongs to the word.
    Compound,
    /// It stays, as nothing says that it only broke the word.
    Unclear,
    /// The word ends with it: `per-⏎et polyfluorées`.
    LeaveAlone,
}

/// What is known of the words of a text that were broken.
pub(super) struct Evidence<'r> {
    rules: &'r Rules,
    /// The words that were asked for, folded, and whether they are known.
    known: HashMap<String, bool>,
}

impl<'r> Evidence<'r> {
    /// Looks for the broken words elsewhere: in the rest of the text, in the forms of a glossary, and in the word lists
    /// of the language.
    pub(super) fn gather<F: AsRef<str>>(
        text: &str,
        breaks: &[Break<'_>],
        rules: &'r Rules,
        forms: impl IntoIterator<Item = F>,
    ) -> Self {
        let mut evidence = Evidence {
            rules,
            known: HashMap::new(),
        };
        for broken in breaks {
            for word in [
                joined(broken),
                compound(broken),
                fold(broken.head),
                fold(broken.tail),
            ] {
                let is_listed = rules.class(&word) != Class::default();
                evidence.known.insert(word, is_listed);
            }
        }
        // A word that is broken says nothing of itself.
        let mut from = 0;
        for broken in breaks {
            let end = broken.gap.start.saturating_sub(broken.start.len());
            evidence.look_in(text.get(from..end).unwrap_or_default());
            from = broken.gap.end + broken.end.len();
        }
        evidence.look_in(text.get(from..).unwrap_or_default());
        for form in forms {
            evidence.look_in(form.as_ref());
        }
        let lists = rules.pages.lines();
        lists
            .filter_map(|line| line.trim_start().strip_prefix("= "))
            .for_each(|words| evidence.look_in(words));
        evidence
    }

    fn look_in(&mut self, text: &str) {
        let folded = fold(text);
        let runs = folded.split(|c| !is_inside(c));
        for run in runs.filter(|run| !run.is_empty()) {
            let run = run.trim_matches('-');
            self.mark(run);
            if run.contains('-') {
                run.split('-').for_each(|word| self.mark(word));
            }
        }
    }

    fn mark(&mut self, word: &str) {
        if let Some(known) = self.known.get_mut(word) {
            *known = true;
        }
    }

    fn knows(&self, word: &str) -> bool {
        self.known.get(word).copied().unwrap_or_default()
    }

    /// Whether the hyphen stays.
    pub(super) fn judge(&self, broken: &Break<'_>) -> Verdict {
        let (head, tail) = (fold(broken.head), fold(broken.tail));
        let is_whole_word = broken.tail == broken.end;
        let conjunctions = self.rules.conjunctions;
        match broken.hyphen {
            Hyphen::Soft => Verdict::Join,
            Hyphen::HardThenSoft => Verdict::Compound,
            Hyphen::Hard if is_whole_word && conjunctions.contains(&tail.as_str()) => {
                Verdict::LeaveAlone
            }
            Hyphen::Hard if self.is_compound(broken, &head, &tail) => Verdict::Compound,
            Hyphen::Hard if self.knows(&joined(broken)) => Verdict::Join,
            Hyphen::Hard if self.leans(broken) => Verdict::Compound,
            Hyphen::Hard if self.are_words(&head, &tail) => Verdict::Unclear,
            Hyphen::Hard if parts_twins(&head, &tail) => Verdict::Join,
            Hyphen::Hard if self.parts_syllables(broken) => Verdict::Join,
            Hyphen::Hard => Verdict::Unclear,
        }
    }

    /// Whether it is a compound beyond doubt: the text or the glossary has it, it has numbers or a capital behind the
    /// hyphen, which no syllable has, or a small word between two hyphens: `c’est-à-dire`.
    fn is_compound(&self, broken: &Break<'_>, head: &str, tail: &str) -> bool {
        let is_capital = broken.tail.starts_with(char::is_uppercase);
        let is_in_capitals = !broken.head.contains(char::is_lowercase);
        let links = |word: &str| self.rules.class(word).linking;
        let is_between =
            broken.start != broken.head && links(head) || broken.end != broken.tail && links(tail);
        head.is_empty()
            || tail.is_empty()
            || is_capital && !is_in_capitals
            || is_between
            || self.knows(&compound(broken))
    }

    /// Whether one half is a word that takes a hyphen: `sous-`, `-t-il`.
    fn leans(&self, broken: &Break<'_>) -> bool {
        let (head, end) = (small(broken.head), small(broken.end));
        self.rules.compound_starts.contains(&head.as_str())
            || self.rules.compound_ends.contains(&end.as_str())
    }

    /// Whether both halves are words by themselves, as in « eau-⏎potable ».
    fn are_words(&self, head: &str, tail: &str) -> bool {
        let is_word = |word: &str| word.chars().count() >= WORD_LETTERS && self.knows(word);
        is_word(head) && is_word(tail)
    }

    /// Whether the language breaks the joined word there.
    fn parts_syllables(&self, broken: &Break<'_>) -> bool {
        let (head, tail) = (small(broken.head), small(broken.tail));
        let word = format!("{head}{tail}");
        let Some(lang) = self
            .rules
            .syllables
            .filter(|_| word.len() <= SYLLABLES_BYTES)
        else {
            return false;
        };
        let mut ends = hyphenate(&word, lang).scan(0, |end, syllable| {
            *end += syllable.len();
            Some(*end)
        });
        ends.any(|end| end == head.len())
    }
}

/// Whether the same consonant stands on both sides, as in « criminel-⏎les »: the patterns know no such break before a
/// last syllable that is mute.
fn parts_twins(head: &str, tail: &str) -> bool {
    let last = head.chars().next_back();
    let is_vowel = |c: char| "aeiouy".contains(c);
    last == tail.chars().next() && last.is_some_and(|c| c.is_alphabetic() && !is_vowel(c))
}

/// Small letters, as the syllables are known. Where marks stand as signs of their own nothing is found, and the hyphen
/// stays.
fn small(word: &str) -> String {
    word.to_lowercase()
}

/// The word without the hyphen, folded.
fn joined(broken: &Break<'_>) -> String {
    fold(&format!("{}{}", broken.head, broken.tail))
}

/// The word with the hyphen, folded.
fn compound(broken: &Break<'_>) -> String {
    fold(&format!("{}-{}", broken.start, broken.end))
}
