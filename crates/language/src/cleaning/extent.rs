//! Where the text of the article begins and ends.

use super::page::{Page, TextExtent};
use super::unit::{Form, Unit};
use super::why::Why;

/// A sentence that is no item of a list and has fewer words than this does not show where the
/// text ends: pages have such sentences at their foot as well.
const TEXT_WORDS: usize = 6;
/// The fewest words of a last sentence below the text: « Je vous remercie. »
const LAST_WORDS: usize = 2;
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
        last,
    });
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
