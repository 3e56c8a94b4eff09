//! The long forms that a text gives for its acronyms.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use super::acronym_list::Lists;
use super::after::{after, entry};
use super::apart::{below_heading, further_bracket};
use super::before::before;
use super::candidate::Answer;
use super::capitals::{Capitals, Verdict};
use super::case::Case;
use super::follows::{follows, is_name_with_initials};
use super::notes::Notes;
use super::precedes::precedes;
use super::rule::{Name, decide};
use super::shapes::is_determined;
use super::side::{Joint, Side};
use super::sought::Sought;
use super::translation::{TRANSLATION, translation};
use super::{Definition, Refusal};
use crate::lang::Rules;

type Rule = fn(&Ahead<'_>) -> Option<Behind>;

/// The side of a definition whose long form stands before the acronym.
const BEFORE: Name = "before";

/// The side of one that is all of an entry in a list of acronyms.
pub(super) const ENTRY: Name = "behind, in a list of acronyms";

/// When what stands behind an acronym counts, and which of it.
pub(super) const BEHIND: &[(Name, Rule)] = &[
    ("behind, none before", none_before),
    ("behind, shared before", shared_before),
    ("behind, another before", another_before),
];

/// Stands for the rule that refused words where none took them.
const NO_RULE: Name = "no rule";

/// What stands before an acronym.
pub(super) struct Ahead<'a> {
    case: &'a Case<'a>,
    side: Option<&'a Side>,
    answer: Option<&'a Answer>,
}

/// Which long forms behind an acronym count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Behind {
    /// Any.
    Any,
    /// Only what a word leads to that always leads to a long form, « pour », « de l’anglais », or a
    /// name that has exactly the initials.
    Defined,
}

/// « L’OIF (Organisation internationale de la francophonie) »: nothing before it is its long form.
fn none_before(ahead: &Ahead<'_>) -> Option<Behind> {
    let has_none = matches!(ahead.answer, None | Some(Answer::Refused));
    has_none.then_some(Behind::Any)
}

/// « la Ligue des puits (LP, ou WLE, pour Wells League Executive) »: it shares the long form before
/// with another acronym, and the bracket goes on.
fn shared_before(ahead: &Ahead<'_>) -> Option<Behind> {
    let is_shared = matches!(ahead.answer, Some(Answer::SameAs(_)));
    (is_shared && bracket_goes_on(ahead)).then_some(Behind::Any)
}

/// « l’Agence du miel (ADM, de l’anglais Agency of Dark Matter) »: it has one before, and the bracket
/// goes on.
fn another_before(ahead: &Ahead<'_>) -> Option<Behind> {
    bracket_goes_on(ahead).then_some(Behind::Defined)
}

/// Whether the acronym stands in a bracket that does not close behind it.
fn bracket_goes_on(ahead: &Ahead<'_>) -> bool {
    let is_open = !ahead.case.after().starts_with(')');
    let is_in_bracket = |side: &Side| matches!(side.joint, Joint::Bracket | Joint::SameBracket);
    is_open && ahead.side.is_some_and(is_in_bracket)
}

/// What was found beside the acronyms, in their order.
#[derive(Debug, Default)]
pub(super) struct Definitions {
    pub(super) found: Vec<Definition>,
    pub(super) refused: Vec<Refusal>,
}

/// All definitions. Acronyms are what is in capitals, and those of the forms like words that a sign
/// puts beside something.
pub(super) fn find(
    text: &str,
    capitals: &[Capitals],
    like_words: &[Range<usize>],
    rules: &Rules,
) -> Definitions {
    let capitals = capitals.iter().filter(|one| one.may_be_acronym());
    let capitals = capitals.map(|one| (one.range.clone(), Some(one.verdict)));
    let like_words = beside_signs(text, like_words, rules).map(|range| (range, None));
    let mut forms: Vec<(Range<usize>, Option<Verdict>)> = capitals.chain(like_words).collect();
    forms.sort_by_key(|(range, _)| range.start);
    // `IdO` begins like a word and is among the capitals.
    forms.dedup_by_key(|(range, _)| range.start);
    let heads: Vec<Range<usize>> = forms.iter().map(|(range, _)| range.clone()).collect();
    let lists = Lists::find(text, &heads, rules);
    let notes = Notes::find(text);
    let mut definitions = Definitions::default();
    let mut uses: HashMap<&str, usize> = HashMap::new();
    for form in heads.iter().filter_map(|head| text.get(head.clone())) {
        *uses.entry(form).or_default() += 1;
    }
    let mut seen: HashSet<&str> = HashSet::new();
    for (range, verdict) in forms {
        let case = Case { text, rules, range };
        let is_first = seen.insert(case.form());
        let is_surname = verdict == Some(Verdict::Surname);
        let body = lists.body(&case.range);
        let uses = uses.get(case.form()).copied().unwrap_or_default();
        let sought = Sought::new(case, verdict.is_some(), is_first, uses);
        match body.and_then(|body| entry(&sought.case, body)) {
            Some(side) => definitions.add_entry(&sought, &side),
            None => definitions.add(&sought, is_surname, &notes),
        }
    }
    definitions
}

impl Definitions {
    /// Looks for the long forms of an acronym on both sides of it; behind a surname a bracket says
    /// other things, unless it has the initials: « Enquête RSA (Routes et sols d’Afrique) ».
    fn add(&mut self, sought: &Sought<'_>, is_surname: bool, notes: &Notes<'_>) {
        let case = &sought.case;
        let side = before(case);
        let found = side.as_ref().and_then(|side| precedes(sought, side));
        let ahead = Ahead {
            case,
            side: side.as_ref(),
            answer: found.as_ref().map(|(_, answer)| answer),
        };
        let behind = decide(BEHIND, &ahead);
        if let Some(side) = &side {
            self.enter(sought, side, BEFORE, found);
        }
        let Some((rule, which)) = behind else {
            return;
        };
        let is_any = which == Behind::Any && !is_surname;
        let counts = |side: &Side| is_any || side.is_defined || is_name_with_initials(sought, side);
        let further = further_bracket(case).filter(|side| is_name_with_initials(sought, side));
        let places = [notes.side(case), after(case), further, below_heading(case)];
        let sides = places.into_iter().flatten().filter(counts);
        let mut asked = sides.map(|side| (follows(sought, &side), side)).peekable();
        let first = asked.peek().cloned();
        let is_long_form =
            |found: &Option<(Name, Answer)>| matches!(found, Some((_, Answer::LongForm(_))));
        if let Some((found, side)) = asked.find(|(found, _)| is_long_form(found)).or(first) {
            self.enter(sought, &side, rule, found);
        }
    }

    /// Looks for the long form of an acronym in its entry of a list.
    fn add_entry(&mut self, sought: &Sought<'_>, side: &Side) {
        let found = follows(sought, side);
        self.enter(sought, side, ENTRY, found);
    }

    /// Enters what a rule said of the words on one side.
    fn enter(
        &mut self,
        sought: &Sought<'_>,
        side: &Side,
        which_side: Name,
        found: Option<(Name, Answer)>,
    ) {
        let (rule, answer) = found.unwrap_or((NO_RULE, Answer::Refused));
        let expansion = match answer {
            Answer::LongForm(expansion) => Some(expansion),
            // « (GSIM, ou JNIM en arabe) »
            Answer::SameAs(within) => self
                .found
                .last()
                .map(|last| last.expansion.clone())
                .filter(|expansion| within.contains(&expansion.start)),
            Answer::Refused => None,
        };
        let acronym = sought.case.range.clone();
        let is_likely = side.joint != Joint::Space && (sought.in_capitals || which_side == BEFORE);
        match expansion {
            Some(expansion) => {
                let found = |rule, expansion| Definition {
                    acronym: acronym.clone(),
                    expansion,
                    rule,
                    place: side.place,
                    side: which_side,
                };
                let is_before = which_side == BEFORE;
                let other = (!is_before).then(|| translation(&sought.case, &expansion));
                let other = other.flatten().map(|other| found(TRANSLATION, other));
                self.found.push(found(rule, expansion));
                self.found.extend(other);
            }
            None if is_likely => self.refused.push(Refusal {
                acronym,
                searched: side.extent.clone(),
                place: side.place,
                rule,
            }),
            None => {}
        }
    }
}

/// The bytes before a form like a word in which the bracket is that it stands in.
const BRACKET_REACH: usize = 16;
/// The fewest bytes of a form like a word that a sign may put beside its long form.
const LIKE_WORD_BYTES: usize = 4;
/// The fewest bytes of one that stands alone in brackets: « (Lpi) ».
const IN_BRACKETS_BYTES: usize = 3;
/// The signs behind a form like a word that may part it from its long form.
const SIGNS: [&str; 6] = [" (", ", ", " –", " —", " :", " - "];

/// Words with a capital that a bracket or another sign puts beside something: `Unesco (`,
/// `(ou Unesco)`, `l’Asecna, l’`.
fn beside_signs(
    text: &str,
    like_words: &[Range<usize>],
    rules: &Rules,
) -> impl Iterator<Item = Range<usize>> {
    let beside = like_words.iter().filter(move |range| {
        let range = (*range).clone();
        let case = Case { text, rules, range };
        let before = case.before(BRACKET_REACH);
        let opens_bracket = || case.after().starts_with(" (") && !follows_name(before);
        let has_sign = || SIGNS.iter().any(|sign| case.after().starts_with(sign));
        let is_alone = || before.ends_with('(') && case.after().starts_with(')');
        let is_long = case.range.len() >= LIKE_WORD_BYTES
            || case.range.len() >= IN_BRACKETS_BYTES && is_alone();
        is_long
            && !before.ends_with('@')
            && (is_inside_bracket(&case, before)
                || opens_bracket()
                || has_sign() && is_determined(before, rules))
    });
    beside.cloned()
}

/// Whether the word stands in a bracket and no other part of a name behind it.
fn is_inside_bracket(case: &Case<'_>, before: &str) -> bool {
    let bracket = before.rfind(['(', ')']).and_then(|at| before.get(at..));
    let is_open = bracket.is_some_and(|bracket| bracket.starts_with('('));
    let after = case.after();
    is_open
        && match after.strip_prefix(' ') {
            Some(next) => !next.starts_with(char::is_uppercase),
            None => after.starts_with([')', ',', ';']),
        }
}

/// Whether a word with a capital stands before on the line, as before a surname.
fn follows_name(before: &str) -> bool {
    let Some(before) = before.strip_suffix(' ') else {
        return false;
    };
    let word = before.rsplit(|c: char| !c.is_alphanumeric()).next();
    word.is_some_and(|word| {
        let mut chars = word.chars();
        chars.next().is_some_and(char::is_uppercase) && chars.next().is_some_and(char::is_lowercase)
    })
}
