//! The cheapest way to pair two rows of items, by dynamic programming in a band around a
//! path: time and memory grow with the length of the rows, not with its square.
//!
//! Items may go without a counterpart one by one or, as the links above a text do, many in a row:
//! what begins such a gap costs more than what goes on with it, after O. Gotoh, "An Improved
//! Algorithm for Matching Biological Sequences" (Journal of Molecular Biology 162, 1982).

use std::ops::Range;

use super::item::Item;
use super::length;
use super::path::Path;

/// How many items of each side go together, with the negative logarithm of how often they do
/// (Gale and Church, table 5).
const SHAPES: [(usize, usize, f64); 4] = [(1, 1, 0.12), (2, 1, 3.1), (1, 2, 3.1), (2, 2, 5.2)];

/// What either end of a gap costs; not where a text begins or ends with it.
const GAP_END: f64 = 1.5;
/// What an item in a gap costs, but for its length.
const LEFT_OUT: f64 = 1.6;
/// No item counts as longer than this in a gap, in characters.
const LEFT_OUT_LENGTH: f64 = 300.0;

/// What anchors are worth against lengths.
const ANCHOR_WEIGHT: f64 = 6.0;
/// The share of anchors in common that speaks neither for nor against a pair.
const NEUTRAL_SHARE: f64 = 0.25;
/// The most that anchors of a pair weigh.
const MOST_ANCHORS: f64 = 8.0;

/// What it costs that only one side begins a paragraph, and what both are given for it.
const OPENING: f64 = 0.7;
/// What it costs to take as one what stands in two paragraphs.
const PARTED: f64 = 2.5;
/// What it costs that one side ends in another mark.
const OTHER_END: f64 = 0.8;

/// What is known of two texts before their items are paired.
#[derive(Clone, Copy, Debug)]
pub(super) struct Model {
    /// Characters of the second text for one of the first.
    pub(super) rate: f64,
    /// Whether both have paragraphs.
    pub(super) has_paragraphs: bool,
}

/// Items that go together.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Bead {
    pub(super) left: Range<usize>,
    pub(super) right: Range<usize>,
    pub(super) confidence: f64,
}

/// What a bead does, besides taking one of [`SHAPES`].
const LEAVES_LEFT: u8 = 4;
const LEAVES_RIGHT: u8 = 5;
/// No bead leads to this cell.
const NONE: u8 = u8::MAX;
/// Added to a bead that comes out of a gap, or goes on with one.
const FROM_GAP: u8 = 8;

/// The cheapest ways to a cell: what pairs its last items, and what leaves them out.
#[derive(Clone, Copy, Debug)]
struct Cell {
    pairing: f64,
    leaving: f64,
}

const NOWHERE: Cell = Cell {
    pairing: f64::INFINITY,
    leaving: f64::INFINITY,
};

/// A text may begin with what it leaves out as well.
const START: Cell = Cell {
    pairing: 0.0,
    leaving: 0.0,
};

/// Pairs all items, in order.
pub(super) fn align(left: &[Item], right: &[Item], path: &Path, model: Model) -> Vec<Bead> {
    let rows = Rows::new(left, right);
    let (steps, last) = rows.fill(path, model);
    let (mut i, mut j) = (left.len(), right.len());
    let mut in_gap = last.leaving < last.pairing;
    let mut beads = Vec::new();
    while i > 0 || j > 0 {
        let step = steps.at(i, j, path);
        let step = if in_gap { step.1 } else { step.0 };
        in_gap = step != NONE && step & FROM_GAP > 0;
        let (takes_left, takes_right) = match step & !FROM_GAP {
            LEAVES_LEFT => (1, 0),
            LEAVES_RIGHT => (0, 1),
            shape => SHAPES
                .get(usize::from(shape))
                .map_or((usize::from(i > 0), usize::from(i == 0)), |shape| {
                    (shape.0, shape.1)
                }),
        };
        let from = (i.saturating_sub(takes_left), j.saturating_sub(takes_right));
        beads.push(Bead {
            left: from.0..i,
            right: from.1..j,
            confidence: rows.confidence((from.0..i, from.1..j), model),
        });
        (i, j) = from;
    }
    beads.reverse();
    beads
}

/// How each cell of the band is best reached, pairing and leaving out, row by row.
struct Steps(Vec<Vec<(u8, u8)>>);

impl Steps {
    fn at(&self, i: usize, j: usize, path: &Path) -> (u8, u8) {
        let at = j.checked_sub(path.columns(i).start);
        let step = at.and_then(|at| self.0.get(i)?.get(at));
        step.copied().unwrap_or((NONE, NONE))
    }
}

/// Two rows of items, alone and joined to the next.
struct Rows<'i> {
    left: &'i [Item],
    right: &'i [Item],
    left_joined: Vec<Item>,
    right_joined: Vec<Item>,
}

impl<'i> Rows<'i> {
    fn new(left: &'i [Item], right: &'i [Item]) -> Self {
        let joined = |items: &[Item]| {
            let neighbours = items.iter().zip(items.iter().skip(1));
            neighbours.map(|(item, next)| item.joined(next)).collect()
        };
        Rows {
            left,
            right,
            left_joined: joined(left),
            right_joined: joined(right),
        }
    }

    fn fill(&self, path: &Path, model: Model) -> (Steps, Cell) {
        let mut steps = Vec::with_capacity(self.left.len() + 1);
        // Two rows back are enough: no shape takes more than two items.
        let mut cells: [Vec<Cell>; 3] = Default::default();
        for i in 0..=self.left.len() {
            cells.rotate_left(1);
            let [.., current] = &mut cells;
            current.clear();
            let mut row = Vec::new();
            for j in path.columns(i) {
                let (cell, step) = if (i, j) == (0, 0) {
                    (START, (NONE, NONE))
                } else {
                    self.best((i, j), &cells, path, model)
                };
                let [.., current] = &mut cells;
                current.push(cell);
                row.push(step);
            }
            steps.push(row);
        }
        let [.., last] = &cells;
        let last = last.last().copied().unwrap_or(NOWHERE);
        (Steps(steps), last)
    }

    fn best(
        &self,
        (i, j): (usize, usize),
        cells: &[Vec<Cell>; 3],
        path: &Path,
        model: Model,
    ) -> (Cell, (u8, u8)) {
        let reached = |takes_left: usize, takes_right: usize| -> Option<Cell> {
            let (i, j) = (i.checked_sub(takes_left)?, j.checked_sub(takes_right)?);
            let at = j.checked_sub(path.columns(i).start)?;
            cells.get(2 - takes_left)?.get(at).copied()
        };
        let (mut cell, mut step) = (NOWHERE, (NONE, NONE));
        for (shape, &(takes_left, takes_right, _)) in (0_u8..).zip(&SHAPES) {
            let Some(before) = reached(takes_left, takes_right) else {
                continue;
            };
            let out_of_gap = before.leaving + GAP_END;
            let least = before.pairing.min(out_of_gap);
            if !least.is_finite() {
                continue;
            }
            let cost = least + self.cost((i - takes_left..i, j - takes_right..j), model);
            if cost < cell.pairing {
                cell.pairing = cost;
                step.0 = shape
                    | if out_of_gap < before.pairing {
                        FROM_GAP
                    } else {
                        0
                    };
            }
        }
        let gaps = [
            (
                LEAVES_LEFT,
                reached(1, 0),
                i.checked_sub(1).and_then(|at| self.left.get(at)),
            ),
            (
                LEAVES_RIGHT,
                reached(0, 1),
                j.checked_sub(1).and_then(|at| self.right.get(at)),
            ),
        ];
        for (leaves, before, item) in gaps {
            let Some((before, item)) = before.zip(item) else {
                continue;
            };
            let into_gap = before.pairing + GAP_END;
            // A long sentence is left out less often than a short one.
            let cost =
                before.leaving.min(into_gap) + LEFT_OUT + item.length.min(LEFT_OUT_LENGTH) / 100.0;
            if cost < cell.leaving {
                cell.leaving = cost;
                step.1 = leaves
                    | if before.leaving <= into_gap {
                        FROM_GAP
                    } else {
                        0
                    };
            }
        }
        (cell, step)
    }

    /// The items of a bead as one of each side.
    fn sides(&self, (left, right): &(Range<usize>, Range<usize>)) -> Option<(&Item, &Item)> {
        let side = |range: &Range<usize>, alone: &'i [Item]| match range.len() {
            1 => alone.get(range.start),
            _ => None,
        };
        let left_side = side(left, self.left).or_else(|| self.left_joined.get(left.start));
        let right_side = side(right, self.right).or_else(|| self.right_joined.get(right.start));
        left_side.zip(right_side)
    }

    /// The negative logarithm of the probability of a bead that leaves nothing out.
    fn cost(&self, ranges: (Range<usize>, Range<usize>), model: Model) -> f64 {
        let Some((left, right)) = self.sides(&ranges) else {
            return f64::INFINITY;
        };
        let (takes_left, takes_right) = (ranges.0.len(), ranges.1.len());
        let shape = SHAPES
            .iter()
            .find(|shape| (shape.0, shape.1) == (takes_left, takes_right));
        let mut cost = shape.map_or(0.0, |shape| shape.2);
        cost += length::cost(left.length, right.length, model.rate);
        let (share, weight) = share(left, right);
        cost += ANCHOR_WEIGHT * weight.min(MOST_ANCHORS) * (NEUTRAL_SHARE - share);
        if left.end != right.end {
            cost += OTHER_END;
        }
        if model.has_paragraphs {
            cost += match (left.opens, right.opens) {
                (true, true) => -OPENING,
                (false, false) => 0.0,
                _ => OPENING,
            };
            cost += PARTED * f64::from(u8::from(left.is_parted) + u8::from(right.is_parted));
        }
        cost
    }

    /// From a cost to a confidence: a logistic curve set so that a pair of equal lengths without
    /// anchors has 0.9 and one as unlikely as leaving both out has 0.1.
    fn confidence(&self, ranges: (Range<usize>, Range<usize>), model: Model) -> f64 {
        if ranges.0.is_empty() || ranges.1.is_empty() {
            return 0.5;
        }
        1.0 / (1.0 + ((self.cost(ranges, model) - 4.5) / 2.0).exp())
    }
}

/// The share of anchors in common (Dice), and the weight of those of a side.
fn share(left: &Item, right: &Item) -> (f64, f64) {
    let mut common = 0.0;
    let mut rest = right.anchors.as_slice();
    for (id, weight) in &left.anchors {
        while let [(other, _), after @ ..] = rest {
            if other >= id {
                break;
            }
            rest = after;
        }
        if let [(other, other_weight), ..] = rest
            && other == id
        {
            common += weight + other_weight;
        }
    }
    let all = left.weight + right.weight;
    if all > 0.0 {
        (common / all, all / 2.0)
    } else {
        (0.0, 0.0)
    }
}
