//! Counting names.

use std::collections::HashMap;

use super::Name;
use crate::fold::fold;

/// Counts names, in the order in which they came. Those of one person in several spellings are one.
#[derive(Default)]
pub(super) struct Tally {
    names: Vec<Name>,
    /// Their spellings, in the same order.
    spellings: Vec<String>,
    by_spelling: HashMap<String, usize>,
}

impl Tally {
    /// Whether the name has been counted.
    pub(super) fn knows(&self, name: &str) -> bool {
        self.by_spelling.contains_key(&spelling(name))
    }

    /// Counts the name once more.
    pub(super) fn add(&mut self, name: &str) {
        let spelling = spelling(name);
        let at = *self
            .by_spelling
            .entry(spelling)
            .or_insert_with_key(|spelling| {
                let text = name.split_whitespace().collect::<Vec<_>>().join(" ");
                self.names.push(Name { text, count: 0 });
                self.spellings.push(spelling.clone());
                self.names.len() - 1
            });
        if let Some(name) = self.names.get_mut(at) {
            name.count += 1;
        }
    }

    /// Adds surnames to the full names that end in them, if only one does.
    pub(super) fn into_names(self) -> Vec<Name> {
        let mut full: HashMap<&str, Option<usize>> = HashMap::new();
        for (at, spelling) in self.spellings.iter().enumerate() {
            if let Some((_, last)) = spelling.rsplit_once(' ') {
                let known = full.entry(last).or_insert(Some(at));
                *known = known.filter(|first| *first == at);
            }
        }
        let mut counts: Vec<usize> = self.names.iter().map(|name| name.count).collect();
        for (at, (name, spelling)) in self.names.iter().zip(&self.spellings).enumerate() {
            if let Some(Some(whole)) = full.get(spelling.as_str()) {
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

/// The spelling under which those of one name are counted: small letters without marks, a surname in
/// capitals behind the given name, as « LAVROV Sergueï » is « Sergueï Lavrov ».
pub(super) fn spelling(name: &str) -> String {
    let mut words: Vec<&str> = name.split_whitespace().collect();
    let surnames = words.iter().take_while(|word| is_in_capitals(word)).count();
    if surnames < words.len() {
        words.rotate_left(surnames);
    }
    fold(&words.join(" "))
}

/// Whether the word has more than one letter, and capitals only.
fn is_in_capitals(word: &str) -> bool {
    word.chars().nth(1).is_some() && !word.contains(char::is_lowercase)
}
