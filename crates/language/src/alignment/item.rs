//! Sentences and blocks as pairing sees them: their lengths and their anchors.

/// A sentence or a block, as far as pairing looks at it.
#[derive(Clone, Debug, Default)]
pub(super) struct Item {
    /// Characters.
    pub(super) length: f64,
    /// Anchors and their weights, by number, each once.
    anchors: Vec<(u32, f64)>,
}

impl Item {
    pub(super) fn new(length: usize, mut anchors: Vec<(u32, f64)>) -> Self {
        anchors.sort_by(|a, b| a.0.cmp(&b.0).then(b.1.total_cmp(&a.1)));
        anchors.dedup_by_key(|anchor| anchor.0);
        #[expect(
            clippy::cast_precision_loss,
            reason = "texts are shorter than 2^52 characters"
        )]
        let length = length as f64;
        Item { length, anchors }
    }

    /// Items as one.
    pub(super) fn sum(items: &[Item]) -> Self {
        let anchors = items
            .iter()
            .flat_map(|item| item.anchors.iter().copied())
            .collect();
        Item {
            length: items.iter().map(|item| item.length).sum(),
            ..Item::new(0, anchors)
        }
    }

    fn weight(&self) -> f64 {
        self.anchors.iter().map(|anchor| anchor.1).sum()
    }
}

/// The share of anchors in common (Dice), and the weight of those of a side.
pub(super) fn share(left: &Item, right: &Item) -> (f64, f64) {
    let mut common = 0.0;
    let mut rest = right.anchors.as_slice();
    for (id, weight) in &left.anchors {
        while let [(other, _), after @ ..] = rest {
            if other >= id {
                break;
            }
            rest = after;
        }
        if let [(other, other_weight), ..] = rest {
            common += if other == id {
                weight + other_weight
            } else {
                0.0
            };
        }
    }
    let all = left.weight() + right.weight();
    if all > 0.0 {
        (common / all, all / 2.0)
    } else {
        (0.0, 0.0)
    }
}
