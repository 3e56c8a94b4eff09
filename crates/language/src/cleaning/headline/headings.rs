//! Headings: markup says which lines may be the headline.

use crate::cleaning::page_name::is_named;
use crate::cleaning::unit::{Form, Unit};
use crate::cleaning::why::Why;

use super::said::Said;
use super::{HEADLINE_WORDS, Head};

/// The most bytes of a heading: markup makes longer headlines possible.
const HEADING_BYTES: usize = 520;
/// A heading with at least so many lines between it and the text is that of the site.
const FAR_FROM_TEXT: usize = 20;
/// The name of a site, or its motto, has so many words at most.
const SITE_WORDS: usize = 6;
/// Of headings near the text, those of this level and above may be the headline.
const HEADLINE_LEVEL: u8 = 3;

/// A heading that may be the headline: its level, its position, the unit.
type Heading<'a> = (u8, usize, &'a Unit);

impl<'a> Head<'a> {
    /// The headings above the text, and those of the first level anywhere, unless they head parts.
    fn headings(&self) -> impl Iterator<Item = Heading<'a>> {
        let (text, has_parts) = (self.text, self.has_parts);
        self.units
            .iter()
            .enumerate()
            .filter_map(move |(at, unit)| Some((level(unit)?, at, unit)))
            .filter(move |&(level, at, _)| level == 1 && !has_parts || at < text)
    }

    /// Those of some words.
    fn long_headings(&self) -> impl Iterator<Item = Heading<'a>> {
        self.headings()
            .filter(|(_, _, unit)| unit.words() >= HEADLINE_WORDS)
    }

    /// The first heading that is no link, between one and the text, where that one is a link: so it
    /// has the name of the site, and leads to its first page.
    fn below_site(&self, (_, site, unit): Heading<'_>) -> Option<Heading<'a>> {
        let is_site = unit.is_linked() && unit.words() <= SITE_WORDS;
        let mut below = self.headings().filter(|&(level, at, unit)| {
            level <= HEADLINE_LEVEL && (site + 1..self.text).contains(&at) && !unit.is_linked()
        });
        below.next().filter(|_| is_site)
    }

    /// The first heading between one and the text, where the text has words of it, and none of that
    /// one, which is as short as a motto.
    fn below_motto(&self, (_, motto, unit): Heading<'_>) -> Option<Heading<'a>> {
        if unit.words() > SITE_WORDS || motto >= self.text {
            return None;
        }
        let said = Said::below(self);
        let mut below = self.long_headings().filter(|&(level, at, _)| {
            level <= HEADLINE_LEVEL && (motto + 1..self.text).contains(&at)
        });
        let next = below.next().filter(|(_, _, next)| !said.leaves_out(next));
        next.filter(|_| said.leaves_out(unit))
    }

    /// The first of those of the highest rank.
    fn highest(&self) -> Option<Heading<'a>> {
        let highest = self.long_headings().map(|(level, _, _)| level).min()?;
        self.long_headings().find(|&(level, _, _)| level == highest)
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

/// Where the first of several parts begins, each with a heading of the first level and a paragraph. Its
/// heading stands above it only if it has words enough for the headline of all. A site that has written
/// something above has its name there.
pub(super) fn first_part(units: &[Unit]) -> Option<usize> {
    let is_first = |unit: &Unit| level(unit) == Some(1) && !unit.is_linked();
    let (mut first, mut heading, mut parts) = (None, None, 0);
    for (at, unit) in units.iter().enumerate() {
        if is_first(unit) {
            heading = Some(at);
        } else if unit.is_open() {
            first = first.or(heading.filter(|heading| heading + 1 == at && !unit.is_heading()));
            parts += usize::from(unit.is_prose() && heading.take().is_some());
        }
    }
    let at = first.filter(|_| parts > 1)?;
    let above = units.get(..at)?;
    if above.iter().filter_map(Unit::aside).any(Why::is_of_site) {
        return None;
    }
    let is_headline = units.get(at)?.words() >= HEADLINE_WORDS;
    Some(at + usize::from(is_headline))
}

/// The heading from which the page has its name. Of several above the text the last: a crawler
/// writes the page's name once more above what it found.
pub(super) fn heading_with_page_name(head: &Head<'_>) -> Option<usize> {
    let name = head.name?;
    let named = head
        .headings()
        .filter(|(_, _, unit)| is_named(name, &unit.key));
    let near = named.take_while(|&(_, at, _)| at <= head.text || at == 0);
    let heading = near.last()?;
    let (_, at, _) = heading;
    head.below_site(heading).is_none().then_some(at)
}

/// The first heading near the text, where the highest one stands far above it and is as short as
/// the name of a site.
pub(super) fn heading_near_text(head: &Head<'_>) -> Option<usize> {
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

/// The first of the headings of the highest rank, but that of the site, and its motto.
pub(super) fn highest_heading(head: &Head<'_>) -> Option<usize> {
    let heading = head.highest()?;
    let below = head
        .below_site(heading)
        .or_else(|| head.below_motto(heading));
    let (_, at, _) = below.unwrap_or(heading);
    Some(at)
}

/// A heading of the first level that has hardly any words: « # Koulé ».
pub(super) fn short_heading(head: &Head<'_>) -> Option<usize> {
    // Of several parts none is the headline.
    let mut headings = head.headings().filter(|_| !head.has_parts);
    headings
        .find(|&(level, _, _)| level == 1)
        .map(|(_, at, _)| at)
}

/// The first line of the page, if it is the only heading of the first level.
pub(super) fn only_heading(head: &Head<'_>) -> Option<usize> {
    let first = head.units.iter().position(Unit::is_open)?;
    let mut of_first_level = head.headings().filter(|&(level, _, _)| level == 1);
    let (_, at, _) = of_first_level.next()?;
    (at == first && of_first_level.next().is_none()).then_some(at)
}

#[cfg(test)]
mod tests {
    use crate::cleaning::Cleaner;

    #[test]
    fn headings_of_the_first_level_may_head_parts() {
        let port = "L’Office du port loue les étals du marché, entretient les quais et tient le registre des pirogues.";
        let bacs = "La Compagnie des bacs relie Koulé aux îles du fleuve trois fois par jour, le dimanche une fois.";
        let parts = format!(
            "{port}\n\n# Les bacs du fleuve, et leurs jours\n{bacs}\n\n# Venir\n{bacs} Il en part trois.\n"
        );
        let page = format!("# OPK\nOffice du port\n\n# Office\n{parts}");
        let cleaned = Cleaner::new("fr").clean(&page);
        assert_eq!((cleaned.title, cleaned.set_aside), (None, vec![]));
        let title = "Le guide du port";
        let cleaned = Cleaner::new("fr").clean(&format!("# {title}\n\n{parts}"));
        assert_eq!(cleaned.title.map(|part| part.text).as_deref(), Some(title));
        assert_eq!(cleaned.set_aside, []);
        let site = format!("Menu\n\n# La Voix\n{port}\n\n# {title}\n{bacs}\n");
        let cleaned = Cleaner::new("fr").clean(&site);
        assert_eq!(cleaned.title.map(|part| part.text).as_deref(), Some(title));
    }

    #[test]
    fn a_heading_that_is_a_link_may_be_the_name_of_the_site() {
        let page = "<html><title>La Voix du fleuve</title><h1><a href=\"/\">La Voix du fleuve</a></h1>\
            <h2>Un puits pour Zima</h2><p>Le puits de Zima a été creusé en trois semaines par les \
            habitants, avec l’aide de deux maçons venus de la ville.</p></html>";
        let title = Cleaner::new("fr").clean(page).title.map(|part| part.text);
        assert_eq!(title.as_deref(), Some("Un puits pour Zima"));
    }

    #[test]
    fn a_motto_of_the_first_level_is_no_title() {
        let page = "# Ensemble, faisons bouger demain\n## Le marché change d’adresse\n\n\
            À partir de lundi, le marché s’installe sur le terrain de l’ancienne gare, à dix minutes de marche du fleuve. \
            Les vendeuses disposeront de quatre-vingts emplacements couverts et d’une chambre froide commune. \
            Une navette reliera chaque matin les quais au nouvel emplacement pendant toute la première année, \
            promet la mairesse, qui attend des clients plus nombreux \
            et des pirogues mieux remplies. Les transporteurs, inquiets de la pluie, demandent que la piste du nord soit \
            réparée avant la saison.\n";
        let title = Cleaner::new("fr").clean(page).title;
        let title = title.map(|title| title.text);
        assert_eq!(title.as_deref(), Some("Le marché change d’adresse"));
    }
}
