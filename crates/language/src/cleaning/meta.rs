//! Who wrote an article, when it appeared, where it was taken from.

use std::collections::BTreeSet;

use super::words::PageWords;

use super::dates::Months;
use super::key::key;
use super::unit::{Form, Unit};
use super::wording::keys;

/// A line that says more than this is no byline.
const BYLINE_BYTES: usize = 120;
const DATE_BYTES: usize = 180;

/// What stands between the parts of a line.
const MARKS: [char; 5] = ['|', '•', '·', '–', '—'];

/// The words by which such lines are known.
#[derive(Debug)]
pub(super) struct Meta {
    months: Months,
    around_date: BTreeSet<String>,
    published: BTreeSet<String>,
    changed: BTreeSet<String>,
    by: BTreeSet<String>,
    bylines: BTreeSet<String>,
    source: BTreeSet<String>,
    signature: BTreeSet<String>,
    letterhead: BTreeSet<String>,
    particles: BTreeSet<String>,
    no_names: BTreeSet<String>,
}

/// What a line says of the article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Said {
    /// ISO 8601.
    pub(super) date: Option<String>,
    /// The date is that of a change.
    pub(super) changed: bool,
    /// The part of the line that names the author.
    pub(super) byline: Option<String>,
    /// Where the text was taken from.
    pub(super) source: Option<String>,
}

impl Meta {
    pub(super) fn new(words: &[PageWords]) -> Self {
        Meta {
            months: Months::new(words),
            around_date: keys(words, |words| words.around_date()),
            published: keys(words, |words| words.published()),
            changed: keys(words, |words| words.changed()),
            by: keys(words, |words| words.by()),
            bylines: keys(words, |words| words.bylines()),
            source: keys(words, |words| words.source()),
            signature: keys(words, |words| words.signature()),
            letterhead: keys(words, |words| words.letterhead()),
            particles: keys(words, |words| words.particles()),
            no_names: keys(words, |words| words.no_names()),
        }
    }

    /// The first day named in a text.
    pub(super) fn day(&self, text: &str) -> Option<String> {
        let key = key(text);
        let words: Vec<&str> = key.split(' ').collect();
        Some(self.months.find(&words)?.iso)
    }

    /// What a line says of the article, if that is all it says.
    /// `after_by` where the line before ends in « Par ».
    pub(super) fn said(&self, unit: &Unit, after_by: bool) -> Said {
        if unit.text.len() > DATE_BYTES || matches!(unit.form, Form::Heading(_) | Form::PageTitle) {
            return Said::default();
        }
        let (date, changed) = self
            .date(unit)
            .map_or((None, false), |(date, changed)| (Some(date), changed));
        let name = (after_by && self.is_name(unit)).then(|| unit.text.clone());
        let byline = name.or_else(|| self.byline(unit, date.is_some()));
        Said {
            date,
            changed,
            byline,
            source: self.source(unit),
        }
    }

    /// « Par » and nothing else.
    pub(super) fn is_by(&self, key: &str) -> bool {
        self.by.contains(key)
    }

    /// Words that belong to a date that stands elsewhere, or is none: « Publié », « il y a 2 ans ».
    pub(super) fn is_about_date(&self, key: &str) -> bool {
        let words = || key.split(' ');
        let number = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit());
        words().count() <= 6
            && words().all(|word| self.around_date.contains(word) || number(word))
            && !words().all(number)
    }

    fn date(&self, unit: &Unit) -> Option<(String, bool)> {
        let words: Vec<&str> = unit.key.split(' ').collect();
        let found = self.months.find(&words)?;
        let others = words.iter().enumerate().filter(|(at, word)| {
            !(found.first..found.end).contains(at)
                && !word.starts_with(|c: char| c.is_ascii_digit())
                && !self.around_date.contains(**word)
        });
        let others = others.count();
        let published = has(&unit.key, &self.published);
        let before = words.get(..found.first).unwrap_or_default();
        let changed = has(&before.join(" "), &self.changed);
        let starts = before.iter().all(|word| self.around_date.contains(*word));
        let at_place =
            before.len() <= 4 && before.last() == Some(&"le") && unit.text.contains(", le ");
        let parted =
            unit.text.contains(['|', '•', '·', '–', '—', '/']) || unit.text.contains(" - ");
        let by = unit.key.starts_with("par ") || unit.key.contains(" par ");
        let fits = match others {
            0 => true,
            1..=3 => published || changed || starts || at_place || parted || by,
            4..=8 => {
                published
                    || (changed && others <= 6)
                    || (parted && starts && others <= 6)
                    || (by && parted)
            }
            _ => false,
        };
        let sentence = unit.is_prose() && !published;
        (fits && !sentence).then_some((found.iso, changed && !published))
    }

    fn byline(&self, unit: &Unit, dated: bool) -> Option<String> {
        let text = unit.text.trim();
        if text.len() > BYLINE_BYTES && !dated {
            return None;
        }
        if starts_with(&unit.key, &self.bylines).is_some() && unit.words() <= 12 {
            return Some(trim_marks(cut_at_date(text)).to_owned());
        }
        // « Par », « Propos recueillis par » and the like at the start, or after a mark.
        let parted = text.contains(MARKS) || text.contains(" - ");
        let within = if dated { self.within(text) } else { None };
        if !parted && starts_with(&unit.key, &self.by).is_none() {
            return within;
        }
        let parts = text.split(MARKS);
        parts
            .flat_map(|part| part.split(" - "))
            .find_map(|part| self.by_name(part.trim()))
            .or(within)
    }

    /// « par Aminata Sow » somewhere in a line.
    fn within(&self, text: &str) -> Option<String> {
        let words = text
            .match_indices(' ')
            .map(|(at, _)| text.get(at + 1..).unwrap_or_default());
        words
            .filter(|rest| rest.starts_with(['p', 'P', 'b', 'B', 'r', 'R']))
            .take(12)
            .find_map(|rest| self.by_name(rest))
    }

    /// A part of a line that begins with « Par » and goes on with a name.
    fn by_name(&self, part: &str) -> Option<String> {
        let key = key(part);
        let said = starts_with(&key, &self.by)?;
        let marks = |c: char| !c.is_alphanumeric() && c != '(';
        let name: Vec<&str> = part
            .split_whitespace()
            .skip(said.split(' ').count())
            .map(|word| word.trim_start_matches(marks))
            .skip_while(|word| !word.contains(char::is_alphanumeric))
            .collect();
        let named = name.first().is_some_and(|word| {
            word.chars().any(char::is_alphabetic)
                && word.starts_with(is_name_start)
                && !self.no_names.contains(&super::key::key(word))
        });
        let sentence = part.ends_with(['.', '?', '!', ':']) && name.len() > 5;
        (named && name.len() <= 12 && !sentence).then(|| trim_marks(cut_at_date(part)).to_owned())
    }

    fn source(&self, unit: &Unit) -> Option<String> {
        if unit.text.len() > 160 {
            return None;
        }
        let said = starts_with(&unit.key, &self.source)?;
        match unit.text.split_once(':') {
            Some((label, name)) if key(label) == said => {
                let name = name.trim().trim_end_matches(')').trim();
                (!name.is_empty()).then(|| name.to_owned())
            }
            _ => {
                let short = unit.words() <= 5 && said.contains(' ') && unit.text.len() <= 60;
                short.then(|| trim_marks(&unit.text).to_owned())
            }
        }
    }

    /// Whether a line signs a document: « Le ministre des Mines ».
    pub(super) fn is_signature(&self, unit: &Unit) -> bool {
        unit.text.len() <= 120
            && !unit.is_linked()
            && starts_with(&unit.key, &self.signature).is_some()
    }

    /// Whether a line names who issued a document.
    pub(super) fn is_letterhead(&self, unit: &Unit) -> bool {
        let capitals = !unit.text.contains(char::is_lowercase);
        let short = unit.words() <= 7 && !unit.text.contains([':', '.', '!', '?']);
        let numbered = unit.text.contains('/') && unit.text.contains(|c: char| c.is_ascii_digit());
        let named = starts_with(&unit.key, &self.letterhead).is_some();
        unit.text.len() <= 120
            && ((named && (capitals || short || numbered)) || is_motto(&unit.text))
    }

    /// Whether a line is a name and nothing else: « Aminata Sow », « A. S. ».
    pub(super) fn is_name(&self, unit: &Unit) -> bool {
        let words: Vec<&str> = unit.text.split_whitespace().collect();
        let marks = |c: char| !c.is_alphabetic();
        (2..=5).contains(&words.len())
            && unit.text.len() <= 60
            && !unit
                .text
                .contains(|c: char| c.is_ascii_digit() || ":|!?;\"«»".contains(c))
            && words.iter().all(|word| {
                word.starts_with(is_name_start)
                    || self.particles.contains(&key(word))
                    || word.trim_matches(marks).is_empty()
            })
            && words
                .first()
                .is_some_and(|word| word.starts_with(is_name_start))
    }
}

/// « Travail – Paix – Progrès »
fn is_motto(text: &str) -> bool {
    let parts: Vec<&str> = text.split(['–', '—', '-']).map(str::trim).collect();
    parts.len() == 3
        && parts
            .iter()
            .all(|part| (1..=2).contains(&part.split_whitespace().count()) && part.len() <= 30)
}

fn is_name_start(c: char) -> bool {
    c.is_uppercase() || c == '('
}

/// The phrase that a key begins with, the longest first.
fn starts_with<'k>(key: &'k str, phrases: &BTreeSet<String>) -> Option<&'k str> {
    let begins = |phrase: &&String| {
        key.strip_prefix(phrase.as_str())
            .is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    };
    let longest = phrases.iter().filter(begins).map(String::len).max()?;
    key.get(..longest)
}

/// Whether a phrase stands in a key, as words.
fn has(key: &str, phrases: &BTreeSet<String>) -> bool {
    phrases.iter().any(|phrase| {
        key.match_indices(phrase.as_str()).any(|(at, _)| {
            let before = key
                .get(..at)
                .is_none_or(|part| part.is_empty() || part.ends_with(' '));
            let after = key
                .get(at + phrase.len()..)
                .is_none_or(|part| part.is_empty() || part.starts_with(' '));
            before && after
        })
    })
}

/// What stands before the first digit, and before the words that lead to it.
fn cut_at_date(text: &str) -> &str {
    let text = text.split(" Publié").next().unwrap_or(text);
    let Some(at) = text.find(|c: char| c.is_ascii_digit()) else {
        return text;
    };
    let head = text.get(..at).unwrap_or(text).trim_end();
    for word in [" le", " Le", " publié le", " Publié le", " on", " du"] {
        if let Some(name) = head.strip_suffix(word) {
            return name.trim_end_matches(" Publié").trim_end_matches(" publié");
        }
    }
    if head.is_empty() { text } else { head }
}

fn trim_marks(text: &str) -> &str {
    text.trim_matches(|c: char| c.is_whitespace() || ",;|•·–—-:".contains(c))
}
