//! What two languages write alike, or a glossary says is the same.

use std::collections::HashMap;

use crate::fold::fold;

use super::item::Item;
use super::segments::Segmented;

/// Letters by which cognates are recognised, after Simard, Foster and Isabelle.
const STEM_LETTERS: usize = 4;
/// The shortest word that can be a cognate.
const COGNATE_LETTERS: usize = 5;

const NUMBER: f64 = 1.2;
const NAME: f64 = 1.0;
const COGNATE: f64 = 0.5;
const KNOWN: f64 = 1.5;

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
        let sentences = text.sentences.iter();
        sentences
            .map(|range| self.item(text.text.get(range.clone()).unwrap_or_default(), first))
            .collect()
    }

    fn item(&mut self, sentence: &str, first: bool) -> Item {
        let mut anchors: Vec<(u32, f64)> = Vec::new();
        for number in numbers(sentence) {
            anchors.push((self.id(number), NUMBER));
        }
        for word in sentence.split(|c: char| !c.is_alphabetic()) {
            let folded = fold(word);
            let capital = word.starts_with(char::is_uppercase);
            let acronym =
                capital && word.chars().count() >= 2 && !word.contains(char::is_lowercase);
            let length = folded.chars().count();
            if acronym {
                anchors.push((self.id(folded.to_uppercase()), NAME));
            } else if length >= COGNATE_LETTERS || (capital && length >= STEM_LETTERS) {
                let stem: String = folded.chars().take(STEM_LETTERS).collect();
                anchors.push((self.id(stem), if capital { NAME } else { COGNATE }));
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
        Item::new(sentence.chars().count(), anchors)
    }
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
