//! What a page says of itself above its lines: its name and the day it was published, as front
//! matter, markup or a crawler gives them.

use std::collections::HashMap;

use super::cleaned::{Part, Ruling};
use super::dates::GivenDate;
use super::key::key;
use super::page::{Page, PageName, part};
use super::unit::{Form, Unit};
use super::why::Why;
use super::wording::Wording;

/// A crawler's head has at most so many lines.
const CRAWLER_LINES: usize = 8;
/// The title stands within so many lines of it.
const CRAWLER_TITLE_LINES: usize = 4;
/// How a crawler labels the title of a page.
const TITLE: &str = "Title:";
/// The key of its label for the day of publication.
const PUBLISHED_TIME: &str = "published time";
/// The keys of labels that show that a crawler wrote the head of a page.
const CRAWLER_LABELS: [&str; 2] = [ADDRESS, "markdown content"];
/// The key of its label for the address of the page.
const ADDRESS: &str = "url source";

/// The fewest bytes of a headline.
pub(super) const NAME_BYTES: usize = 8;
/// A page's name of at least so many bytes may be the beginning of its headline.
const NAME_BEGINS_BYTES: usize = 20;
/// A line of at least so many bytes may stand anywhere in the page's name: shorter ones may be
/// the name of the site.
const NAME_WITHIN_BYTES: usize = 24;

/// Takes title, standfirst, author and date from front matter.
pub(super) fn front_matter(page: &mut Page<'_>) {
    let front = &mut page.front;
    page.name = front.title.take().map(|part| PageName {
        key: key(&part.text),
        is_declared: true,
        part,
    });
    page.lead = front.lead.take();
    page.byline = front.byline.take();
    let mut dates = std::mem::take(&mut front.dates).into_iter();
    page.published = dates.find_map(|date| {
        Some(Part {
            text: page.meta.day(&date.text)?,
            ..date
        })
    });
}

/// Reads the day of publication that markup gives, or a crawler: `Published Time: 2025-04-04`.
pub(super) fn published_time(page: &mut Page<'_>) {
    if page.published.is_some() {
        return;
    }
    let markup = page.given_date.take_if(|date| date.is_of_publication);
    let markup = markup.map(|date| (date, "markup"));
    let given = markup.or_else(|| Some((crawled_date(&page.units)?, "crawler")));
    page.published = given.and_then(|(date, rule)| {
        Some(Part {
            text: page.meta.day(&date.text)?,
            line: date.line,
            last_line: date.line,
            ruling: Some(Ruling::by(rule)),
        })
    });
}

/// The line with the address from which a crawler took the page.
pub(super) fn crawled_address(units: &[Unit]) -> Option<&Unit> {
    let mut head = units.iter().take(CRAWLER_LINES);
    head.find(|unit| unit.key.starts_with(ADDRESS))
}

fn crawled_date(units: &[Unit]) -> Option<GivenDate> {
    let mut head = units.iter().take(CRAWLER_LINES);
    let unit = head.find(|unit| unit.key.starts_with(PUBLISHED_TIME))?;
    Some(GivenDate {
        is_of_publication: true,
        text: unit.text.clone(),
        line: unit.line(),
    })
}

/// Takes the name of the page from a crawler's `Title: Le marché rouvre`.
pub(super) fn crawled_title(page: &mut Page<'_>) {
    let mut head = page.units.iter().take(CRAWLER_LINES);
    let is_label = |unit: &Unit| {
        let mut labels = CRAWLER_LABELS.iter();
        labels.any(|label| unit.key.starts_with(label))
    };
    if !head.any(is_label) {
        return;
    }
    let mut head = page.units.iter_mut().take(CRAWLER_TITLE_LINES);
    if let Some(unit) = head.find(|unit| unit.text.starts_with(TITLE)) {
        unit.set_aside(Why::Crawler);
        let text = unit.text.trim_start_matches(TITLE).trim();
        page.name = Some(PageName {
            key: key(text),
            is_declared: false,
            part: Part {
                text: text.to_owned(),
                ..part(unit)
            },
        });
    }
}

/// Takes the name of the page from its `<title>`, which counts before a crawler's. What the page
/// is called where it is shared counts before both, and the author's word before all.
pub(super) fn title_element(page: &mut Page<'_>) {
    let mut units = page.units.iter_mut();
    let title = units.find(|unit| unit.form == Form::PageTitle && unit.is_open());
    let title = title.map(|unit| {
        unit.set_aside(Why::PageTitle);
        part(unit)
    });
    let is_declared = page.name.as_ref().is_some_and(|name| name.is_declared);
    let title = page.given_title.take().or(title);
    if let Some(part) = title.filter(|_| !is_declared) {
        page.name = Some(PageName {
            key: key(&part.text),
            is_declared: false,
            part,
        });
    }
}

/// Takes the name of a document from what offers to share or to load it down: « Partager "Le plan du
/// port" », where a line above says the same.
pub(super) fn quoted_name(page: &mut Page<'_>) {
    if page.name.is_some() {
        return;
    }
    let mut names: HashMap<&str, usize> = HashMap::new();
    let mut found = None;
    for (at, unit) in page
        .units
        .iter()
        .enumerate()
        .filter(|(_, unit)| unit.is_open())
    {
        let quoted = offered(page.wording, unit).map(key);
        if let Some(first) = quoted.and_then(|quoted| names.get(quoted.as_str()).copied()) {
            found = Some((first, at));
            break;
        }
        names.entry(&unit.key).or_insert(at);
    }
    let Some((first, at)) = found else {
        return;
    };
    page.name = page.units.get(first).map(|unit| PageName {
        key: unit.key.clone(),
        is_declared: false,
        part: part(unit),
    });
    if let Some(unit) = page.units.get_mut(at) {
        unit.set_aside(Why::Sharing);
    }
}

/// What a line has in quotes behind a word that offers something to readers.
fn offered<'u>(wording: &Wording, unit: &'u Unit) -> Option<&'u str> {
    let (word, name) = unit.text.trim().split_once(['"', '«', '“'])?;
    let is_offer = wording.whole(&key(word))?.why;
    let name = name.strip_suffix(['"', '»', '”'])?.trim();
    let is_name = name.len() >= NAME_BYTES && name.contains(' ');
    (matches!(is_offer, Why::Sharing | Why::Menu) && is_name).then_some(name)
}

/// Whether a page's name, which may have that of the site added, is a unit's text.
pub(super) fn is_named(name: &str, key: &str) -> bool {
    key.len() >= NAME_BYTES
        && (name.starts_with(key)
            || (begins_with(key, name) && name.len() >= NAME_BEGINS_BYTES)
            || (key.len() >= NAME_WITHIN_BYTES && name.contains(key)))
}

/// Whether a key begins with all the words of a name.
fn begins_with(key: &str, name: &str) -> bool {
    let rest = key.strip_prefix(name);
    rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
}
