//! What is paired: sentences or blocks, of which only the length and the anchors count.

/// A sentence or a block, as far as pairing looks at it.
#[derive(Clone, Debug, Default)]
pub(super) struct Item {
    /// Characters.
    pub(super) length: f64,
    /// Anchors and their weights, by number, each once.
    pub(super) anchors: Vec<(u32, f64)>,
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

    /// The weight of all its anchors.
    pub(super) fn weight(&self) -> f64 {
        self.anchors.iter().map(|anchor| anchor.1).sum()
    }
}

/// The characters of all items together.
pub(super) fn total(items: &[Item]) -> f64 {
    items.iter().map(|item| item.length).sum()
}
