//! Alignment: which sentences of a text and of its translation say the same.
//!
//! By length, after W. A. Gale and K. W. Church, "A Program for Aligning Sentences in
//! Bilingual Corpora" (Computational Linguistics 19:1, 1993), with what two languages write
//! alike as anchors: numbers, names and cognates, after M. Simard, G. F. Foster and
//! P. Isabelle, "Using Cognates to Align Sentences in Bilingual Corpora" (TMI 1992); the pairs of a
//! glossary; and words that the two texts themselves show to go together. Where paragraphs begin
//! is a hint as others are, so that texts with other paragraphs are paired too.

mod anchors;
mod beads;
mod item;
mod learned;
mod length;
mod path;
mod segments;

use std::ops::Range;

use crate::lang::Rules;

use anchors::Anchors;
use beads::{Bead, Model};
use item::Item;
use path::Path;
use segments::Segmented;

/// One of the two texts.
#[derive(Clone, Copy, Debug)]
pub struct Side<'t> {
    /// The text.
    pub text: &'t str,
    /// The rules of its language.
    pub rules: &'static Rules,
}

/// Sentences that say the same. Both ranges are positions in the lists of sentences; one may
/// be empty, where a sentence has no counterpart.
#[derive(Clone, Debug, PartialEq)]
pub struct Pair {
    /// Of the first text.
    pub left: Range<usize>,
    /// Of the second text.
    pub right: Range<usize>,
    /// How sure that is, from 0 to 1.
    pub confidence: f64,
}

/// Two texts side by side.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Alignment {
    /// The sentences of the first text, as byte ranges without spaces at their ends.
    pub left: Vec<Range<usize>>,
    /// The sentences of the second text.
    pub right: Vec<Range<usize>>,
    /// Every sentence of both, in order.
    pub pairs: Vec<Pair>,
}

/// Pairs the sentences of two texts. `known` are forms of the first with their counterparts
/// in the second: `CEDEAO`, `ECOWAS`.
pub fn align(left: Side<'_>, right: Side<'_>, known: &[(String, String)]) -> Alignment {
    let (left, right) = (Segmented::new(left), Segmented::new(right));
    let mut anchors = Anchors::new(known);
    let mut left_items = anchors.items(&left, true);
    let mut right_items = anchors.items(&right, false);
    anchors::weigh(&mut left_items, &mut right_items);
    let model = Model {
        rate: length::rate(&left_items, &right_items),
        has_paragraphs: left.has_paragraphs() && right.has_paragraphs(),
    };
    let beads = pair(&left_items, &right_items, model);
    let learned = learned::learn(&left, &right, &beads);
    let (of_left, of_right) = ((&left, &mut *left_items), (&right, &mut *right_items));
    anchors.add_learned(&learned, of_left, of_right);
    let beads = pair(&left_items, &right_items, model);
    let pairs = beads.into_iter().map(|bead| Pair {
        left: bead.left,
        right: bead.right,
        confidence: bead.confidence,
    });
    Alignment {
        pairs: pairs.collect(),
        left: left.sentences,
        right: right.sentences,
    }
}

/// Pairs what is known so far.
fn pair(left: &[Item], right: &[Item], model: Model) -> Vec<Bead> {
    beads::align(left, right, &Path::new(left, right), model)
}

#[cfg(test)]
mod tests;
