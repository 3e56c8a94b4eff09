//! Who took a picture, who owns the page.

use std::ops::RangeInclusive;

use crate::cleaning::key::key;
use crate::cleaning::unit::{Form, Unit};
use crate::cleaning::why::Why;

use super::{Decision, Line};

/// The digits of a year.
const YEAR_DIGITS: usize = 4;
/// How the years begin in which pages are owned.
const THIS_CENTURY: &str = "20";
/// What stands between a name and who publishes a picture.
const NAME_MARKS: [char; 3] = ['/', '|', '©'];
/// The most bytes of a caption with its credit.
const CAPTION_BYTES: usize = 300;
/// Sentences with more bytes than this are not a caption, whoever stands at their end.
const SENTENCE_BYTES: usize = 260;
/// The most bytes behind the name of an agency, where a mark parts it from them.
const BEHIND_AGENCY_BYTES: usize = 50;
/// The same where none does.
const RIGHT_BEHIND_AGENCY_BYTES: usize = 30;
/// The fewest words of a caption with an agency.
const AGENCY_WORDS: usize = 3;
/// The fewest bytes of the acronym of an organisation.
const BODY_BYTES: usize = 2;
/// The most words of an organisation and of who works for it.
const BODY_AND_NAME_WORDS: usize = 6;
/// The words of a name in capitals, and of whom it is for.
const CAPITALS_WORDS: RangeInclusive<usize> = 2..=10;

/// Who owns the page or a picture: « © 2025 Le Courrier », « © Ana Lobe ».
pub(super) fn copyright(line: &Line<'_>) -> Option<Decision> {
    let text = line.unit.text.trim();
    if !text.contains('©') && !is_written_in_letters(line.unit) {
        return None;
    }
    let first = line.unit.key.split(' ').next().unwrap_or_default();
    let is_year = first.len() == YEAR_DIGITS && first.starts_with(THIS_CENTURY);
    Some(Decision::Aside(match is_year && text.starts_with('©') {
        true => Why::Footer,
        false => Why::Caption,
    }))
}

/// « (c) Ana Lobe »: a name or a year follows. The mark may count the parts of a text as well.
fn is_written_in_letters(unit: &Unit) -> bool {
    let text = unit.text.trim();
    let mut marks = text.match_indices("(c)").chain(text.match_indices("(C)"));
    let is_name = |c: char| c.is_uppercase() || c.is_ascii_digit();
    let counts = |mark: &str| text.contains(mark);
    may_be_caption(unit)
        && unit.form == Form::Text
        && !unit.is_prose()
        && !["(a)", "(b)", "(A)", "(B)"].into_iter().any(counts)
        && marks.any(|(at, mark)| {
            let after = text.get(at + mark.len()..).unwrap_or_default();
            after.trim_start().starts_with(is_name)
        })
}

/// Who took a picture, in brackets or behind a bar, after what it shows: « Le marché de Koulé
/// (DR) », « Le marché de Koulé. | DR ».
pub(super) fn credit_in_brackets(line: &Line<'_>) -> Option<Decision> {
    let text = line.unit.text.trim();
    let (_, inside) = match text.strip_suffix(')') {
        Some(text) => text.rsplit_once('(')?,
        None => text.rsplit_once('|')?,
    };
    let is_credit = text.len() <= CAPTION_BYTES && line.wording.is_credit(inside);
    is_credit.then_some(Decision::Aside(Why::Caption))
}

/// Who took a picture and where it comes from, in brackets on a line of its own: « (source :
/// Ana Lobe / Unsplash) ».
pub(super) fn picture_source(line: &Line<'_>) -> Option<Decision> {
    let text = line.unit.text.trim();
    let inside = text.strip_prefix('(')?.strip_suffix(')')?;
    let (label, name) = inside.split_once(':')?;
    let is_credit = text.len() <= CAPTION_BYTES
        && name.contains(NAME_MARKS)
        && line.meta.is_source(&key(label));
    is_credit.then_some(Decision::Aside(Why::Caption))
}

/// A caption with an agency before or behind the name: « Le marché de Koulé. Ana Lobe/AFP ».
pub(super) fn agency(line: &Line<'_>) -> Option<Decision> {
    let unit = line.unit;
    let text = unit.text.trim();
    let mut agencies = line.wording.agencies().iter();
    let is_caption = may_be_caption(unit)
        && agencies.any(|agency| is_credited(text, agency))
        && (unit.words() >= AGENCY_WORDS || text.contains('/'))
        && !(unit.ends_sentence() && unit.is_prose());
    is_caption.then_some(Decision::Aside(Why::Caption))
}

/// An organisation and who works for it, nothing else: « MINUSMA/Ana Lobe », « PNUD Togo/Ana
/// Lobe ».
pub(super) fn body_and_name(line: &Line<'_>) -> Option<Decision> {
    let (body, name) = line.unit.text.trim().split_once('/')?;
    let is_acronym = |word: &str| {
        let mut letters = word.chars().filter(|&c| c != '-');
        word.len() >= BODY_BYTES && letters.all(char::is_uppercase)
    };
    let mut words = body.split_whitespace();
    let is_body = words.next().is_some_and(is_acronym)
        && words.all(|word| word.starts_with(char::is_uppercase));
    let is_caption = may_be_caption(line.unit)
        && is_body
        && name.trim_start().starts_with(char::is_uppercase)
        && line.unit.words() <= BODY_AND_NAME_WORDS;
    is_caption.then_some(Decision::Aside(Why::Caption))
}

/// A sentence, then a name in capitals: « Le marché. ANA LOBE POUR “LE COURRIER” ».
pub(super) fn name_in_capitals(line: &Line<'_>) -> Option<Decision> {
    let text = line.unit.text.trim();
    let (sentence, name) = text.rsplit_once(". ")?;
    let words = name.split_whitespace();
    let words = words.filter(|word| word.contains(char::is_alphabetic));
    let is_caption = may_be_caption(line.unit)
        && text.len() <= CAPTION_BYTES
        && sentence.contains(char::is_lowercase)
        && CAPITALS_WORDS.contains(&words.count())
        && !name.contains(char::is_lowercase)
        && !name.ends_with(['!', '?']);
    is_caption.then_some(Decision::Aside(Why::Caption))
}

fn may_be_caption(unit: &Unit) -> bool {
    let is_long_sentence = unit.is_sentence() && unit.text.trim().len() > SENTENCE_BYTES;
    !unit.is_heading() && !is_long_sentence
}

/// Whether an agency is named at the end of a text, parted from the words beside it by a mark.
fn is_credited(text: &str, agency: &str) -> bool {
    let is_mark = |c: char| "./(,-–—:|".contains(c);
    text.match_indices(agency).any(|(at, _)| {
        let before = text.get(..at).unwrap_or_default();
        let after = text.get(at + agency.len()..).unwrap_or_default();
        let is_word =
            !before.ends_with(char::is_alphanumeric) && !after.starts_with(char::is_alphanumeric);
        let before = before.trim_end();
        let parted_before = before.is_empty() || before.ends_with(is_mark);
        let next = after.trim_start().chars().next();
        // « La notion de point (AP) dans les textes » tells of something else.
        let behind_bracket = after.strip_prefix(')').map(str::trim_start);
        let goes_on = behind_bracket.is_some_and(|text| text.starts_with(char::is_alphabetic));
        let parted_after = next.is_none_or(|c| is_mark(c) || c == ')');
        let ends = after.len() <= BEHIND_AGENCY_BYTES
            && (parted_after || parted_before && after.len() <= RIGHT_BEHIND_AGENCY_BYTES);
        is_word && ends && !goes_on && (parted_before || next == Some('/'))
    })
}
