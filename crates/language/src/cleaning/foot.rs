//! What stands below the text.

use std::ops::RangeInclusive;

use super::page::Page;
use super::unit::{Form, Role, Unit};
use super::why::Why;

/// More names than this below the text are no signature.
const NAMES: usize = 2;
/// More names than this below an office that signs are none either.
const SIGNED_NAMES: usize = 4;
/// The words of a line that names the author below the text.
const SIGNATURE_WORDS: RangeInclusive<usize> = 2..=6;
/// The most bytes of such a line.
const SIGNATURE_BYTES: usize = 60;
/// The most bytes of a line that announces who signs: « Pour le président, »
const ANNOUNCEMENT_BYTES: usize = 100;

/// Lines right below the text that may stay.
#[derive(Default)]
struct Signature {
    /// Their positions.
    lines: Vec<usize>,
    /// How many of them are names.
    names: usize,
    /// Whether one of them names an office.
    is_official: bool,
    /// The first position below them.
    end: usize,
}

/// Sets aside what stands below the text, but for names and signatures right under it; a name is
/// that of the author if no other line gives one.
pub(super) fn below_text(page: &mut Page<'_>) {
    let Some(text) = page.text else {
        return;
    };
    let signature = signature(page, text.last);
    let mut has_byline = page.units.iter().any(|unit| unit.role() == Role::Byline);
    for unit in page.units.iter_mut().skip(signature.end) {
        if matches!(unit.role(), Role::Byline | Role::Date) {
            unit.set_aside(Why::Foot);
        }
    }
    let most = match signature.is_official {
        true => SIGNED_NAMES,
        false => NAMES,
    };
    let is_signed = signature.names <= most;
    for (at, unit) in page.units.iter_mut().enumerate().skip(text.last + 1) {
        if !unit.is_open() {
            continue;
        }
        if !is_signed || !signature.lines.contains(&at) {
            unit.set_aside(match unit.is_linked() {
                true => Why::Links,
                false => Why::Foot,
            });
        } else if !has_byline && !signature.is_official && unit.form == Form::Text {
            unit.becomes(Role::Byline);
            has_byline = true;
        }
    }
}

/// Goes down from the text as long as lines may stay.
fn signature(page: &Page<'_>, last: usize) -> Signature {
    let units = &page.units;
    let announced = units
        .get(last)
        .is_some_and(|unit| unit.text.trim_end().ends_with(':'));
    let mut signature = Signature::default();
    let mut at = last + 1;
    while let Some(unit) = units.get(at) {
        let in_list = units
            .get(at - 1)
            .is_some_and(|above| above.form == Form::Item);
        let is_item = (announced || in_list) && unit.form == Form::Item;
        let may_stay =
            !unit.is_linked() && !page.wording.is_section(&unit.key) && !unit.is_heading();
        match unit.role() {
            Role::Open if !may_stay => break,
            Role::Open if is_item || page.meta.is_signature(unit) || announces(unit) => {}
            Role::Open if page.meta.is_persons_name(unit) => signature.names += 1,
            Role::Open if at == last + 1 && is_signed(unit, units.get(at + 1)) => {}
            Role::Byline | Role::Date | Role::Source => {}
            Role::Aside(Why::Separator | Why::Picture) => {}
            _ => break,
        }
        if unit.is_open() {
            signature.lines.push(at);
            signature.is_official |= page.meta.is_signature(unit);
        }
        at += 1;
    }
    signature.end = at;
    signature
}

/// One line right under the text, of a few words: who wrote it.
fn is_signed(unit: &Unit, next: Option<&Unit>) -> bool {
    SIGNATURE_WORDS.contains(&unit.words())
        && unit.text.len() <= SIGNATURE_BYTES
        && unit.text.starts_with(char::is_uppercase)
        && !unit.text.contains(|c: char| c.is_ascii_digit() || c == ':')
        && !unit.ends_sentence()
        && next.is_none_or(|next| !next.is_open())
}

/// « Pour le président, »
fn announces(unit: &Unit) -> bool {
    unit.text.len() <= ANNOUNCEMENT_BYTES && unit.text.trim_end().ends_with([':', ','])
}
