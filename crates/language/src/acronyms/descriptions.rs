//! Where a description without capitals begins whose letters are not those of the acronym, as that of an
//! English one: « le grand collisionneur de hadrons (LHC) ».

use super::heads::{MOST_WORDS, NAME_SURPLUS, SHORT_ACRONYM, is_function};
use super::long_form::{ALIKE, FEWEST_WORDS, has_digits};
use super::other_order::shared_initials;
use super::words::{Word, is_somebody, weight};

/// The most words of weight of a description, beyond the letters.
const DESCRIPTION_SURPLUS: usize = 3;
/// How many words, links and all, a description is searched back beyond the letters.
const DESCRIPTION_REACH: usize = 8;
/// The fewest letters of an acronym whose description may be as long as a name, if it lends them all …
const LONG_ACRONYM: usize = 5;
/// … and how many words, links and all, it has for each of them.
const LONG_REACH: usize = 4;
/// The fewest letters that a description can explain: two are lent by any words.
const DESCRIBED_LETTERS: usize = 3;
/// The most bytes of a preposition on which a noun phrase hangs: « de », « en ».
const PREPOSITION: usize = 2;

/// Where a description without capitals begins: « le grand collisionneur de hadrons (LHC) ». Two
/// letters of three must be initials in it; of several beginnings the one that lends most is taken,
/// then one that lends the first letter, then one that hangs on no preposition.
pub(super) fn described(words: &[Word], letters: &[char]) -> Option<usize> {
    let reach = match letters.len() {
        count if count >= LONG_ACRONYM => count * LONG_REACH,
        count => count + DESCRIPTION_REACH,
    };
    let from = words.len().saturating_sub(reach);
    let fewest_words = match letters.len() {
        0..=SHORT_ACRONYM => letters.len(),
        count => ALIKE.of(count),
    };
    let mut found: Option<((usize, bool, bool), usize)> = None;
    for at in (from..words.len()).rev() {
        let (word, part) = (words.get(at)?, words.get(at..)?);
        let before = |back: usize| at.checked_sub(back).and_then(|at| words.get(at));
        let leads_up = word.is_linking || word.class.determiner;
        // « connu sous le nom de »
        let names = word.class.filler && !leads_up;
        let is_noun = !leads_up && !names && !word.is_titled && !word.is_outside_names;
        let has_article =
            before(1).is_some_and(|word| word.class.determiner || word.class.equating);
        let lent = shared_initials(letters, part);
        // « les indicateurs de performance (KPI) »: each word lends its initial. « un réviseur de
        // comptes (IRC) » belongs to what the acronym names.
        let is_one_of_many =
            before(1).is_some_and(|word| word.class.indefinite && !word.class.plural);
        let least_words = |lent: usize| {
            if is_one_of_many {
                fewest_words
            } else {
                fewest_words.min(lent)
            }
        };
        // « le syndicat des personnels titulaires et contractuels de l’éducation, du sport et de la santé »
        let has_all = lent == letters.len() && lent >= LONG_ACRONYM;
        let surplus = if has_all {
            NAME_SURPLUS
        } else {
            DESCRIPTION_SURPLUS
        };
        let is_alike = letters.len() >= DESCRIBED_LETTERS
            && lent >= ALIKE.of(letters.len())
            && (least_words(lent)..=letters.len() + surplus).contains(&weight(part));
        let lends_first = word.folded.chars().next() == letters.first().copied();
        let hangs = before(1)
            .is_some_and(|word| word.is_linking && word.folded.len() <= PREPOSITION)
            && before(2).is_some_and(|word| word.is_linking);
        let worth = (lent, lends_first, !hangs);
        let is_better = found.is_none_or(|(most, _)| worth > most);
        if is_noun && has_article && is_alike && is_better {
            found = Some((worth, at));
        }
        let enumerates = || part.iter().any(|word| word.class.and);
        let ends_clause = word.after_comma && !enumerates();
        let is_apart = word.is_outside_names || word.is_acronym || names || ends_clause;
        let is_body = word.class.body && words.get(at + 1).is_some_and(is_function);
        if is_apart || is_somebody(words, at) && (is_body || !word.class.body) {
            break;
        }
    }
    let (_, at) = found?;
    if names_person(words.get(at..)?, letters) {
        return None;
    }
    let name = name_behind(words, at, letters).or_else(|| led_by_name(words, at));
    Some(name.unwrap_or(at))
}

/// The common noun of an organisation, with a capital, that a preposition joins to the description: « le
/// Centre pour la gouvernance des eaux ».
fn led_by_name(words: &[Word], begin: usize) -> Option<usize> {
    let before = words.iter().take(begin).rev();
    let links = before.take_while(|word| word.is_linking || word.class.determiner);
    let noun = begin.checked_sub(links.count() + 1)?;
    let has_preposition = words
        .get(noun + 1..begin)?
        .iter()
        .any(|word| word.is_linking && !word.class.determiner && !word.class.and);
    let is_name = |word: &Word| word.is_titled && word.class.head_noun;
    (has_preposition && words.get(noun).is_some_and(is_name)).then_some(noun)
}

/// Whether the words are nouns for somebody and his or her name: « le conservateur Markus Söder ».
fn names_person(words: &[Word], letters: &[char]) -> bool {
    let name = words.iter().rev().take_while(|word| word.is_titled).count();
    let (nouns, name) = words.split_at(words.len() - name);
    let is_sort = !nouns.is_empty() && nouns.iter().all(|word| !is_function(word));
    is_sort
        && name.len() >= FEWEST_WORDS
        && shared_initials(letters, name) < ALIKE.of(letters.len())
}

/// The name that the nouns before it only say the sort of: « de type Local Trace Data », « le parti
/// Alternative pour le lac ».
fn name_behind(words: &[Word], noun: usize, letters: &[char]) -> Option<usize> {
    let behind = words.get(noun..)?;
    let sort = behind
        .iter()
        .take_while(|word| !word.is_titled && !is_function(word));
    let begin = noun + sort.count();
    let name = words.get(begin..)?;
    let first = name
        .first()
        .filter(|first| first.is_titled && first.after_space)?;
    let is_whole = name.iter().all(|word| word.is_titled);
    let lends_first = first.folded.chars().next() == letters.first().copied();
    let is_alike = shared_initials(letters, name) >= ALIKE.of(letters.len());
    let is_name = is_whole && is_alike || lends_first && !is_whole;
    (name.len() >= FEWEST_WORDS && is_name).then_some(begin)
}

/// Where a noun phrase begins whose letters need say nothing: behind its article, the nearest that
/// leaves two words of weight, or one further back if more letters are lent there. Unless words
/// introduce the acronym, the article must not hang on a preposition: « pour la sauvegarde … ».
pub(super) fn phrase(words: &[Word], letters: &[char], is_introduced: bool) -> Option<usize> {
    let from = words.len().saturating_sub(MOST_WORDS);
    let mut found: Option<(usize, usize)> = None;
    for at in (from..words.len()).rev() {
        let (word, part) = (words.get(at)?, words.get(at..)?);
        let before = at.checked_sub(1).and_then(|at| words.get(at));
        let outer = at.checked_sub(2).and_then(|at| words.get(at));
        let hangs = before.is_some_and(|word| word.class.definite)
            && outer.is_some_and(|word| word.is_linking);
        // « une formation diplômante (RVXB) » is one of that kind, and the acronym its name, unless there
        // are about as many words as letters: « un protocole commotion (HIA) ».
        let is_as_long = weight(part) + 1 >= letters.len();
        let has_article = before.is_some_and(|word| {
            let is_article = if is_introduced {
                word.class.article
            } else {
                word.class.definite || word.class.indefinite && is_as_long
            };
            is_article || word.class.contracted
        });
        let has_article = has_article && (is_introduced || !hangs);
        // « des règles (RGW) »: behind a plural stand examples.
        let has_examples = !is_introduced && before.is_some_and(|word| word.class.plural);
        let is_noun = !word.is_linking && !word.class.determiner && !word.is_titled;
        let lent = shared_initials(letters, part);
        let is_better = found.is_none_or(|(most, _)| lent > most);
        let is_heavy = weight(part) >= FEWEST_WORDS;
        if has_article && !has_examples && is_noun && is_heavy && is_better {
            found = Some((lent, at));
        }
        // « dans les logiciels »: the noun before names something else.
        let hangs_far = hangs && outer.is_some_and(|word| word.folded.len() > PREPOSITION);
        let is_too_short = before.is_some_and(|word| word.class.article) && !is_heavy;
        let begins_name = word.is_titled && !is_introduced;
        let ends_clause = word.is_outside_names || word.after_comma;
        let is_apart = hangs_far && !is_introduced;
        let is_one_of_kind =
            !is_introduced && !is_as_long && before.is_some_and(|word| word.class.indefinite);
        let is_closed = begins_name || is_too_short || is_apart || has_examples || is_one_of_kind;
        if ends_clause || is_closed || is_somebody(words, at) {
            break;
        }
    }
    let (_, at) = found?;
    let part = words.get(at..)?;
    let is_short_enough = weight(part) <= letters.len() + DESCRIPTION_SURPLUS;
    let has_somebody = (at..words.len()).any(|at| is_somebody(words, at));
    (is_short_enough && !has_digits(part) && !has_somebody).then_some(at)
}

/// Where the noun and the adjective begin that end the words, behind « le » or « la »: « pour le
/// référencement payant ». What a body is called says what it is: « le parti majoritaire ».
pub(super) fn noun_and_adjective(words: &[Word]) -> Option<usize> {
    let noun_at = words.len().checked_sub(FEWEST_WORDS)?;
    let (before, [noun, adjective]) = words.split_at_checked(noun_at)? else {
        return None;
    };
    let is_plain = |word: &Word| {
        !word.is_titled && !word.is_acronym && !word.is_outside_names && !is_function(word)
    };
    let is_term = is_plain(noun)
        && is_plain(adjective)
        && adjective.after_space
        && !adjective.class.nationality
        && !noun.class.body
        && !noun.class.head_noun
        && !is_somebody(words, noun_at);
    let is_definite = before
        .last()
        .is_some_and(|word| word.class.definite && !word.class.plural);
    (is_definite && is_term).then_some(noun_at)
}
