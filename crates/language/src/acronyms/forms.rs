//! Whether something in capitals is an acronym, by how it is written and what touches it.

use std::ops::Range;

use super::capitals::{Capitals, Verdict};
use super::case::Case;
use super::rule::{Name, decide};
use super::shapes::{
    FEWEST_CAPITALS, apostrophed, dotted, is_company, is_determined, is_roman, joined,
    names_a_person,
};
use super::stroke::with_stroke;
use crate::lang::Rules;
use crate::text::addresses::is_in_address;

type Rule = fn(&Written<'_>) -> Option<Verdict>;

/// Letters with dots. Where no rule answers they are the initials of a person.
pub(super) const DOTTED: &[(Name, Rule)] = &[
    ("dotted letters", dotted_letters),
    ("dotted letters behind an article", dotted_behind_article),
    ("dotted letters behind a company", dotted_behind_company),
];

/// Words in capitals, with what a hyphen or an ampersand joins to them.
pub(super) const IN_CAPITALS: &[(Name, Rule)] = &[
    ("name of a file", file_name),
    ("number of a document", document_number),
    ("abbreviation", abbreviation),
    ("unit behind a number", unit),
    ("Roman numeral", roman_numeral),
    ("part of an address", address),
    ("unit or everyday word", everyday),
    ("word with an accent", accented),
    ("letter with a number", numbered),
    ("group of so many", group),
    ("joined parts", joined_parts),
    ("word in capitals", in_capitals_only),
];

/// Words of capitals and a few small letters.
pub(super) const MIXED: &[(Name, Rule)] = &[
    ("formula", formula),
    ("name of a file in mixed letters", file_name),
    ("ordinal number", ordinal),
    ("unit in mixed letters", mixed_unit),
    ("part of an address in mixed letters", mixed_in_address),
    ("apostrophe inside", apostrophe_inside),
    ("capitals and small letters", in_capitals_only),
];

/// A form, and of what it consists.
pub(super) struct Written<'t> {
    case: Case<'t>,
    /// How many of its characters are capitals.
    capitals: usize,
    /// How many are small letters.
    small: usize,
    /// Whether a hyphen or an ampersand joins several words in it.
    is_joined: bool,
}

impl<'t> Written<'t> {
    fn new(text: &'t str, range: Range<usize>, rules: &'t Rules) -> Self {
        let case = Case { text, rules, range };
        let form = case.form();
        Written {
            capitals: form.chars().filter(|c| c.is_uppercase()).count(),
            small: form.chars().filter(|c| c.is_lowercase()).count(),
            is_joined: false,
            case,
        }
    }

    fn judge(&self, table: &[(Name, Rule)]) -> Option<Capitals> {
        let (rule, verdict) = decide(table, self)?;
        Some(Capitals {
            range: self.case.range.clone(),
            verdict,
            rule,
        })
    }
}

/// A word in capitals: with dots, alone, or with what is joined to it. A letter alone is nothing.
pub(super) fn in_capitals(text: &str, token: &Range<usize>, rules: &Rules) -> Option<Capitals> {
    let dotted = dotted(text, token).map(|range| Written::new(text, range, rules));
    if let Some(capitals) = dotted.and_then(|written| written.judge(DOTTED)) {
        return Some(capitals);
    }
    let end = joined(text, token.end);
    let end = with_stroke(text, &(token.start..end), rules).unwrap_or(end);
    let mut written = Written::new(text, token.start..end, rules);
    written.is_joined = end > token.end;
    let is_form =
        written.capitals >= FEWEST_CAPITALS || is_group(&written) || is_numbered(&written);
    is_form.then(|| written.judge(IN_CAPITALS))?
}

/// A word with small letters: `BAfD`, `ARNm`, `ONGs`, `IaaS`, `eIDAS`. Most words have one capital and
/// are nothing.
pub(super) fn mixed(text: &str, token: &Range<usize>, rules: &Rules) -> Option<Capitals> {
    let end = apostrophed(text, token, rules).unwrap_or(token.end);
    let written = Written::new(text, token.start..end, rules);
    let form = written.case.form();
    // `McKay` is a name, `IaaS` none.
    let is_framed = form.starts_with(char::is_uppercase) && form.ends_with(char::is_uppercase);
    // Swiss laws: « la loi sur les thés (LThé) », « la loi sur l’asile (LAsi) ».
    let is_led = || {
        let led = form.chars().take_while(|c| c.is_uppercase()).count();
        led == written.capitals && is_alone_in_brackets(&written.case)
    };
    let is_balanced =
        written.small < written.capitals || written.small == written.capitals && is_framed;
    let is_form = written.capitals >= FEWEST_CAPITALS
        && (written.small <= MOST_SMALL && is_balanced
            || written.small <= MOST_SMALL_LED && is_led());
    is_form.then(|| written.judge(MIXED))?
}

/// Whether nothing else stands in the brackets around it.
fn is_alone_in_brackets(case: &Case<'_>) -> bool {
    case.before(NEAR).ends_with('(') && case.after().starts_with(')')
}

/// The most small letters of one: `BAfD` and `ARNm` have one, `ONGs` has the s of the plural.
const MOST_SMALL: usize = 2;
/// The most small letters behind capitals alone in brackets: « (LPers) ».
const MOST_SMALL_LED: usize = 4;
/// The letters from which initials with dots are an acronym without an article: people have two.
const DOTTED_LETTERS: usize = 3;
/// The bytes before a form in which the number that it measures is looked for: the number ends
/// right before it or before a space.
const NEAR: usize = 8;
/// The capitals from which a word with an accent is an ordinary word in capitals, « ÉTATS », and
/// no acronym: few acronyms keep their accents, and those are short, « ÉNA ».
const ACCENTED_CAPITALS: usize = 4;
/// The most bytes of a letter with a number: « A4 », « N95 », « B737 ».
const NUMBERED_BYTES: usize = 4;
/// The most digits of a group of countries: « G7 », « G20 ».
const GROUP_DIGITS: usize = 2;

/// « L’ancienne O.N.U. »: three letters or more with dots between them, and no name behind.
fn dotted_letters(written: &Written<'_>) -> Option<Verdict> {
    let is_long = written.capitals >= DOTTED_LETTERS;
    (is_long && !names_a_person(written.case.after())).then_some(Verdict::Acronym)
}

/// « l’U.E. »: an article stands before. « le J. F. Diop que j’ai connu » has only two letters, and
/// a name behind.
fn dotted_behind_article(written: &Written<'_>) -> Option<Verdict> {
    let before = written.case.text.get(..written.case.range.start)?;
    let is_person = written.capitals < DOTTED_LETTERS && names_a_person(written.case.after());
    (is_determined(before, written.case.rules) && !is_person).then_some(Verdict::Acronym)
}

/// « Aldémar S.A. »: the name of a company stands before.
fn dotted_behind_company(written: &Written<'_>) -> Option<Verdict> {
    let before = written.case.text.get(..written.case.range.start)?;
    let is_company =
        !names_a_person(written.case.after()) && is_company(before, written.case.rules);
    is_company.then_some(Verdict::Acronym)
}

/// `PLAN_AES`: names of files have low lines.
fn file_name(written: &Written<'_>) -> Option<Verdict> {
    written.case.form().contains('_').then_some(Verdict::Part)
}

/// « ITSP.50.104 »: behind it stand numbers with dots before them.
fn document_number(written: &Written<'_>) -> Option<Verdict> {
    let number = |text: &str| {
        let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
        text.len() - rest.len()
    };
    let behind = written.case.after().strip_prefix('.')?;
    let next = behind.get(number(behind)..)?.strip_prefix('.')?;
    (number(behind) > 0 && number(next) > 0).then_some(Verdict::Never)
}

/// « MM. Ba et Sow »: what the language writes with a dot.
fn abbreviation(written: &Written<'_>) -> Option<Verdict> {
    let is_abbreviation = written.case.after().starts_with('.')
        && written
            .case
            .rules
            .abbreviations
            .contains(&written.case.form());
    is_abbreviation.then_some(Verdict::Part)
}

/// « 12 MW », and what is a unit or a formula wherever it stands, « CO2 ».
fn unit(written: &Written<'_>) -> Option<Verdict> {
    let form = written.case.form();
    let is_measured = || {
        let before = written.case.before(NEAR).trim_end();
        before.ends_with(|c: char| c.is_ascii_digit())
    };
    let is_unit = is_everyday(written) && (!form.chars().all(char::is_uppercase) || is_measured());
    is_unit.then_some(Verdict::Never)
}

/// « Louis XIV », « MMXXIV ».
fn roman_numeral(written: &Written<'_>) -> Option<Verdict> {
    is_roman(written.case.form()).then_some(Verdict::Never)
}

/// « www.AES.org », « @ONU »: part of an address, or of what somebody is called on a network.
fn address(written: &Written<'_>) -> Option<Verdict> {
    is_in_an_address(written).then_some(Verdict::Never)
}

/// « www.BAfD.org ».
fn mixed_in_address(written: &Written<'_>) -> Option<Verdict> {
    is_in_an_address(written).then_some(Verdict::Part)
}

fn is_in_an_address(written: &Written<'_>) -> bool {
    let Case { text, range, .. } = &written.case;
    written.case.before(NEAR).ends_with('@') || is_in_address(text, range)
}

/// « 3 CM », « OK »: what the language lists, where nothing shows that it is a unit. It may be an
/// acronym, too: « CM : cours magistraux ».
fn everyday(written: &Written<'_>) -> Option<Verdict> {
    is_everyday(written).then_some(Verdict::IfKnown)
}

fn is_everyday(written: &Written<'_>) -> bool {
    let listed = &written.case.rules.naming().not_acronyms;
    listed.contains(&written.case.form())
}

/// « LES ÉTATS »: a long word that keeps its accent.
fn accented(written: &Written<'_>) -> Option<Verdict> {
    let is_word = written.capitals >= ACCENTED_CAPITALS && !written.is_joined;
    (is_word && !written.case.form().is_ascii()).then_some(Verdict::IfKnown)
}

/// « une feuille A4 », « la route N6 »: a letter with a number is often a size, a road, a model.
fn numbered(written: &Written<'_>) -> Option<Verdict> {
    (is_numbered(written) && !is_group(written)).then_some(Verdict::IfKnown)
}

fn is_numbered(written: &Written<'_>) -> bool {
    let form = written.case.form();
    let has_number = form.chars().nth(1).is_some_and(|c| c.is_ascii_digit());
    written.capitals == 1 && form.len() <= NUMBERED_BYTES && has_number
}

/// « le G7 », « le G20 »: a group of so many countries.
fn group(written: &Written<'_>) -> Option<Verdict> {
    is_group(written).then_some(Verdict::Acronym)
}

fn is_group(written: &Written<'_>) -> bool {
    let number = written.case.form().strip_prefix('G');
    let is_number = number.is_some_and(|number| {
        (1..=GROUP_DIGITS).contains(&number.len()) && number.bytes().all(|b| b.is_ascii_digit())
    });
    written.capitals == 1 && is_number
}

/// « la FU-AES », « la R&D », « les BRICS+ ».
fn joined_parts(written: &Written<'_>) -> Option<Verdict> {
    written.is_joined.then_some(Verdict::Acronym)
}

/// « l’ONU », « la BAfD »: nothing else explains the capitals.
fn in_capitals_only(_: &Written<'_>) -> Option<Verdict> {
    Some(Verdict::Acronym)
}

/// « NaClO3 »: small letters and a digit.
fn formula(written: &Written<'_>) -> Option<Verdict> {
    let has_digit = written.case.form().contains(|c: char| c.is_ascii_digit());
    has_digit.then_some(Verdict::Part)
}

/// « le XXIe siècle ».
fn ordinal(written: &Written<'_>) -> Option<Verdict> {
    let number = written.case.form().trim_end_matches(char::is_lowercase);
    is_roman(number).then_some(Verdict::Part)
}

/// « un Ad’AP ».
fn apostrophe_inside(written: &Written<'_>) -> Option<Verdict> {
    let has_apostrophe = written.case.form().contains(['’', '\'']);
    has_apostrophe.then_some(Verdict::Acronym)
}

/// « 300 MWh ».
fn mixed_unit(written: &Written<'_>) -> Option<Verdict> {
    is_everyday(written).then_some(Verdict::Part)
}
