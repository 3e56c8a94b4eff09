//! Who wrote an article, when it appeared, where it was taken from: what a line says of that.

mod bylines;
mod days;

use std::collections::BTreeSet;
use std::ops::RangeInclusive;

use super::dates::Calendar;
use super::key::key;
use super::phrases::{keys, starts_with};
use super::unit::{Form, Unit};
use super::words::PageWords;

/// A line with more bytes than this says more than when an article appeared.
const DATE_BYTES: usize = 180;
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

/// The words of a person's name, small ones with them.
const NAME_WORDS: RangeInclusive<usize> = 2..=5;
/// The most words that say what a person is, behind the name: « Ana Lobe, cheffe de rubrique ».
const OFFICE_WORDS: usize = 3;
/// The most bytes of a person's name.
const NAME_BYTES: usize = 60;
/// A word with so many letters behind a number is no unit.
const UNIT_LETTERS: usize = 4;
/// So many surnames are those of several persons.
const PERSONS: usize = 2;
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
    number_signs: BTreeSet<String>,
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
            number_signs: keys(words, PageWords::number_signs),
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

    /// Whether a line is the name of a person and what that person is: « Ana Lobe, journaliste ».
    pub(super) fn names_author(&self, unit: &Unit) -> bool {
        let Some((name, what)) = unit.text.split_once(',') else {
            return false;
        };
        let what = what.trim();
        self.is_name(name.trim())
            && what.starts_with(char::is_lowercase)
            && !what.ends_with(['.', ',', ':'])
            && what.split_whitespace().count() <= OFFICE_WORDS
    }

    /// Whether a line is a label with the name of a person, a number or a day: « Enseignante : Ana
    /// Lobe », « Durée : 2016-2018 ».
    pub(super) fn is_field(&self, unit: &Unit) -> bool {
        let value = unit.text.split_once(':').map(|(_, value)| value.trim());
        let begins_with_day = |value: &str| {
            let value = key(value);
            let words: Vec<&str> = value.split(' ').collect();
            self.calendar.find(&words).is_some_and(|day| day.first == 0)
        };
        let is_number = |value: &str| {
            let mut words = value.split_whitespace();
            value.starts_with(|c: char| c.is_ascii_digit())
                && !words
                    .any(|word| word.chars().filter(|c| c.is_alphabetic()).count() >= UNIT_LETTERS)
        };
        value.is_some_and(|value| {
            // In capitals any words look like a name.
            let is_name = value.contains(char::is_lowercase) && self.is_name(value);
            is_name || is_number(value) || begins_with_day(value)
        })
    }

    /// Whether a line is the names of several persons, with the numbers of the places where they
    /// work: « Ana Lobe1,2, Paul Ekani3 ».
    pub(super) fn are_persons_names(&self, unit: &Unit) -> bool {
        let parts = unit.text.split([',', ';', '&']);
        let parts = parts.map(|part| part.trim_matches(|c: char| !c.is_alphabetic() && c != '.'));
        let mut names = parts.filter(|part| !part.is_empty()).peekable();
        let several = unit.text.contains([',', ';', '&']) && names.peek().is_some();
        // In capitals any words look like names.
        several && unit.text.contains(char::is_lowercase) && names.all(|part| self.is_name(part))
            || has_surnames_in_capitals(&unit.text)
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
}

/// « Travail – Paix – Progrès »; in capitals who issued the document may follow: « UN PEUPLE – UN BUT
/// – UNE FOI Agence des ports ».
fn is_motto(text: &str) -> bool {
    let parts: Vec<&str> = text.split(['–', '—', '-']).map(str::trim).collect();
    let is_part = |part: &&&str| {
        MOTTO_WORDS.contains(&part.split_whitespace().count()) && part.len() <= MOTTO_BYTES
    };
    let is_in_capitals = |part: &&str| part.chars().all(|c| c.is_uppercase() || c == ' ');
    let fitting = parts.iter().take_while(is_part).count();
    let goes_on = |last: &&str| {
        last.split_whitespace()
            .take(2)
            .all(|word| is_in_capitals(&word))
    };
    parts.len() == MOTTO_PARTS
        && (fitting == MOTTO_PARTS
            || fitting + 1 == MOTTO_PARTS
                && parts.iter().take(fitting).all(is_in_capitals)
                && parts.last().is_some_and(goes_on))
}

/// Whether nothing but surnames in capitals and other names stand on a line, two of each or more:
/// « LOBE Ana EKANI Paul Issa ».
fn has_surnames_in_capitals(text: &str) -> bool {
    let is_name = |word: &&str| word.starts_with(char::is_uppercase) && word.len() > 1;
    let is_surname = |word: &&str| !word.contains(char::is_lowercase);
    let words = || {
        let words = text.split_whitespace();
        words.filter(|word| !word.bytes().all(|byte| byte.is_ascii_digit()))
    };
    let surnames = words().filter(is_surname).count();
    let others = words().count() - surnames;
    words().all(|word| is_name(&word)) && surnames >= PERSONS && others >= PERSONS
}

/// A name begins with a capital; a place or an office may stand before it in brackets.
fn begins_name(c: char) -> bool {
    c.is_uppercase() || c == '('
}

fn trim_marks(text: &str) -> &str {
    text.trim_matches(|c: char| c.is_whitespace() || ",;|•·–—-:".contains(c))
}
