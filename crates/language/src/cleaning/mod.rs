//! Cleaning: a page as it was copied or saved becomes an article, and what is not the article
//! is set apart with a reason.
//!
//! A page is read into units ([`unit`]): lines of plain text or Markdown ([`lines`]), blocks
//! of HTML ([`html`]). What a unit is follows from the elements around it ([`structure`]),
//! its words ([`wording`], with the lists of [`crate::lang`]), its shape ([`shape`]), the
//! labels above it ([`sections`]) and its place above, in or below the text ([`body`], [`within`]).
//! Nothing here knows a single site.

mod assemble;
mod body;
mod cleaned;
mod dates;
mod forum;
mod html;
mod key;
mod lines;
mod markdown;
mod meta;
mod sections;
mod shape;
mod structure;
mod title;
mod unit;
mod why;
mod within;
mod wording;
mod words;

pub use cleaned::{BlockKind, CleanBlock, Cleaned, Part, SetAside};
use meta::Meta;
use unit::{Form, Role, Unit};
pub use why::Why;
use wording::{Verdict, Wording};
use words::PageWords;

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
}

impl Cleaner {
    /// A cleaner for pages in the language of a BCP 47 tag.
    pub fn new(lang: &str) -> Self {
        let words = PageWords::for_pages_in(lang);
        Cleaner {
            wording: Wording::new(&words),
            meta: Meta::new(&words),
        }
    }

    /// Cleans a page of which the format is not known.
    pub fn clean(&self, text: &str) -> Cleaned {
        self.clean_as(text, detect(text))
    }

    /// Cleans a page.
    pub fn clean_as(&self, text: &str, format: PageFormat) -> Cleaned {
        let (mut units, published) = match format {
            PageFormat::Html => html::read(text),
            PageFormat::Markdown => (lines::read(text, true), None),
            PageFormat::Plain => (lines::read(text, false), None),
        };
        let mut page = assemble::Page::default();
        page.published = published
            .or_else(|| crawler_date(&units))
            .and_then(|(date, line)| {
                let text = self.meta.day(&date)?;
                Some(Part {
                    text,
                    line,
                    last_line: line,
                })
            });
        let crawler_title = crawler_title(&mut units);
        structure::mark(&mut units);
        let page_title = page_title(&mut units).or(crawler_title);
        let verdicts = self.by_line(
            &mut units,
            page_title.as_ref().map(|(_, key)| key.as_str()),
            &mut page,
        );
        self.by_place(&mut units, &verdicts, page_title, &mut page);
        let raw = (format != PageFormat::Html).then_some(text);
        assemble::assemble(units, page, raw)
    }

    /// What single lines say by themselves.
    fn by_line(
        &self,
        units: &mut [Unit],
        page_title: Option<&str>,
        page: &mut assemble::Page,
    ) -> Vec<Option<Verdict>> {
        let mut verdicts = Vec::with_capacity(units.len());
        let mut after_by = false;
        for (at, unit) in units.iter_mut().enumerate() {
            let mut verdict = None;
            if unit.is_open() {
                self.wording.take_off_edit_mark(unit);
                let named = page_title.is_some_and(|title| title::names(title, &unit.key));
                let trail = !named && shape::is_trail(unit, &self.wording);
                let said = if named || trail {
                    meta::Said::default()
                } else {
                    self.meta.said(unit, after_by)
                };
                after_by = self.meta.is_by(&unit.key);
                let headline = named || unit.form == Form::Heading(1) && unit.words() >= 4;
                verdict = if headline {
                    None
                } else {
                    self.wording.verdict(unit)
                };
                let is_meta = said.date.is_some() || said.byline.is_some() || said.source.is_some();
                let certain = verdict.is_some_and(|verdict| matches!(verdict.why, Why::Crawler));
                if is_meta && !certain && !unit.is_linked() | said.date.is_some() {
                    verdict = None;
                    page.said.push((at, said));
                } else if let Some(verdict) = verdict {
                    unit.role = Role::Aside(verdict.why);
                } else if trail {
                    unit.role = Role::Aside(Why::Breadcrumb);
                } else if headline {
                } else if self.meta.is_about_date(&unit.key) {
                    unit.role = Role::Aside(Why::OtherDate);
                } else if self.wording.is_sharing(unit) {
                    unit.role = Role::Aside(Why::Sharing);
                } else if let Some(why) = shape::why(unit, &self.wording) {
                    unit.role = Role::Aside(why);
                }
            }
            verdicts.push(verdict);
        }
        for (at, said) in &page.said {
            if let Some(unit) = units.get_mut(*at) {
                unit.role = match said {
                    meta::Said { date: Some(_), .. } => Role::Date,
                    meta::Said {
                        byline: Some(_), ..
                    } => Role::Byline,
                    _ => Role::Source,
                };
            }
        }
        verdicts
    }

    /// What follows from where a line stands.
    fn by_place(
        &self,
        units: &mut [Unit],
        verdicts: &[Option<Verdict>],
        page_title: Option<(assemble::Titled, String)>,
        page: &mut assemble::Page,
    ) {
        let key = page_title.as_ref().map(|(_, key)| key.as_str());
        let title = title::find(units, key, &self.wording, &self.meta);
        if let Some(at) = title {
            body::head(units, at, &self.meta);
        }
        if let Some(unit) = title.and_then(|at| units.get_mut(at)) {
            unit.role = Role::Title;
        } else {
            page.title = page_title.map(|(title, _)| title.0);
        }
        let start = title.map_or(0, |at| at + 1);
        sections::mark(units, verdicts, start);
        // Above a message of a forum; a list of other articles has no text below such lines, and
        // the comments on an article make no forum of it.
        let is_comments = |unit: &Unit| matches!(unit.role, Role::Aside(Why::Comments));
        let comments = units.iter().position(is_comments).unwrap_or(units.len());
        let both = |(at, said): &&(usize, meta::Said)| {
            let stands = units.get(*at).is_some_and(|unit| unit.role == Role::Date);
            let has_text = units.get(at + 1).is_some_and(Unit::is_prose);
            stands && has_text && *at < comments && said.byline.is_some() && !said.changed
        };
        let messages = page.said.iter().filter(both).count();
        forum::forum(units, messages);
        within::teasers(units, start);
        let first = units
            .iter()
            .position(|unit| unit.is_open() && unit.is_prose())
            .unwrap_or(start);
        let last = body::last_text(units, start);
        if let Some(last) = last {
            within::repeated(units, title, first.max(start), last, &self.meta);
            if title.is_some() {
                within::kickers(units, start, first, &self.wording, &self.meta);
            }
            within::captions(units, start);
            within::between(units, start);
            within::runs(units, start, last);
            if title.is_none() {
                self.untitled_head(units, first);
            }
            body::foot(units, last, &self.meta, &self.wording);
        }
        assemble::settle(units, page, start, first);
    }

    /// Short lines above the text of a page without a headline.
    fn untitled_head(&self, units: &mut [Unit], first: usize) {
        let beside = units
            .iter()
            .take(first)
            .any(|unit| matches!(unit.role, Role::Aside(_)));
        let doubtful = |unit: &Unit| {
            unit.is_open()
                && !unit.is_sentence()
                && (beside || self.meta.is_letterhead(unit) || self.wording.is_rubric(&unit.key))
        };
        for unit in units.iter_mut().take(first).filter(|unit| doubtful(unit)) {
            let letterhead = self.meta.is_letterhead(unit);
            unit.role = Role::Aside(if letterhead {
                Why::Letterhead
            } else {
                Why::Head
            });
        }
    }
}

/// The `<title>` of a page, set aside, with its key.
fn page_title(units: &mut [Unit]) -> Option<(assemble::Titled, String)> {
    let unit = units
        .iter_mut()
        .find(|unit| unit.form == Form::PageTitle && unit.is_open())?;
    unit.role = Role::Aside(Why::PageTitle);
    Some((assemble::Titled::of(unit), unit.key.clone()))
}

/// The `Title:` that a crawler wrote above a page, set aside, with its key.
fn crawler_title(units: &mut [Unit]) -> Option<(assemble::Titled, String)> {
    let crawled = units
        .iter()
        .take(8)
        .any(|unit| unit.key.starts_with("url source") || unit.key.starts_with("markdown content"));
    let unit = units
        .iter_mut()
        .take(4)
        .find(|unit| crawled && unit.text.starts_with("Title:"))?;
    unit.role = Role::Aside(Why::Crawler);
    let text = unit.text.trim_start_matches("Title:").trim();
    let mut titled = assemble::Titled::of(unit);
    titled.0.text = text.to_owned();
    Some((titled, key::key(text)))
}

/// What a crawler wrote after `Published Time:`, with its line.
fn crawler_date(units: &[Unit]) -> Option<(String, usize)> {
    let unit = units
        .iter()
        .take(8)
        .find(|unit| unit.key.starts_with("published time"))?;
    Some((unit.text.clone(), unit.line()))
}
