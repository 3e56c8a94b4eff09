//! Cleaning: a page as it was copied or saved becomes an article, and what is not the article
//! is set apart with a reason.
//!
//! A page is read into units (`unit`): lines of plain text or Markdown (`lines`), blocks
//! of HTML (`html`). The `passes` go over the page one after the other and decide what each
//! unit is: by the elements around it (`structure`), by what it says (`line_rules`, with the
//! words of [`crate::lang`]), by the labels above it (`labels`), by its place above, in or
//! below the text. Each line that is set aside names the pass and the rule that did it. Nothing
//! here knows a single site.

mod assemble;
mod cleaned;
mod dates;
mod extent;
mod facts;
mod foot;
mod forum;
mod headline;
mod html;
mod key;
mod labels;
mod lead;
mod line_rules;
mod lines;
mod markdown;
mod meta;
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
use meta::Meta;
use page::Page;
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

/// What a page is written in, judged by its beginning.
pub fn detect(text: &str) -> PageFormat {
    match text {
        text if html::is_html(text) => PageFormat::Html,
        text if markdown::is_markdown(text) => PageFormat::Markdown,
        _ => PageFormat::Plain,
    }
}

/// Cleans pages in one language. Made once, as it prepares the words it looks for.
#[derive(Debug)]
pub struct Cleaner {
    wording: Wording,
    meta: Meta,
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
            classes: html::Classes::new(&words),
            rules: rules(lang),
        }
    }

    /// Cleans a page of which the format is not known.
    pub fn clean(&self, text: &str) -> Cleaned {
        self.clean_as(text, detect(text))
    }

    /// Repairs a page of which the format is not known, then cleans it. `forms` are those of a glossary.
    pub fn repair_and_clean<F: AsRef<str>>(
        &self,
        text: &str,
        forms: impl IntoIterator<Item = F>,
    ) -> Cleaned {
        let format = detect(text);
        if format == PageFormat::Html {
            return self.clean_as(text, format);
        }
        let repaired = repair(text, self.rules, forms);
        Cleaned {
            repairs: repaired.told(),
            ..self.clean_as(repaired.text(), format)
        }
    }

    /// Cleans a page. Only the words of HTML are repaired, while they are read: elsewhere words may be broken
    /// between two lines, which is for [`Cleaner::repair_and_clean`].
    pub fn clean_as(&self, text: &str, format: PageFormat) -> Cleaned {
        let (units, given_date, repairs) = match format {
            PageFormat::Html => html::read(text, &self.classes, self.rules),
            PageFormat::Markdown => (lines::read(text, true), None, Vec::new()),
            PageFormat::Plain => (lines::read(text, false), None, Vec::new()),
        };
        let mut page = Page::new(units, given_date, &self.wording, &self.meta);
        passes::run(&mut page);
        let raw = (format != PageFormat::Html).then_some(text);
        Cleaned {
            repairs,
            ..assemble::assemble(page, raw)
        }
    }
}
