//! The paragraph under the headline that sums up the article.

use std::ops::RangeInclusive;

use super::page::Page;
use super::unit::{Form, Role, Unit};

/// The bytes of a lead.
const LEAD_BYTES: RangeInclusive<usize> = 60..=600;
/// The fewest words of a lead.
const LEAD_WORDS: usize = 8;
/// A lead is at most this share, in percent, of the mean length of the paragraphs below it.
const SHORTER_PERCENT: usize = 90;
/// So many paragraphs below it are measured.
const MEASURED: usize = 8;
/// From fewer paragraphs than this no mean is taken.
const MEASURED_AT_LEAST: usize = 2;

/// Finds the lead: the first paragraph below a headline, where it is set off by markup, by
/// letters or by what stands under it, or is shorter than the paragraphs that follow.
pub(super) fn find(page: &mut Page<'_>) {
    let start = page.below_headline();
    let first = page.units.iter().skip(start).position(Unit::is_open);
    let is_headed = (start > 0 || page.has_declared_title()) && page.lead.is_none();
    let Some(first) = first.map(|at| at + start).filter(|_| is_headed) else {
        return;
    };
    let (Some(unit), Some(below)) = (page.units.get(first), page.units.get(first + 1..)) else {
        return;
    };
    let following: Vec<usize> = below
        .iter()
        .filter(|unit| unit.is_open() && unit.is_prose())
        .map(|unit| unit.text.len())
        .take(MEASURED)
        .collect();
    let may_be_lead = LEAD_BYTES.contains(&unit.text.len())
        && matches!(unit.form, Form::Text | Form::Heading(2..))
        && !unit.text.ends_with(['?', ':']);
    let stands_off = is_set_off(unit, below) && unit.words() >= LEAD_WORDS;
    let is_lead =
        may_be_lead && !following.is_empty() && (stands_off || is_shorter(unit, &following));
    if let Some(unit) = page.units.get_mut(first).filter(|_| is_lead) {
        unit.becomes(Role::Lead);
    }
}

/// Whether a paragraph is set off by markup, by letters, by an author or a date under it, or by
/// the first question of an interview.
fn is_set_off(unit: &Unit, below: &[Unit]) -> bool {
    let mut until_next = below.iter().take_while(|unit| !unit.is_open());
    let next = below.iter().find(|unit| unit.is_open());
    unit.place.lead
        || unit.strong
        || unit.is_heading()
        || until_next.any(|unit| matches!(unit.role(), Role::Byline | Role::Date))
        || next.is_some_and(|next| next.text.ends_with('?'))
}

/// Whether a paragraph is shorter than those below it, and does not begin with what somebody
/// says.
fn is_shorter(unit: &Unit, following: &[usize]) -> bool {
    let mean = following.iter().sum::<usize>() / following.len().max(1);
    let is_speech = unit.text.starts_with(['«', '"', '“', '-', '–', '—']);
    following.len() >= MEASURED_AT_LEAST
        && unit.ends_sentence()
        && unit.text.len() * 100 <= mean * SHORTER_PERCENT
        && !is_speech
}
