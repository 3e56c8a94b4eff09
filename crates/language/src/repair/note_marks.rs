//! The marks of notes: `Mali³`, `pays.[12]`, `».55 Le juge`, `<sup>3</sup>`.
//!
//! A mark stands right behind a word or the end of a sentence, and nothing of a word follows it. Units (`km²`), powers
//! (`10⁶`), formulas (`x²`), versions and years are none.

use super::edits::{Edit, RepairKind};
use crate::lang::Rules;
use crate::text::tail;

/// The most digits of a note's number: years have four.
const MOST_DIGITS: usize = 3;

/// The fewest letters of a word before a raised number or one behind a full stop: shorter ones are units, symbols and
/// formulas.
const WORD_LETTERS: usize = 3;

/// Units with as many letters.
const UNITS: [&str; 1] = ["dam"];

/// The most bytes of a mark that is written as a link or as an element.
const MARK_BYTES: usize = 300;

/// How many bytes before a mark are looked at.
const BEFORE_BYTES: usize = 80;

/// Digits that are written raised.
const RAISED: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];

/// What may close a sentence or part of it before a mark, other than a word.
const CLOSING: [char; 11] = ['.', ',', ';', ':', '!', '?', '…', '»', '”', '"', '%'];

pub(super) fn edits(text: &str, rules: &Rules) -> Vec<Edit> {
    let mut edits = Vec::new();
    // What stands before a mark is read without the marks before it.
    let mut read = String::new();
    let mut done = 0;
    for (at, c) in text.char_indices() {
        let may_begin = matches!(c, '[' | '\\' | '<') || c.is_ascii_digit() || RAISED.contains(&c);
        if at < done || !may_begin {
            continue;
        }
        read.push_str(text.get(done..at).unwrap_or_default());
        done = at;
        let (before, rest) = (
            tail(&read, read.len(), BEFORE_BYTES),
            text.get(at..).unwrap_or_default(),
        );
        if let Some(length) = marks(before, rest, rules) {
            done = at + length;
            edits.push(Edit {
                kind: Some(RepairKind::NoteMark),
                range: at..done,
                with: String::new(),
            });
        }
    }
    edits
}

/// Whether a raised text is the mark of a note, by what stands before it. It may be a link to the note.
pub(crate) fn is_note(before: &str, raised: &str, is_linked: bool) -> bool {
    let (before, raised) = (before.trim_end(), raised.trim());
    let inner = raised
        .strip_prefix(['[', '('])
        .and_then(|rest| rest.strip_suffix([']', ')']));
    let is_sure = is_linked || inner.is_some();
    let is_whole = numbers(inner.unwrap_or(raised)).is_some_and(|rest| further(rest).is_empty());
    let is_behind_text =
        before.ends_with(|c: char| c.is_alphanumeric() || c == ')') || before.ends_with(CLOSING);
    is_whole && is_behind_text && (is_sure || takes_raised(before))
}

/// The bytes of the marks with which a text begins, one after the other.
fn marks(before: &str, rest: &str, rules: &Rules) -> Option<usize> {
    let after = further(first_mark(before, rest, rules)?);
    let is_apart = !after
        .starts_with(|c: char| c.is_alphanumeric() || matches!(c, '-' | '\u{2010}' | '\u{ad}'));
    is_apart.then_some(rest.len() - after.len())
}

/// What follows further marks.
fn further(mut text: &str) -> &str {
    while let Some(after) = bracketed(text).or_else(|| raised(text)) {
        text = after;
    }
    text
}

/// What follows the first mark, where there is one. What stands before is asked first: it is short.
fn first_mark<'t>(before: &str, rest: &'t str, rules: &Rules) -> Option<&'t str> {
    let in_brackets = || takes_brackets(before).then(|| bracketed(rest)).flatten();
    let in_superscript = || takes_raised(before).then(|| raised(rest)).flatten();
    let in_element = || element(before, rest);
    let behind_stop = || plain(before, rest, rules);
    in_brackets()
        .or_else(in_superscript)
        .or_else(in_element)
        .or_else(behind_stop)
}

/// `[12]`, `\[12\]`, `[3, 4]`; as a link `[[12]](#n12)`, `[12](#n12)`; `[^12]`.
fn bracketed(text: &str) -> Option<&str> {
    let open = |text: &str| -> Option<usize> {
        let rest = text.strip_prefix('\\').unwrap_or(text).strip_prefix('[')?;
        Some(text.len() - rest.len())
    };
    let close = |text: &'_ str| -> Option<usize> {
        let rest = text.strip_prefix('\\').unwrap_or(text).strip_prefix(']')?;
        Some(text.len() - rest.len())
    };
    let inside = text.get(open(text)?..)?;
    if let Some(width) = open(inside) {
        let after = numbers(inside.get(width..)?)?;
        let after = after.get(close(after)?..)?;
        // The address may stand inside the outer brackets too.
        let after = address(after).unwrap_or(after);
        let after = after.strip_prefix(']')?;
        return Some(address(after).unwrap_or(after));
    }
    let after = numbers(inside.strip_prefix('^').unwrap_or(inside))?;
    let after = after.get(close(after)?..)?;
    Some(address(after).unwrap_or(after))
}

/// What follows an address in brackets.
fn address(text: &str) -> Option<&str> {
    let rest = text.strip_prefix('(')?;
    let start = rest.get(..rest.floor_char_boundary(MARK_BYTES))?;
    let end = start.find([')', ' ', '\n'])?;
    rest.get(end..)?.strip_prefix(')')
}

/// What follows one number or several: `3`, `3, 4`, `3-5`.
fn numbers(text: &str) -> Option<&str> {
    let mut rest = number(text)?;
    loop {
        let next = rest.trim_start_matches([' ', ',', ';', '-', '–']);
        match number(next).filter(|_| next.len() < rest.len()) {
            Some(after) => rest = after,
            None => return Some(rest),
        }
    }
}

/// What follows the number of a note.
fn number(text: &str) -> Option<&str> {
    let after = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = text.len() - after.len();
    ((1..=MOST_DIGITS).contains(&digits) && !text.starts_with('0')).then_some(after)
}

/// `³`: what follows.
fn raised(text: &str) -> Option<&str> {
    let after = text.trim_start_matches(RAISED);
    let digits = text.get(..text.len() - after.len())?.chars().count();
    (1..=MOST_DIGITS).contains(&digits).then_some(after)
}

/// `<sup>3</sup>`, `<sup><a href="#n3">[3]</a></sup>`: what follows.
fn element<'t>(before: &str, text: &'t str) -> Option<&'t str> {
    let rest = text.strip_prefix("<sup")?;
    let start = rest.get(..rest.floor_char_boundary(MARK_BYTES))?;
    let (inside, _) = start.split('\n').next()?.split_once("</sup>")?;
    let after = rest.get(inside.len() + "</sup>".len()..)?;
    let (attributes, inside) = inside.split_once('>')?;
    let mut words = String::new();
    for part in inside.split('<') {
        let shown = part.split_once('>').map_or(part, |(_, shown)| shown);
        words.push_str(shown);
    }
    let is_linked = inside.contains("<a ");
    let is_element =
        (attributes.is_empty() || attributes.starts_with(' ')) && !inside.contains("<sup");
    (is_element && is_note(before, &words, is_linked)).then_some(after)
}

/// `».55 Le juge`, `»55.`, `prête.2 Elle`: what follows the number, and marks behind it.
fn plain<'t>(before: &str, text: &'t str, rules: &Rules) -> Option<&'t str> {
    let stop = before.strip_suffix(['.', '!', '?', '…']);
    let is_closed = |text: &str| text.ends_with(['»', '”']);
    let word = stop.map(last_word).unwrap_or_default();
    let is_word = word.chars().count() >= WORD_LETTERS && word.chars().all(char::is_lowercase);
    let is_behind_closing = is_closed(stop.unwrap_or(before));
    if !is_word && !is_behind_closing {
        return None;
    }
    let after = further(number(text)?);
    let next = after.trim_start();
    let ends_line = next.is_empty() || after.trim_start_matches([' ', '\t']).starts_with('\n');
    let begins_sentence = next.len() < after.len()
        && next.starts_with(|c: char| c.is_uppercase() || "«“—".contains(c));
    let is_mark = match stop {
        Some(_) if is_behind_closing => ends_line || begins_sentence,
        Some(_) => {
            let short = [rules.abbreviations, rules.references, rules.parts];
            begins_sentence && !short.iter().any(|list| list.contains(&word))
        }
        None => ends_line || after.starts_with([' ', '.', ',', ';', '\u{a0}', '\u{202f}']),
    };
    is_mark.then_some(after)
}

/// Whether a number in brackets may be a note to what stands before it.
fn takes_brackets(before: &str) -> bool {
    // `**Mali**[3]`
    let before = before.trim_end_matches(['*', '_']);
    let mut last = before.chars().rev();
    let is_word = last.next().is_some_and(char::is_alphanumeric)
        && last.next().is_some_and(|c| c.is_alphanumeric());
    is_word || before.ends_with(CLOSING) || before.ends_with([')', '’'])
}

/// Whether a raised number may be a note to what stands before it.
fn takes_raised(before: &str) -> bool {
    let before = before.trim_end_matches(['*', '_']);
    if before.ends_with(CLOSING) {
        return true;
    }
    let word = last_word(before.strip_suffix(')').unwrap_or(before));
    word.chars().count() >= WORD_LETTERS && !UNITS.contains(&word)
}

/// The letters with which a text ends.
fn last_word(text: &str) -> &str {
    let before = text.trim_end_matches(char::is_alphabetic);
    text.get(before.len()..).unwrap_or_default()
}
