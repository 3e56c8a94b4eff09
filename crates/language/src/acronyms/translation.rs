//! The translation of a foreign long form, in brackets behind it: « LRA : Lord’s Resistance Army
//! (Armée de résistance du Seigneur) ».

use std::ops::Range;

use super::case::Case;
use super::extent::closing;
use super::letters::Letters;
use super::long_form::{FEWEST_WORDS, HALF};
use super::other_order::shared;
use super::rule::Name;
use super::words::{Word, weight, words};

/// By this rule it is a second long form.
pub(super) const TRANSLATION: Name = "translation in brackets";

/// The bytes of the translation behind a long form. A phrase in the language of the text is explained
/// there, not translated: « Organisation des secours (plan d’urgence) ».
pub(super) fn translation(case: &Case<'_>, long_form: &Range<usize>) -> Option<Range<usize>> {
    let behind = case.text.get(long_form.end..)?;
    let bare = behind.trim_start_matches(['*', '_', '»', '”', ' ']);
    let translated = match bare.strip_prefix('(') {
        Some(inside) => {
            let start = case.text.len() - inside.len();
            words(case.text, start..closing(case.text, start)?, case.rules)
        }
        None => in_same_brackets(case, long_form.end)?,
    };
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
        && (is_quoted(case.text, first) || !is_small_word(first));
    is_translation.then_some(first.range.start..last.range.end)
}

/// The words of another name that stands behind the first in its brackets: « UX (User experience ou
/// expérience utilisateur) », « (World Health Office, en français Office mondial de la santé) ».
fn in_same_brackets(case: &Case<'_>, end: usize) -> Option<Vec<Word>> {
    let close = closing(case.text, end)?;
    let mut all = words(case.text, end..close, case.rules);
    let lead = all.iter().take_while(|word| {
        let class = word.class;
        !word.is_titled
            && !is_quoted(case.text, word)
            && (class.introducer || class.equating || class.filler || class.article)
    });
    let lead = lead.count();
    let first = all.get(lead)?;
    let between = case.text.get(end..first.range.start)?;
    let mut leads = all.iter().take(lead);
    let joins =
        between.contains(" / ") || leads.any(|word| word.class.introducer || word.class.equating);
    let behind = all.iter().skip(lead + 1);
    let count = 1 + behind.take_while(|word| !word.after_comma).count();
    let other = all.drain(lead..lead + count).collect::<Vec<Word>>();
    let letters = Letters::new(case.form()).plain;
    let is_alike = shared(&letters, &other) >= HALF.of(letters.len());
    (joins && is_alike).then_some(other)
}

/// Whether a quotation begins with the word.
fn is_quoted(text: &str, word: &Word) -> bool {
    let before = text.get(..word.range.start);
    before.is_some_and(|before| before.trim_end().ends_with(['«', '“', '"']))
}

/// Whether it is an article, a preposition or the like.
fn is_small_word(word: &Word) -> bool {
    word.is_linking || word.class.determiner
}
