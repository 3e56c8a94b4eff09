//! The kinds of values that content has.

use toml::de::DeValue;

use crate::finding::Report;

use super::{Keys, Placed};

impl<'t> Keys<'t> {
    /// A text in quotes, without spaces at its ends.
    pub(crate) fn string(
        &mut self,
        key: &'static str,
        report: &mut Report<'_>,
    ) -> Option<Placed<String>> {
        self.read(key, "a text in quotes", report, |value| {
            value.as_str().map(|text| text.trim().to_owned())
        })
    }

    /// A text in quotes that may be left out but must not be empty.
    pub(crate) fn optional(
        &mut self,
        key: &'static str,
        report: &mut Report<'_>,
    ) -> Option<Placed<String>> {
        let text = self.string(key, report);
        if let Some(empty) = text.as_ref().filter(|text| text.value.is_empty()) {
            let message = format!("`{key}` in {} is empty.", self.place());
            report.error(
                "missing-key",
                empty.line,
                message,
                "Write something between the quotes.",
            );
        }
        text
    }

    /// A text in quotes that must be there and must not be empty; otherwise an empty one on
    /// the table's line.
    pub(crate) fn required(
        &mut self,
        key: &'static str,
        report: &mut Report<'_>,
    ) -> Placed<String> {
        self.require(key, report);
        self.optional(key, report).unwrap_or_else(|| Placed {
            value: String::new(),
            line: self.line,
        })
    }

    /// A list of texts in quotes.
    pub(crate) fn strings(
        &mut self,
        key: &'static str,
        report: &mut Report<'_>,
    ) -> Vec<Placed<String>> {
        let (lines, base) = (self.lines, self.base);
        let texts = self.read(key, "a list of texts: [\"…\", \"…\"]", report, |value| {
            let items = value.as_array()?.iter().map(|item| {
                let text = item.get_ref().as_str()?.trim().to_owned();
                Some(Placed {
                    value: text,
                    line: lines.line(base + item.span().start),
                })
            });
            items.collect::<Option<Vec<_>>>()
        });
        texts.map(|texts| texts.value).unwrap_or_default()
    }

    /// A whole number from 0.
    pub(crate) fn number(
        &mut self,
        key: &'static str,
        report: &mut Report<'_>,
    ) -> Option<Placed<u32>> {
        self.read(key, "a whole number", report, |value| match value {
            DeValue::Integer(n) => u32::from_str_radix(n.as_str(), n.radix()).ok(),
            _ => None,
        })
    }

    /// A list of numbers, each as it is written.
    pub(crate) fn numbers(
        &mut self,
        key: &'static str,
        report: &mut Report<'_>,
    ) -> Option<Placed<Vec<String>>> {
        self.read(key, "a list of numbers: [13.5, 2.1]", report, |value| {
            let items = value.as_array()?.iter().map(|item| match item.get_ref() {
                DeValue::Integer(number) => Some(number.as_str().to_owned()),
                DeValue::Float(number) => Some(number.as_str().to_owned()),
                _ => None,
            });
            items.collect()
        })
    }

    /// `true` or `false`.
    pub(crate) fn flag(
        &mut self,
        key: &'static str,
        report: &mut Report<'_>,
    ) -> Option<Placed<bool>> {
        self.read(key, "true or false", report, DeValue::as_bool)
    }

    /// A day without a time, as ISO 8601.
    pub(crate) fn day(
        &mut self,
        key: &'static str,
        report: &mut Report<'_>,
    ) -> Option<Placed<String>> {
        self.read(key, "a day without quotes: 2025-04-03", report, |value| {
            let moment = value.as_datetime()?;
            let day = moment.date.filter(|_| moment.time.is_none())?;
            Some(format!("{:04}-{:02}-{:02}", day.year, day.month, day.day))
        })
    }

    /// One of a few words.
    pub(crate) fn word(
        &mut self,
        key: &'static str,
        words: &[&'static str],
        report: &mut Report<'_>,
    ) -> Option<&'static str> {
        let text = self.string(key, report)?;
        let found = words.iter().find(|word| **word == text.value);
        if found.is_none() {
            let message = format!("`{key}` in {} cannot be “{}”.", self.place(), text.value);
            report.error(
                "unknown-value",
                text.line,
                message,
                format!("One of: {}.", words.join(", ")),
            );
        }
        found.copied()
    }

    /// A table within this one.
    pub(crate) fn table(&mut self, key: &'static str, report: &mut Report<'_>) -> Option<Keys<'t>> {
        let table = self.read(key, "a table", report, DeValue::as_table)?;
        let at = self
            .table
            .iter()
            .find(|(name, _)| name.get_ref() == key)?
            .0
            .span()
            .start;
        Some(self.within(table.value, key, at))
    }

    /// The tables of a list: `[[here]]`.
    pub(crate) fn tables(&mut self, key: &'static str, report: &mut Report<'_>) -> Vec<Keys<'t>> {
        let tables = self.read(key, "a list of tables", report, |value| {
            let items = value.as_array()?.iter();
            let tables = items.map(|item| Some((item.get_ref().as_table()?, item.span().start)));
            tables.collect::<Option<Vec<_>>>()
        });
        let tables = tables.map(|tables| tables.value).unwrap_or_default();
        tables
            .into_iter()
            .map(|(table, at)| self.within(table, key, at))
            .collect()
    }
}
