//! Menus and links within the text.

use std::ops::Range;

use super::acronym_list;
use super::page::Page;
use super::unit::{Form, Unit};
use super::why::Why;

/// The most bytes of a line of a menu.
const MENU_LINE_BYTES: usize = 100;
/// It stands between the columns of a table that was set with spaces: « BCC     Banque de la côte ».
const BETWEEN_COLUMNS: &str = "   ";
/// So many short lines in a row are a menu.
const MENU_LINES: usize = 4;
/// They are results or a table if at least this share of them, in percent, have figures or brackets:
/// names of sections and headlines rarely have.
const FIGURES_PERCENT: usize = 60;
/// They are a list within the text if at least this share of them, in percent, are items.
const ITEMS_PERCENT: usize = 50;
/// They are sentences broken into lines if at least this share of them, in percent, begin with a small
/// letter.
const BROKEN_PERCENT: usize = 30;

/// Within the text, sets aside short lines in a row, and links without a sentence where there is
/// a site to which they could lead.
pub(super) fn menus_and_links(page: &mut Page<'_>) {
    let Some(text) = page.text else {
        return;
    };
    let mut at = page.below_headline();
    let wording = page.wording;
    let units = &mut page.units;
    let end = (text.last + 1).min(units.len());
    while at < end {
        let rest = units.get(at..end).unwrap_or_default();
        let is_line = |unit: &&Unit| {
            is_menu_line(unit)
                && (!unit.is_heading() || unit.is_linked())
                && !wording.is_salutation(&unit.key)
        };
        let run = rest.iter().take_while(is_line).count();
        let before = at.checked_sub(1).and_then(|before| units.get(before));
        let announced = before.is_some_and(|unit| {
            let heads_list = unit.is_open() && unit.is_counted() && !unit.is_linked();
            unit.announces() || is_listed(unit) || heads_list
        });
        let run_end = at + run;
        let is_heading_below = ends_with_heading(units, at..run_end);
        let menu_end = run_end - usize::from(is_heading_below);
        let run = units.get_mut(at..menu_end).unwrap_or_default();
        set_aside_run(run, announced, text.on_site);
        let Some(unit) = units.get_mut(run_end).filter(|_| run_end < end) else {
            return;
        };
        let teaser = unit.is_teaser() && unit.links > 0;
        let item = unit.form == Form::Item && announced;
        let leads_away = text.on_site && unit.is_linked() && !unit.is_linked_prose() || teaser;
        if unit.is_open() && leads_away && !item && !unit.is_heading() {
            unit.set_aside(Why::Links);
        }
        at = run_end + 1;
    }
}

/// Whether the last of some lines in a row heads the paragraph below it: an empty line sets it off
/// from them, and none parts the one above it from the others.
pub(super) fn ends_with_heading(units: &[Unit], run: Range<usize>) -> bool {
    let Some([.., before, last]) = units.get(run.clone()) else {
        return false;
    };
    let is_paragraph = |unit: &Unit| unit.is_open() && unit.is_prose();
    last.gap && !before.gap && !last.is_linked() && units.get(run.end).is_some_and(is_paragraph)
}

fn is_menu_line(unit: &Unit) -> bool {
    unit.is_open()
        && unit.form != Form::Row
        && !unit.text.contains(BETWEEN_COLUMNS)
        && unit.text.len() <= MENU_LINE_BYTES
        && !unit.ends_sentence()
        && !unit.announces()
}

/// An item of a list in the text.
fn is_listed(unit: &Unit) -> bool {
    unit.form == Form::Item && !unit.is_linked()
}

/// Sets aside the links of a run of short lines, or all of them if they are a menu. What a line
/// above announces is a list.
fn set_aside_run(run: &mut [Unit], announced: bool, on_site: bool) {
    let items = run.iter().filter(|unit| is_listed(unit)).count();
    let has_figures = |unit: &&Unit| unit.text.contains(|c: char| c.is_ascii_digit() || c == '(');
    let figures = run.iter().filter(has_figures).count();
    let is_list = announced
        || acronym_list::begins(run).is_some()
        || items * 100 >= run.len() * ITEMS_PERCENT
        || figures * 100 >= run.len() * FIGURES_PERCENT;
    // Lines of a menu stand for themselves: a sentence goes on in lines that begin small.
    let goes_on = |unit: &&Unit| unit.text.starts_with(char::is_lowercase);
    let is_broken = run.iter().filter(goes_on).count() * 100 >= run.len() * BROKEN_PERCENT;
    let is_menu = run.len() >= MENU_LINES && !is_list && !is_broken && on_site;
    for unit in run.iter_mut().filter(|unit| !unit.is_heading()) {
        if unit.is_linked() && !announced && on_site {
            unit.set_aside(Why::Links);
        } else if is_menu {
            unit.set_aside(Why::Menu);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::cleaning::{Cleaner, PageFormat};

    const PARAGRAPH: &str = "Les premières pirogues ont accosté à six heures, chargées de riz, de poisson fumé et de nattes.";

    /// What is set aside of lines between two paragraphs on a site.
    fn aside(lines: &str) -> Vec<String> {
        let page = format!(
            "# Le marché de Koulé rouvre lundi\n\n{PARAGRAPH}\n\n{lines}\n\n{PARAGRAPH} Ou presque.\n\nPartager\n"
        );
        let cleaned = Cleaner::new("fr").clean_as(&page, PageFormat::Markdown);
        let aside = cleaned.set_aside.into_iter().map(|line| line.text);
        aside.filter(|line| line != "Partager").collect()
    }

    #[test]
    fn short_lines_are_no_menu_where_there_is_no_site() {
        let list = "4. Dossier\n\nFormulaire signé\n\nBudget de la saison\n\nLettre du maire";
        let page = format!(
            "Appel à projets du port\n\n{PARAGRAPH}\n\n{list}\n\n{PARAGRAPH} Ou presque.\n"
        );
        let cleaned = Cleaner::new("fr").clean_as(&page, PageFormat::Plain);
        assert!(cleaned.set_aside.is_empty(), "{:?}", cleaned.set_aside);
    }

    #[test]
    fn a_heading_above_what_it_announces_is_kept() {
        let page = format!(
            "Traité sur les ports du fleuve\n\nArticle 1er – Définitions\n\nAux fins du traité :\n\n{PARAGRAPH}\n\nArticle 2\n\n{PARAGRAPH} Ou presque.\n"
        );
        let cleaned = Cleaner::new("fr").clean_as(&page, PageFormat::Plain);
        assert!(cleaned.set_aside.is_empty(), "{:?}", cleaned.set_aside);
    }

    #[test]
    fn links_below_the_heading_of_a_counted_part_are_the_texts_own() {
        let links = "- [Le port](/p)\n- [Le quai](/q)\n- [Le bac](/b)\n- [La place](/l)";
        assert_eq!(aside(&format!("Nos dépliants\n\n{links}")).len(), 5);
        let counted = format!("### 2. Nos dépliants\n\n{links}");
        assert!(aside(&counted).is_empty(), "{:?}", aside(&counted));
    }

    #[test]
    fn columns_set_with_spaces_are_no_menu() {
        let rows = "BF     Banque du fleuve\n\nCP     Caisse du port\n\nVP     Voix des pêcheurs\n\nBI     Bac des îles";
        assert!(aside(rows).is_empty(), "{:?}", aside(rows));
    }

    #[test]
    fn a_sentence_broken_into_lines_is_no_menu() {
        let broken = "Le conseil du port a adopté hier soir le plan qui ouvre aux vendeuses\n\n\
                      de Koulé et de Tassé les deux hangars de la rive droite ainsi que\n\n\
                      les étals du quai, et la mairie promet d’y amener l’eau avant que\n\n\
                      la saison sèche ne soit finie";
        assert!(aside(broken).is_empty(), "{:?}", aside(broken));
    }

    #[test]
    fn a_line_set_off_from_a_menu_heads_the_paragraph_below() {
        let menu = "Zima\nTassé\nTana\nLougou";
        assert_eq!(aside(&format!("{menu}\n\nHistoire")).len(), 4);
        assert_eq!(aside(&format!("{menu}\nHistoire")).len(), 5);
    }

    #[test]
    fn results_are_no_menu() {
        let results = "Les résultats de samedi\n\nAS Koulé (Zanbara) 2-1 Étoile de Tassé\n\n\
                       Racing de Zima 0-0 Port FC (Tana)\n\nUnion de Lougou 3-1 Stade de Bira\n\n\
                       Le programme de dimanche\n\nÉclair de Kolo (Bira) - AS Tana\n\nVoile de Sanko 1-1 Élan (Koulé)";
        assert!(aside(results).is_empty(), "{:?}", aside(results));
        assert_eq!(aside("Zima\n\nTassé\n\nTana\n\nLougou").len(), 4);
    }

    #[test]
    fn a_paragraph_may_be_one_link_or_many() {
        for paragraph in [
            "[**Le 3 avril, trois ministres ont été reçus au port et ont signé une déclaration avec les vendeuses.**](/a)",
            "[Le maire](/m), [les vendeuses](/v), [les pêcheurs](/p), [les dockers](/d) et [le préfet de région](/r) [ont signé hier](/s) [la charte du port](/c).",
        ] {
            assert!(aside(paragraph).is_empty(), "{paragraph}");
        }
        assert_eq!(
            aside(
                "[Le pont de Tassé est ouvert depuis hier soir aux piétons et aux charrettes](/t)"
            )
            .len(),
            1
        );
    }
}
