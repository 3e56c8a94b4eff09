//! Whether the words before an acronym are its long form, and where it begins.

use super::by_letters::{
    addition_left_out, capitals_of_word, digits_aside, earlier_name, learned_compound,
    letters_counted, letters_in_order, letters_in_other_order, letters_of_first_part,
    nationality_first,
};
use super::candidate::{Answer, Candidate};
use super::extent::{REACH, extent_before};
use super::fitting::best_fit;
use super::in_brackets::{
    NEW_LETTERS, another_name, description, examples, first_of_two, head_of_other_name,
    initials_of_capitals, list, name, name_of_like_word, nothing_without_brackets,
    noun_before_quotation, noun_phrase, number_of_document, quotation, source, term_used_again,
    with_number,
};
use super::letters::{Fit, Letters, at_end};
use super::list_item::{item_of_list, lettered_item};
use super::long_form::long_form;
use super::rule::{Name, decide};
use super::side::{Joint, Side};
use super::sought::Sought;
use super::words::{Word, words};
use crate::fold::fold;

type Rule = fn(&Candidate<'_>) -> Option<Answer>;

/// What the words before an acronym are to it. First the letters are asked, then, in brackets, what
/// else shows a long form or speaks against one.
pub(super) const RULES: &[(Name, Rule)] = &[
    ("head of a number", number_of_document),
    ("learned compound", learned_compound),
    ("nationality lent first", nationality_first),
    ("capitals of one word", capitals_of_word),
    ("letters in order, an addition left out", addition_left_out),
    ("letters of a name that begins earlier", earlier_name),
    ("letters in order", letters_in_order),
    ("letters in order, digits aside", digits_aside),
    ("letters counted by a digit", letters_counted),
    ("letters of the first part", letters_of_first_part),
    ("letters in another order", letters_in_other_order),
    ("another name of the same", another_name),
    ("no clear letters, no brackets", nothing_without_brackets),
    ("name of a form like a word", name_of_like_word),
    ("first of two in brackets", first_of_two),
    ("source in brackets", source),
    ("list in brackets", list),
    ("acronym with a number", with_number),
    ("quotation", quotation),
    ("noun before a quotation", noun_before_quotation),
    ("head of another name", head_of_other_name),
    ("initials of the capitals", initials_of_capitals),
    ("name", name),
    ("examples in brackets", examples),
    ("description", description),
    ("item of a list of long forms", item_of_list),
    ("item with the letters", lettered_item),
    ("noun phrase", noun_phrase),
    ("term that the text uses again", term_used_again),
];

/// By this rule words before and behind a dash are one long form.
pub(super) const OVER_DASH: Name = "dash inside";

/// Rules that find a name before an aside, too.
const NAMES: &[(Name, Rule)] = &[
    ("name of a form like a word", name_of_like_word),
    ("source in brackets", source),
    ("head of another name", head_of_other_name),
    ("name", name),
];
/// The most words of an aside behind a name.
const MOST_ASIDE: usize = 2;
/// The words of « Phase II ».
const PHASE_WORDS: usize = 2;

/// What the words before the acronym are to it.
pub(super) fn precedes(sought: &Sought<'_>, side: &Side) -> Option<(Name, Answer)> {
    let words = words(sought.case.text, side.extent.clone(), sought.case.rules);
    // « le Front du lac le FDL »: the article is that of the acronym.
    let articles = words.iter().rev().take_while(|word| word.class.definite);
    let count = match side.joint {
        Joint::Space => words.len() - articles.count(),
        _ => words.len(),
    };
    let words = words.get(..count)?;
    let mut candidate = Candidate {
        sought,
        side,
        words,
        fit: None,
    };
    candidate.fit = best_fit(&candidate);
    let found = decide(RULES, &candidate);
    let is_found = matches!(found, Some((_, Answer::LongForm(_) | Answer::SameAs(_))));
    if is_found || !candidate.is_bracket() {
        return found;
    }
    if let Some(over_dash) = over_dash(sought, side) {
        return Some((OVER_DASH, over_dash));
    }
    let named = without_aside(words).and_then(|words| {
        let bare = Candidate {
            words,
            fit: None,
            ..candidate
        };
        decide(NAMES, &bare)
    });
    let is_name = |(_, answer): &(Name, Answer)| matches!(answer, Answer::LongForm(_));
    named.filter(is_name).or(found)
}

/// « Physique – Chimie – Technologie (PCT) »: the long form goes on before a dash, and each of its words
/// lends its initial.
fn over_dash(sought: &Sought<'_>, side: &Side) -> Option<Answer> {
    let case = &sought.case;
    let letters = &sought.letters.plain;
    let mut start = side.extent.start;
    let mut dashes = 0;
    while dashes < letters.len()
        && let Some(outside) = case.text.get(..start)?.strip_suffix(['–', '—', '-'])
    {
        start = extent_before(case.text, outside.trim_end().len(), REACH, case.rules).start;
        dashes += 1;
    }
    let words = words(case.text, start..side.extent.end, case.rules);
    let fit = at_end(letters, &words).filter(|fit| fit.price == 0);
    let fit = fit.or_else(|| with_phase(case.form(), &words))?;
    let first = words.len() - fit.count;
    let is_over = words.get(first)?.range.start < side.extent.start;
    let is_long = dashes > 0 && is_over && letters.len() >= *NEW_LETTERS.start();
    let bytes = long_form(&words, first..words.len(), &sought.folded);
    bytes.filter(|_| is_long).map(Answer::LongForm)
}

/// « Projet d’appui aux pêcheurs – Phase II (PAP-II) »: the part behind the hyphen is the number of a phase,
/// a volume or the like.
fn with_phase(form: &str, words: &[Word]) -> Option<Fit> {
    let (first, number) = form.rsplit_once('-')?;
    let (name, [_, last]) = words.split_at_checked(words.len().checked_sub(PHASE_WORDS)?)? else {
        return None;
    };
    let fit = at_end(&Letters::new(first).all, name).filter(|fit| fit.price == 0);
    let fit = fit.filter(|_| last.folded == fold(number))?;
    Some(Fit {
        count: fit.count + PHASE_WORDS,
        ..fit
    })
}

/// The words before an aside at their end: « Syndicat des lignes, section Nord ».
fn without_aside(words: &[Word]) -> Option<&[Word]> {
    let comma = words.iter().rposition(|word| word.after_comma)?;
    let aside = words.get(comma..)?;
    let is_aside =
        |word: &Word| !word.class.determiner && !word.is_outside_names && !word.is_linking;
    let is_short = aside.len() <= MOST_ASIDE && aside.iter().all(is_aside);
    is_short.then(|| words.get(..comma))?
}
