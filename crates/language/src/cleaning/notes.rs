//! The numbers of notes at the foot of the pages of a document.

use super::page::Page;
use super::unit::{Form, Role, Unit};
use super::why::Why;

/// The most digits of the number of a note.
const DIGITS: usize = 3;
/// Between the mark of a note and the note stand so many lines at most.
const NEAR: usize = 40;

/// Keeps a number on a line of its own that heads a note: the text right above has it as a mark
/// behind a word.
pub(super) fn keep_numbers(page: &mut Page<'_>) {
    let numbers: Vec<usize> = (0..page.units.len())
        .filter(|&at| heads_note(&page.units, at))
        .collect();
    for at in numbers {
        if let Some(unit) = page.units.get_mut(at) {
            unit.becomes(Role::Open);
        }
    }
}

fn heads_note(units: &[Unit], at: usize) -> bool {
    let is_number = |unit: &&Unit| {
        let text = unit.text.trim();
        let digits = text.bytes().all(|byte| byte.is_ascii_digit());
        unit.aside() == Some(Why::Count)
            && unit.form == Form::Text
            && (1..=DIGITS).contains(&text.len())
            && digits
    };
    let Some(number) = units.get(at).filter(is_number) else {
        return false;
    };
    let has_note = units
        .get(at + 1)
        .is_some_and(|note| note.aside().is_none() && !note.gap);
    let above = units.get(at.saturating_sub(NEAR)..at).unwrap_or_default();
    has_note
        && above
            .iter()
            .any(|unit| unit.is_open() && is_marked(&unit.text, number.text.trim()))
}

/// Whether a number stands right behind a word or a mark: « du 29 mai 20002 », « les juges3. »
fn is_marked(text: &str, number: &str) -> bool {
    text.match_indices(number).any(|(at, _)| {
        let before = text.get(..at).and_then(|before| before.chars().next_back());
        let after = text.get(at + number.len()..).unwrap_or_default();
        before.is_some_and(|c| c.is_alphanumeric() || "»).”’".contains(c))
            && !after.starts_with(char::is_alphanumeric)
    })
}

#[cfg(test)]
mod tests {
    use crate::cleaning::Cleaner;

    const TEXT: &str = "Les premières pirogues ont accosté à six heures, chargées de riz, de poisson fumé et de nattes";

    #[test]
    fn the_number_of_a_note_stays_with_it() {
        for (page, aside) in [
            (format!("{TEXT}1.\n1\nArchives du port, p. 12.\n"), 0),
            (format!("{TEXT}.\n1\nArchives du port, p. 12.\n"), 1),
            (format!("{TEXT}1.\n\n1\n\n{TEXT} ou presque.\n"), 1),
        ] {
            let cleaned = Cleaner::new("fr").clean(&page);
            assert_eq!(cleaned.set_aside.len(), aside, "{page}");
        }
    }
}
