//! What a book says of itself: its metadata, its files, and its table of contents.

use std::fmt::Write;

use reading::lesson::{Article, Sentence};

use super::Chapter;
use crate::lesson::markup::{lang_tag, langs};
use crate::xml::escaped;

/// The package document.
pub(super) fn package(article: &Article, chapters: &[Chapter], modified: &str) -> String {
    let mut opf = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\" \
        unique-identifier=\"id\" xml:lang=\"{}\">\n<metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n\
        <dc:identifier id=\"id\">en-regard/{}</dc:identifier>\n",
        lang_tag(&article.lang),
        escaped(&article.slug)
    );
    let title = chapters.first().map(|chapter| chapter.title.as_str());
    element(&mut opf, "title", title.unwrap_or_default());
    for lang in langs(article) {
        element(&mut opf, "language", lang_tag(lang));
    }
    element(&mut opf, "creator", &article.author);
    if is_day(&article.date) {
        element(&mut opf, "date", &article.date);
    }
    element(&mut opf, "rights", &article.licence);
    let lead: Vec<String> = article.lead.sentences.iter().map(Sentence::text).collect();
    element(&mut opf, "description", &lead.join(" "));
    for topic in &article.topics {
        element(&mut opf, "subject", topic);
    }
    for source in &article.sources {
        let parts = [source.title.trim(), source.url.trim()];
        let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        element(&mut opf, "source", &parts.join(", "));
    }
    let _ = writeln!(opf, "<meta property=\"dcterms:modified\">{modified}</meta>");
    for (property, value) in [
        ("accessMode", "textual"),
        ("accessModeSufficient", "textual"),
        ("accessibilityFeature", "tableOfContents"),
        ("accessibilityFeature", "structuralNavigation"),
        ("accessibilityHazard", "none"),
    ] {
        let _ = writeln!(opf, "<meta property=\"schema:{property}\">{value}</meta>");
    }
    opf.push_str(
        "</metadata>\n<manifest>\n\
        <item id=\"nav\" href=\"nav.xhtml\" media-type=\"application/xhtml+xml\" properties=\"nav\"/>\n\
        <item id=\"style\" href=\"style.css\" media-type=\"text/css\"/>\n",
    );
    for (chapter, number) in chapters.iter().zip(1..) {
        let file = chapter.file;
        let _ = writeln!(
            opf,
            "<item id=\"c{number}\" href=\"{file}\" media-type=\"application/xhtml+xml\"/>"
        );
    }
    opf.push_str("</manifest>\n<spine>\n");
    for (_, number) in chapters.iter().zip(1..) {
        let _ = writeln!(opf, "<itemref idref=\"c{number}\"/>");
    }
    opf.push_str("</spine>\n</package>\n");
    opf
}

/// An element of the metadata, which may not be empty.
fn element(opf: &mut String, name: &str, text: &str) {
    let text = escaped(text);
    if !text.trim().is_empty() {
        let _ = writeln!(opf, "<dc:{name}>{text}</dc:{name}>");
    }
}

/// Whether a text is a day, as `2026-11-30`.
fn is_day(text: &str) -> bool {
    let mut parts = text.split('-');
    let mut number = |length: usize| {
        let digits = parts.next().filter(|part| part.len() == length)?;
        digits
            .bytes()
            .all(|byte| byte.is_ascii_digit())
            .then_some(())?;
        digits.parse::<u32>().ok()
    };
    let is_date = number(4).is_some()
        && number(2).is_some_and(|month| (1..=12).contains(&month))
        && number(2).is_some_and(|day| (1..=31).contains(&day));
    is_date && parts.next().is_none()
}

/// The table of contents.
pub(super) fn contents(chapters: &[Chapter], title: &str) -> String {
    let mut nav = format!(
        "<nav epub:type=\"toc\" role=\"doc-toc\">\n<h1>{}</h1>\n<ol>\n",
        escaped(title)
    );
    for Chapter {
        file,
        title,
        headings,
        ..
    } in chapters
    {
        let _ = write!(nav, "<li><a href=\"{file}\">{}</a>", escaped(title));
        if !headings.is_empty() {
            nav.push_str("<ol>\n");
            for (id, words) in headings {
                let _ = writeln!(
                    nav,
                    "<li><a href=\"{file}#{id}\">{}</a></li>",
                    escaped(words)
                );
            }
            nav.push_str("</ol>");
        }
        nav.push_str("</li>\n");
    }
    nav.push_str("</ol>\n</nav>\n");
    nav
}
