//! Addresses and telephone numbers.

use crate::cleaning::key::key;
use crate::cleaning::why::Why;

use crate::cleaning::unit::Unit;
use crate::cleaning::wording::Wording;

use super::{Decision, Line};

/// The most bytes of a line that gives addresses.
const IMPRINT_BYTES: usize = 300;
/// So many addresses on a line are an imprint, whatever words stand beside them.
const IMPRINT_ADDRESSES: usize = 2;
/// The most words beside a single address, itself counted.
const IMPRINT_WORDS: usize = 7;
/// Words with no more bytes than this are no address.
const NO_ADDRESS_BYTES: usize = 5;
/// The most bytes of a line that gives a telephone number or a post box.
const CONTACT_BYTES: usize = 180;
/// The fewest digits of such a number.
const CONTACT_DIGITS: usize = 2;

/// An address and nothing else: « https://exemple.test/a », « → info@exemple.test ».
pub(super) fn address(line: &Line<'_>) -> Option<Decision> {
    let is_alone = is_address(line.unit.text.trim()) && !is_named_above(line);
    is_alone.then_some(Decision::Aside(Why::Links))
}

/// An address of which the line above says what it is: « Le règlement du marché : » /
/// « https://exemple.test/a ».
pub(super) fn is_named_above(line: &Line<'_>) -> bool {
    line.is_announced && is_address(line.unit.text.trim())
}

/// Addresses of several kinds, or one with few words that are no sentence: « info@exemple.test / www.exemple.test ».
pub(super) fn imprint(line: &Line<'_>) -> Option<Decision> {
    let text = line.unit.text.trim();
    if text.len() > IMPRINT_BYTES || !text.contains(['@', '/', '.']) {
        return None;
    }
    let words = || text.split_whitespace();
    let is_address = |word: &&str| {
        word.len() > NO_ADDRESS_BYTES && is_address(word.trim_end_matches([',', '.', ';']))
    };
    if is_named_above(line) || is_cited(line) {
        return None;
    }
    let addresses = words().filter(is_address).count();
    let alone = words().count() <= IMPRINT_WORDS
        && !line.unit.is_sentence()
        && !text.ends_with(['!', '?', '»']);
    (addresses >= IMPRINT_ADDRESSES || addresses == 1 && alone)
        .then_some(Decision::Aside(Why::Footer))
}

/// An address from which the text has something: « Source : https://exemple.test/a ».
fn is_cited(line: &Line<'_>) -> bool {
    let label = line.unit.text.split_once(':');
    label.is_some_and(|(label, _)| line.meta.is_source(&key(label)))
}

/// A telephone number or a post box: « BP 12, Koulé ».
pub(super) fn contact(line: &Line<'_>) -> Option<Decision> {
    let text = line.unit.text.trim();
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let is_contact = text.len() <= CONTACT_BYTES
        && digits >= CONTACT_DIGITS
        && line
            .wording
            .contacts()
            .iter()
            .any(|label| is_labelled(text, label));
    is_contact.then_some(Decision::Aside(Why::Footer))
}

/// Whether a line gives an address or a telephone number.
pub(in crate::cleaning) fn gives_contact(unit: &Unit, wording: &Wording) -> bool {
    let text = unit.text.trim();
    let has_number = text.bytes().filter(u8::is_ascii_digit).count() >= CONTACT_DIGITS;
    text.split_whitespace().any(is_address)
        || has_number
            && wording
                .contacts()
                .iter()
                .any(|label| is_labelled(text, label))
}

/// Whether a label stands in a text as a word.
fn is_labelled(text: &str, label: &str) -> bool {
    text.match_indices(label).any(|(at, _)| {
        let before = text.get(..at).unwrap_or_default();
        let after = text.get(at + label.len()..).unwrap_or_default();
        let begins = !before.ends_with(char::is_alphabetic);
        let ends = !label.ends_with(char::is_alphabetic) || !after.starts_with(char::is_alphabetic);
        begins && ends
    })
}

fn is_address(text: &str) -> bool {
    let text = text.trim_matches(|c: char| "<>()[]→-• ".contains(c));
    !text.contains(char::is_whitespace)
        && (text.contains("://") || text.starts_with("www.") || is_mail(text))
}

fn is_mail(text: &str) -> bool {
    text.split_once('@')
        .is_some_and(|(name, host)| !name.is_empty() && host.contains('.') && !host.ends_with('.'))
}
