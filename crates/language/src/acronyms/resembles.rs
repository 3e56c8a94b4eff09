//! A long form behind an acronym whose letters are those of another language: it stands where a long
//! form does and shares enough letters.

use super::candidate::{Answer, Candidate};
use super::extent::begins_line;
use super::heads::needed;
use super::long_form::{ALIKE, HALF, NEAR, Share, has_digits};
use super::other_order::{lent_by_first_words, shared};
use super::rule::{Name, decide};
use super::side::Joint;
use super::words::{is_person, weight};

type Rule = fn(&Candidate<'_>) -> Option<Answer>;

/// What speaks against a clause, then what speaks for it.
pub(super) const RULES: &[(Name, Rule)] = &[
    ("entry of a list", entry),
    ("source with brackets behind", source),
    ("no letters, and a word between", word_between),
    ("somebody behind", somebody),
    ("word outside names behind", word_outside_names),
    ("clause that begins with a link", begins_with_link),
    ("nothing but names behind", names_only),
    ("number behind", number),
    ("two names behind", two_names),
    ("neither a name nor as long", neither_name_nor_as_long),
    ("name in brackets behind", name_in_brackets),
    ("name of a form like a word behind", name_of_like_word),
    ("name that stands beside", name_beside),
    (
        "name of a form like a word that stands beside",
        name_beside_like_word,
    ),
];

/// The fewest words of weight of a name that need not have most of the letters: two may be anybody.
const NAME_WORDS: usize = 3;
/// The most letters of an acronym of which the name in brackets behind may have less than half: of so
/// few one is a third.
const SHORT_ACRONYM: usize = 3;
/// The most bytes of a quotation mark and the space behind it.
const QUOTE: usize = 5;
/// The most words of weight of a name beside an acronym, beyond its letters.
const SURPLUS: usize = 2;

/// What the clause is to the acronym.
pub(super) fn resembles(candidate: &Candidate<'_>) -> Option<(Name, Answer)> {
    decide(RULES, candidate)
}

/// Whether the clause shares that much of the letters, in any order.
fn shares(candidate: &Candidate<'_>, share: Share) -> bool {
    let letters = candidate.letters();
    shared(letters, candidate.words) >= share.of(letters.len())
}

/// Whether the clause begins with a capital.
fn begins_like_name(candidate: &Candidate<'_>) -> bool {
    candidate.words.first().is_some_and(|word| word.is_titled)
}

/// Whether the clause begins with the first letter of the acronym.
fn begins_with_letter(candidate: &Candidate<'_>) -> bool {
    let first = candidate.words.first();
    let first = first.and_then(|word| word.folded.chars().next());
    first == candidate.letters().first().copied()
}

/// Whether another thing with its article follows: « le Ghana et les Émirats ».
fn joins_another(candidate: &Candidate<'_>) -> bool {
    let mut pairs = candidate.words.iter().zip(candidate.words.iter().skip(1));
    pairs.any(|(word, next)| word.class.and && next.class.definite)
}

fn has_comma(candidate: &Candidate<'_>) -> bool {
    candidate.words.iter().any(|word| word.after_comma)
}

/// « OMS : World Health Organization » in a list of acronyms.
fn entry(candidate: &Candidate<'_>) -> Option<Answer> {
    let letters = candidate.letters();
    let is_name = !candidate.words.iter().any(|word| word.is_outside_names);
    let is_like = shared(letters, candidate.words) >= needed(letters);
    (candidate.side.is_entry && is_name && is_like).then(|| candidate.take_from(0))
}

/// « l’AFP (agence de presse) », where the letters do not fit.
fn source(candidate: &Candidate<'_>) -> Option<Answer> {
    candidate.sought.is_credit.then_some(Answer::Refused)
}

/// « l’ONU voisine (le siège de l’Europe) »: only the letters show that such brackets explain it.
fn word_between(candidate: &Candidate<'_>) -> Option<Answer> {
    candidate.side.is_apart.then_some(Answer::Refused)
}

/// « l’UNICEF (le directeur du fonds) ».
fn somebody(candidate: &Candidate<'_>) -> Option<Answer> {
    let words = candidate.words;
    let has_person = (0..words.len()).any(|at| is_person(words, at));
    has_person.then_some(Answer::Refused)
}

/// « l’ONU (celle où tous les pays parlent) ».
fn word_outside_names(candidate: &Candidate<'_>) -> Option<Answer> {
    let mut words = candidate.words.iter();
    let is_no_name = words.any(|word| word.is_outside_names);
    is_no_name.then_some(Answer::Refused)
}

/// « l’ONU (à New York) ».
fn begins_with_link(candidate: &Candidate<'_>) -> Option<Answer> {
    let first = candidate.words.first()?;
    let is_link = !first.is_titled && (first.is_linking || first.class.determiner);
    is_link.then_some(Answer::Refused)
}

/// « l’ONU (New York) ».
fn names_only(candidate: &Candidate<'_>) -> Option<Answer> {
    let is_names = candidate.words.iter().all(|word| word.is_titled);
    is_names.then_some(Answer::Refused)
}

/// « la CAF (groupe de 54 pays) ».
fn number(candidate: &Candidate<'_>) -> Option<Answer> {
    has_digits(candidate.words).then_some(Answer::Refused)
}

/// « la BNN (Centrale des bilans / Balanscentrale) ».
fn two_names(candidate: &Candidate<'_>) -> Option<Answer> {
    let inside = candidate
        .sought
        .case
        .text
        .get(candidate.side.extent.clone())?;
    inside.contains(" / ").then_some(Answer::Refused)
}

/// « la CEDEAO (bloc régional) »: small letters, no words that introduce it, and not a word for each
/// letter, or in brackets one less if most letters are shared.
fn neither_name_nor_as_long(candidate: &Candidate<'_>) -> Option<Answer> {
    let (weight, letters) = (weight(candidate.words), candidate.letters().len());
    let is_nearly_as_long =
        || candidate.is_bracket() && weight + 1 == letters && shares(candidate, ALIKE);
    let may_be = begins_like_name(candidate)
        || candidate.side.is_introduced
        || weight == letters
        || is_nearly_as_long();
    (!may_be).then_some(Answer::Refused)
}

/// « l’UNICEF (Fonds des Nations unies pour l’enfance) ».
fn name_in_brackets(candidate: &Candidate<'_>) -> Option<Answer> {
    let letters = candidate.letters();
    let least = if letters.len() > SHORT_ACRONYM {
        HALF.of(letters.len())
    } else {
        needed(letters)
    };
    let has_letters = || shared(letters, candidate.words) >= least;
    let is_like = candidate.is_bracket()
        && candidate.sought.in_capitals
        && has_letters()
        && (begins_like_name(candidate) || shares(candidate, ALIKE));
    is_like.then(|| candidate.take_from(0))
}

/// « la Sonafer (Société nationale des rails de l’Ouest) »: three words that have most of the letters,
/// or a name with the first letter that has some.
fn name_of_like_word(candidate: &Candidate<'_>) -> Option<Answer> {
    let letters = candidate.letters();
    let is_led = || lent_by_first_words(letters, candidate.words) >= HALF.of(letters.len());
    let is_near = || is_led() || shares(candidate, NEAR);
    let begins = begins_with_letter(candidate) && begins_like_name(candidate);
    let is_like = candidate.is_bracket()
        && !candidate.sought.in_capitals
        && weight(candidate.words) >= NAME_WORDS
        && (shares(candidate, ALIKE) || begins && is_near());
    is_like.then(|| candidate.take_from(0))
}

/// « La FAO, l’Organisation pour l’alimentation et l’agriculture, »: without brackets.
fn name_beside(candidate: &Candidate<'_>) -> Option<Answer> {
    let weight = weight(candidate.words);
    let has_acronym = || candidate.words.iter().any(|word| word.is_acronym);
    // « CEMAC : les chefs des États membres parlent » is a headline.
    let case = &candidate.sought.case;
    let is_quoted = || case.before(QUOTE).trim_end().ends_with(['«', '“', '"']);
    let is_headline = begins_line(case.text, case.range.start)
        && !is_quoted()
        && (candidate.side.has_article && !begins_like_name(candidate) || has_acronym());
    let is_placed = candidate.side.is_introduced
        || begins_like_name(candidate) && weight >= NAME_WORDS && !has_acronym();
    let is_like = !candidate.is_bracket()
        && candidate.sought.in_capitals
        && is_placed_for_words(candidate)
        && is_placed
        && !is_headline
        && shares(candidate, ALIKE)
        && weight <= candidate.letters().len() + SURPLUS;
    is_like.then(|| candidate.take_from(0))
}

/// « l’Ademe, l’Agence de la transition écologique, »: without brackets, behind an article.
fn name_beside_like_word(candidate: &Candidate<'_>) -> Option<Answer> {
    let mut words = candidate.words.iter();
    let has_small_letters = words.any(|word| !word.is_titled && !word.is_linking);
    let is_own_name = begins_with_letter(candidate)
        && begins_like_name(candidate)
        && has_small_letters
        && !has_comma(candidate)
        && !joins_another(candidate)
        && weight(candidate.words) >= NAME_WORDS;
    let is_like = !candidate.is_bracket()
        && !candidate.sought.in_capitals
        && is_own_name
        && candidate.side.has_article
        && shares(candidate, NEAR);
    is_like.then(|| candidate.take_from(0))
}

/// Behind a mere word, « ou », a clause must begin like a name.
fn is_placed_for_words(candidate: &Candidate<'_>) -> bool {
    candidate.side.joint != Joint::Word || begins_like_name(candidate)
}
