//! Where clauses and noun phrases end.

use super::heads::MOST_WORDS;
use super::words::Word;
use crate::lang::Rules;

/// The most adjectives behind the last letter with which a clause ends: « sans pilote civil ».
const MOST_ADJECTIVES: usize = 2;

/// Where the noun phrase ends that begins with so many of the words: there, or behind the place
/// « en Afrique et à Madagascar », or behind an adjective or two with which the clause ends.
pub(super) fn phrase_end(words: &[Word], count: usize, is_closed: bool) -> Option<usize> {
    if ends_phrase(words, count, is_closed) {
        let rest = words.get(count..)?;
        return Some(if is_place(rest) { words.len() } else { count });
    }
    let is_adjective = |word: &Word| {
        let is_word = word.folded.chars().all(char::is_alphabetic);
        let is_plain = !word.is_linking && !word.is_titled && !word.is_outside_names;
        is_word && is_plain && word.after_space
    };
    let last = words.get(count.checked_sub(1)?)?;
    let end = (count + 1..=count + MOST_ADJECTIVES).find(|end| {
        let next = words.get(*end);
        next.is_none_or(|word| word.after_comma) && *end <= words.len()
    })?;
    let mut between = words.get(count..end)?.iter();
    (!last.is_linking && between.all(is_adjective)).then_some(end)
}

/// Whether the words name a region that belongs to the name before: « en Afrique et à Madagascar ».
fn is_place(words: &[Word]) -> bool {
    let begins = |word: &Word| word.is_linking && !word.class.town_preposition;
    let ends = |word: &Word| word.is_titled && !word.is_acronym;
    let is_part = |word: &Word| word.is_titled || word.is_linking || word.class.determiner;
    words.first().is_some_and(begins)
        && words.last().is_some_and(ends)
        && words.iter().all(|word| is_part(word) && !word.after_comma)
}

/// So many of the words, if what follows them says something about the noun phrase and is no part of
/// it: « bonnes pratiques agricoles | reconnues par … ».
pub(super) fn before_complement(words: &[Word], count: usize) -> Option<usize> {
    let last = words.get(count.checked_sub(1)?)?;
    let [next, link] = words.get(count..count + 2)? else {
        return None;
    };
    let is_participle = next.after_space && !next.is_titled && !next.is_linking;
    let leads_on = link.is_linking && !link.class.and && link.after_space;
    (!last.is_linking && is_participle && leads_on).then_some(count)
}

/// Whether a noun phrase may end behind so many of the words: not before an adjective, nor in
/// brackets before a preposition.
fn ends_phrase(words: &[Word], count: usize, is_closed: bool) -> bool {
    let last = count.checked_sub(1).and_then(|at| words.get(at));
    let Some((last, next)) = last.zip(words.get(count)) else {
        return last.is_some();
    };
    let name_goes_on = last.is_titled && next.is_titled && next.after_space;
    // « le PS, le Parti socialiste | français »
    let is_cut =
        next.is_outside_names || next.after_comma || !next.after_space || next.class.nationality;
    let links_on = !is_closed && (next.class.determiner || next.is_linking);
    !last.is_linking && !name_goes_on && (next.class.aside || is_cut || links_on)
}

/// How many words stand before another name of the same: « User experience | ou expérience utilisateur »,
/// « World Health Office | / Office mondial de la santé ».
pub(super) fn before_other_name(text: &str, words: &[Word]) -> Option<usize> {
    let is_stroke = |word: &Word| {
        let before = text.get(..word.range.start);
        before.is_some_and(|before| before.ends_with(" / "))
    };
    let is_joint = |word: &Word| word.class.equating && !word.after_comma || is_stroke(word);
    words.iter().position(is_joint).filter(|at| *at > 0)
}

/// The fewest words before a participle that ends the clause: a noun and what describes it.
const BEFORE_PARTICIPLE: usize = 2;

/// How many of the words are the first clause: up to the aside behind a comma, or to a participle
/// with the one who did it. A comma inside an enumeration ends none.
pub(super) fn clause(words: &[Word], rules: &Rules) -> usize {
    let ends = words.iter().enumerate().skip(1).find(|(at, word)| {
        // « l’Agence du rail, instituée par la loi », « l’Agence du rail instituée par la loi »
        let has_agent = words
            .get(at + 1)
            .is_some_and(|next| next.class.agent_preposition);
        let endings = &rules.naming().participle_endings;
        let is_participle = || endings.iter().any(|end| word.folded.ends_with(end));
        let is_done = has_agent && *at >= BEFORE_PARTICIPLE && is_participle();
        let joins = |word: &Word| word.class.and && !word.after_comma;
        let enumerates = || !word.class.and && words.iter().skip(*at).any(joins);
        is_done || word.after_comma && (word.class.aside || !enumerates())
    });
    ends.map_or(words.len(), |(at, _)| at).min(MOST_WORDS)
}
