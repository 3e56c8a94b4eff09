//! The translation of a foreign long form, in brackets behind it: « LRA : Lord’s Resistance Army
//! (Armée de résistance du Seigneur) ».

use std::ops::Range;

use super::case::Case;
use super::extent::closing;
use super::long_form::FEWEST_WORDS;
use super::rule::Name;
use super::words::{Word, weight, words};

/// By this rule it is a second long form.
pub(super) const TRANSLATION: Name = "translation in brackets";

/// The bytes of the translation behind a long form. A phrase in the language of the text is explained
/// there, not translated: « Organisation des secours (plan d’urgence) ».
pub(super) fn translation(case: &Case<'_>, long_form: &Range<usize>) -> Option<Range<usize>> {
    let behind = case.text.get(long_form.end..)?;
    let bare = behind.trim_start_matches(['*', '_', '»', '”', ' ']);
    let inside = bare.strip_prefix('(')?;
    let start = case.text.len() - inside.len();
    let translated = words(case.text, start..closing(case.text, start)?, case.rules);
    let original = words(case.text, long_form.clone(), case.rules);
    // Foreign long forms are English nearly always, and English has no accents.
    let has_accents = case
        .text
        .get(long_form.clone())?
        .contains(|c: char| c.is_alphabetic() && !c.is_ascii());
    let is_foreign = !has_accents
        && original
            .iter()
            .all(|word| !is_small_word(word) || word.class.foreign);
    let is_name = |word: &Word| !word.is_outside_names && !word.is_acronym && !word.after_comma;
    let is_as_long = weight(&translated).abs_diff(weight(&original)) <= 1;
    let (first, last) = (translated.first()?, translated.last()?);
    let is_translation = is_foreign
        && is_as_long
        && weight(&translated) >= FEWEST_WORDS
        && translated.iter().all(is_name)
        && !is_small_word(first);
    is_translation.then_some(first.range.start..last.range.end)
}

/// Whether it is an article, a preposition or the like.
fn is_small_word(word: &Word) -> bool {
    word.is_linking || word.class.determiner
}
