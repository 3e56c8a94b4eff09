//! The entries of all glossary files together.

use std::collections::{BTreeMap, BTreeSet};

use crate::files::ContentFile;
use crate::finding::{Finding, Report};
use crate::toml_file::BROKEN;
use language::lang::Rules;
use language::matching::{MatchRule, Matcher};

use super::parse::{Item, parse};

/// Every entry of the glossary.
#[derive(Clone, Debug, Default)]
pub(crate) struct SiteGlossary {
    items: Vec<Item>,
    by_id: BTreeMap<String, usize>,
    broken: BTreeSet<String>,
}

/// A form that the matcher of a glossary knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct KnownForm {
    /// Whether it counts only after a full form of its entry.
    pub(crate) later: bool,
}

impl SiteGlossary {
    /// Reads all files. Of two entries with one id the first is kept.
    pub(crate) fn read(files: &[ContentFile]) -> (Self, Vec<Finding>) {
        let mut glossary = SiteGlossary::default();
        let mut findings = Vec::new();
        for file in files {
            let (items, faults) = parse(file);
            if faults.iter().any(|fault| fault.code == BROKEN) {
                glossary.broken.insert(file.path.clone());
            }
            findings.extend(faults);
            for item in items {
                findings.extend(glossary.add(item));
            }
        }
        (glossary, findings)
    }

    fn add(&mut self, item: Item) -> Vec<Finding> {
        let mut report = Report::new(&item.file);
        if let Some(first) = self.get(&item.entry.id) {
            let message = format!(
                "[{}] is defined already, in {} line {}.",
                item.entry.id, first.file, first.line
            );
            let hint = "Merge the two entries, or give this one another id.";
            report.error("duplicate-entry", item.line, message, hint);
            return report.into_findings();
        }
        self.by_id.insert(item.entry.id.clone(), self.items.len());
        self.items.push(item);
        Vec::new()
    }

    /// Of entries that stand in no file. Of two with one id the first is kept.
    pub(crate) fn of(items: impl IntoIterator<Item = Item>) -> SiteGlossary {
        let mut glossary = SiteGlossary::default();
        for item in items {
            glossary.add(item);
        }
        glossary
    }

    /// Every entry, in the order of the files.
    pub(crate) fn items(&self) -> &[Item] {
        &self.items
    }

    /// The entries of files that could be read in full.
    pub(crate) fn sound_items(&self) -> impl Iterator<Item = &Item> {
        self.items
            .iter()
            .filter(|item| !self.broken.contains(&item.file))
    }

    /// The entry at a position of [`SiteGlossary::items`].
    pub(crate) fn item(&self, position: usize) -> Option<&Item> {
        self.items.get(position)
    }

    /// The position of an entry.
    pub(crate) fn position(&self, id: &str) -> Option<usize> {
        self.by_id.get(id).copied()
    }

    /// The entry of that id.
    pub(crate) fn get(&self, id: &str) -> Option<&Item> {
        self.item(self.position(id)?)
    }

    /// Every id.
    pub(crate) fn ids(&self) -> impl Iterator<Item = &str> {
        self.by_id.keys().map(String::as_str)
    }

    /// A matcher for texts in a language, with what it knows of each form. Entries to be
    /// marked by hand have their later forms only.
    pub(crate) fn matcher(&self, rules: &'static Rules) -> (Matcher, Vec<KnownForm>) {
        let mut known = Vec::new();
        let mut forms = Vec::new();
        for (position, item) in self.items.iter().enumerate() {
            let rule = match item.entry.is_expression() {
                true => MatchRule::for_expression,
                false => MatchRule::for_name,
            };
            let full = item
                .forms
                .iter()
                .filter(|_| !item.by_hand)
                .map(|form| (form, false));
            let later = item.later.iter().map(|form| (form, true));
            for (form, later) in full.chain(later) {
                known.push(KnownForm { later });
                forms.push((position, form, rule(form)));
            }
        }
        (Matcher::new(forms, rules), known)
    }
}
