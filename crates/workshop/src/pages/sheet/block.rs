//! A block of a page, and the words of the paper.

use views::strings::Questions;
use yew::prelude::*;

use crate::strings::{PathWords, SheetWords};

/// So many rows of a question are left on a page at least, and so many go to the next.
const ROWS_TOGETHER: usize = 2;

/// What is not cut.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Block {
    /// What it shows.
    pub(super) view: Html,
    /// Whether it stands on the page of the block after it, as a heading does.
    pub(super) keeps_next: bool,
    /// Whether it may be left out where that saves a page.
    pub(super) is_spare: bool,
}

impl Block {
    pub(super) fn new(view: Html) -> Block {
        Block {
            view,
            keeps_next: false,
            is_spare: false,
        }
    }

    pub(super) fn heading(view: Html) -> Block {
        Block {
            keeps_next: true,
            ..Block::new(view)
        }
    }

    /// Rows below what says what is done with them. A page ends at most between two and two of them, and never under
    /// the head.
    pub(super) fn rows(head: Html, rows: Vec<Html>) -> Vec<Block> {
        let count = rows.len();
        let rows = rows.into_iter().zip(1..).map(|(view, row)| Block {
            keeps_next: row < count && (row < ROWS_TOGETHER || row + ROWS_TOGETHER > count),
            ..Block::new(view)
        });
        [Block::heading(head)].into_iter().chain(rows).collect()
    }

    /// Lines to write on below what is written about: so many, and so many more that may be left out.
    pub(super) fn lines(head: Html, needed: u32, spare: u32) -> Vec<Block> {
        let line = || html! { <i class="line" /> };
        let mut blocks = Block::rows(head, (0..needed).map(|_| line()).collect());
        blocks.extend((0..spare).map(|_| Block {
            is_spare: true,
            ..Block::new(line())
        }));
        blocks
    }
}

/// Words in the language of the text.
#[derive(Clone, Copy)]
pub(super) struct OwnWords {
    pub(super) sheet: &'static SheetWords,
    pub(super) questions: &'static Questions,
    pub(super) path: &'static PathWords,
}

/// A title and the text that runs on behind it: a full stop parts them, where the title has no sign of its own.
pub(super) fn run_in(title: &str) -> Html {
    let stop = match title.ends_with(['.', '!', '?', '…']) {
        true => "",
        false => ".",
    };
    html! { <><b>{ title.to_owned() }{ stop }</b>{ " " }</> }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn at_least_two_rows_stand_on_each_side_of_a_break() {
        let may_end = |count: usize| -> Vec<usize> {
            let rows = (0..count).map(|_| Html::default()).collect();
            let blocks = Block::rows(Html::default(), rows).into_iter().enumerate();
            let ends = blocks.filter(|(_, block)| !block.keeps_next);
            ends.map(|(at, _)| at).collect()
        };
        assert_eq!([1, 2, 3].map(may_end), [[1], [2], [3]]);
        assert_eq!(may_end(4), [2, 4]);
        assert_eq!(may_end(8), [2, 3, 4, 5, 6, 8]);
    }
}
