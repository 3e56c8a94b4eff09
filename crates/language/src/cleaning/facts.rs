//! Choosing date, byline and source among the lines that give one.

use super::cleaned::Part;
use super::key::key;
use super::meta::Facts;
use super::page::{Page, part};
use super::unit::{Role, Unit};
use super::why::Why;

/// The most words of a name in what is said of its owner.
const BIOGRAPHY_NAME_WORDS: usize = 5;

/// Takes the date, the byline and the source from the lines that state them. What is left over
/// is set aside, but for dates between paragraphs, which head what follows.
pub(super) fn choose(page: &mut Page<'_>) {
    let mut facts = std::mem::take(&mut page.facts);
    reopen_months(page, &mut facts);
    let second = second_paragraph(page);
    let date = best_date(page, &facts, second);
    for (at, facts) in facts {
        let Some(unit) = page.units.get_mut(at) else {
            continue;
        };
        if matches!(unit.role(), Role::Aside(_) | Role::Title) {
            continue;
        }
        let piece = |text: String| Part { text, ..part(unit) };
        let day = facts.date.filter(|_| Some(at) == date).map(piece);
        let byline = facts.byline.filter(|_| page.byline.is_none()).map(piece);
        let source = facts.source.filter(|_| page.source.is_none()).map(piece);
        if day.is_some() || byline.is_some() || source.is_some() {
            page.date = day.or(page.date.take());
            page.byline = byline.or(page.byline.take());
            page.source = source.or(page.source.take());
        } else if at > second && unit.role() == Role::Date && !facts.changed {
            unit.becomes(Role::Open);
        } else if unit.role() == Role::Date {
            unit.set_aside(Why::OtherDate);
        } else {
            unit.set_aside(Why::Repeated);
        }
    }
}

/// Lets lines that are no more than a month be text again, where the page has another date, or
/// several such lines, as a chronicle has.
fn reopen_months(page: &mut Page<'_>, facts: &mut Vec<(usize, Facts)>) {
    let (months, others): (Vec<_>, Vec<_>) = std::mem::take(facts)
        .into_iter()
        .partition(|(_, facts)| facts.is_month);
    let has_day = page.published.is_some() || others.iter().any(|(_, facts)| facts.date.is_some());
    *facts = others;
    if !has_day && let [month] = months.as_slice() {
        facts.push(month.clone());
        facts.sort_by_key(|(at, _)| *at);
        return;
    }
    for (at, _) in months {
        let dated = page.units.get_mut(at);
        if let Some(unit) = dated.filter(|unit| unit.role() == Role::Date) {
            unit.becomes(Role::Open);
        }
    }
}

/// The second paragraph of the text.
fn second_paragraph(page: &Page<'_>) -> usize {
    let first = page.text.map(|text| text.first);
    let after = first.unwrap_or(page.below_headline()) + 1;
    let is_prose = |unit: &Unit| unit.is_open() && unit.is_prose();
    let second = page.units.iter().skip(after).position(is_prose);
    second.map_or(page.units.len(), |at| at + after)
}

/// The line with the date of the article. The date of a change counts where there is no other,
/// and one above the headline where there is none below it. In the middle of the text a day heads
/// a part of it, unless the line says that something was published or signed then.
fn best_date(page: &Page<'_>, facts: &[(usize, Facts)], second: usize) -> Option<usize> {
    let start = page.below_headline();
    let text_end = page.text.map_or(0, |text| text.last + 1);
    let stands = |at: usize| {
        let unit = page.units.get(at);
        let unit = unit.filter(|unit| unit.aside().is_none());
        let is_deep = (second + 1..text_end).contains(&at);
        let above = at.checked_sub(1).and_then(|above| page.units.get(above));
        let is_said_above = |unit: &Unit| {
            !unit.gap && above.is_some_and(|above| page.meta.says_published(&above.key))
        };
        unit.is_some_and(|unit| {
            !is_deep || page.meta.says_published(&unit.key) || is_said_above(unit)
        })
    };
    facts
        .iter()
        .filter(|(at, facts)| {
            facts.date.is_some() && stands(*at) && !(facts.changed && *at > second)
        })
        .min_by_key(|(at, facts)| (facts.changed, at + 1 < start, *at))
        .map(|&(at, _)| at)
}

/// Takes a name under the headline or below the text as the byline where no line states one, and
/// sets aside lines of facts that are not needed.
pub(super) fn names_and_rest(page: &mut Page<'_>) {
    set_aside_name_again(page);
    name_beside_date(page);
    for unit in &mut page.units {
        match unit.role() {
            Role::Byline if page.byline.is_none() => page.byline = Some(part(unit)),
            Role::Byline | Role::Date | Role::Source => {
                let date = page.date.as_ref().or(page.published.as_ref());
                let chosen = [page.byline.as_ref(), date, page.source.as_ref()];
                let mut chosen = chosen.into_iter().flatten();
                if !chosen.any(|part| part.line == unit.line()) {
                    unit.set_aside(Why::Repeated);
                }
            }
            _ => {}
        }
    }
    set_aside_biography(page);
}

/// Takes a name right above or below the line with the date as the byline where no line states
/// one.
fn name_beside_date(page: &mut Page<'_>) {
    let Some(date) = page.date.as_ref().filter(|_| page.byline.is_none()) else {
        return;
    };
    let is_dated = |unit: &Unit| unit.role() == Role::Date && unit.line() == date.line;
    let Some(at) = page.units.iter().position(is_dated) else {
        return;
    };
    for beside in [at.checked_sub(1), Some(at + 1)].into_iter().flatten() {
        let is_name = |unit: &&mut Unit| {
            let is_section = page.wording.is_section(&unit.key);
            unit.is_open() && !is_section && page.meta.is_persons_name(unit)
        };
        if let Some(unit) = page.units.get_mut(beside).filter(is_name) {
            unit.becomes(Role::Byline);
            return;
        }
    }
}

/// Sets aside what a last line says of the author: « Ana Lobe est journaliste. »
fn set_aside_biography(page: &mut Page<'_>) {
    let Some(byline) = page.byline.as_ref().map(|byline| key(&byline.text)) else {
        return;
    };
    let is_about = |unit: &Unit| {
        let ends = unit.key.match_indices(' ').map(|(at, _)| at);
        let mut verbs = ends.take(BIOGRAPHY_NAME_WORDS).filter(|at| {
            let rest = unit.key.get(at + 1..).unwrap_or_default();
            page.wording
                .is_copula(rest.split(' ').next().unwrap_or_default())
        });
        let name = verbs.next().and_then(|at| unit.key.get(..at));
        name.is_some_and(|name| name.contains(' ') && has_words(&byline, name))
    };
    let last = page.units.iter().rposition(Unit::is_open);
    let is_below = |at: usize| page.text.is_some_and(|text| at > text.first);
    let at = last.filter(|at| is_below(*at) && page.units.get(*at).is_some_and(is_about));
    if let Some(unit) = at.and_then(|at| page.units.get_mut(at)) {
        unit.set_aside(Why::Footer);
    }
}

/// Whether words stand in a key, whole and in that order.
fn has_words(key: &str, words: &str) -> bool {
    key.match_indices(words).any(|(at, _)| {
        let before = key.get(..at).unwrap_or_default();
        let after = key.get(at + words.len()..).unwrap_or_default();
        !before.ends_with(char::is_alphanumeric) && !after.starts_with(char::is_alphanumeric)
    })
}

/// Sets aside the name of the author below the text, where the byline has it.
fn set_aside_name_again(page: &mut Page<'_>) {
    let Some((text, byline)) = page.text.zip(page.byline.as_ref()) else {
        return;
    };
    let byline = key(&byline.text);
    for unit in page.units.iter_mut().skip(text.last + 1) {
        if unit.is_open() && page.meta.is_persons_name(unit) && byline.contains(&unit.key) {
            unit.set_aside(Why::Repeated);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::cleaning::{Cleaned, Cleaner, Why};

    const TEXT: &str = "Les premières pirogues ont accosté à six heures, chargées de riz, de poisson fumé et de nattes.\n\n\
        Les vendeuses avaient attendu ce jour comme on attend la pluie, a confié la plus âgée d’entre elles.\n";

    fn clean(above: &str, below: &str) -> Cleaned {
        let page = format!("Le marché de Koulé rouvre lundi\n\n{above}\n\n{TEXT}\n{below}\n");
        Cleaner::new("fr").clean(&page)
    }

    #[test]
    fn lines_that_give_the_date() {
        for (line, expected) in [
            ("Mis en ligne en mars 2008", Some("2008-03")),
            ("Édition spéciale d’avril 2010", Some("2010-04")),
            ("Affichage : le 12 juin 2018", Some("2018-06-12")),
            ("Approuvé le 12 mars 2014", Some("2014-03-12")),
            ("Mars 2008", Some("2008-03")),
            ("À jour au 5 novembre 2021", Some("2021-11-05")),
            ("Ana Lobe mai 7, 2025 18:12", Some("2025-05-07")),
            (
                "Numéro spécial du lundi 13 janvier 2020",
                Some("2020-01-13"),
            ),
            ("Publié le 04/05/21 à 10:32", Some("2021-05-04")),
            ("04/05/21 : 300 francs", None),
            ("04.05.21", Some("2021-05-04")),
            ("Lettre du port n° 12 - Avril 2015", Some("2015-04")),
            ("La Voix, 04/05/2021", Some("2021-05-04")),
            ("mardi 04/05/21", Some("2021-05-04")),
            (
                "Propos recueillis par Ana Lobe, le 4 mai 2021",
                Some("2021-05-04"),
            ),
            ("Publié le 4 mai 21 à 10:32", Some("2021-05-04")),
            (
                "La Voix de Koulé, le journal des îles, des marchés et des pêcheurs : le 4 mai 2021 à 10:32 | Lu 300 fois",
                Some("2021-05-04"),
            ),
            ("Koulé (Zanbara), avril 2025", Some("2025-04")),
            ("Par : A. Lobe | 4 Avril, 2025 | 11:21", Some("2025-04-04")),
            ("mer. 04 avr. 2025, 10:12", Some("2025-04-04")),
            ("samedi, 5 avril 2025", Some("2025-04-05")),
            ("Mise à jour: 4.4.2025 à 10:00", Some("2025-04-04")),
            ("4 avril 2025 • 3 min de lecture", Some("2025-04-04")),
            ("Koulé - 4 avril 2025", Some("2025-04-04")),
            ("Publié12 mars 2021, 18:05", Some("2021-03-12")),
            ("Ana Lobe, 4 avril 2025", Some("2025-04-04")),
            ("Communiqué de presse – 4 avril 2025", Some("2025-04-04")),
            (
                "Mis à jour le 4 avril 2025 à 12h00 - Publié le 3 avril 2025",
                Some("2025-04-03"),
            ),
            (
                "Publié le vendredi 3 avril 2025 à 10h32 et modifié le 4 mai 2025",
                Some("2025-04-03"),
            ),
            ("[4 avril 2025]", Some("2025-04-04")),
            (
                "La Voix de Koulé, vendredi 4 avril 2025",
                Some("2025-04-04"),
            ),
            ("Koulé, avril 2025", Some("2025-04")),
            ("Ana Lobe - Avril 2025", Some("2025-04")),
            ("Le port au travail - Avril 2025", None),
            ("Rédaction 4 avril 2025", Some("2025-04-04")),
            ("Tribunal de Koulé, 4 avril 2025, inédit.", None),
            ("Édition du 4 avril 2025", Some("2025-04-04")),
            ("Le marché de mars 2008", None),
            ("Le budget du marché (loi du 23/03/2019) est public", None),
        ] {
            let date = clean(line, "").date.map(|part| part.text);
            assert_eq!(date.as_deref(), expected, "{line}");
        }
    }

    #[test]
    fn months_that_head_parts_of_the_text_stay() {
        let cleaned = clean("Mars 2008", &format!("Avril 2008\n\nEn avril, {TEXT}"));
        assert_eq!(cleaned.date, None);
        let mut months = cleaned.blocks.iter().map(|block| block.part.text.as_str());
        assert!(months.any(|text| text == "Mars 2008"), "{cleaned:#?}");
    }

    #[test]
    fn a_day_within_the_text_is_the_date_of_a_document_only() {
        for (line, expected) in [
            ("4 avril 2025", None),
            ("Fait à Koulé, le 4 avril 2025", Some("2025-04-04")),
        ] {
            let cleaned = clean(
                "",
                &format!("{line}\n\nPuis les vendeuses sont parties. {TEXT}"),
            );
            let date = cleaned.date.map(|part| part.text);
            assert_eq!(date.as_deref(), expected, "{line}");
        }
    }

    #[test]
    fn a_name_beside_the_date_is_the_author() {
        let lead = "Les vendeuses retrouvent leurs étals au bord du fleuve, sous un toit neuf, après deux ans de travaux.";
        let cleaned = clean(
            &format!("{lead}\n\nAna Lobe\n\nPublié: 12.03.2021, 18h05"),
            "",
        );
        let byline = cleaned.byline.map(|part| part.text);
        assert_eq!(byline.as_deref(), Some("Ana Lobe"));
        let greeting = clean("Publié le 4 avril 2025\n\nMadame, Monsieur,", "");
        assert_eq!(greeting.byline, None);
    }

    #[test]
    fn what_a_last_line_says_of_the_author_is_set_aside() {
        for (line, blocks) in [
            ("Ana Lobe est professeure à l’université de Koulé.", 2),
            ("Paul Ekani est professeur à l’université de Koulé.", 3),
        ] {
            let cleaned = clean("Par Ana Lobe", line);
            assert_eq!(cleaned.blocks.len(), blocks, "{line}");
        }
    }

    #[test]
    fn the_authors_name_once_more_below_the_text_is_set_aside() {
        let cleaned = clean("Par Ana Lobe", "Ana Lobe");
        let byline = cleaned.byline.map(|part| part.text);
        assert_eq!(byline.as_deref(), Some("Par Ana Lobe"));
        let again = cleaned
            .set_aside
            .iter()
            .find(|aside| aside.text == "Ana Lobe");
        assert_eq!(again.map(|aside| aside.why), Some(Why::Repeated));
        assert_eq!(cleaned.blocks.len(), 2);
    }
}
