//! What a forum writes around its messages.

use super::meta::Facts;
use super::page::Page;
use super::unit::{Role, Unit};
use super::why::Why;

/// A page with so many lines that only forums have is one.
const FORUM_LINES: usize = 3;
/// So are pages with so many lines that give a name and a date above a message.
const MESSAGES: usize = 2;
/// The most bytes of a name or a rank.
const NAME_BYTES: usize = 40;
/// The most words of a name or a rank.
const NAME_WORDS: usize = 4;
/// How often the neighbours of a forum's lines are looked at: first the name beside a date, then
/// the rank beside the name.
const NEIGHBOURS: usize = 2;

/// Sets aside dates, names and ranks above the messages of a forum: short lines beside those
/// that only a forum writes.
pub(super) fn beside_messages(page: &mut Page<'_>) {
    // The comments below an article have the same lines, and make no forum of it.
    let is_comments = |unit: &Unit| unit.aside() == Some(Why::Comments);
    let end = page.units.iter().position(is_comments);
    let end = end.unwrap_or(page.units.len());
    let is_forum = |unit: &&Unit| unit.aside() == Some(Why::Forum);
    let lines = page.units.iter().take(end).filter(is_forum).count();
    let is_message = |(at, facts): &&(usize, Facts)| *at < end && heads_message(page, *at, facts);
    if lines < FORUM_LINES && page.facts.iter().filter(is_message).count() < MESSAGES {
        return;
    }
    for unit in &mut page.units {
        if matches!(unit.role(), Role::Date | Role::Byline) {
            unit.set_aside(Why::Forum);
        }
    }
    for _ in 0..NEIGHBOURS {
        set_aside_neighbours(&mut page.units);
    }
}

/// Whether a line names the author of what stands below it, and the day.
fn heads_message(page: &Page<'_>, at: usize, facts: &Facts) -> bool {
    let has_date = page
        .units
        .get(at)
        .is_some_and(|unit| unit.role() == Role::Date);
    let has_text = page.units.get(at + 1).is_some_and(Unit::is_prose);
    has_date && has_text && facts.byline.is_some() && !facts.changed
}

/// Sets aside short lines right above and below those of a forum.
fn set_aside_neighbours(units: &mut [Unit]) {
    let is_forums = |at: usize| {
        let why = units.get(at).and_then(Unit::aside);
        matches!(why, Some(Why::Forum | Why::Count | Why::TimeCode))
    };
    let beside: Vec<usize> = (0..units.len())
        .filter(|&at| at.checked_sub(1).is_some_and(is_forums) || is_forums(at + 1))
        .collect();
    for at in beside {
        if let Some(unit) = units.get_mut(at).filter(|unit| may_be_name(unit)) {
            unit.set_aside(Why::Forum);
        }
    }
}

fn may_be_name(unit: &Unit) -> bool {
    unit.is_open()
        && unit.text.len() <= NAME_BYTES
        && unit.words() <= NAME_WORDS
        && !unit.ends_sentence()
}
