//! Where the counterparts of a row of items are looked for: in a band around a path that leads
//! through the anchors that each text has once.

use std::collections::HashMap;
use std::ops::Range;

use super::item::Item;

/// How far from the path the band reaches on either side, in items.
const BAND: usize = 48;
/// It reaches further where one row has more items than the other between two anchors: what has
/// no counterpart may stand anywhere there. Not further than this.
const WIDEST: usize = 300;

/// For each item of the first row the columns that are looked at.
#[derive(Clone, Debug)]
pub(super) struct Path {
    columns: Vec<Range<usize>>,
}

impl Path {
    /// The path for two rows of items.
    pub(super) fn new(left: &[Item], right: &[Item]) -> Self {
        let end = (left.len(), right.len());
        let mut stations: Vec<(usize, usize)> = Vec::with_capacity(left.len() + 1);
        let mut reaches = Vec::with_capacity(left.len() + 1);
        let mut from = (0, 0);
        for to in once_in_each(left, right).into_iter().chain([end]) {
            let (rows, columns) = (to.0 - from.0, to.1 - from.1);
            let reach = (BAND + rows.abs_diff(columns)).min(WIDEST);
            while stations.len() <= to.0 {
                let row = stations.len();
                stations.push((row, from.1 + (row - from.0) * columns / rows.max(1)));
                reaches.push(reach);
            }
            from = to;
        }
        // A row reaches to where the next one begins: the path may go along it.
        let next = stations.iter().skip(1).chain([&end]);
        let columns = stations.iter().zip(next).zip(&reaches);
        Path {
            columns: columns
                .map(|((this, next), reach)| {
                    let last = (this.1.max(next.1) + reach).min(right.len());
                    this.1.saturating_sub(*reach)..last + 1
                })
                .collect(),
        }
    }

    /// The columns of a row that are looked at.
    pub(super) fn columns(&self, row: usize) -> Range<usize> {
        self.columns.get(row).cloned().unwrap_or_default()
    }
}

/// Where the two rows share an anchor that each has once: the longest chain of such places that
/// rises in both, as patience sorting finds it.
fn once_in_each(left: &[Item], right: &[Item]) -> Vec<(usize, usize)> {
    let places = |items: &[Item]| {
        let mut places: HashMap<u32, Option<usize>> = HashMap::new();
        for (at, item) in items.iter().enumerate() {
            for (id, _) in &item.anchors {
                places
                    .entry(*id)
                    .and_modify(|place| *place = None)
                    .or_insert(Some(at));
            }
        }
        places
    };
    let (lefts, rights) = (places(left), places(right));
    let mut points: Vec<(usize, usize)> = lefts
        .iter()
        .filter_map(|(id, at)| (*at).zip(rights.get(id).copied().flatten()))
        .collect();
    // Of points in one row at most one can be in a chain.
    points.sort_unstable_by_key(|&(row, column)| (row, std::cmp::Reverse(column)));
    // Of the chains of each length, where the one ends that ends first, and what comes before.
    let mut ends: Vec<usize> = Vec::new();
    let mut previous: Vec<Option<usize>> = Vec::new();
    let column = |point: usize| points.get(point).map_or(0, |point| point.1);
    for (at, point) in points.iter().enumerate() {
        let length = ends.partition_point(|end| column(*end) < point.1);
        previous.push(
            length
                .checked_sub(1)
                .and_then(|last| ends.get(last).copied()),
        );
        match ends.get_mut(length) {
            Some(end) => *end = at,
            None => ends.push(at),
        }
    }
    let mut chain = Vec::new();
    let mut next = ends.last().copied();
    while let Some(at) = next {
        chain.extend(points.get(at));
        next = previous.get(at).copied().flatten();
    }
    chain.reverse();
    chain
}
