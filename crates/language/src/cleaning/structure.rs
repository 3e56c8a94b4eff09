//! What the elements of an HTML page say of its units.

use std::collections::BTreeMap;

use super::unit::{Form, Role, Unit};
use super::why::Why;

/// Sets aside what stands in elements that are not for the article, unless that would leave
/// little of the page's prose: classes are named at will.
pub(super) fn mark(units: &mut [Unit]) {
    let ignored = wrong_guesses(units);
    for unit in units.iter_mut() {
        let place = unit.place;
        let trusted = !place.guessed || place.zone.is_none_or(|why| !ignored.contains(&why));
        let headline = unit.form == Form::Heading(1) && place.zone == Some(Why::Head);
        let quoted = place.zone == Some(Why::Caption) && unit.form == Form::Quote;
        if let Some(why) = place.zone.filter(|_| trusted && !headline && !quoted) {
            unit.role = Role::Aside(why);
        }
    }
    outside(units);
}

fn prose(unit: &Unit) -> usize {
    if unit.is_prose() { unit.text.len() } else { 0 }
}

/// The reasons guessed for so much prose that they must be wrong.
fn wrong_guesses(units: &[Unit]) -> Vec<Why> {
    let mut guessed: BTreeMap<Why, usize> = BTreeMap::new();
    let mut free = 0;
    for unit in units {
        match unit.place.zone {
            Some(why) if unit.place.guessed => *guessed.entry(why).or_default() += prose(unit),
            Some(_) => {}
            None => free += prose(unit),
        }
    }
    let all: usize = free + guessed.values().sum::<usize>();
    let little = free * 5 < all;
    guessed
        .into_iter()
        .filter(|&(_, bytes)| bytes * 2 > all || (little && bytes > 0))
        .map(|(why, _)| why)
        .collect()
}

/// Of pages that mark their article, or their main part, the rest is beside it.
fn outside(units: &mut [Unit]) {
    let mut articles: BTreeMap<u32, usize> = BTreeMap::new();
    let (mut main, mut all) = (0, 0);
    for unit in units.iter().filter(|unit| unit.is_open()) {
        all += prose(unit);
        *articles.entry(unit.place.article).or_default() += prose(unit);
        main += if unit.place.main { prose(unit) } else { 0 };
    }
    let best = articles
        .into_iter()
        .filter(|&(number, bytes)| number > 0 && bytes * 2 > all)
        .max_by_key(|&(_, bytes)| bytes);
    let inside: Box<dyn Fn(&Unit) -> bool> = match best {
        Some((number, _)) => Box::new(move |unit| unit.place.article == number),
        None if main * 2 > all => Box::new(|unit| unit.place.main),
        None => return,
    };
    let first = units.iter().position(&*inside).unwrap_or(0);
    let headline = units
        .iter()
        .position(|unit| unit.is_open() && unit.form == Form::Heading(1));
    let from = headline.map_or(first, |at| at.min(first));
    for (at, unit) in units.iter_mut().enumerate() {
        let between = (from..first).contains(&at);
        if unit.is_open() && !inside(unit) && !between && unit.form != Form::PageTitle {
            unit.role = Role::Aside(Why::Outside);
        }
    }
}
