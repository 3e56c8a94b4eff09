//! Numbers, times of day and of recordings.

use crate::cleaning::why::Why;

use super::{Decision, Line};

/// The most bytes of the key of a time of day with colons: `00 12 45`.
const CLOCK_BYTES: usize = 8;
/// The most bytes of the key of a time with its units: « 1 h 20 min ».
const TIME_BYTES: usize = 12;
/// The digits of a year.
const YEAR_DIGITS: usize = 4;
/// The symbols of hour, minute and second, in the letters of which a time is written.
const TIME_SYMBOLS: [char; 5] = ['h', 'm', 'i', 'n', 's'];

/// A year, which may head a part of the text: « 2024 ».
pub(super) fn year(line: &Line<'_>) -> Option<Decision> {
    let key = &line.unit.key;
    let is_year = is_number(key) && key.len() == YEAR_DIGITS && key.starts_with(['1', '2']);
    is_year.then_some(Decision::Keep)
}

/// Numbers and no word, a count or a time: « 1 245 », « 12:45 ».
pub(super) fn number(line: &Line<'_>) -> Option<Decision> {
    let unit = line.unit;
    if !is_number(&unit.key) {
        return None;
    }
    let clock = unit.text.contains(':') && unit.key.len() <= CLOCK_BYTES;
    Some(Decision::Aside(match clock {
        true => Why::TimeCode,
        false => Why::Count,
    }))
}

/// A time with its units: « 10h32 », « 10 h ».
pub(super) fn time(line: &Line<'_>) -> Option<Decision> {
    let key = &line.unit.key;
    let is_time = key.len() <= TIME_BYTES
        && key.starts_with(|c: char| c.is_ascii_digit())
        && key.contains('h')
        && key
            .chars()
            .all(|c| c.is_ascii_digit() || c == ' ' || TIME_SYMBOLS.contains(&c));
    is_time.then_some(Decision::Aside(Why::TimeCode))
}

fn is_number(key: &str) -> bool {
    key.bytes()
        .all(|byte| byte.is_ascii_digit() || byte == b' ')
}
