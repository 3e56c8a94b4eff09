//! What the elements and classes of a page are for.

use crate::cleaning::unit::before;
use crate::cleaning::why::Why;

use super::classes::Classes;
use super::tokens::Tag;

/// The most bytes of a date that markup gives.
const DATE_BYTES: usize = 40;

/// Names by which `<meta>` gives the title.
const TITLE: [&str; 2] = ["og:title", "twitter:title"];
/// Longer titles, in bytes, are none.
const TITLE_BYTES: usize = 520;
/// Icons are no wider or no higher than this.
const ICON_PIXELS: u32 = 32;
/// Names by which `<meta>` gives the day of publication.
const PUBLICATION: [&str; 13] = [
    "article:published_time",
    "og:published_time",
    "og:article:published_time",
    "datePublished",
    "date",
    "pubdate",
    "publish-date",
    "publication_date",
    "dc.date",
    "dc.date.issued",
    "dcterms.date",
    "dcterms.created",
    "dcterms.issued",
];

/// How an element stands in the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Layout {
    /// Within a line: what is not known otherwise.
    Inline,
    /// On lines of its own.
    Block,
    /// Without content, within a line.
    Void,
    /// Without content, on a line of its own.
    VoidBlock,
    /// Its text is code, not words.
    Code,
    /// Its text holds no elements.
    Words,
}

pub(super) fn layout(name: &str) -> Layout {
    match name {
        "address" | "article" | "aside" | "blockquote" | "body" | "button" | "caption"
        | "center" | "dd" | "details" | "dialog" | "dir" | "div" | "dl" | "dt" | "fieldset"
        | "figcaption" | "figure" | "footer" | "form" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6"
        | "head" | "header" | "hgroup" | "html" | "label" | "legend" | "li" | "main" | "menu"
        | "nav" | "ol" | "optgroup" | "option" | "p" | "picture" | "pre" | "search" | "section"
        | "select" | "summary" | "table" | "tbody" | "td" | "tfoot" | "th" | "thead" | "tr"
        | "ul" | "video" | "audio" | "noscript" | "template" | "svg" | "object" | "canvas"
        | "math" => Layout::Block,
        "area" | "base" | "col" | "embed" | "img" | "input" | "link" | "meta" | "param"
        | "source" | "track" | "wbr" => Layout::Void,
        "hr" => Layout::VoidBlock,
        "script" | "style" | "iframe" | "noembed" | "noframes" | "xmp" => Layout::Code,
        "title" | "textarea" => Layout::Words,
        _ => Layout::Inline,
    }
}

/// Whether there is an element of that name.
pub(super) fn is_known(name: &str) -> bool {
    let is_inline = || {
        matches!(
            name,
            "a" | "abbr"
                | "b"
                | "big"
                | "br"
                | "cite"
                | "code"
                | "del"
                | "em"
                | "font"
                | "i"
                | "ins"
                | "kbd"
                | "mark"
                | "q"
                | "s"
                | "small"
                | "span"
                | "strong"
                | "sub"
                | "sup"
                | "time"
                | "tt"
                | "u"
        )
    };
    layout(name) != Layout::Inline || is_inline()
}

/// What an element is for, by its name and role; and whether that is a guess.
pub(super) fn zone(
    name: &str,
    tag: &Tag,
    in_article: bool,
    classes: &Classes,
) -> Option<(Why, bool)> {
    let by_name = match name {
        "nav" | "menu" | "search" => Some((Why::Menu, false)),
        "button" | "select" | "fieldset" | "label" | "legend" => Some((Why::Menu, false)),
        "form" => Some((Why::Menu, true)),
        "aside" => Some((Why::Outside, true)),
        "header" if !in_article => Some((Why::Head, true)),
        "footer" => Some((Why::Footer, in_article)),
        "figcaption" | "caption" => Some((Why::Caption, false)),
        "figure" | "picture" | "video" | "audio" | "object" | "canvas" => {
            Some((Why::Caption, true))
        }
        "noscript" | "template" | "svg" | "math" | "dialog" | "textarea" => {
            Some((Why::Hidden, false))
        }
        _ => None,
    };
    by_name.or_else(|| by_attributes(name, tag, classes))
}

fn by_attributes(name: &str, tag: &Tag, classes: &Classes) -> Option<(Why, bool)> {
    let mut guess = None;
    for (attribute, value) in &tag.attributes {
        match attribute.as_str() {
            "role" => {
                let why = match value.as_str() {
                    "navigation" | "search" | "menu" | "menubar" | "toolbar" => Why::Menu,
                    "contentinfo" => Why::Footer,
                    "dialog" | "alertdialog" => Why::Hidden,
                    "complementary" => Why::Outside,
                    _ => continue,
                };
                return Some((why, true));
            }
            "hidden" => return Some((Why::Hidden, true)),
            "class" | "id" if !matches!(name, "html" | "body" | "main" | "article") => {
                guess = guess.or_else(|| classes.why(value));
            }
            _ => {}
        }
    }
    guess.map(|why| (why, true))
}

/// Whether a picture is so small that it stands for a bullet or a word.
pub(super) fn is_icon(tag: &Tag) -> bool {
    tag.attributes.iter().any(|(name, value)| {
        matches!(name.as_str(), "width" | "height")
            && value
                .trim()
                .trim_end_matches("px")
                .parse::<u32>()
                .is_ok_and(|pixels| pixels <= ICON_PIXELS)
    })
}

/// Whether a class calls an element the lead of the article.
pub(super) fn is_lead(tag: &Tag, classes: &Classes) -> bool {
    tag.attribute("class")
        .is_some_and(|class| classes.is_lead(class))
}

/// The date that an element gives for the page, and whether it is called that of publication:
/// `<meta property="article:published_time">`, `<time datetime pubdate>`, `<time datetime>`.
pub(super) fn date(tag: &Tag) -> Option<(String, bool)> {
    let attribute = |name: &str| tag.attribute(name);
    let (date, is_of_publication) = match tag.name.as_str() {
        "meta" => {
            let names = [
                attribute("property"),
                attribute("name"),
                attribute("itemprop"),
            ];
            let is_date = |name: &str| {
                let mut known = PUBLICATION.iter();
                known.any(|known| known.eq_ignore_ascii_case(name))
            };
            let is_date = names.into_iter().flatten().any(is_date);
            (attribute("content").filter(|_| is_date)?, true)
        }
        "time" => {
            let known =
                attribute("pubdate").is_some() || attribute("itemprop") == Some("datePublished");
            let class = attribute("class")
                .is_some_and(|class| class.contains("publish") || class.contains("entry-date"));
            (attribute("datetime")?, known || class)
        }
        _ => return None,
    };
    Some((before(date, DATE_BYTES).to_owned(), is_of_publication))
}

/// The title that an element gives for the page: `<meta property="og:title">`.
pub(super) fn title(tag: &Tag) -> Option<String> {
    let attribute = |name: &str| tag.attribute(name);
    let name = attribute("property").or_else(|| attribute("name"));
    let is_title = tag.name == "meta" && name.is_some_and(|name| TITLE.contains(&name));
    let title = attribute("content").filter(|_| is_title)?.trim();
    (!title.is_empty() && title.len() <= TITLE_BYTES).then(|| title.to_owned())
}

/// The date of publication in data for search engines, which stand in a script:
/// `"datePublished": "2025-04-04"`.
pub(super) fn date_in_data(script: &str) -> Option<(String, bool)> {
    let (_, rest) = script.split_once("\"datePublished\"")?;
    let (_, value) = before(rest, DATE_BYTES).split_once('"')?;
    let (date, _) = value.split_once('"')?;
    Some((date.to_owned(), true))
}
