//! What a forum writes around its messages.

use super::unit::{Role, Unit};
use super::why::Why;

/// A page with so many lines that only forums have is one.
const FORUM_LINES: usize = 3;
/// So many lines that give a name and a date stand above messages.
const MESSAGES: usize = 2;

/// In a forum, short lines beside those a forum writes are its own as well: names, ranks.
pub(super) fn forum(units: &mut [Unit], signed_and_dated: usize) {
    let is_forum = |unit: &&Unit| matches!(unit.role, Role::Aside(Why::Forum));
    // The comments below an article have the same lines.
    let is_comments = |unit: &&Unit| matches!(unit.role, Role::Aside(Why::Comments));
    let page = units.iter().take_while(|unit| !is_comments(unit));
    if page.filter(is_forum).count() < FORUM_LINES && signed_and_dated < MESSAGES {
        return;
    }
    for unit in units
        .iter_mut()
        .filter(|unit| matches!(unit.role, Role::Date | Role::Byline))
    {
        unit.role = Role::Aside(Why::Forum);
    }
    let beside = |unit: &Unit| {
        matches!(
            unit.role,
            Role::Aside(Why::Forum | Why::Count | Why::TimeCode)
        )
    };
    let short = |unit: &Unit| {
        unit.is_open() && unit.text.len() <= 40 && unit.words() <= 4 && !unit.ends_sentence()
    };
    for _ in 0..2 {
        let near: Vec<usize> = (0..units.len())
            .filter(|&at| {
                let neighbour =
                    |at: Option<usize>| at.and_then(|at| units.get(at)).is_some_and(beside);
                units.get(at).is_some_and(short)
                    && (neighbour(at.checked_sub(1)) || neighbour(Some(at + 1)))
            })
            .collect();
        for at in near {
            if let Some(unit) = units.get_mut(at) {
                unit.role = Role::Aside(Why::Forum);
            }
        }
    }
}
