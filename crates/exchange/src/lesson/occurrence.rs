//! Where the entries of a lesson stand in its text.

use std::collections::{BTreeMap, BTreeSet};

use reading::glossary::Entry;
use reading::lesson::{Here, Lesson, Mention, Sentence};

/// An entry, with how and where it stands in the text.
#[derive(Clone, Debug)]
pub(super) struct Occurrence<'l> {
    pub(super) entry: &'l Entry,
    /// Each way in which it is written in the text, the first one first. None for an entry that others lead to.
    pub(super) forms: Vec<&'l str>,
    /// Its first mention, with the sentence around it.
    pub(super) first: Option<(&'l Sentence, &'l Mention)>,
    /// What holds at that place only.
    pub(super) here: Option<&'l Here>,
}

/// All entries in the order of the glossary.
pub(super) fn occurrences(lesson: &Lesson) -> Vec<Occurrence<'_>> {
    let Lesson { article, glossary } = lesson;
    let entries = glossary.entries.iter();
    let mut occurrences: Vec<Occurrence> = entries
        .map(|entry| Occurrence {
            entry,
            forms: Vec::new(),
            first: None,
            here: None,
        })
        .collect();
    let ids = glossary.entries.iter().map(|entry| entry.id.as_str());
    let places: BTreeMap<&str, usize> = ids.zip(0..).collect();
    let mut known_forms = BTreeSet::new();
    let sentences = article.paragraphs().flat_map(|it| &it.sentences);
    for sentence in sentences {
        for mention in sentence.mentions() {
            let Some(at) = places.get(mention.entry.as_str()).copied() else {
                continue;
            };
            let Some(occurrence) = occurrences.get_mut(at) else {
                continue;
            };
            if occurrence.first.is_none() {
                occurrence.first = Some((sentence, mention));
                occurrence.here = glossary.here(mention);
            }
            let form = mention.text.as_str();
            if known_forms.insert((at, form)) {
                occurrence.forms.push(form);
            }
        }
    }
    occurrences
}
