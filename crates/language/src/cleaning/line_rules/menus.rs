//! Trails and menus on one line.

use crate::cleaning::key::key;
use crate::cleaning::unit::Unit;
use crate::cleaning::why::Why;
use crate::cleaning::wording::Wording;

use super::{Decision, Line};

/// The most bytes of a trail, the headline at its end counted.
const TRAIL_BYTES: usize = 300;
/// The most bytes of the name of the home page.
const HOME_BYTES: usize = 30;
/// The most bytes of a part of a trail or menu.
const PART_BYTES: usize = 45;
/// The most words of such a part.
const PART_WORDS: usize = 6;
/// So many short parts are a trail or a menu: two may be a title and its subtitle.
const PARTS: usize = 3;
/// At least this share of the parts, in percent, must be known words of menus where the mark
/// between them also stands in sentences.
const KNOWN_PERCENT: usize = 50;

/// Marks that lead from one part to the next.
const ARROWS: [&str; 7] = ["›", "‹", " > ", " » ", "→", "»", ">"];
/// Marks that stand between the parts of a list.
const BARS: [&str; 3] = ["|", "•", " · "];
/// A mark that is as often a dash or a fraction, and in a trail stands behind the home page.
const SLASH: &str = " / ";
/// Marks that stand in sentences as well.
const DASHES: [&str; 2] = [" - ", " – "];

/// Whether a line is a trail that begins at the home page, whatever it ends with.
pub(super) fn is_trail_from_home(unit: &Unit, wording: &Wording) -> bool {
    let text = unit.text.trim();
    unit.text.len() <= TRAIL_BYTES
        && ['›', '>', '»', '→'].iter().any(|mark| {
            let (first, rest) = text.split_once(*mark).unwrap_or_default();
            !rest.is_empty() && first.len() <= HOME_BYTES && is_home(first, wording)
        })
}

/// Names of sections and nothing between them: « Politique Économie Sport Culture ».
pub(super) fn section_names(line: &Line<'_>) -> Option<Decision> {
    let sections = may_be_menu(line.unit) && line.wording.are_sections(&line.unit.key);
    sections.then_some(Decision::Aside(Why::Menu))
}

/// A trail: « Koulé › Marchés › Poisson ».
pub(super) fn trail(line: &Line<'_>) -> Option<Decision> {
    let text = may_be_menu(line.unit).then(|| listed(line.unit))?;
    let arrows = ARROWS.iter().filter(|_| !text.contains('«'));
    let by_arrows = arrows
        .filter_map(|mark| parts(text, mark))
        .any(|parts| begins_at_home(&parts, line.wording) || are_short(&parts));
    let by_slash = || {
        parts(text, SLASH).is_some_and(|parts| {
            are_short(&parts)
                && are_known(&parts, line.wording)
                && begins_at_home(&parts, line.wording)
        })
    };
    (by_arrows || by_slash()).then_some(Decision::Aside(Why::Breadcrumb))
}

/// A menu on one line: « Koulé | Tassé | Zima ».
pub(super) fn menu_line(line: &Line<'_>) -> Option<Decision> {
    let text = may_be_menu(line.unit).then(|| listed(line.unit))?;
    let by_bars = BARS
        .iter()
        .filter_map(|mark| parts(text, mark))
        .any(|parts| are_short(&parts));
    let marks = || ARROWS.iter().chain(&BARS).chain([&SLASH]).chain(&DASHES);
    let by_words = || {
        marks().filter_map(|mark| parts(text, mark)).any(|parts| {
            let known = known(&parts, line.wording);
            are_short(&parts) && are_known(&parts, line.wording) || parts.len() == 2 && known == 2
        })
    };
    (by_bars || by_words()).then_some(Decision::Aside(Why::Menu))
}

fn may_be_menu(unit: &Unit) -> bool {
    (unit.is_teaser() || !unit.ends_sentence()) && !unit.is_heading() && !unit.is_counted()
}

/// The text of a menu without the bars at its ends.
fn listed(unit: &Unit) -> &str {
    unit.text
        .trim_matches(|c: char| c.is_whitespace() || c == '|')
}

/// The parts between the marks, if there are at least two.
fn parts<'t>(text: &'t str, mark: &str) -> Option<Vec<&'t str>> {
    if !text.contains(mark) {
        return None;
    }
    let parts = text.split(mark).map(str::trim);
    let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
    (parts.len() >= 2).then_some(parts)
}

/// Whether there are as many parts as in a menu, all of them short.
fn are_short(parts: &[&str]) -> bool {
    let is_short =
        |part: &&str| part.len() <= PART_BYTES && part.split_whitespace().count() <= PART_WORDS;
    parts.len() >= PARTS && parts.iter().all(is_short)
}

fn begins_at_home(parts: &[&str], wording: &Wording) -> bool {
    parts.first().is_some_and(|part| is_home(part, wording))
}

fn are_known(parts: &[&str], wording: &Wording) -> bool {
    known(parts, wording) * 100 >= parts.len() * KNOWN_PERCENT
}

/// How many of the parts are names of sections or other words of menus.
fn known(parts: &[&str], wording: &Wording) -> usize {
    let is_known = |part: &&&str| {
        let key = key(part);
        wording.is_section(&key) || wording.whole(&key).is_some()
    };
    parts.iter().filter(is_known).count()
}

/// Whether a part of a line is a word of menus, as the name of the home page is.
fn is_home(part: &str, wording: &Wording) -> bool {
    let verdict = wording.whole(&key(part));
    verdict.is_some_and(|verdict| verdict.why == Why::Menu)
}
