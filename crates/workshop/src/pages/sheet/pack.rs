//! Which blocks stand on which page.

/// A block as the browser has drawn it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Measured {
    /// In CSS pixels.
    pub(super) height: f64,
    /// Whether it stands on the page of the block after it, as a heading does.
    pub(super) keeps_next: bool,
    /// Whether it may be left out, as a line to write on that is more than is needed.
    pub(super) is_spare: bool,
}

/// The blocks of each page, of which each has so much room. A block that is higher than a page stands alone. As many of
/// those that may be left out are, as save a page.
pub(super) fn pack(blocks: &[Measured], room: f64) -> Vec<Vec<usize>> {
    let spare = blocks.iter().filter(|block| block.is_spare).count();
    let fewest = pack_with(blocks, room, 0);
    let with_more = (1..=spare)
        .rev()
        .map(|count| pack_with(blocks, room, count));
    let mut with_more = with_more.filter(|pages| pages.len() == fewest.len());
    with_more.next().unwrap_or(fewest)
}

/// The blocks of each page, with the first so many of those that may be left out, and of these only such as need no new page.
fn pack_with(blocks: &[Measured], room: f64, spare: usize) -> Vec<Vec<usize>> {
    let mut pages: Vec<Vec<usize>> = Vec::new();
    let mut taken = 0.0;
    let mut spare = spare;
    let mut together = Vec::new();
    let mut height = 0.0;
    for (at, block) in blocks.iter().enumerate() {
        if block.is_spare {
            let is_there = spare > 0 && taken + block.height <= room;
            spare = spare.saturating_sub(1);
            if let Some(page) = pages.last_mut().filter(|_| is_there) {
                page.push(at);
                taken += block.height;
            }
            continue;
        }
        together.push(at);
        height += block.height;
        if block.keeps_next && at + 1 < blocks.len() {
            continue;
        }
        // All that must stand together ends here.
        match pages.last_mut() {
            Some(page) if taken + height <= room => {
                page.append(&mut together);
                taken += height;
            }
            _ => {
                pages.push(std::mem::take(&mut together));
                taken = height;
            }
        }
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
            is_spare: false,
        }
    }

    fn heading(height: f64) -> Measured {
        Measured {
            height,
            keeps_next: true,
            is_spare: false,
        }
    }

    #[test]
    fn a_heading_goes_to_the_page_of_what_it_names() {
        let blocks = [block(60.0), heading(20.0), block(30.0), block(50.0)];
        assert_eq!(pack(&blocks, 100.0), [vec![0], vec![1, 2, 3]]);
        assert_eq!(pack(&blocks, 110.0), [vec![0, 1, 2], vec![3]]);
        assert!(pack(&[], 100.0).is_empty());
        assert_eq!(pack(&[heading(10.0), block(10.0)], 100.0), [[0, 1]]);
    }

    #[test]
    fn what_is_higher_than_a_page_stands_alone() {
        let blocks = [block(10.0), block(300.0), block(10.0)];
        assert_eq!(pack(&blocks, 100.0), [[0], [1], [2]]);
    }

    fn spare(height: f64) -> Measured {
        Measured {
            is_spare: true,
            ..block(height)
        }
    }

    #[test]
    fn lines_that_are_not_needed_save_a_page_or_stay() {
        let blocks = [block(60.0), spare(20.0), spare(20.0), block(30.0)];
        assert_eq!(pack(&blocks, 130.0), [[0, 1, 2, 3]]);
        assert_eq!(pack(&blocks, 110.0), [[0, 1, 3]]);
        assert_eq!(pack(&blocks, 90.0), [[0, 3]]);
        // Where nothing is saved they stay, but begin no page.
        assert_eq!(pack(&blocks, 85.0), [vec![0, 1], vec![3]]);
        assert_eq!(pack(&[block(90.0), spare(20.0)], 100.0), [[0]]);
    }

    proptest! {
        #[test]
        fn every_block_is_on_one_page_and_fits(
            blocks in proptest::collection::vec((0.0f64..60.0, any::<bool>()), 0..40),
        ) {
            let blocks: Vec<Measured> = blocks
                .into_iter()
                .map(|(height, keeps_next)| Measured { height, keeps_next, is_spare: false })
                .collect();
            let pages = pack(&blocks, 100.0);
            let shown: Vec<usize> = pages.iter().flatten().copied().collect();
            prop_assert_eq!(shown, (0..blocks.len()).collect::<Vec<_>>());
            for page in pages {
                let of_page: Vec<Measured> = page.iter().map(|at| blocks[*at]).collect();
                let (last, before) = of_page.split_last().unwrap();
                prop_assert!(!last.keeps_next || page.last() == Some(&(blocks.len() - 1)));
                let height: f64 = of_page.iter().map(|block| block.height).sum();
                prop_assert!(height <= 100.0 || before.iter().all(|block| block.keeps_next));
            }
        }
    }
}
