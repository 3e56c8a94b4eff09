//! What the letters of an acronym show of the words before it.

use super::candidate::{Answer, Candidate, Reading};
use super::fitting::{DEAR, extended};
use super::heads::{named, titled_head_noun};
use super::left_out::left_out;
use super::letters::{at_end, fits_name};
use super::long_form::FEWEST_WORDS;
use super::other_order::is_compound;
use super::words::may_begin;
use crate::fold::fold;

/// Answers with the words whose letters are read so, and with those before them that belong to them.
fn take_fit(candidate: &Candidate<'_>, wanted: Reading) -> Option<Answer> {
    let (reading, fit) = candidate.fit?;
    let words = candidate.words;
    let first = || {
        extended(
            words,
            words.len() - fit.count,
            fit.price,
            candidate.letters(),
        )
    };
    (reading == wanted).then(|| candidate.take_from(first()))
}

/// « les électromyogrammes (EMG) ».
pub(super) fn learned_compound(candidate: &Candidate<'_>) -> Option<Answer> {
    let only = candidate.words.last()?;
    let is_placed = candidate.is_bracket() || candidate.side.is_introduced;
    let is_long_form = is_placed && is_compound(&candidate.sought.letters.all, only);
    is_long_form.then(|| Answer::LongForm(only.range.clone()))
}

/// « la Premier League galloise (WPL) »: English puts the nationality first, and its word for it may
/// begin with another letter.
pub(super) fn nationality_first(candidate: &Candidate<'_>) -> Option<Answer> {
    let (nationality, name) = candidate.words.split_last()?;
    let (_, letters) = candidate.letters().split_first()?;
    let fit = at_end(letters, name).filter(|fit| fit.price == 0)?;
    let first = name.len() - fit.count;
    let is_name = name.get(first).is_some_and(|word| word.is_titled);
    let is_placed =
        candidate.is_bracket() && candidate.sought.in_capitals && may_begin(name, first);
    let is_whole = letters.len() >= FEWEST_WORDS && candidate.fit.is_none();
    let is_turned = nationality.class.nationality && is_placed && is_whole && is_name;
    is_turned.then(|| candidate.take_from(first))
}

/// « la société AquaVerde (AV) ».
pub(super) fn capitals_of_word(candidate: &Candidate<'_>) -> Option<Answer> {
    let only = candidate.words.last()?;
    let written = candidate.sought.case.text.get(only.range.clone())?;
    let capitals = written.chars().filter(|c| c.is_uppercase());
    let has_letters = fold(&capitals.collect::<String>())
        .chars()
        .eq(candidate.letters().iter().copied());
    let is_long_form = candidate.is_bracket() && has_letters && !only.is_acronym;
    is_long_form.then(|| Answer::LongForm(only.range.clone()))
}

/// « le Tribunal arbitral du sport de Lausanne (TAS) », « l’assemblée générale ordinaire du 12 mai
/// (AGO) »: without the words at the end the letters fit well.
pub(super) fn addition_left_out(candidate: &Candidate<'_>) -> Option<Answer> {
    let Candidate { words, fit, .. } = candidate;
    if !candidate.is_in_brackets() || fit.is_some_and(|(_, fit)| fit.price <= DEAR) {
        return None;
    }
    let end = words.len() - left_out(words, candidate.letters());
    let rest = words.get(..end).filter(|rest| rest.len() < words.len())?;
    let bare = at_end(candidate.letters(), rest)?;
    let first = extended(words, end - bare.count, bare.price, candidate.letters());
    Some(candidate.take(first..end))
}

/// « l’Organisation pour la mise en valeur du fleuve Sénégal (OMVS) »: the last words that have the
/// letters have them at a price, and a name that begins earlier has them, too.
pub(super) fn earlier_name(candidate: &Candidate<'_>) -> Option<Answer> {
    let (_, fit) = candidate.fit?;
    if !candidate.is_bracket() || !candidate.sought.in_capitals || fit.price <= DEAR {
        return None;
    }
    let name = named(candidate.words, candidate.letters())?;
    fits_name(candidate.letters(), candidate.from(name)).then(|| candidate.take_from(name))
}

/// « l’Alliance des États du Sahel (AES) ».
pub(super) fn letters_in_order(candidate: &Candidate<'_>) -> Option<Answer> {
    take_fit(candidate, Reading::InOrder)
}

/// « la Coupe d’Afrique des nations (CAN2025) ».
pub(super) fn digits_aside(candidate: &Candidate<'_>) -> Option<Answer> {
    take_fit(candidate, Reading::DigitsAside)
}

/// « le contrat de désendettement et de développement (C2D) ».
pub(super) fn letters_counted(candidate: &Candidate<'_>) -> Option<Answer> {
    take_fit(candidate, Reading::Counted)
}

/// « la Banque pour le crédit et l’investissement (BCI-AES) ».
pub(super) fn letters_of_first_part(candidate: &Candidate<'_>) -> Option<Answer> {
    take_fit(candidate, Reading::FirstPart)
}

/// « la station spatiale internationale (ISS) », « l’Association des Anciens de Lomé (LAO) ».
pub(super) fn letters_in_other_order(candidate: &Candidate<'_>) -> Option<Answer> {
    let answer = take_fit(candidate, Reading::OtherOrder)?;
    let Answer::LongForm(bytes) = &answer else {
        return Some(answer);
    };
    let first = candidate.words.iter();
    let first = first
        .take_while(|word| word.range.start < bytes.start)
        .count();
    let noun = titled_head_noun(candidate.words, first);
    let noun = noun.or_else(|| name_in_order(candidate, first));
    Some(noun.map_or(answer, |noun| candidate.take_from(noun)))
}

/// Where a name begins with the first letter, before words with a small letter that have the letters
/// turned, if it has them in order: « la Conférence suisse des directeurs cantonaux de l’instruction
/// publique (CDIP) ».
fn name_in_order(candidate: &Candidate<'_>, first: usize) -> Option<usize> {
    let letters = candidate.letters();
    let name = named(candidate.words, letters).filter(|name| *name < first)?;
    let lends_first = candidate
        .words
        .get(name)
        .is_some_and(|word| word.folded.chars().next() == letters.first().copied());
    let is_small = candidate
        .words
        .get(first)
        .is_some_and(|word| !word.is_titled);
    (is_small && lends_first && fits_name(letters, candidate.from(name))).then_some(name)
}
