//! The cheapest way to pair two rows of items, by dynamic programming in a band around the
//! diagonal: time and memory grow with the length of the rows, not with its square.

use std::ops::Range;

use super::item::{Item, share};
use super::length;

/// Half the width of the band, in items.
const BAND: usize = 48;

/// How many items of each side go together, with the negative logarithm of how often they do
/// (Gale and Church, table 5).
const SHAPES: [(usize, usize, f64); 6] = [
    (1, 1, 0.12),
    (1, 0, 4.6),
    (0, 1, 4.6),
    (2, 1, 3.1),
    (1, 2, 3.1),
    (2, 2, 5.2),
];

/// What anchors are worth against lengths.
const ANCHOR_WEIGHT: f64 = 1.6;
/// The share of anchors in common that speaks neither for nor against a pair.
const NEUTRAL_SHARE: f64 = 0.25;
/// The most that anchors of a pair weigh.
const MOST_ANCHORS: f64 = 8.0;

/// What is known of two texts before their items are paired.
#[derive(Clone, Copy, Debug)]
pub(super) struct Model {
    /// Characters of the second text for one of the first.
    pub(super) rate: f64,
    /// What it costs more to take two items as one than [`SHAPES`] say: translators join
    /// sentences rather than paragraphs.
    pub(super) merging: f64,
}

/// Items that go together.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Bead {
    pub(super) left: Range<usize>,
    pub(super) right: Range<usize>,
    pub(super) confidence: f64,
}

impl Bead {
    /// The bead among longer rows.
    pub(super) fn moved(self, left: usize, right: usize) -> Self {
        Bead {
            left: self.left.start + left..self.left.end + left,
            right: self.right.start + right..self.right.end + right,
            confidence: self.confidence,
        }
    }
}

/// Pairs all items, in order.
pub(super) fn align(left: &[Item], right: &[Item], model: Model) -> Vec<Bead> {
    let table = Table::fill(left, right, model);
    let (mut i, mut j) = (left.len(), right.len());
    let mut beads = Vec::new();
    while i > 0 || j > 0 {
        let shape = table.shape(i, j);
        let (takes_left, takes_right, _) =
            SHAPES
                .get(shape)
                .copied()
                .unwrap_or((usize::from(i > 0), usize::from(i == 0), 0.0));
        let from = (i.saturating_sub(takes_left), j.saturating_sub(takes_right));
        let parts = (
            left.get(from.0..i).unwrap_or_default(),
            right.get(from.1..j).unwrap_or_default(),
        );
        beads.push(Bead {
            left: from.0..i,
            right: from.1..j,
            confidence: confidence(shape, parts, model),
        });
        (i, j) = from;
    }
    beads.reverse();
    beads
}

/// For each cell in the band the cheapest shape that ends there.
struct Table {
    shapes: Vec<u8>,
    width: usize,
    rows: usize,
    columns: usize,
}

/// No shape leads to this cell.
const NONE: u8 = u8::MAX;

impl Table {
    fn fill(left: &[Item], right: &[Item], model: Model) -> Self {
        let (rows, columns) = (left.len() + 1, right.len() + 1);
        let width = (2 * BAND + 1).min(columns);
        let mut table = Table {
            shapes: vec![NONE; rows * width],
            width,
            rows,
            columns,
        };
        // Two rows back are enough: no shape takes more than two items.
        let mut costs: [Vec<f64>; 3] = std::array::from_fn(|_| vec![f64::INFINITY; width]);
        for i in 0..rows {
            let [oldest, older, current] = &mut costs;
            std::mem::swap(oldest, older);
            std::mem::swap(older, current);
            costs[2].fill(f64::INFINITY);
            for at in 0..width {
                let j = table.start(i) + at;
                let best = if (i, j) == (0, 0) {
                    Some((0.0, NONE))
                } else {
                    table.best(&costs, (i, j), left, right, model)
                };
                if let Some((cost, shape)) = best {
                    if let Some(cell) = costs[2].get_mut(at) {
                        *cell = cost;
                    }
                    if let Some(cell) = table.shapes.get_mut(i * width + at) {
                        *cell = shape;
                    }
                }
            }
        }
        table
    }

    /// The first column of the band in a row.
    fn start(&self, row: usize) -> usize {
        let centre = row * (self.columns - 1) / (self.rows - 1).max(1);
        centre.saturating_sub(BAND).min(self.columns - self.width)
    }

    fn best(
        &self,
        costs: &[Vec<f64>; 3],
        (i, j): (usize, usize),
        left: &[Item],
        right: &[Item],
        model: Model,
    ) -> Option<(f64, u8)> {
        let mut best: Option<(f64, u8)> = None;
        for (shape, &(takes_left, takes_right, _)) in (0_u8..).zip(&SHAPES) {
            let Some((from_i, from_j)) = i.checked_sub(takes_left).zip(j.checked_sub(takes_right))
            else {
                continue;
            };
            let before = from_j
                .checked_sub(self.start(from_i))
                .and_then(|at| costs.get(2 - takes_left)?.get(at))
                .copied()
                .unwrap_or(f64::INFINITY);
            if !before.is_finite() {
                continue;
            }
            let parts = (
                left.get(from_i..i).unwrap_or_default(),
                right.get(from_j..j).unwrap_or_default(),
            );
            let cost = before + cost(usize::from(shape), parts, model);
            if best.is_none_or(|(least, _)| cost < least) {
                best = Some((cost, shape));
            }
        }
        best
    }

    fn shape(&self, i: usize, j: usize) -> usize {
        let at = j.checked_sub(self.start(i)).filter(|at| *at < self.width);
        let shape = at.and_then(|at| self.shapes.get(i * self.width + at));
        usize::from(shape.copied().unwrap_or(NONE))
    }
}

/// The negative logarithm of the probability of a bead, anchors included.
fn cost(shape: usize, (left, right): (&[Item], &[Item]), model: Model) -> f64 {
    let merged = left.len() + right.len() > 2;
    let prior =
        SHAPES.get(shape).map_or(0.0, |shape| shape.2) + if merged { model.merging } else { 0.0 };
    if left.is_empty() || right.is_empty() {
        // A long sentence is left out less often than a short one.
        return prior + (length::total(left) + length::total(right)).min(300.0) / 100.0;
    }
    let lengths = length::cost(length::total(left), length::total(right), model.rate);
    let (share, weight) = match (left, right) {
        ([left], [right]) => share(left, right),
        _ => share(&Item::sum(left), &Item::sum(right)),
    };
    prior + lengths + ANCHOR_WEIGHT * weight.min(MOST_ANCHORS) * (NEUTRAL_SHARE - share)
}

/// From a cost to a confidence: a logistic curve set so that a pair of equal lengths without
/// anchors has 0.9 and one as unlikely as leaving both out has 0.1.
fn confidence(shape: usize, parts: (&[Item], &[Item]), model: Model) -> f64 {
    if parts.0.is_empty() || parts.1.is_empty() {
        return 0.5;
    }
    let cost = cost(shape, parts, model);
    1.0 / (1.0 + ((cost - 4.5) / 2.0).exp())
}
