//! Which blocks stand on which page.

use std::ops::Range;

/// A block as the browser has drawn it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Measured {
    /// In CSS pixels.
    pub(super) height: f64,
    /// Whether it stands on the page of the block after it, as a heading does.
    pub(super) keeps_next: bool,
}

/// The blocks of each page, of which each has so much room. A block that is higher than a page stands alone.
pub(super) fn pack(blocks: &[Measured], room: f64) -> Vec<Range<usize>> {
    let mut pages: Vec<Range<usize>> = Vec::new();
    let mut taken = 0.0;
    let mut start = 0;
    let mut height = 0.0;
    for (at, block) in blocks.iter().enumerate() {
        height += block.height;
        if block.keeps_next && at + 1 < blocks.len() {
            continue;
        }
        // All that must stand together ends here.
        match pages.last_mut() {
            Some(page) if taken + height <= room => {
                page.end = at + 1;
                taken += height;
            }
            _ => {
                pages.push(start..at + 1);
                taken = height;
            }
        }
        start = at + 1;
        height = 0.0;
    }
    pages
}

#[cfg(test)]
mod tests {
    #![allow(clippy::indexing_slicing, clippy::unwrap_used)]
    use proptest::prelude::*;

    use super::*;

    fn block(height: f64) -> Measured {
        Measured {
            height,
            keeps_next: false,
        }
    }

    fn heading(height: f64) -> Measured {
        Measured {
            height,
            keeps_next: true,
        }
    }

    #[test]
    fn a_heading_goes_to_the_page_of_what_it_names() {
        let blocks = [block(60.0), heading(20.0), block(30.0), block(50.0)];
        assert_eq!(pack(&blocks, 100.0), [0..1, 1..4]);
        assert_eq!(pack(&blocks, 110.0), [0..3, 3..4]);
        assert!(pack(&[], 100.0).is_empty());
        assert_eq!(pack(&[heading(10.0), block(10.0)], 100.0), [0..2; 1]);
    }

    #[test]
    fn what_is_higher_than_a_page_stands_alone() {
        let blocks = [block(10.0), block(300.0), block(10.0)];
        assert_eq!(pack(&blocks, 100.0), [0..1, 1..2, 2..3]);
    }

    proptest! {
        #[test]
        fn every_block_is_on_one_page_and_fits(
            blocks in proptest::collection::vec((0.0f64..60.0, any::<bool>()), 0..40),
        ) {
            let blocks: Vec<Measured> = blocks
                .into_iter()
                .map(|(height, keeps_next)| Measured { height, keeps_next })
                .collect();
            let pages = pack(&blocks, 100.0);
            let shown: Vec<usize> = pages.iter().cloned().flatten().collect();
            prop_assert_eq!(shown, (0..blocks.len()).collect::<Vec<_>>());
            for page in pages {
                let (last, before) = blocks[page.clone()].split_last().unwrap();
                prop_assert!(!last.keeps_next || page.end == blocks.len());
                let height: f64 = blocks[page.clone()].iter().map(|block| block.height).sum();
                prop_assert!(height <= 100.0 || before.iter().all(|block| block.keeps_next));
            }
        }
    }
}
