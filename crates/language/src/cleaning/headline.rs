//! Which line is the headline, and what stands above it.

use std::collections::HashSet;
use std::ops::RangeInclusive;

use super::cleaned::Ruling;
use super::meta::Meta;
use super::page::Page;
use super::page_name::{NAME_BYTES, is_named};
use super::unit::{Form, Role, Unit};
use super::why::Why;
use super::wording::Wording;

/// The bytes of a headline.
const HEADLINE_BYTES: RangeInclusive<usize> = NAME_BYTES..=260;
/// The most bytes of a heading: markup makes longer headlines possible.
const HEADING_BYTES: usize = 520;
/// The fewest words of a headline that is not the page's name: fewer are the name of the site
/// or of a section.
const HEADLINE_WORDS: usize = 3;

/// So many lines that are not text may stand between two paragraphs of an article.
const LINES_WITHIN_TEXT: usize = 12;
/// The article is a run of paragraphs at least one so many-th as long as the longest: a list of
/// teasers is shorter, a first part above an advertisement longer.
const MAIN_RUN_SHARE: usize = 3;
/// A heading with at least so many lines between it and the text is that of the site.
const FAR_FROM_TEXT: usize = 20;
/// The name of a site, or its motto, has so many words at most.
const SITE_WORDS: usize = 6;
/// Of headings near the text, those of this level and above may be the headline.
const HEADLINE_LEVEL: u8 = 3;
/// A line said again within so many lines is the same headline.
const NEAR: usize = 4;
/// A headline and the lines that belong to it are so many at most.
const LINES_OF_A_HEADLINE: usize = 3;
/// A date or a name belongs to the headline if it stands at most so many lines above it.
const NEAR_HEADLINE: usize = 4;

/// The bytes of the key of a line whose repetition says something: shorter ones are labels.
const REPEATED_BYTES: RangeInclusive<usize> = 12..=260;
/// From this many words on, a line is rarely the name of a section.
const TELLING_WORDS: usize = 5;
/// The bytes that most headlines have.
const USUAL_BYTES: RangeInclusive<usize> = 30..=180;

/// Points for a line under which stands what stands under headlines. All points are relative to
/// one another: that a line is headed says twice as much as its length.
const HEADED: i32 = 4;
/// Points for a line of the last ones above the text.
const LAST_RUN: i32 = 3;
/// Points for a line of some words that stands on the page more than once.
const REPEATED: i32 = 5;
/// The same for a line of fewer words.
const REPEATED_SHORT: i32 = 2;
/// Points for enough words, and for a usual length.
const USUAL: i32 = 2;
/// Points for a mark that headlines often have.
const MARKED: i32 = 1;
/// Points taken off for a line in capitals: those are often names of sections.
const IN_CAPITALS: i32 = 1;
/// Points taken off for a full stop, which headlines do not have.
const FULL_STOP: i32 = 12;

/// What the rules about the headline look at.
struct Head<'a> {
    units: &'a [Unit],
    /// The key of the page's name.
    name: Option<&'a str>,
    /// The first paragraph of the article; the number of units where there is none.
    text: usize,
    wording: &'a Wording,
    meta: &'a Meta,
}

/// A rule that finds the headline.
type Rule = fn(&Head<'_>) -> Option<usize>;

/// The rules in the order in which they are asked: markup says more than words, the page's name
/// more than what a line looks like.
const RULES: &[(&str, Rule)] = &[
    ("heading-with-page-name", heading_with_page_name),
    // The highest heading may be that of the site.
    ("heading-near-text", heading_near_text),
    ("highest-heading", highest_heading),
    ("short-heading", short_heading),
    ("line-with-page-name", line_with_page_name),
    ("best-line-above-text", best_line_above_text),
];

/// The rules where front matter gives the title: it is that of the article, unless a line below
/// it says the same.
const RULES_BELOW_FRONT_MATTER: &[(&str, Rule)] = &[
    ("heading-with-page-name", heading_with_page_name),
    ("line-with-page-name", line_with_page_name),
    // In a menu a page may have a shorter name.
    ("only-heading", only_heading),
];

/// Finds the headline, and sets aside what stands above it.
pub(super) fn find(page: &mut Page<'_>) {
    // Prose above a heading of the first level is not the article's.
    let is_first = |unit: &Unit| {
        unit.is_open() && unit.form == Form::Heading(1) && unit.words() >= HEADLINE_WORDS
    };
    let heading = page.units.iter().rposition(is_first).unwrap_or(0);
    let head = Head {
        units: &page.units,
        name: page.name.as_ref().map(|name| name.key.as_str()),
        text: text_start(&page.units, heading),
        wording: page.wording,
        meta: page.meta,
    };
    let mut rules = match page.name.as_ref().is_some_and(|name| name.is_declared) {
        true => RULES_BELOW_FRONT_MATTER.iter(),
        false => RULES.iter(),
    };
    let Some((rule, at)) = rules.find_map(|(name, rule)| Some((*name, rule(&head)?))) else {
        page.title = page.name.take().map(|name| name.part);
        return;
    };
    page.headline = Some(at);
    if let Some(unit) = page.units.get_mut(at) {
        unit.becomes_by(Role::Title, Ruling::by(rule));
    }
}

/// Sets aside what stands above the headline: menus, the name of the site, a letterhead.
pub(super) fn above(page: &mut Page<'_>) {
    let Some(headline) = page.headline else {
        return;
    };
    // Dates and names far above are those of other articles.
    let far = headline.saturating_sub(NEAR_HEADLINE);
    for unit in page.units.iter_mut().take(far) {
        if matches!(unit.role(), Role::Date | Role::Byline | Role::Source) {
            unit.set_aside(Why::Head);
        }
    }
    for unit in page.units.iter_mut().take(headline) {
        if unit.is_open() {
            let is_letterhead = page.meta.is_letterhead(unit);
            unit.set_aside(match is_letterhead {
                true => Why::Letterhead,
                false => Why::Head,
            });
        }
    }
}

/// The first paragraph of the article, from a position on: that of the first run of paragraphs
/// at least a third as long as the longest run. A run goes on as long as few lines stand between
/// its paragraphs.
fn text_start(units: &[Unit], from: usize) -> usize {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    let mut apart = usize::MAX;
    for (at, unit) in units.iter().enumerate().skip(from) {
        if unit.is_open() && unit.is_prose() {
            match runs.last_mut() {
                Some((_, bytes)) if apart <= LINES_WITHIN_TEXT => *bytes += unit.text.len(),
                _ => runs.push((at, unit.text.len())),
            }
            apart = 0;
        } else if !unit.is_sentence() && unit.form != Form::Item {
            apart = apart.saturating_add(1);
        }
    }
    let longest = runs.iter().map(|&(_, bytes)| bytes).max().unwrap_or(0);
    let main = runs
        .iter()
        .find(|&&(_, bytes)| bytes * MAIN_RUN_SHARE >= longest);
    main.map_or(units.len(), |&(at, _)| at)
}

/// A heading that may be the headline: its level, its position, the unit.
type Heading<'a> = (u8, usize, &'a Unit);

impl<'a> Head<'a> {
    /// The headings above the text, and those of the first level anywhere.
    fn headings(&self) -> impl Iterator<Item = Heading<'a>> {
        let text = self.text;
        self.units
            .iter()
            .enumerate()
            .filter_map(move |(at, unit)| Some((level(unit)?, at, unit)))
            .filter(move |&(level, at, _)| level == 1 || at < text)
    }

    /// Those of some words.
    fn long_headings(&self) -> impl Iterator<Item = Heading<'a>> {
        self.headings()
            .filter(|(_, _, unit)| unit.words() >= HEADLINE_WORDS)
    }

    /// The first of those of the highest rank.
    fn highest(&self) -> Option<Heading<'a>> {
        let highest = self.long_headings().map(|(level, _, _)| level).min()?;
        self.long_headings().find(|&(level, _, _)| level == highest)
    }

    /// Whether an open line without further markup may be a headline.
    fn may_be_headline(&self, unit: &Unit) -> bool {
        unit.is_open()
            && HEADLINE_BYTES.contains(&unit.text.len())
            && unit.words() >= HEADLINE_WORDS
            && !matches!(unit.form, Form::Item | Form::Quote | Form::Row)
            && !unit.announces()
            && !self.wording.is_section(&unit.key)
            && !self.meta.is_letterhead(unit)
    }
}

/// The level of an open heading that is not too long for a headline.
fn level(unit: &Unit) -> Option<u8> {
    match unit.form {
        Form::Heading(level)
            if unit.is_open() && unit.text.len() <= HEADING_BYTES && !unit.key.is_empty() =>
        {
            Some(level)
        }
        _ => None,
    }
}

/// The heading from which the page has its name. Of several above the text the last: a crawler
/// writes the page's name once more above what it found.
fn heading_with_page_name(head: &Head<'_>) -> Option<usize> {
    let name = head.name?;
    let named = head
        .headings()
        .filter(|(_, _, unit)| is_named(name, &unit.key));
    let near = named.take_while(|&(_, at, _)| at <= head.text || at == 0);
    near.last().map(|(_, at, _)| at)
}

/// The first heading near the text, where the highest one stands far above it and is as short as
/// the name of a site.
fn heading_near_text(head: &Head<'_>) -> Option<usize> {
    let (_, at, unit) = head.highest()?;
    let is_site = unit.words() <= SITE_WORDS
        && at + FAR_FROM_TEXT < head.text
        && head.text < head.units.len();
    let near = head.text.saturating_sub(FAR_FROM_TEXT)..head.text;
    let mut headings = head.long_headings().filter(|_| is_site);
    headings
        .find(|(level, at, _)| *level <= HEADLINE_LEVEL && near.contains(at))
        .map(|(_, at, _)| at)
}

/// The first of the headings of the highest rank.
fn highest_heading(head: &Head<'_>) -> Option<usize> {
    head.highest().map(|(_, at, _)| at)
}

/// A heading of the first level that has hardly any words: « # Koulé ».
fn short_heading(head: &Head<'_>) -> Option<usize> {
    let mut headings = head.headings();
    headings
        .find(|&(level, _, _)| level == 1)
        .map(|(_, at, _)| at)
}

/// The first line of the page, if it is the only heading of the first level.
fn only_heading(head: &Head<'_>) -> Option<usize> {
    let first = head.units.iter().position(Unit::is_open)?;
    let mut of_first_level = head.headings().filter(|&(level, _, _)| level == 1);
    let (_, at, _) = of_first_level.next()?;
    (at == first && of_first_level.next().is_none()).then_some(at)
}

/// The last line above the text from which the page has its name.
fn line_with_page_name(head: &Head<'_>) -> Option<usize> {
    let name = head.name?;
    head.units
        .iter()
        .take(head.text + 1)
        .rposition(|unit| unit.is_open() && is_named(name, &unit.key))
}

/// The line above the first paragraph that looks most like a headline. Of equals the first, as a
/// headline may have another below it.
fn best_line_above_text(head: &Head<'_>) -> Option<usize> {
    let above = head.units.get(..head.text)?;
    if head.text == head.units.len() {
        let sentences = above
            .iter()
            .any(|unit| unit.is_open() && unit.is_sentence());
        let first = above.iter().position(|unit| head.may_be_headline(unit));
        return first.filter(|_| sentences);
    }
    let headed = headed(head, above);
    let last_run = last_run(head, above);
    let repeated = repeated(head.units);
    let mut best = None;
    for (at, (unit, headed)) in above.iter().zip(headed).enumerate() {
        let mut score = looks(unit);
        score += if headed { HEADED } else { 0 };
        score += if at >= last_run { LAST_RUN } else { 0 };
        score += match repeated.contains(unit.key.as_str()) {
            true if unit.words() >= TELLING_WORDS => REPEATED,
            true => REPEATED_SHORT,
            false => 0,
        };
        if head.may_be_headline(unit) && best.is_none_or(|(most, _)| score > most) {
            best = Some((score, at));
        }
    }
    let (_, mut best) = best?;
    // Trails and tabs repeat the headline far above it, captions right below.
    for (at, unit) in above.iter().enumerate().skip(best + 1) {
        let same = above.get(best).is_some_and(|best| best.key == unit.key);
        if same && head.may_be_headline(unit) && at > best + NEAR {
            best = at;
        }
    }
    Some(best)
}

/// Where the last lines begin that could be headlines, without another line between them.
fn last_run(head: &Head<'_>, above: &[Unit]) -> usize {
    let mut begins = None;
    for (at, unit) in above.iter().enumerate().rev() {
        if head.may_be_headline(unit) {
            begins = Some(at);
        } else if begins.is_some()
            && !may_stand_under_headline(unit)
            && !matches!(unit.role(), Role::Date | Role::Byline)
        {
            break;
        }
    }
    begins.unwrap_or(0)
}

/// The keys of lines of some length that stand on the page more than once.
fn repeated(units: &[Unit]) -> HashSet<&str> {
    let mut once = HashSet::new();
    let mut again = HashSet::new();
    let long = |unit: &&Unit| REPEATED_BYTES.contains(&unit.key.len());
    for unit in units.iter().filter(long) {
        if !once.insert(unit.key.as_str()) {
            again.insert(unit.key.as_str());
        }
    }
    again
}

/// Which units have below them what headlines have: a date, an author, a lead, or another line
/// that has. Headlines in lists have other headlines below them.
fn headed(head: &Head<'_>, above: &[Unit]) -> Vec<bool> {
    let mut headed = Vec::with_capacity(above.len());
    let mut next = true;
    let mut run = 0;
    for unit in above.iter().rev() {
        headed.push(next && run < LINES_OF_A_HEADLINE);
        if may_stand_under_headline(unit) {
            continue;
        }
        let candidate = head.may_be_headline(unit);
        run = if candidate { run + 1 } else { 0 };
        let begins_text = unit.is_sentence() || unit.announces();
        next = matches!(unit.role(), Role::Date | Role::Byline)
            || (unit.is_open() && begins_text)
            || (candidate && next);
    }
    headed.reverse();
    headed
}

/// How much a line looks like a headline.
fn looks(unit: &Unit) -> i32 {
    let text = unit.text.trim();
    let points = |fits: bool, points: i32| if fits { points } else { 0 };
    points(unit.words() >= TELLING_WORDS, USUAL)
        + points(USUAL_BYTES.contains(&text.len()), USUAL)
        + points(text.contains([':', '?', '«', '!', ',']), MARKED)
        - points(!text.contains(char::is_lowercase), IN_CAPITALS)
        - points(unit.ends_sentence() && text.ends_with('.'), FULL_STOP)
}

/// Whether a line that was set aside may stand between a headline and its text.
fn may_stand_under_headline(unit: &Unit) -> bool {
    matches!(
        unit.aside(),
        Some(
            Why::Caption
                | Why::Picture
                | Why::ReadingTime
                | Why::Count
                | Why::Sharing
                | Why::FollowUs
                | Why::Advertising
        )
    )
}

#[cfg(test)]
mod tests {
    use super::{RULES, RULES_BELOW_FRONT_MATTER};
    use crate::cleaning::Cleaner;

    const PARAGRAPH: &str =
        "Les premières pirogues ont accosté à six heures, chargées de riz et de nattes.";

    /// For each rule, in the order of the table, what stands above a paragraph.
    const EXAMPLES: &[(&str, &str)] = &[
        (
            "heading-with-page-name",
            "<html><title>Le marché rouvre | La Voix</title><h1>La Voix de tout Koulé</h1><h2>Le marché rouvre</h2><p>",
        ),
        (
            "heading-near-text",
            "# La Voix de Koulé\n\nMenu\nMenu\nMenu\nMenu\nMenu\nMenu\nMenu\nMenu\nMenu\nMenu\nMenu\nMenu\nMenu\nMenu\n\
                Menu\nMenu\nMenu\nMenu\nMenu\nMenu\nMenu\nMenu\n\n## Le marché de Koulé rouvre lundi\n\n",
        ),
        (
            "highest-heading",
            "## Le marché de Koulé rouvre lundi\n\n### Les vendeuses sont revenues\n\n",
        ),
        ("short-heading", "# Koulé\n\n**Un mot**\n\n"),
        (
            "line-with-page-name",
            "<html><title>Le marché rouvre | La Voix</title><p>Le marché rouvre</p><p>",
        ),
        (
            "best-line-above-text",
            "Le marché de Koulé rouvre lundi\n\n",
        ),
    ];

    /// For each rule below front matter, the same.
    const EXAMPLES_BELOW_FRONT_MATTER: &[(&str, &str)] = &[
        (
            "heading-with-page-name",
            "---\ntitle: Le marché rouvre\n---\n# Koulé\n\n# Le marché rouvre\n\n",
        ),
        (
            "line-with-page-name",
            "---\ntitle: Le marché rouvre\n---\nLe marché rouvre\n\n",
        ),
        (
            "only-heading",
            "---\ntitle: Marché\n---\n# Le marché rouvre\n\n",
        ),
    ];

    #[test]
    fn every_rule_has_an_example_in_which_it_finds_the_headline() {
        let cleaner = Cleaner::new("fr");
        for (rules, examples) in [
            (RULES, EXAMPLES),
            (RULES_BELOW_FRONT_MATTER, EXAMPLES_BELOW_FRONT_MATTER),
        ] {
            let rules: Vec<&str> = rules.iter().map(|(rule, _)| *rule).collect();
            let with_example: Vec<&str> = examples.iter().map(|(rule, _)| *rule).collect();
            assert_eq!(rules, with_example);
            for (rule, above) in examples {
                let title = cleaner.clean(&format!("{above}{PARAGRAPH}\n")).title;
                let ruling = title.as_ref().and_then(|title| title.ruling);
                let named = ruling.map(|ruling| (ruling.pass, ruling.rule));
                assert_eq!(named, Some(("headline", *rule)), "{title:?}");
            }
        }
    }
}
