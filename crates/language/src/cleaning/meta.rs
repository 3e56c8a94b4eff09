//! Who wrote an article, when it appeared, where it was taken from: what a line says of that.

use std::collections::BTreeSet;
use std::ops::RangeInclusive;

use super::dates::{Calendar, Day};
use super::key::key;
use super::phrases::{has, keys, starts_with};
use super::unit::{Form, Unit};
use super::words::PageWords;

/// A line with more bytes than this says more than when an article appeared.
const DATE_BYTES: usize = 180;
/// A line with more bytes than this, and without a date, says more than who wrote an article.
const BYLINE_BYTES: usize = 120;
/// A line with more bytes than this says more than where an article was taken from.
const SOURCE_BYTES: usize = 160;
/// The most bytes of a line that names a source without a colon: « Avec AFP ».
const BARE_SOURCE_BYTES: usize = 60;
/// The most words of such a line.
const BARE_SOURCE_WORDS: usize = 5;
/// The most bytes of a line that signs a document, or that names who issued it.
const OFFICIAL_BYTES: usize = 120;
/// The most words of the name of an authority: « Ministère de la Santé et de l’Hygiène publique ».
const AUTHORITY_WORDS: usize = 7;

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
/// The most words of a line that belongs to a date that stands elsewhere.
const ABOUT_DATE_WORDS: usize = 6;

/// So many letters before a number are a word: fewer may be a unit or the name of a road.
const TOUCHING_LETTERS: usize = 4;

/// The most words of a byline, titles and places with it.
const BYLINE_WORDS: usize = 12;
/// A byline that ends as sentences do has at most so many words behind « Par »: more of them
/// are a sentence.
const SENTENCE_NAME_WORDS: usize = 5;
/// The words of a person's name, small ones with them.
const NAME_WORDS: RangeInclusive<usize> = 2..=5;
/// The most bytes of a person's name.
const NAME_BYTES: usize = 60;
/// The parts of a motto: « Travail – Paix – Progrès ».
const MOTTO_PARTS: usize = 3;
/// The words of each of them.
const MOTTO_WORDS: RangeInclusive<usize> = 1..=2;
/// The most bytes of each of them.
const MOTTO_BYTES: usize = 30;

/// What stands between the parts of a line.
const MARKS: [char; 5] = ['|', '•', '·', '–', '—'];
/// A hyphen parts a line only with spaces around it.
const SPACED_HYPHEN: &str = " - ";

/// The words by which such lines are known.
#[derive(Debug)]
pub(super) struct Meta {
    calendar: Calendar,
    around_date: BTreeSet<String>,
    before_day: BTreeSet<String>,
    published: BTreeSet<String>,
    changed: BTreeSet<String>,
    by: BTreeSet<String>,
    agents: BTreeSet<String>,
    bylines: BTreeSet<String>,
    source: BTreeSet<String>,
    signature: BTreeSet<String>,
    letterhead: BTreeSet<String>,
    particles: BTreeSet<String>,
    no_names: BTreeSet<String>,
}

/// What a line says of the article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Facts {
    /// ISO 8601.
    pub(super) date: Option<String>,
    /// The date is that of a change.
    pub(super) changed: bool,
    /// The date is a month, which the line does not call that of publication: « Mars 2008 » may
    /// as well head a part of the text.
    pub(super) is_month: bool,
    /// The part of the line that names the author.
    pub(super) byline: Option<String>,
    /// Where the text was taken from.
    pub(super) source: Option<String>,
}

impl Meta {
    pub(super) fn new(words: &[PageWords]) -> Self {
        Meta {
            calendar: Calendar::new(words),
            around_date: keys(words, PageWords::around_date),
            before_day: keys(words, PageWords::before_day),
            published: keys(words, PageWords::published),
            changed: keys(words, PageWords::changed),
            by: keys(words, PageWords::by),
            agents: keys(words, PageWords::agents),
            bylines: keys(words, PageWords::bylines),
            source: keys(words, PageWords::source),
            signature: keys(words, PageWords::signature),
            letterhead: keys(words, PageWords::letterhead),
            particles: keys(words, PageWords::particles),
            no_names: keys(words, PageWords::no_names),
        }
    }

    /// The first day named in a text.
    pub(super) fn day(&self, text: &str) -> Option<String> {
        let key = key(text);
        let words: Vec<&str> = key.split(' ').collect();
        Some(self.calendar.find(&words)?.iso)
    }

    /// The day of a dateline, and whether a place stands before it: « Koulé, le 4 avril 2025 ».
    pub(super) fn day_of_dateline(&self, text: &str) -> Option<(String, bool)> {
        let key = key(text);
        let words: Vec<&str> = key.split(' ').collect();
        let day = self.calendar.find(&words)?;
        let is_about = |word: &str| self.around_date.contains(word);
        let (before, after) = (words.get(..day.first)?, words.get(day.end..)?);
        let has_place = !before.iter().all(|word| is_about(word));
        let is_part = |word: &str| {
            let key = super::key::key(word);
            is_about(&key) || self.particles.contains(&key)
        };
        // The words of a place begin with capitals.
        let mut written = text.split_whitespace().take(before.len());
        let is_place = written.all(|word| !word.starts_with(char::is_lowercase) || is_part(word));
        let fits =
            before.len() <= DATELINE_WORDS && is_place && after.iter().all(|word| is_about(word));
        fits.then_some((day.iso, has_place))
    }

    /// What a line says of the article, if that is all it says.
    /// `after_by` where the line before is « Par » and nothing else.
    pub(super) fn facts(&self, unit: &Unit, after_by: bool) -> Facts {
        if unit.text.len() > DATE_BYTES || matches!(unit.form, Form::Heading(_) | Form::PageTitle) {
            return Facts::default();
        }
        let dated = self
            .date(unit)
            .or_else(|| self.month(unit))
            .unwrap_or_default();
        let name = (after_by && self.is_persons_name(unit)).then(|| unit.text.clone());
        Facts {
            byline: name.or_else(|| self.byline(unit, dated.date.is_some())),
            source: self.source(unit),
            ..dated
        }
    }

    /// « Par » and nothing else.
    pub(super) fn is_by(&self, key: &str) -> bool {
        self.by.contains(key)
    }

    /// Whether a line says that something was published.
    pub(super) fn says_published(&self, key: &str) -> bool {
        has(key, &self.published)
    }

    /// Words that belong to a date that stands elsewhere, or is none: « Publié », « il y a 2 ans ».
    pub(super) fn is_about_date(&self, key: &str) -> bool {
        let words = || key.split(' ');
        let is_number = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit());
        words().count() <= ABOUT_DATE_WORDS
            && words().all(|word| self.around_date.contains(word) || is_number(word))
            && !words().all(is_number)
    }

    /// The date that a line gives, and whether it is that of a change. The more words a line
    /// has beside the date, the more must speak for it.
    fn date(&self, unit: &Unit) -> Option<Facts> {
        let key = part_numbers(&unit.key);
        let words: Vec<&str> = key.split(' ').collect();
        let published = has(&key, &self.published);
        // Three numbers are a day if the line speaks of one.
        let short = || {
            published
                .then(|| self.calendar.find_short(&words))
                .flatten()
        };
        // A line may also give the day of a change, before that of publication or behind it.
        let day = self.day_after_published(&words).filter(|_| published);
        let day = day.or_else(|| self.calendar.find(&words)).or_else(short)?;
        let others = words.iter().enumerate().filter(|(at, word)| {
            !(day.first..day.end).contains(at)
                && !word.starts_with(|c: char| c.is_ascii_digit())
                && !self.around_date.contains(**word)
        });
        let others = others.count();
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
        let by = has(&key, &self.agents);
        let fits = if others == 0 {
            true
        } else if others <= FEW_WORDS_BESIDE_DATE {
            let signed = before.len() == others
                && self.is_name(trim_marks(&first_words(&unit.text, others)));
            published || changed || starts || at_place || parted || by || signed
        } else if others <= SOME_WORDS_BESIDE_DATE {
            published || changed || parted && (starts || by)
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
    fn month(&self, unit: &Unit) -> Option<Facts> {
        let words: Vec<&str> = unit.key.split(' ').collect();
        let month = self.calendar.find_month(&words)?;
        let before = words.get(..month.first)?;
        let changed = has(&before.join(" "), &self.changed);
        let published = has(&unit.key, &self.published);
        let others = before.iter().chain(words.get(month.end..)?);
        let alone = others.clone().all(|word| self.around_date.contains(*word));
        let short = others.count() <= FEW_WORDS_BESIDE_DATE;
        (alone || short && (published || changed)).then_some(Facts {
            date: Some(month.iso),
            changed: changed && !published,
            is_month: !published && !changed,
            ..Facts::default()
        })
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

    /// The part of a line that names the author.
    fn byline(&self, unit: &Unit, dated: bool) -> Option<String> {
        let text = unit.text.trim();
        if text.len() > BYLINE_BYTES && !dated {
            return None;
        }
        if starts_with(&unit.key, &self.bylines).is_some() && unit.words() <= BYLINE_WORDS {
            return Some(trim_marks(self.cut_at_date(text)).to_owned());
        }
        let parted = text.contains(MARKS) || text.contains(SPACED_HYPHEN);
        let begins = parted || starts_with(&unit.key, &self.by).is_some();
        let by_part = || {
            text.split(MARKS)
                .flat_map(|part| part.split(SPACED_HYPHEN))
                .find_map(|part| self.by_name(part.trim()))
        };
        let within = || dated.then(|| self.by_name_within(text)).flatten();
        begins.then(by_part).flatten().or_else(within)
    }

    /// « par Aminata Sow » somewhere in a line.
    fn by_name_within(&self, text: &str) -> Option<String> {
        text.match_indices(' ')
            .find_map(|(at, _)| self.by_name(text.get(at + 1..).unwrap_or_default()))
    }

    /// A part of a line that begins with « Par » and goes on with a name.
    fn by_name(&self, part: &str) -> Option<String> {
        let key = key(part);
        let by = starts_with(&key, &self.by)?;
        let is_mark = |c: char| !c.is_alphanumeric() && c != '(';
        let name: Vec<&str> = part
            .split_whitespace()
            .skip(by.split(' ').count())
            .map(|word| word.trim_start_matches(is_mark))
            .skip_while(|word| !word.contains(char::is_alphanumeric))
            .collect();
        let named = name.first().is_some_and(|word| {
            word.chars().any(char::is_alphabetic)
                && word.starts_with(begins_name)
                && !self.no_names.contains(&super::key::key(word))
        });
        let sentence = part.ends_with(['.', '?', '!', ':']) && name.len() > SENTENCE_NAME_WORDS;
        (named && name.len() <= BYLINE_WORDS && !sentence)
            .then(|| trim_marks(self.cut_at_date(part)).to_owned())
    }

    /// Where a line says that the text was taken from.
    fn source(&self, unit: &Unit) -> Option<String> {
        if unit.text.len() > SOURCE_BYTES {
            return None;
        }
        let phrase = starts_with(&unit.key, &self.source)?;
        match unit.text.split_once(':') {
            Some((label, name)) if key(label) == phrase => {
                let name = name.trim().trim_end_matches(')').trim();
                (!name.is_empty()).then(|| name.to_owned())
            }
            _ => {
                let short = unit.words() <= BARE_SOURCE_WORDS
                    && phrase.contains(' ')
                    && unit.text.len() <= BARE_SOURCE_BYTES;
                short.then(|| trim_marks(&unit.text).to_owned())
            }
        }
    }

    /// Whether words lead to where something was taken from: « source ».
    pub(super) fn is_source(&self, key: &str) -> bool {
        self.source.contains(key)
    }

    /// Whether a line signs a document: « Le ministre des Mines ».
    pub(super) fn is_signature(&self, unit: &Unit) -> bool {
        unit.text.len() <= OFFICIAL_BYTES
            && !unit.is_linked()
            && starts_with(&unit.key, &self.signature).is_some()
    }

    /// Whether a line names who issued a document, or is its number or the motto of a country.
    pub(super) fn is_letterhead(&self, unit: &Unit) -> bool {
        let capitals = !unit.text.contains(char::is_lowercase);
        let short = unit.words() <= AUTHORITY_WORDS && !unit.text.contains([':', '.', '!', '?']);
        let numbered = unit.text.contains('/') && unit.text.contains(|c: char| c.is_ascii_digit());
        let named = starts_with(&unit.key, &self.letterhead).is_some();
        unit.text.len() <= OFFICIAL_BYTES
            && ((named && (capitals || short || numbered)) || is_motto(&unit.text))
    }

    /// Whether a line is the name of a person and nothing else: « Aminata Sow », « A. S. ».
    pub(super) fn is_persons_name(&self, unit: &Unit) -> bool {
        self.is_name(&unit.text)
    }

    fn is_name(&self, text: &str) -> bool {
        let words: Vec<&str> = text.split_whitespace().collect();
        let is_mark = |c: char| !c.is_alphabetic();
        NAME_WORDS.contains(&words.len())
            && text.len() <= NAME_BYTES
            && !text.ends_with(',')
            && !text.contains(|c: char| c.is_ascii_digit() || ":|!?;\"«»".contains(c))
            && words.iter().all(|word| {
                word.starts_with(begins_name)
                    || self.particles.contains(&key(word))
                    || word.trim_matches(is_mark).is_empty()
            })
            && words
                .first()
                .is_some_and(|word| word.starts_with(begins_name))
    }

    /// A byline without the date behind it, and without the words that lead to the date:
    /// « Par Aminata Sow » of « Par Aminata Sow, publié le 4 avril ».
    fn cut_at_date<'t>(&self, text: &'t str) -> &'t str {
        let text = self.before_published(text);
        let Some(at) = text.find(|c: char| c.is_ascii_digit()) else {
            return text;
        };
        let head = text.get(..at).unwrap_or(text).trim_end();
        let mut name = head;
        while let Some((rest, word)) = name.rsplit_once(' ')
            && self.leads_to_date(word)
        {
            name = rest;
        }
        match name.is_empty() {
            true => text,
            false => name,
        }
    }

    fn leads_to_date(&self, word: &str) -> bool {
        let key = key(word);
        self.before_day.contains(&key) || self.published.contains(&key)
    }

    /// What stands before « Publié » with a capital, as where a line was put together from parts.
    fn before_published<'t>(&self, text: &'t str) -> &'t str {
        let mut words = text.match_indices(' ').map(|(at, _)| at);
        let end = words.find(|at| {
            let rest = text.get(at + 1..).unwrap_or_default();
            let word = rest.split(' ').next().unwrap_or_default();
            word.starts_with(char::is_uppercase) && self.published.contains(&key(word))
        });
        end.and_then(|end| text.get(..end)).unwrap_or(text)
    }
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

/// « Travail – Paix – Progrès »
fn is_motto(text: &str) -> bool {
    let parts: Vec<&str> = text.split(['–', '—', '-']).map(str::trim).collect();
    parts.len() == MOTTO_PARTS
        && parts.iter().all(|part| {
            MOTTO_WORDS.contains(&part.split_whitespace().count()) && part.len() <= MOTTO_BYTES
        })
}

/// A name begins with a capital; a place or an office may stand before it in brackets.
fn begins_name(c: char) -> bool {
    c.is_uppercase() || c == '('
}

fn trim_marks(text: &str) -> &str {
    text.trim_matches(|c: char| c.is_whitespace() || ",;|•·–—-:".contains(c))
}
