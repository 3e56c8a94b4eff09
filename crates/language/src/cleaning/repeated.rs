//! Lines that are written twice.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use super::page::{Page, TextExtent};
use super::unit::{Form, Unit};
use super::why::Why;

/// Keys with fewer bytes are not counted: « Oui », « 3 ».
const KEY_BYTES: usize = 4;
/// A line within the text with at least so many bytes is not written twice on purpose; shorter
/// ones may be subheadings.
const LONG_BYTES: usize = 60;
/// So many times, whatever its length, it is not either.
const TIMES: usize = 4;
/// The running head of a document stands on so many of its pages.
const RUNNING_HEAD_TIMES: usize = 3;
/// It has at most so many bytes.
const RUNNING_HEAD_BYTES: usize = 60;

/// A preview has at least so many lines.
const PREVIEW_LINES: usize = 2;

/// Sets aside what is written twice: the headline, paragraphs, lines outside the text, and the
/// running head of a document.
pub(super) fn set_aside(page: &mut Page<'_>) {
    let Some(text) = page.text else {
        return;
    };
    let preview = preview(page);
    for at in preview {
        if let Some(unit) = page.units.get_mut(at).filter(|unit| unit.is_open()) {
            unit.set_aside(Why::Repeated);
        }
    }
    let mut times: HashMap<&str, usize> = HashMap::new();
    for unit in page.units.iter().filter(|unit| unit.key.len() >= KEY_BYTES) {
        *times.entry(unit.identity()).or_default() += 1;
    }
    let headline = page.headline.and_then(|at| page.units.get(at));
    let mut seen: HashSet<&str> = HashSet::new();
    let mut linked: HashSet<&str> = HashSet::new();
    let mut repeated = Vec::new();
    for (at, unit) in page.units.iter().enumerate() {
        let is_label = unit.text.trim_end().ends_with(':');
        if !unit.is_open()
            || is_label
            || names_speaker(page, text, at)
            || page.meta.is_signature(unit)
        {
            continue;
        }
        let times = times.get(unit.identity()).copied().unwrap_or(0);
        // What a link says, the heading says to which it leads.
        let again = times > 1
            && match unit.is_linked() {
                true => !linked.insert(unit.identity()) || seen.contains(unit.identity()),
                false => !seen.insert(unit.identity()),
            };
        let outside = at < text.first.max(page.below_headline()) || at > text.last;
        // A text may list the same points, have the same subheadings and say a thing more than once.
        let may_come_again = matches!(unit.form, Form::Item | Form::Heading(_))
            || times < TIMES && (unit.is_sentence() || unit.strong);
        let is_point = may_come_again && !outside;
        let is_headline = headline.is_some_and(|headline| {
            headline.key == unit.key && unit.ends_sentence() == headline.ends_sentence()
        });
        if is_headline
            || is_running_head(unit, times)
            || again && !is_point && (unit.text.len() >= LONG_BYTES || outside || times >= TIMES)
        {
            repeated.push(at);
        }
    }
    for at in repeated {
        if let Some(unit) = page.units.get_mut(at) {
            unit.set_aside(Why::Repeated);
        }
    }
}

/// The lines of a preview, which breaks off and begins again right below, where the text is whole.
fn preview(page: &Page<'_>) -> Range<usize> {
    let start = page.below_headline();
    let units = page.units.get(start..).unwrap_or_default();
    let mut positions: HashMap<&str, usize> = HashMap::new();
    let mut again = units.iter().enumerate().filter_map(|(at, unit)| {
        let first = *positions.entry(unit.identity()).or_insert(at);
        (first < at && unit.key.len() >= KEY_BYTES && unit.is_open()).then_some((first, at))
    });
    let Some((first, at)) = again.next() else {
        return 0..0;
    };
    let (above, below) = (units.get(first..at), units.get(at..));
    let (above, below) = (above.unwrap_or_default(), below.unwrap_or_default());
    let breaks_off = above.last().is_some_and(Unit::breaks_off);
    // The two need not break their lines at the same places.
    let letters = |units: &[Unit]| {
        let chars = units.iter().flat_map(|unit| unit.text.chars());
        chars.filter(|c| c.is_alphanumeric()).collect::<String>()
    };
    match breaks_off && above.len() >= PREVIEW_LINES && letters(below).starts_with(&letters(above))
    {
        true => start + first..start + at,
        false => 0..0,
    }
}

/// Whether a line within the text names who speaks, as in an interview.
fn names_speaker(page: &Page<'_>, text: TextExtent, at: usize) -> bool {
    let first = text.first.max(page.below_headline());
    let next = page.units.get(at + 1);
    (first..=text.last).contains(&at)
        && next.is_some_and(|next| next.is_open() && next.ends_sentence())
        && page
            .units
            .get(at)
            .is_some_and(|unit| page.meta.is_persons_name(unit))
}

fn is_running_head(unit: &Unit, times: usize) -> bool {
    times >= RUNNING_HEAD_TIMES
        && unit.text.len() <= RUNNING_HEAD_BYTES
        && !unit.ends_sentence()
        && unit.form == Form::Text
}

#[cfg(test)]
mod tests {
    use crate::cleaning::{Cleaner, PageFormat, Why};

    const PARAGRAPH: &str =
        "Les premières pirogues ont accosté à six heures, chargées de riz et de nattes.";

    fn repeated(page: &str) -> Vec<String> {
        let cleaned = Cleaner::new("fr").clean_as(page, PageFormat::Markdown);
        let aside = cleaned.set_aside.into_iter();
        let aside = aside.filter(|line| line.why == Why::Repeated);
        aside.map(|line| line.text).collect()
    }

    #[test]
    fn a_sentence_may_say_what_the_headline_says() {
        let page = format!(
            "# Protéger les vendeuses de Koulé\n\n## Objectif\n\nProtéger les vendeuses de Koulé.\n\n{PARAGRAPH}\n"
        );
        assert!(repeated(&page).is_empty(), "{:?}", repeated(&page));
    }

    #[test]
    fn a_heading_says_again_what_a_link_above_it_says() {
        let page = format!(
            "# La caisse des pêcheurs\n\n- [Nos missions](#a)\n- [Nos tarifs](#b)\n\nNos missions\n\n{PARAGRAPH}\n\nPartager\n"
        );
        assert!(repeated(&page).is_empty(), "{:?}", repeated(&page));
    }

    #[test]
    fn a_preview_breaks_off_and_the_text_begins_again() {
        let text =
            format!("AU NOM DES PÊCHEURS\n\n{PARAGRAPH}\n\nLa mairie a promis un second hangar.\n");
        let preview = "AU NOM DES PÊCHEURS\n\nLes premières pirogues ont accosté à six heures, chargées de\n\nriz et de nattes.\n\nLa mai...";
        let page = format!("# Le marché de Koulé rouvre lundi\n\n{preview}\n\n{text}");
        assert_eq!(repeated(&page).len(), 4, "{:?}", repeated(&page));
        let quoted = page.replace("La mai...", "La mairie se tait.");
        assert_eq!(repeated(&quoted), ["AU NOM DES PÊCHEURS"]);
    }

    #[test]
    fn a_text_may_say_a_thing_twice() {
        let warning =
            "**Si la vendeuse est absente, son étal revient** à une autre vendeuse de la même île";
        let part = |name: &str| {
            format!("## {name}\n\n{name} : {PARAGRAPH}\n\n{PARAGRAPH}\n\n{warning}**.**\n\n")
        };
        let page = format!(
            "# Le règlement du marché de Koulé\n\n{}{}Partager\n",
            part("Le matin"),
            part("Le soir")
        );
        assert!(repeated(&page).is_empty(), "{:?}", repeated(&page));
    }

    #[test]
    fn points_and_subheadings_may_come_again_within_a_text() {
        let part = |name: &str| {
            format!(
                "## {name}\n\n### Avantages\n\n- Le second hangar abriterait toutes les vendeuses du quartier nord\n\n{PARAGRAPH} {name}.\n\n"
            )
        };
        let parts = ["Le port", "La place", "La cour", "Le quai"]
            .map(part)
            .concat();
        let page = format!("# Où rouvrir le marché de Koulé\n\n{PARAGRAPH}\n\n{parts}");
        assert!(repeated(&page).is_empty(), "{:?}", repeated(&page));
    }
}
