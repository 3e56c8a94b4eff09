//! Lists of acronyms, as documents have on their first pages, each acronym on the line above what it
//! stands for: « OPK » / « Office du port de Koulé ».

use super::unit::Unit;

/// So many acronyms with what they stand for are a list.
const ACRONYMS: usize = 3;
/// The most words of an acronym: « ACS Plus ».
const ACRONYM_WORDS: usize = 2;

/// Where the first list begins.
pub(super) fn begins(units: &[Unit]) -> Option<usize> {
    let is_list = |at: usize| (0..ACRONYMS).all(|next| is_explained(units, at + 2 * next));
    (0..units.len()).find(|&at| is_list(at))
}

/// Whether a line is an acronym, and the one right below says what it stands for.
pub(super) fn is_explained(units: &[Unit], at: usize) -> bool {
    let pair = units.get(at).zip(units.get(at + 1));
    pair.is_some_and(|(acronym, line)| {
        is_acronym(acronym)
            && !line.gap
            && line.words() > 1
            && line.text.contains(char::is_lowercase)
            && !is_acronym(line)
    })
}

fn is_acronym(unit: &Unit) -> bool {
    let first = unit.text.split(' ').next().unwrap_or_default();
    let capitals = first.chars().filter(|c| c.is_uppercase()).count();
    unit.words() <= ACRONYM_WORDS && capitals > 1 && !first.contains(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use crate::cleaning::Cleaner;

    #[test]
    fn a_list_of_acronyms_stands_below_the_title() {
        let page = "Menu\n\nPlan de travail du port de Koulé\n\nListe des sigles\n\n\
            OPK\nOffice du port de Koulé\nCDB\nCompagnie des bacs\nUV Plus\nUnion des vendeuses, et plus\n\n\
            Ana Lobe, présidente de l’Office du port de Koulé et des îles du fleuve\n\n\
            L’Office du port présente ici ce qu’il fera cette année pour les vendeuses et pour les pêcheurs du fleuve.\n\n\
            Les travaux du second hangar commenceront avant la fin de la saison sèche, si la mairie tient sa promesse.\n";
        let cleaned = Cleaner::new("fr").clean(page);
        let title = cleaned.title.as_ref().map(|part| part.text.as_str());
        assert_eq!(title, Some("Plan de travail du port de Koulé"));
        let aside: Vec<&str> = cleaned
            .set_aside
            .iter()
            .map(|line| line.text.as_str())
            .collect();
        assert_eq!(aside, ["Menu"]);
    }
}
