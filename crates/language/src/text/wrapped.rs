//! Lines: which breaks only wrap a sentence, and which lines are written without capitals.

use std::ops::Range;

use super::abbreviations::begins_word;
use crate::fold::fold;
use crate::lang::Rules;

/// The line breaks inside a text, as far as sentences need to know them.
#[derive(Clone, Debug, Default)]
pub(super) struct Wrapping {
    /// Where the lines begin that go on with what the line before began, in order.
    wrapped: Vec<usize>,
    /// Stretches in which small letters may begin a sentence, in order.
    careless: Vec<Range<usize>>,
    /// All lines but labels, in order.
    lines: Vec<Range<usize>>,
    /// The longest line of the text, in characters.
    width: usize,
}

/// Widths, in characters, between which a text is taken for one that was wrapped.
const WRAPPED: std::ops::RangeInclusive<usize> = 50..=110;

/// The longest line, in characters, that a colon at its end makes a label.
const LABEL: usize = 40;

/// What ends a sentence or an item: what is not wrapped does not go on behind it.
const END_MARKS: [char; 5] = ['.', ';', ':', '!', '?'];

impl Wrapping {
    /// Looks through the lines of a text once.
    pub(super) fn new(text: &str, rules: &Rules) -> Self {
        let lengths = text.split('\n').map(|line| line.trim().chars().count());
        let mut wrapping = Wrapping {
            width: lengths.max().unwrap_or_default(),
            ..Wrapping::default()
        };
        let mut block: Vec<Range<usize>> = Vec::new();
        let mut at = 0;
        for line in text.split_inclusive('\n') {
            let range = at..at + line.len();
            at = range.end;
            if line.trim().is_empty() {
                wrapping.read_block(text, &block, rules);
                block.clear();
            } else {
                block.push(range);
            }
        }
        wrapping.read_block(text, &block, rules);
        let lines = std::mem::take(&mut wrapping.lines);
        if !wrapping.careless.is_empty() && wrapping.careless.len() * 2 >= lines.len() {
            wrapping.careless = lines;
        }
        wrapping
    }

    /// Whether the line that begins there goes on with what the line before began.
    pub(super) fn is_wrapped(&self, at: usize) -> bool {
        self.wrapped.binary_search(&at).is_ok()
    }

    /// Stretches in which small letters may begin a sentence.
    pub(super) fn careless(&self) -> &[Range<usize>] {
        &self.careless
    }

    fn read_block(&mut self, text: &str, block: &[Range<usize>], rules: &Rules) {
        let line = |at: usize| {
            let range = block.get(at).cloned().unwrap_or_default();
            text.get(range).unwrap_or_default().trim()
        };
        let is_wrapped_block = is_wrapped_block(block.len(), line, self.width);
        // Items may begin with small letters: all of a block, or those behind a colon.
        let begins_small = line(0).starts_with(char::is_lowercase);
        let mut is_behind_colon = false;
        let mut is_careless = false;
        for (at, range) in block.iter().enumerate() {
            let goes_on = at > 0 && {
                let (before, this) = (line(at - 1), line(at));
                let is_small = this.starts_with(char::is_lowercase) && !is_address(this);
                is_behind_colon = is_small && (is_behind_colon || before.ends_with(':'));
                let is_small_item = begins_small || is_behind_colon || before.ends_with(END_MARKS);
                let is_label = before.ends_with(':') && before.chars().count() <= LABEL;
                let joins = is_wrapped_block
                    || is_small && !is_small_item
                    || leads_on(before, this, rules)
                    || ends_abbreviated(before, this, rules);
                joins && !is_label && !is_item(this)
            };
            if goes_on {
                self.wrapped.push(range.start);
            } else {
                let words = line(at);
                let said = words.split_once(" : ").map_or(words, |(label, said)| {
                    if label.split_whitespace().count() <= 2 {
                        said
                    } else {
                        words
                    }
                });
                is_careless = said.starts_with(char::is_lowercase) && !is_item(words);
            }
            if is_careless {
                self.careless.push(range.clone());
            }
            if !line(at).ends_with(':') {
                self.lines.push(range.clone());
            }
        }
    }
}

/// Whether every line but the last is so long that the next word had no room on it; two lines must
/// be as long as the longest of the text, since a heading may stand above a line of text, and of
/// more lines not all may begin with a capital, as the items of a list do.
fn is_wrapped_block<'t>(count: usize, line: impl Fn(usize) -> &'t str, text: usize) -> bool {
    let length = |at: usize| line(at).chars().count();
    let width = match count {
        2 => text,
        _ => (0..count).map(length).max().unwrap_or_default(),
    };
    let is_full = |at: usize| {
        let next = line(at + 1).split_whitespace().next().unwrap_or_default();
        length(at) + 1 + next.chars().count() > width
    };
    let begins_item = |at: usize| line(at).starts_with(char::is_uppercase);
    count >= 2
        && WRAPPED.contains(&width)
        && (0..count - 1).all(is_full)
        && !(count > 2 && (0..count).all(begins_item))
}

/// Whether a line is an address on the web and nothing else.
fn is_address(line: &str) -> bool {
    line.contains("://") && !line.contains(char::is_whitespace)
}

/// `a)`, `1)`, `1.`, `-`, `•` at the beginning of a line.
fn is_item(line: &str) -> bool {
    let marker = line.split_whitespace().next().unwrap_or_default();
    let numbered = marker
        .strip_suffix(')')
        .is_some_and(|number| !number.is_empty() && number.len() <= 3);
    let counted = marker.strip_suffix('.').is_some_and(|number| {
        (1..=2).contains(&number.len()) && number.chars().all(|c| c.is_ascii_digit())
    });
    numbered || counted || line.starts_with(['-', '–', '—', '•', '·', '*'])
}

/// Whether a line ends in a word that leads on to the next, but for the « et » between two items:
/// « le plan des quais, et ⏎ La liste des tarifs ».
fn leads_on(line: &str, next: &str, rules: &Rules) -> bool {
    let word = line
        .rsplit(|c: char| !c.is_alphanumeric())
        .next()
        .unwrap_or_default();
    let before = line.strip_suffix(word).unwrap_or_default().trim_end();
    let folded = fold(word);
    let parts_items = before.ends_with([',', ';'])
        && next.starts_with(char::is_uppercase)
        && rules.conjunctions.contains(&folded.as_str());
    let is_linking = word.starts_with(char::is_lowercase) && rules.class(&folded).linking;
    is_linking && !parts_items
}

/// Whether the dot at the end of a line is that of an abbreviation which the next line goes on with.
fn ends_abbreviated(line: &str, next: &str, rules: &Rules) -> bool {
    line.strip_suffix('.').is_some_and(|rest| {
        let word = rest
            .rsplit(|c: char| c.is_whitespace() || "’'(".contains(c))
            .next();
        word.is_some_and(|word| {
            rules.abbreviations.contains(&word)
                || rules.references.contains(&word) && !begins_word(next)
        })
    })
}
