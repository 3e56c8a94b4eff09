//! Where before an acronym its long form may stand.

use std::ops::Range;

use super::case::Case;
use super::extent::{REACH, extent_before, open_bracket};
use super::introducers::{Introduction, Sign, introduction, says_behind};
use super::rule::{Name, decide};
use super::side::{Joint, Side, near};
use super::words::words;

type Rule = fn(&Before<'_>) -> Option<Side>;

/// What shows that a long form may stand before.
pub(super) const PLACES: &[(Name, Rule)] = &[
    ("in brackets", in_brackets),
    ("with others in brackets", in_same_brackets),
    ("between dashes", between_dashes),
    ("called an acronym", called_acronym),
    ("behind a sign", behind_sign),
    ("behind a word that joins", behind_joining_word),
    ("right behind", right_behind),
    ("in the next column", in_next_column),
];

/// How many bytes may lie between an acronym and its long form: « (ci-après dénommée, dans la suite
/// de ce document, la … ».
const GAP: usize = 90;

/// An acronym, and what leads up to it.
pub(super) struct Before<'a> {
    case: &'a Case<'a>,
    /// The text before it, where the sign and the words that introduce it are.
    tail: &'a str,
    /// The last sign in the tail, or one before it.
    sign: Sign,
    /// The words behind the sign.
    introduction: Introduction,
}

/// The words before the acronym among which its long form may be.
pub(super) fn before(case: &Case<'_>) -> Option<Side> {
    let tail = case.before(GAP);
    let mut sign = Sign::last(tail);
    let mut introduction = introduction(tail, sign.end(), case.rules);
    if let Some(outer) = outer_sign(case, tail, sign, &introduction) {
        (sign, introduction) = outer;
    }
    let before = Before {
        case,
        tail,
        sign,
        introduction,
    };
    let (place, side) = decide(PLACES, &before)?;
    Some(Side { place, ..side })
}

/// The sign before the words that introduce the acronym, where a colon or a comma parts it from them:
/// « …, sigle : ACR », « … (ci-après : ACR) », « …, sous son sigle anglais, ACR ».
fn outer_sign(
    case: &Case<'_>,
    tail: &str,
    sign: Sign,
    inner: &Introduction,
) -> Option<(Sign, Introduction)> {
    let is_bare_comma = sign.mark == ',' && !inner.has_words;
    if !inner.is_whole || sign.mark != ':' && !is_bare_comma {
        return None;
    }
    let head = tail.get(..sign.at).unwrap_or_default();
    let outer = Sign::last(head);
    let words = introduction(head, outer.end(), case.rules);
    let introduces = words.is_introduced && (!is_bare_comma || words.says_acronym);
    let is_signed = words.is_whole && matches!(outer.mark, ',' | '(' | '[');
    let is_outer = introduces && (is_signed || words.says_acronym && words.equating.is_some());
    is_outer.then_some((outer, words))
}

impl Before<'_> {
    /// The text before so many bytes of the tail.
    fn side(&self, end: usize, joint: Joint, is_introduced: bool) -> Side {
        let reach = match joint {
            Joint::Bracket | Joint::SameBracket => REACH,
            _ => near(self.case.range.len()),
        };
        let base = self.case.range.start - self.tail.len();
        let extent = extent_before(self.case.text, base + end, reach, self.case.rules);
        Side {
            is_introduced,
            is_apposed: joint == Joint::Sign && self.is_apposed(),
            ..Side::new("", extent, joint)
        }
    }

    /// Whether the acronym with its article stands between commas.
    fn is_apposed(&self) -> bool {
        let is_behind = self.sign.mark == ',' && self.introduction.has_words;
        is_behind && self.case.after().starts_with(',')
    }
}

/// « l’Alliance des États du Sahel (AES) », « (ci-après l’AES) ».
fn in_brackets(before: &Before<'_>) -> Option<Side> {
    let Before { case, sign, .. } = before;
    let head = before.tail.get(..sign.at).unwrap_or_default();
    let is_link = sign.mark == '[' && is_link(case.after()) && !head.ends_with('(');
    if !before.introduction.is_whole || !matches!(sign.mark, '(' | '[') || is_link {
        return None;
    }
    // The bracket of a link in Markdown may stand in another.
    let outside = head.trim_end_matches(['(', '[', '\\']);
    let is_introduced = before.introduction.is_introduced
        || says_behind(case.after(), |word| case.rules.class(word).acronym_term);
    Some(before.side(outside.len(), Joint::Bracket, is_introduced))
}

/// « (OMT, ou WTO en anglais) », « (OMT/WTO) »: the bracket has another acronym first.
fn in_same_brackets(before: &Before<'_>) -> Option<Side> {
    let open = open_bracket(before.tail)?;
    let start = before.case.range.start - before.tail.len() + open;
    let is_introduced = only_names(before.case, start..before.case.range.start)?;
    Some(before.side(open, Joint::SameBracket, is_introduced))
}

/// « l’Agence des États du Nord – l’AEN – »: two dashes are as plain as brackets.
fn between_dashes(before: &Before<'_>) -> Option<Side> {
    let Before { sign, .. } = before;
    let is_between = before.introduction.is_whole
        && matches!(sign.mark, '–' | '—' | '-')
        && has_dash_behind(before.case.after(), sign.mark);
    let is_introduced = before.introduction.is_introduced;
    is_between.then(|| before.side(sign.at, Joint::Bracket, is_introduced))
}

/// « l’échelle du vent, désignée par l’acronyme WSX, »: what is called an acronym is as plain as one
/// in brackets.
fn called_acronym(before: &Before<'_>) -> Option<Side> {
    let Introduction {
        is_whole,
        says_acronym,
        is_introduced,
        ..
    } = before.introduction;
    let is_called = is_whole && says_acronym && before.sign.mark != ':';
    let head = before.tail.get(..before.sign.at)?;
    is_called.then(|| before.side(without_bracket(head), Joint::Bracket, is_introduced))
}

/// Where a text ends without what it says last in brackets: « l’Agence du miel (fondée à Kaya) ».
fn without_bracket(head: &str) -> usize {
    let inside = head.trim_end().strip_suffix(')');
    inside
        .and_then(|inside| inside.rfind('('))
        .unwrap_or(head.len())
}

/// « la police aux frontières, la PAF, », « le Fonds monétaire international – FMI ». Behind a colon
/// the clause must end with the acronym, unless words introduce it: « Partis : PS, LR … ».
fn behind_sign(before: &Before<'_>) -> Option<Side> {
    let Introduction {
        is_whole,
        has_words,
        is_introduced,
        ..
    } = before.introduction;
    let mark = before.sign.mark;
    let is_clause = mark != ':' || is_introduced || has_words || ends_clause(before.case.after());
    let is_signed = is_whole && is_clause && matches!(mark, ',' | '–' | '—' | ':' | '-' | '=');
    is_signed.then(|| before.side(before.sign.at, Joint::Sign, is_introduced))
}

/// « l’Union européenne ou UE ».
fn behind_joining_word(before: &Before<'_>) -> Option<Side> {
    let at = before.introduction.equating?;
    Some(before.side(at, Joint::Word, true))
}

/// « un diplôme d’études secondaires DES »: no more than a space, a hyphen or a quotation mark parts
/// the two.
fn right_behind(before: &Before<'_>) -> Option<Side> {
    let Before { tail, case, .. } = before;
    // « le Parti du riz « PDR » », « le Parti du riz-PDR », « le Parti du riz / PDR »
    let is_mark = |c: char| " \u{a0}\u{202f}«“\"".contains(c);
    let quoted = tail.trim_end_matches(is_mark);
    let head = tail
        .strip_suffix(" / ")
        .or(tail.strip_suffix(['-', '/']))
        .unwrap_or(quoted);
    let is_closed = quoted.len() == tail.trim_end().len() || is_quotation_closed(case.after());
    let is_bare = head.len() < tail.len() && head.ends_with(char::is_alphanumeric) && is_closed;
    is_bare.then(|| before.side(head.len(), Joint::Space, false))
}

/// « Agence du riz | ADR » in a table: the cell holds nothing else.
fn in_next_column(before: &Before<'_>) -> Option<Side> {
    let spaces = |c: char| matches!(c, ' ' | '*' | '_' | '\u{a0}');
    let head = before
        .tail
        .trim_end_matches(spaces)
        .strip_suffix(['|', '\t'])?;
    let behind = before.case.after().trim_start_matches(spaces);
    let is_cell = behind.is_empty() || behind.starts_with(['|', '\t', '\n', '\r']);
    let cell = head.rsplit(['|', '\t', '\n']).next()?;
    let has_words = cell.contains(char::is_lowercase);
    (is_cell && has_words).then(|| before.side(head.trim_end().len(), Joint::Sign, false))
}

/// Whether the brackets around what comes before are those of a link in Markdown.
fn is_link(after: &str) -> bool {
    let closes = after.bytes().take(REACH).position(|byte| byte == b']');
    let behind = closes.and_then(|at| after.get(at + 1..));
    behind.is_some_and(|behind| behind.starts_with('('))
}

/// Whether a quotation ends behind a form.
fn is_quotation_closed(after: &str) -> bool {
    let after = after.trim_start_matches([' ', '\u{a0}', '\u{202f}']);
    after.starts_with(['»', '”', '"'])
}

/// Whether the dash that stands before a form stands behind it too.
fn has_dash_behind(after: &str, dash: char) -> bool {
    let after = after.trim_start_matches(['»', '”', '"', '*']);
    let behind_space = after.strip_prefix([' ', '\u{a0}', '\u{202f}']);
    behind_space.is_some_and(|after| after.starts_with(dash))
}

/// Whether the clause ends with what stands before this text.
fn ends_clause(after: &str) -> bool {
    let after = after.trim_start_matches(['»', '”', '"', '*', ' ', '\u{a0}', '\u{202f}']);
    after.is_empty() || after.starts_with(['.', ',', ';', ')', '\n', '\r'])
}

/// If an open bracket before an acronym holds nothing but other acronyms and what introduces them:
/// whether words say there or behind it that it is another name.
fn only_names(case: &Case<'_>, bracket: Range<usize>) -> Option<bool> {
    let inside = words(case.text, bracket.clone(), case.rules);
    let has_only_names = inside.iter().all(|word| {
        let class = word.class;
        class.determiner || class.and || class.introducer || class.filler || word.is_acronym
    });
    // « (ENP CI-2040) » is one name.
    let is_part = case.text.get(bracket.clone()).is_some_and(|inside| {
        inside.ends_with(' ') && inside.trim_end().ends_with(char::is_uppercase)
    });
    // « (OMS/WHO) »
    let is_other = case
        .text
        .get(bracket)
        .is_some_and(|inside| inside.trim_end().ends_with('/'));
    let is_introduced = is_other
        || inside.iter().any(|word| word.class.introducer)
        || says_behind(case.after(), |word| case.rules.class(word).introducer);
    (has_only_names && !is_part).then_some(is_introduced)
}
