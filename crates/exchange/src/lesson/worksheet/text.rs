//! The text on the sheet, with what explains it.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use reading::course::StepKind;
use reading::glossary::Entry;
use reading::lesson::{Article, Block, Lesson, Paragraph, Run};

use super::path::{Path, write_step};
use super::{Glosses, begin_table};
use crate::lesson::labels::Labels;
use crate::lesson::markup::{lang_attribute, langs};
use crate::xml::escaped;

/// Two columns, of the text and of what explains it, and of words and what explains them.
const BESIDE: [u32; 2] = [430, 200];
const UNDER: [u32; 2] = [190, 440];

/// The text while it is written.
pub(super) struct Sheet<'l> {
    article: &'l Article,
    glosses: Glosses,
    entries: BTreeMap<&'l str, &'l Entry>,
    /// What the text has mentioned so far, in that order.
    explained: Vec<&'l Entry>,
    known: BTreeSet<&'l str>,
    /// Whether rows of a table are being written.
    in_table: bool,
    pub(super) html: String,
}

impl<'l> Sheet<'l> {
    pub(super) fn new(lesson: &'l Lesson, glosses: Glosses) -> Self {
        let entries = lesson.glossary.entries.iter();
        Sheet {
            article: &lesson.article,
            // Where nothing is explained, the text has the whole width.
            glosses: match lesson.glossary.entries.is_empty() {
                true => Glosses::Under,
                false => glosses,
            },
            entries: entries.map(|entry| (entry.id.as_str(), entry)).collect(),
            explained: Vec::new(),
            known: BTreeSet::new(),
            in_table: false,
            html: String::new(),
        }
    }

    /// The text, and what is done before it is read.
    pub(super) fn write_text(&mut self, path: &Path<'_>, labels: &Labels<'_>) {
        let article = self.article;
        self.write_paragraph(&article.lead, ["<b>", "</b>"], "");
        self.write_step(path, StepKind::Hypotheses);
        // Whoever guesses what the text will say does not read it in brief first.
        let in_brief = article.en_bref.as_ref();
        let guesses = path.has(StepKind::Hypotheses);
        if let Some(in_brief) = in_brief.filter(|_| !guesses) {
            self.write_paragraph(in_brief, ["", ""], labels.in_brief);
        }
        self.write_step(path, StepKind::Global);
        for block in &article.blocks {
            match block {
                Block::Subheading(heading) => {
                    self.end_table();
                    let _ = writeln!(self.html, "<h2>{}</h2>", escaped(&heading.text));
                }
                Block::Paragraph(paragraph) => self.write_paragraph(paragraph, ["", ""], ""),
                Block::Quotation(paragraph) => self.write_paragraph(paragraph, ["<i>", "</i>"], ""),
                Block::List(paragraph) => self.write_list(paragraph),
            }
        }
        if let Some(in_brief) = in_brief.filter(|_| guesses) {
            self.write_paragraph(in_brief, ["", ""], labels.in_brief);
        }
        self.end_table();
        if self.glosses == Glosses::Under {
            self.write_glosses(labels);
        }
    }

    fn write_step(&mut self, path: &Path<'_>, kind: StepKind) {
        if path.has(kind) {
            self.end_table();
            write_step(&mut self.html, path, kind);
        }
    }

    fn end_table(&mut self) {
        if std::mem::take(&mut self.in_table) {
            self.html.push_str("</table>\n");
        }
    }

    /// A paragraph behind its number, or behind the name of one without a number.
    fn write_paragraph(&mut self, paragraph: &'l Paragraph, marks: [&str; 2], name: &str) {
        let explained_before = self.explained.len();
        let sentences = self.sentences(paragraph);
        if sentences.is_empty() {
            return;
        }
        let number = match (paragraph.number, name) {
            (0, "") => String::new(),
            (0, name) => format!("<b>{}</b> \u{a0} ", escaped(name)),
            (number, _) => format!("<b>{number}</b> \u{a0} "),
        };
        let [begin, end] = marks;
        let text = sentences.join(" ");
        self.write_beside(
            &format!("<p>{number}{begin}{text}{end}</p>"),
            explained_before,
        );
    }

    fn write_list(&mut self, list: &'l Paragraph) {
        let explained_before = self.explained.len();
        let sentences = self.sentences(list);
        if sentences.is_empty() {
            return;
        }
        let number = match list.number {
            0 => String::new(),
            number => format!("<p><b>{number}</b></p>"),
        };
        let items = sentences.join("</li><li>");
        self.write_beside(
            &format!("{number}<ul><li>{items}</li></ul>"),
            explained_before,
        );
    }

    /// A piece of the text, beside it what explains the words that were met in it.
    fn write_beside(&mut self, text: &str, explained_before: usize) {
        if self.glosses == Glosses::Under {
            let _ = writeln!(self.html, "{text}");
            return;
        }
        if !std::mem::replace(&mut self.in_table, true) {
            begin_table(&mut self.html, 0, BESIDE);
        }
        let new = self.explained.get(explained_before..).unwrap_or_default();
        let glosses = new.iter().map(|entry| {
            let word = escaped(&entry.headword_with_article());
            let says = in_one_line(entry, self.article);
            format!("<p class=\"gloss\"><b>{word}</b> {says}</p>")
        });
        let glosses: String = glosses.collect();
        let [left, right] = BESIDE;
        let _ = writeln!(
            self.html,
            "<tr valign=\"top\"><td width=\"{left}\">{text}</td><td width=\"{right}\">{glosses}</td></tr>"
        );
    }

    /// What explains the words of the text, in a table.
    fn write_glosses(&mut self, labels: &Labels<'_>) {
        if self.explained.is_empty() {
            return;
        }
        let _ = writeln!(self.html, "<h2>{}</h2>", escaped(labels.glossary));
        begin_table(&mut self.html, 1, UNDER);
        let [left, right] = UNDER;
        for entry in &self.explained {
            let word = escaped(&entry.headword_with_article());
            let says = in_one_line(entry, self.article);
            let _ = writeln!(
                self.html,
                "<tr valign=\"top\"><td width=\"{left}\"><p class=\"gloss\"><b>{word}</b></p></td>\
                <td width=\"{right}\"><p class=\"gloss\">{says}</p></td></tr>"
            );
        }
        self.html.push_str("</table>\n");
    }

    fn sentences(&mut self, paragraph: &'l Paragraph) -> Vec<String> {
        let sentences = paragraph.sentences.iter();
        let sentences =
            sentences.map(|sentence| sentence.runs.iter().map(|run| self.run(run)).collect());
        sentences.collect()
    }

    /// Words of the text; what is explained is underlined where it first stands.
    fn run(&mut self, run: &'l Run) -> String {
        let words = escaped(run.text());
        let Run::Mention(mention) = run else {
            return words;
        };
        match self.entries.get(mention.entry.as_str()) {
            Some(entry) if self.known.insert(&mention.entry) => {
                self.explained.push(entry);
                format!("<u>{words}</u>")
            }
            _ => words,
        }
    }
}

/// What an entry means, in one line a language.
fn in_one_line(entry: &Entry, article: &Article) -> String {
    let lines = langs(article).filter_map(|lang| {
        let says = entry.text(lang)?.in_one_line(&entry.headword);
        (!says.is_empty())
            .then(|| format!("<span {}>{}</span>", lang_attribute(lang), escaped(&says)))
    });
    lines.collect::<Vec<_>>().join("<br/>")
}
