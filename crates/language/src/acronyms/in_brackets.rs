//! What else than the letters shows that the words before an acronym in brackets are its long form, or
//! speaks against it.

use super::candidate::{Answer, Candidate};
use super::descriptions::{described, noun_and_adjective, phrase};
use super::extent::{REACH, extent_before};
use super::heads::named;
use super::letters::at_end;
use super::long_form::{ALIKE, FEWEST_WORDS, HALF, long_form};
use super::other_order::{shared, shared_initials};
use super::side::Joint;
use super::words::{weight, words};
use crate::fold::fold;
use crate::lang::Class;

/// The most bytes of an article or preposition in another language: « voor », « dell ».
const SMALL_WORD: usize = 4;
/// The most of them in a row.
const MOST_SMALL_WORDS: usize = 2;
/// How many digits an acronym may have whose long form has other letters: « CAN2019 » has too many.
const MOST_DIGITS: usize = 2;
/// The fewest digits of the number of a document: fewer are those of a year.
const DOCUMENT_DIGITS: usize = 5;
/// The letters of an acronym that a noun phrase may introduce without lending any: longer ones are
/// names that are known, shorter ones stand in brackets for many reasons.
pub(super) const NEW_LETTERS: std::ops::RangeInclusive<usize> = 3..=4;

/// The letters of one that a text uses again.
const TERM_LETTERS: std::ops::RangeInclusive<usize> = 2..=4;

/// « l’Organisation mondiale du thé (OMT, ou WTO en anglais) », asked about WTO.
pub(super) fn another_name(candidate: &Candidate<'_>) -> Option<Answer> {
    let Candidate { sought, side, .. } = candidate;
    let is_other = side.joint == Joint::SameBracket && side.is_introduced && sought.in_capitals;
    is_other.then(|| Answer::SameAs(side.extent.clone()))
}

/// « la directive (UE) 2016/2102 », « l’exigence « Portes et quais » (ZN 301549) »: the acronym and the
/// figures are the number of a document.
pub(super) fn number_of_document(candidate: &Candidate<'_>) -> Option<Answer> {
    let after = candidate.sought.case.after();
    let digits =
        |text: &str| text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let is_act = after.strip_prefix(") ").is_some_and(|number| {
        let rest = number.get(digits(number)..).unwrap_or_default();
        digits(number) > 0 && rest.strip_prefix('/').is_some_and(|year| digits(year) > 0)
    });
    let is_standard = after.strip_prefix(' ').is_some_and(|number| {
        let rest = number.get(digits(number)..).unwrap_or_default();
        digits(number) >= DOCUMENT_DIGITS && rest.starts_with(')')
    });
    (candidate.is_bracket() && (is_act || is_standard)).then_some(Answer::Refused)
}

/// « Le ministre, la BAD, part. »: without brackets only the letters show a long form.
pub(super) fn nothing_without_brackets(candidate: &Candidate<'_>) -> Option<Answer> {
    (!candidate.is_bracket()).then_some(Answer::Refused)
}

/// « l’Office des soins urgents du Nord (Nosuco) », « un fichier national des auteurs jugés (Finauj) »:
/// the name or description must share two letters of three.
pub(super) fn name_of_like_word(candidate: &Candidate<'_>) -> Option<Answer> {
    if candidate.sought.in_capitals {
        return None;
    }
    let letters = candidate.letters();
    let name = named(candidate.words, letters).filter(|name| {
        let count = shared(letters, candidate.from(*name));
        count >= ALIKE.of(letters.len())
    });
    let begins = |at: &usize| {
        let first = candidate.words.get(*at);
        first.is_some_and(|word| word.folded.chars().next() == letters.first().copied())
    };
    let name = name.or_else(|| described(candidate.words, letters).filter(begins));
    let name = name.filter(|_| candidate.sought.forgives());
    Some(name.map_or(Answer::Refused, |name| candidate.take_from(name)))
}

/// « offres publiques d’achat et introductions en bourse (OPA et IEB) », « travaux dirigés ou travaux
/// pratiques (TD/TP) », asked about OPA and TD.
pub(super) fn first_of_two(candidate: &Candidate<'_>) -> Option<Answer> {
    let Candidate { sought, words, .. } = candidate;
    let joins = |word: &Class| word.and || word.equating;
    let after = sought.case.after();
    let is_stroke = after.trim_start().starts_with('/');
    let next = || after.strip_prefix(' ')?.split(' ').next();
    let is_joined = is_stroke || next().is_some_and(|next| joins(&sought.case.rules.class(next)));
    let joint = |end: &usize| words.get(*end).is_some_and(|word| joins(&word.class));
    let ends: Vec<usize> = (0..words.len()).filter(joint).collect();
    if !is_joined || is_stroke && ends.is_empty() {
        return None;
    }
    let fits = ends
        .into_iter()
        .filter_map(|end| Some((at_end(candidate.letters(), words.get(..end)?)?, end)));
    let long_form = fits
        .min()
        .map(|(fit, end)| candidate.take(end - fit.count..end));
    Some(long_form.unwrap_or(Answer::Refused))
}

/// « a dit le porte-parole de l’armée (AFP) », unless a description has all its letters.
pub(super) fn source(candidate: &Candidate<'_>) -> Option<Answer> {
    let letters = candidate.letters();
    let has_all = |first: usize| shared_initials(letters, candidate.from(first)) == letters.len();
    let is_described = || described(candidate.words, letters).is_some_and(has_all);
    (candidate.sought.is_credit && !is_described()).then_some(Answer::Refused)
}

/// « avec les voisins de la région (ONU, UA) ».
pub(super) fn list(candidate: &Candidate<'_>) -> Option<Answer> {
    candidate.sought.is_listed.then_some(Answer::Refused)
}

/// « la fête du pays (RTX2024) »: a year, a number of a document.
pub(super) fn with_number(candidate: &Candidate<'_>) -> Option<Answer> {
    let digits = candidate.sought.letters.all.len() - candidate.letters().len();
    (digits > MOST_DIGITS).then_some(Answer::Refused)
}

/// « l’association « Eau pour demain et toujours » (PED) »: the quotation has half of the letters.
pub(super) fn quotation(candidate: &Candidate<'_>) -> Option<Answer> {
    let letters = candidate.letters();
    let is_alike = || shared(letters, candidate.words) >= HALF.of(letters.len());
    let articles = candidate
        .words
        .iter()
        .take_while(|word| word.class.determiner && !word.is_titled);
    (is_quoted(candidate) && is_alike()).then(|| candidate.take_from(articles.count()))
}

/// « l’école doctorale « Langues et cultures » (ED) ».
pub(super) fn noun_before_quotation(candidate: &Candidate<'_>) -> Option<Answer> {
    if !is_quoted(candidate) {
        return None;
    }
    let case = &candidate.sought.case;
    let outside = case
        .text
        .get(..candidate.side.extent.start)?
        .strip_suffix(['«', '“', '"'])?;
    let extent = extent_before(case.text, outside.len(), REACH, case.rules);
    let words = words(case.text, extent, case.rules);
    let fit = at_end(candidate.letters(), &words).filter(|fit| fit.price == 0)?;
    let which = words.len() - fit.count..words.len();
    long_form(&words, which, &candidate.sought.folded).map(Answer::LongForm)
}

/// Whether the words stand in quotation marks.
fn is_quoted(candidate: &Candidate<'_>) -> bool {
    let behind = candidate.sought.case.text.get(candidate.side.extent.end..);
    behind.is_some_and(|behind| behind.starts_with(['»', '”', '"']))
}

/// « à Sainte-Luce (CSS de la Capitale) », « la défense du pays (DGI 320) »: the bracket names something
/// else, unless a name with most of the letters stands before a number: « le Centre d’opérations et de
/// liaison du lac (CORL 81) ».
pub(super) fn head_of_other_name(candidate: &Candidate<'_>) -> Option<Answer> {
    let next = candidate.sought.case.after().strip_prefix(' ')?;
    let word = next.split(|c: char| !c.is_alphanumeric()).next()?;
    let class = candidate.sought.case.rules.class(&fold(word));
    let leads_on = class.introducer || class.filler || class.and || class.linking;
    let is_name = word.chars().count() > 1 && word.chars().all(char::is_uppercase);
    let is_number = word.bytes().all(|byte| byte.is_ascii_digit());
    let is_head = candidate.is_bracket()
        && !word.is_empty()
        && !is_name
        && (!leads_on || class.determiner && class.linking);
    let is_own_number = || is_number && is_named_alike(candidate);
    (is_head && !is_own_number()).then_some(Answer::Refused)
}

/// Whether a name stands before that has most of the letters.
fn is_named_alike(candidate: &Candidate<'_>) -> bool {
    let letters = candidate.letters();
    named(candidate.words, letters).is_some_and(|first| {
        let name = candidate.from(first);
        let is_titled = name.first().is_some_and(|word| word.is_titled);
        is_titled && shared(letters, name) >= ALIKE.of(letters.len())
    })
}

/// « Maatschappij voor het Vervoer te Gent (MVG) »: its capitals are the letters. The small words of
/// other languages are not known.
pub(super) fn initials_of_capitals(candidate: &Candidate<'_>) -> Option<Answer> {
    let letters = candidate.letters();
    let mut wanted = letters.iter().rev().peekable();
    let mut small = 0;
    for (at, word) in candidate.words.iter().enumerate().rev() {
        if word.is_titled {
            wanted.next_if(|letter| word.folded.starts_with(**letter))?;
            small = 0;
        } else {
            small += 1;
        }
        let is_link = word.is_titled || word.folded.len() <= SMALL_WORD && !word.is_outside_names;
        if !is_link || small > MOST_SMALL_WORDS || word.after_comma {
            return None;
        }
        if wanted.peek().is_none() {
            let ends = candidate.words.last().is_some_and(|word| word.is_titled);
            let is_name = ends && letters.len() >= *NEW_LETTERS.start();
            return is_name.then(|| candidate.take_from(at));
        }
    }
    None
}

/// « le Fonds des Nations unies pour l’enfance (UNICEF) »: a name with some of the letters.
pub(super) fn name(candidate: &Candidate<'_>) -> Option<Answer> {
    let first = named(candidate.words, candidate.letters())?;
    let first = behind_sentence_opener(candidate, first).unwrap_or(first);
    Some(candidate.take_from(first))
}

/// Where the words begin that hang on the first by « de » and lend as many letters, if that has its
/// capital only because a sentence begins with it: « Utilisation du système de lecture (SDL) ».
fn behind_sentence_opener(candidate: &Candidate<'_>, first: usize) -> Option<usize> {
    let letters = candidate.letters();
    let name = candidate.from(first);
    let (opener, rest) = name.split_first()?;
    let links = rest
        .iter()
        .take_while(|word| word.is_linking || word.class.determiner)
        .count();
    let rest = rest.get(links..)?;
    let is_opener = first == 0 && links > 0 && !opener.class.head_noun;
    let is_phrase = weight(rest) >= FEWEST_WORDS && !rest.iter().any(|word| word.is_titled);
    let lends_as_many = shared(letters, rest) >= shared(letters, name);
    (is_opener && is_phrase && lends_as_many).then_some(first + 1 + links)
}

/// « des devoirs rendus (QZM, images) », « (QZM/images) »: the bracket goes on with another example.
pub(super) fn examples(candidate: &Candidate<'_>) -> Option<Answer> {
    let Candidate { sought, side, .. } = candidate;
    let after = sought.case.after();
    let next = after.strip_prefix(", ").or(after.strip_prefix('/'))?;
    let word = next.split(|c: char| !c.is_alphanumeric()).next();
    let class = sought.case.rules.class(&fold(word.unwrap_or_default()));
    let says_more =
        class.aside || class.introducer || class.filler || class.outside_names_as.is_some();
    (!side.is_introduced && !says_more).then_some(Answer::Refused)
}

/// « le grand collisionneur de hadrons (LHC) »: no name, but most of the letters.
pub(super) fn description(candidate: &Candidate<'_>) -> Option<Answer> {
    let first = described(candidate.words, candidate.letters())?;
    Some(candidate.take_from(first))
}

/// « pour le référencement payant (QZM) », where the text then uses the acronym: the noun phrase is what
/// it means, though it hangs on a preposition.
pub(super) fn term_used_again(candidate: &Candidate<'_>) -> Option<Answer> {
    let Candidate { sought, words, .. } = candidate;
    let letters = &sought.letters.all;
    let is_alone = sought.case.after().starts_with([')', ']']);
    let is_term = sought.is_used_again
        && is_alone
        && TERM_LETTERS.contains(&letters.len())
        && letters.iter().all(|c| c.is_alphabetic());
    let first = noun_and_adjective(words).filter(|_| is_term)?;
    Some(candidate.take_from(first))
}

/// « l’arbitre vidéo (TMO en anglais) », « l’échelle du vent (WSX) »: words introduce the acronym, or
/// it is new and stands alone in the brackets. Behind a plural stand examples: « des règles (RGW) ».
pub(super) fn noun_phrase(candidate: &Candidate<'_>) -> Option<Answer> {
    let Candidate { sought, side, .. } = candidate;
    let letters = candidate.letters();
    let is_alone = sought.case.after().starts_with([')', ']']);
    let has_letters_only = || sought.letters.all.iter().all(|c| c.is_alphabetic());
    let is_new =
        sought.is_first && is_alone && NEW_LETTERS.contains(&letters.len()) && has_letters_only();
    if !side.is_introduced && !is_new {
        return None;
    }
    let first = phrase(candidate.words, letters, side.is_introduced)?;
    Some(candidate.take_from(first))
}
