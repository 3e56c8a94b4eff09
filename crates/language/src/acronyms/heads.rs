//! Where a long form begins whose letters are not those of the acronym, as that of an English name.

use super::long_form::{ALIKE, FEWEST_WORDS, HALF, THIRD, has_digits};
use super::other_order::shared;
use super::words::{Word, is_person, may_begin, weight};

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
pub(super) const NAME_SURPLUS: usize = 5;
/// The most letters of an acronym whose name may have two words of weight; longer ones need three.
pub(super) const SHORT_ACRONYM: usize = 3;

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

fn is_determined(words: &[Word], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|at| words.get(at));
    before.is_some_and(|word| word.class.determiner || word.class.and)
}

/// Whether it is an article, a preposition or the like.
pub(super) fn is_function(word: &Word) -> bool {
    word.class.linking || word.class.determiner || word.class.aside
}
