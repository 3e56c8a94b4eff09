//! Which words of the two texts go together, learnt from the texts themselves: once sentences are
//! paired, words that stand in the same pairs are anchors for pairing them again. After D. Varga
//! and others, "Parallel Corpora for Medium Density Languages" (RANLP 2005).

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use crate::fold::fold;

use super::beads::Bead;
use super::item::count;
use super::segments::Segmented;

/// Letters by which the forms of a word are held to be one.
const STEM_LETTERS: usize = 5;
/// The shortest word that is learnt.
const WORD_LETTERS: usize = 3;
/// Nothing is learnt from sentences that go together less surely.
const SURE: f64 = 0.5;
/// From how many pairs of sentences words are learnt, at most: after a whole book nothing new
/// comes, and all pairs of words are kept in memory.
const SENTENCES: usize = 2000;
/// How often two words must stand in sentences that go together.
const LEAST_OFTEN: usize = 2;
/// How much of the places of both words they must share (Dice).
const LEAST_SHARE: f64 = 0.6;

/// Words that go together.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Learned {
    /// The first letters of a word of the first text.
    pub(super) left: String,
    /// The first letters of a word of the second text.
    pub(super) right: String,
    /// The share of their places that is common to both.
    pub(super) share: f64,
}

/// What the pairs found so far teach.
pub(super) fn learn(left: &Segmented<'_>, right: &Segmented<'_>, beads: &[Bead]) -> Vec<Learned> {
    let (mut lefts, mut rights) = (Words::default(), Words::default());
    let mut together: HashMap<(u32, u32), usize> = HashMap::new();
    let is_sure =
        |bead: &&Bead| bead.confidence >= SURE && !bead.left.is_empty() && !bead.right.is_empty();
    for bead in beads.iter().filter(is_sure).take(SENTENCES) {
        let others = rights.met(right, bead.right.clone());
        for word in lefts.met(left, bead.left.clone()) {
            for other in &others {
                *together.entry((word, *other)).or_default() += 1;
            }
        }
    }
    let (left_words, right_words) = (lefts.in_order(), rights.in_order());
    let often = together
        .into_iter()
        .filter(|(_, times)| *times >= LEAST_OFTEN);
    let shares = often.filter_map(|((word, other), times)| {
        let (left, left_places) = left_words.get(word as usize)?;
        let (right, right_places) = right_words.get(other as usize)?;
        let share = 2.0 * count(times) / count(left_places + right_places);
        (share >= LEAST_SHARE).then(|| Learned {
            left: left.clone(),
            right: right.clone(),
            share,
        })
    });
    each_with_its_best(shares.collect())
}

/// The words of a text, by their first letters, numbered as they are met.
#[derive(Debug, Default)]
struct Words(HashMap<String, (u32, usize)>);

impl Words {
    /// The numbers of the words of some sentences, each once; that they stand there is counted.
    fn met(&mut self, text: &Segmented<'_>, sentences: Range<usize>) -> Vec<u32> {
        let words: HashSet<String> = sentences.flat_map(|at| stems(text.sentence(at))).collect();
        let words = words.into_iter().map(|word| {
            let next = u32::try_from(self.0.len()).unwrap_or(u32::MAX);
            let (number, places) = self.0.entry(word).or_insert((next, 0));
            *places += 1;
            *number
        });
        words.collect()
    }

    /// Each word with the number of its places.
    fn in_order(self) -> Vec<(String, usize)> {
        let mut words: Vec<_> = self.0.into_iter().collect();
        words.sort_by_key(|(_, (number, _))| *number);
        let words = words.into_iter();
        words.map(|(word, (_, places))| (word, places)).collect()
    }
}

/// Each word with the one that goes best with it.
fn each_with_its_best(mut pairs: Vec<Learned>) -> Vec<Learned> {
    pairs.sort_by(|a, b| {
        let words = |pair: &Learned| (pair.left.clone(), pair.right.clone());
        b.share
            .total_cmp(&a.share)
            .then_with(|| words(a).cmp(&words(b)))
    });
    let (mut lefts, mut rights) = (HashSet::new(), HashSet::new());
    pairs.retain(|pair| {
        let is_free = !lefts.contains(&pair.left) && !rights.contains(&pair.right);
        is_free && lefts.insert(pair.left.clone()) && rights.insert(pair.right.clone())
    });
    pairs
}

/// The words of a sentence by their first letters.
pub(super) fn stems(sentence: &str) -> impl Iterator<Item = String> {
    let words = sentence.split(|c: char| !c.is_alphabetic());
    words
        .map(fold)
        .filter(|word| word.chars().count() >= WORD_LETTERS)
        .map(|word| word.chars().take(STEM_LETTERS).collect())
}
