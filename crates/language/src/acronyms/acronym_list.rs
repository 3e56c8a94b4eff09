//! Lists of acronyms: entry after entry an acronym, a mark and its long form.
//!
//! One « ONU : … » at the head of a line may be anything. Three in a row, with one mark and with long
//! forms whose letters fit, are a list; then an entry is a definition even if its letters are those
//! of another language, and its long form reaches to the next entry.

use std::collections::HashMap;
use std::ops::Range;

use super::extent::{REACH, begins_line, extent_behind};
use super::heads::MOST_WORDS;
use super::letters::{Letters, at_start, fits_name};
use super::words::words;
use crate::lang::Rules;

/// The fewest entries of a list: two may be a title and a label.
const FEWEST_ENTRIES: usize = 3;
/// The most acronyms in a row without a fitting long form within a list without marks.
const MOST_MISFITS: usize = 1;
/// The most bytes of what may stand between two entries: a sign, the number of an item or of a page.
const BETWEEN: usize = 24;
/// The most digits of such a number.
const NUMBER_DIGITS: usize = 3;

/// What parts an acronym from its long form. All entries of a list have the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mark {
    /// A colon, a dash, an equals sign; in a table a stroke; behind the head of a line a dot or comma.
    Sign(char),
    /// A tab, or several spaces.
    Gap,
    /// One space.
    Space,
    /// The long form stands on the next line.
    Line,
}

/// An acronym that may be the head of an entry.
struct Entry {
    head: Range<usize>,
    mark: Mark,
    /// Where what stands behind the mark begins.
    start: usize,
    /// Where it ends.
    end: usize,
}

/// The bytes of the long forms in the lists of a text, by where their acronyms begin.
#[derive(Debug, Default)]
pub(super) struct Lists {
    bodies: HashMap<usize, Range<usize>>,
}

impl Lists {
    /// Finds the lists among these acronyms, which are in order.
    pub(super) fn find(text: &str, acronyms: &[Range<usize>], rules: &Rules) -> Self {
        let mut entries: Vec<Entry> = Vec::new();
        for head in acronyms {
            let Some(entry) = Entry::new(text, head) else {
                continue;
            };
            if let Some(before) = entries.last_mut()
                && before.mark == entry.mark
            {
                before.reach(text, entry.head.start);
            }
            entries.push(entry);
        }
        let mut lists = Lists::default();
        lists.enter_runs(text, acronyms, rules);
        let is_next = |one: &Entry, next: &Entry| {
            one.mark == next.mark && parts_entries(text, one.end..next.head.start)
        };
        for list in entries.chunk_by(is_next) {
            let fitting = list.iter().filter(|entry| entry.fits(text, rules)).count();
            if list.len() >= FEWEST_ENTRIES && fitting * 2 > list.len() {
                let bodies = list
                    .iter()
                    .map(|entry| (entry.head.start, entry.start..entry.end));
                lists.bodies.extend(bodies);
            }
        }
        lists
    }

    /// Enters lists in which nothing but spaces parts the entries: « BAD Banque africaine de
    /// développement FMI Fonds monétaire international ». Only those whose letters fit are entries.
    fn enter_runs(&mut self, text: &str, acronyms: &[Range<usize>], rules: &Rules) {
        let mut heads = acronyms.iter().peekable();
        let mut run: Vec<(usize, Range<usize>)> = Vec::new();
        let mut misfits = 0;
        while let Some(head) = heads.next() {
            let next = heads.peek().map_or(text.len(), |next| next.start);
            let entry = Entry::in_run(text, head, next).filter(|entry| entry.fits(text, rules));
            if let Some(entry) = entry {
                run.push((head.start, entry.start..entry.end));
                misfits = 0;
                continue;
            }
            misfits += 1;
            if misfits > MOST_MISFITS {
                self.enter_run(&mut run);
            }
        }
        self.enter_run(&mut run);
    }

    /// Enters a run if it is long enough, and begins the next.
    fn enter_run(&mut self, run: &mut Vec<(usize, Range<usize>)>) {
        if run.len() >= FEWEST_ENTRIES {
            self.bodies.extend(run.drain(..));
        }
        run.clear();
    }

    /// The bytes in which the long form of an acronym stands that is the head of an entry.
    pub(super) fn body(&self, acronym: &Range<usize>) -> Option<Range<usize>> {
        self.bodies.get(&acronym.start).cloned()
    }
}

impl Entry {
    /// The entry with that acronym as its head. Its end is that of the line, as long as no other entry
    /// is known behind it.
    fn new(text: &str, head: &Range<usize>) -> Option<Self> {
        let heads_line = begins_line(text, head.start);
        let before = text.get(..head.start)?;
        if !heads_line && !before.ends_with(char::is_whitespace) {
            return None;
        }
        let rest = text.get(head.end..)?;
        let (mark, behind) = mark(rest, heads_line)?;
        let start = text.len() - behind.len();
        let near = behind.get(..behind.floor_char_boundary(REACH))?;
        let line = near.split('\n').next().unwrap_or_default();
        let line = match mark {
            Mark::Sign('|') => line.split('|').next().unwrap_or_default(),
            Mark::Gap => line.split('\t').next().unwrap_or_default(),
            _ => line,
        };
        Some(Entry {
            head: head.clone(),
            mark,
            start,
            end: start + line.trim_end().len(),
        })
    }

    /// The entry with that acronym as its head in a list without marks: a name, up to the next acronym
    /// or the end of the line.
    fn in_run(text: &str, head: &Range<usize>, next: usize) -> Option<Self> {
        let behind = text.get(head.end..next)?.strip_prefix(' ')?;
        let start = head.end + 1;
        let near = behind.get(..behind.floor_char_boundary(REACH))?;
        let line = near.split('\n').next().unwrap_or_default();
        behind.starts_with(char::is_uppercase).then(|| Entry {
            head: head.clone(),
            mark: Mark::Space,
            start,
            end: start + line.trim_end().len(),
        })
    }

    /// Lets the entry reach to the next one, if that stands on the same line, or if no blank line
    /// and no more than a few words lie between: long entries are wrapped.
    fn reach(&mut self, text: &str, next: usize) {
        let between = text.get(self.start..next).unwrap_or_default();
        let is_table = matches!(self.mark, Mark::Sign('|') | Mark::Gap);
        let mut lines = between.trim_end().lines();
        let is_whole = lines.all(|line| !line.trim().is_empty());
        let is_short = || between.split_whitespace().take(MOST_WORDS + 1).count() <= MOST_WORDS;
        let ends_here = next < self.end || !is_table && is_whole && is_short();
        if ends_here {
            self.end = self.start + without_marks(between).len();
        }
    }

    /// Whether the letters of the acronym are those of the words with which the entry begins.
    fn fits(&self, text: &str, rules: &Rules) -> bool {
        let (Some(form), Some(body)) =
            (text.get(self.head.clone()), text.get(self.start..self.end))
        else {
            return false;
        };
        let end = self.start + extent_behind(body, false, body.len());
        let words = words(text, self.start..end, rules);
        let words = words.get(..words.len().min(MOST_WORDS)).unwrap_or_default();
        let letters = Letters::new(form).all;
        fits_name(&letters, words) || at_start(&letters, words, false, Some).is_some()
    }
}

/// The mark behind an acronym, and what stands behind that.
fn mark(rest: &str, heads_line: bool) -> Option<(Mark, &str)> {
    let near = rest.trim_start_matches(['»', '”', '"', '*', '_', '`', ']', '\u{a0}', '\u{202f}']);
    let on = near.trim_start_matches([' ', '\t', '\u{a0}', '\u{202f}', '»', '”', '"']);
    let gap = near.get(..near.len() - on.len())?;
    // « CDB », and on the next line « : compagnie des bacs ».
    let on = match on.trim_start() {
        below if below.starts_with(':') => below,
        _ => on,
    };
    let sign = on.chars().next()?;
    let behind = on.get(sign.len_utf8()..)?;
    let is_parted = !gap.is_empty() && behind.starts_with([' ', '\t', '\u{a0}']);
    let mark = match sign {
        ':' | '=' => Mark::Sign(sign),
        '–' | '—' | '-' | '→' if is_parted => Mark::Sign(sign),
        '|' if heads_line => Mark::Sign(sign),
        '.' | ',' if heads_line && gap.is_empty() => Mark::Sign(sign),
        ';' if heads_line => Mark::Sign(sign),
        '\n' | '\r' if heads_line => Mark::Line,
        _ if !heads_line || gap.is_empty() || !sign.is_alphabetic() => return None,
        _ if gap.contains('\t') || gap.len() > 1 => Mark::Gap,
        _ => Mark::Space,
    };
    let behind = match mark {
        Mark::Sign(_) => behind,
        Mark::Line => behind.trim_start_matches(|c: char| c.is_whitespace() || ":~".contains(c)),
        Mark::Gap | Mark::Space => on,
    };
    let behind = behind.trim_start_matches([' ', '\t', '\u{a0}', '\u{202f}', '*', '_']);
    behind
        .starts_with(|c: char| c != '\n')
        .then_some((mark, behind))
}

/// Whether nothing but signs and a number lies between two entries, however far a line is indented.
fn parts_entries(text: &str, gap: Range<usize>) -> bool {
    let gap = text.get(gap).unwrap_or("none");
    let mut words = gap
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty());
    let is_number =
        |word: &str| word.len() <= NUMBER_DIGITS && word.bytes().all(|b| b.is_ascii_digit());
    let signs = gap.chars().filter(|&c| c != ' ').count();
    signs <= BETWEEN && words.all(is_number)
}

/// The text without the signs and spaces at its end that part it from the next entry.
fn without_marks(text: &str) -> &str {
    let ends = |c: char| c.is_whitespace() || "•·*-–—|>«“\"_(".contains(c);
    text.trim_end_matches(ends)
}
