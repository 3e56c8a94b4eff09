//! Choosing date, byline and source among the lines that give one.

use super::cleaned::Part;
use super::meta::Facts;
use super::page::{Page, part};
use super::unit::{Role, Unit};
use super::why::Why;

/// Takes the date, the byline and the source from the lines that state them. What is left over
/// is set aside, but for dates between paragraphs, which head what follows.
pub(super) fn choose(page: &mut Page<'_>) {
    let facts = std::mem::take(&mut page.facts);
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

/// The second paragraph of the text.
fn second_paragraph(page: &Page<'_>) -> usize {
    let first = page.text.map(|text| text.first);
    let after = first.unwrap_or(page.below_headline()) + 1;
    let is_prose = |unit: &Unit| unit.is_open() && unit.is_prose();
    let second = page.units.iter().skip(after).position(is_prose);
    second.map_or(page.units.len(), |at| at + after)
}

/// The line with the date of the article. The date of a change counts where there is no other,
/// and one above the headline where there is none below it.
fn best_date(page: &Page<'_>, facts: &[(usize, Facts)], second: usize) -> Option<usize> {
    let start = page.below_headline();
    let stands = |at: usize| {
        let unit = page.units.get(at);
        unit.is_some_and(|unit| unit.aside().is_none())
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
}
