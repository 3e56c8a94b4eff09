//! Lists of the parts of a text, with the pages on which they stand.

use std::collections::HashSet;

use super::page::Page;
use super::unit::{Form, Unit};
use super::why::{Reach, Why};

/// The most digits of the number of a page.
const PAGE_DIGITS: usize = 3;
/// So many dots lead to the number of a page.
const LEADING_DOTS: usize = 4;
/// An ellipsis is so many of them.
const ELLIPSIS_DOTS: usize = 3;
/// The most bytes of an entry that no dots lead to a page.
const ENTRY_BYTES: usize = 120;

/// Sets aside the entries of a table of contents: lines that dots lead to the number of a page, and
/// right below « Sommaire » those that have a number or come again as the heading of a part. A
/// long entry may begin on the line above.
pub(super) fn set_aside(page: &mut Page<'_>) {
    let come_again = come_again(&page.units);
    let mut label = None;
    for at in 0..page.units.len() {
        let leads = |at: usize| page.units.get(at).is_some_and(is_line_of_contents);
        let goes_on = at > 0 && leads(at - 1) && leads(at + 1);
        let Some(unit) = page.units.get_mut(at) else {
            return;
        };
        // « Annexes ........ 12 » is no label of what stands below the contents.
        if is_line_of_contents(unit) && unit.reach != Reach::Line {
            unit.reach = Reach::Line;
            unit.set_aside(Why::Contents);
        }
        let is_entry = is_line_of_contents(unit)
            || goes_on && unit.is_open() && !unit.is_prose()
            || label.is_some() && unit.is_open() && may_be_entry(unit) && {
                let has_number = unit.text.starts_with(|c: char| c.is_ascii_digit());
                has_number || come_again.contains(&at)
            };
        if page.wording.is_above_contents(&unit.key) {
            label = Some(at);
        } else if !is_entry {
            label = None;
        } else if unit.is_open() {
            unit.set_aside(Why::Contents);
            let label = label.and_then(|at| page.units.get_mut(at));
            if let Some(label) = label {
                label.set_aside(Why::Contents);
            }
        }
    }
}

fn is_line_of_contents(unit: &Unit) -> bool {
    unit.form != Form::Row && leads_to_page(&unit.text)
}

/// « Les marchés du fleuve .......... 12 »
pub(super) fn leads_to_page(text: &str) -> bool {
    let text = text.trim_end();
    let entry = text.trim_end_matches(|c: char| c.is_ascii_digit());
    let digits = text.len() - entry.len();
    let end = entry.trim_end_matches(['.', '…', ' ', '_']);
    let dots = entry.get(end.len()..).unwrap_or_default();
    let dots: usize = dots.chars().map(dots_of).sum();
    (1..=PAGE_DIGITS).contains(&digits) && dots >= LEADING_DOTS
}

fn dots_of(c: char) -> usize {
    match c {
        '.' | '_' => 1,
        '…' => ELLIPSIS_DOTS,
        _ => 0,
    }
}

fn may_be_entry(unit: &Unit) -> bool {
    unit.text.len() <= ENTRY_BYTES && !unit.is_prose()
}

/// The positions of lines that come again below.
fn come_again(units: &[Unit]) -> HashSet<usize> {
    let mut below: HashSet<&str> = HashSet::new();
    let units = units.iter().enumerate().rev();
    let again = units.filter(|(_, unit)| !below.insert(&unit.key));
    again.map(|(at, _)| at).collect()
}

#[cfg(test)]
mod tests {
    use crate::cleaning::{Cleaner, Why};

    const TEXT: &str = "Les premières pirogues ont accosté à six heures, chargées de riz, de poisson fumé et de nattes.";

    fn contents(lines: &str) -> usize {
        let page =
            format!("Le marché de Koulé rouvre lundi\n\n{lines}\n\n{TEXT}\n\n{TEXT} Ou presque.\n");
        let cleaned = Cleaner::new("fr").clean(&page);
        let aside = cleaned.set_aside.iter();
        aside.filter(|line| line.why == Why::Contents).count()
    }

    #[test]
    fn dots_lead_to_the_number_of_a_page() {
        for (lines, count) in [
            ("Les marchés du fleuve .......... 12", 1),
            ("Les marchés du fleuve…………12", 1),
            (
                "Les marchés .......... 12\nLes îles et les marchés qui s’y tiennent\nchaque semaine .......... 14",
                3,
            ),
            ("Nom et prénom : ..........", 0),
            ("Les marchés du fleuve... 12", 0),
        ] {
            assert_eq!(contents(lines), count, "{lines}");
        }
    }

    #[test]
    fn an_entry_is_no_label() {
        let page = format!(
            "Le plan du port\n\nLe quai ........ 2\nAnnexes ........ 12\n\nLe quai\n\n{TEXT}\n"
        );
        let cleaned = Cleaner::new("fr").clean(&page);
        let why: Vec<Why> = cleaned.set_aside.iter().map(|line| line.why).collect();
        assert_eq!(why, [Why::Contents; 2]);
    }

    #[test]
    fn lines_below_a_label_are_entries() {
        assert_eq!(contents("Sommaire\n1 Histoire\n1.1 Le port\n2 Marchés"), 4);
        assert_eq!(contents("Calendrier\n1 Histoire\n2 Marchés"), 0);
        let parts = "Sommaire\n\nHistoire\n\nMarchés\n\nHistoire\n\nLe port est ancien.\n\nMarchés";
        assert_eq!(contents(parts), 3);
    }
}
