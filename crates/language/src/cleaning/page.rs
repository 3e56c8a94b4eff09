//! What is known of a page while it is cleaned.

use super::cleaned::Part;
use super::dates::GivenDate;
use super::front_matter::{self, FrontMatter};
use super::meta::{Facts, Meta};
use super::unit::Unit;
use super::wording::Wording;
use crate::repair::Told;

/// What is read from a page before it is cleaned.
#[derive(Debug, Default)]
pub(super) struct Document {
    pub(super) units: Vec<Unit>,
    /// The date that markup gives for the page.
    pub(super) date: Option<GivenDate>,
    /// The title that markup gives to those who share the page: without the name of the site,
    /// which `<title>` often adds.
    pub(super) title: Option<Part>,
    /// What was repaired while it was read.
    pub(super) repairs: Vec<Told>,
}

impl Document {
    /// Lines of plain text or Markdown, of which markup says nothing more.
    pub(super) fn of_lines(units: Vec<Unit>) -> Self {
        Document {
            units,
            ..Document::default()
        }
    }
}

/// A page in the course of being cleaned: every pass reads it and changes it.
#[derive(Debug)]
pub(super) struct Page<'w> {
    /// The words by which lines are known that are not the article.
    pub(super) wording: &'w Wording,
    /// The words by which dates, authors and sources are known.
    pub(super) meta: &'w Meta,
    /// What stands above the page for the program that publishes it.
    pub(super) front: FrontMatter,
    /// The lines of the page, in order.
    pub(super) units: Vec<Unit>,
    /// The date that markup gives for the page, as it is written there.
    pub(super) given_date: Option<GivenDate>,
    /// The title that markup gives for the page.
    pub(super) given_title: Option<Part>,
    /// The day that markup or a crawler gives for the page.
    pub(super) published: Option<Part>,
    /// What the page is called: its `<title>`, or what a crawler wrote for it.
    pub(super) name: Option<PageName>,
    /// Where among the units the headline stands.
    pub(super) headline: Option<usize>,
    /// What lines say of the article, with their positions among the units.
    pub(super) facts: Vec<(usize, Facts)>,
    /// Where the text stands, once that is known, and if there is any.
    pub(super) text: Option<TextExtent>,
    /// The headline, where it is not one of the units.
    pub(super) title: Option<Part>,
    /// The standfirst, where it is not one of the units.
    pub(super) lead: Option<Part>,
    /// The day of the article.
    pub(super) date: Option<Part>,
    /// Who wrote it.
    pub(super) byline: Option<Part>,
    /// Where it was taken from.
    pub(super) source: Option<Part>,
}

/// The name of a page.
#[derive(Clone, Debug)]
pub(super) struct PageName {
    /// The name as it is written.
    pub(super) part: Part,
    /// Its key, to compare it with lines.
    pub(super) key: String,
    /// Whether the author calls it the title, in front matter.
    pub(super) is_declared: bool,
}

/// Where the text of an article stands among the units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct TextExtent {
    /// The first paragraph.
    pub(super) first: usize,
    /// The last unit that is text beyond doubt.
    pub(super) last: usize,
    /// Whether a site has written anything around it.
    pub(super) on_site: bool,
}

impl<'w> Page<'w> {
    /// A page of which nothing is decided.
    pub(super) fn new(
        units: Vec<Unit>,
        given_date: Option<GivenDate>,
        wording: &'w Wording,
        meta: &'w Meta,
    ) -> Self {
        Page {
            wording,
            meta,
            front: FrontMatter::default(),
            units,
            given_date,
            given_title: None,
            published: None,
            name: None,
            headline: None,
            facts: Vec::new(),
            text: None,
            title: None,
            lead: None,
            date: None,
            byline: None,
            source: None,
        }
    }

    /// Whether front matter gives the title.
    pub(super) fn has_declared_title(&self) -> bool {
        let ruling = self.title.as_ref().and_then(|title| title.ruling);
        ruling.is_some_and(|ruling| ruling.pass == front_matter::PASS)
    }

    /// The first position below the headline.
    pub(super) fn below_headline(&self) -> usize {
        self.headline.map_or(0, |at| at + 1)
    }
}

/// A unit as a part of the article.
pub(super) fn part(unit: &Unit) -> Part {
    Part {
        text: unit.text.clone(),
        line: unit.line(),
        last_line: unit.last_line(),
        ruling: unit.ruling(),
    }
}
