//! Counting names.

use std::collections::HashMap;

use super::Name;

/// Counts names, in the order in which they came.
#[derive(Default)]
pub(super) struct Tally {
    names: Vec<Name>,
    by_text: HashMap<String, usize>,
}

impl Tally {
    /// Whether the name has been counted.
    pub(super) fn knows(&self, name: &str) -> bool {
        self.by_text.contains_key(name)
    }

    /// Counts the name once more.
    pub(super) fn add(&mut self, name: &str) {
        let at = *self.by_text.entry(name.to_owned()).or_insert_with(|| {
            let text = name.split_whitespace().collect::<Vec<_>>().join(" ");
            self.names.push(Name { text, count: 0 });
            self.names.len() - 1
        });
        if let Some(name) = self.names.get_mut(at) {
            name.count += 1;
        }
    }

    /// Adds surnames to the full names that end in them, if only one does.
    pub(super) fn into_names(self) -> Vec<Name> {
        let mut full: HashMap<&str, Option<usize>> = HashMap::new();
        for (at, name) in self.names.iter().enumerate() {
            if let Some((_, last)) = name.text.rsplit_once(' ') {
                let known = full.entry(last).or_insert(Some(at));
                *known = known.filter(|first| *first == at);
            }
        }
        let mut counts: Vec<usize> = self.names.iter().map(|name| name.count).collect();
        for (at, name) in self.names.iter().enumerate() {
            if let Some(Some(whole)) = full.get(name.text.as_str()) {
                if let Some(count) = counts.get_mut(*whole) {
                    *count += name.count;
                }
                if let Some(count) = counts.get_mut(at) {
                    *count = 0;
                }
            }
        }
        let counted = self.names.iter().zip(counts).map(|(name, count)| Name {
            text: name.text.clone(),
            count,
        });
        let mut names: Vec<Name> = counted.filter(|name| name.count > 0).collect();
        names.sort_by_key(|name| std::cmp::Reverse(name.count));
        names
    }
}
