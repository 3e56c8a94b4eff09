//! What is written in capitals.

use std::ops::Range;

use crate::lang::Rules;
use crate::text::fold::fold;

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
    let mut words = 0;
    while let Some(token) = next_token(text, at..line.end) {
        at = token.end;
        let Some(written) = text.get(token.clone()) else {
            break;
        };
        words += 1;
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
        if is_elided && written.chars().count() == 1 {
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
        shout.is_shouted |= rules.acronyms.shouted.contains(&folded.as_str());
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
    if !written.contains(char::is_lowercase) && !is_list && words >= 2 {
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
    if let (1, Some(only)) = (words, found.get_mut(first))
        && only.range.len() >= 5
        && only.why == Why::Acronym
    {
        only.why = Why::Display;
    }
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
    let is_credit =
        credit.is_some_and(|credit| rules.acronyms.credits.contains(&fold(credit).as_str()));
    let rest = after.strip_prefix(',').map(str::trim_start);
    let is_dated = rest.is_some_and(|rest| {
        let rest = rest.strip_prefix("le ").unwrap_or(rest);
        rest.starts_with(|c: char| c.is_ascii_digit()) || rest.starts_with("de notre")
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

/// The next run of letters and digits, joined by `_` too: `rapport_AES` is a file.
fn next_token(text: &str, within: Range<usize>) -> Option<Range<usize>> {
    let rest = text.get(within.clone())?;
    let is_inside = |c: char| c.is_alphanumeric() || c == '_' || is_mark(c);
    let start = rest.find(is_inside)?;
    let rest = rest.get(start..)?;
    let length = rest.find(|c: char| !is_inside(c)).unwrap_or(rest.len());
    let start = within.start + start;
    Some(start..start + length)
}

fn is_mark(c: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&c)
}

fn is_in_capitals(word: &str) -> bool {
    word.chars().any(char::is_uppercase) && !word.contains(char::is_lowercase)
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
    let why = if is_symbol(form, rules) || is_in_address(text, &range) {
        Why::Symbol
    } else if is_accented && !is_joined || is_numbered && !is_group {
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
    let is_symbol = is_roman(ordinal) || is_symbol(written, rules) || is_in_address(text, token);
    (!is_symbol).then(|| Capitals {
        range: token.clone(),
        why: Why::Acronym,
    })
}

/// The most letters of a dotted acronym, and the most parts of a joined one.
const MOST_DOTTED: usize = 12;

/// `O.I.F.` and its bytes, the last dot included; two letters only behind an article, since
/// initials of people look the same.
fn dotted(text: &str, token: &Range<usize>, rules: &Rules) -> Option<Range<usize>> {
    let rest = text.get(token.start..)?;
    let (mut letters, mut end, mut at) = (0, 0, 0);
    let mut chars = rest.chars();
    while let Some(letter) = chars.next().filter(|c| c.is_uppercase()) {
        if letters == MOST_DOTTED {
            return None;
        }
        at += letter.len_utf8();
        letters += 1;
        end = at;
        match chars.next() {
            Some('.') => {
                at += 1;
                end = at;
            }
            Some(c) if c.is_alphanumeric() => return None,
            _ => break,
        }
    }
    let behind = rest.get(end..)?;
    let names_a_person = behind.trim_start().starts_with(|c: char| c.is_uppercase())
        && behind.starts_with([' ', '\u{a0}', '\u{202f}'])
        && behind
            .trim_start()
            .chars()
            .nth(1)
            .is_some_and(char::is_lowercase);
    let goes_on = behind.starts_with(char::is_alphanumeric) || behind.starts_with('-');
    let before = text.get(..token.start)?;
    let is_part = before.ends_with(['.', '-', '@']) || before.ends_with(char::is_alphanumeric);
    let determined = is_determined(before, rules);
    let enough = letters >= 3 && (determined || !names_a_person);
    let is_dotted = rest.get(..end).is_some_and(|form| form.contains('.'));
    let range = token.start..token.start + end;
    (is_dotted && !goes_on && !is_part && (enough || letters == 2 && determined && !names_a_person))
        .then_some(range)
}

/// Whether an article or the like stands before what follows this text.
pub(super) fn is_determined(before: &str, rules: &Rules) -> bool {
    let before = before.trim_end_matches(|c: char| c.is_whitespace() || "'’«“(".contains(c));
    let word = before
        .rsplit(|c: char| !c.is_alphanumeric())
        .next()
        .unwrap_or_default();
    word.len() <= 9 && rules.acronyms.determiners.contains(&fold(word).as_str())
}

/// Where a form ends that goes on behind a hyphen or `&`, as in `FU-AES`, `COVID-19`, `R&D`.
fn joined(text: &str, end: usize) -> usize {
    let mut end = end;
    for _ in 0..MOST_DOTTED {
        let rest = text.get(end..).unwrap_or_default();
        let Some(joint) = rest.chars().next().filter(|c| "-\u{2011}&".contains(*c)) else {
            return end;
        };
        let start = end + joint.len_utf8();
        let Some(next) = next_token(text, start..text.len()).filter(|next| next.start == start)
        else {
            return end;
        };
        let part = text.get(next.clone()).unwrap_or_default();
        let fits = is_in_capitals(part) || part.bytes().all(|byte| byte.is_ascii_digit());
        if !fits || is_roman(part) && part.len() < 2 {
            return end;
        }
        end = next.end;
    }
    end
}

fn is_symbol(form: &str, rules: &Rules) -> bool {
    rules.acronyms.no_acronyms.contains(&form) || is_roman(form)
}

/// A Roman numeral below 50, as centuries, kings and chapters are counted, or a long one:
/// others look like acronyms.
pub(super) fn is_roman(word: &str) -> bool {
    let ones = word.trim_start_matches('X');
    let tens = word.len() - ones.len();
    let (ones, tens) = match word.strip_prefix("XL") {
        Some(ones) => (ones, 4),
        None => (ones, tens),
    };
    let below_fifty = !word.is_empty()
        && tens <= 4
        && (tens != 4 || word.starts_with("XL"))
        && ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"].contains(&ones);
    let is_year =
        word.starts_with('M') && word.len() >= 5 && word.bytes().all(|b| b"MDCLXVI".contains(&b));
    below_fifty || is_year
}

/// How far back an address is looked for, in bytes.
const ADDRESS: usize = 120;

/// Whether the form is part of a web or mail address.
fn is_in_address(text: &str, range: &Range<usize>) -> bool {
    let before = tail(text, range.start, ADDRESS);
    let after = text.get(range.end..).unwrap_or_default();
    let word = before
        .rsplit(char::is_whitespace)
        .next()
        .unwrap_or_default();
    let goes_on = after
        .strip_prefix('.')
        .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_lowercase()));
    word.contains("://")
        || word.contains("www.")
        || word.contains('@')
        || after.starts_with('@')
        || goes_on
}

/// The text before a place, as much as fits in so many bytes.
pub(super) fn tail(text: &str, at: usize, bytes: usize) -> &str {
    let mut from = at.saturating_sub(bytes);
    while !text.is_char_boundary(from) {
        from += 1;
    }
    text.get(from..at).unwrap_or_default()
}
