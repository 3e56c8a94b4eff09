//! The table `[language_point]` of an article, and its counterpart in the notes.

use reading::lesson::{LanguagePoint, Noted};

use crate::finding::Report;
use crate::toml_file::{Keys, Placed};

/// A point of the language as its author wrote it, in one language.
#[derive(Clone, Debug, Default)]
pub(crate) struct ParsedPoint {
    /// What it is called.
    pub(crate) title: Placed<String>,
    /// How it works.
    pub(crate) what: Placed<String>,
    /// Words of the article; none in the notes.
    pub(crate) examples: Vec<Placed<String>>,
    /// What to do.
    pub(crate) task: Placed<String>,
    /// What is right then.
    pub(crate) answer: Placed<String>,
    /// The line of the table, from 1.
    pub(crate) line: usize,
}

impl ParsedPoint {
    /// The table in the front matter of an article, which has examples, or of notes.
    pub(super) fn read(
        keys: &mut Keys<'_>,
        has_examples: bool,
        report: &mut Report<'_>,
    ) -> Option<ParsedPoint> {
        let mut keys = keys.table("language_point", report)?;
        let examples = if has_examples {
            keys.require("examples", report);
            keys.strings("examples", report)
        } else {
            Vec::new()
        };
        let point = ParsedPoint {
            title: keys.required("title", report),
            what: keys.required("what", report),
            examples,
            task: keys.required("task", report),
            answer: keys.required("answer", report),
            line: keys.line,
        };
        keys.finish_but(&[], report);
        Some(point)
    }

    /// The point with what the notes say of it.
    pub(crate) fn joined(&self, notes: Option<&ParsedPoint>) -> LanguagePoint {
        let noted = |text: fn(&ParsedPoint) -> &Placed<String>| Noted {
            text: text(self).value.clone(),
            note: notes.map_or_else(String::new, |notes| text(notes).value.clone()),
        };
        let examples = self.examples.iter();
        LanguagePoint {
            title: noted(|point| &point.title),
            what: noted(|point| &point.what),
            examples: examples.map(|example| example.value.clone()).collect(),
            task: noted(|point| &point.task),
            answer: noted(|point| &point.answer),
        }
    }

    /// Everything that is read, in its order.
    pub(crate) fn texts(&self) -> impl Iterator<Item = &Placed<String>> {
        let before = [&self.title, &self.what].into_iter();
        before
            .chain(&self.examples)
            .chain([&self.task, &self.answer])
    }
}
