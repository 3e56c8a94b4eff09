//! What is written in capitals.

use std::ops::Range;

use super::shapes::{dotted, is_in_capitals, is_roman, is_symbol, joined, next_capital};
use crate::fold::fold;
use crate::lang::Rules;
use crate::text::addresses::is_in_address;
use crate::text::tail;

/// Something written in capitals.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Capitals {
    /// Its bytes.
    pub(super) range: Range<usize>,
    /// Why it is written so.
    pub(super) why: Why,
}

/// Why something is written in capitals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Why {
    /// It is an acronym, as far as can be seen.
    Acronym,
    /// All is, in a heading for instance, or it has an accent: an acronym only if the text
    /// has it elsewhere or says what it stands for.
    Display,
    /// It is a numeral, a unit, a code.
    Symbol,
    /// It is a person's surname.
    Surname,
}

impl Capitals {
    /// Whether it is an acronym by itself.
    pub(super) fn is_plain(&self) -> bool {
        self.why == Why::Acronym
    }

    /// Whether it is an acronym if the text has it elsewhere.
    pub(super) fn may_be(&self) -> bool {
        matches!(self.why, Why::Acronym | Why::Display)
    }
}

/// Everything in capitals that may be an acronym, in order.
pub(super) fn find(text: &str, rules: &Rules) -> Vec<Capitals> {
    let mut found = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        in_line(text, start..start + line.len(), rules, &mut found);
        start += line.len();
    }
    found
}

/// A run of words in capitals with nothing but spaces and apostrophes between them.
#[derive(Default)]
struct Shout {
    words: usize,
    is_shouted: bool,
    end: usize,
    /// How many of the capitals found so far stand before it.
    first: usize,
}

impl Shout {
    /// Three words are no coincidence, nor is an article in capitals.
    fn is_display(&self) -> bool {
        self.words >= 3 || self.words == 2 && self.is_shouted
    }
}

fn in_line(text: &str, line: Range<usize>, rules: &Rules, found: &mut Vec<Capitals>) {
    let first = found.len();
    let mut shout = Shout::default();
    let mut at = line.start;
    while let Some(token) = next_capital(text, at..line.end) {
        at = token.end;
        let Some(written) = text.get(token.clone()) else {
            break;
        };
        if !is_in_capitals(written) {
            close(&mut shout, found);
            if let Some(capitals) = mixed(text, &token, written, rules) {
                found.push(capitals);
            }
            continue;
        }
        let is_elided = text
            .get(token.end..)
            .is_some_and(|rest| rest.starts_with(['’', '\'']));
        let is_letter = written.chars().count() == 1;
        if is_elided && is_letter {
            continue;
        }
        let goes_on = shout.words > 0 && is_close(text, shout.end..token.start);
        if !goes_on {
            close(&mut shout, found);
            shout.first = found.len();
        }
        shout.words += 1;
        shout.end = token.end;
        let folded = fold(written);
        shout.is_shouted |= rules.class(&folded).headline;
        if let Some(capitals) = judge(text, &token, rules) {
            at = at.max(capitals.range.end);
            shout.end = at;
            found.push(capitals);
        }
    }
    close(&mut shout, found);
    let written = text.get(line.clone()).unwrap_or_default();
    let of_line = found.get_mut(first..).unwrap_or_default();
    let is_list = written.contains([',', ';', '/', '|']);
    let is_alone = of_line.len() == 1 && of_line.iter().all(|only| stands_alone(text, &line, only));
    if !is_alone && !of_line.is_empty() && !is_list && !written.contains(char::is_lowercase) {
        display(of_line);
    }
    if let Some(label) = of_line.first_mut()
        && is_label(
            written,
            label.range.start - line.start..label.range.end - line.start,
            rules,
        )
    {
        label.why = Why::Display;
    }
    // A word by itself on its line is a heading or an item of a menu.
    if let (true, Some(only)) = (is_alone, found.get_mut(first))
        && only.range.len() >= 5
        && only.why == Why::Acronym
    {
        only.why = Why::Display;
    }
}

/// Whether there is no other word on the line.
fn stands_alone(text: &str, line: &Range<usize>, only: &Capitals) -> bool {
    let rest = [line.start..only.range.start, only.range.end..line.end];
    let is_empty = |range: Range<usize>| {
        let rest = text.get(range).unwrap_or_default();
        !rest.contains(char::is_alphanumeric)
    };
    rest.into_iter().all(is_empty)
}

/// Whether the line begins with this word and goes on like a heading or the place of a
/// dispatch: « MALI : … », « BAMAKO, 3 avril », « BAMAKO (AFP) ».
fn is_label(line: &str, range: Range<usize>, rules: &Rules) -> bool {
    let begins = line
        .get(..range.start)
        .is_some_and(|before| before.trim().is_empty());
    let after = line.get(range.end..).unwrap_or_default().trim_start();
    let credit = after
        .strip_prefix('(')
        .and_then(|rest| rest.split([')', ',']).next());
    let is_credit = credit.is_some_and(|credit| rules.class(&fold(credit)).credit);
    let rest = after.strip_prefix(',').map(str::trim_start);
    let is_dated = rest.is_some_and(|rest| {
        let words = rules.naming();
        let day = words
            .before_day
            .iter()
            .find_map(|word| rest.strip_prefix(word)?.strip_prefix(' '));
        let has_reporter = words.reporters.iter().any(|words| rest.starts_with(words));
        let is_number = |word: &str| word.starts_with(|c: char| c.is_ascii_digit());
        // « LOME, Feb. 4 (Reuters) »
        let behind_month = || {
            rest.split(' ')
                .nth(1)
                .is_some_and(|day| is_number(day) && day.len() <= 2)
        };
        has_reporter || is_number(day.unwrap_or(rest)) || behind_month()
    });
    begins && range.len() >= 4 && (after.starts_with(':') || is_credit || is_dated)
}

fn close(shout: &mut Shout, found: &mut [Capitals]) {
    if shout.is_display() {
        display(found.get_mut(shout.first..).unwrap_or_default());
    }
    *shout = Shout::default();
}

fn display(members: &mut [Capitals]) {
    for member in members
        .iter_mut()
        .filter(|member| member.why == Why::Acronym)
    {
        member.why = Why::Display;
    }
}

/// Whether nothing but spaces and apostrophes lies between two words.
fn is_close(text: &str, gap: Range<usize>) -> bool {
    let gap = text.get(gap).unwrap_or_default();
    gap.chars().all(|c| c.is_whitespace() || "'’-".contains(c))
}

/// A word in capitals: alone, or with what is joined to it.
fn judge(text: &str, token: &Range<usize>, rules: &Rules) -> Option<Capitals> {
    if let Some(dotted) = dotted(text, token, rules) {
        let why = Why::Acronym;
        return Some(Capitals { range: dotted, why });
    }
    let range = token.start..joined(text, token.end);
    let form = text.get(range.clone())?;
    let is_joined = range.end > token.end;
    let capitals = form.chars().filter(|c| c.is_uppercase()).count();
    let is_group = capitals == 1
        && form.strip_prefix('G').is_some_and(|number| {
            (1..=2).contains(&number.len()) && number.bytes().all(|b| b.is_ascii_digit())
        });
    let is_numbered =
        capitals == 1 && form.len() <= 4 && form.chars().nth(1).is_some_and(|c| c.is_ascii_digit());
    if (capitals < 2 && !is_group && !is_numbered) || form.contains('_') {
        return None;
    }
    let rest = text.get(range.end..).unwrap_or_default();
    if rest.starts_with('.') && rules.abbreviations.contains(&form) {
        return None;
    }
    let is_accented = capitals >= 4 && !form.is_ascii();
    let is_unit = rules.naming().not_acronyms.contains(&form);
    let is_measured = || {
        let before = tail(text, range.start, 8).trim_end();
        before.ends_with(|c: char| c.is_ascii_digit())
    };
    let is_measure = is_unit && (is_measured() || !form.chars().all(char::is_uppercase));
    let why = if is_measure || is_roman(form) || is_of_address(text, &range) {
        Why::Symbol
    } else if is_unit || is_accented && !is_joined || is_numbered && !is_group {
        Why::Display
    } else {
        Why::Acronym
    };
    Some(Capitals { range, why })
}

/// Capitals with a few small letters among them: `BAfD`, `ARNm`, `ONGs`.
fn mixed(text: &str, token: &Range<usize>, written: &str, rules: &Rules) -> Option<Capitals> {
    let capitals = written.chars().filter(|c| c.is_uppercase()).count();
    let small = written.chars().filter(|c| c.is_lowercase()).count();
    let begins = written.starts_with(char::is_uppercase);
    let is_formula = written.contains(|c: char| c.is_ascii_digit());
    if !begins
        || is_formula
        || capitals < 2
        || small > 2
        || small >= capitals
        || written.contains('_')
    {
        return None;
    }
    let ordinal = written.trim_end_matches(char::is_lowercase);
    let is_symbol = is_roman(ordinal) || is_symbol(written, rules) || is_of_address(text, token);
    (!is_symbol).then(|| Capitals {
        range: token.clone(),
        why: Why::Acronym,
    })
}

/// Whether it is part of an address, or of what somebody is called on a network.
fn is_of_address(text: &str, range: &Range<usize>) -> bool {
    let before = text.get(..range.start).unwrap_or_default();
    before.ends_with('@') || is_in_address(text, range)
}
