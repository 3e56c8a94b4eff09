//! Labels that announce what is not the article, and how far that goes.

use super::page::Page;
use super::unit::{Form, Role, Unit};
use super::why::{Reach, Why};

/// The most units that a label for links takes along.
const LINKS_AT_MOST: usize = 12;
/// A paragraph with at least so many bytes, below a list of other articles, is the article again.
const LONG_PROSE_BYTES: usize = 350;
/// Two paragraphs, one below the other, with at least so many bytes each say the same.
const TWO_PROSE_BYTES: usize = 175;
/// The most bytes of an item in a list of links.
const LINK_ITEM_BYTES: usize = 160;
/// So many paragraphs, one below the other, do as well, however short they are.
const PARAGRAPHS_IN_A_ROW: usize = 3;
/// A sentence of at least so many words is no headline of another article.
const SENTENCE_WORDS: usize = 8;
/// The most words of a key word.
const TAG_WORDS: usize = 4;
/// A label that takes along everything below it, like « Commentaires », must have at least this
/// share of the prose, in percent, above it: else it is a link to what stands below.
const END_PERCENT: usize = 25;

/// What a label takes along.
#[derive(Clone, Copy)]
struct Label {
    why: Why,
    reach: Reach,
    /// How many units it has taken along.
    taken: usize,
}

/// Sets aside what follows labels: « À lire aussi », « Commentaires ».
pub(super) fn take_along(page: &mut Page<'_>) {
    let start = page.below_headline();
    take_offers(&mut page.units);
    let units = &mut page.units;
    if !is_on_site(units) {
        keep_references(units.get_mut(start..).unwrap_or_default());
    }
    let prose_above = prose_above(units, start);
    let all = prose_above.last().copied().unwrap_or(0);
    let mut open: Option<Label> = None;
    for at in start..units.len() {
        let above = prose_above.get(at).copied().unwrap_or(0);
        let Some(unit) = units.get(at) else {
            return;
        };
        if let Some(why) = unit.aside().filter(|_| unit.reach > Reach::Line) {
            // Above the text such a label is a link to what stands below.
            let reach = match unit.reach {
                Reach::End if above * 100 >= all * END_PERCENT && above > 0 => Reach::End,
                Reach::Section if above > 0 || all == 0 => Reach::Section,
                _ => Reach::Links,
            };
            if open.is_none_or(|label| reach >= label.reach) {
                open = Some(Label {
                    why,
                    reach,
                    taken: 0,
                });
            }
            continue;
        }
        let Some(label) = &mut open else {
            continue;
        };
        let ends = match label.reach {
            Reach::End => false,
            Reach::Section => is_article_again(units, at),
            Reach::Links | Reach::Line => ends_links(unit, *label),
        };
        if ends {
            open = None;
        } else if let Some(unit) = units.get_mut(at)
            && is_taken(unit, label.reach)
        {
            unit.set_aside(label.why);
            label.taken += 1;
        }
    }
}

/// Sets aside the items right below a call to subscribe, which list what subscribers get.
fn take_offers(units: &mut [Unit]) {
    let mut offers = false;
    for unit in units {
        let is_offer =
            unit.form == Form::Item && unit.is_open() && unit.text.len() <= LINK_ITEM_BYTES;
        if offers && is_offer {
            unit.set_aside(Why::Subscription);
        } else {
            offers = unit.aside() == Some(Why::Subscription);
        }
    }
}

/// Whether a line says that a site or an encyclopedia has written around the text.
fn is_on_site(units: &[Unit]) -> bool {
    units
        .iter()
        .any(|unit| unit.aside().is_some_and(Why::is_of_site) || is_of_encyclopedia(unit))
}

fn is_of_encyclopedia(unit: &Unit) -> bool {
    unit.aside() == Some(Why::References) && unit.reach == Reach::Line
}

/// Keeps the references of a document: only those of an encyclopedia are no part of the text.
fn keep_references(units: &mut [Unit]) {
    for unit in units {
        if unit.aside() == Some(Why::References) {
            unit.becomes(Role::Open);
            unit.reach = Reach::Line;
        }
    }
}

/// For each unit the bytes of prose between the headline and it, and at the end those of all.
fn prose_above(units: &[Unit], start: usize) -> Vec<usize> {
    let mut bytes = 0;
    let mut above = Vec::with_capacity(units.len() + 1);
    for (at, unit) in units.iter().enumerate() {
        above.push(bytes);
        let counts = at >= start && unit.is_open();
        bytes += if counts { unit.prose_bytes() } else { 0 };
    }
    above.push(bytes);
    above
}

/// Whether a label takes a unit along: dates and names below it are those of other articles.
fn is_taken(unit: &Unit, reach: Reach) -> bool {
    match unit.role() {
        Role::Open => true,
        Role::Date | Role::Byline => reach >= Reach::Section,
        Role::Source => reach == Reach::End,
        _ => false,
    }
}

/// Whether the article goes on here, behind a list of other articles.
fn is_article_again(units: &[Unit], at: usize) -> bool {
    let is_long = |unit: &Unit, bytes: usize| unit.is_open() && unit.prose_bytes() >= bytes;
    let Some(unit) = units.get(at) else {
        return true;
    };
    let row = units.iter().skip(at).take(PARAGRAPHS_IN_A_ROW);
    let in_a_row = row
        .filter(|unit| is_long(unit, 1) && unit.links == 0)
        .count();
    let next_is_long = |bytes: usize| units.get(at + 1).is_some_and(|next| is_long(next, bytes));
    is_long(unit, LONG_PROSE_BYTES)
        || in_a_row == PARAGRAPHS_IN_A_ROW
        || (is_long(unit, TWO_PROSE_BYTES) && next_is_long(TWO_PROSE_BYTES))
        || (unit.is_heading() && next_is_long(LONG_PROSE_BYTES))
}

/// Whether a unit is the first that does not belong to a list of links.
fn ends_links(unit: &Unit, label: Label) -> bool {
    let listed = label.taken > 0;
    if !unit.is_open() {
        return listed;
    }
    let words = unit.words();
    let link = unit.is_linked() || (unit.form == Form::Item && unit.text.len() <= LINK_ITEM_BYTES);
    let sentence = unit.is_prose()
        || (unit.is_sentence() && words >= SENTENCE_WORDS && !unit.text.ends_with('?'));
    let no_tag = label.why == Why::Tags && words > TAG_WORDS;
    let set_off = unit.gap && listed;
    label.taken >= LINKS_AT_MOST || no_tag || !link && (unit.is_heading() || sentence || set_off)
}

#[cfg(test)]
mod tests {
    use crate::cleaning::{Cleaner, PageFormat};

    #[test]
    fn what_subscribers_get_belongs_to_the_call() {
        let page = "# Le marché rouvre\n\n\
            Le port de Koulé sera dragué deux fois l’an, avant et après la saison des pluies.\n\n\
            Abonnez-vous\n\n- Le journal en version numérique\n- L’accès aux archives\n";
        let cleaned = Cleaner::new("fr").clean_as(page, PageFormat::Markdown);
        assert_eq!(cleaned.set_aside.len(), 3);
    }

    #[test]
    fn a_document_keeps_its_references() {
        let document = "# Le plan du port\n\n\
            Le port de Koulé sera dragué deux fois l’an, avant et après la saison des pluies.\n\n\
            ## Références\n\n- Le code des ports, article 12\n- Le plan de 2019\n";
        let aside = |page: &str| {
            let cleaned = Cleaner::new("fr").clean_as(page, PageFormat::Markdown);
            cleaned.set_aside.len()
        };
        assert_eq!(aside(document), 0);
        assert_eq!(aside(&format!("{document}\nPartager\n")), 4);
    }
}
