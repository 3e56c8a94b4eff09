//! How much a line looks like a headline, by its words and marks alone.

use std::ops::RangeInclusive;

use crate::cleaning::unit::Unit;

/// From this many words on, a line is rarely the name of a section.
pub(super) const TELLING_WORDS: usize = 5;
/// The bytes that most headlines have.
const USUAL_BYTES: RangeInclusive<usize> = 30..=180;
/// Points for enough words, and for a usual length.
const USUAL: i32 = 2;
/// Points for a mark that headlines often have.
const MARKED: i32 = 1;
/// Points taken off for a line in capitals: those are often names of sections or of the site.
pub(super) const IN_CAPITALS: i32 = 5;
/// Points taken off for a small letter or a bracket at the beginning: such lines go on with
/// something.
const GOES_ON: i32 = 3;
/// Points taken off for marks that part a menu or the cells of a row, and for those of code.
const PARTED: i32 = 8;
/// Points taken off for a full stop or a comma at the end, which headlines do not have.
const FULL_STOP: i32 = 12;
/// So many marks part a line into the links of a menu: one may part a headline.
const PARTING_MARKS: usize = 2;
/// So many numbers make a line a row of a table: a headline has a day and the number of an act.
const NUMBERS_OF_A_ROW: usize = 5;

/// How much a line looks like a headline.
pub(super) fn looks(unit: &Unit) -> i32 {
    let text = unit.text.trim();
    let points = |fits: bool, points: i32| if fits { points } else { 0 };
    points(unit.words() >= TELLING_WORDS, USUAL)
        + points(USUAL_BYTES.contains(&text.len()), USUAL)
        + points(text.contains([':', '?', '«', '!', ',']), MARKED)
        - points(is_in_capitals(unit), IN_CAPITALS)
        - points(
            text.starts_with(|c: char| c.is_lowercase() || c == '('),
            GOES_ON,
        )
        - points(is_parted(text), PARTED)
        - points(is_acronym_spelled_out(text), IN_CAPITALS)
        - points(
            unit.ends_sentence() && text.ends_with('.') && !unit.breaks_off(),
            FULL_STOP,
        )
        - points(text.matches(": ").count() > 1, GOES_ON)
        - points(has_sentence(text), FULL_STOP)
        - points(text.ends_with([',', ';']), FULL_STOP)
}

/// Whether a line is an acronym with what it stands for in brackets, as names of sites are: « OPK
/// (Office du port de Koulé) ».
fn is_acronym_spelled_out(text: &str) -> bool {
    let parts = text
        .strip_suffix(')')
        .and_then(|text| text.split_once(" ("));
    parts.is_some_and(|(acronym, inside)| {
        acronym.len() > 1
            && acronym.chars().all(|c| c.is_uppercase() || c == '-')
            && inside.split_whitespace().count() >= acronym.chars().count().min(TELLING_WORDS)
    })
}

/// Whether a line is in capitals, as names of sections are. Those do not go on in a second line.
fn is_in_capitals(unit: &Unit) -> bool {
    !unit.text.contains(char::is_lowercase) && unit.lines.len() == 1
}

/// Whether a sentence ends within a line, as in captions: « Le marché de Koulé rouvre. Ana Lobe ».
/// A place may stand before a headline: « Koulé. Le marché rouvre ».
fn has_sentence(text: &str) -> bool {
    text.match_indices(". ").any(|(at, _)| {
        let sentence = text.get(..at).unwrap_or_default();
        sentence.split_whitespace().count() >= TELLING_WORDS
    })
}

/// Whether marks part a line as they part a menu, a row or code.
fn is_parted(text: &str) -> bool {
    // What stands in brackets at the end may have marks of its own: « (CDD – 18 mois – Koulé) ».
    let text = match text
        .strip_suffix(')')
        .and_then(|text| text.rsplit_once('('))
    {
        Some((before, _)) => before,
        None => text,
    };
    let marks = text.matches(['|', '•', '·', '›', '‹', '→']).count() + text.matches(" > ").count();
    let dashes = text.matches(" - ").count() + text.matches(" – ").count();
    let is_parted = match marks {
        0 => has_columns(text),
        _ => marks + dashes >= PARTING_MARKS || text.ends_with('|'),
    };
    is_parted
        || numbers(text) >= NUMBERS_OF_A_ROW
        || text.contains(['\t', '=', '{'])
        || text.contains("://")
        || text.contains("....")
}

/// Whether dashes part a line into columns, none of which has half of its words: a headline may stand
/// beside a place or a day.
fn has_columns(text: &str) -> bool {
    let parts = text.split(" - ").flat_map(|part| part.split(" – "));
    let words = parts.map(|part| part.split_whitespace().count());
    let (count, all, most) = words.fold((0, 0, 0), |(count, all, most), words| {
        (count + 1, all + words, words.max(most))
    });
    count > PARTING_MARKS && most * 2 < all
}

/// How many numbers a line has, with those that marks or spaces part counted apart, but for the
/// number of a case: « n° 17/02345 ».
fn numbers(text: &str) -> usize {
    let numbers = text.split(|c: char| !c.is_ascii_digit() && c != '/');
    numbers
        .filter(|number| number.contains(|c: char| c.is_ascii_digit()))
        .count()
}

#[cfg(test)]
mod tests {
    use super::super::asserted::{TEXT, assert_title};

    #[test]
    fn menus_rows_names_and_codes_are_no_titles() {
        let title = "Le marché rouvre";
        for line in [
            "Nos villages à visiter - Nos marchés de la semaine - Nos écoles et nos dispensaires",
            "Vivre à Koulé › Les marchés › Les marchés du fleuve et des îles",
            "Riz local\t300 francs le kilo\t250 francs en gros",
            "Les marchés du fleuve ............................ 5",
            "LA VOIX DU FLEUVE ET DES ÎLES DE KOULÉ",
            "Les pirogues accostent au port de Koulé avant le jour. Image : Ana Lobe",
            "alt=Description de cette image, également commentée ci-après",
            "Photo d’un groupe de vendeuses devant un bac de Koulé",
        ] {
            assert_title(&format!("{line}\n\n{title}"), Some(title), TEXT);
        }
        assert_title(
            "LE MARCHÉ DE KOULÉ ROUVRE LUNDI",
            Some("LE MARCHÉ DE KOULÉ ROUVRE LUNDI"),
            TEXT,
        );
    }

    #[test]
    fn a_row_of_numbers_is_no_title() {
        assert_title(
            "Les marchés du fleuve\n\nMarché de Koulé, ouvert en 1901, 1 200 étals (2019), 40,5 % du poisson",
            Some("Les marchés du fleuve"),
            TEXT,
        );
    }

    #[test]
    fn a_title_in_capitals_may_go_on_in_a_second_line() {
        assert_title(
            "APPEL AUX VENDEUSES\nDU MARCHÉ\n\nUn toit neuf pour tous",
            Some("APPEL AUX VENDEUSES DU MARCHÉ"),
            TEXT,
        );
    }

    #[test]
    fn a_title_may_end_with_three_dots() {
        let title = "Les sigles : s’y retrouver...";
        assert_title(
            &format!("Descriptif du port\n\n{title}\n\nMis en ligne le 4 avril 2025"),
            Some(title),
            TEXT,
        );
    }

    #[test]
    fn a_title_may_have_a_place_and_a_month_beside_it() {
        let title = "Koulé – Mémoire sur la pêche de nuit – mars 2025";
        assert_title(&format!("{title}\n\nRemis au conseil"), Some(title), TEXT);
    }

    #[test]
    fn rows_and_names_of_sites_are_no_titles() {
        let title = "Vote au port – Les vendeuses de toutes les îles choisissent d’être représentées par leur union du fleuve";
        let site = "UVF (Union des vendeuses du fleuve)";
        assert_title(&format!("{site}\n\n{title}"), Some(title), TEXT);
        let title = "Koulé rouvre son marché";
        assert_title(
            &format!("Université nationale des îles |\n{title}"),
            Some(title),
            TEXT,
        );
    }
}
