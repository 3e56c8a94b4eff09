//! HTML into units.
//!
//! Only html5ever's tokenizer is used: of the tree a page is, cleaning needs which elements
//! stand around a piece of text and no more, and the tokenizer says on which line a token
//! ends. That takes one pass, a stack of limited depth and no recursion, so that no page can
//! make it slow or run out of stack.

mod breaks;
mod classes;
mod elements;
mod raised;
mod reader;

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{BufferQueue, Tokenizer, TokenizerOpts};

pub(super) use classes::Classes;

use super::dates::GivenDate;
use super::unit::{Unit, before};
use crate::lang::Rules;
use crate::repair::Told;

/// Whether a text is HTML is judged by its first so many bytes.
const SAMPLE_BYTES: usize = 64 * 1024;
/// A document type stands within so many bytes of them.
const HEAD_BYTES: usize = 200;
/// The most letters of the name of an element.
const NAME_LETTERS: usize = 12;
/// So many block elements make HTML of a text that begins with an element,
const BLOCKS_AFTER_TAG: usize = 2;
/// and so many of any text: a text about HTML may name a few.
const BLOCKS: usize = 6;

/// Reads a page: its units, the date that markup gives for it, and what was repaired. Lines end with `\n`, with or
/// without `\r` before it.
pub(super) fn read(
    text: &str,
    classes: &Classes,
    rules: &Rules,
) -> (Vec<Unit>, Option<GivenDate>, Vec<Told>) {
    let lone_breaks = text
        .as_bytes()
        .windows(2)
        .any(|pair| matches!(pair, [b'\r', after] if *after != b'\n'));
    // To the tokenizer `\r` alone ends a line as well, which would shift the numbers.
    let tendril = match lone_breaks || text.ends_with('\r') {
        true => StrTendril::from(text.replace("\r\n", "\n").replace('\r', " ")),
        false => StrTendril::from(text),
    };
    let input = BufferQueue::default();
    input.push_back(tendril);
    let tokenizer = Tokenizer::new(
        reader::Reader::new(classes, rules),
        TokenizerOpts::default(),
    );
    let _ = tokenizer.feed(&input);
    tokenizer.end();
    tokenizer.sink.into_page()
}

/// Whether a text is HTML rather than a text with an element here and there.
pub(super) fn is_html(text: &str) -> bool {
    let start = before(text, SAMPLE_BYTES);
    let trimmed = start.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    let head = before(trimmed, HEAD_BYTES).to_ascii_lowercase();
    if head.starts_with("<!doctype html") || head.starts_with("<html") || head.starts_with("<?xml")
    {
        return true;
    }
    let mut blocks = 0;
    let mut rest = start;
    while let Some((_, after)) = rest.split_once('<') {
        rest = after;
        let closing = after.strip_prefix('/').unwrap_or(after);
        let name: String = closing
            .chars()
            .take_while(char::is_ascii_alphanumeric)
            .take(NAME_LETTERS)
            .map(|c| c.to_ascii_lowercase())
            .collect();
        let ends = closing
            .get(name.len()..)
            .is_some_and(|end| end.starts_with(['>', ' ', '/', '\n', '\t', '\r']));
        if ends && matches!(elements::layout(&name), elements::Layout::Block) {
            blocks += 1;
        }
    }
    trimmed.starts_with('<') && blocks >= BLOCKS_AFTER_TAG || blocks >= BLOCKS
}
