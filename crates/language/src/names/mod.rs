//! Candidates for names of people, places and organisations in a text.

mod tally;

use std::collections::HashSet;
use std::ops::Range;

use serde::{Deserialize, Serialize};
use tally::{Tally, spelling};

use crate::fold::fold;
use crate::lang::Rules;
use crate::text::sentences::sentences;
use crate::text::words::{Token, is_of_word, tokens};

/// A candidate for a name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Name {
    /// As the text has it first.
    pub text: String,
    /// How often the text has it; a surname alone counts with the full name.
    pub count: usize,
}

/// The names in a text outside the known ranges: the most frequent first, then in order of the
/// text. A capital at the beginning of a sentence makes no name, unless the word has one
/// elsewhere too.
pub fn names(text: &str, known: &[Range<usize>], rules: &Rules) -> Vec<Name> {
    let known = &disjoint(known);
    let mut found = Vec::new();
    for sentence in sentences(text, rules) {
        in_sentence(text, sentence, known, rules, &mut found);
    }
    let words = |found: &Found| text.get(found.range.clone()).unwrap_or_default();
    let whole: HashSet<String> = found.iter().map(|place| spelling(words(place))).collect();
    let mut tally = Tally::default();
    let mut openings = Vec::new();
    let mut places = found.iter().peekable();
    while let Some(place) = places.next() {
        let given = places.peek().filter(|next| is_turned(text, place, next));
        let turned = given.map(|given| format!("{} {}", words(given), words(place)));
        if let Some(name) = turned.filter(|name| whole.contains(&spelling(name))) {
            tally.add(&name);
            places.next();
        } else if place.is_opening {
            openings.push(words(place));
        } else {
            tally.add(words(place));
        }
    }
    for name in openings {
        if tally.knows(name) {
            tally.add(name);
        }
    }
    tally.into_names()
}

/// Whether the name of a place is a part of a longer name, as capitals tell: « France Info », « Air France ». Behind an
/// article it is the place itself, and so it is behind the word for somebody’s office: « le président du Mali
/// Assimi Goïta ».
pub fn is_part_of_longer_name(text: &str, place: &Range<usize>, rules: &Rules) -> bool {
    let before = text.get(..place.start).unwrap_or_default();
    let after = text.get(place.end..).unwrap_or_default();
    let class = |word: &str| rules.class(&fold(word));
    let mut words_before = before.rsplit(|c: char| !is_of_word(c));
    let last = words_before.by_ref().find(|word| !word.is_empty());
    let is_named_after = || {
        let next = after.strip_prefix(SPACES).unwrap_or_default();
        let next = next.split(|c: char| !is_of_word(c)).next();
        let is_place_itself = last.is_some_and(|word| {
            let class = class(word);
            class.definite || class.contracted || class.person
        }) || words_before
            .filter(|word| !word.is_empty())
            .take(WORDS_TO_OFFICE)
            .any(|word| class(word).person);
        next.is_some_and(is_capitalised) && !is_place_itself
    };
    let is_second = || {
        let (Some(word), Some(before)) = (last, before.strip_suffix(SPACES)) else {
            return false;
        };
        let Some(before) = before.strip_suffix(word) else {
            return false;
        };
        let class = class(word);
        let leads_in = class.person
            || class.determiner
            || class.linking
            || class.sentence_opener
            || class.aside
            || class.outside_names_as.is_some();
        // Whatever begins a sentence has a capital.
        let is_within = before
            .ends_with(|c: char| is_of_word(c) || SPACES.contains(&c) || "’'".contains(c))
            && before
                .trim_end()
                .ends_with(|c: char| is_of_word(c) || "’',".contains(c));
        is_capitalised(word) && word.contains(char::is_lowercase) && !leads_in && is_within
    };
    // « Le Parlement suisse » is no name of a place.
    let is_name = text.get(place.clone()).is_some_and(is_capitalised);
    is_name && (is_named_after() || is_second())
}

/// The spaces between the words of a name.
const SPACES: [char; 2] = [' ', '\u{a0}'];

/// As many words before the last stand between an office and its place: « le ministre de la Défense du Mali ».
const WORDS_TO_OFFICE: usize = 4;

fn is_capitalised(word: &str) -> bool {
    word.starts_with(char::is_uppercase) && word.chars().nth(1).is_some_and(char::is_alphabetic)
}

/// Something that may be a name.
struct Found {
    /// Its bytes.
    range: Range<usize>,
    /// Whether it is one word at the beginning of a sentence, where any has a capital.
    is_opening: bool,
}

/// Whether one word is the surname before a given name: « Lavrov, Sergueï ».
fn is_turned(text: &str, surname: &Found, given: &Found) -> bool {
    let is_word = |found: &Found| {
        let name = text.get(found.range.clone());
        name.is_some_and(|name| !name.contains(char::is_whitespace))
    };
    let gap = text.get(surname.range.end..given.range.start);
    gap == Some(", ") && is_word(surname) && is_word(given)
}

/// The same bytes as ranges in order, none of which touches another.
fn disjoint(ranges: &[Range<usize>]) -> Vec<Range<usize>> {
    let mut sorted = ranges.to_vec();
    sorted.sort_by_key(|range| range.start);
    let mut merged: Vec<Range<usize>> = Vec::new();
    for range in sorted {
        match merged.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => merged.push(range),
        }
    }
    merged
}

fn in_sentence(
    text: &str,
    sentence: Range<usize>,
    known: &[Range<usize>],
    rules: &Rules,
    found: &mut Vec<Found>,
) {
    let tokens: Vec<Token<'_>> = tokens(text, sentence).collect();
    let mut at = 0;
    while let Some(first) = tokens.get(at) {
        let begins = may_stand_in_name(first, known) || at > 0 && is_elided(text, first);
        if !begins {
            at += 1;
            continue;
        }
        let mut start = at;
        at = run_end(text, &tokens, at, known, rules);
        // Titles and openers before a name are no part of it.
        while start < at
            && tokens.get(start).is_some_and(|token| {
                stands_apart(text, token) && leads_in(token, start == 0, rules)
            })
        {
            start += 1;
        }
        let Some(run) = tokens.get(start..at).filter(|run| may_be_name(run, rules)) else {
            continue;
        };
        let (Some(first), Some(last)) = (run.first(), run.last()) else {
            continue;
        };
        if is_elided(text, last) {
            continue;
        }
        let range = first.range.start..last.range.end;
        found.push(Found {
            range,
            is_opening: start == 0 && run.len() == 1,
        });
    }
}

/// As many words a compound has from one capital to the next: « -sous-les- » and the word behind them.
const MOST_IN_COMPOUND: usize = 4;

/// Where the run of words ends that begins with a capital: small words between capitals belong
/// to it where the first word is one for organisations, or they are particles of names.
fn run_end(
    text: &str,
    tokens: &[Token<'_>],
    start: usize,
    known: &[Range<usize>],
    rules: &Rules,
) -> usize {
    let is_kind = tokens
        .get(start)
        .is_some_and(|token| rules.class(&fold(token.text)).head_noun);
    let mut end = start + 1;
    loop {
        let mut next = end;
        while tokens.get(next).is_some_and(|token| {
            token.text.starts_with(char::is_lowercase) && {
                let class = rules.class(&fold(token.text));
                class.particle || is_kind && class.linking
            }
        }) {
            next += 1;
        }
        if is_initial(text, tokens, next) {
            next += 1;
        }
        if let Some(compound) = compound_end(text, tokens, end, known) {
            end = compound;
            continue;
        }
        let joins = tokens
            .get(next)
            .is_some_and(|token| may_stand_in_name(token, known))
            && (end..=next).all(|at| is_joined(text, tokens, at))
            && next - end <= 3;
        if !joins {
            return end;
        }
        end = next + 1;
    }
}

/// One past the next word with a capital that hyphens join to the word before `at`, whatever they join between the
/// two: « Île-de-France », « Saint-Martin-d’Hères ».
fn compound_end(
    text: &str,
    tokens: &[Token<'_>],
    at: usize,
    known: &[Range<usize>],
) -> Option<usize> {
    for next in at..at + MOST_IN_COMPOUND {
        let (before, this) = (tokens.get(next.checked_sub(1)?)?, tokens.get(next)?);
        let is_hyphenated = match text.get(before.range.end..this.range.start)? {
            "-" | "\u{2011}" => true,
            "'" | "’" => next > at,
            _ => false,
        };
        if !is_hyphenated {
            return None;
        }
        if may_stand_in_name(this, known) {
            return Some(next + 1);
        }
    }
    None
}

/// Whether it is the initial of a second given name: « Aurélien A. Agbénonci ».
fn is_initial(text: &str, tokens: &[Token<'_>], at: usize) -> bool {
    tokens.get(at).is_some_and(|token| {
        let after = text.get(token.range.end..).unwrap_or_default();
        token.text.chars().count() == 1
            && token.text.starts_with(char::is_uppercase)
            && after.starts_with(". ")
    })
}

/// Whether only a space, a hyphen or an apostrophe stands before the word, or the dot of an
/// initial.
fn is_joined(text: &str, tokens: &[Token<'_>], at: usize) -> bool {
    if at > 0 && is_initial(text, tokens, at - 1) {
        return true;
    }
    let before = at.checked_sub(1).and_then(|before| tokens.get(before));
    let gap = before
        .zip(tokens.get(at))
        .and_then(|(before, this)| text.get(before.range.end..this.range.start));
    gap.is_some_and(|gap| {
        gap.chars().count() <= 2
            && gap
                .chars()
                .all(|c| c.is_whitespace() || "-\u{2011}’'".contains(c))
    })
}

/// Whether a space or a dot follows the word: « Al » in « Al-Qaïda » is no article.
fn stands_apart(text: &str, token: &Token<'_>) -> bool {
    let after = text.get(token.range.end..).unwrap_or_default();
    after.starts_with([' ', '\u{a0}', '\u{202f}', '.', '\n'])
}

/// Whether the words may be a name: one alone is none if it only says what something is.
fn may_be_name(run: &[Token<'_>], rules: &Rules) -> bool {
    let says_what = |token: &Token<'_>| rules.class(&fold(token.text)).head_noun;
    match run {
        [] => false,
        [only] => !says_what(only),
        _ => true,
    }
}

/// `N’` as in `N’Djamena`: inside a sentence it is no word of its own.
fn is_elided(text: &str, token: &Token<'_>) -> bool {
    let after = text.get(token.range.end..).unwrap_or_default();
    token.text.len() == 1
        && token.text.starts_with(char::is_uppercase)
        && after.starts_with(['’', '\''])
}

/// Whether the word begins with a capital, has more than one letter, and is not known.
fn may_stand_in_name(token: &Token<'_>, known: &[Range<usize>]) -> bool {
    let at = known.partition_point(|range| range.end <= token.range.start);
    let is_known = known
        .get(at)
        .is_some_and(|range| range.start < token.range.end);
    !is_known
        && token.text.starts_with(char::is_uppercase)
        && token.text.chars().nth(1).is_some_and(char::is_alphabetic)
        && !token.text.contains(|c: char| c.is_ascii_digit())
}

/// Whether the word stands before a name and is no part of it; some do so only where they begin
/// the sentence.
fn leads_in(token: &Token<'_>, is_first: bool, rules: &Rules) -> bool {
    let class = rules.class(&fold(token.text));
    let is_outside_names = || class.outside_names_as == Some(&token.text.to_lowercase());
    let always = class.person
        || class.determiner
        || class.linking
        || class.sentence_opener
        || is_outside_names();
    always || is_first && class.aside
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::rules;

    /// The names of a text with their counts.
    #[track_caller]
    fn check(text: &str, expected: &str) {
        let found: Vec<String> = names(text, &[], rules("fr"))
            .into_iter()
            .map(|name| format!("{} {}", name.text, name.count))
            .collect();
        assert_eq!(found.join(", "), expected);
    }

    #[test]
    fn people_and_places() {
        check(
            "Sergueï Lavrov arrive à Bamako. Hier, M. Lavrov a vu Abdoulaye Diop. Bamako dort.",
            "Sergueï Lavrov 2, Bamako 2, Abdoulaye Diop 1",
        );
        check(
            "Le président Mohamed Ould Ghazouani visite N’Djamena.",
            "Mohamed Ould Ghazouani 1, N’Djamena 1",
        );
    }

    #[test]
    fn one_person_in_several_spellings() {
        check(
            "Sergueï Lavrov arrive. M. Lavrov parle, S. Lavrov écoute. Liste : LAVROV Sergueï. \
             Index : Lavrov, Sergueï. Voir M. L. et M. Sergueï LAVROV.",
            "Sergueï Lavrov 6",
        );
        check(
            "TOURNOUX Élodie siège. Mme Tournoux sourit, et Élodie Tournoux aussi.",
            "TOURNOUX Élodie 3",
        );
        check("Le Sénat vote. Senegal, Sénégal et SÉNÉGAL.", "Sénégal 3");
    }

    #[test]
    fn a_list_is_no_surname_with_a_given_name() {
        check("On va à Gao, Bamako et Kayes.", "Gao 1, Bamako 1, Kayes 1");
    }

    #[test]
    fn words_that_are_no_names() {
        check(
            "Il a dit : « Nous irons. » Et « Nous irons », dit-elle. Nous.",
            "",
        );
        check(
            "Les États membres et l’Assemblée de la République.",
            "Assemblée de la République 1",
        );
    }

    #[test]
    fn initials_and_hyphens() {
        check(
            "M. Aurélien A. Agbénonci craint Al-Qaïda.",
            "Aurélien A. Agbénonci 1, Al-Qaïda 1",
        );
    }

    #[test]
    fn a_compound_is_one_name() {
        check(
            "Il vit en Île-de-France, à Saint-Martin-d’Hères, à Neuilly-sur-Seine ou à Bamako. Selon SUD-Rail, on part.",
            "Île-de-France 1, Saint-Martin-d’Hères 1, Neuilly-sur-Seine 1, Bamako 1, SUD-Rail 1",
        );
        check(
            "Ainsi parla Diop-t-il Paris ? Ici, Diop-là dort.",
            "Diop 2, Paris 1",
        );
    }

    #[test]
    fn a_place_may_be_a_part_of_a_longer_name() {
        // The place stands between brackets.
        for (text, is_part) in [
            ("Il l’a dit à [France] Info.", true),
            ("[France] Info l’a dit.", true),
            ("Un vol d’Air [France] part.", true),
            ("Le maire de [Bamako] Adama Sangaré parle.", false),
            ("Il a vu le président du [Mali] Assimi Goïta.", false),
            ("La [France] Info vit.", false),
            ("Il va en [France]. Info demain.", false),
            ("Selon [Bamako] et Gao.", false),
            ("Vive la [France] !", false),
            ("Hier [Bamako] dormait.", false),
            ("Le Président Goïta est à [Bamako].", false),
            ("Le quotidien Jeune [Afrique] paraît.", true),
            ("Selon l’AFP [Bamako] dort.", false),
            ("Hier, le Parlement [suisse] a voté.", false),
        ] {
            let start = text.find('[').unwrap_or_default();
            let plain = text.replace(['[', ']'], "");
            let end = text.find(']').unwrap_or_default() - 1;
            let range = start..end;
            assert_eq!(
                is_part_of_longer_name(&plain, &range, rules("fr")),
                is_part,
                "{text}"
            );
        }
    }

    #[test]
    fn organisations() {
        check(
            "Selon l’Alliance des États du Sahel, tout va.",
            "Alliance des États du Sahel 1",
        );
    }

    #[test]
    fn beginnings_of_sentences() {
        check("Demain viendra. Aucun ne part. Rien ne bouge.", "");
    }

    #[test]
    fn what_is_known_is_left_out() {
        let text = "Il va à Bamako et à Gao.";
        let at = text.find("Bamako").unwrap_or_default();
        let known = at..at + 6;
        let found = names(text, std::slice::from_ref(&known), rules("fr"));
        assert_eq!(
            found,
            [Name {
                text: "Gao".to_owned(),
                count: 1
            }]
        );
    }
}
