//! The author whom a line names.

use crate::cleaning::key::key;
use crate::cleaning::phrases::starts_with;
use crate::cleaning::unit::Unit;

use super::{MARKS, Meta, SPACED_HYPHEN, begins_name, trim_marks};

/// A line with more bytes than this, and without a date, says more than who wrote an article.
const BYLINE_BYTES: usize = 120;
/// The most words of a byline, titles and places with it.
const BYLINE_WORDS: usize = 12;
/// A byline that ends as sentences do has at most so many words behind « Par »: more of them
/// are a sentence.
const SENTENCE_NAME_WORDS: usize = 5;

/// So many words before « par Aminata Sow » are a title, unless a date stands with them.
const TITLE_WORDS: usize = 5;

impl Meta {
    /// The part of a line that names the author.
    pub(super) fn byline(&self, unit: &Unit, dated: bool) -> Option<String> {
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
            let mut words = 0;
            let mut parts = text.split(MARKS).flat_map(|part| part.split(SPACED_HYPHEN));
            let name = parts.find_map(|part| {
                let name = self.by_name(part.trim());
                words += part.split_whitespace().count();
                name.map(|name| (name, words - part.split_whitespace().count()))
            });
            name.filter(|(_, words)| dated || *words < TITLE_WORDS)
                .map(|(name, _)| name)
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
        let words = key(part);
        let by = starts_with(&words, &self.by)?;
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
                && !self.no_names.contains(&key(word))
        });
        let sentence = part.ends_with(['.', '?', '!', ':']) && name.len() > SENTENCE_NAME_WORDS;
        (named && name.len() <= BYLINE_WORDS && !sentence)
            .then(|| trim_marks(self.cut_at_date(part)).to_owned())
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
