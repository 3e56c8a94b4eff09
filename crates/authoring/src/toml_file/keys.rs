//! One table, read key by key.

use std::collections::{BTreeMap, BTreeSet};

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::finding::Report;
use crate::lines::Lines;

/// A value with the line it begins on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Placed<T> {
    /// What was read.
    pub(crate) value: T,
    /// Its line in the file, from 1.
    pub(crate) line: usize,
}

/// A table whose keys are asked for one by one; [`Keys::finish_but`] reports those left over.
pub(crate) struct Keys<'t> {
    pub(super) table: &'t DeTable<'t>,
    name: String,
    pub(super) lines: &'t Lines,
    pub(super) base: usize,
    /// The line on which the table begins.
    pub(crate) line: usize,
    asked: BTreeSet<&'static str>,
}

impl<'t> Keys<'t> {
    /// `name` is how messages call the table, `base` the offset of the TOML in its file,
    /// `at` the offset of the table in the TOML.
    pub(super) fn new(
        table: &'t DeTable<'t>,
        name: String,
        lines: &'t Lines,
        base: usize,
        at: usize,
    ) -> Self {
        let line = lines.line(base + at);
        Keys {
            table,
            name,
            lines,
            base,
            line,
            asked: BTreeSet::new(),
        }
    }

    pub(super) fn within(&self, table: &'t DeTable<'t>, key: &str, at: usize) -> Self {
        let name = match self.name.as_str() {
            "" => key.to_owned(),
            name => format!("{name}.{key}"),
        };
        Keys::new(table, name, self.lines, self.base, at)
    }

    pub(super) fn place(&self) -> String {
        match self.name.as_str() {
            "" => "the file".to_owned(),
            name => format!("[{name}]"),
        }
    }

    fn ask(&mut self, key: &'static str) -> Option<(&'t Spanned<DeValue<'t>>, usize)> {
        self.asked.insert(key);
        let (_, value) = self.table.iter().find(|(name, _)| name.get_ref() == key)?;
        Some((value, self.lines.line(self.base + value.span().start)))
    }

    pub(super) fn read<T>(
        &mut self,
        key: &'static str,
        wanted: &str,
        report: &mut Report<'_>,
        read: impl FnOnce(&'t DeValue<'t>) -> Option<T>,
    ) -> Option<Placed<T>> {
        let (value, line) = self.ask(key)?;
        let Some(value) = read(value.get_ref()) else {
            let message = format!("`{key}` in {} must be {wanted}.", self.place());
            report.error("wrong-type", line, message, format!("Write {wanted}."));
            return None;
        };
        Some(Placed { value, line })
    }

    /// Reports that a key is not there, unless it is there with a fault of its own.
    pub(crate) fn require(&self, key: &str, report: &mut Report<'_>) {
        if !self.table.iter().any(|(name, _)| name.get_ref() == key) {
            let message = format!("`{key}` is missing in {}.", self.place());
            report.error(
                "missing-key",
                self.line,
                message,
                format!("Add a line `{key} = …`."),
            );
        }
    }

    /// Every key of the table with the line of its value.
    pub(crate) fn lines(&self) -> impl Iterator<Item = (&'t str, usize)> {
        let line = |value: &Spanned<DeValue<'_>>| self.lines.line(self.base + value.span().start);
        self.table
            .iter()
            .map(move |(name, value)| (name.get_ref().as_ref(), line(value)))
    }

    /// Every table within this one whose key nobody asked for, by name.
    pub(crate) fn other_tables(&self) -> Vec<(&'t str, Keys<'t>)> {
        let others = self.others().filter_map(|(name, value)| {
            let key: &str = name.get_ref();
            Some((
                key,
                self.within(value.get_ref().as_table()?, key, name.span().start),
            ))
        });
        in_order(others, |(_, keys)| keys.line)
    }

    /// Every text within this table whose key nobody asked for, by name.
    pub(crate) fn other_strings(&self) -> Vec<(&'t str, Placed<String>)> {
        let others = self.others().filter_map(|(name, value)| {
            let text = value.get_ref().as_str()?.trim().to_owned();
            let line = self.lines.line(self.base + name.span().start);
            Some((name.get_ref().as_ref(), Placed { value: text, line }))
        });
        in_order(others, |(_, text)| text.line)
    }

    fn others(
        &self,
    ) -> impl Iterator<
        Item = (
            &'t Spanned<toml::de::DeString<'t>>,
            &'t Spanned<DeValue<'t>>,
        ),
    > {
        self.table
            .iter()
            .filter(|(name, _)| !self.asked.contains(name.get_ref().as_ref()))
    }

    /// Reports the keys that nobody asked for, but for some known otherwise.
    pub(crate) fn finish_but(&self, known: &[&str], report: &mut Report<'_>) {
        for (name, _) in self.others() {
            let key: &str = name.get_ref();
            if known.contains(&key) {
                continue;
            }
            let hint = match nearest(key, self.asked.iter().copied()) {
                Some(near) => format!("Did you mean `{near}`?"),
                None => {
                    let known: Vec<&str> = self.asked.iter().copied().collect();
                    format!("Known here: {}.", known.join(", "))
                }
            };
            let line = self.lines.line(self.base + name.span().start);
            let message = format!("`{key}` in {} is no key that is known.", self.place());
            report.error("unknown-key", line, message, hint);
        }
    }
}

fn in_order<T>(items: impl Iterator<Item = T>, line: impl Fn(&T) -> usize) -> Vec<T> {
    let mut items: Vec<T> = items.collect();
    items.sort_by_key(line);
    items
}

/// Of the words known the one most like a word that is not, if there is one like it.
pub(crate) fn nearest<'w>(word: &str, known: impl Iterator<Item = &'w str>) -> Option<&'w str> {
    let by_likeness: BTreeMap<u32, &str> = known
        .map(|known| {
            (
                (strsim::normalized_damerau_levenshtein(word, known) * 1000.0) as u32,
                known,
            )
        })
        .collect();
    by_likeness
        .into_iter()
        .next_back()
        .filter(|(likeness, _)| *likeness >= 600)
        .map(|(_, word)| word)
}
