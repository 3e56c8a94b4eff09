//! What within an article is not the article: names of sections, captions, menus, links, lines
//! that are written twice.

use std::collections::{HashMap, HashSet};

use super::meta::Meta;
use super::unit::{Form, Role, Unit};
use super::why::Why;
use super::wording::Wording;

/// Lines longer than this are not those of a menu.
const SHORT: usize = 100;
/// A longer line is more than the name of who took a picture.
const CREDIT: usize = 60;
/// So many short lines in a row are a menu.
const MENU_LINES: usize = 4;

/// Sets aside names of sections, and other short lines that head nothing, between headline and
/// text.
pub(super) fn kickers(
    units: &mut [Unit],
    start: usize,
    first: usize,
    wording: &Wording,
    meta: &Meta,
) {
    let mut signed = units.iter().any(|unit| unit.role == Role::Byline);
    for at in start..first.min(units.len()) {
        let dated = [at.checked_sub(1), Some(at + 1)]
            .into_iter()
            .flatten()
            .any(|at| units.get(at).is_some_and(|unit| unit.role == Role::Date));
        let before_text = units
            .get(at + 1)
            .is_some_and(|next| next.is_open() && next.is_sentence());
        let Some(unit) = units.get_mut(at).filter(|unit| unit.is_open()) else {
            continue;
        };
        let short = unit.words() <= 3
            && !unit.ends_sentence()
            && !unit.text.trim_end().ends_with([':', ';', ',']);
        if dated && !signed && meta.is_name(unit) && !wording.is_rubric(&unit.key) {
            unit.role = Role::Byline;
            signed = true;
        } else if short && (wording.is_rubric(&unit.key) || !before_text) {
            unit.role = Role::Aside(Why::Head);
        }
    }
}

/// Sets aside short lines between others that were.
pub(super) fn between(units: &mut [Unit], start: usize) {
    let aside = |unit: Option<&Unit>| match unit?.role {
        Role::Aside(why) => Some(why),
        _ => None,
    };
    // A subheading may well stand between an advertisement and a picture.
    let within_text = |why: Why| {
        matches!(
            why,
            Why::Advertising
                | Why::Caption
                | Why::Picture
                | Why::Separator
                | Why::AlsoRead
                | Why::TimeCode
                | Why::Links
        )
    };
    for at in start.max(1)..units.len() {
        let around = aside(units.get(at - 1)).zip(aside(units.get(at + 1)));
        let why = around
            .and_then(|(before, after)| [before, after].into_iter().find(|&why| !within_text(why)));
        let short = |unit: &Unit| {
            unit.is_open()
                && unit.words() <= 4
                && unit.text.len() <= 40
                && !matches!(unit.form, Form::Heading(_))
        };
        if let Some((unit, why)) = units.get_mut(at).filter(|unit| short(unit)).zip(why) {
            unit.role = Role::Aside(why);
        }
    }
}

/// Sets aside what stands under a picture and above its credit.
pub(super) fn captions(units: &mut [Unit], start: usize) {
    for at in start.max(1)..units.len() {
        let role = |at: usize| units.get(at).map(|unit| unit.role);
        let below = matches!(role(at - 1), Some(Role::Aside(Why::Picture | Why::Caption)));
        let above = role(at + 1) == Some(Role::Aside(Why::Caption));
        let credit = above
            && units
                .get(at + 1)
                .is_some_and(|unit| unit.text.len() <= CREDIT);
        let pictured = role(at - 1) == Some(Role::Aside(Why::Picture));
        let Some(unit) = units
            .get_mut(at)
            .filter(|unit| unit.is_open() && !matches!(unit.form, Form::Heading(_)))
        else {
            continue;
        };
        let label = credit && unit.text.len() <= 160 && !unit.ends_sentence();
        if label
            || (below && above && unit.text.len() <= 220)
            || (pictured && unit.text.len() <= 160 && !unit.is_prose())
        {
            unit.role = Role::Aside(Why::Caption);
        }
    }
}

/// Sets aside what other articles begin with, at the end of a page: headlines, each with a
/// sentence that is cut off.
pub(super) fn teasers(units: &mut [Unit], start: usize) {
    let cut_off = |unit: &Unit| {
        unit.text.len() <= 320
            && (unit.is_teaser()
                || unit.text.trim_end().ends_with(['…'])
                || unit.text.trim_end().ends_with("..."))
    };
    let is_text = |unit: &Unit| unit.is_open() && unit.is_sentence() && !cut_off(unit);
    let end = units
        .iter()
        .rposition(is_text)
        .map_or(units.len(), |at| at + 1);
    let Some(tail) = units.get_mut(end.max(start)..) else {
        return;
    };
    if tail
        .iter()
        .filter(|unit| unit.is_open() && cut_off(unit))
        .count()
        < 2
    {
        return;
    }
    for unit in tail.iter_mut().filter(|unit| unit.is_open()) {
        unit.role = Role::Aside(Why::AlsoRead);
    }
}

/// Sets aside short lines in a row, and links without a sentence, between `start` and `end`.
pub(super) fn runs(units: &mut [Unit], start: usize, end: usize) {
    let short = |unit: &Unit| {
        unit.is_open()
            && unit.text.len() <= SHORT
            && !unit.ends_sentence()
            && !unit.text.ends_with([':', ';', ','])
    };
    let mut at = start;
    while at <= end && at < units.len() {
        let run = units
            .iter()
            .take(end + 1)
            .skip(at)
            .take_while(|unit| short(unit))
            .count();
        let announced = at
            .checked_sub(1)
            .and_then(|before| units.get(before))
            .is_some_and(|unit| {
                unit.text.trim_end().ends_with([':', ';', ','])
                    || (unit.form == Form::Item && !unit.is_linked())
            });
        let Some(part) = units.get_mut(at..at + run) else {
            return;
        };
        let items = part
            .iter()
            .filter(|unit| unit.form == Form::Item && !unit.is_linked())
            .count();
        let menu = run >= MENU_LINES && !announced && items * 2 < run;
        for unit in part.iter_mut() {
            let heading = matches!(unit.form, Form::Heading(_));
            if unit.is_linked() && !announced && !heading {
                unit.role = Role::Aside(Why::Links);
            } else if menu && !heading {
                unit.role = Role::Aside(Why::Menu);
            }
        }
        at += run;
        if let Some(unit) = units.get_mut(at).filter(|unit| at <= end && unit.is_open()) {
            let teaser = unit.is_teaser() && unit.links > 0;
            let item = unit.form == Form::Item && announced;
            if (unit.is_linked() || teaser) && !item && !matches!(unit.form, Form::Heading(_)) {
                unit.role = Role::Aside(Why::Links);
            }
        }
        at += 1;
    }
}

/// Sets aside what is written twice: the headline, paragraphs, and lines outside the text.
pub(super) fn repeated(
    units: &mut [Unit],
    title: Option<usize>,
    first: usize,
    last: usize,
    meta: &Meta,
) {
    let mut count: HashMap<&str, usize> = HashMap::new();
    for unit in units.iter().filter(|unit| unit.key.len() >= 4) {
        *count.entry(unit.identity()).or_default() += 1;
    }
    let title_key = title
        .and_then(|at| units.get(at))
        .map(|unit| unit.key.clone());
    let mut seen: HashSet<&str> = HashSet::new();
    let mut repeated = Vec::new();
    // The running head of a document.
    let runs_through = |unit: &Unit, times: usize| {
        times >= 3 && unit.text.len() <= 60 && !unit.ends_sentence() && unit.form == Form::Text
    };
    for (at, unit) in units
        .iter()
        .enumerate()
        .filter(|(at, _)| Some(*at) != title)
    {
        if !unit.is_open() || unit.text.trim_end().ends_with(':') {
            continue;
        }
        let times = count.get(unit.identity()).copied().unwrap_or(0);
        // Who speaks, in an interview.
        let next = units.get(at + 1);
        if meta.is_name(unit)
            && next.is_some_and(|next| next.is_open() && next.ends_sentence())
            && (first..=last).contains(&at)
        {
            continue;
        }
        let again = times > 1 && !seen.insert(unit.identity());
        let outside = at < first || at > last;
        let is_title = title_key.as_deref().is_some_and(|title| title == unit.key);
        if is_title
            || runs_through(unit, times)
            || (again && (unit.text.len() >= 60 || outside || times >= 4))
        {
            repeated.push(at);
        }
    }
    for at in repeated {
        if let Some(unit) = units.get_mut(at) {
            unit.role = Role::Aside(Why::Repeated);
        }
    }
}
