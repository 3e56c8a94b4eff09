//! What stands beside an acronym: the stretches of text in which its long form may be.

use std::ops::Range;

use super::leads::{self, after_sign, last_sign, says_behind};
use super::stretches::{
    REACH, begins_line, closing, is_hyphen, open_bracket, stretch_before, stretch_length,
};
use super::words::{Word, words};
use crate::fold::fold;
use crate::lang::Rules;
use crate::text::tail;

/// How many bytes may lie between an acronym and its long form.
const GAP: usize = 90;

/// A stretch of text beside an acronym.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Beside {
    /// Where the long form ends, or for one that follows begins and the stretch ends.
    pub(super) within: Range<usize>,
    /// What joins the two.
    pub(super) by: Joint,
    /// Whether words say that they are two names of one thing.
    pub(super) is_said: bool,
    /// Whether the acronym with its article stands between commas.
    pub(super) is_apposed: bool,
    /// Whether words stand between the acronym and the bracket behind it.
    pub(super) is_apart: bool,
    /// Whether an article stands before the long form.
    pub(super) has_article: bool,
    /// Whether a word that only leads to long forms does: « pour », « de l’anglais ».
    pub(super) is_meant: bool,
}

/// What joins an acronym and its long form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Joint {
    /// One of them stands in brackets, the acronym first in them if it is that one.
    Bracket,
    /// Brackets in which the acronym is not the first.
    SameBracket,
    /// A comma, a dash, a colon.
    Sign,
    /// A word: `ou`, `dite`.
    Word,
    /// Nothing but space: the acronym begins a line of a list.
    Line,
}

/// The stretch before an acronym in which its long form may be.
pub(super) fn before(text: &str, acronym: &Range<usize>, rules: &Rules) -> Option<Beside> {
    let tail = tail(text, acronym.start, GAP);
    let base = acronym.start - tail.len();
    let (mut at, mut sign) = last_sign(tail);
    let mut lead = leads::lead(tail, after_sign(at, sign), rules);
    let is_bare = sign == ',' && !lead.has_words;
    if lead.is_whole && (sign == ':' || is_bare) {
        // « …, sigle : ACR », « … (ci-après : ACR) », « …, sous son sigle anglais, ACR »
        let head = tail.get(..at).unwrap_or_default();
        let (outer, outer_sign) = last_sign(head);
        let before = leads::lead(head, after_sign(outer, outer_sign), rules);
        let says = before.is_said && (!is_bare || before.is_named);
        if before.is_whole && says && matches!(outer_sign, ',' | '(' | '[') {
            (at, sign, lead) = (outer, outer_sign, before);
        }
    }
    let is_apposed = sign == ','
        && lead.has_words
        && text
            .get(acronym.end..)
            .is_some_and(|after| after.starts_with(','));
    let found = |end: usize, by, is_said| {
        let reach = match by {
            Joint::Bracket | Joint::SameBracket => REACH,
            Joint::Sign | Joint::Word | Joint::Line => near(acronym.len()),
        };
        let within = stretch_before(text, end, reach);
        Some(Beside {
            within,
            by,
            is_said,
            is_apposed: by == Joint::Sign && is_apposed,
            is_apart: false,
            has_article: false,
            is_meant: false,
        })
    };
    let after = text.get(acronym.end..).unwrap_or_default();
    let is_link = sign == '[' && links(after) && !tail.get(..at).unwrap_or_default().ends_with('(');
    if lead.is_whole && matches!(sign, '(' | '[') && !is_link {
        // The bracket of a link in Markdown may stand in another.
        let outside = tail
            .get(..at)
            .unwrap_or_default()
            .trim_end_matches(['(', '[', '\\']);
        let is_said = lead.is_said || says_behind(after, |word| rules.class(word).acronym_term);
        return found(base + outside.len(), Joint::Bracket, is_said);
    }
    if let Some(open) = open_bracket(tail)
        && let Some(is_said) = only_names(text, base + open..acronym.start, acronym.end, rules)
    {
        return found(base + open, Joint::SameBracket, is_said);
    }
    // « – l’ACR – », and what words call an acronym, are as plain as brackets.
    let is_between = matches!(sign, '–' | '—' | '-') && is_set_apart(after, sign);
    if lead.is_whole && (is_between || lead.is_named && sign != ':') {
        return found(base + at, Joint::Bracket, lead.is_said);
    }
    let is_clause = sign != ':' || lead.is_said || lead.has_words || ends_clause(after);
    if lead.is_whole && is_clause && matches!(sign, ',' | '–' | '—' | ':' | '-' | '=') {
        return found(base + at, Joint::Sign, lead.is_said);
    }
    let joint = lead.joint?;
    found(base + joint, Joint::Word, true)
}

/// Whether the brackets around what comes before are those of a link in Markdown.
fn links(after: &str) -> bool {
    let closes = after.bytes().take(REACH).position(|byte| byte == b']');
    let behind = closes.and_then(|at| after.get(at + 1..));
    behind.is_some_and(|behind| behind.starts_with('('))
}

/// Whether the dash that stands before a form stands behind it too.
fn is_set_apart(after: &str, dash: char) -> bool {
    let after = after.trim_start_matches(['»', '”', '"', '*']);
    let dashed = after.strip_prefix([' ', '\u{a0}', '\u{202f}']);
    dashed.is_some_and(|after| after.starts_with(dash))
}

/// Whether the clause ends there.
fn ends_clause(after: &str) -> bool {
    let after = after.trim_start_matches(['»', '”', '"', '*', ' ', '\u{a0}', '\u{202f}']);
    after.is_empty() || after.starts_with(['.', ',', ';', ')', '\n', '\r'])
}

/// Whether an open bracket before an acronym holds nothing but other acronyms and what introduces
/// them; then, whether words say so there or behind it.
fn only_names(text: &str, bracket: Range<usize>, end: usize, rules: &Rules) -> Option<bool> {
    let inside = words(text, bracket.clone(), rules);
    let fits = inside.iter().all(|word| {
        let class = word.class;
        class.determiner || class.and || class.introducer || class.filler || word.is_short
    });
    // « (OMS/WHO) »
    let is_other = text
        .get(bracket)
        .is_some_and(|inside| inside.ends_with('/'));
    let after = text.get(end..).unwrap_or_default();
    let is_said = is_other
        || inside.iter().any(|word| word.class.introducer)
        || says_behind(after, |word| rules.class(word).introducer);
    fits.then_some(is_said)
}

/// How far the long form of a form of so many bytes may be without brackets, in bytes.
fn near(form: usize) -> usize {
    REACH.min(60 + 24 * form)
}

/// The stretch after an acronym in which its long form may be.
pub(super) fn after(text: &str, acronym: &Range<usize>, rules: &Rules) -> Option<Beside> {
    let rest = text.get(acronym.end..)?;
    let trimmed = rest.trim_start_matches([' ', '\u{a0}', '\u{202f}', '»', '”', '"', '*', '_']);
    let over = trimmed
        .strip_prefix('\n')
        .map(|line| line.trim_start_matches(' '));
    let over = over.filter(|line| line.starts_with('('));
    let apart = bracket_apart(trimmed);
    let trimmed = over.or(apart).unwrap_or(trimmed);
    let at = acronym.end + (rest.len() - trimmed.len());
    let sign = trimmed.chars().next()?;
    let begins_line = begins_line(text, acronym.start);
    if sign == '|' && !begins_line {
        return None;
    }
    let (begin, by) = match sign {
        '(' | '[' => (at + 1, Joint::Bracket),
        '-' if !is_hyphen(text, at) => return None,
        ',' | '–' | '—' | ':' | '=' | '-' | '|' => (at + sign.len_utf8(), Joint::Sign),
        _ => (at, Joint::Word),
    };
    let word = trimmed
        .split(|c: char| !c.is_alphanumeric())
        .next()
        .unwrap_or_default();
    let behind = rules.class(&fold(word));
    let joins = rules.naming().or.contains(&word) || behind.defining || behind.copula;
    let is_list = by == Joint::Word && begins_line && rest.starts_with([' ', '\t']);
    // « on entend par « DAE » un défibrillateur … »
    let before = text.get(..acronym.start).unwrap_or_default().trim_end();
    let is_named = before.ends_with(['«', '“', '"']);
    let is_given = is_named && by == Joint::Word && behind.article;
    if by == Joint::Word && !joins && !is_list && !is_given {
        return None;
    }
    let end = match by {
        Joint::Bracket => closing(text, begin)?,
        _ => {
            let rest = text.get(begin..)?;
            begin + stretch_length(rest, begins_line, near(acronym.len()))
        }
    };
    let inside = words(text, begin..end, rules);
    let (lead, is_said) = introduced(text, &inside, by)?;
    let first = inside.get(lead)?;
    let is_quoted = text
        .get(begin..first.range.start)
        .is_some_and(|gap| gap.contains(['«', '“', '"']));
    let within = first.range.start..end;
    // An entry of a list of acronyms.
    let is_entry = begins_line && matches!(sign, ':' | '=' | '|');
    let is_said = is_said || is_quoted || is_named || is_entry;
    let by = if is_list && !joins { Joint::Line } else { by };
    Some(Beside {
        within,
        by,
        is_said,
        is_apposed: false,
        is_apart: apart.is_some(),
        has_article: lead > 0,
        is_meant: inside
            .iter()
            .take(lead)
            .any(|word| word.class.defining || word.class.acronym_term),
    })
}

/// The bracket that a word or two part from the acronym before it: « l’ESAT voisin (… ».
fn bracket_apart(after: &str) -> Option<&str> {
    let open = after
        .bytes()
        .take(APART + 1)
        .position(|byte| byte == b'(')?;
    let (between, bracket) = after.split_at_checked(open)?;
    let is_near = between.ends_with(' ');
    let is_word = |c: char| c.is_alphabetic() || matches!(c, ' ' | '’' | '\'' | '-');
    (is_near && !between.trim().is_empty() && between.chars().all(is_word)).then_some(bracket)
}

/// The most bytes between an acronym and such a bracket.
const APART: usize = 24;

/// How many words lead up to a long form that follows its acronym, and whether they say that it
/// is one. Without brackets a preposition leads to something else: « l’UA ou à la CEDEAO ».
fn introduced(text: &str, words: &[Word], by: Joint) -> Option<(usize, bool)> {
    let (mut count, mut is_said, mut is_loose) = (0, false, false);
    for (at, word) in words.iter().enumerate() {
        // « le PLA, c’est l’acide polylactique »
        let is_followed = || words.get(at + 2).is_some_and(|word| word.class.article);
        let is_copula = word.class.copula && (by == Joint::Word || is_followed());
        let means = word.class.defining || is_copula;
        let is_cue = word.class.introducer || means && at <= 1;
        let is_filler = word.class.filler;
        let is_article = match by {
            Joint::Bracket | Joint::SameBracket => word.class.determiner,
            _ => word.class.article,
        };
        let is_compound = text
            .get(word.range.end..)
            .is_some_and(|after| after.starts_with('-'))
            && !words
                .get(at + 1)
                .is_some_and(|next| next.class.introducer || next.class.filler);
        if word.is_titled || is_compound || !(is_cue || is_filler || is_article) {
            break;
        }
        is_said |= is_cue;
        is_loose |= is_filler && !is_article;
        count = at + 1;
    }
    (is_said || !is_loose).then_some((count, is_said))
}
