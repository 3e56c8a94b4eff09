//! Which line is the headline, and what stands above it.

#[cfg(test)]
mod asserted;
mod beside_date;
mod candidate;
mod definition;
mod document;
mod headings;
mod lines;
mod looks;
mod neighbours;
mod said;

pub(super) use definition::defines;

use super::cleaned::Ruling;
use super::meta::Meta;
use super::page::Page;
use super::unit::{Form, Role, Unit};
use super::why::Why;
use super::wording::Wording;

/// The fewest words of a headline that is not the page's name: fewer are the name of the site
/// or of a section.
const HEADLINE_WORDS: usize = 3;

/// So many lines that are not text may stand between two paragraphs of an article.
const LINES_WITHIN_TEXT: usize = 12;
/// A line that breaks a sentence has at least so many bytes.
const BROKEN_BYTES: usize = 60;
/// The article is a run of paragraphs at least one so many-th as long as the longest: a list of
/// teasers is shorter, a first part above an advertisement longer.
const MAIN_RUN_SHARE: usize = 3;
/// A date or a name belongs to the headline if it stands at most so many lines above it.
const NEAR_HEADLINE: usize = 4;

/// What the rules about the headline look at.
struct Head<'a> {
    units: &'a [Unit],
    /// The key of the page's name.
    name: Option<&'a str>,
    /// The first paragraph of the article; the number of units where there is none.
    text: usize,
    /// Whether headings of the first level head the parts of the text.
    has_parts: bool,
    wording: &'a Wording,
    meta: &'a Meta,
}

/// A rule that finds the headline.
type Rule = fn(&Head<'_>) -> Option<usize>;

/// The rules in the order in which they are asked: markup says more than words, the page's name
/// more than what a line looks like.
const RULES: &[(&str, Rule)] = &[
    ("heading-with-page-name", headings::heading_with_page_name),
    // The highest heading may be that of the site.
    ("heading-near-text", headings::heading_near_text),
    ("highest-heading", headings::highest_heading),
    ("short-heading", headings::short_heading),
    ("line-with-page-name", lines::line_with_page_name),
    ("line-that-text-defines", definition::line_that_text_defines),
    ("line-above-date", beside_date::line_above_date),
    ("best-line-above-text", lines::best_line_above_text),
    ("short-line", lines::short_line),
];

/// Those of them that ask what a line looks like.
const LOOKS: [&str; 3] = ["line-above-date", "best-line-above-text", "short-line"];

/// The rules where front matter gives the title: it is that of the article, unless a line below
/// it says the same.
const RULES_BELOW_FRONT_MATTER: &[(&str, Rule)] = &[
    ("heading-with-page-name", headings::heading_with_page_name),
    ("line-with-page-name", lines::line_with_page_name),
    // In a menu a page may have a shorter name.
    ("only-heading", headings::only_heading),
];

/// Finds the headline, and sets aside what stands above it.
pub(super) fn find(page: &mut Page<'_>) {
    // Prose above a heading of the first level is not the article's, but for that of a part.
    let is_first = |unit: &Unit| {
        unit.is_open() && unit.form == Form::Heading(1) && unit.words() >= HEADLINE_WORDS
    };
    let part = headings::first_part(&page.units);
    let text = part.unwrap_or_else(|| {
        let heading = page.units.iter().rposition(is_first);
        text_start(&page.units, heading.unwrap_or(0))
    });
    let head = Head {
        units: &page.units,
        name: page.name.as_ref().map(|name| name.key.as_str()),
        text,
        has_parts: part.is_some(),
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
    let text = text_above(&page.units, headline).unwrap_or(headline);
    for unit in page.units.iter_mut().take(text) {
        if unit.is_open() {
            let is_letterhead = page.meta.is_letterhead(unit);
            unit.set_aside(match is_letterhead {
                true => Why::Letterhead,
                false => Why::Head,
            });
        }
    }
}

/// Where a text begins that stands above the headline: with a paragraph above which no site has written
/// anything, where only its looks made a line the headline.
fn text_above(units: &[Unit], headline: usize) -> Option<usize> {
    let ruling = units.get(headline)?.ruling()?;
    let is_told_by_looks = LOOKS.contains(&ruling.rule);
    let above = units.get(..headline)?;
    let of_site = |unit: &Unit| unit.aside().is_some_and(Why::is_of_site);
    let text = above
        .iter()
        .position(|unit| unit.is_open() && unit.is_prose())?;
    (is_told_by_looks && !above.iter().any(of_site)).then_some(text)
}

/// The first paragraph of the article, from a position on: that of the first run of paragraphs
/// at least a third as long as the longest run. A run goes on as long as few lines stand between
/// its paragraphs.
fn text_start(units: &[Unit], from: usize) -> usize {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    let mut apart = usize::MAX;
    for (at, unit) in units.iter().enumerate().skip(from) {
        let is_first_line = units.get(at + 1).is_some_and(|next| is_broken(unit, next));
        if unit.is_open() && (unit.is_prose() || is_first_line) {
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
    main.map_or(units.len(), |&(at, _)| with_lists_above(units, from, at))
}

/// Where a text begins that has lists above its first paragraph: with the first line that announces
/// one. Between it and the paragraph a site has written nothing.
fn with_lists_above(units: &[Unit], from: usize, paragraph: usize) -> usize {
    let announces_list = |at: usize| {
        let is_item = |unit: &Unit| unit.form == Form::Item && !unit.is_linked();
        let announces = units.get(at).is_some_and(Unit::announces);
        announces && units.get(at + 1).is_some_and(is_item)
    };
    let is_open = |at: &usize| units.get(*at).is_some_and(Unit::is_open);
    let above = (from..paragraph).rev().take_while(is_open);
    let lists = above.filter(|at| announces_list(*at));
    lists.last().unwrap_or(paragraph)
}

/// Whether a line of a paragraph goes on in the next, where a text broken by hand was not put
/// together.
fn is_broken(line: &Unit, next: &Unit) -> bool {
    line.form == Form::Text
        && next.form == Form::Text
        && line.text.len() >= BROKEN_BYTES
        && line.text.starts_with(char::is_uppercase)
        && !line.ends_sentence()
        && !line.announces()
        && next.is_open()
        && next.text.starts_with(char::is_lowercase)
        && next.ends_sentence()
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
            "<html><title>La Voix de tout Koulé</title><meta property='og:title' content='Le marché rouvre'>\
                <h1>La Voix de tout Koulé</h1><h2>Le marché rouvre</h2><p>",
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
            "line-that-text-defines",
            "Koulé\n\nUne ville au bord du fleuve\n\nKoulé est une ville. ",
        ),
        ("line-above-date", "Marchés\n\nPublié le 4 avril 2025\n\n"),
        (
            "best-line-above-text",
            "Le marché de Koulé rouvre lundi\n\n",
        ),
        ("short-line", "Koulé\n\n"),
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
    fn a_text_may_begin_above_a_line_that_looks_like_a_headline() {
        let boats = "La pirogue\nLe bac\nLa barge\n".repeat(5);
        let part = format!(
            "Les bacs et ceux qui les mènent\n\n{}",
            format!("{PARAGRAPH} Enfin.\n\n").repeat(4)
        );
        let aside = |page: &str| {
            let aside = Cleaner::new("fr").clean(page).set_aside.into_iter();
            aside.map(|line| line.text).collect::<Vec<_>>()
        };
        let page = format!("{PARAGRAPH}\n\n{boats}\n{part}");
        assert!(!aside(&page).contains(&PARAGRAPH.to_owned()));
        assert!(aside(&format!("Menu\n\n{page}")).contains(&PARAGRAPH.to_owned()));
    }

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
