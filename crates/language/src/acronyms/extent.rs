//! How far the text goes in which a long form may stand: to the end of a clause, a line, a bracket.

use std::ops::Range;

use super::shapes::is_raised;
use crate::fold::fold;
use crate::lang::Rules;
use crate::text::tail;

/// How far from an acronym its long form is looked for, in bytes: the longest names of
/// organisations have about two hundred.
pub(super) const REACH: usize = 320;

/// Whether the character there is a dash with a space beside it, or a hyphen that stands for one.
fn is_dash(text: &str, at: usize, c: char) -> bool {
    match c {
        '-' => is_hyphen(text, at),
        '–' | '—' => {
            let (before, dash) = text.split_at_checked(at).unwrap_or_default();
            let after = dash.strip_prefix(c).unwrap_or_default();
            before.ends_with(char::is_whitespace) || after.starts_with(char::is_whitespace)
        }
        _ => false,
    }
}

/// Whether no long form goes on over the sign.
pub(super) fn ends_clause(c: char) -> bool {
    matches!(
        c,
        '.' | '!' | '?' | ';' | ':' | '(' | ')' | '[' | ']' | '|' | '•' | '·' | '='
    )
}

/// Whether a hyphen with spaces around it stands there.
pub(super) fn is_hyphen(text: &str, at: usize) -> bool {
    let (before, rest) = text.split_at_checked(at).unwrap_or_default();
    let after = rest.strip_prefix('-').unwrap_or_default();
    before.ends_with(char::is_whitespace) && after.starts_with(char::is_whitespace)
}

/// Where the bracket stands that is still open at the end.
pub(super) fn open_bracket(tail: &str) -> Option<usize> {
    let at = tail.rfind(['(', ')', '[', ']'])?;
    tail.get(at..)?.starts_with(['(', '[']).then_some(at)
}

/// Where the bracket closes that was opened before `begin`.
pub(super) fn closing(text: &str, begin: usize) -> Option<usize> {
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

/// The text that ends here, as far back as nothing ends a sentence or a clause, and at most so many
/// bytes. Where a quotation or the words of a link end here it is the text within them.
pub(super) fn extent_before(text: &str, end: usize, reach: usize, rules: &Rules) -> Range<usize> {
    let tail = tail(text, end, reach);
    let base = end - tail.len();
    let trimmed = without_link_target(without_note_marks(tail));
    let quoted = trimmed.strip_suffix(['»', '”', '"', ']']);
    let inner = quoted.unwrap_or(trimmed);
    let mut after_newline = false;
    for (at, c) in without_dot_of_company(inner, rules).char_indices().rev() {
        let ends_line = c == '\n'
            && match after_newline {
                true => !goes_on_behind_blank(text, base + at, rules),
                false => ends_heading(text, base + at, rules),
            };
        let is_abbreviation = || c == '.' && ends_in_abbreviation(inner.get(..at), rules);
        let is_quotation_mark = matches!(c, '«' | '»' | '“' | '”' | '"');
        let is_end = ends_clause(c) && !is_abbreviation();
        if is_end || is_quotation_mark || ends_line || is_dash(inner, at, c) {
            return base + at + c.len_utf8()..base + inner.len();
        }
        after_newline = c == '\n' || after_newline && c.is_whitespace();
    }
    base..base + inner.len()
}

/// The text without the marks of notes at its end: « des organisations internationales[4] (OI) »,
/// « l’Agence du thé² (ADT) ».
fn without_note_marks(text: &str) -> &str {
    let is_mark = |c: char| c.is_whitespace() || is_raised(c);
    let mut rest = text.trim_end_matches(is_mark);
    while let Some(number) = rest.strip_suffix(']') {
        let number = number.trim_end_matches('\\');
        let outside = number.trim_end_matches(|c: char| c.is_ascii_digit());
        let is_numbered = outside.len() < number.len();
        let outside = outside.strip_suffix('^').unwrap_or(outside);
        let Some(before) = outside.strip_suffix('[').filter(|_| is_numbered) else {
            break;
        };
        rest = before.trim_end_matches('\\').trim_end();
    }
    rest
}

/// The text without the address of a link in Markdown at its end: « [Conseil du Souss](a.ma/c) ».
fn without_link_target(text: &str) -> &str {
    let link = text
        .strip_suffix(')')
        .and_then(|text| text.rsplit_once("]("));
    let words = link.filter(|(_, target)| !target.contains(char::is_whitespace));
    words.map_or(text, |(words, _)| text.get(..=words.len()).unwrap_or(text))
}

/// The text without the dot of a legal form at its end: « Ouest Properties Inc. ».
fn without_dot_of_company<'t>(text: &'t str, rules: &Rules) -> &'t str {
    let bare = text.strip_suffix('.').filter(|bare| {
        let word = bare.rsplit(|c: char| !c.is_alphanumeric()).next();
        word.is_some_and(|word| rules.class(&fold(word)).company_form)
    });
    bare.unwrap_or(text)
}

/// Whether the text ends in what the language writes with a dot: « de M. Ba ».
fn ends_in_abbreviation(text: Option<&str>, rules: &Rules) -> bool {
    let word = text.and_then(|text| text.rsplit(|c: char| !c.is_alphanumeric()).next());
    word.is_some_and(|word| rules.abbreviations.contains(&word))
}

/// Whether a sentence goes on behind the blank line there, with a preposition or the like: the text of
/// a brochure has blank lines inside sentences.
fn goes_on_behind_blank(text: &str, at: usize, rules: &Rules) -> bool {
    let (before, behind) = text.split_at_checked(at).unwrap_or_default();
    let next = behind
        .trim_start()
        .split(|c: char| !c.is_alphanumeric())
        .next();
    let leads_on =
        |word: &str| word.starts_with(char::is_lowercase) && rules.class(&fold(word)).linking;
    before.ends_with(char::is_alphanumeric) && next.is_some_and(leads_on)
}

/// The fewest bytes of a line that the next one may go on with although it begins with a capital:
/// lines that are wrapped are longer, headings shorter.
const WRAPPED_LINE: usize = 50;

/// Whether the line that ends there is a heading: it is short, leads to nothing, and the next begins
/// with a capital.
fn ends_heading(text: &str, at: usize, rules: &Rules) -> bool {
    let next = text.get(at + 1..).unwrap_or_default().trim_start();
    let line = tail(text, at, WRAPPED_LINE);
    let is_short = line.contains('\n') || line.len() == at;
    let word = line
        .trim_end()
        .rsplit(|c: char| !c.is_alphanumeric())
        .next();
    let leads_on = || word.is_some_and(|word| rules.class(&fold(word)).linking);
    // A title in capitals may go on in a second line.
    let in_capitals = |line: &str| !line.contains(char::is_lowercase);
    let heading = line.rsplit('\n').next().unwrap_or_default();
    let title_goes_on = || in_capitals(heading) && next.lines().next().is_some_and(in_capitals);
    next.starts_with(char::is_uppercase) && is_short && !leads_on() && !title_goes_on()
}

/// The most bytes of the mark of an item or of bold at the beginning of a line: « 12) **« ».
const MARK: usize = 12;
/// The most bytes of the number of an item, its sign included: « 12) ».
const ITEM_NUMBER: usize = 3;

/// Whether a line begins there, however far it is indented, or what stands in it behind the mark of an
/// item or of bold.
pub(super) fn begins_line(text: &str, at: usize) -> bool {
    let before = text.get(..at).unwrap_or_default();
    let at = before.trim_end_matches([' ', '\t']).len();
    let before = tail(text, at, MARK);
    let is_mark = |c: char| c != '\n' && c.is_whitespace() || "-–—•·*+_|>#[`«“\"".contains(c);
    let begins = |rest: &str| rest.ends_with('\n') || rest.is_empty() && before.len() == at;
    let rest = before.trim_end_matches(is_mark);
    let Some(number) = rest.strip_suffix([')', '°', '.']) else {
        return begins(rest);
    };
    let rest = number.trim_end_matches(char::is_alphanumeric);
    number.len() - rest.len() <= ITEM_NUMBER && begins(rest.trim_end_matches(is_mark))
}

/// The bytes from here to the end of the clause, at most so many; in a list of acronyms a line is
/// one, unless the next goes on in small letters.
pub(super) fn extent_behind(rest: &str, in_list: bool, reach: usize) -> usize {
    let mut after_newline = false;
    for (at, c) in rest.char_indices() {
        let next = || rest.get(at..).unwrap_or_default().trim_start();
        let ends_entry = || in_list && !next().starts_with(char::is_lowercase);
        let ends_line = c == '\n' && (after_newline || ends_entry());
        if at >= reach || ends_clause(c) || ends_line || is_dash(rest, at, c) {
            return at;
        }
        after_newline = c == '\n' || after_newline && c.is_whitespace();
    }
    rest.len()
}
