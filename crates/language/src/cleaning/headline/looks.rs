//! How much a line looks like a headline, by its words and marks alone.

use std::ops::RangeInclusive;

use crate::cleaning::unit::Unit;

/// From this many words on, a line is rarely the name of a section.
pub(super) const TELLING_WORDS: usize = 5;
/// The bytes that most headlines have.
const USUAL_BYTES: RangeInclusive<usize> = 30..=180;
/// Points for enough words, and for a usual length.
const USUAL: i32 = 2;
/// Points for a mark that headlines often have.
const MARKED: i32 = 1;
/// Points taken off for a line in capitals: those are often names of sections or of the site.
pub(super) const IN_CAPITALS: i32 = 5;
/// Points taken off for a small letter or a bracket at the beginning: such lines go on with
/// something.
const GOES_ON: i32 = 3;
/// Points taken off for marks that part a menu or the cells of a row, and for those of code.
const PARTED: i32 = 8;
/// Points taken off for a full stop or a comma at the end, which headlines do not have.
const FULL_STOP: i32 = 12;
/// So many marks part a line into the links of a menu: one may part a headline.
const PARTING_MARKS: usize = 2;
/// So many numbers make a line a row of a table: a headline has a day and the number of an act.
const NUMBERS_OF_A_ROW: usize = 5;

/// How much a line looks like a headline.
pub(super) fn looks(unit: &Unit) -> i32 {
    let text = unit.text.trim();
    let points = |fits: bool, points: i32| if fits { points } else { 0 };
    points(unit.words() >= TELLING_WORDS, USUAL)
        + points(USUAL_BYTES.contains(&text.len()), USUAL)
        + points(text.contains([':', '?', '«', '!', ',']), MARKED)
        - points(is_in_capitals(unit), IN_CAPITALS)
        - points(
            text.starts_with(|c: char| c.is_lowercase() || c == '('),
            GOES_ON,
        )
        - points(is_parted(text), PARTED)
        - points(
            unit.ends_sentence() && text.ends_with('.') && !unit.breaks_off(),
            FULL_STOP,
        )
        - points(has_sentence(text), FULL_STOP)
        - points(text.ends_with([',', ';']), FULL_STOP)
}

/// Whether a line is in capitals, as names of sections are. Those do not go on in a second line.
fn is_in_capitals(unit: &Unit) -> bool {
    !unit.text.contains(char::is_lowercase) && unit.lines.len() == 1
}

/// Whether a sentence ends within a line, as in captions: « Le marché de Koulé rouvre. Ana Lobe ».
/// A place may stand before a headline: « Koulé. Le marché rouvre ».
fn has_sentence(text: &str) -> bool {
    text.match_indices(". ").any(|(at, _)| {
        let sentence = text.get(..at).unwrap_or_default();
        sentence.split_whitespace().count() >= TELLING_WORDS
    })
}

/// Whether marks part a line as they part a menu, a row or code.
fn is_parted(text: &str) -> bool {
    // What stands in brackets at the end may have marks of its own: « (CDD – 18 mois – Koulé) ».
    let text = match text
        .strip_suffix(')')
        .and_then(|text| text.rsplit_once('('))
    {
        Some((before, _)) => before,
        None => text,
    };
    let marks = text.matches(['|', '•', '·', '›', '‹', '→']).count()
        + [" - ", " – ", " > "]
            .iter()
            .map(|mark| text.matches(mark).count())
            .sum::<usize>();
    marks >= PARTING_MARKS
        || numbers(text) >= NUMBERS_OF_A_ROW
        || text.contains(['\t', '=', '{'])
        || text.contains("://")
        || text.contains("....")
}

/// How many numbers a line has, with those that marks or spaces part counted apart.
fn numbers(text: &str) -> usize {
    let numbers = text.split(|c: char| !c.is_ascii_digit());
    numbers.filter(|number| !number.is_empty()).count()
}
