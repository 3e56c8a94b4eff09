//! What the lines beside a line say of it.

use std::collections::{HashMap, HashSet};
use std::ops::RangeInclusive;

use crate::cleaning::key::key;
use crate::cleaning::unit::{Role, Unit};
use crate::cleaning::why::Why;

use super::looks::looks;
use super::{HEADLINE_WORDS, Head};

/// A headline and the lines that belong to it are so many at most.
const LINES_OF_A_HEADLINE: usize = 3;
/// So many names of sections or of the site may stand between a headline and what belongs to it.
const LABELS: usize = 2;
/// The bytes of the key of a line whose repetition says something: shorter ones are labels.
const REPEATED_BYTES: RangeInclusive<usize> = 12..=260;
/// So many lines may stand below a label: on a page without empty lines more would be its text.
const LABELLED: usize = 4;
/// What parts a trail.
const TRAIL_MARKS: [&str; 5] = [" > ", " › ", " » ", " / ", " → "];
/// So many of them make a trail.
const MARKS_OF_A_TRAIL: usize = 2;
/// The most words of a label before a colon.
const LABEL_WORDS: usize = 3;

/// Whether a line belongs to the one above it: « Proposition de règlement » / « relatif à la
/// pêche », « L’eau du lac » / « Étude no 12, mars 2025 », a title / « Ana Lobe et Paul Ekani » / a
/// date, « Ana Lobe » / « Professeure à l’université ».
pub(super) fn goes_on(head: &Head<'_>, above: &[Unit], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|at| above.get(at));
    let is_above_date = above
        .get(at + 1)
        .is_some_and(|unit| unit.role() == Role::Date);
    let belongs = |unit: &Unit| {
        unit.text.starts_with(char::is_lowercase)
            || head.meta.ends_with_day(&unit.text)
            || is_above_date && head.meta.is_persons_name(unit)
    };
    let is_of_person = before.is_some_and(|before| before.gap && head.meta.is_persons_name(before))
        && above.get(at).is_some_and(|unit| !unit.gap)
        && above.get(at + 1).is_some_and(|unit| unit.gap);
    let goes_on = above.get(at).is_some_and(belongs);
    is_of_person || goes_on && before.is_some_and(|unit| head.may_be_headline(unit))
}

/// Whether a line is one of several with a label: « Déposé par : Ana Lobe » / « Date de dépôt : 12
/// mars » / « Déposé au : Conseil des îles ». Below a title such lines may stand as well; where one
/// stands above them and nothing parts them from one another, the first is a field, too.
pub(super) fn stands_among_fields(head: &Head<'_>, above: &[Unit], at: usize) -> bool {
    let unit = |at: Option<usize>| at.and_then(|at| above.get(at));
    let is_field = |at: Option<usize>| {
        let parts = unit(at).and_then(|unit| unit.text.split_once(':'));
        parts.is_some_and(|(label, value)| {
            label.split_whitespace().count() <= LABEL_WORDS && !value.trim().is_empty()
        })
    };
    let before = at.checked_sub(1);
    let [after, last] = [at + 1, at + 2].map(Some);
    let is_first = is_field(after)
        && is_field(last)
        && [after, last]
            .map(unit)
            .iter()
            .flatten()
            .all(|unit| !unit.gap)
        && unit(before).is_some_and(|unit| head.may_be_headline(unit));
    let is_next = is_field(before) && (is_field(at.checked_sub(2)) || is_field(after));
    is_field(Some(at)) && (is_first || is_next)
}

/// Whether a line is one of a numbered list: « 9. Suivant » / « 10. Terminer », « 1 Port de Koulé » /
/// « 2 Port de Tassé ».
pub(super) fn stands_in_count(above: &[Unit], at: usize) -> bool {
    let count = |at: Option<usize>| {
        let text = at.and_then(|at| above.get(at))?.text.trim_start();
        let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
        let begins = |rest: &str| rest.starts_with(char::is_uppercase);
        let is_counted =
            rest.trim_start().starts_with(['.', ')']) || rest.strip_prefix(' ').is_some_and(begins);
        let number = text.strip_suffix(rest).filter(|_| is_counted)?;
        number.parse::<u8>().ok()
    };
    let before = count(at.checked_sub(1)).and_then(|before| before.checked_add(1));
    let after = count(Some(at + 1)).and_then(|after| after.checked_sub(1));
    count(Some(at)).is_some_and(|count| before == Some(count) || after == Some(count))
}

/// Whether a line is one of a list of acronyms: « OPK : office du port de Koulé ».
pub(super) fn explains_acronym(unit: &Unit) -> bool {
    let label = unit.text.split_once(':').map(|(label, _)| label.trim());
    label.is_some_and(|label| label.len() > 1 && label.chars().all(char::is_uppercase))
}

/// The label on the line above, or above the lines that stand with this one: « Composition de la
/// cour : » / « M. Lobe, président » / « Mme Ekani, conseillère ».
pub(super) fn labels(above: &[Unit]) -> Vec<Option<&Unit>> {
    let mut labels = Vec::with_capacity(above.len());
    let mut label: Option<&Unit> = None;
    let mut lines = 0;
    for (at, unit) in above.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|at| above.get(at));
        let is_below_label = before.is_some_and(|before| before.text.trim_end().ends_with(':'));
        (label, lines) = match is_below_label {
            true => (before, 1),
            false => (label.filter(|_| !unit.gap && lines < LABELLED), lines + 1),
        };
        labels.push(label);
    }
    labels
}

/// Where the last lines begin that could be headlines, without another line between them.
pub(super) fn last_run(head: &Head<'_>, above: &[Unit]) -> usize {
    let mut begins = None;
    for (at, unit) in above.iter().enumerate().rev() {
        let belongs = may_stand_under_headline(unit) || tells_when_or_who(head, unit);
        if head.may_be_headline(unit) && (begins.is_some() || looks(unit) >= 0) {
            begins = Some(at);
        } else if begins.is_some() && !belongs {
            break;
        }
    }
    begins.unwrap_or(0)
}

/// Whether a line is as short as the name of a section, or of the site.
pub(super) fn is_label(unit: &Unit) -> bool {
    unit.is_open() && unit.words() < HEADLINE_WORDS && !unit.ends_sentence()
}

/// The keys of the last parts of trails from the home page: « Accueil > Marchés > Le marché rouvre ».
pub(super) fn ends_of_trails(above: &[Unit]) -> HashSet<String> {
    let mut ends = HashSet::new();
    for unit in above.iter().filter(|unit| !unit.is_open()) {
        for mark in TRAIL_MARKS {
            if unit.text.matches(mark).count() >= MARKS_OF_A_TRAIL {
                ends.extend(unit.text.rsplit(mark).next().map(key));
            }
        }
    }
    ends
}

/// Which units have below them what headlines have: a date, an author, a lead, or another line
/// that has. Headlines in lists have other headlines below them.
pub(super) fn headed(head: &Head<'_>, above: &[Unit]) -> Vec<bool> {
    let mut headed = Vec::with_capacity(above.len());
    let mut next = true;
    let (mut run, mut block) = (0, 0);
    let mut labels = 0;
    for unit in above.iter().rev() {
        headed.push(next && run < LINES_OF_A_HEADLINE);
        labels = if is_label(unit) { labels + 1 } else { 0 };
        if may_stand_under_headline(unit) || (1..=LABELS).contains(&labels) {
            continue;
        }
        let candidate = head.may_be_headline(unit);
        (run, block) = match candidate {
            true => (run + 1, block + 1),
            false => (0, 0),
        };
        // Lines that nothing parts are one thing below a headline: « En bref » and three more.
        if unit.gap {
            run = run + 1 - block.max(1);
            block = 0;
        }
        let begins_text = unit.is_sentence() || unit.announces();
        next =
            tells_when_or_who(head, unit) || (unit.is_open() && begins_text) || (candidate && next);
    }
    headed.reverse();
    headed
}

/// Whether a line says when an article appeared, who wrote it, or from when to when an event lasts.
fn tells_when_or_who(head: &Head<'_>, unit: &Unit) -> bool {
    matches!(unit.role(), Role::Date | Role::Byline)
        || unit.is_open() && head.meta.are_days(&unit.key)
}

/// Whether a line that was set aside may stand between a headline and its text.
pub(super) fn may_stand_under_headline(unit: &Unit) -> bool {
    matches!(
        unit.aside(),
        Some(
            Why::Caption
                | Why::Picture
                | Why::ReadingTime
                | Why::Count
                | Why::Sharing
                | Why::FollowUs
                | Why::Advertising
        )
    )
}

/// The keys of lines of some length that stand on the page more than once, with another line between
/// them: one right below the other, what a picture shows stands twice as well.
pub(super) fn repeated(units: &[Unit]) -> HashSet<&str> {
    let mut last = HashMap::new();
    let mut again = HashSet::new();
    let units = units.iter().enumerate();
    for (at, unit) in units.filter(|(_, unit)| REPEATED_BYTES.contains(&unit.key.len())) {
        let before = last.insert(unit.key.as_str(), at);
        if before.is_some_and(|before| before + 1 < at) {
            again.insert(unit.key.as_str());
        }
    }
    again
}

#[cfg(test)]
mod tests {
    use super::super::asserted::{TEXT, assert_title};
    use crate::cleaning::Cleaner;

    #[test]
    fn fields_below_a_title_are_none() {
        let title = "Avenir de la Compagnie des bacs du fleuve";
        let fields = "Déposée par : Lobe Ana\n\nDate de dépôt : 12.03.2014\n\nDéposée au : Conseil des îles\n\n\
            État des travaux : Affaire classée";
        assert_title(&format!("{title}\n\n{fields}"), Some(title), TEXT);
        let headline = "Koulé : le marché rouvre lundi";
        assert_title(
            &format!("{headline}\n\nTexte : Ana Lobe\n\nPhotos : Paul Ekani"),
            Some(headline),
            TEXT,
        );
    }

    #[test]
    fn no_line_of_a_numbered_list_is_a_title() {
        assert_title(
            "Partager\n\nLe guide du marché\n\n1. Choisir un étal au bord du fleuve\n2. Payer au bureau du port",
            Some("Le guide du marché"),
            TEXT,
        );
    }

    #[test]
    fn a_section_may_stand_between_headline_and_standfirst() {
        assert_title(
            "Nos offres à partir de trois francs\n\nMarchés\n\nÉcoles\n\nSanté\n\nLe marché rouvre\n\nKoulé\n\nLes vendeuses sont revenues au bord du fleuve.",
            Some("Le marché rouvre"),
            TEXT,
        );
    }

    #[test]
    fn of_a_line_that_stands_twice_the_first_is_the_title() {
        let page = format!("Qui sont les vendeuses ?\n\nQui sont les vendeuses ?\n\n{TEXT}");
        let title = Cleaner::new("fr").clean(&page).title;
        assert_eq!(title.map(|title| title.line), Some(1));
    }

    #[test]
    fn a_caption_that_stands_twice_is_no_title() {
        let caption = "Des vendeuses attendent les pirogues au bord du fleuve";
        let title = "Koulé : le marché des îles rouvre lundi";
        assert_title(
            &format!("{title}\n\n0\n97\n{caption}\n{caption}"),
            Some(title),
            TEXT,
        );
        let dated = format!("{title}\n\n{caption}\n{caption}\n\nPublié le 4 avril 2025");
        assert_title(&dated, Some(title), TEXT);
    }

    #[test]
    fn fields_that_nothing_parts_are_no_titles() {
        let title = "Chargée ou chargé de projet au port";
        let fields = "Organisation : Compagnie des bacs de Koulé\nLieu : Tassé\nContrat : trois ans, à temps plein";
        assert_title(&format!("{title}\n\n{fields}"), Some(title), TEXT);
    }

    #[test]
    fn what_a_label_announces_is_no_title() {
        let title = "Tribunal de Koulé, 2e chambre, n° 17/02345";
        let judges = "Composition du tribunal :\nM. Lobe, président\nMme Ekani, conseillère";
        assert_title(&format!("{title}\n\n{judges}"), Some(title), TEXT);
        let paper = "Cours :\n\nDroit des ports\n\nExposé sous le thème :\n\nLe marché du fleuve\n\n\
            Préparé par :\n\nLOBE Ana EKANI Paul Issa 1";
        assert_title(paper, Some("Le marché du fleuve"), TEXT);
    }

    #[test]
    fn addresses_and_offices_below_names_are_no_titles() {
        let title = "Les sols du fleuve : une synthèse";
        let places = "Ana LOBE1* et Paul EKANI2\n\n1 Laboratoire des sols, Université de Koulé\n2 Institut des bacs (IB), Tassé, îles";
        assert_title(&format!("{title}\n\n{places}"), Some(title), TEXT);
        let title = "Pour un marché qui parle nos langues";
        let office = "Ana Lobe\nLinguiste, université de Tassé\n\n4 avril 2025";
        assert_title(
            &format!("Tribune\n\n{title}\n\n{office}"),
            Some(title),
            TEXT,
        );
    }

    #[test]
    fn a_title_may_stand_above_a_block_of_lines() {
        let title = "La Compagnie des bacs annonce ses résultats";
        let block = "Recettes en hausse de douze pour cent\nRésultat courant (RC) de trente millions\nTrois bacs neufs commandés";
        assert_title(
            &format!("Koulé, le 4 avril 2025\n\n{title}\n\n{block}"),
            Some(title),
            TEXT,
        );
    }

    #[test]
    fn the_trail_from_home_ends_with_the_title() {
        let page = "Port de Koulé\nAccueil > Le port > Le don de filets\nLe don de filets\nÀ quoi sert le don de filets au port ?";
        assert_title(page, Some("Le don de filets"), TEXT);
    }

    #[test]
    fn no_line_of_a_list_of_acronyms_is_a_title() {
        let list = "OPK : office du port de Koulé\nCDB : compagnie des bacs\nUDV : union des vendeuses du fleuve";
        assert_title(
            &format!("Glossaire du port\n{list}"),
            Some("Glossaire du port"),
            TEXT,
        );
    }

    #[test]
    fn days_of_an_event_may_stand_below_its_title() {
        let title = "Exposition « Terres cuites »";
        let event = "Du 12 mars au 30 juin 2024\nTarif plein : 6 francs, tarif réduit : 3 francs";
        assert_title(&format!("Visiter\n\n{title}\n{event}"), Some(title), TEXT);
    }
}
