//! Cleaning: a page as it was copied or saved becomes an article, and what is not the article
//! is set apart with a reason.
//!
//! Front matter is read first (`front_matter`). What stands below it is read into units (`unit`):
//! lines of plain text or Markdown (`lines`), blocks of HTML (`html`). The `passes` go over the page one after the other and decide what each
//! unit is: by the elements around it (`structure`), by what it says (`line_rules`, with the
//! words of [`crate::lang`]), by the labels above it (`labels`), by its place above, in or
//! below the text. Each line that is set aside names the pass and the rule that did it. Nothing
//! here knows a single site.

mod acronym_list;
mod assemble;
mod cleaned;
mod contents;
mod dateline;
mod dates;
mod directory;
mod extent;
mod facts;
mod foot;
mod forum;
mod front_matter;
mod headline;
mod html;
mod infobox;
mod key;
mod labels;
mod lead;
mod line_rules;
mod lines;
mod markdown;
mod menus;
mod meta;
mod notes;
mod page;
mod page_name;
mod passes;
mod phrases;
mod repeated;
mod running_heads;
mod short_lines;
mod structure;
mod unit;
mod why;
mod wording;
mod words;

pub use cleaned::{BlockKind, CleanBlock, Cleaned, Part, Ruling, SetAside};
use std::borrow::Cow;

use front_matter::{FieldNames, FrontMatter};
use meta::Meta;
use page::{Document, Page};
pub use why::Why;
use wording::Wording;
use words::PageWords;

use crate::lang::{Rules, rules};
use crate::repair::repair;

/// How a page is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PageFormat {
    /// One line a line.
    Plain,
    /// As crawlers write it.
    Markdown,
    /// As sites serve it.
    Html,
}

/// What a page is written in, judged by its beginning, below any front matter.
pub fn detect(text: &str) -> PageFormat {
    match text {
        text if html::is_page(text) => PageFormat::Html,
        // Markdown may have elements in it, and HTML without the frame of a page has no marks.
        text if markdown::is_markdown(text) => PageFormat::Markdown,
        text if html::is_html(text) => PageFormat::Html,
        _ => PageFormat::Plain,
    }
}

/// Cleans pages in one language. Made once, as it prepares the words it looks for.
#[derive(Debug)]
pub struct Cleaner {
    wording: Wording,
    meta: Meta,
    field_names: FieldNames,
    classes: html::Classes,
    rules: &'static Rules,
}

impl Cleaner {
    /// A cleaner for pages in the language of a BCP 47 tag.
    pub fn new(lang: &str) -> Self {
        let words = PageWords::for_pages_in(lang);
        Cleaner {
            wording: Wording::new(&words),
            meta: Meta::new(&words),
            field_names: FieldNames::new(&words),
            classes: html::Classes::new(&words),
            rules: rules(lang),
        }
    }

    /// Cleans a page of which the format is not known.
    pub fn clean(&self, text: &str) -> Cleaned {
        self.clean_page(text, None)
    }

    /// Repairs a page of which the format is not known, then cleans it. `forms` are those of a glossary.
    pub fn repair_and_clean<F: AsRef<str>>(
        &self,
        text: &str,
        forms: impl IntoIterator<Item = F>,
    ) -> Cleaned {
        if detect(text) == PageFormat::Html {
            return self.clean(text);
        }
        let repaired = repair(text, self.rules, forms);
        Cleaned {
            repairs: repaired.told(),
            ..self.clean(repaired.text())
        }
    }

    /// Cleans a page. Only the words of HTML are repaired, while they are read: elsewhere words may be broken
    /// between two lines, which is for [`Cleaner::repair_and_clean`].
    pub fn clean_as(&self, text: &str, format: PageFormat) -> Cleaned {
        self.clean_page(text, Some(format))
    }

    fn clean_page(&self, text: &str, format: Option<PageFormat>) -> Cleaned {
        let front = FrontMatter::read(text, &self.field_names);
        let body = match &front {
            Some(front) => Cow::Owned(front.blanked(text)),
            None => Cow::Borrowed(text),
        };
        let format = format.unwrap_or_else(|| match detect(&body) {
            // Who writes front matter writes Markdown below it, be it without a mark.
            PageFormat::Plain if front.is_some() => PageFormat::Markdown,
            format => format,
        });
        let document = match format {
            PageFormat::Html => html::read(&body, &self.classes, self.rules),
            PageFormat::Markdown => Document::of_lines(lines::read(&body, true, self.rules)),
            PageFormat::Plain => Document::of_lines(lines::read(&body, false, self.rules)),
        };
        let mut page = Page::new(document.units, document.date, &self.wording, &self.meta);
        page.given_title = document.title;
        page.front = front.unwrap_or_default();
        passes::run(&mut page);
        let raw = (format != PageFormat::Html).then_some(&*body);
        Cleaned {
            repairs: document.repairs,
            ..assemble::assemble(page, raw)
        }
    }
}
