//! The words by which acronyms, long forms and names are told apart from other words, read from
//! `lang/<tag>/naming`.

use std::collections::HashMap;
use std::fmt;
use std::ops::Deref;
use std::sync::LazyLock;

use super::class::{Class, LISTS};
use super::notation::words;
use crate::fold::fold;

/// What a language has to say about acronyms and names.
#[derive(Debug, Default)]
pub(crate) struct NamingWords {
    /// The words by what they are, folded: small letters without marks.
    classes: HashMap<String, Class>,
    /// Words that join two things, as they are written.
    pub(crate) and: Vec<&'static str>,
    /// Words that offer another name, as they are written.
    pub(crate) or: Vec<&'static str>,
    /// Words that stand before the day in the head of a dispatch.
    pub(crate) before_day: Vec<&'static str>,
    /// How the head of a report names who was sent, after the place.
    pub(crate) reporters: Vec<&'static str>,
    /// How participles end, folded.
    pub(crate) participle_endings: Vec<&'static str>,
    /// What is written in capitals and no acronym, as it is written.
    pub(crate) not_acronyms: Vec<&'static str>,
}

impl NamingWords {
    /// What a folded word is.
    pub(crate) fn class(&self, folded: &str) -> Class {
        self.classes.get(folded).copied().unwrap_or_default()
    }

    /// Reads the notation. Lists that it does not know are left out; a test sees to it that there
    /// are none.
    pub(super) fn read(file: &'static str) -> Self {
        let mut naming = NamingWords::default();
        let mut digits = '0'..='9';
        for (list, word) in words(file) {
            if let Some(written) = naming.as_written(list) {
                written.push(word);
            }
            let class = naming.classes.entry(fold(word)).or_default();
            if list == "numbers" {
                class.digit = digits.next();
            } else if let Some((_, enter)) = LISTS.iter().find(|(name, _)| *name == list) {
                enter(class, word);
            }
        }
        naming
    }

    /// The list whose words are looked up as they are written, too.
    fn as_written(&mut self, list: &str) -> Option<&mut Vec<&'static str>> {
        match list {
            "and" => Some(&mut self.and),
            "or" => Some(&mut self.or),
            "before-day" => Some(&mut self.before_day),
            "reporters" => Some(&mut self.reporters),
            "participle-endings" => Some(&mut self.participle_endings),
            "not-acronyms" => Some(&mut self.not_acronyms),
            _ => None,
        }
    }
}

/// The words of a language, read when they are first asked for.
pub(crate) struct Naming(LazyLock<NamingWords>);

impl Naming {
    pub(super) const fn new(read: fn() -> NamingWords) -> Self {
        Naming(LazyLock::new(read))
    }
}

impl Deref for Naming {
    type Target = NamingWords;

    fn deref(&self) -> &NamingWords {
        &self.0
    }
}

impl fmt::Debug for Naming {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Naming")
    }
}

/// Two are equal if they are the words of one language.
impl PartialEq for Naming {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Eq for Naming {}

/// For languages whose words nobody has listed yet: acronyms are found by letters and brackets alone.
pub(super) static NO_WORDS: Naming = Naming::new(NamingWords::default);

#[cfg(test)]
mod tests {
    use super::*;

    const FILES: [&str; 1] = [include_str!("fr/naming")];

    #[test]
    fn every_line_of_the_files_is_understood() {
        for file in FILES {
            for line in file.lines().filter(|line| !line.is_empty()) {
                let is_list = line.starts_with('[') && line.ends_with(']');
                let is_known = line.starts_with("# ") || line == "#" || line.starts_with("= ");
                assert!(is_list || is_known, "{line}");
            }
        }
    }

    #[test]
    fn every_list_of_the_files_is_known() {
        for (list, word) in FILES.into_iter().flat_map(words) {
            let is_class = LISTS.iter().any(|(name, _)| *name == list);
            let is_known = is_class || NamingWords::default().as_written(list).is_some();
            assert!(is_known || list == "numbers", "[{list}]");
            assert!(!word.is_empty(), "[{list}]");
        }
    }

    #[test]
    fn a_word_has_the_classes_of_its_lists() {
        let naming = NamingWords::read("[definite-articles]\n= le | la\n[outside-names]\n= où\n");
        let le = naming.class("le");
        assert!(le.definite && le.article && le.determiner && !le.indefinite);
        assert_eq!(naming.class("ou").outside_names_as, Some("où"));
        assert_eq!(naming.class("les"), Class::default());
    }

    #[test]
    fn numbers_are_words_for_digits() {
        let naming = NamingWords::read("[numbers]\n= zero | un | deux\n");
        assert_eq!(naming.class("deux").digit, Some('2'));
    }
}
