//! Where a long form begins whose letters are not those of the acronym, as that of an English name.

use super::long_form::{ALIKE, FEWEST_WORDS, HALF, THIRD, has_digits};
use super::other_order::{shared, shared_initials};
use super::words::{Word, is_person, is_somebody, may_begin, weight};

/// The most words of a long form.
pub(super) const MOST_WORDS: usize = 18;
/// The fewest letters that a name without an article must share with its acronym.
const FEWEST_SHARED: usize = 2;
/// How many more letters a name must lend if it is to begin earlier, behind an article …
const MORE_BEHIND_ARTICLE: usize = 1;
/// … and elsewhere: one more is soon lent by chance.
const MORE_ELSEWHERE: usize = 2;
/// The most words of weight of a name, beyond the letters of its acronym: in another language it
/// may have longer parts.
const NAME_SURPLUS: usize = 5;
/// The most words of weight of a description, beyond the letters.
const DESCRIPTION_SURPLUS: usize = 3;
/// How many words, links and all, a description is searched back beyond the letters.
const DESCRIPTION_REACH: usize = 8;
/// The fewest letters of an acronym whose description may be as long as a name, if it lends them all …
const LONG_ACRONYM: usize = 5;
/// … and how many words, links and all, it has for each of them.
const LONG_REACH: usize = 4;
/// The most letters of an acronym whose name may have two words of weight; longer ones need three.
const SHORT_ACRONYM: usize = 3;
/// The fewest letters that a description can explain: two are lent by any words.
const DESCRIBED_LETTERS: usize = 3;
/// The most bytes of a preposition on which a noun phrase hangs: « de », « en ».
const PREPOSITION: usize = 2;

/// How many letters a name in another language must share with its acronym: both of two, and of
/// more a third.
pub(super) fn needed(letters: &[char]) -> usize {
    match letters.len() {
        0..=FEWEST_SHARED => FEWEST_SHARED,
        count => THIRD.of(count),
    }
}

/// Where the name begins that ends with these words.
pub(super) fn named(words: &[Word], letters: &[char]) -> Option<usize> {
    let begin = name_begin(words, letters)?;
    let begin = titled_head_noun(words, begin).unwrap_or(begin);
    let begin = with_head_noun(words, begin, letters);
    is_name(words, begin, letters).then_some(begin)
}

/// Goes back to a capital, and from there to others before it to which only linking words lead, or
/// from which the name lends more letters.
fn name_begin(words: &[Word], letters: &[char]) -> Option<usize> {
    let lent = |at: usize| shared(letters, words.get(at..).unwrap_or_default());
    let mut begin: Option<usize> = None;
    // Whether something else than linking words stands before the name as far as it is known.
    let mut is_apart = false;
    let mut at = words.len();
    while at > words.len().saturating_sub(MOST_WORDS) {
        at -= 1;
        if words.get(at).is_some_and(|word| word.is_outside_names) {
            break;
        }
        if is_head(words, at) {
            at = first_of_heads(words, at);
            if begin.is_some() && is_person(words, at) {
                break;
            }
            let has_article = is_determined(words, at) || is_praised(words, at);
            let is_next = !is_apart && (has_article || links_to_name(words, at, begin) || at == 0);
            let least = if has_article {
                MORE_BEHIND_ARTICLE
            } else {
                MORE_ELSEWHERE
            };
            // « M. Ba mène la Communauté des États (CE) »
            let lends_first = |at: usize| {
                let first = words.get(at).and_then(|word| word.folded.chars().next());
                first == letters.first().copied()
            };
            let is_first = |name: usize| has_article || lends_first(at) || !lends_first(name);
            let lends_more =
                |name: usize| is_first(name) && lent(at).saturating_sub(lent(name)) >= least;
            let carries = |name: usize| has_article && hangs_on(words, at, name);
            if begin.is_none_or(|name| is_next || lends_more(name) || carries(name)) {
                begin = Some(at);
                is_apart = false;
            }
            if begin == Some(at) && lent(at) == letters.len() {
                break;
            }
        } else if begin.is_some() && !is_function(words.get(at)?) && !is_epithet(words, at) {
            is_apart = true;
        }
        let enumerates = || words.iter().skip(at).any(|word| word.class.and);
        let word = words.get(at)?;
        // « Eaux Propres » in « le Salon du Bois, Eaux Propres et Rail »; « Pourtant, l’Organisation … »
        let may_go_on = begin.is_none() || !is_function(word);
        if word.after_comma && !(may_go_on && enumerates()) {
            break;
        }
    }
    begin
}

/// Whether a name may begin with the word there: it has a capital and is no mere link.
fn is_head(words: &[Word], at: usize) -> bool {
    words
        .get(at)
        .is_some_and(|word| word.is_titled && !word.is_acronym && !is_function(word))
}

/// The first of the words with capitals that end there with only spaces between them: « Nations
/// Unies » is one name.
fn first_of_heads(words: &[Word], at: usize) -> usize {
    let mut at = at;
    while words.get(at).is_some_and(|word| word.after_space)
        && at
            .checked_sub(1)
            .is_some_and(|before| is_head(words, before))
    {
        at -= 1;
    }
    at
}

/// Whether an article and one adjective stand before: « au prestigieux Championnat du monde ».
fn is_praised(words: &[Word], at: usize) -> bool {
    at.checked_sub(1).is_some_and(|before| {
        words.get(before).is_some_and(|word| !is_function(word)) && is_determined(words, before)
    })
}

/// Whether the word behind a capital only describes it: « Nations unies ».
fn is_epithet(words: &[Word], at: usize) -> bool {
    let follows_head = at
        .checked_sub(1)
        .is_some_and(|before| is_head(words, before));
    follows_head && words.get(at).is_some_and(|word| word.after_space)
}

/// Whether nothing but names and links without articles leads to the name: « Auditors of Britain ».
fn links_to_name(words: &[Word], at: usize, name: Option<usize>) -> bool {
    name.is_some_and(|name| {
        let mut between = words.get(at..name).unwrap_or_default().iter();
        between.all(|word| word.is_titled || word.is_linking && !word.class.determiner)
    })
}

/// Whether the words from there on are a name that may stand for the letters.
fn is_name(words: &[Word], begin: usize, letters: &[char]) -> bool {
    let name = words.get(begin..).unwrap_or_default();
    let least = if is_determined(words, begin) {
        needed(letters)
    } else {
        HALF.of(letters.len()).max(FEWEST_SHARED)
    };
    let has_person = (begin..words.len()).any(|at| is_person(words, at));
    // People have no article: « les Nations Unies ».
    let is_thing = || {
        let article = begin.checked_sub(1).and_then(|at| words.get(at));
        let is_alike = shared(letters, name) >= ALIKE.of(letters.len());
        article.is_some_and(|word| word.class.definite) && is_alike
    };
    let is_no_person = name.iter().any(|word| !word.is_titled) || is_thing();
    let least_words = match letters.len() {
        0..=SHORT_ACRONYM => FEWEST_WORDS,
        _ => FEWEST_WORDS + 1,
    };
    let is_long_enough = (least_words..=letters.len() + NAME_SURPLUS).contains(&weight(name));
    shared(letters, name) >= least
        && is_long_enough
        && is_no_person
        && !has_digits(name)
        && !has_person
}

/// Whether the name hangs on the noun there by prepositions alone: « Office de secours et de travaux
/// des Nations unies ».
fn hangs_on(words: &[Word], noun: usize, name: usize) -> bool {
    let between = words.get(noun + 1..name).unwrap_or_default();
    let alternates = between.windows(2).all(|pair| match pair {
        [before, word] => is_function(word) || is_function(before),
        _ => false,
    });
    words.get(noun).is_some_and(|word| word.class.head_noun)
        && between.first().is_some_and(|word| word.is_linking)
        && between.last().is_some_and(|word| word.is_linking)
        && alternates
}

/// The common noun of an organisation, with a capital, that leads to a name which begins there with
/// another word: « Association des Anciens Élèves ».
pub(super) fn titled_head_noun(words: &[Word], begin: usize) -> Option<usize> {
    let first = words.get(begin)?;
    let links = words.iter().take(begin).rev();
    let links = links.take_while(|word| word.is_linking && !word.class.and && !word.is_titled);
    let noun = begin.checked_sub(links.count() + 1)?;
    let is_head_noun = |word: &Word| word.is_titled && word.class.head_noun;
    let leads = noun + 1 < begin && words.get(noun).is_some_and(is_head_noun);
    (leads && first.is_titled && !first.class.head_noun && may_begin(words, noun)).then_some(noun)
}

/// Where the name begins with the common noun before it, if that lends a letter: « organisation
/// des Nations unies pour l’alimentation (FAO) ».
fn with_head_noun(words: &[Word], begin: usize, letters: &[char]) -> usize {
    let links = words.iter().take(begin).rev();
    let links = links.take_while(|word| word.class.determiner && word.is_linking);
    let Some(noun) = begin
        .checked_sub(links.count() + 1)
        .filter(|noun| noun + 1 < begin)
    else {
        return begin;
    };
    let is_head_noun = words.get(noun).is_some_and(|word| word.class.head_noun);
    let lends_more = || {
        shared(letters, words.get(noun..).unwrap_or_default())
            > shared(letters, words.get(begin..).unwrap_or_default())
    };
    if is_head_noun && (has_purpose(words, begin) || lends_more()) {
        noun
    } else {
        begin
    }
}

/// Whether a plural stands there with a purpose behind it, which is that of the noun before: « agence
/// des Nations unies pour les réfugiés ».
fn has_purpose(words: &[Word], begin: usize) -> bool {
    let before = begin.checked_sub(1).and_then(|at| words.get(at));
    let is_plural = before.is_some_and(|word| word.class.contracted && word.class.plural);
    let mut behind = words.iter().skip(begin + 1);
    is_plural && behind.any(|word| word.class.linking && word.class.defining)
}

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
        let is_plain = |word: &Word| word.class.definite || word.class.indefinite;
        let has_article = before.is_some_and(|word| {
            let is_article = if is_introduced {
                word.class.article
            } else {
                is_plain(word)
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
        let is_closed = begins_name || is_too_short || is_apart || has_examples;
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

fn is_determined(words: &[Word], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|at| words.get(at));
    before.is_some_and(|word| word.class.determiner || word.class.and)
}

fn is_function(word: &Word) -> bool {
    word.class.linking || word.class.determiner || word.class.aside
}
