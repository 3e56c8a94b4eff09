//! Dates as pages write them.

use std::collections::HashMap;
use std::ops::RangeInclusive;

use super::key::key;
use super::words::PageWords;

/// The years that a page may be of: other numbers of four digits are no years.
const YEARS: RangeInclusive<u16> = 1900..=2100;

/// Years of two digits are of this century.
const CENTURY: u16 = 2000;

/// A date as markup or a crawler gives it, not read yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct GivenDate {
    /// `2025-04-04T10:32:00Z`, or any other way to write it.
    pub(super) text: String,
    /// Whether markup says that it is the day of publication.
    pub(super) is_of_publication: bool,
    /// The line it stands on, from 1.
    pub(super) line: usize,
}

/// How some languages write a day.
#[derive(Debug)]
pub(super) struct Calendar {
    /// The numbers of the months by the keys of their names.
    months: HashMap<String, u8>,
    /// What may follow the number of a day: `1er`.
    ordinals: Vec<&'static str>,
}

/// A day, or a month, found among the words of a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Day {
    /// `2025-04-03`; of a month `2025-04`.
    pub(super) iso: String,
    /// The first of its words.
    pub(super) first: usize,
    /// One past the last of its words.
    pub(super) end: usize,
}

impl Calendar {
    pub(super) fn new(words: &[PageWords]) -> Self {
        let mut months = HashMap::new();
        for words in words {
            for (number, names) in (1..).zip(words.months()) {
                for name in names.split(' ') {
                    months.entry(key(name)).or_insert(number);
                }
            }
        }
        let ordinals = words.iter().flat_map(PageWords::ordinals).copied();
        Calendar {
            months,
            ordinals: ordinals.collect(),
        }
    }

    /// The first day named: `4 avril 2025`, `1er mai 2025`, `avril 4, 2025`, `04/04/2025`,
    /// `2025-04-04T10:32`. Numbers alone are read day first.
    pub(super) fn find(&self, words: &[&str]) -> Option<Day> {
        (0..words.len()).find_map(|at| {
            let word = |offset: usize| words.get(at + offset).copied().unwrap_or_default();
            let (first, second, third) = (word(0), word(1), word(2));
            let month = |word: &str| self.month(word);
            let day = |word: &str| number(self.without_ordinal(word), 1..=31);
            let from_year = || {
                let last = third.split('t').next().unwrap_or_default();
                iso(year(first)?, number(second, 1..=12)?, number(last, 1..=31)?)
            };
            let date = None
                .or_else(|| iso(year(third)?, u16::from(month(second)?), day(first)?))
                .or_else(|| iso(year(third)?, u16::from(month(first)?), day(second)?))
                .or_else(|| {
                    iso(
                        year(third)?,
                        number(second, 1..=12)?,
                        number(first, 1..=31)?,
                    )
                })
                .or_else(from_year)?;
            Some(Day {
                iso: date,
                first: at,
                end: at + 3,
            })
        })
    }

    /// The first day with a year of two digits, of this century: « 04/04/25 », « 4 avril 25 ».
    pub(super) fn find_short(&self, words: &[&str]) -> Option<Day> {
        words.windows(3).enumerate().find_map(|(at, words)| {
            let [day, month, year] = words else {
                return None;
            };
            let two = |word: &str| word.len() == 2;
            let year = number(year, 0..=99).filter(|_| two(year))? + CENTURY;
            let in_numbers = || number(month, 1..=12).filter(|_| two(day) && two(month));
            let month = self.month(month).map(u16::from).or_else(in_numbers)?;
            Some(Day {
                iso: iso(year, month, number(day, 1..=31)?)?,
                first: at,
                end: at + 3,
            })
        })
    }

    /// The first month named with its year: « mars 2008 ».
    pub(super) fn find_month(&self, words: &[&str]) -> Option<Day> {
        words.windows(2).enumerate().find_map(|(at, pair)| {
            let [month, last] = pair else {
                return None;
            };
            let (year, month) = (year(last)?, self.month(month)?);
            Some(Day {
                iso: format!("{year:04}-{month:02}"),
                first: at,
                end: at + 2,
            })
        })
    }

    /// Whether a word is the name of a month.
    pub(super) fn is_month(&self, word: &str) -> bool {
        self.month(word).is_some()
    }

    /// The number of a month, whose name may have an article before it: « d'avril ».
    fn month(&self, word: &str) -> Option<u8> {
        let name = word.rsplit('\'').next().unwrap_or(word);
        self.months.get(name).copied()
    }

    fn without_ordinal<'k>(&self, word: &'k str) -> &'k str {
        let endings = self.ordinals.iter();
        endings
            .filter_map(|ending| word.strip_suffix(ending))
            .next()
            .unwrap_or(word)
    }
}

/// A year of four digits.
fn year(word: &str) -> Option<u16> {
    number(word, YEARS).filter(|_| word.len() == 4)
}

fn number(word: &str, range: RangeInclusive<u16>) -> Option<u16> {
    let digits = !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit());
    digits
        .then(|| word.parse().ok())
        .flatten()
        .filter(|number| range.contains(number))
}

/// A day that exists, as ISO 8601 writes it.
fn iso(year: u16, month: u16, day: u16) -> Option<String> {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let last = match month {
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => 31,
    };
    (day <= last).then(|| format!("{year:04}-{month:02}-{day:02}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days() {
        let calendar = Calendar::new(&PageWords::for_pages_in("fr"));
        for (text, expected) in [
            ("Publié le 4 avril 2025 à 10h32", Some("2025-04-04")),
            ("vendredi 1er août 2025", Some("2025-08-01")),
            ("04/04/2025", Some("2025-04-04")),
            ("janvier 22, 2026", Some("2026-01-22")),
            ("Apr 4, 2025", Some("2025-04-04")),
            ("2025-04-04T10:32:00+00:00", Some("2025-04-04")),
            ("30 févr. 2025", None),
            ("le 4 avril", None),
        ] {
            let key = key(text);
            let words: Vec<&str> = key.split(' ').collect();
            let found = calendar.find(&words).map(|found| found.iso);
            assert_eq!(found.as_deref(), expected, "{text}");
        }
    }
}
