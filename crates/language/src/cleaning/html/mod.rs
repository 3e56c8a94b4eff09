//! HTML into units.
//!
//! Of the tree a page is, cleaning needs which elements stand around a piece of text and no more, so that the tokens
//! of a page ([`tokens`]) are enough. That takes one pass, a stack of limited depth and no recursion: no page can
//! make it slow or run out of stack.

mod breaks;
mod classes;
mod elements;
mod raised;
mod reader;
mod references;
mod tokens;

use std::borrow::Cow;

pub(super) use classes::Classes;
pub(super) use references::begins_with_number;

use super::page::Document;
use super::unit::before;
use crate::lang::Rules;

/// Whether a text is HTML is judged by its first so many bytes.
const SAMPLE_BYTES: usize = 64 * 1024;
/// A document type stands within so many bytes of them.
const HEAD_BYTES: usize = 200;
/// The most letters of the name of an element.
const NAME_LETTERS: usize = 12;
/// How a comment begins,
const COMMENT: &str = "<!--";
/// and how it ends.
const COMMENT_END: &str = "-->";
/// The most bytes of a tag or comment within a line of Markdown.
const TAG_BYTES: usize = 2000;
/// Elements that stand in whole pages, and in no text that somebody writes by hand.
const PAGE_ELEMENTS: [&str; 6] = ["html", "head", "body", "title", "main", "article"];
/// So many block elements make HTML of a text that begins with an element,
const BLOCKS_AFTER_TAG: usize = 2;
/// and so many of any text: a text about HTML may name a few.
const BLOCKS: usize = 6;

/// Reads a page. Lines end with `\n`, with or without `\r` before it.
pub(super) fn read(text: &str, classes: &Classes, rules: &Rules) -> Document {
    // A zero byte stands for nothing.
    let text = match text.contains(['\r', '\0']) {
        true => Cow::Owned(
            text.replace("\r\n", "\n")
                .replace('\r', " ")
                .replace('\0', ""),
        ),
        false => Cow::Borrowed(text),
    };
    reader::read(&text, classes, rules)
}

/// Whether a text is an HTML page: it begins as one, or has an element that stands in pages only.
pub(super) fn is_page(text: &str) -> bool {
    let head = before(beginning(text), HEAD_BYTES).to_ascii_lowercase();
    ["<!doctype html", "<html", "<?xml"]
        .iter()
        .any(|start| head.starts_with(start))
        || names(text).any(|name| PAGE_ELEMENTS.contains(&name.as_str()))
}

/// Whether a text is HTML rather than a text with an element here and there.
pub(super) fn is_html(text: &str) -> bool {
    let is_block = |name: &String| elements::layout(name) == elements::Layout::Block;
    let blocks = names(text).filter(is_block).count();
    beginning(text).starts_with('<') && blocks >= BLOCKS_AFTER_TAG || blocks >= BLOCKS
}

fn beginning(text: &str) -> &str {
    text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}')
}

/// The names in the tags at the beginning of a text, opening and closing, in small letters.
fn names(text: &str) -> impl Iterator<Item = String> {
    let tags = before(text, SAMPLE_BYTES).split('<').skip(1);
    tags.filter_map(|after| {
        let tag = after.strip_prefix('/').unwrap_or(after);
        let name = tag
            .chars()
            .take_while(char::is_ascii_alphanumeric)
            .take(NAME_LETTERS);
        let name: String = name.map(|c| c.to_ascii_lowercase()).collect();
        let end = tag.get(name.len()..)?;
        end.starts_with(['>', ' ', '/', '\n', '\t', '\r'])
            .then_some(name)
    })
}

/// Whether an element stands on lines of its own, or ends a line.
pub(super) fn is_block(name: &str) -> bool {
    name == "br" || elements::layout(name) == elements::Layout::Block
}

/// A tag in a line of Markdown.
#[derive(Debug)]
pub(super) struct InlineTag<'t> {
    /// The name of its element in small letters; of a comment nothing.
    pub(super) name: String,
    /// Whether the element ends with it.
    pub(super) ends: bool,
    /// What stands after it.
    pub(super) after: &'t str,
}

/// The tag or comment with which a text begins.
pub(super) fn tag(text: &str) -> Option<InlineTag<'_>> {
    let start = before(text, TAG_BYTES);
    if start.starts_with(COMMENT) {
        let end = start.find(COMMENT_END)? + COMMENT_END.len();
        return Some(InlineTag {
            name: String::new(),
            ends: false,
            after: text.get(end..)?,
        });
    }
    let inside = start.strip_prefix('<')?;
    let end = inside.find(['<', '>'])?;
    let after = text.get(1 + end..)?.strip_prefix('>')?;
    let name = names(before(start, end + 2)).next()?;
    elements::is_known(&name).then_some(InlineTag {
        name,
        ends: inside.starts_with('/'),
        after,
    })
}

#[cfg(test)]
mod tests {
    use crate::cleaning::{Cleaner, PageFormat, detect};

    #[test]
    fn a_class_may_call_a_date_that_of_publication() {
        let page = "<html><h1>Le marché rouvre</h1><p class=\"date-pub\">Publié le 4 avril 2025</p>\
            <p>Les premières pirogues ont accosté à six heures, chargées de riz, de poisson fumé et de nattes.</p></html>";
        let date = Cleaner::new("fr").clean(page).date.map(|part| part.text);
        assert_eq!(date.as_deref(), Some("2025-04-04"));
    }

    #[test]
    fn markdown_may_have_elements_in_it() {
        let table = "<table>\n<tr><td>Riz</td><td>300</td></tr>\n<tr><td>Mil</td><td>200</td></tr>\n</table>";
        for (text, expected) in [
            (
                format!("# Le port de Lumé\n\n## Les prix\n\n{table}\n"),
                PageFormat::Markdown,
            ),
            (
                format!("# Le port de Lumé\n\n{table}\n"),
                PageFormat::Markdown,
            ),
            (
                format!("<p align=\"center\">Le port</p>\n\n# Lumé\n\n{table}\n"),
                PageFormat::Markdown,
            ),
            (
                "# Lumé\n\n<p>Un</p>\n<p>Deux</p>\n<p>Trois</p>\n\nVoir [le port](a.md)".to_owned(),
                PageFormat::Markdown,
            ),
            (table.to_owned(), PageFormat::Html),
            (
                "<body>\n<h1>Lumé</h1>\n# Le port\n\n# Le quai\n".to_owned(),
                PageFormat::Html,
            ),
            (
                "# Le port de Lumé\n\nIl est ouvert.\n".to_owned(),
                PageFormat::Markdown,
            ),
            (
                "Il est ouvert.\n\n# 12 pirogues\nsont là\n".to_owned(),
                PageFormat::Plain,
            ),
        ] {
            assert_eq!(detect(&text), expected, "{text}");
        }
    }
}
