//! How acronyms are written: `AES`, `O.I.F.`, `FU-AES`, `R&D`; and what only looks like one.

use std::ops::Range;

use crate::fold::fold;
use crate::lang::Rules;
use crate::text::numerals::is_small_roman;
use crate::text::words::is_of_word;

/// The next run of letters and digits that begins with a capital or a digit, or with a small letter
/// before a capital: `eIDAS`. `_` joins runs: `rapport_AES` is a file.
pub(super) fn next_capital(text: &str, within: Range<usize>) -> Option<Range<usize>> {
    let rest = text.get(within.clone())?;
    let mut is_within = false;
    let mut chars = rest.char_indices().peekable();
    let start = std::iter::from_fn(|| {
        let (at, c) = chars.next()?;
        Some((at, c, chars.peek().map(|(_, next)| *next)))
    })
    .find(|(_, c, next)| {
        let was_within = is_within;
        is_within = is_inside(*c);
        let begins_small = || c.is_lowercase() && next.is_some_and(char::is_uppercase);
        is_within && !was_within && (c.is_uppercase() || c.is_ascii_digit() || begins_small())
    });
    let (start, ..) = start?;
    let length = run(rest.get(start..)?).len();
    let start = within.start + start;
    Some(start..start + length)
}

/// The run of letters and digits with which the text begins.
pub(super) fn run(text: &str) -> &str {
    text.split(|c| !is_inside(c)).next().unwrap_or_default()
}

/// Whether it is a raised digit, as the mark of a note: « ONU² ».
pub(super) fn is_raised(c: char) -> bool {
    "⁰¹²³⁴⁵⁶⁷⁸⁹".contains(c)
}

fn is_inside(c: char) -> bool {
    (is_of_word(c) || c == '_') && !is_raised(c)
}

/// The fewest capitals of an acronym: one is the beginning of any word.
pub(super) const FEWEST_CAPITALS: usize = 2;

/// Whether a word has capitals and no small letters.
pub(super) fn is_in_capitals(word: &str) -> bool {
    word.chars().any(char::is_uppercase) && !word.contains(char::is_lowercase)
}

/// The most letters of a dotted acronym, and the most parts of a joined one: longer rows of capitals
/// are no acronyms, and looking for their end takes time.
const MOST_PARTS: usize = 12;
/// The fewest letters of a dotted acronym.
const FEWEST_DOTTED: usize = 2;

/// The bytes of letters with dots between them, the last dot included: `O.I.F.`
pub(super) fn dotted(text: &str, token: &Range<usize>) -> Option<Range<usize>> {
    let rest = text.get(token.start..)?;
    let (mut letters, mut end, mut at) = (0, 0, 0);
    let mut chars = rest.chars();
    while let Some(letter) = chars.next().filter(|c| c.is_uppercase()) {
        if letters == MOST_PARTS {
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
    let before = text.get(..token.start)?;
    let goes_on = behind.starts_with(char::is_alphanumeric) || behind.starts_with('-');
    let is_part = before.ends_with(['.', '-', '@']) || before.ends_with(char::is_alphanumeric);
    let has_dots = rest.get(..end).is_some_and(|form| form.contains('.'));
    let is_form = letters >= FEWEST_DOTTED && has_dots && !goes_on && !is_part;
    is_form.then_some(token.start..token.start + end)
}

/// Whether a word like a name stands behind initials: « J. F. Diop ».
pub(super) fn names_a_person(behind: &str) -> bool {
    let word = behind.trim_start();
    behind.starts_with([' ', '\u{a0}', '\u{202f}'])
        && word.starts_with(char::is_uppercase)
        && word.chars().nth(1).is_some_and(char::is_lowercase)
}

/// The fewest letters of the name of a company before its legal form: « M. A.B. » is somebody.
const COMPANY_LETTERS: usize = 4;

/// Whether the name of a company stands before: « Aldémar S.A. ».
pub(super) fn is_company(before: &str, rules: &Rules) -> bool {
    let before = before.strip_suffix(' ');
    let word = before.and_then(|before| before.rsplit([' ', '\n', '’', '\'']).next());
    word.is_some_and(|word| {
        let is_long = word.chars().count() >= COMPANY_LETTERS && !is_in_capitals(word);
        let is_word = word.starts_with(char::is_uppercase) && word.ends_with(char::is_alphabetic);
        is_long && is_word && !rules.class(&fold(word)).person
    })
}

/// The most bytes of an article or the like: « plusieurs ».
const DETERMINER_BYTES: usize = 9;

/// Whether this text ends in an article or the like, with quotation marks or brackets behind it.
pub(super) fn is_determined(before: &str, rules: &Rules) -> bool {
    let before = before.trim_end_matches(|c: char| c.is_whitespace() || "'’«“(".contains(c));
    let word = before
        .rsplit(|c: char| !c.is_alphanumeric())
        .next()
        .unwrap_or_default();
    word.len() <= DETERMINER_BYTES && rules.class(&fold(word)).determiner
}

/// The most letters before an apostrophe inside an acronym: « Ad’AP ».
const BEFORE_APOSTROPHE: usize = 3;

/// Where a form ends that begins like a word and goes on in capitals behind an apostrophe: « Ad’AP ».
/// « Qu’ONU » is two words.
pub(super) fn apostrophed(text: &str, token: &Range<usize>, rules: &Rules) -> Option<usize> {
    let written = text.get(token.clone())?;
    let apostrophe = text.get(token.end..)?.chars().next()?;
    let start = token.end + apostrophe.len_utf8();
    let part = run(text.get(start..)?);
    let is_short = (FEWEST_CAPITALS..=BEFORE_APOSTROPHE).contains(&written.chars().count());
    let begins = is_short && written.starts_with(char::is_uppercase);
    let is_elided = rules.elisions.contains(&fold(written).as_str());
    let goes_on = is_in_capitals(part) && part.chars().nth(1).is_some();
    (matches!(apostrophe, '’' | '\'') && begins && !is_elided && goes_on)
        .then_some(start + part.len())
}

/// Where a form ends that goes on behind a hyphen or `&`, as in `FU-AES`, `COVID-19`, `R&D`, behind a
/// stroke with one letter, `FOD/A`, or ends in a plus: `BRICS+`.
pub(super) fn joined(text: &str, end: usize) -> usize {
    let mut end = end;
    for _ in 0..MOST_PARTS {
        let rest = text.get(end..).unwrap_or_default();
        let Some(joint) = rest.chars().next().filter(|c| "-\u{2011}&/".contains(*c)) else {
            break;
        };
        let start = end + joint.len_utf8();
        let part = run(text.get(start..).unwrap_or_default());
        let is_number = part.bytes().all(|byte| byte.is_ascii_digit());
        let capitals = part.chars().filter(|c| c.is_uppercase()).count();
        // « SARS-CoV-2 »
        let is_mixed = capitals >= FEWEST_CAPITALS && capitals * 2 > part.chars().count();
        let is_part = is_in_capitals(part) || is_mixed || is_number && !part.is_empty();
        // « le PIB-X »: one letter that is a numeral, too, says nothing, but before a bracket, as that of
        // a phase: « (PAP-I) ».
        let behind = text.get(start + part.len()..).unwrap_or_default();
        let is_numeral = is_roman(part) && part.len() == 1 && !behind.starts_with(')');
        // « l’OMT/WTO » are two.
        let is_other = joint == '/' && !(part.len() == 1 && part.starts_with(char::is_uppercase));
        if !is_part || is_numeral || is_other {
            break;
        }
        end = start + part.len();
    }
    let plus = text.get(end..).and_then(|rest| rest.strip_prefix('+'));
    let is_plus =
        plus.is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric() || c == '+'));
    end + usize::from(is_plus)
}

/// The fewest letters of a year in Roman numerals: « MDCCC » is 1800. Shorter ones look like
/// acronyms: « MCD ».
const ROMAN_YEAR_LETTERS: usize = 5;

/// A Roman numeral: a small one, or a year.
pub(super) fn is_roman(word: &str) -> bool {
    let is_year = word.starts_with('M')
        && word.len() >= ROMAN_YEAR_LETTERS
        && word.bytes().all(|b| b"MDCLXVI".contains(&b));
    is_year || is_small_roman(word)
}
