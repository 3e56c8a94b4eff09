//! The line above the date of the article.

use crate::cleaning::unit::{Form, Role, Unit};

use super::looks::TELLING_WORDS;
use super::neighbours::{is_label, may_stand_under_headline};
use super::said::Said;
use super::{HEADLINE_WORDS, Head, NEAR_HEADLINE};

/// The line right above the last date above the text, where nothing below the date may be the
/// headline. It may have a single word, as those of schools and offices have: « Transports ».
///
/// Of two lines above the date the second may be the standfirst, so that how they look decides.
pub(super) fn line_above_date(head: &Head<'_>) -> Option<usize> {
    let above = head.units.get(..head.text)?;
    let date = above.iter().rposition(|unit| unit.role() == Role::Date)?;
    let below = above.get(date + 1..)?;
    let stands_between = |unit: &Unit| {
        may_stand_under_headline(unit) || matches!(unit.role(), Role::Date | Role::Byline)
    };
    let at = above
        .get(..date)?
        .iter()
        .rposition(|unit| !stands_between(unit))?;
    let line = above.get(at)?;
    // A word that stands there twice is the name of the page in a menu, then the headline.
    let first = at.checked_sub(1).and_then(|at| above.get(at));
    let is_twice = first.is_some_and(|first| first.key == line.key);
    if is_twice && head.may_be_short_headline(line) {
        return Some(at);
    }
    if below.iter().any(|unit| head.may_be_headline(unit)) {
        return None;
    }
    // A date further up is that of the article or of another one: it is not certain which.
    if above
        .get(..at)?
        .iter()
        .any(|unit| unit.role() == Role::Date)
    {
        return None;
    }
    let before = above.get(at.saturating_sub(NEAR_HEADLINE)..at)?;
    let fits = match line.words() < HEADLINE_WORDS {
        // A place may stand below the headline as well.
        true => {
            head.may_be_short_headline(line) && !before.iter().any(|unit| is_telling(head, unit))
        }
        false => {
            head.may_be_headline(line)
                && !head.meta.is_persons_name(line)
                && (!line.is_sentence() || line.breaks_off())
                && is_no_standfirst(head, line, before)
                // Below a headline what a picture shows stands twice.
                && !(is_twice && before.iter().any(|unit| is_telling(head, unit) && unit.key != line.key))
        }
    };
    (fits && !Said::below(head).leaves_out(line)).then_some(at)
}

fn is_telling(head: &Head<'_>, unit: &Unit) -> bool {
    head.may_be_headline(unit) && unit.words() >= TELLING_WORDS
}

/// Whether a line is no standfirst of the one above it: no other line above may be the headline, or
/// more than one may, or both have few words, the line not fewer.
fn is_no_standfirst(head: &Head<'_>, line: &Unit, before: &[Unit]) -> bool {
    let may_be = |unit: &&Unit| head.may_be_headline(unit);
    let in_a_row = before
        .iter()
        .rev()
        .take_while(|unit| may_be(unit) || is_label(unit));
    let mut in_a_row = in_a_row.filter(may_be);
    match (in_a_row.next(), in_a_row.next()) {
        (Some(above), None) => (above.words()..TELLING_WORDS).contains(&line.words()),
        _ => true,
    }
}

impl Head<'_> {
    /// Whether an open line of a word or two may be a headline.
    pub(super) fn may_be_short_headline(&self, unit: &Unit) -> bool {
        unit.is_open()
            && unit.words() < HEADLINE_WORDS
            // A letter heads a part of an index.
            && unit.key.len() > 1
            && matches!(unit.form, Form::Text | Form::Heading(_))
            && unit.text.starts_with(char::is_uppercase)
            && !unit.ends_sentence()
            && !unit.announces()
            && !self.wording.is_section(&unit.key)
            && !self.wording.agencies().contains(&unit.text.as_str())
            && !self.meta.is_persons_name(unit)
            && !self.meta.is_letterhead(unit)
            && !self.wording.heads_part(unit)
            && !self.wording.is_salutation(&unit.key)
    }
}

#[cfg(test)]
mod tests {
    use crate::cleaning::Cleaner;

    const TEXT: &str = "Les premières pirogues ont accosté à six heures, chargées de riz, de poisson fumé et de nattes.\n";

    #[test]
    fn the_line_above_the_date_is_the_title() {
        for (above, title) in [
            (
                "Collège de Koulé\n\nCDI\n\nTransports\n\nPublié le 4 avril 2025",
                "Transports",
            ),
            (
                "Paroisse de Koulé\n\nAnnonces de la semaine\n\n4 avril 2025",
                "Annonces de la semaine",
            ),
            (
                "Collège\n\nCollège\n\nPublié le 4 avril 2025\n\nLes sections et leurs options",
                "Collège",
            ),
            // A place, a standfirst, or the author may stand there as well.
            (
                "Les vendeuses de Koulé sont revenues\n\nTassé\n\n4 avril 2025",
                "Les vendeuses de Koulé sont revenues",
            ),
            (
                "Le marché de Koulé rouvre\n\nLes vendeuses sont revenues au bord du fleuve\n\n4 avril 2025",
                "Le marché de Koulé rouvre",
            ),
            (
                "Les marchés du fleuve\n\nAna Lobe et Paul Ekani\n\n4 avril 2025",
                "Les marchés du fleuve",
            ),
            (
                "Politique\n\n4 avril 2025\n\nLe marché de Koulé rouvre",
                "Le marché de Koulé rouvre",
            ),
        ] {
            let cleaned = Cleaner::new("fr").clean(&format!("{above}\n\n{TEXT}"));
            let found = cleaned.title.map(|part| part.text);
            assert_eq!(found.as_deref(), Some(title), "{above}");
        }
    }
}
