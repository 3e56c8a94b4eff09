//! A block of a page, and the words of the paper.

use views::strings::Questions;
use yew::prelude::*;

use crate::strings::{PathWords, SheetWords};

/// What is not cut.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Block {
    /// What it shows.
    pub(super) view: Html,
    /// Whether it stands on the page of the block after it, as a heading does.
    pub(super) keeps_next: bool,
}

impl Block {
    pub(super) fn new(view: Html) -> Block {
        Block {
            view,
            keeps_next: false,
        }
    }

    pub(super) fn heading(view: Html) -> Block {
        Block {
            view,
            keeps_next: true,
        }
    }
}

/// Words in the language of the text.
#[derive(Clone, Copy)]
pub(super) struct OwnWords {
    pub(super) sheet: &'static SheetWords,
    pub(super) questions: &'static Questions,
    pub(super) path: &'static PathWords,
}
