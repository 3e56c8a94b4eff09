//! Lists of addresses that are themselves what a page is about.

use super::line_rules::gives_contact;
use super::page::Page;
use super::unit::{Role, Unit};
use super::why::{Reach, Why};

/// So many blocks of telephone numbers and addresses, below a name each, are a directory: the foot of a
/// page has one or two.
const BLOCKS: usize = 4;

/// Keeps telephone numbers and addresses where a page lists those of many bodies, and has fewer
/// paragraphs than of these.
pub(super) fn keep_contacts(page: &mut Page<'_>) {
    let is_contact = |unit: &Unit| {
        matches!(unit.aside(), Some(Why::Footer | Why::Links)) && gives_contact(unit, page.wording)
    };
    let contacts: Vec<usize> = (0..page.units.len())
        .filter(|&at| page.units.get(at).is_some_and(is_contact))
        .collect();
    let goes_on = |pair: &&[usize]| matches!(pair, [at, next] if at + 1 == *next);
    let blocks = contacts.len() - contacts.windows(2).filter(goes_on).count();
    let paragraphs = page
        .units
        .iter()
        .filter(|unit| unit.is_open() && unit.is_prose());
    if blocks < BLOCKS || paragraphs.count() >= blocks {
        return;
    }
    for at in contacts {
        if let Some(unit) = page.units.get_mut(at) {
            unit.becomes(Role::Open);
            unit.reach = Reach::Line;
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::cleaning::Cleaner;

    /// The telephone numbers and addresses that are set aside.
    fn aside(page: &str) -> usize {
        let aside = Cleaner::new("fr").clean(page).set_aside;
        let contacts = aside
            .iter()
            .filter(|line| line.text.contains("Tel") || line.text.contains("www"));
        contacts.count()
    }

    #[test]
    fn a_page_may_be_a_list_of_addresses() {
        let entry = |name: &str| {
            format!(
                "{name}\nQuai du Fleuve 12\nKoulé\nTel : (32) 2 515 41 11\nwww.exemple.test\n\n"
            )
        };
        let names = [
            "Bourse du travail",
            "Caisse des pêcheurs",
            "Union des vendeuses",
            "Office du port",
        ];
        let list = names.map(entry).concat();
        assert_eq!(aside(&format!("Pêche : adresses utiles\n\n{list}")), 0);
        let text = "Les premières pirogues ont accosté à six heures, chargées de riz, de poisson fumé et de nattes.\n\n";
        let foot = entry("Bourse du travail");
        assert_eq!(
            aside(&format!("Le marché de Koulé rouvre lundi\n\n{text}{foot}")),
            2
        );
    }
}
