//! Lines known by their shape: separators, pictures, credits, numbers, addresses, trails.

use super::key::key;
use super::unit::{Form, Unit};
use super::why::Why;
use super::wording::Wording;

/// Agencies that stand before or after a photographer's name.
const AGENCIES: [&str; 12] = [
    "AFP", "REUTERS", "Reuters", "AP", "SIPA", "EPA", "Getty", "ANADOLU", "Xinhua", "MAXPPP",
    "ABACA", "TASS",
];

/// How telephone numbers and post boxes are labelled.
const CONTACTS: [&str; 9] = [
    "Tél", "TÉL", "Tel.", "Tel:", "TEL:", "Fax", "FAX", "BP ", "B.P.",
];

/// What a unit is by its shape, if that tells.
pub(super) fn why(unit: &Unit, wording: &Wording) -> Option<Why> {
    if !unit.key.contains(|c: char| c.is_alphanumeric()) && unit.text.len() <= 1200 {
        return Some(match (unit.picture, unit.links) {
            (true, _) => Why::Picture,
            (false, 0) => Why::Separator,
            _ => Why::Links,
        });
    }
    if unit.text.len() > 500 {
        return None;
    }
    let text = unit.text.trim();
    if unit.picture
        && unit.text.len() <= 220
        && !matches!(unit.form, Form::Heading(_))
        && !unit.text.is_empty()
    {
        return Some(Why::Caption);
    }
    if is_address(text) {
        return Some(Why::Links);
    }
    if is_imprint(text) || is_contact(text) {
        return Some(Why::Footer);
    }
    if let Some(why) = credit(unit) {
        return Some(why);
    }
    if text
        .split_whitespace()
        .all(|word| word.starts_with('#') && word.len() > 1)
    {
        return Some(Why::Tags);
    }
    if unit
        .key
        .bytes()
        .all(|byte| byte.is_ascii_digit() || byte == b' ')
    {
        if unit.key.len() == 4 && unit.key.starts_with(['1', '2']) {
            // A year may head a part of the text.
            return None;
        }
        let time = text.contains(':') && unit.key.len() <= 8;
        return Some(if time { Why::TimeCode } else { Why::Count });
    }
    if is_time(&unit.key) {
        return Some(Why::TimeCode);
    }
    trail(unit, wording)
}

/// An address and nothing else.
fn is_address(text: &str) -> bool {
    let text = text.trim_matches(|c: char| "<>()[]→-• ".contains(c));
    !text.contains(char::is_whitespace)
        && (text.contains("://") || text.starts_with("www.") || is_mail(text))
}

/// A telephone number or a post box.
fn is_contact(text: &str) -> bool {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    text.len() <= 180 && digits >= 2 && CONTACTS.iter().any(|label| text.contains(label))
}

/// Addresses of several kinds, or one with few words beside it.
fn is_imprint(text: &str) -> bool {
    if text.len() > 300 || !text.contains(['@', '/', '.']) {
        return false;
    }
    let words = || text.split_whitespace();
    let addresses = words()
        .filter(|word| word.len() > 5 && is_address(word.trim_end_matches([',', '.', ';'])))
        .count();
    addresses >= 2 || (addresses == 1 && words().count() <= 7 && !text.ends_with(['!', '?', '»']))
}

fn is_mail(text: &str) -> bool {
    text.split_once('@')
        .is_some_and(|(name, host)| !name.is_empty() && host.contains('.') && !host.ends_with('.'))
}

/// `10h32`, `10 h`, `00 min 14`
fn is_time(key: &str) -> bool {
    key.len() <= 12
        && key.starts_with(|c: char| c.is_ascii_digit())
        && key.contains('h')
        && key
            .chars()
            .all(|c| c.is_ascii_digit() || "hmin s".contains(c))
}

/// Who took a picture or owns the page.
fn credit(unit: &Unit) -> Option<Why> {
    let text = unit.text.trim();
    if text.contains('©') || text.contains("(c)") || text.contains("(C)") {
        let year = unit
            .key
            .split(' ')
            .next()
            .is_some_and(|word| word.len() == 4 && word.starts_with("20"));
        return Some(if year && text.starts_with('©') {
            Why::Footer
        } else {
            Why::Caption
        });
    }
    let bracket = text
        .strip_suffix(')')
        .and_then(|text| text.rsplit_once('('));
    if bracket.is_some_and(|(_, inside)| {
        ["Photo", "photo", "Ph", "PH", "Crédit", "crédit", "DR"]
            .iter()
            .any(|word| inside.starts_with(word))
    }) && text.len() <= 300
    {
        return Some(Why::Caption);
    }
    if matches!(unit.form, Form::Heading(_)) || unit.is_sentence() && text.len() > 260 {
        return None;
    }
    let marked = |c: char| "./(,-–—:|".contains(c);
    let agency = AGENCIES.iter().any(|name| {
        text.match_indices(name).any(|(at, _)| {
            let before = text.get(..at).unwrap_or_default().trim_end();
            let after = text.get(at + name.len()..).unwrap_or_default();
            let first = after.trim_start().chars().next();
            let apart = before.ends_with(marked) || before.is_empty();
            let joins = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
            let is_word = !joins(before_char(text, at)) && !joins(after.chars().next());
            let credits = after.len() <= 50
                && (first.is_none_or(|c| marked(c) || c == ')') || apart && after.len() <= 30);
            is_word && credits && (apart || first.is_some_and(|c| c == '/'))
        })
    });
    // `MINUSMA/Nom Prénom`: a body and who works for it, nothing else.
    let slashed = text.split_once('/').is_some_and(|(body, name)| {
        let body_is_name = body.len() >= 2
            && body
                .chars()
                .all(|c| c.is_uppercase() || c == ' ' || c == '-');
        body_is_name && name.trim_start().starts_with(char::is_uppercase) && unit.words() <= 6
    });
    let capitals = ends_in_capitals(text) && text.len() <= 300;
    let enough = unit.words() >= 3 || slashed || text.contains('/');
    ((agency && enough && !(unit.ends_sentence() && unit.is_prose())) || slashed || capitals)
        .then_some(Why::Caption)
}

/// « … le 12 janvier. PRÉNOM NOM POUR « LE JOURNAL » »: a sentence, then a name in capitals.
fn ends_in_capitals(text: &str) -> bool {
    let Some((sentence, name)) = text.rsplit_once(". ") else {
        return false;
    };
    let words = name
        .split_whitespace()
        .filter(|word| word.contains(char::is_alphabetic))
        .count();
    sentence.contains(char::is_lowercase)
        && (2..=10).contains(&words)
        && !name.contains(char::is_lowercase)
        && !name.ends_with(['!', '?'])
}

fn before_char(text: &str, at: usize) -> Option<char> {
    text.get(..at).and_then(|before| before.chars().next_back())
}

/// A trail that begins at the home page, whatever it ends with.
pub(super) fn is_trail(unit: &Unit, wording: &Wording) -> bool {
    let text = unit.text.trim();
    unit.text.len() <= 300
        && ['›', '>', '»', '→'].iter().any(|mark| {
            let (first, rest) = text.split_once(*mark).unwrap_or_default();
            !rest.is_empty()
                && first.len() <= 30
                && wording
                    .whole(&key(first))
                    .is_some_and(|verdict| verdict.why == Why::Menu)
        })
}

/// A trail, or a menu on one line: short parts with marks between them.
fn trail(unit: &Unit, wording: &Wording) -> Option<Why> {
    if unit.ends_sentence() && !unit.is_teaser() || matches!(unit.form, Form::Heading(_)) {
        return None;
    }
    if wording.is_rubrics(&unit.key) {
        return Some(Why::Menu);
    }
    let text = unit
        .text
        .trim_matches(|c: char| c.is_whitespace() || c == '|');
    for mark in [
        "›", " > ", " » ", "→", "|", "•", " · ", " / ", "»", ">", " - ", " – ",
    ] {
        if !text.contains(mark) {
            continue;
        }
        let parts: Vec<&str> = text
            .split(mark)
            .map(str::trim)
            .filter(|part| !part.is_empty())
            .collect();
        let short = parts
            .iter()
            .all(|part| part.len() <= 45 && part.split_whitespace().count() <= 6);
        let home = parts.first().is_some_and(|part| {
            wording
                .whole(&key(part))
                .is_some_and(|v| v.why == Why::Menu)
        });
        let known = parts.iter().filter(|part| {
            let key = key(part);
            wording.is_rubric(&key) || wording.whole(&key).is_some()
        });
        let known = known.count();
        let arrow = matches!(mark, "›" | " > " | " » " | "→" | ">" | "»") && !text.contains('«');
        if parts.len() >= 2 && arrow && home {
            return Some(Why::Breadcrumb);
        }
        if parts.len() >= 3 && short && arrow {
            return Some(Why::Breadcrumb);
        }
        let listed = matches!(mark, "|" | "•" | " · ");
        if parts.len() >= 3 && short && (listed || known * 2 >= parts.len()) {
            return Some(if home && mark == " / " {
                Why::Breadcrumb
            } else {
                Why::Menu
            });
        }
        if parts.len() == 2 && known == 2 {
            return Some(Why::Menu);
        }
    }
    None
}
