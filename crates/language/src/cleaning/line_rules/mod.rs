//! What single lines say by themselves: an ordered table of rules.
//!
//! A rule looks at one line and says what it is, or nothing. The first rule that says something
//! decides, so certain rules stand before doubtful ones. To add a rule, write a function, put it
//! into [`RULES`] at its place, and give it an example in `examples`.

mod contacts;
mod credits;
#[cfg(test)]
mod examples;
mod menus;
mod numbers;

pub(super) use contacts::gives_contact;

use super::cleaned::Ruling;
use super::meta::{Facts, Meta};
use super::page::Page;
use super::page_name::is_named;
use super::unit::{Form, Role, Unit};
use super::why::Why;
use super::wording::{Verdict, Wording};

/// The fewest words of a heading of the first level that is the headline whatever it says.
const HEADLINE_WORDS: usize = 4;
/// Longer lines, in bytes, are not known by their shape.
const SHAPE_BYTES: usize = 500;
/// Longer lines without a word, in bytes, are odd enough to be kept.
const WORDLESS_BYTES: usize = 1200;
/// The most bytes of a caption on one line with its picture.
const PICTURE_CAPTION_BYTES: usize = 220;
/// The fewest parts of the name of a file.
const FILE_NAME_PARTS: usize = 3;
/// How the names of pictures end.
const PICTURE_ENDS: [&str; 6] = ["jpg", "jpeg", "png", "gif", "webp", "svg"];

/// A line and what is known of it before a rule looks at it.
struct Line<'a> {
    unit: &'a Unit,
    wording: &'a Wording,
    meta: &'a Meta,
    /// Whether the page has its name from the line.
    is_page_name: bool,
    /// Whether it is the trail from the home page to this one.
    is_trail: bool,
    /// Whether the line above ends with a colon.
    is_announced: bool,
    /// What it says of the article.
    facts: Facts,
    /// What it is by its words.
    verdict: Option<Verdict>,
}

impl Line<'_> {
    fn is_headline(&self) -> bool {
        self.is_page_name
            || self.unit.form == Form::Heading(1) && self.unit.words() >= HEADLINE_WORDS
    }
}

/// What a rule says of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Decision {
    /// It may be part of the article; no further rule is asked.
    Keep,
    /// It says something of the article.
    States(Role),
    /// It is not the article.
    Aside(Why),
    /// It is not the article, by its words.
    Worded(Verdict),
}

/// A rule about single lines.
type Rule = fn(&Line<'_>) -> Option<Decision>;

/// The rules in the order in which they are asked.
const RULES: &[(&str, Rule)] = &[
    // What a crawler wrote is certain, and some of it looks like a date.
    ("crawler", crawler),
    // A cell may be a date or a name.
    ("table-row", table_row),
    // What a line says of the article goes before phrases: « Publié par … » begins like a byline
    // and like a button.
    ("date-line", date_line),
    ("byline", byline),
    // A source with a name before it is that of a picture.
    ("picture-source", credits::picture_source),
    ("source-line", source_line),
    // Words say more than shapes.
    ("phrase", phrase),
    ("trail-from-home", trail_from_home),
    // From here on rules are about short lines of no certain words; headlines are kept from them.
    ("headline", headline),
    ("words-about-date", words_about_date),
    ("sharing-words", sharing_words),
    ("no-words", no_words),
    // Shapes say something of short lines only.
    ("too-long-for-shapes", too_long_for_shapes),
    ("picture-caption", picture_caption),
    ("address", contacts::address),
    ("imprint", contacts::imprint),
    ("contact", contacts::contact),
    ("copyright", credits::copyright),
    ("credit-in-brackets", credits::credit_in_brackets),
    ("agency", credits::agency),
    ("body-and-name", credits::body_and_name),
    ("name-in-capitals", credits::name_in_capitals),
    ("hashtags", hashtags),
    ("file-name", file_name),
    // A year may head a part of the text; other numbers do not.
    ("year", numbers::year),
    ("number", numbers::number),
    ("time", numbers::time),
    ("section-names", menus::section_names),
    // A trail is a menu as well, so it is looked for first.
    ("trail", menus::trail),
    ("menu-line", menus::menu_line),
];

/// Asks the rules about each line that is still open.
pub(super) fn decide(page: &mut Page<'_>) {
    let name = page.name.as_ref().map(|name| name.key.as_str());
    let (mut after_by, mut after_colon) = (false, false);
    for (at, unit) in page.units.iter_mut().enumerate() {
        if !unit.is_open() {
            continue;
        }
        page.wording.take_off_edit_mark(unit);
        let line = Line {
            is_announced: after_colon,
            ..line(unit, name, after_by, page.wording, page.meta)
        };
        after_by = page.meta.is_by(&unit.key);
        after_colon = unit.text.trim_end().ends_with(':');
        let decided = RULES
            .iter()
            .find_map(|(rule, decide)| Some((*rule, decide(&line)?)));
        let Some((rule, decision)) = decided else {
            continue;
        };
        let facts = line.facts;
        let mut ruling = Ruling::by(rule);
        let role = match decision {
            Decision::Keep => Role::Open,
            Decision::States(role) => {
                page.facts.push((at, facts));
                role
            }
            Decision::Aside(why) => Role::Aside(why),
            Decision::Worded(verdict) => {
                ruling.phrase = Some(verdict.phrase);
                unit.reach = verdict.reach;
                Role::Aside(verdict.why)
            }
        };
        unit.becomes_by(role, ruling);
    }
}

fn line<'a>(
    unit: &'a Unit,
    name: Option<&str>,
    after_by: bool,
    wording: &'a Wording,
    meta: &'a Meta,
) -> Line<'a> {
    let is_page_name = name.is_some_and(|name| is_named(name, &unit.key));
    let is_trail = !is_page_name && menus::is_trail_from_home(unit, wording);
    let mut line = Line {
        unit,
        wording,
        meta,
        is_page_name,
        is_trail,
        is_announced: false,
        facts: Facts::default(),
        verdict: None,
    };
    // The day of an official text belongs to its name.
    if !is_page_name && !is_trail && !wording.names_act(&unit.key) {
        line.facts = meta.facts(unit, after_by);
    }
    if !line.is_headline() {
        line.verdict = wording.verdict(unit);
    }
    line
}

/// What a crawler wrote above the page: « URL Source: https://… ».
fn crawler(line: &Line<'_>) -> Option<Decision> {
    let verdict = line.verdict.filter(|verdict| verdict.why == Why::Crawler)?;
    Some(Decision::Worded(verdict))
}

/// A row of a table: « | Lundi | 30 pirogues | ».
fn table_row(line: &Line<'_>) -> Option<Decision> {
    (line.unit.form == Form::Row).then_some(Decision::Keep)
}

/// When the article appeared, be it that more is said: « Publié le 4 avril 2025 par Ana Lobe ».
fn date_line(line: &Line<'_>) -> Option<Decision> {
    line.facts.date.as_ref()?;
    Some(Decision::States(Role::Date))
}

/// Who wrote it: « Par Ana Lobe ». A link of that kind leads to other articles.
fn byline(line: &Line<'_>) -> Option<Decision> {
    line.facts
        .byline
        .as_ref()
        .filter(|_| !line.unit.is_linked())?;
    Some(Decision::States(Role::Byline))
}

/// Where it was taken from: « Source : Le Courrier ».
fn source_line(line: &Line<'_>) -> Option<Decision> {
    line.facts
        .source
        .as_ref()
        .filter(|_| !line.unit.is_linked())?;
    Some(Decision::States(Role::Source))
}

/// A phrase of `lang/<tag>/pages`: « Suivez-nous sur WhatsApp », « Tout accepter ».
fn phrase(line: &Line<'_>) -> Option<Decision> {
    let verdict = line.verdict?;
    // « 3. Suivant » is a step of a manual.
    let is_step = verdict.why == Why::Menu && line.unit.is_counted();
    (!is_step && !contacts::is_named_above(line)).then_some(Decision::Worded(verdict))
}

/// A trail from the home page, whatever it ends with: « Le journal > Le marché de Koulé rouvre. »
fn trail_from_home(line: &Line<'_>) -> Option<Decision> {
    line.is_trail.then_some(Decision::Aside(Why::Breadcrumb))
}

/// What the page is named after, and headings of the first level: « # Le marché rouvre lundi ».
fn headline(line: &Line<'_>) -> Option<Decision> {
    line.is_headline().then_some(Decision::Keep)
}

/// Words that belong to a date on another line, or to none: « Publié le », « il y a 2 ans ».
fn words_about_date(line: &Line<'_>) -> Option<Decision> {
    // A cell of a table has its day in the next one: « Date : | ».
    let is_cell = line.unit.text.trim_end().ends_with('|');
    let about_date = !is_cell && line.meta.is_about_date(line.unit);
    about_date.then_some(Decision::Aside(Why::OtherDate))
}

/// Names of networks and words that offer to share: « Facebook Twitter LinkedIn ».
fn sharing_words(line: &Line<'_>) -> Option<Decision> {
    let sharing = line.wording.is_sharing(line.unit);
    sharing.then_some(Decision::Aside(Why::Sharing))
}

/// Marks, a picture or a link without a word: « ◊ ◊ ◊ ».
fn no_words(line: &Line<'_>) -> Option<Decision> {
    let unit = line.unit;
    if unit.key.contains(char::is_alphanumeric) || unit.text.len() > WORDLESS_BYTES {
        return None;
    }
    // A list may go on: « - … »
    if unit.form == Form::Item && unit.breaks_off() {
        return Some(Decision::Keep);
    }
    Some(Decision::Aside(match (unit.picture, unit.links) {
        (true, _) => Why::Picture,
        (false, 0) => Why::Separator,
        _ => Why::Links,
    }))
}

/// A long line, of which its shape says nothing.
fn too_long_for_shapes(line: &Line<'_>) -> Option<Decision> {
    (line.unit.text.len() > SHAPE_BYTES).then_some(Decision::Keep)
}

/// Words on one line with a picture: « ![](a.png) Le marché de Koulé au petit matin ».
fn picture_caption(line: &Line<'_>) -> Option<Decision> {
    let unit = line.unit;
    let caption = unit.picture
        && unit.text.len() <= PICTURE_CAPTION_BYTES
        && !unit.is_heading()
        && !unit.text.is_empty();
    caption.then_some(Decision::Aside(Why::Caption))
}

/// Key words as networks write them: « #Koulé #marché ». One alone may head the columns of a table.
fn hashtags(line: &Line<'_>) -> Option<Decision> {
    let mut words = line.unit.text.split_whitespace();
    let several = words.clone().nth(1).is_some();
    let all = words.all(|word| word.starts_with('#') && word.len() > 1);
    (several && all).then_some(Decision::Aside(Why::Tags))
}

/// The name of a file, which a page shows in place of a picture: « marche-koule-2025.jpg ».
fn file_name(line: &Line<'_>) -> Option<Decision> {
    let text = line.unit.text.trim();
    let parts = text.split(['-', '_', '.']);
    let is_written = |c: char| c.is_ascii_alphanumeric() || "-_.".contains(c);
    let has_digit = text.contains(|c: char| c.is_ascii_digit());
    let is_name = text.chars().all(is_written)
        && !text.contains(char::is_uppercase)
        && has_digit
        && parts.filter(|part| !part.is_empty()).count() >= FILE_NAME_PARTS;
    let has_word = text.contains(char::is_alphabetic);
    let end = text.rsplit_once('.').map(|(_, end)| end.to_lowercase());
    let is_picture =
        text.chars().all(is_written) && end.is_some_and(|end| PICTURE_ENDS.contains(&end.as_str()));
    let is_name = is_picture || is_name && has_word && !text.ends_with('.');
    is_name.then_some(Decision::Aside(Why::Picture))
}
