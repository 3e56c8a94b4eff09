//! Where a long form begins whose letters are not those of the acronym.

use super::orders::{shared, shared_initials};
use super::words::{Word, is_person, is_somebody, weight};

/// The most words of a long form.
pub(super) const MOST: usize = 18;

/// Where the name begins that ends with these words: at a capital, and from there at others
/// before it to which only linking words lead, or that lend more letters.
pub(super) fn named(words: &[Word], letters: &[char]) -> Option<usize> {
    let is_head = |at: usize| {
        let word = words.get(at);
        word.is_some_and(|word| word.is_titled && !word.is_short && !is_function(word))
    };
    let lent = |at: usize| shared(letters, words.get(at..).unwrap_or_default());
    let mut begin: Option<usize> = None;
    // Whether something else than linking words stands before the name as far as it is known.
    let mut is_apart = false;
    let mut at = words.len();
    while at > words.len().saturating_sub(MOST) {
        at -= 1;
        if words.get(at).is_some_and(|word| word.is_break) {
            break;
        }
        if is_head(at) {
            // « Nations Unies » is one.
            while words.get(at).is_some_and(|word| word.after_space)
                && at.checked_sub(1).is_some_and(is_head)
            {
                at -= 1;
            }
            if begin.is_some() && is_person(words, at) {
                break;
            }
            // « au prestigieux Championnat du monde »
            let is_praised = at.checked_sub(1).is_some_and(|before| {
                words.get(before).is_some_and(|word| !is_function(word))
                    && is_determined(words, before)
            });
            let is_determined = is_determined(words, at) || is_praised;
            // « Auditors of Britain »
            let is_linked = begin.is_some_and(|begin| {
                let mut links = words.get(at..begin).unwrap_or_default().iter();
                links.all(|word| word.is_titled || word.is_linking && !word.class.determiner)
            });
            let is_next = !is_apart && (is_determined || is_linked || at == 0);
            let surplus = begin.map_or(0, |begin| lent(at).saturating_sub(lent(begin)));
            let lends_more = surplus >= if is_determined { 1 } else { 2 }
                || is_determined && begin.is_some_and(|begin| hangs_on(words, at, begin));
            if begin.is_none() || is_next || lends_more {
                begin = Some(at);
                is_apart = false;
            }
            if begin == Some(at) && lent(at) == letters.len() {
                break;
            }
        } else if let Some(word) = words.get(at)
            && !is_function(word)
        {
            let is_epithet = at.checked_sub(1).is_some_and(is_head) && word.after_space;
            is_apart |= begin.is_some() && !is_epithet;
        }
        let enumerates = || words.iter().skip(at).any(|word| word.class.and);
        if words.get(at)?.after_comma && (begin.is_some() || !enumerates()) {
            break;
        }
    }
    let begin = with_kind(words, begin?, letters);
    let part = words.get(begin..)?;
    let least = if is_determined(words, begin) {
        needed(letters)
    } else {
        letters.len().div_ceil(2).max(2)
    };
    let is_person = (begin..words.len()).any(|at| is_person(words, at));
    let is_plain = part.iter().any(|word| !word.is_titled) && !has_digits(part);
    let least_words = if letters.len() <= 3 { 2 } else { 3 };
    let is_enough = (least_words..=letters.len() + 5).contains(&weight(part));
    (lent(begin) >= least && is_enough && is_plain && !is_person).then_some(begin)
}

/// Whether the name hangs on the noun there by prepositions alone: « Office de secours et de travaux
/// des Nations unies ».
fn hangs_on(words: &[Word], noun: usize, name: usize) -> bool {
    let between = words.get(noun + 1..name).unwrap_or_default();
    let hangs = between.windows(2).all(|pair| match pair {
        [before, word] => is_function(word) || is_function(before),
        _ => false,
    });
    words.get(noun).is_some_and(|word| word.class.head_noun)
        && between.first().is_some_and(|word| word.is_linking)
        && between.last().is_some_and(|word| word.is_linking)
        && hangs
}

/// The common noun that says what the name is of belongs to it where it lends a letter: « organisation
/// des Nations unies pour l’alimentation (FAO) ».
fn with_kind(words: &[Word], begin: usize, letters: &[char]) -> usize {
    let links = words.iter().take(begin).rev();
    let links = links.take_while(|word| word.class.determiner && word.is_linking);
    let Some(at) = begin
        .checked_sub(links.count() + 1)
        .filter(|at| at + 1 < begin)
    else {
        return begin;
    };
    let is_kind = words.get(at).is_some_and(|word| word.class.head_noun);
    let more = shared(letters, words.get(at..).unwrap_or_default())
        > shared(letters, words.get(begin..).unwrap_or_default());
    if is_kind && more { at } else { begin }
}

/// Where a description without capitals begins: « le grand collisionneur de hadrons (LHC) ». Most
/// letters must be initials in it; of several beginnings the one that lends most is taken, then
/// one that lends the first letter, then one that hangs on no preposition.
pub(super) fn described(words: &[Word], letters: &[char]) -> Option<usize> {
    let from = words.len().saturating_sub(letters.len() + 8);
    let least = (letters.len() * 2).div_ceil(3);
    let mut found: Option<((usize, bool, bool), usize)> = None;
    for at in (from..words.len()).rev() {
        let word = words.get(at)?;
        let part = words.get(at..)?;
        let before = |back: usize| at.checked_sub(back).and_then(|at| words.get(at));
        let is_noun =
            !word.is_linking && !word.class.determiner && !word.is_titled && !word.is_break;
        let leads = before(1).is_some_and(|word| word.class.determiner);
        let lent = shared_initials(letters, part);
        let is_like = letters.len() >= 3 && lent >= least && weight(part) <= letters.len() + 3;
        let begins = word.folded.chars().next() == letters.first().copied();
        let hangs = before(1).is_some_and(|word| word.is_linking && word.folded.len() <= 2)
            && before(2).is_some_and(|word| word.is_linking);
        let worth = (lent, begins, !hangs);
        if is_noun && leads && is_like && found.is_none_or(|(most, _)| worth > most) {
            found = Some((worth, at));
        }
        let enumerates = || part.iter().any(|word| word.class.and);
        if word.is_break || is_somebody(words, at) || word.after_comma && !enumerates() {
            break;
        }
    }
    found.map(|(_, at)| at)
}

/// Where a noun phrase begins whose letters need say nothing: behind its article, the nearest that
/// leaves two words of weight, or one further back if more letters are lent there. Unless the text
/// says that it is a name, the article must not hang on a preposition: « pour la sauvegarde … ».
pub(super) fn phrase(words: &[Word], letters: &[char], is_said: bool) -> Option<usize> {
    let from = words.len().saturating_sub(MOST);
    let mut found: Option<(usize, usize)> = None;
    for at in (from..words.len()).rev() {
        let (word, part) = (words.get(at)?, words.get(at..)?);
        let before = at.checked_sub(1).and_then(|at| words.get(at));
        let outer = at.checked_sub(2).and_then(|at| words.get(at));
        let hangs = before.is_some_and(|word| word.class.definite)
            && outer.is_some_and(|word| word.is_linking);
        let is_led = before.is_some_and(|word| word.class.article || word.class.contracted)
            && (is_said || !hangs);
        let is_noun = !word.is_linking && !word.class.determiner && !word.is_titled;
        let lent = shared_initials(letters, part);
        let is_better = found.is_none_or(|(most, _)| lent > most);
        if is_led && is_noun && weight(part) >= 2 && is_better {
            found = Some((lent, at));
        }
        let is_bare = before.is_some_and(|word| word.class.article) && weight(part) < 2;
        let is_end = word.is_break || word.is_titled && !is_said || word.after_comma || is_bare;
        if is_end || is_somebody(words, at) {
            break;
        }
    }
    let (_, at) = found?;
    let part = words.get(at..)?;
    let is_sound = weight(part) <= letters.len() + 3 && !has_digits(part);
    let is_person = (at..words.len()).any(|at| is_somebody(words, at));
    (is_sound && !is_person).then_some(at)
}

fn is_determined(words: &[Word], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|at| words.get(at));
    before.is_some_and(|word| word.class.determiner || word.class.and)
}

fn is_function(word: &Word) -> bool {
    word.class.linking || word.class.determiner || word.class.aside
}

pub(super) fn has_digits(words: &[Word]) -> bool {
    let is_digit = |c: char| c.is_ascii_digit();
    words.iter().any(|word| word.folded.contains(is_digit))
}

/// How many letters a name in another language must share with its acronym.
pub(super) fn needed(letters: &[char]) -> usize {
    match letters.len() {
        0..=2 => 2,
        count => count.div_ceil(3),
    }
}
