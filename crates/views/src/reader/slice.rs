//! Some blocks of the body that are drawn together, and only drawn again when something in them changes.

use reading::lesson::{Article, Block, Paragraph};
use reading::session::Interface;
use yew::prelude::*;

use super::paragraph::{Shown, view_heading_note, view_paragraph};

/// So many blocks are a slice: a tap draws its slice anew, and looks at all the others.
pub(super) const SLICE: usize = 10;

/// Some blocks that follow each other, as they are shown.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct SliceState {
    /// The first of them, counted from 0.
    pub(super) first: usize,
    /// How many they are.
    pub(super) count: usize,
    /// The number of the last entry that was mentioned before them.
    pub(super) known: u32,
    pub(super) shown: Shown,
}

/// The number of the last entry that is mentioned up to the end of these blocks; `known` is that of the last one before.
pub(super) fn last_number(blocks: &[Block], known: u32) -> u32 {
    let mentions = blocks
        .iter()
        .filter_map(Block::paragraph)
        .flat_map(Paragraph::mentions);
    let numbers = mentions.filter_map(|mention| mention.gloss);
    numbers.fold(known, u32::max)
}

/// A slice.
pub(super) fn view_slice(article: &Article, slice: &SliceState, interface: Interface) -> Html {
    let SliceState {
        first,
        count,
        shown,
        ..
    } = slice;
    let mut known = slice.known;
    let blocks = article.blocks.iter().enumerate().skip(*first).take(*count);
    let blocks = blocks.map(|(at, block)| match block {
        Block::Subheading(heading) => html! {
            <div class="facing heading">
                <h2 id={format!("h{at}")}>{ &heading.text }</h2>
                { view_heading_note(heading, format!("h{at}"), article, interface) }
            </div>
        },
        Block::Paragraph(text) | Block::Quotation(text) | Block::List(text) => {
            view_paragraph(text, Some(block), &mut known, shown, article, interface)
        }
    });
    html! { <div class="slice">{ for blocks }</div> }
}
