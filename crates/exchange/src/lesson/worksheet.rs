//! A sheet for class as plain HTML, which word processors open and keep editable.
//!
//! It has what Word and Google Docs both take over from HTML: headings, paragraphs, lists, tables with borders, bold and
//! italic, and a page break before a heading. Lines to write on are low lines, as borders of paragraphs are lost.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use reading::glossary::Entry;
use reading::lesson::{Article, Block, Lesson, Paragraph, Run};

use super::labels::Labels;
use super::markup::{lang_attribute, lang_tag, langs};
use super::questions::{Room, answers, has_answers, questions};
use crate::xml::escaped;

/// Where words are explained.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Glosses {
    /// In a column beside the paragraph in which they first stand.
    Beside,
    /// In a table under the text.
    Under,
}

const STYLE: &str = "body { font-family: Georgia, serif; font-size: 11pt; }
p, ul { margin: 4pt 0; }
table { border-collapse: collapse; width: 100%; }
td { vertical-align: top; padding: 4pt; }
.glosses td { border: 1px solid #888; font-size: 10pt; }
.beside { border-left: 1px solid #888; font-size: 9.5pt; width: 34%; }
.key { page-break-before: always; }
";

/// The sheet: lines for name, class and date, what is to be done, the text with numbered paragraphs, the words that are explained, in one line a
/// language, the questions with room for answers, and on a page of its own the key, where
/// the lesson tells the answers.
pub fn write_worksheet(lesson: &Lesson, labels: &Labels<'_>, glosses: Glosses) -> String {
    let article = &lesson.article;
    let title = escaped(&article.title.text);
    let mut html = format!(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\"/>\n<title>{title}</title>\n<style>\n{STYLE}</style>\n\
        </head>\n<body>\n",
        lang_tag(&article.lang)
    );
    let _ = writeln!(
        html,
        "<p>{} {SHORT_LINE}{SHORT_LINE} \u{a0} {} {SHORT_LINE} \u{a0} {} {SHORT_LINE}</p>\n<h1>{title}</h1>",
        escaped(labels.name),
        escaped(labels.class),
        escaped(labels.date)
    );
    if !article.task.is_empty() {
        let _ = writeln!(html, "<p><b>{}</b></p>", escaped(&article.task));
    }
    let mut sheet = Sheet::new(lesson, glosses);
    sheet.write_text(labels);
    html.push_str(&sheet.html);
    if glosses == Glosses::Under && !sheet.explained.is_empty() {
        let _ = writeln!(
            html,
            "<h2>{}</h2>\n<table class=\"glosses\">",
            escaped(labels.glossary)
        );
        for entry in &sheet.explained {
            let word = escaped(&entry.headword_with_article());
            let says = in_one_line(entry, article);
            let _ = writeln!(html, "<tr><td><b>{word}</b></td><td>{says}</td></tr>");
        }
        html.push_str("</table>\n");
    }
    if !article.questions.is_empty() {
        let _ = writeln!(html, "<h2>{}</h2>", escaped(labels.questions));
        html.push_str(&questions(article, labels, Room::Lines));
    }
    let origin = [&article.author, &article.date, &article.licence];
    let origin: Vec<String> = origin
        .iter()
        .filter(|part| !part.is_empty())
        .map(|part| escaped(part))
        .collect();
    if !origin.is_empty() {
        let _ = writeln!(html, "<p><small>{}</small></p>", origin.join(" · "));
    }
    if has_answers(article) {
        let _ = writeln!(html, "<h2 class=\"key\">{}</h2>", escaped(labels.answers));
        html.push_str(&answers(article, labels));
    }
    html.push_str("</body>\n</html>\n");
    html
}

const SHORT_LINE: &str = "____________";

/// The text while it is written.
struct Sheet<'l> {
    article: &'l Article,
    glosses: Glosses,
    entries: BTreeMap<&'l str, &'l Entry>,
    /// What the text has mentioned so far, in that order.
    explained: Vec<&'l Entry>,
    known: BTreeSet<&'l str>,
    html: String,
}

impl<'l> Sheet<'l> {
    fn new(lesson: &'l Lesson, glosses: Glosses) -> Self {
        let entries = lesson.glossary.entries.iter();
        Sheet {
            article: &lesson.article,
            glosses,
            entries: entries.map(|entry| (entry.id.as_str(), entry)).collect(),
            explained: Vec::new(),
            known: BTreeSet::new(),
            html: String::new(),
        }
    }

    fn write_text(&mut self, labels: &Labels<'_>) {
        let article = self.article;
        self.write_paragraph(&article.lead, "b", "");
        if let Some(in_brief) = &article.en_bref {
            self.write_paragraph(in_brief, "span", labels.in_brief);
        }
        for block in &article.blocks {
            match block {
                Block::Subheading(heading) => {
                    let _ = writeln!(self.html, "<h2>{}</h2>", escaped(&heading.text));
                }
                Block::Paragraph(paragraph) => self.write_paragraph(paragraph, "span", ""),
                Block::Quotation(paragraph) => self.write_paragraph(paragraph, "i", ""),
                Block::List(paragraph) => self.write_paragraph(paragraph, "li", ""),
            }
        }
    }

    /// A paragraph behind its number, or the name of one without a number; its sentences are items of a list where that is
    /// what `element` says.
    fn write_paragraph(&mut self, paragraph: &'l Paragraph, element: &str, name: &str) {
        if paragraph.sentences.is_empty() {
            return;
        }
        let explained_before = self.explained.len();
        let sentences: Vec<String> = paragraph
            .sentences
            .iter()
            .map(|sentence| sentence.runs.iter().map(|run| self.run(run)).collect())
            .collect();
        let number = match (paragraph.number, name) {
            (0, "") => String::new(),
            (0, name) => format!("<b>{}</b> \u{a0} ", escaped(name)),
            (number, _) => format!("<b>{number}</b> \u{a0} "),
        };
        let text = match element {
            "li" => format!(
                "<p>{number}</p><ul><li>{}</li></ul>",
                sentences.join("</li><li>")
            ),
            _ => format!(
                "<p>{number}<{element}>{}</{element}></p>",
                sentences.join(" ")
            ),
        };
        if self.glosses == Glosses::Under {
            let _ = writeln!(self.html, "{text}");
            return;
        }
        let new = self.explained.get(explained_before..).unwrap_or_default();
        let glosses = new.iter().map(|entry| {
            let word = escaped(&entry.headword_with_article());
            format!("<p><b>{word}</b> {}</p>", in_one_line(entry, self.article))
        });
        let glosses: String = glosses.collect();
        let _ = writeln!(
            self.html,
            "<table><tr><td>{text}</td><td class=\"beside\">{glosses}</td></tr></table>"
        );
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
