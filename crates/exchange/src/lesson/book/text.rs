//! The text of a book, with its notes and footnotes.

use std::collections::BTreeMap;
use std::fmt::Write;

use reading::glossary::Entry;
use reading::lesson::{Article, Block, Lesson, Mention, Paragraph, Run};

use crate::lesson::labels::Labels;
use crate::lesson::markup::{explanation, lang_attribute, paragraph, source};
use crate::xml::escaped;

/// What stands in the body, and the headings in it: their ids and their words.
pub(super) fn body(lesson: &Lesson, labels: &Labels<'_>) -> (String, Vec<(String, String)>) {
    let Lesson { article, glossary } = lesson;
    let entries = glossary.entries.iter();
    let mut text = Text {
        lesson,
        entries: entries.map(|entry| (entry.id.as_str(), entry)).collect(),
        footnotes: BTreeMap::new(),
        asides: String::new(),
        references: 0,
        markup: String::new(),
        headings: Vec::new(),
    };
    let _ = writeln!(text.markup, "<h1>{}</h1>", escaped(&article.title.text));
    text.note(&article.title.note);
    paragraph(&mut text.markup, &article.lang, &escaped(&article.task));
    text.paragraph(&article.lead);
    if let Some(in_brief) = &article.en_bref {
        text.heading(labels.in_brief, "");
        text.paragraph(in_brief);
        text.markup.push_str("<hr/>\n");
    }
    for block in &article.blocks {
        match block {
            Block::Subheading(heading) => text.heading(&heading.text, &heading.note),
            Block::Paragraph(paragraph) => text.paragraph(paragraph),
            Block::Quotation(paragraph) => {
                text.markup.push_str("<blockquote>\n");
                text.paragraph(paragraph);
                text.markup.push_str("</blockquote>\n");
            }
            Block::List(list) => text.list(list),
        }
    }
    text.origin(article, labels);
    text.markup.push_str(&text.asides);
    (text.markup, text.headings)
}

/// The text while it is written.
struct Text<'l> {
    lesson: &'l Lesson,
    entries: BTreeMap<&'l str, &'l Entry>,
    /// The number of each footnote: what explains an entry, and what holds at one place.
    footnotes: BTreeMap<(&'l str, Option<u32>), usize>,
    asides: String,
    /// How many references to footnotes there are.
    references: usize,
    markup: String,
    headings: Vec<(String, String)>,
}

impl<'l> Text<'l> {
    fn heading(&mut self, words: &str, note: &str) {
        let escaped_words = escaped(words);
        if escaped_words.trim().is_empty() {
            return;
        }
        let id = format!("h{}", self.headings.len() + 1);
        let _ = writeln!(self.markup, "<h2 id=\"{id}\">{escaped_words}</h2>");
        self.headings.push((id, words.to_owned()));
        self.note(note);
    }

    fn paragraph(&mut self, paragraph: &'l Paragraph) {
        let sentences = self.sentences(paragraph);
        let number = number(paragraph);
        if !sentences.is_empty() {
            let _ = writeln!(self.markup, "<p>{number}{}</p>", sentences.join(" "));
        }
        self.note(&paragraph.note.join(" "));
    }

    fn list(&mut self, list: &'l Paragraph) {
        let sentences = self.sentences(list);
        if !sentences.is_empty() {
            let number = number(list);
            let items = sentences.join("</li>\n<li>");
            let _ = writeln!(self.markup, "<ul>\n<li>{number}{items}</li>\n</ul>");
        }
        if !list.note.is_empty() {
            let lang = lang_attribute(&self.lesson.article.notes_lang);
            let items: Vec<String> = list.note.iter().map(|item| escaped(item)).collect();
            let items = items.join("</li>\n<li>");
            let _ = writeln!(
                self.markup,
                "<ul class=\"note\" {lang}>\n<li>{items}</li>\n</ul>"
            );
        }
    }

    fn note(&mut self, note: &str) {
        if !note.is_empty() {
            let lang = lang_attribute(&self.lesson.article.notes_lang);
            let _ = writeln!(
                self.markup,
                "<p class=\"note\" {lang}>{}</p>",
                escaped(note)
            );
        }
    }

    fn sentences(&mut self, paragraph: &'l Paragraph) -> Vec<String> {
        let sentences = paragraph.sentences.iter();
        let sentences =
            sentences.map(|sentence| sentence.runs.iter().map(|run| self.run(run)).collect());
        sentences.collect()
    }

    /// Words of the text. The first mention of an entry after each heading leads to its footnote.
    fn run(&mut self, run: &'l Run) -> String {
        let words = escaped(run.text());
        let Run::Mention(mention) = run else {
            return words;
        };
        let is_new = !self
            .footnotes
            .contains_key(&(mention.entry.as_str(), mention.here));
        if words.trim().is_empty() || !(mention.first || is_new) {
            return words;
        }
        let reference = self.references + 1;
        let Some(footnote) = self.footnote(mention, reference) else {
            return words;
        };
        self.references = reference;
        format!(
            "<a id=\"r{reference}\" epub:type=\"noteref\" role=\"doc-noteref\" href=\"#n{footnote}\">{words}</a>"
        )
    }

    /// The number of the footnote of a mention, which is written where it is not there yet.
    fn footnote(&mut self, mention: &'l Mention, reference: usize) -> Option<usize> {
        let entry = self.entries.get(mention.entry.as_str())?;
        let place = (mention.entry.as_str(), mention.here);
        if let Some(footnote) = self.footnotes.get(&place) {
            return Some(*footnote);
        }
        let footnote = self.footnotes.len() + 1;
        self.footnotes.insert(place, footnote);
        let Lesson { article, glossary } = self.lesson;
        let says = explanation(entry, glossary.here(mention), article);
        let sources: String = entry
            .sources
            .iter()
            .map(|it| format!("<p>{}</p>", source(it)))
            .collect();
        let _ = writeln!(
            self.asides,
            "<aside id=\"n{footnote}\" epub:type=\"footnote\" role=\"doc-footnote\">{says}{sources}\
            <p><a href=\"#r{reference}\" role=\"doc-backlink\">↩</a></p></aside>"
        );
        Some(footnote)
    }

    /// What the text relies on, and who wrote it under which licence.
    fn origin(&mut self, article: &Article, labels: &Labels<'_>) {
        if !article.sources.is_empty() {
            self.heading(labels.sources, "");
            let sources: Vec<String> = article.sources.iter().map(source).collect();
            let items = sources.join("</li>\n<li>");
            let _ = writeln!(self.markup, "<ul>\n<li>{items}</li>\n</ul>");
        }
        let origin = [&article.author, &article.date, &article.licence];
        let origin = origin.iter().filter(|part| !part.is_empty());
        let origin: Vec<String> = origin.map(|part| escaped(part)).collect();
        paragraph(&mut self.markup, &article.lang, &origin.join(" · "));
    }
}

/// The number of a paragraph, which questions name.
fn number(paragraph: &Paragraph) -> String {
    match paragraph.number {
        0 => String::new(),
        number => format!("<span class=\"number\">{number}</span>\u{a0} "),
    }
}
