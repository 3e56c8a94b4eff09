//! Lines known by their words.

use std::collections::{BTreeSet, HashMap};

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};

use super::words::PageWords;

use super::why::{Phrases, Reach, Why};

use super::key::key;
use super::unit::{Form, Unit, before};

/// What may stand after a label in place of a colon.
const AFTER_LABEL: [char; 14] = [
    ':', '©', '|', '/', '–', '—', '(', ',', '-', '>', '»', '›', '•', '#',
];

/// The longest phrase with which a line begins, in words and parts of words that end in an
/// apostrophe.
const START_WORDS: usize = 12;

/// The longest unit known by its words, in bytes.
const LONGEST: usize = 1200;

/// The words of a language, ready to be looked for.
#[derive(Debug)]
pub(super) struct Wording {
    /// Phrases with which lines begin.
    starts: HashMap<String, Vec<Pattern>>,
    /// Finds the phrases that stand anywhere.
    automaton: Option<AhoCorasick>,
    within: Vec<Pattern>,
    whole: HashMap<String, Verdict>,
    sharing: BTreeSet<String>,
    rubrics: BTreeSet<String>,
    edit_marks: BTreeSet<String>,
}

/// What a line is by its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Verdict {
    rank: usize,
    pub(super) why: Why,
    pub(super) reach: Reach,
}

#[derive(Debug)]
struct Pattern {
    verdict: Verdict,
    /// The phrase is a label: a mark must follow it.
    label: bool,
    longest: usize,
}

impl Wording {
    pub(super) fn new(words: &[PageWords]) -> Self {
        let mut wording = Wording {
            starts: HashMap::new(),
            automaton: None,
            within: Vec::new(),
            whole: HashMap::new(),
            sharing: keys(words, |words| words.sharing()),
            rubrics: keys(words, |words| words.rubrics()),
            edit_marks: keys(words, |words| words.edit_marks()),
        };
        let mut needles = Vec::new();
        let groups = words.iter().flat_map(|words| &words.phrases);
        for (rank, group) in groups.enumerate() {
            wording.add(rank, group, &mut needles);
        }
        wording.automaton = AhoCorasick::builder()
            .match_kind(MatchKind::Standard)
            .kind(Some(AhoCorasickKind::DFA))
            .build(&needles)
            .ok();
        wording
    }

    fn add(&mut self, rank: usize, group: &Phrases, needles: &mut Vec<String>) {
        let verdict = Verdict {
            rank,
            why: group.why,
            reach: group.reach,
        };
        for phrase in &group.whole {
            self.whole.entry(key(phrase)).or_insert(verdict);
        }
        let pattern = |phrase: &str| Pattern {
            verdict,
            label: phrase.ends_with(':'),
            longest: group.longest,
        };
        for phrase in &group.starts {
            let patterns = self.starts.entry(key(phrase)).or_default();
            patterns.push(pattern(phrase));
        }
        for phrase in &group.within {
            needles.push(key(phrase));
            self.within.push(pattern(phrase));
        }
    }

    /// What a unit is by its words, if they tell. A phrase that is all of the line counts
    /// before one that is a part.
    pub(super) fn verdict(&self, unit: &Unit) -> Option<Verdict> {
        if unit.key.is_empty() {
            return None;
        }
        if unit.is_cut() {
            // Only cookie banners say so much.
            let banner = unit.text.len() <= LONGEST && unit.text.contains("cookies");
            return banner
                .then(|| self.phrase(unit, &key(&unit.text)))
                .flatten();
        }
        if let Some(verdict) = self.whole(&unit.key) {
            return Some(verdict);
        }
        self.phrase(unit, &unit.key)
    }

    /// The first of the phrases within a unit.
    fn phrase(&self, unit: &Unit, key: &str) -> Option<Verdict> {
        let quoted = unit.text.starts_with(['«', '“', '"']);
        let starts = boundaries(key)
            .take(if quoted { 0 } else { START_WORDS })
            .filter_map(|end| Some((self.starts.get(key.get(..end)?)?, end)))
            .flat_map(|(patterns, end)| patterns.iter().map(move |pattern| (pattern, 0, end)));
        let within = self
            .automaton
            .iter()
            .flat_map(|automaton| automaton.find_overlapping_iter(key));
        let within = within.filter_map(|found| {
            let pattern = self.within.get(found.pattern().as_usize())?;
            let word = is_word(key, found.start(), found.end());
            word.then_some((pattern, found.start(), found.end()))
        });
        starts
            .chain(within)
            .filter(|(pattern, _, end)| {
                unit.text.len() <= pattern.longest
                    && (!pattern.label || is_label(&unit.text, key, *end))
            })
            .map(
                |(pattern, start, _)| match start == 0 && is_label_alone(unit) {
                    true => pattern.verdict,
                    false => Verdict {
                        reach: Reach::Line,
                        ..pattern.verdict
                    },
                },
            )
            .min_by_key(|verdict| verdict.rank)
    }

    /// What a line is that consists of that phrase, numbers aside.
    pub(super) fn whole(&self, key: &str) -> Option<Verdict> {
        if key.len() > 80 {
            return None;
        }
        if let Some(verdict) = self.whole.get(key) {
            return Some(*verdict);
        }
        if !key.contains(|c: char| c.is_ascii_digit()) {
            return None;
        }
        let words: Vec<&str> = key.split(' ').filter(|word| !is_number(word)).collect();
        self.whole.get(&words.join(" ")).copied()
    }

    /// Takes off what an encyclopedia adds to a heading, which shows that it is one.
    pub(super) fn take_off_edit_mark(&self, unit: &mut Unit) {
        let inside = unit
            .text
            .trim_end()
            .strip_suffix(']')
            .and_then(|text| text.rsplit_once('['));
        let Some((rest, _)) = inside.filter(|(rest, mark)| {
            !rest.is_empty() && mark.len() <= 60 && self.edit_marks.contains(&key(mark))
        }) else {
            return;
        };
        unit.text = rest.trim_end().to_owned();
        unit.form = Form::Heading(2);
        *unit = std::mem::take(unit).finish();
    }

    /// Whether it consists of names of networks and words that offer to share.
    pub(super) fn is_sharing(&self, unit: &Unit) -> bool {
        unit.text.len() <= 200
            && !unit.key.is_empty()
            && unit.key.split(' ').all(|word| {
                self.sharing.contains(word) || is_number(word) || self.are_networks(word)
            })
            && !unit.key.split(' ').all(is_number)
    }

    /// `facebooktwitterwhatsapp`: what is left of buttons side by side.
    fn are_networks(&self, word: &str) -> bool {
        let mut rest = word;
        while !rest.is_empty() {
            let long = |end: &usize| {
                rest.get(..*end)
                    .is_some_and(|part| self.sharing.contains(part))
            };
            let Some(end) = (4..=rest.len().min(12)).rev().find(long) else {
                return false;
            };
            rest = rest.get(end..).unwrap_or_default();
        }
        word.len() >= 10
    }

    /// Whether it is the name of a section of a site.
    pub(super) fn is_rubric(&self, key: &str) -> bool {
        self.rubrics.contains(key)
    }

    /// Whether it is names of sections only, at least three.
    pub(super) fn is_rubrics(&self, key: &str) -> bool {
        if key.len() > 400 {
            return false;
        }
        let mut count = 0;
        let mut rest: Vec<&str> = key.split(' ').collect();
        rest.reverse();
        while !rest.is_empty() {
            let known = (1..=3.min(rest.len())).rev().find(|&n| {
                let words: Vec<&str> = rest.iter().rev().take(n).copied().collect();
                let words = words.join(" ");
                self.rubrics.contains(&words) || self.whole.contains_key(&words)
            });
            let Some(n) = known else {
                return false;
            };
            rest.truncate(rest.len() - n);
            count += 1;
        }
        count >= 3
    }
}

/// The keys of words from several languages.
pub(super) fn keys(
    words: &[PageWords],
    part: impl Fn(&PageWords) -> &[&'static str],
) -> BTreeSet<String> {
    words.iter().flat_map(part).map(|word| key(word)).collect()
}

fn is_number(word: &str) -> bool {
    word.bytes().all(|byte| byte.is_ascii_digit())
}

/// Where words end in a key.
fn boundaries(key: &str) -> impl Iterator<Item = usize> {
    let ends = key.match_indices([' ', '\'']).map(|(at, _)| at);
    ends.chain([key.len()])
}

fn is_word(key: &str, start: usize, end: usize) -> bool {
    let joins = |c: Option<char>| c.is_some_and(|c| c != ' ');
    let before = key.get(..start).and_then(|part| part.chars().next_back());
    let after = key.get(end..).and_then(|part| part.chars().next());
    !joins(before.filter(|&c| c != '\'')) && !joins(after)
}

/// Whether a mark follows the words that end at that byte of the key.
fn is_label(text: &str, words: &str, end: usize) -> bool {
    let Some(phrase) = words.get(..end) else {
        return false;
    };
    let reach = before(text, phrase.len() * 2 + 8);
    reach
        .match_indices(AFTER_LABEL)
        .any(|(at, _)| key(reach.get(..at).unwrap_or_default()) == phrase)
}

/// Whether it is short and announces something.
fn is_label_alone(unit: &Unit) -> bool {
    unit.text.len() <= 60 && (unit.text.trim_end().ends_with(':') || unit.words() <= 5)
}
