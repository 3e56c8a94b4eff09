//! Surnames written in capitals: « Assimi GOÏTA ».

use std::cell::LazyCell;
use std::collections::{HashMap, HashSet};

use super::capitals::{Capitals, Verdict};
use super::case::Case;
use super::rule::{Name, decide};
use super::shapes::is_determined;
use super::words::titled;
use crate::fold::fold;
use crate::lang::{Class, Rules};
use crate::text::tail;

type Rule = fn(&Before<'_>) -> Option<()>;

/// What shows that a form is a surname: what stands before it on its line.
pub(super) const NAMED: &[(Name, Rule)] = &[
    ("surname behind a surname", behind_surname),
    ("surname behind a title", behind_title),
    ("surname behind initials", behind_initials),
    ("surname behind a given name", behind_given_name),
    ("surname before a given name", before_given_name),
];

/// The word before a form.
pub(super) struct Before<'t> {
    word: &'t str,
    class: Class,
    /// Whether it is the noun for a thing, or belongs to the name of one.
    is_of_thing: bool,
    /// Whether a surname ends one space before.
    is_behind_surname: bool,
    /// Whether a word with a capital follows, and the text names somebody so elsewhere.
    is_before_given_name: bool,
}

/// What speaks for and against a form being a surname.
#[derive(Default)]
struct Evidence {
    /// The rule that took it for one.
    surname: Option<Name>,
    /// It has an article somewhere: organisations do, people do not.
    determined: bool,
}

/// The fewest letters of a surname: « BÂ », « LY ».
const FEWEST: usize = 2;
/// How many letters come to one vowel at the most in what can be spoken: « GNRST » is no name.
const LETTERS_TO_A_VOWEL: usize = 4;
/// How far back the word before is looked for, in bytes: longer words are none.
const BEFORE: usize = 80;

/// Judges the forms that are surnames: those that stand behind a given name, a title or the like
/// somewhere in the text, and nowhere behind an article. One that stands behind its long form is an
/// acronym after all.
pub(super) fn set_aside(text: &str, forms: &mut [Capitals], rules: &Rules) {
    let nouns = nouns_for_things(text, forms, rules);
    let people = LazyCell::new(|| people(text, rules));
    let mut evidence: HashMap<&str, Evidence> = HashMap::new();
    let mut surname_end = None;
    for found in forms.iter().filter(|found| found.may_be_acronym()) {
        let range = found.range.clone();
        let case = Case { text, rules, range };
        if !can_be_spoken(case.form()) {
            continue;
        }
        let before = case.before(BEFORE);
        let known = evidence.entry(case.form()).or_default();
        let is_behind_surname =
            surname_end.is_some_and(|end| text.get(end..found.range.start) == Some(" "));
        let word = word_before(before).unwrap_or_default();
        let before = Before {
            word,
            class: rules.class(&fold(word.trim_end_matches('.'))),
            is_of_thing: nouns.contains(word) || names_thing(before, rules),
            is_behind_surname,
            is_before_given_name: has_titled_word_behind(&case)
                && people.contains(&fold(case.form())),
        };
        if let Some((rule, ())) = decide(NAMED, &before) {
            known.surname = known.surname.or(Some(rule));
            surname_end = Some(found.range.end);
        }
        known.determined |= is_determined(case.before(BEFORE), rules);
    }
    for found in forms.iter_mut().filter(|found| found.may_be_acronym()) {
        let form = text.get(found.range.clone()).unwrap_or_default();
        let known = evidence.get(form).filter(|known| !known.determined);
        if let Some(rule) = known.and_then(|known| known.surname) {
            found.overrule((rule, Verdict::Surname));
        }
    }
}

/// Letters only, with vowels among them.
fn can_be_spoken(form: &str) -> bool {
    let letters = form.chars().count();
    let vowels = fold(form).chars().filter(|c| "aeiouy".contains(*c)).count();
    letters >= FEWEST
        && vowels * LETTERS_TO_A_VOWEL >= letters
        && form.chars().all(|c| c.is_alphabetic() || c == '-')
}

/// The words before forms that have an article somewhere, and so are no given names: « le Code
/// ROXE ».
fn nouns_for_things<'t>(text: &'t str, forms: &[Capitals], rules: &Rules) -> HashSet<&'t str> {
    let nouns = forms.iter().filter_map(|found| {
        let before = tail(text, found.range.start, BEFORE);
        let word = word_before(before)?;
        let outside = before.trim_end().strip_suffix(word)?;
        let article = rules.class(&fold(last_word(outside)));
        (article.article || article.contracted).then_some(word)
    });
    nouns.collect()
}

/// Whether the words with capitals before a form begin with a common noun of an organisation:
/// « Université Jean-Moulin IIVP ».
fn names_thing(before: &str, rules: &Rules) -> bool {
    let words = before.trim_end().rsplit(' ');
    let titled = words.map_while(|word| {
        let word = word.rsplit(['’', '\'']).next()?;
        word.starts_with(char::is_uppercase).then_some(word)
    });
    titled
        .last()
        .is_some_and(|first| rules.class(&fold(first)).head_noun)
}

/// The words that stand behind a title somewhere, folded: « M. Tournoux ».
fn people(text: &str, rules: &Rules) -> HashSet<String> {
    let named = titled(text).filter(|range| {
        let word = word_before(tail(text, range.start, BEFORE)).unwrap_or_default();
        rules.class(&fold(word.trim_end_matches('.'))).person
    });
    named
        .filter_map(|range| text.get(range))
        .map(fold)
        .collect()
}

/// Whether a word with a capital and small letters follows behind a space.
fn has_titled_word_behind(case: &Case<'_>) -> bool {
    let mut behind = case.after().chars();
    let mut next = || behind.next();
    next() == Some(' ')
        && next().is_some_and(char::is_uppercase)
        && next().is_some_and(char::is_lowercase)
}

/// The word before a form, on the same line and with a space behind it.
fn word_before(before: &str) -> Option<&str> {
    let is_parted = before.len() > before.trim_end().len() && !before.ends_with('\n');
    let word = before
        .trim_end()
        .rsplit(|c: char| !c.is_alphanumeric() && c != '-' && c != '.')
        .next()
        .unwrap_or_default();
    is_parted.then_some(word)
}

/// The last word of a text, whatever stands behind it.
fn last_word(text: &str) -> &str {
    let text = text.trim_end_matches(|c: char| !c.is_alphanumeric());
    let mut words = text.rsplit(|c: char| !c.is_alphanumeric());
    words.next().unwrap_or_default()
}

/// « Assimi GOÏTA DIOP »: of two words in capitals the second belongs to the first.
fn behind_surname(before: &Before<'_>) -> Option<()> {
    before.is_behind_surname.then_some(())
}

/// « M. DIOP », « le colonel GOÏTA ».
fn behind_title(before: &Before<'_>) -> Option<()> {
    before.class.person.then_some(())
}

/// « J.-M. TRAORÉ ».
fn behind_initials(before: &Before<'_>) -> Option<()> {
    let mut initials = before
        .word
        .split(['.', '-'])
        .filter(|part| !part.is_empty())
        .peekable();
    let are_initials = before.word.ends_with('.')
        && initials.peek().is_some()
        && initials.all(|part| part.chars().count() == 1 && part.starts_with(char::is_uppercase));
    are_initials.then_some(())
}

/// « Assimi GOÏTA »: a word with a capital that is no article, no noun for a thing as in « Radio RFI »
/// or « le Code ROXE », and no other word that the language lists.
fn behind_given_name(before: &Before<'_>) -> Option<()> {
    let Before {
        word,
        class,
        is_of_thing,
        ..
    } = before;
    let bare = word.trim_end_matches('.');
    let is_titled = bare.starts_with(char::is_uppercase)
        && bare.chars().nth(1).is_some_and(char::is_lowercase)
        && !word.ends_with('.');
    let is_listed =
        class.head_noun || class.linking || class.determiner || class.aside || class.headline;
    (is_titled && !is_listed && !is_of_thing).then_some(())
}

/// « TOURNOUX Élodie » in a text with « M. Tournoux ».
fn before_given_name(before: &Before<'_>) -> Option<()> {
    before.is_before_given_name.then_some(())
}
