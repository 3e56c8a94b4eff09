//! Where behind an acronym its long form may stand.

use std::ops::Range;

use super::case::Case;
use super::extent::{REACH, begins_line, closing, extent_behind, is_hyphen, open_bracket};
use super::rule::{Name, decide};
use super::shapes::is_in_capitals;
use super::side::{Joint, Side, near};
use super::words::{Word, words};
use crate::fold::fold;
use crate::lang::Class;

type Rule = fn(&After<'_>) -> Option<Joint>;

/// How far before an acronym the bracket is looked for in which it stands, in bytes.
const NEAR_BRACKET: usize = 40;

/// What shows that a long form may stand behind, and how the two are joined.
pub(super) const PLACES: &[(Name, Rule)] = &[
    ("brackets behind", brackets),
    ("brackets a word further", brackets_apart),
    ("sign behind", sign_behind),
    ("word that defines", defining_word),
    ("line of a list", line_of_list),
    ("quoted term with an article behind", quoted_term),
    ("heading of a paragraph", heading),
    ("name right behind", name_right_behind),
];

/// An acronym, and what follows it.
pub(super) struct After<'a> {
    case: &'a Case<'a>,
    /// Where the sign or word stands that may join the two.
    at: usize,
    /// The sign, or the first letter of the word.
    sign: char,
    /// Whether a word or two stand between the acronym and the bracket.
    is_apart: bool,
    /// Whether the acronym begins a line.
    begins_line: bool,
    /// The word there as it is written, if one stands there.
    word: &'a str,
    /// What that word is.
    class: Class,
}

/// The place of the long form of an acronym in a list of acronyms.
pub(super) const IN_LIST: Name = "entry of a list of acronyms";

/// The words of an entry of a list of acronyms, given its bytes, among which the long form is.
pub(super) fn entry(case: &Case<'_>, body: Range<usize>) -> Option<Side> {
    let written = case.text.get(body.clone())?;
    let end = body.start + extent_behind(written, false, REACH);
    let words = words(case.text, body.start..end, case.rules);
    let (lead, _) = introduced(case.text, &words, Joint::Sign).unwrap_or_default();
    Some(Side {
        is_introduced: true,
        has_article: lead > 0,
        is_entry: true,
        ..Side::new(IN_LIST, words.get(lead)?.range.start..end, Joint::Sign)
    })
}

/// The words behind the acronym among which its long form may be.
pub(super) fn after(case: &Case<'_>) -> Option<Side> {
    let after = After::new(case)?;
    let (place, joint) = decide(PLACES, &after)?;
    let begin = match joint {
        Joint::Bracket | Joint::SameBracket | Joint::Sign => after.at + after.sign.len_utf8(),
        Joint::Word | Joint::Space | Joint::Line => after.at,
        Joint::Heading => {
            let behind = case.text.get(after.at..)?;
            after.at + behind.len() - behind.trim_start().len()
        }
    };
    let end = match joint {
        Joint::Bracket => closing(case.text, begin)?,
        _ => {
            let rest = case.text.get(begin..)?;
            begin + extent_behind(rest, after.begins_line, near(case.range.len()))
        }
    };
    let inside = words(case.text, begin..end, case.rules);
    let (lead, is_introduced) = introduced(case.text, &inside, joint)?;
    let (introduction, rest) = inside.split_at_checked(lead)?;
    let start = rest.first()?.range.start;
    // « (lire : … ) » says something else.
    let colon = case
        .text
        .get(start..end)
        .and_then(|inside| inside.find(':'));
    let end = colon.map_or(end, |at| start + at);
    let is_quoted = case
        .text
        .get(begin..start)
        .is_some_and(|gap| gap.contains(['«', '“', '"']));
    let is_entry = after.begins_line && matches!(after.sign, ':' | '=' | '|');
    Some(Side {
        is_introduced: is_introduced || is_quoted || after.is_quoted() || is_entry,
        is_apart: after.is_apart,
        has_article: lead > 0,
        is_defined: introduction
            .iter()
            .any(|word| word.class.defining || word.class.acronym_term),
        ..Side::new(place, start..end, joint)
    })
}

impl<'a> After<'a> {
    fn new(case: &'a Case<'a>) -> Option<Self> {
        let rest = case.after();
        let near =
            rest.trim_start_matches([' ', '\u{a0}', '\u{202f}', '»', '”', '"', '*', '_', '`']);
        // « *[ARD]: Agence du riz »
        let near = near
            .strip_prefix(']')
            .filter(|near| near.starts_with(':'))
            .unwrap_or(near);
        let apart = bracket_apart(near);
        let on = bracket_on_next_line(near).or(apart).unwrap_or(near);
        let word = on
            .split(|c: char| !c.is_alphanumeric())
            .next()
            .unwrap_or_default();
        Some(After {
            at: case.range.end + rest.len() - on.len(),
            sign: on.chars().next()?,
            is_apart: apart.is_some(),
            begins_line: begins_line(case.text, case.range.start),
            word,
            class: case.rules.class(&fold(word)),
            case,
        })
    }

    /// Whether quotation marks stand around the acronym, as around a term that is defined.
    fn is_quoted(&self) -> bool {
        let before = self.case.text.get(..self.case.range.start);
        before.is_some_and(|before| before.trim_end().ends_with(['«', '“', '"']))
    }

    /// Whether the acronym begins a line or stands in quotation marks or brackets.
    fn is_set_apart(&self) -> bool {
        let is_bracketed = || open_bracket(self.case.before(NEAR_BRACKET)).is_some();
        self.begins_line || self.is_quoted() || is_bracketed()
    }

    /// Whether the acronym is a cell of a table, whose row has another acronym and long form before it:
    /// « | UA | Union africaine | BAD | Banque … | ».
    fn begins_cell(&self) -> bool {
        let before = self.case.before(REACH);
        let row = before.rsplit('\n').next().unwrap_or_default().trim_start();
        let mut cells = row
            .strip_prefix('|')
            .unwrap_or(row)
            .split('|')
            .map(str::trim);
        let is_pair = |acronym: &str, words: &str| {
            is_in_capitals(acronym) && !acronym.contains(' ') && words.contains(char::is_lowercase)
        };
        let (first, second) = (cells.next(), cells.next());
        let follows_pair = first
            .zip(second)
            .is_some_and(|(first, second)| is_pair(first, second));
        // Cells come in twos: the last is empty, as it is the acronym’s own.
        follows_pair && cells.count() % 2 == 1 && before.trim_end().ends_with('|')
    }

    /// Whether a capital or a quotation mark stands behind the word.
    fn leads_to_name(&self) -> bool {
        let behind = self.case.text.get(self.at + self.word.len()..);
        let behind = behind.map(str::trim_start).unwrap_or_default();
        behind.starts_with(|c: char| c.is_uppercase() || "«“\"".contains(c))
    }
}

/// « l’UNICEF (Fonds des Nations unies pour l’enfance) », on the next line too.
fn brackets(after: &After<'_>) -> Option<Joint> {
    (!after.is_apart && is_bracket(after.sign)).then_some(Joint::Bracket)
}

/// « l’ESAT voisin (établissement et service d’aide par le travail) ».
fn brackets_apart(after: &After<'_>) -> Option<Joint> {
    (after.is_apart && is_bracket(after.sign)).then_some(Joint::Bracket)
}

/// « la BAD, ou Banque africaine de développement », « AES : Alliance des États du Sahel », in a
/// table « | AAP | appel à projets | ».
fn sign_behind(after: &After<'_>) -> Option<Joint> {
    let is_sign = match after.sign {
        '|' => after.begins_line || after.begins_cell(),
        '-' => is_hyphen(after.case.text, after.at),
        sign => is_joining_sign(sign),
    };
    is_sign.then_some(Joint::Sign)
}

/// « la TVA signifie taxe sur la valeur ajoutée ».
fn defining_word(after: &After<'_>) -> Option<Joint> {
    let offers = after.case.rules.naming().or.contains(&after.word);
    // « le projet RSA intitulé « Routes et sols d’Afrique » »
    let is_called = || after.class.introducer && after.leads_to_name();
    let joins = offers || after.class.defining || after.class.copula || is_called();
    // « la CAF pour la Coupe d’Afrique »: a preposition leads to all sorts of things.
    let is_clear =
        || !after.class.linking || offers || after.is_set_apart() || after.leads_to_name();
    (!is_mark(after.sign) && joins && is_clear()).then_some(Joint::Word)
}

/// « CICR Comité international de la Croix-Rouge » as a line.
fn line_of_list(after: &After<'_>) -> Option<Joint> {
    let has_space = after.case.after().starts_with([' ', '\t']);
    let after_acronym = after.case.after();
    let near = after_acronym.get(..after_acronym.floor_char_boundary(REACH));
    let line = near
        .and_then(|near| near.split('\n').next())
        .unwrap_or_default();
    let is_heading = !line.contains(char::is_lowercase);
    let is_entry = after.begins_line && has_space && !is_mark(after.sign) && !is_heading;
    is_entry.then_some(Joint::Line)
}

/// « AVS », and on the next line « Assurance vieillesse et survivants ».
fn heading(after: &After<'_>) -> Option<Joint> {
    let is_alone = after.begins_line && after.sign == '\n';
    is_alone.then_some(Joint::Heading)
}

/// « On entend par « DMA » une durée maximale d’attente. »
fn quoted_term(after: &After<'_>) -> Option<Joint> {
    let is_term = after.class.article && !is_mark(after.sign) && after.is_quoted();
    is_term.then_some(Joint::Word)
}

/// « le projet RSA « Routes et sols d’Afrique » », « l’association RSA Routes et sols d’Afrique, ».
fn name_right_behind(after: &After<'_>) -> Option<Joint> {
    let is_quotation = matches!(after.sign, '«' | '“');
    let is_name = after.sign.is_uppercase() && after.word.contains(char::is_lowercase);
    (is_quotation || is_name).then_some(Joint::Space)
}

fn is_bracket(c: char) -> bool {
    matches!(c, '(' | '[')
}

fn is_joining_sign(c: char) -> bool {
    matches!(c, ',' | '–' | '—' | ':' | '=' | '-' | '|')
}

fn is_mark(c: char) -> bool {
    is_bracket(c) || is_joining_sign(c)
}

/// The bracket with which the next line begins.
fn bracket_on_next_line(after: &str) -> Option<&str> {
    let line = after.strip_prefix('\n')?.trim_start_matches(' ');
    line.starts_with('(').then_some(line)
}

/// The most bytes between an acronym and a bracket a word or two further.
const APART: usize = 24;

/// The bracket that a word or two part from the acronym before it: « l’ESAT voisin (… ».
fn bracket_apart(after: &str) -> Option<&str> {
    let open = after
        .bytes()
        .take(APART + 1)
        .position(|byte| byte == b'(')?;
    let (between, bracket) = after.split_at_checked(open)?;
    let has_space = between.ends_with(' ');
    let is_of_word = |c: char| c.is_alphabetic() || matches!(c, ' ' | '’' | '\'' | '-');
    let has_words_only = !between.trim().is_empty() && between.chars().all(is_of_word);
    (has_space && has_words_only).then_some(bracket)
}

/// How many words may stand before a word that says so, if that is no introducer: « c’est », « ce qui
/// signifie » goes too far.
const DEFINING_WITHIN: usize = 2;

/// How many words lead up to a long form that follows its acronym, and whether they introduce it.
/// Without brackets a preposition leads to something else: « l’UA ou à la CEDEAO ».
fn introduced(text: &str, words: &[Word], joint: Joint) -> Option<(usize, bool)> {
    let (mut count, mut is_introduced, mut has_filler) = (0, false, false);
    let is_bare = matches!(joint, Joint::Word | Joint::Line);
    for (at, word) in words.iter().enumerate() {
        // « le PLA, c’est l’acide polylactique »
        // « l’ADR, qui est l’Agence du riz »
        let has_article_on = || {
            let mut next = words.iter().skip(at + 1).take(2);
            next.any(|word| word.class.article)
        };
        let is_copula = word.class.copula && (is_bare || has_article_on());
        let defines = (word.class.defining || is_copula) && at < DEFINING_WITHIN;
        let introduces = word.class.introducer || defines;
        let is_article = match joint {
            Joint::Bracket | Joint::SameBracket => word.class.determiner,
            _ => word.class.article,
        };
        let leads_up = introduces || word.class.filler || is_article;
        // « RSA (Acronyme de … », « RSA (NDLR : … »
        let begins_name = word.is_titled && !word.class.acronym_term;
        if begins_name || !leads_up || begins_compound(text, words, at) {
            break;
        }
        is_introduced |= introduces;
        has_filler |= word.class.filler && !is_article;
        count = at + 1;
    }
    (is_introduced || !has_filler).then_some((count, is_introduced))
}

/// Whether a hyphen joins the word to the next, and that leads up to nothing: « après-vente », but
/// not « c’est-à-dire ».
fn begins_compound(text: &str, words: &[Word], at: usize) -> bool {
    let after = words.get(at).and_then(|word| text.get(word.range.end..));
    let leads_up = |next: &Word| next.class.introducer || next.class.filler;
    after.is_some_and(|after| after.starts_with('-')) && !words.get(at + 1).is_some_and(leads_up)
}
