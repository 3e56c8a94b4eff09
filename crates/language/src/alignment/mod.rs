//! Alignment: which sentences of a text and of its translation say the same.
//!
//! By length, after W. A. Gale and K. W. Church, "A Program for Aligning Sentences in
//! Bilingual Corpora" (Computational Linguistics 19:1, 1993), with what two languages write
//! alike as anchors: numbers, names and cognates, after M. Simard, G. F. Foster and
//! P. Isabelle, "Using Cognates to Align Sentences in Bilingual Corpora" (TMI 1992); and the
//! pairs of a glossary.

mod anchors;
mod beads;
mod item;
mod length;
mod segments;

use std::ops::Range;

use crate::lang::Rules;

use anchors::Anchors;
use beads::{Bead, Model};
use item::Item;
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

/// Less of a text than this in pairs of blocks that fit, and blocks are no help.
const BLOCKS_FIT: f64 = 0.75;

/// What it costs to take two blocks as one, beside two sentences.
const MERGING_BLOCKS: f64 = 2.5;

/// Pairs the sentences of two texts. `known` are forms of the first with their counterparts
/// in the second: `CEDEAO`, `ECOWAS`.
pub fn align(left: Side<'_>, right: Side<'_>, known: &[(String, String)]) -> Alignment {
    let (left, right) = (Segmented::new(left), Segmented::new(right));
    let mut anchors = Anchors::new(known);
    let left_items = anchors.items(&left, true);
    let right_items = anchors.items(&right, false);
    let model = Model {
        rate: length::rate(&left_items, &right_items),
        merging: 0.0,
    };
    let beads = by_blocks(&left, &right, &left_items, &right_items, model)
        .unwrap_or_else(|| beads::align(&left_items, &right_items, model));
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

/// Blocks first, then the sentences within each pair of them; nothing where the blocks of the
/// two texts do not fit each other.
fn by_blocks(
    left: &Segmented,
    right: &Segmented,
    left_items: &[Item],
    right_items: &[Item],
    model: Model,
) -> Option<Vec<Bead>> {
    let blocks = |segmented: &Segmented, items: &[Item]| -> Vec<Item> {
        let blocks = segmented.blocks.iter();
        blocks
            .map(|block| Item::sum(items.get(block.clone()).unwrap_or_default()))
            .collect()
    };
    let (left_blocks, right_blocks) = (blocks(left, left_items), blocks(right, right_items));
    let of_blocks = Model {
        merging: MERGING_BLOCKS,
        ..model
    };
    let pairs = beads::align(&left_blocks, &right_blocks, of_blocks);
    let fitting = pairs
        .iter()
        .filter(|bead| bead.confidence >= 0.5 && !bead.left.is_empty() && !bead.right.is_empty());
    let fitting: f64 = fitting
        .map(|bead| length::total(left_blocks.get(bead.left.clone()).unwrap_or_default()))
        .sum();
    if fitting < BLOCKS_FIT * length::total(&left_blocks) {
        return None;
    }
    let mut all = Vec::new();
    for pair in pairs {
        let sentences =
            |segmented: &Segmented, blocks: Range<usize>, before: usize| -> Range<usize> {
                let inside = segmented.blocks.get(blocks).unwrap_or_default();
                match (inside.first(), inside.last()) {
                    (Some(first), Some(last)) => first.start..last.end,
                    _ => before..before,
                }
            };
        let (left_done, right_done) = all
            .last()
            .map_or((0, 0), |bead: &Bead| (bead.left.end, bead.right.end));
        let of_left = sentences(left, pair.left, left_done);
        let of_right = sentences(right, pair.right, right_done);
        let inside = beads::align(
            left_items.get(of_left.clone()).unwrap_or_default(),
            right_items.get(of_right.clone()).unwrap_or_default(),
            model,
        );
        all.extend(
            inside
                .into_iter()
                .map(|bead| bead.moved(of_left.start, of_right.start)),
        );
    }
    Some(all)
}

#[cfg(test)]
mod tests;
