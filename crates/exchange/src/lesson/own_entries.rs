//! The entries of a lesson as those of a glossary, for tables and TBX.

use reading::glossary::{Entry, OwnEntry};
use reading::lesson::Lesson;

use super::occurrence::occurrences;

/// The entries of a lesson, each with its headword and the forms that occur, for
/// [`write_tbx`](crate::glossary::write_tbx) and [`written`](crate::glossary::written).
pub fn own_entries(lesson: &Lesson) -> Vec<OwnEntry> {
    let entries = &lesson.glossary.entries;
    let occurrences = occurrences(lesson).into_iter();
    let own = occurrences.map(|occurrence| {
        let headword = &occurrence.entry.headword;
        let others = occurrence.forms.iter().filter(|form| *form != headword);
        let forms = [headword.as_str()].into_iter().chain(others.copied());
        let places = occurrence.entry.see.iter();
        let see = places.filter_map(|place| entries.get(usize::try_from(*place).ok()?));
        OwnEntry {
            entry: Entry {
                see: Vec::new(),
                ..occurrence.entry.clone()
            },
            forms: forms.map(str::to_owned).collect(),
            see: see.map(|entry| entry.id.clone()).collect(),
            ..OwnEntry::default()
        }
    });
    own.collect()
}
