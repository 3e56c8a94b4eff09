//! Infoboxes: what an encyclopedia or a directory says of its subject in rows of two cells beside
//! the text, which copying puts above it.

use super::headline::defines;
use super::menus::ends_with_heading;
use super::page::Page;
use super::unit::{Form, Role, Unit};
use super::why::Why;
use super::wording::Wording;

/// The most cells of a row of an infobox: what is said of the subject, and what it is.
const CELLS: usize = 2;

/// So many lines below a headword that stands again are rows.
const ROWS: usize = 4;
/// Of which one may be the caption of a picture, with so many words at most: « Logo de la société. »
const CAPTION_WORDS: usize = 6;
/// The fewest words of a title that stands again above rows,
const TITLE_WORDS: usize = 3;
/// which is one of the first so many lines.
const FAR_BELOW_TITLE: usize = 4;

/// Sets aside tables with rows of two cells above the first paragraph. A row may be a paragraph
/// itself, and a page without a paragraph may be a table.
pub(super) fn set_aside(page: &mut Page<'_>) {
    let is_prose = |unit: &Unit| unit.is_open() && unit.is_prose();
    let Some(first) = page.units.iter().position(is_prose) else {
        return;
    };
    copied_as_lines(page, first);
    below_title(&mut page.units);
    let is_row = |unit: &Unit| unit.form == Form::Row;
    let text = page.units.get(first).is_some_and(is_row);
    let end = match page.units.get(..first) {
        // The table with the first paragraph is the text.
        Some(above) if text => above.iter().rposition(|unit| !is_row(unit)).unwrap_or(0),
        _ => first,
    };
    // Copied as text, the rows of an encyclopedia have no marks, and stand below what it writes
    // under the title.
    let mark = page
        .units
        .iter()
        .take(end)
        .position(|unit| page.wording.is_of_encyclopedia(&unit.key));
    for (at, unit) in page.units.iter_mut().enumerate().take(end) {
        let is_line = mark.is_some_and(|mark| at > mark) && is_line_of_infobox(unit);
        if unit.is_open() && (is_of_infobox(unit) || is_line) {
            unit.set_aside(Why::Infobox);
        }
    }
}

/// Sets aside an infobox without marks beside the paragraph that defines its headword, as
/// encyclopedias begin. It begins with the headword again: « Koulé » / « Koulé est une ville… » /
/// « Koulé » / « Pays Zanbara ».
fn copied_as_lines(page: &mut Page<'_>, first: usize) {
    let (wording, units) = (page.wording, &mut page.units);
    let again = headword_again(units, first, wording);
    let Some(again) = again.or_else(|| above_mark(units, first, wording)) else {
        return;
    };
    let is_caption = |unit: &Unit| unit.words() <= CAPTION_WORDS;
    let is_sentence = |unit: &Unit| unit.is_sentence() && !is_caption(unit);
    let is_text = |unit: &Unit| unit.is_open() && (is_sentence(unit) || unit.is_heading());
    let rows = units.iter().skip(again).take_while(|unit| !is_text(unit));
    let end = again + rows.count();
    let end = end - usize::from(ends_with_heading(units, again..end));
    if end - again < ROWS {
        return;
    }
    for unit in units.iter_mut().take(end).skip(again) {
        let states = matches!(unit.role(), Role::Date | Role::Byline | Role::Source);
        if unit.is_open() || states {
            unit.set_aside(Why::Infobox);
        }
    }
}

/// Sets aside the lines of an infobox below the title of a page, which they begin with again, right above a
/// paragraph: « Port de Koulé - Guide » / « Port de Koulé » / « Fondé 1901 ».
fn below_title(units: &mut [Unit]) {
    let Some(title) = units
        .iter()
        .find(|unit| unit.is_open())
        .map(|unit| unit.key.clone())
    else {
        return;
    };
    let begins =
        |unit: &Unit| unit.gap && unit.words() >= TITLE_WORDS && title.starts_with(&unit.key);
    let far = units.iter().take(FAR_BELOW_TITLE).skip(1);
    let Some(start) = far.clone().position(begins).map(|at| at + 1) else {
        return;
    };
    let rows = units.iter().skip(start + 1);
    let rows = rows.take_while(|unit| !unit.gap && is_line_of_infobox(unit) && !unit.announces());
    let end = start + 1 + rows.count();
    let is_above_text = units
        .get(end)
        .is_some_and(|unit| unit.gap && unit.is_open() && unit.is_prose());
    if end - start <= ROWS || !is_above_text {
        return;
    }
    for unit in units.iter_mut().take(end).skip(start) {
        if unit.is_open() {
            unit.set_aside(Why::Infobox);
        }
    }
}

/// Where the headword stands again, above the paragraph that defines it or right below.
fn headword_again(units: &[Unit], first: usize, wording: &Wording) -> Option<usize> {
    let text = units.get(first)?.text.as_str();
    let is_headword = |unit: &Unit| defines(text, unit, wording);
    let headword = units.iter().take(first).position(is_headword)?;
    let key_at = |at: usize| units.get(at).map(|unit| unit.key.as_str());
    (headword + 1..=below(units, first)).find(|at| key_at(*at) == key_at(headword))
}

/// The line below the first paragraph under which an encyclopedia writes that it shows a picture: the
/// head of the infobox.
fn above_mark(units: &[Unit], first: usize, wording: &Wording) -> Option<usize> {
    let below = below(units, first);
    let mark = units.get(below + 1)?;
    wording.is_of_encyclopedia(&mark.key).then_some(below)
}

/// The first line below a paragraph that was not set aside.
fn below(units: &[Unit], paragraph: usize) -> usize {
    let below = units.iter().skip(paragraph + 1);
    paragraph + 1 + below.take_while(|unit| !unit.is_open()).count()
}

/// « Population 12 340 hab. (2019) »
fn is_line_of_infobox(unit: &Unit) -> bool {
    unit.form == Form::Text && !unit.is_sentence()
}

fn is_of_infobox(unit: &Unit) -> bool {
    let cells = unit.text.split('|').filter(|cell| !cell.trim().is_empty());
    unit.form == Form::Row && cells.count() <= CELLS
}

#[cfg(test)]
mod tests {
    use crate::cleaning::{Cleaner, Why};

    const TEXT: &str = "Le Conseil des pirogues réunit les patrons de pêche de Koulé, qui y fixent les prix et les jours de repos.\n";

    #[test]
    fn rows_of_two_cells_above_the_text_are_set_aside() {
        for rows in [
            "Membres | 53 membres |\nSiège | Koulé |\n",
            "| Membres | 53 membres |\n| Siège | Koulé |\n",
            "|  |  |\n| --- | --- |\n| Membres | 53 membres |\n",
        ] {
            let page = format!("Conseil des pirogues\n\n{rows}\n{TEXT}");
            let cleaned = Cleaner::new("fr").clean(&page);
            let title = cleaned.title.map(|part| part.text);
            assert_eq!(title.as_deref(), Some("Conseil des pirogues"), "{rows}");
            let members = cleaned
                .set_aside
                .iter()
                .find(|aside| aside.text.contains("53"));
            assert_eq!(members.map(|aside| aside.why), Some(Why::Infobox), "{rows}");
        }
    }

    #[test]
    fn rows_of_an_encyclopedia_have_no_marks_when_copied() {
        let page = format!(
            "Koulé\n\nUn article de Wikipédia, l’encyclopédie libre.\nPays Zanbara\nPopulation 12 340 hab. (2019)\n\n{TEXT}"
        );
        let cleaned = Cleaner::new("fr").clean(&page);
        let why = cleaned.set_aside.iter().map(|aside| aside.why);
        assert_eq!(why.filter(|why| *why == Why::Infobox).count(), 2);
        assert_eq!(
            cleaned.title.map(|part| part.text).as_deref(),
            Some("Koulé")
        );
    }

    #[test]
    fn rows_below_a_headword_that_stands_again_need_no_marks() {
        let text = "Koulé est une ville du Zanbara, sur la rive droite du fleuve, connue pour son marché au poisson.\n";
        let rows = "Koulé\nLe marché de Koulé.\nPays Zanbara\nFondée le 12 mars 1901\nPopulation 12 340 hab. (2019)\n  • Femmes\nMaire Ana Lobe\n";
        for page in [
            format!("Koulé\n\n{rows}\n{text}\n{TEXT}"),
            format!("Koulé\n\n{text}\n{rows}\n{TEXT}"),
        ] {
            let cleaned = Cleaner::new("fr").clean(&page);
            let why = cleaned.set_aside.iter().map(|aside| aside.why);
            assert_eq!(why.filter(|why| *why == Why::Infobox).count(), 7, "{page}");
            assert_eq!(cleaned.date, None);
            assert_eq!(
                cleaned.blocks.len() + usize::from(cleaned.lead.is_some()),
                2
            );
        }
        let list = format!(
            "Koulé\n\n{text}\nLes marchés de la ville\nTassé\nZima\nTana\nLougou\n\n{TEXT}"
        );
        assert_eq!(Cleaner::new("fr").clean(&list).set_aside, []);
    }

    #[test]
    fn rows_below_the_definition_end_above_the_heading_of_the_text() {
        let text = "La société du port (en anglais : Port Company) est une société du Zanbara, connue pour ses bacs.\n";
        for above in [
            "SP\nImage illustrative de l’article Société du port",
            "Pour les articles homonymes, voir SP.\n\nSociété du port\nLogo de la société",
        ] {
            let page = format!(
                "Société du port\n\n{text}\n{above}\n\nSigleSP\nFondée en1901\nSiègeKoulé\n\nHistoire\n\n{TEXT}"
            );
            let cleaned = Cleaner::new("fr").clean(&page);
            let box_lines = cleaned.set_aside.iter();
            let box_lines = box_lines.filter(|aside| aside.why == Why::Infobox).count();
            assert_eq!(box_lines, 5, "{cleaned:#?}");
            let blocks = cleaned.blocks.iter();
            assert!(blocks.clone().any(|block| block.part.text == "Histoire"));
        }
    }

    #[test]
    fn rows_below_the_title_begin_with_it_again() {
        let rows = "Conseil des pirogues du fleuve\nPrésidente Ana Lobe\nFondé 1984\nSiège Koulé\nCouleurs bleu et blanc";
        let title = "Conseil des pirogues du fleuve - River Boat Council";
        let infobox = |page: &str| {
            let aside = Cleaner::new("fr").clean(page).set_aside.into_iter();
            aside.filter(|aside| aside.why == Why::Infobox).count()
        };
        assert_eq!(infobox(&format!("{title}\n\n{rows}\n\n{TEXT}")), 5);
        assert_eq!(infobox(&format!("{title}\n\n{rows}.\n\n{TEXT}")), 0);
        assert_eq!(
            infobox(&format!("Le fleuve et ses ports\n\n{rows}\n\n{TEXT}")),
            0
        );
    }

    #[test]
    fn a_table_with_the_first_paragraph_stays() {
        let page = format!(
            "# Le port de Lumé\n\n| Activité | État |\n|---|---|\n| {} | fait |\n",
            TEXT.trim()
        );
        let cleaned = Cleaner::new("fr").clean(&page);
        assert_eq!(cleaned.set_aside, []);
    }

    #[test]
    fn tables_in_the_text_stay() {
        let table =
            "| Jour | Bateaux |\n|---|---|\n| Lundi | 30 |\n| Mardi | 28 |\n| Jeudi | 2 |\n";
        let page = format!("# Le port de Lumé\n\n{TEXT}\n{table}");
        let cleaned = Cleaner::new("fr").clean(&page);
        assert_eq!(cleaned.set_aside, []);
        let last = cleaned.blocks.last().map(|block| block.part.text.as_str());
        assert_eq!(last, Some("Jeudi | 2"));
    }
}
