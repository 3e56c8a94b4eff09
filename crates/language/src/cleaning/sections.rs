//! Labels that announce what is not the article, and how far that goes.

use super::unit::{Form, Role, Unit};
use super::why::{Reach, Why};
use super::wording::Verdict;

/// The most units that a label for links takes along.
const LINKS_AT_MOST: usize = 12;
/// A paragraph this long after a list of other articles is the article again.
const LONG_PROSE: usize = 350;

/// Sets aside what follows labels. `verdicts` are those of the units, `start` is where the
/// article begins.
pub(super) fn mark(units: &mut [Unit], verdicts: &[Option<Verdict>], start: usize) {
    let body_before = prose_before(units, start);
    let all = body_before.last().copied().unwrap_or(0);
    let mut open: Option<(Why, Reach, usize)> = None;
    for at in start..units.len() {
        let verdict = verdicts.get(at).copied().flatten();
        let before = body_before.get(at).copied().unwrap_or(0);
        let Some(unit) = units.get(at) else {
            return;
        };
        let label = unit.role == verdict.map_or(Role::Open, |verdict| Role::Aside(verdict.why));
        if let Some(verdict) = verdict.filter(|verdict| label && verdict.reach > Reach::Line) {
            // Above the text such a label is a link to what stands below.
            let reach = match verdict.reach {
                Reach::End if before * 4 >= all && before > 0 => Reach::End,
                Reach::Section if before > 0 => Reach::Section,
                _ => Reach::Links,
            };
            let current = open.map_or(Reach::Line, |(_, reach, _)| reach);
            if reach >= current {
                open = Some((verdict.why, reach, 0));
            }
            continue;
        }
        let Some((why, reach, taken)) = open else {
            continue;
        };
        let ends = match reach {
            Reach::End => false,
            Reach::Section => is_article_again(units, at),
            _ => ends_links(unit, why, taken),
        };
        if ends {
            open = None;
        } else if let Some(unit) = units.get_mut(at).filter(|unit| is_taken(unit, reach)) {
            unit.role = Role::Aside(why);
            open = Some((why, reach, taken + 1));
        }
    }
}

/// For each unit the bytes of prose between the start and it, and at the end those of all.
fn prose_before(units: &[Unit], start: usize) -> Vec<usize> {
    let mut bytes = 0;
    let mut before = Vec::with_capacity(units.len() + 1);
    for (at, unit) in units.iter().enumerate() {
        before.push(bytes);
        let counts = at > start && unit.is_open() && unit.is_prose();
        bytes += if counts { unit.text.len() } else { 0 };
    }
    before.push(bytes);
    before
}

/// Whether a label takes a unit along: dates and names below it are those of other articles.
fn is_taken(unit: &Unit, reach: Reach) -> bool {
    match unit.role {
        Role::Open => true,
        Role::Date | Role::Byline => reach >= Reach::Section,
        Role::Source => reach == Reach::End,
        _ => false,
    }
}

fn is_article_again(units: &[Unit], at: usize) -> bool {
    let long =
        |unit: &Unit, bytes: usize| unit.is_open() && unit.is_prose() && unit.text.len() >= bytes;
    let Some(unit) = units.get(at) else {
        return true;
    };
    let next = units.get(at + 1);
    long(unit, LONG_PROSE)
        || (long(unit, LONG_PROSE / 2) && next.is_some_and(|next| long(next, LONG_PROSE / 2)))
        || (matches!(unit.form, Form::Heading(_))
            && next.is_some_and(|next| long(next, LONG_PROSE)))
}

fn ends_links(unit: &Unit, why: Why, taken: usize) -> bool {
    if !unit.is_open() {
        return taken > 0;
    }
    let linked = unit.is_linked() || (unit.form == Form::Item && unit.text.len() <= 160);
    let heading = matches!(unit.form, Form::Heading(_)) && !linked;
    let words = unit.words();
    let sentence =
        unit.is_prose() || (unit.is_sentence() && words >= 8 && !unit.text.ends_with('?'));
    let tag_like = why != Why::Tags || words <= 4;
    let apart = unit.gap && taken > 0 && !linked;
    taken >= LINKS_AT_MOST || heading || (sentence && !linked) || apart || !tag_like
}
