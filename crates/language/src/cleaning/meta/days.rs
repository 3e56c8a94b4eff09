//! The day or the month that a line gives.

use crate::cleaning::dates::Day;
use crate::cleaning::key::key;
use crate::cleaning::phrases::{has, starts_with};
use crate::cleaning::unit::Unit;

use super::{Facts, MARKS, Meta, SPACED_HYPHEN, trim_marks};

/// The most words beside a date that leave a line one that gives a date, if anything about the
/// line speaks for that.
const FEW_WORDS_BESIDE_DATE: usize = 3;
/// The same where marks part the date from the words, or it is that of a change.
const SOME_WORDS_BESIDE_DATE: usize = 6;
/// The same where the line says that it gives the date of the article.
const MANY_WORDS_BESIDE_DATE: usize = 8;
/// The most words of a place and what leads to the day: « Fait à Koulé, le 4 avril 2025 ».
const PLACE_WORDS: usize = 4;
/// The most words before the day of a dateline: a place, and what leads to the day.
const DATELINE_WORDS: usize = 5;
/// The most words of a place or a paper before the day.
const ORIGIN_WORDS: usize = 5;
/// The most words of a line that belongs to a date that stands elsewhere.
const ABOUT_DATE_WORDS: usize = 6;
/// The fewest bytes of such a line: « à » may stand in a cell of a table.
const ABOUT_DATE_BYTES: usize = 3;
/// So many letters before a number are a word: fewer may be a unit or the name of a road.
const TOUCHING_LETTERS: usize = 4;

impl Meta {
    /// The first day named in a text.
    pub(in crate::cleaning) fn day(&self, text: &str) -> Option<String> {
        let key = key(text);
        let words: Vec<&str> = key.split(' ').collect();
        Some(self.calendar.find(&words)?.iso)
    }

    /// The day of a dateline, and whether a place stands before it: « Koulé, le 4 avril 2025 ».
    pub(in crate::cleaning) fn day_of_dateline(&self, text: &str) -> Option<(String, bool)> {
        let all = key(text);
        let words: Vec<&str> = all.split(' ').collect();
        let day = self.calendar.find(&words)?;
        let is_about = |word: &str| self.around_date.contains(word);
        let (before, after) = (words.get(..day.first)?, words.get(day.end..)?);
        let has_place = !before.iter().all(|word| is_about(word));
        let is_part = |word: &str| {
            let word = key(word);
            is_about(&word) || self.particles.contains(&word)
        };
        // The words of a place begin with capitals.
        let mut written = text.split_whitespace().take(before.len());
        let is_place = written.all(|word| !word.starts_with(char::is_lowercase) || is_part(word));
        let fits =
            before.len() <= DATELINE_WORDS && is_place && after.iter().all(|word| is_about(word));
        fits.then_some((day.iso, has_place))
    }

    /// Whether a line says that something was published.
    pub(in crate::cleaning) fn says_published(&self, key: &str) -> bool {
        has(key, &self.published)
    }

    /// Words that belong to a date that stands elsewhere, or is none: « Publié », « il y a 2 ans ». A name may be made of
    /// such words, too: « Le Temps » has a capital behind its article.
    pub(in crate::cleaning) fn is_about_date(&self, unit: &Unit) -> bool {
        let key = &unit.key;
        let words = || key.split(' ');
        let is_name = match unit.text.split_whitespace().collect::<Vec<_>>().as_slice() {
            [article, name] => {
                self.particles.contains(&self::key(article))
                    && name.starts_with(char::is_uppercase)
                    && name.contains(char::is_lowercase)
            }
            _ => false,
        };
        let is_number = |word: &str| word.starts_with(|c: char| c.is_ascii_digit());
        key.len() >= ABOUT_DATE_BYTES
            && words().count() <= ABOUT_DATE_WORDS
            && words().all(|word| self.around_date.contains(word) || is_number(word))
            && !words().all(is_number)
            && !is_name
    }

    /// The date that a line gives, and whether it is that of a change. The more words a line
    /// has beside the date, the more must speak for it.
    pub(super) fn date(&self, unit: &Unit) -> Option<Facts> {
        let line_key = part_numbers(&unit.key);
        let words: Vec<&str> = line_key.split(' ').collect();
        let published = has(&line_key, &self.published);
        // Three numbers are a day if the line speaks of one.
        let short = || {
            published
                .then(|| self.calendar.find_short(&words))
                .flatten()
        };
        // A line may also give the day of a change, before that of publication or behind it.
        let day = self.day_after_published(&words).filter(|_| published);
        let alone = || {
            let mut parts = unit.text.split_whitespace();
            let is_part = |part: &str| is_short_day(part) || self.around_date.contains(&key(part));
            parts
                .all(is_part)
                .then(|| self.calendar.find_short(&words))
                .flatten()
        };
        let day = day.or_else(|| self.first_day(&words)).or_else(short);
        let day = day.or_else(alone)?;
        let others = words.iter().enumerate().filter(|(at, word)| {
            !(day.first..day.end).contains(at)
                && !word.starts_with(|c: char| c.is_ascii_digit())
                && !self.around_date.contains(**word)
        });
        let others = others.count();
        let after = words.get(day.end..).unwrap_or_default();
        let before = words.get(..day.first).unwrap_or_default();
        let changed = has(&before.join(" "), &self.changed);
        let starts = before.iter().all(|word| self.around_date.contains(*word));
        let at_place = before.len() <= PLACE_WORDS && self.is_place_and_day(unit, before);
        // The slashes of a day part no words.
        let slashed = unit
            .text
            .split('/')
            .skip(1)
            .any(|part| !part.starts_with(|c: char| c.is_ascii_digit()));
        let parted = unit.text.contains(MARKS) || slashed || unit.text.contains(SPACED_HYPHEN);
        // A moment to the minute is when a page appeared, whatever else its line says.
        let timed = parted && gives_minute(after);
        let by = has(&line_key, &self.agents);
        let by_staff = starts_with(&line_key, &self.bylines).is_some();
        let fits = if others == 0 || timed || after.is_empty() && self.has_origin(&unit.text) {
            true
        } else if others <= FEW_WORDS_BESIDE_DATE {
            let signed = before.len() == others
                && after
                    .iter()
                    .all(|word| word.starts_with(|c: char| c.is_ascii_digit()))
                && self.is_name(trim_marks(&first_words(&unit.text, others)));
            published || changed || starts || at_place || parted || by || by_staff || signed
        } else if others <= SOME_WORDS_BESIDE_DATE {
            published || changed || parted && (starts || by) || by_staff && after.is_empty()
        } else if others <= MANY_WORDS_BESIDE_DATE {
            published || by && parted
        } else {
            false
        };
        let sentence = unit.is_prose() && !published;
        (fits && !sentence).then_some(Facts {
            date: Some(day.iso),
            changed: changed && !published,
            ..Facts::default()
        })
    }

    /// The first day, unless its number counts something else: « Lettre n° 12 – Avril 2015 ».
    fn first_day(&self, words: &[&str]) -> Option<Day> {
        let day = self.calendar.find(words)?;
        let before = day.first.checked_sub(1).and_then(|at| words.get(at));
        let is_day = before.is_none_or(|word| !self.number_signs.contains(*word));
        is_day.then_some(day)
    }

    /// The first day behind a word that says that something was published.
    fn day_after_published(&self, words: &[&str]) -> Option<Day> {
        let begins = |at: &usize| {
            let rest = words.get(*at..).unwrap_or_default();
            starts_with(&rest.join(" "), &self.published).is_some()
        };
        let at = (0..words.len()).find(begins)?;
        let day = self.calendar.find(words.get(at..)?)?;
        Some(Day {
            first: day.first + at,
            end: day.end + at,
            ..day
        })
    }

    /// The month that a line gives, if it says little else: « Mis en ligne en mars 2008 ».
    pub(super) fn month(&self, unit: &Unit) -> Option<Facts> {
        let words: Vec<&str> = unit.key.split(' ').collect();
        let month = self.calendar.find_month(&words)?;
        let before = words.get(..month.first)?;
        let changed = has(&before.join(" "), &self.changed);
        let published = has(&unit.key, &self.published);
        // « Lettre n° 12 – Avril 2015 » is the month of an issue.
        let is_issue = |word: &&str| self.number_signs.contains(*word);
        let numbered = before.iter().any(is_issue);
        let others = before.iter().chain(words.get(month.end..)?);
        let others = others.filter(|word| !(numbered && (is_issue(word) || is_number(word))));
        let alone = others.clone().all(|word| self.around_date.contains(*word));
        let short = others.count() <= FEW_WORDS_BESIDE_DATE;
        let ends_line = words.len() == month.end;
        let from = ends_line && (self.has_origin(&unit.text) || self.is_signed_month(&unit.text));
        (alone || from || short && (published || changed || numbered)).then_some(Facts {
            date: Some(month.iso),
            changed: changed && !published,
            is_month: !published && !changed && !from && !numbered,
            ..Facts::default()
        })
    }

    /// Whether a line is the name of a person, a dash and a month: « Ana Lobe – Mars 2002 ».
    fn is_signed_month(&self, text: &str) -> bool {
        let mut parts = [SPACED_HYPHEN, " – ", " — "].into_iter();
        let parts = parts.find_map(|dash| text.rsplit_once(dash));
        parts.is_some_and(|(name, month)| self.is_name(name.trim()) && self.are_days(&key(month)))
    }

    /// Whether a place or a paper stands before the last comma, and nothing but the words of a day
    /// behind it: « La Voix de Koulé, vendredi 4 avril 2025 ».
    fn has_origin(&self, text: &str) -> bool {
        let Some((origin, day)) = text.rsplit_once(',') else {
            return false;
        };
        let is_name = |word: &str| {
            let name = word.split(['\'', '’', '(']).next_back().unwrap_or(word);
            name.starts_with(char::is_uppercase) || self.particles.contains(&key(word))
        };
        origin.starts_with(char::is_uppercase)
            && origin.split_whitespace().count() <= ORIGIN_WORDS
            && origin.split_whitespace().all(is_name)
            && (self.are_days(&key(day)) || self.is_day(day))
    }

    /// Whether a text is a day in numbers: « 04/04/2025 ».
    fn is_day(&self, text: &str) -> bool {
        let text = key(text);
        let words: Vec<&str> = text.split(' ').collect();
        let day = self.calendar.find(&words);
        day.is_some_and(|day| day.first == 0 && day.end == words.len())
    }

    /// Whether the words behind the last comma are a day: « Étude no 12, mars 2025 ».
    pub(in crate::cleaning) fn ends_with_day(&self, text: &str) -> bool {
        let day = text.rsplit_once(',').map(|(_, day)| key(day));
        day.is_some_and(|day| self.are_days(&day))
    }

    /// Whether a key names two days: « À pourvoir du 2 mars 2025 au 18 mai 2025 ».
    pub(in crate::cleaning) fn names_two_days(&self, key: &str) -> bool {
        let words: Vec<&str> = key.split(' ').collect();
        let first = self.calendar.find(&words);
        let rest = first.and_then(|day| words.get(day.end..));
        rest.is_some_and(|rest| self.calendar.find(rest).is_some())
    }

    /// Whether a key says nothing but days: « Du 12 mars au 30 juin 2025 ».
    pub(in crate::cleaning) fn are_days(&self, key: &str) -> bool {
        let is_month = |word: &str| self.calendar.is_month(word);
        let is_part = |word: &str| {
            let is_number = word.starts_with(|c: char| c.is_ascii_digit());
            is_number || is_month(word) || self.around_date.contains(word)
        };
        key.split(' ').any(is_month) && key.split(' ').all(is_part)
    }

    /// « Koulé, le 4 avril 2025 »: a comma stands before the word that leads to the day.
    fn is_place_and_day(&self, unit: &Unit, before: &[&str]) -> bool {
        let Some(word) = before
            .last()
            .filter(|word| self.before_day.contains(**word))
        else {
            return false;
        };
        unit.text.match_indices(", ").any(|(at, mark)| {
            let after = unit.text.get(at + mark.len()..).unwrap_or_default();
            after
                .strip_prefix(word)
                .is_some_and(|rest| rest.starts_with(' '))
        })
    }
}

/// Whether a word is three numbers of two digits and no more, as a day with a short year is: « 04.04.25 »,
/// « 04/04/25 ».
fn is_short_day(word: &str) -> bool {
    let is_part = |part: &str| part.len() == 2 && is_number(part);
    let has_parts = |mark| word.split(mark).count() == 3 && word.split(mark).all(is_part);
    has_parts('.') || has_parts('/')
}

/// Whether words begin with a time to the minute: « à 10:32 », « 10h32 ».
fn gives_minute(words: &[&str]) -> bool {
    let is_two_digits = |part: &str| part.len() == 2 && part.bytes().all(|b| b.is_ascii_digit());
    let mut words = words
        .iter()
        .skip_while(|word| word.len() == 1 && !is_number(word));
    let (hour, minute) = (words.next(), words.next());
    let parts = hour.and_then(|hour| hour.split_once('h'));
    match parts {
        Some((hour, minute)) => is_number(hour) && is_two_digits(minute),
        None => {
            hour.is_some_and(|hour| hour.len() <= 2 && is_number(hour))
                && minute.is_some_and(|minute| is_two_digits(minute))
        }
    }
}

fn is_number(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit())
}

/// A key with a space before a number that touches a word, as where a page parts them by a style
/// only: « Publié12 mars 2021 ».
fn part_numbers(key: &str) -> String {
    let mut parted = String::with_capacity(key.len());
    let mut letters = 0;
    for c in key.chars() {
        if c.is_ascii_digit() && letters >= TOUCHING_LETTERS {
            parted.push(' ');
        }
        letters = if c.is_alphabetic() { letters + 1 } else { 0 };
        parted.push(c);
    }
    parted
}

fn first_words(text: &str, count: usize) -> String {
    let words: Vec<&str> = text.split_whitespace().take(count).collect();
    words.join(" ")
}
