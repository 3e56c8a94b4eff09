//! A lesson as a book for e-readers.
//!
//! The source of the form is EPUB 3.3 (<https://www.w3.org/TR/epub-33/>). Explanations are footnotes, which readers
//! show in a pop-up (`epub:type="noteref"` and `"footnote"`, EPUB Structural Semantics 1.1).

mod moment;
mod package;
mod text;

use reading::lesson::Lesson;

use super::labels::Labels;
use super::markup::lang_tag;
use super::questions::{answers, has_answers, questions};
use crate::archive::zip;
use crate::xml::escaped;

/// A chapter of the book.
struct Chapter {
    /// The file, beside the others.
    file: &'static str,
    /// Its name in the table of contents; never empty.
    title: String,
    /// What stands in its body.
    body: String,
    /// Headings within it: their ids and their words, of which none is empty.
    headings: Vec<(String, String)>,
}

const STYLE: &str = "h1, h2 { text-align: start; }
.note { margin-inline-start: 1.5em; font-size: .9em; }
.number { font-size: .8em; }
";

const CONTAINER: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
    <container version=\"1.0\" xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\"><rootfiles>\
    <rootfile full-path=\"EPUB/package.opf\" media-type=\"application/oebps-package+xml\"/></rootfiles></container>\n";

/// The book: the text with a note after each paragraph, what explains it, the questions, and the answers at the end,
/// where the lesson tells them.
/// `made` is the moment at which it is made, in seconds since 1970.
///
/// Nothing where it is larger than a zip of the plain kind.
pub fn write_epub(lesson: &Lesson, labels: &Labels<'_>, made: u64) -> Option<Vec<u8>> {
    let article = &lesson.article;
    let (body, headings) = text::body(lesson, labels);
    let mut chapters = vec![Chapter {
        file: "text.xhtml",
        title: named(&article.title.text, &article.slug),
        body,
        headings,
    }];
    let mut add = |file, title: &str, body: &str| {
        chapters.push(Chapter {
            file,
            title: named(title, file),
            body: format!("<h1>{}</h1>\n{body}", escaped(title)),
            headings: Vec::new(),
        });
    };
    if !article.questions.is_empty() {
        let body = questions(article, labels);
        add("questions.xhtml", labels.questions, &body);
    }
    if has_answers(article) {
        add("answers.xhtml", labels.answers, &answers(article, labels));
    }
    let mut files = vec![
        ("mimetype".to_owned(), "application/epub+zip".to_owned()),
        ("META-INF/container.xml".to_owned(), CONTAINER.to_owned()),
        (
            "EPUB/package.opf".to_owned(),
            package::package(article, &chapters, &moment::utc(made)),
        ),
        (
            "EPUB/nav.xhtml".to_owned(),
            page(
                &article.lang,
                labels.contents,
                &package::contents(&chapters, labels.contents),
            ),
        ),
        ("EPUB/style.css".to_owned(), STYLE.to_owned()),
    ];
    for chapter in &chapters {
        let page = page(&article.lang, &chapter.title, &chapter.body);
        files.push((format!("EPUB/{}", chapter.file), page));
    }
    let files = files.iter();
    let files: Vec<(&str, &[u8])> = files
        .map(|(path, text)| (path.as_str(), text.as_bytes()))
        .collect();
    zip(&files)
}

/// A name, or another one where it is empty.
fn named(name: &str, other: &str) -> String {
    let names = [name, other].map(str::trim);
    let name = names
        .into_iter()
        .find(|name| !escaped(name).trim().is_empty());
    name.unwrap_or("…").to_owned()
}

fn page(lang: &str, title: &str, body: &str) -> String {
    let lang = lang_tag(lang);
    let title = escaped(&named(title, lang));
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" \
        xmlns:epub=\"http://www.idpf.org/2007/ops\" lang=\"{lang}\" xml:lang=\"{lang}\">\n<head><title>{title}</title>\
        <link rel=\"stylesheet\" type=\"text/css\" href=\"style.css\"/></head>\n<body>\n{body}</body>\n</html>\n"
    )
}
