//! What the elements of an HTML page say of its units.

use std::collections::BTreeMap;

use super::page::Page;
use super::unit::{Form, Unit};
use super::why::Why;

/// A reason is guessed wrongly if it would set aside more than this share of a page's prose, in
/// percent: classes are named at will.
const GUESSED_AT_MOST_PERCENT: usize = 50;
/// All guesses are wrong if less than this share of the prose, in percent, would be left.
const LEFT_AT_LEAST_PERCENT: usize = 20;
/// An element is the article if more than this share of the prose, in percent, is within it.
const ARTICLE_PERCENT: usize = 50;

/// Sets aside what stands in elements that are not for the article, `<nav>` or
/// `<div class="share">`, unless that would leave little of the page's prose.
pub(super) fn elements(page: &mut Page<'_>) {
    let wrong = wrong_guesses(&page.units);
    let mut below_headline = false;
    for unit in &mut page.units {
        let place = unit.place;
        let trusted = !place.guessed || place.zone.is_none_or(|why| !wrong.contains(&why));
        let headline = unit.form == Form::Heading(1) && place.zone == Some(Why::Head);
        below_headline |= headline;
        // The header of an article may have its first paragraph in it.
        let first = below_headline && unit.is_prose() && place.zone == Some(Why::Head);
        let quoted = place.zone == Some(Why::Caption) && unit.form == Form::Quote;
        if let Some(why) = place
            .zone
            .filter(|_| trusted && !headline && !first && !quoted)
        {
            unit.set_aside(why);
        }
    }
}

/// The reasons guessed for so much prose that they must be wrong.
fn wrong_guesses(units: &[Unit]) -> Vec<Why> {
    let mut guessed: BTreeMap<Why, usize> = BTreeMap::new();
    let mut free = 0;
    for unit in units {
        match unit.place.zone {
            Some(why) if unit.place.guessed => {
                *guessed.entry(why).or_default() += unit.prose_bytes();
            }
            Some(_) => {}
            None => free += unit.prose_bytes(),
        }
    }
    let all: usize = free + guessed.values().sum::<usize>();
    let little_left = free * 100 < all * LEFT_AT_LEAST_PERCENT;
    guessed
        .into_iter()
        .filter(|&(_, bytes)| {
            bytes * 100 > all * GUESSED_AT_MOST_PERCENT || (little_left && bytes > 0)
        })
        .map(|(why, _)| why)
        .collect()
}

/// Sets aside what stands outside the `<article>` with most of the prose, or outside `<main>`,
/// on pages that mark the one or the other.
pub(super) fn outside_article(page: &mut Page<'_>) {
    let mut articles: BTreeMap<u32, usize> = BTreeMap::new();
    let (mut main, mut all) = (0, 0);
    for unit in page.units.iter().filter(|unit| unit.is_open()) {
        let bytes = unit.prose_bytes();
        all += bytes;
        *articles.entry(unit.place.article).or_default() += bytes;
        main += if unit.place.main { bytes } else { 0 };
    }
    let is_most = |bytes: usize| bytes * 100 > all * ARTICLE_PERCENT;
    let article = articles
        .into_iter()
        .filter(|&(number, bytes)| number > 0 && is_most(bytes))
        .max_by_key(|&(_, bytes)| bytes);
    let inside = |unit: &Unit| match article {
        Some((number, _)) => unit.place.article == number,
        None => unit.place.main,
    };
    if article.is_none() && !is_most(main) {
        return;
    }
    let first = page.units.iter().position(inside).unwrap_or(0);
    let is_headline = |unit: &Unit| unit.is_open() && unit.form == Form::Heading(1);
    let headline = page.units.iter().position(is_headline);
    let from = headline.map_or(first, |at| at.min(first));
    for (at, unit) in page.units.iter_mut().enumerate() {
        // Between a headline above the article and the article stand its date and its author.
        let between = (from..first).contains(&at);
        if unit.is_open() && !inside(unit) && !between && unit.form != Form::PageTitle {
            unit.set_aside(Why::Outside);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::cleaning::Cleaner;

    const FIRST: &str = "Le marché de Koulé, fermé depuis deux ans, a rouvert lundi matin sous un toit neuf, au bord du fleuve.";
    const NEXT: &str = "Les premières pirogues ont accosté à six heures, chargées de riz, de poisson fumé et de nattes.";

    #[test]
    fn the_first_paragraph_may_stand_in_the_header() {
        for page in [
            "<html><body><header><h1>Le marché rouvre</h1><p>FIRST</p></header><p>NEXT</p><p>NEXT2</p>",
            "<html><body><header><h1>Le marché rouvre</h1><p>FIRST</p></header><main><p>NEXT</p><p>NEXT2</p></main>",
            "<html><body><div class='header'><h1>Le marché rouvre</h1><p>FIRST</p></div><article><p>NEXT</p><p>NEXT2</p></article>",
        ] {
            let page = page
                .replace("FIRST", FIRST)
                .replace("NEXT2", &format!("{NEXT} Puis {NEXT}"));
            let cleaned = Cleaner::new("fr").clean(&page.replace("NEXT", NEXT));
            let mut kept = cleaned.parts();
            assert!(kept.any(|part| part.text == FIRST), "{page}: {cleaned:#?}");
        }
    }

    #[test]
    fn a_heading_on_two_lines_is_one() {
        let page = format!("<html><h1>Le marché<br>Rouvre lundi</h1><p>{FIRST}</p><p>{NEXT}</p>");
        let title = Cleaner::new("fr").clean(&page).title.map(|part| part.text);
        assert_eq!(title.as_deref(), Some("Le marché Rouvre lundi"));
    }

    #[test]
    fn a_paragraph_of_no_break_spaces_is_nothing() {
        let page = format!("<html><h1>Le marché</h1><p>{FIRST}</p><p>&nbsp;</p><p>{NEXT}</p>");
        assert_eq!(Cleaner::new("fr").clean(&page).set_aside, []);
    }

    #[test]
    fn an_icon_makes_no_caption_of_a_line() {
        let page = format!(
            "<html><h1>Le marché rouvre</h1><p>{FIRST}</p><p><img src=a.gif width=8 height=11> {NEXT}</p><p>{FIRST} Puis {NEXT}</p>"
        );
        let cleaned = Cleaner::new("fr").clean(&page);
        let mut kept = cleaned.parts();
        assert!(kept.any(|part| part.text == NEXT), "{cleaned:#?}");
    }
}
