//! What two languages write alike, or a glossary says is the same.

use std::collections::{HashMap, HashSet};

use crate::fold::fold;

use super::item::Item;
use super::learned::{Learned, stems};
use super::segments::Segmented;

/// Letters by which cognates are recognised, after Simard, Foster and Isabelle.
const STEM_LETTERS: usize = 4;
/// The shortest word that can be a cognate.
const COGNATE_LETTERS: usize = 5;

const NUMBER: f64 = 1.2;
const NAME: f64 = 1.0;
const COGNATE: f64 = 0.5;
const KNOWN: f64 = 1.5;
/// Words learnt from the texts, if they stand in the same pairs of sentences only.
const LEARNED: f64 = 1.0;

/// What an anchor counts that only one of the texts has.
const UNSHARED: f64 = 0.5;

/// The anchors met so far, by number.
#[derive(Debug)]
pub(super) struct Anchors {
    ids: HashMap<String, u32>,
    /// Forms of the first and of the second text with the number of their pair.
    known: [Vec<(String, u32)>; 2],
}

impl Anchors {
    pub(super) fn new(known: &[(String, String)]) -> Self {
        let mut anchors = Anchors {
            ids: HashMap::new(),
            known: [Vec::new(), Vec::new()],
        };
        for (number, (left, right)) in known.iter().enumerate() {
            let id = anchors.id(format!("={number}"));
            let [lefts, rights] = &mut anchors.known;
            lefts.push((words_only(left), id));
            rights.push((words_only(right), id));
        }
        anchors
    }

    fn id(&mut self, anchor: String) -> u32 {
        let next = u32::try_from(self.ids.len()).unwrap_or(u32::MAX);
        *self.ids.entry(anchor).or_insert(next)
    }

    /// The sentences of a text as items to be paired.
    pub(super) fn items(&mut self, text: &Segmented<'_>, first: bool) -> Vec<Item> {
        let sentences = text.opens.iter().enumerate();
        sentences
            .map(|(at, opens)| {
                let sentence = text.sentence(at);
                Item::new(sentence, *opens, self.in_sentence(sentence, first))
            })
            .collect()
    }

    /// Gives to sentences what was learnt of their words, as further anchors.
    pub(super) fn add_learned(
        &mut self,
        learned: &[Learned],
        left: (&Segmented<'_>, &mut [Item]),
        right: (&Segmented<'_>, &mut [Item]),
    ) {
        let mut words = [HashMap::new(), HashMap::new()];
        for pair in learned {
            let anchor = (
                self.id(format!("{}={}", pair.left, pair.right)),
                LEARNED * pair.share,
            );
            let [lefts, rights] = &mut words;
            lefts.insert(pair.left.as_str(), anchor);
            rights.insert(pair.right.as_str(), anchor);
        }
        for ((text, items), words) in [left, right].into_iter().zip(&words) {
            for (at, item) in items.iter_mut().enumerate() {
                let stems = stems(text.sentence(at));
                item.add_anchors(stems.filter_map(|stem| words.get(stem.as_str()).copied()));
            }
        }
    }

    fn in_sentence(&mut self, sentence: &str, first: bool) -> Vec<(u32, f64)> {
        let mut anchors: Vec<(u32, f64)> = Vec::new();
        for number in numbers(sentence) {
            anchors.push((self.id(number), NUMBER));
        }
        let words = sentence
            .split(|c: char| !c.is_alphabetic())
            .filter(|word| !word.is_empty());
        for (at, word) in words.enumerate() {
            let folded = fold(word);
            let capital = word.starts_with(char::is_uppercase);
            let length = folded.chars().count();
            if length >= 2 && capital && !word.contains(char::is_lowercase) {
                anchors.push((self.id(acronym(&folded)), NAME));
            } else if length >= COGNATE_LETTERS || (capital && length >= STEM_LETTERS) {
                let stem: String = folded.chars().take(STEM_LETTERS).collect();
                // The first word of a sentence has its capital from there.
                let weight = if capital && at > 0 { NAME } else { COGNATE };
                anchors.push((self.id(stem), weight));
            }
        }
        let [lefts, rights] = &self.known;
        let known = if first { lefts } else { rights };
        if !known.is_empty() {
            let words = words_only(sentence);
            let found = known
                .iter()
                .filter(|(form, _)| words.contains(form.as_str()));
            anchors.extend(found.map(|&(_, id)| (id, KNOWN)));
        }
        anchors
    }
}

/// Makes light what only one text has: it may have been said in another way.
pub(super) fn weigh(left: &mut [Item], right: &mut [Item]) {
    let ids = |items: &[Item]| -> HashSet<u32> {
        let anchors = items.iter().flat_map(|item| &item.anchors);
        anchors.map(|anchor| anchor.0).collect()
    };
    let (lefts, rights) = (ids(left), ids(right));
    for item in left.iter_mut().chain(right) {
        let anchors = std::mem::take(&mut item.anchors);
        let weighed = anchors.into_iter().map(|(id, weight)| {
            let is_shared = lefts.contains(&id) && rights.contains(&id);
            (id, if is_shared { weight } else { weight * UNSHARED })
        });
        item.set_anchors(weighed.collect());
    }
}

/// An acronym whatever the order of its letters, since languages put words in other orders:
/// OIM, IOM; FMI, IMF; OTAN, NATO.
fn acronym(folded: &str) -> String {
    let mut letters: Vec<char> = folded.to_uppercase().chars().collect();
    letters.sort_unstable();
    letters.into_iter().collect()
}

/// The words of a text, each with a space before and after it.
fn words_only(text: &str) -> String {
    let mut words = String::from(" ");
    for word in fold(text)
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
    {
        words.push_str(word);
        words.push(' ');
    }
    words
}

/// The numbers of a text without the marks within them: `3 500`, `3,500` and `3.500` are one.
fn numbers(text: &str) -> Vec<String> {
    let mut numbers = Vec::new();
    let mut digits = String::new();
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let joins = matches!(c, ' ' | '.' | ',' | '\u{a0}' | '\u{202f}')
            && chars.peek().is_some_and(char::is_ascii_digit);
        if c.is_ascii_digit() {
            digits.push(c);
        } else if !joins && !digits.is_empty() {
            numbers.push(std::mem::take(&mut digits));
        }
    }
    if !digits.is_empty() {
        numbers.push(digits);
    }
    numbers
}
