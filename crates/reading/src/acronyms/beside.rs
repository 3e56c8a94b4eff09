//! What stands beside an acronym: the stretches of text in which its long form may be.

use std::ops::Range;

use super::words::words;
use crate::lang::Rules;
use crate::text::fold::fold;
use crate::text::tail;

/// How far from an acronym its long form is looked for, in bytes.
const REACH: usize = 320;

/// How many bytes may lie between an acronym and its long form.
const GAP: usize = 90;

/// A stretch of text beside an acronym.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Beside {
    /// Where the long form ends, or for one that follows begins and the stretch ends.
    pub(super) within: Range<usize>,
    /// What joins the two.
    pub(super) by: Joint,
    /// Whether words say that they are two names of one thing.
    pub(super) is_said: bool,
}

/// What joins an acronym and its long form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Joint {
    /// One of them stands in brackets, the acronym first in them if it is that one.
    Bracket,
    /// Brackets in which the acronym is not the first.
    SameBracket,
    /// A comma, a dash, a colon.
    Sign,
    /// A word: `ou`, `dite`.
    Word,
}

/// The stretch before an acronym in which its long form may be.
pub(super) fn before(text: &str, acronym: &Range<usize>, rules: &Rules) -> Option<Beside> {
    let tail = tail(text, acronym.start, GAP);
    let base = acronym.start - tail.len();
    let (at, sign) = tail
        .char_indices()
        .rev()
        .find(|(at, c)| "([,–—:;.)]!?\n=".contains(*c) || *c == '-' && is_hyphen(tail, *at))
        .unwrap_or((0, ' '));
    let after_sign = at + if sign == ' ' { 0 } else { sign.len_utf8() };
    let lead = lead(tail, after_sign, rules);
    let found = |end: usize, by, is_said| {
        let reach = match by {
            Joint::Bracket | Joint::SameBracket => REACH,
            Joint::Sign | Joint::Word => near(acronym.len()),
        };
        let within = stretch_before(text, end, reach);
        Some(Beside {
            within,
            by,
            is_said,
        })
    };
    if lead.is_whole && matches!(sign, '(' | '[') {
        return found(base + at, Joint::Bracket, lead.is_said);
    }
    if let Some(open) = open_bracket(tail)
        && let Some(is_said) = only_names(text, base + open..acronym.start, acronym.end, rules)
    {
        return found(base + open, Joint::SameBracket, is_said);
    }
    if lead.is_whole && matches!(sign, ',' | '–' | '—' | ':' | '-' | '=') {
        return found(base + at, Joint::Sign, lead.is_said);
    }
    let joint = lead.joint?;
    found(base + joint, Joint::Word, true)
}

/// The words between a sign and an acronym.
#[derive(Default)]
struct Lead {
    /// Whether all of them introduce it.
    is_whole: bool,
    /// Whether one does that is no article.
    is_said: bool,
    /// Where the word begins that joins it to what stands before, without a sign.
    joint: Option<usize>,
}

fn lead(tail: &str, from: usize, rules: &Rules) -> Lead {
    let words = &rules.naming;
    let mut lead = Lead::default();
    let mut end = tail.len();
    loop {
        let gap = tail.get(from..end).unwrap_or_default();
        let word = gap.trim_end_matches(|c: char| !c.is_alphanumeric());
        if word.is_empty() {
            lead.is_whole = true;
            return lead;
        }
        let start = word
            .char_indices()
            .rev()
            .take_while(|(_, c)| c.is_alphanumeric())
            .last()
            .map_or(0, |(at, _)| at);
        let folded = fold(word.get(start..).unwrap_or_default());
        let folded = folded.as_str();
        end = from + start;
        if words.determiners.contains(&folded) {
            continue;
        }
        if !lead.is_said && words.joints.contains(&folded) {
            lead.joint = Some(end);
        }
        if !words.cues.contains(&folded) {
            return lead;
        }
        lead.is_said = true;
    }
}

/// Whether an open bracket before an acronym holds nothing but other acronyms and what introduces
/// them; then, whether words say so there or behind it.
fn only_names(text: &str, bracket: Range<usize>, end: usize, rules: &Rules) -> Option<bool> {
    let is_cue = |folded: &str| rules.naming.cues.contains(&folded);
    let inside = words(text, bracket, rules);
    let fits = inside.iter().all(|word| {
        let joins = word.is_determiner || word.is_and || is_cue(&word.folded);
        joins || is_short(text, &word.range)
    });
    let after = text
        .get(end..)
        .unwrap_or_default()
        .split([')', ',', ';'])
        .next();
    let next = after.and_then(|after| after.split_whitespace().next());
    let is_said = inside.iter().any(|word| is_cue(&word.folded))
        || next.is_some_and(|next| is_cue(&fold(next)));
    fits.then_some(is_said)
}

/// How far the long form of a form of so many bytes may be without brackets, in bytes.
fn near(form: usize) -> usize {
    REACH.min(60 + 24 * form)
}

/// The stretch after an acronym in which its long form may be.
pub(super) fn after(text: &str, acronym: &Range<usize>, rules: &Rules) -> Option<Beside> {
    let rest = text.get(acronym.end..)?;
    let trimmed = rest.trim_start_matches([' ', '\u{a0}', '\u{202f}', '»', '”', '"']);
    let at = acronym.end + (rest.len() - trimmed.len());
    let sign = trimmed.chars().next()?;
    let (begin, by) = match sign {
        '(' | '[' => (at + 1, Joint::Bracket),
        '-' if !is_hyphen(text, at) => return None,
        ',' | '–' | '—' | ':' | '=' | '-' => (at + sign.len_utf8(), Joint::Sign),
        _ => (at, Joint::Word),
    };
    let word = trimmed.split(' ').next().unwrap_or_default();
    if by == Joint::Word && !rules.naming.or.contains(&word) {
        return None;
    }
    let end = match by {
        Joint::Bracket => closing(text, begin)?,
        _ => {
            let rest = text.get(begin..)?;
            let in_list = begins_line(text, acronym.start);
            begin + stretch_length(rest, in_list, near(acronym.len()))
        }
    };
    let inside = words(text, begin..end, rules);
    let is_cue = |folded: &str| rules.naming.cues.contains(&folded);
    let lead = inside
        .iter()
        .take_while(|word| !word.is_titled && (word.is_determiner || is_cue(&word.folded)))
        .count();
    let first = inside.get(lead)?;
    let is_quoted = text
        .get(begin..first.range.start)
        .is_some_and(|gap| gap.contains(['«', '“', '"']));
    let is_said = is_quoted || inside.iter().take(lead).any(|word| !word.is_determiner);
    let within = first.range.start..end;
    Some(Beside {
        within,
        by,
        is_said,
    })
}

/// Whether a dash with a space beside it stands there, or a hyphen that stands for one.
fn is_dash(text: &str, at: usize) -> bool {
    let (before, rest) = text.split_at_checked(at).unwrap_or_default();
    let mut rest = rest.chars();
    let is_dash = rest.next().is_some_and(|c| matches!(c, '–' | '—'));
    let is_free =
        before.ends_with(char::is_whitespace) || rest.next().is_some_and(char::is_whitespace);
    is_dash && is_free || is_hyphen(text, at)
}

/// Whether a hyphen with spaces around it stands there.
fn is_hyphen(text: &str, at: usize) -> bool {
    let (before, rest) = text.split_at_checked(at).unwrap_or_default();
    let after = rest.strip_prefix('-').unwrap_or_default();
    before.ends_with(char::is_whitespace) && after.starts_with(char::is_whitespace)
}

/// Whether this is written like an acronym.
pub(super) fn is_short(text: &str, range: &Range<usize>) -> bool {
    let form = text.get(range.clone()).unwrap_or_default();
    form.chars().filter(|c| c.is_uppercase()).count() >= 2
}

/// Where the bracket stands that is still open at the end.
fn open_bracket(tail: &str) -> Option<usize> {
    let at = tail.rfind(['(', ')', '[', ']'])?;
    tail.get(at..)?.starts_with(['(', '[']).then_some(at)
}

/// Where the bracket closes that was opened before `begin`.
fn closing(text: &str, begin: usize) -> Option<usize> {
    let mut depth = 0;
    for (at, c) in text
        .get(begin..)?
        .char_indices()
        .take_while(|(at, _)| *at < REACH)
    {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' if depth == 0 => return Some(begin + at),
            ')' | ']' => depth -= 1,
            _ => {}
        }
    }
    None
}

/// The stretch that ends here: as far back as nothing ends a sentence or a clause, and a
/// quotation where one ends here.
fn stretch_before(text: &str, end: usize, reach: usize) -> Range<usize> {
    let tail = tail(text, end, reach);
    let base = end - tail.len();
    let trimmed = tail.trim_end();
    let quoted = trimmed.strip_suffix(['»', '”', '"']);
    let inner = quoted.unwrap_or(trimmed);
    let mut newline = false;
    for (at, c) in inner.char_indices().rev() {
        let is_break = c == '\n' && newline || is_dash(inner, at);
        if ".!?;:()[]«»“”\"|•·=".contains(c) || is_break {
            return base + at + c.len_utf8()..base + inner.len();
        }
        newline = c == '\n' || newline && c.is_whitespace();
    }
    base..base + inner.len()
}

/// Whether a line begins there.
pub(super) fn begins_line(text: &str, at: usize) -> bool {
    let before = text.get(..at).unwrap_or_default();
    before.is_empty() || before.ends_with('\n')
}

/// The bytes from here to the end of the clause; in a list of acronyms a line is one.
fn stretch_length(rest: &str, in_list: bool, reach: usize) -> usize {
    let mut newline = false;
    for (at, c) in rest.char_indices() {
        let is_break = c == '\n' && (newline || in_list) || is_dash(rest, at);
        if at >= reach || ".!?;:()[]|•·=".contains(c) || is_break {
            return at;
        }
        newline = c == '\n' || newline && c.is_whitespace();
    }
    rest.len()
}
