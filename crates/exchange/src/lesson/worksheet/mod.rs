//! A sheet for class as plain HTML, which word processors open and keep editable.
//!
//! It has what Word, LibreOffice and Google Docs take over from HTML: headings, paragraphs, tables whose widths are
//! attributes, bold and italic, and a page break before a heading. Questions have their numbers as words, since a list
//! does not keep what stands below its items. Lines to write on are low lines, as borders of paragraphs are lost.

mod path;
mod questions;
mod text;

use std::fmt::Write;

use reading::course::StepKind;
use reading::lesson::{Article, Lesson};

use super::labels::Labels;
use super::markup::lang_tag;
use super::questions::has_answers;
use crate::xml::escaped;
pub use path::{Path, StepWords};
use path::{run_in, write_grid, write_language_point, write_step};
use questions::{write_answer, write_question};
use text::Sheet;

/// Where words are explained.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Glosses {
    /// In a column beside the paragraph in which they first stand.
    Beside,
    /// In a table under the text.
    Under,
}

/// A font that every word processor has, or has one for that is as wide. Margins one by one: LibreOffice takes the first
/// of several for all sides.
const STYLE: &str = "@page { margin: 2cm; }
body, p, td, th, li, h1, h2 { font-family: Arial, 'Liberation Sans', sans-serif; }
body, p, td, th, li { font-size: 10.5pt; line-height: 115%; }
h1 { font-size: 16pt; margin-top: 6pt; margin-bottom: 6pt; }
h2 { font-size: 12.5pt; margin-top: 10pt; margin-bottom: 4pt; }
p { margin-top: 0; margin-bottom: 5pt; }
td, th { vertical-align: top; text-align: left; }
p.gloss { font-size: 9pt; margin-bottom: 2pt; }
p.step { margin-top: 8pt; page-break-after: avoid; }
p.ask { margin-top: 8pt; margin-bottom: 3pt; page-break-after: avoid; }
p.answer { margin-bottom: 3pt; margin-left: 18pt; }
p.line { margin-top: 8pt; margin-bottom: 6pt; margin-left: 18pt; }
h2.key { page-break-before: always; }
";

/// The sheet: lines for name, class and date, what is to be done, the text with numbered paragraphs, the words that are
/// explained, in one line a language, the steps and the table of a course, the questions with room for answers, and on a
/// page of its own the key, where the lesson tells the answers.
pub fn write_worksheet(
    lesson: &Lesson,
    path: &Path<'_>,
    labels: &Labels<'_>,
    glosses: Glosses,
) -> String {
    let article = &lesson.article;
    let title = escaped(&article.title.text);
    let mut html = format!(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\"/>\n<title>{title}</title>\n<style>\n{STYLE}</style>\n\
        </head>\n<body>\n",
        lang_tag(&article.lang)
    );
    let _ = writeln!(
        html,
        "<p>{} {SHORT_LINE}{SHORT_LINE} \u{a0} {} {SHORT_LINE} \u{a0} {} {SHORT_LINE}</p>",
        escaped(labels.name),
        escaped(labels.class),
        escaped(labels.date)
    );
    if !article.task.is_empty() {
        let _ = writeln!(html, "<p><b>{}</b></p>", escaped(&article.task));
    }
    let _ = writeln!(html, "<h1>{title}</h1>");
    let mut sheet = Sheet::new(lesson, glosses);
    sheet.write_text(path, labels);
    html.push_str(&sheet.html);
    write_grid(&mut html, path, labels);
    write_questions(&mut html, article, path, labels);
    let origin = [&article.author, &article.date, &article.licence];
    let origin: Vec<String> = origin
        .iter()
        .filter(|part| !part.is_empty())
        .map(|part| escaped(part))
        .collect();
    if !origin.is_empty() {
        let _ = writeln!(html, "<p><small>{}</small></p>", origin.join(" · "));
    }
    write_key(&mut html, article, path, labels);
    html.push_str("</body>\n</html>\n");
    html
}

const SHORT_LINE: &str = "____________";

/// Begins a table of two columns that are so wide, in CSS pixels; both together fit on A4 and on US Letter. Where widths
/// are parts of the page, or no attributes, word processors give each table others.
fn begin_table(html: &mut String, border: u32, [left, right]: [u32; 2]) {
    let _ = writeln!(
        html,
        "<table width=\"{}\" border=\"{border}\" cellspacing=\"0\" cellpadding=\"4\">\n\
        <col width=\"{left}\"/><col width=\"{right}\"/>",
        left + right
    );
}

/// The questions, those of exercises where the class works on the language, and a text of its own at the end.
fn write_questions(html: &mut String, article: &Article, path: &Path<'_>, labels: &Labels<'_>) {
    let mut asked = article.questions.iter().zip(1..).peekable();
    let has_detail = write_step(html, path, StepKind::Detail);
    if !has_detail && asked.peek().is_some() {
        let _ = writeln!(html, "<h2>{}</h2>", escaped(labels.questions));
    }
    for (question, number) in asked.by_ref().take(path.own_questions) {
        write_question(html, question, number, labels);
    }
    if write_step(html, path, StepKind::Language)
        && let Some(point) = &article.language_point
    {
        write_language_point(html, point);
    }
    for (question, number) in asked {
        write_question(html, question, number, labels);
    }
    write_step(html, path, StepKind::Production);
}

/// The answers at the numbers of their questions, on a page of their own.
fn write_key(html: &mut String, article: &Article, path: &Path<'_>, labels: &Labels<'_>) {
    let point = article.language_point.as_ref();
    let point = point.filter(|point| path.has(StepKind::Language) && !point.answer.text.is_empty());
    if !has_answers(article) && point.is_none() {
        return;
    }
    let _ = writeln!(html, "<h2 class=\"key\">{}</h2>", escaped(labels.answers));
    for (question, number) in article.questions.iter().zip(1..) {
        write_answer(html, article, question, number, labels);
    }
    if let Some(point) = point {
        let _ = writeln!(
            html,
            "<p><b>{}</b> {}</p>",
            run_in(&point.title.text),
            escaped(&point.answer.text)
        );
    }
}
