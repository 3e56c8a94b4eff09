//! Where the text of the article begins and ends.

use super::page::{Page, TextExtent};
use super::unit::{Form, Unit};
use super::why::Why;

/// A sentence that is no item of a list and has fewer words than this does not show where the
/// text ends: pages have such sentences at their foot as well.
const TEXT_WORDS: usize = 6;
/// The fewest words of a last sentence below the text: « Je vous remercie. »
const LAST_WORDS: usize = 2;
/// A line below the text with at least so many bytes is a paragraph, however it ends: headlines of
/// other articles are shorter.
const PARAGRAPH_BYTES: usize = 130;
/// A line with fewer words than this, alone below the text, is a name or a label.
const LINE_WORDS: usize = 8;
/// More names than this at the end of a text do not sign it.
const SIGNATURE_NAMES: usize = 2;
/// So many lines in a row that may not stand within a text begin the foot of the page,
const FOOT_LINES: usize = 2;
/// if no more than this share of the text above them, in percent, stands below them.
const BELOW_PERCENT: usize = 20;

/// Finds the first and the last line of the text.
pub(super) fn find(page: &mut Page<'_>) {
    let start = page.below_headline();
    let first = page
        .units
        .iter()
        .position(|unit| unit.is_open() && unit.is_prose());
    page.text = last(&page.units, start).map(|last| TextExtent {
        first: first.unwrap_or(start),
        last: match is_on_site(&page.units) {
            true => with_rest(&page.units, start, last),
            false => without_signature(page).map_or(last, |end| end.max(last)),
        },
        on_site: is_on_site(&page.units),
    });
}

/// The last unit of the text when what is less certain is counted in: lists, paragraphs that no
/// full stop ends, and what stands under a heading.
fn with_rest(units: &[Unit], start: usize, last: usize) -> usize {
    let last = above_references(units, last).unwrap_or(last);
    let mut end = last;
    let mut in_list = false;
    for at in last + 1..units.len() {
        let Some(unit) = units.get(at) else {
            break;
        };
        let above = units
            .get(at - 1)
            .filter(|above| at > start && above.is_open());
        let is_headed = above.is_some_and(Unit::is_heading);
        let is_alone = at == last + 1 && units.get(at + 1).is_none_or(|next| !next.is_open());
        let announces = unit.is_open() && is_above_list(units, at);
        in_list = announces || in_list && unit.is_open() && !unit.gap && !unit.is_linked();
        match unit.aside() {
            Some(why) if why.may_stand_within_text() => {}
            Some(_) => break,
            // It stays if there is text under it.
            None if unit.is_heading() || announces => {}
            None if in_list || explains_line_above(unit) => end = at,
            None if is_rest(unit, is_alone) || is_headed && !unit.is_linked() => end = at,
            None => break,
        }
    }
    // A page that was cut may end with the heading of what is gone.
    let is_cut = |unit: &Unit| unit.is_open() && unit.is_heading() && !unit.is_linked();
    let below = units.get(end + 1..).unwrap_or_default();
    match below.iter().all(is_cut) {
        true => units.len().saturating_sub(1),
        false => end,
    }
}

/// The line above the references, if nothing was set aside between the last sentence and them: references
/// end a text, so that lists and tables above them belong to it.
fn above_references(units: &[Unit], last: usize) -> Option<usize> {
    let below = units.iter().enumerate().skip(last + 1);
    let (at, first) = below.clone().find(|(_, unit)| !unit.is_open())?;
    (first.aside() == Some(Why::References)).then_some(at - 1)
}

/// The last line of a text around which a site has written nothing: it has no foot, but names may
/// sign it.
fn without_signature(page: &Page<'_>) -> Option<usize> {
    let is_name = |unit: &Unit| page.meta.is_persons_name(unit);
    let open = page.units.iter().enumerate().rev();
    let mut open = open.filter(|(_, unit)| unit.is_open());
    let (last, _) = open.clone().next()?;
    let names = open.clone().take_while(|(_, unit)| is_name(unit)).count();
    match (1..=SIGNATURE_NAMES).contains(&names) {
        true => open.nth(names).map(|(at, _)| at),
        false => Some(last),
    }
}

/// Whether a line announces a list right below it: items, or lines that nothing parts from it.
fn is_above_list(units: &[Unit], at: usize) -> bool {
    let is_listed = |next: &Unit| next.is_open() && (next.form == Form::Item || !next.gap);
    let is_label = |unit: &Unit| unit.text.trim_end().ends_with(':') && !unit.is_linked();
    units.get(at).is_some_and(is_label) && units.get(at + 1).is_some_and(is_listed)
}

/// Whether a line says what the line above it names: « CDB » / « : la compagnie des bacs ».
fn explains_line_above(unit: &Unit) -> bool {
    unit.text.trim_start().starts_with(": ")
}

/// Whether a site has written anything around the text.
fn is_on_site(units: &[Unit]) -> bool {
    let mut aside = units.iter().filter_map(Unit::aside);
    aside.any(Why::is_of_site)
}

/// Whether a unit right below the text belongs to it.
fn is_rest(unit: &Unit, is_alone: bool) -> bool {
    let has_words = !unit.is_mostly_links() && !unit.text.contains(['|', '•']);
    let is_paragraph = has_words && unit.text.len() >= PARAGRAPH_BYTES;
    let is_line = is_alone && unit.words() >= LINE_WORDS && unit.links == 0 && !unit.announces();
    unit.is_open()
        && !unit.is_linked()
        && !unit.is_teaser()
        && (has_words && unit.form == Form::Item || is_paragraph || is_line)
}

/// The last unit that is text beyond doubt, from `start` on.
fn last(units: &[Unit], start: usize) -> Option<usize> {
    let texts: Vec<usize> = (start..units.len())
        .filter(|&at| units.get(at).is_some_and(is_text))
        .collect();
    let mut last = above_foot(units, &texts)?;
    while units.get(last + 1).is_some_and(is_last_sentence) {
        last += 1;
    }
    Some(last)
}

fn is_text(unit: &Unit) -> bool {
    let sentence = unit.is_sentence() && (unit.words() >= TEXT_WORDS || unit.form == Form::Item);
    unit.is_open() && (unit.is_prose() || sentence || unit.form == Form::Row)
}

/// « Je vous remercie. »
fn is_last_sentence(unit: &Unit) -> bool {
    unit.is_open() && unit.ends_sentence() && unit.words() >= LAST_WORDS && !unit.is_linked()
}

/// The last of the texts, or the last above lines of a page's foot below which there is little
/// text.
fn above_foot(units: &[Unit], texts: &[usize]) -> Option<usize> {
    let bytes = |at: &usize| units.get(*at).map_or(0, |unit| unit.text.len());
    let all: usize = texts.iter().map(bytes).sum();
    let is_foot = |unit: &&Unit| {
        unit.aside()
            .is_some_and(|why| !Why::may_stand_within_text(why))
    };
    let mut above = 0;
    for pair in texts.windows(2) {
        let [at, next] = pair else {
            break;
        };
        above += bytes(at);
        let between = units.get(at + 1..*next).unwrap_or_default();
        let lines = between.iter().filter(is_foot).count();
        if lines >= FOOT_LINES && (all - above) * 100 < above * BELOW_PERCENT {
            return Some(*at);
        }
    }
    texts.last().copied()
}

#[cfg(test)]
mod tests {
    use crate::cleaning::{Cleaner, PageFormat};

    const TEXT: &str = "Partager\n\n# Le marché de Koulé\n\nLes premières pirogues ont accosté à six heures, \
        chargées de riz, de poisson fumé et de nattes.\n\n";

    fn aside(below: &str) -> Vec<String> {
        let page = format!("{TEXT}{below}\n");
        let cleaned = Cleaner::new("fr").clean_as(&page, PageFormat::Markdown);
        let aside = cleaned.set_aside.into_iter().map(|line| line.text);
        aside.filter(|line| line != "Partager").collect()
    }

    #[test]
    fn references_end_a_text() {
        let table = "Présidentes du marché\n\n1Ana Lobe (1) - Élue\n2Inès Valdor - Réélue";
        assert_eq!(
            aside(&format!("{table}\n\nNotes et références")),
            ["Notes et références"]
        );
        assert_eq!(aside(&format!("{table}\n\nMentions légales")).len(), 4);
    }

    #[test]
    fn a_line_may_say_what_the_line_above_it_names() {
        let list = "- CDB\n\n: compagnie des bacs du fleuve";
        assert!(aside(list).is_empty(), "{:?}", aside(list));
        assert_eq!(
            aside("compagnie des bacs du fleuve\n\nZima"),
            ["compagnie des bacs du fleuve", "Zima"]
        );
    }

    #[test]
    fn a_page_that_was_cut_may_end_with_a_heading() {
        let page = "Partager\n\n# Le marché de Koulé\n\nLes premières pirogues ont accosté à six heures, \
            chargées de riz, de poisson fumé et de nattes.\n\n## Les étals\n";
        let kept = |page: &str| {
            let cleaned = Cleaner::new("fr").clean_as(page, PageFormat::Markdown);
            cleaned
                .blocks
                .iter()
                .any(|block| block.part.text == "Les étals")
        };
        assert!(kept(page));
        assert!(!kept(&format!("{page}\nMentions légales\n")));
    }
}
