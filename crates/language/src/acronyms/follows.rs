//! Whether the words behind an acronym are its long form by their letters, and where it ends.

use super::candidate::{Answer, Candidate, Reading};
use super::clause::{before_complement, before_other_name, clause, phrase_end};
use super::extent::begins_line;
use super::letters::{Fit, at_start, fits_name, is_close};
use super::long_form::FEWEST_WORDS;
use super::other_order::{has_initials, is_compound, price};
use super::resembles;
use super::rule::{Name, decide};
use super::side::{Joint, Side};
use super::sought::Sought;
use super::words::{Word, weight, words};

type Rule = fn(&Candidate<'_>) -> Option<Answer>;

/// What one learned word behind an acronym is to it.
pub(super) const ONE_WORD: &[(Name, Rule)] = &[("learned compound behind", learned_compound)];

/// What a clause behind an acronym is to it by its letters.
pub(super) const LETTERS: &[(Name, Rule)] = &[
    ("name with the letters behind", name_with_letters),
    ("initials in order behind", initials_in_order),
    ("initials before a complement", initials_before_complement),
    ("letters in order behind", letters_in_order),
    ("letters in another order behind", letters_in_other_order),
    ("initials in another order behind", initials_in_other_order),
];

/// The fewest letters that are known to be those of a name, written like a word: shorter ones are
/// lent by chance.
const KNOWN_LETTERS: usize = 5;
/// The fewest letters whose initials show a long form without words that introduce it.
const FEWEST_LETTERS: usize = 3;

/// What the words behind the acronym are to it. An article with a capital is left aside at first:
/// « L’infection … » is not its article, but « Les Républicains (LR) » may be.
pub(super) fn follows(sought: &Sought<'_>, side: &Side) -> Option<(Name, Answer)> {
    let all = words(sought.case.text, side.extent.clone(), sought.case.rules);
    let articles = all
        .iter()
        .take_while(|word| word.class.determiner && word.is_titled);
    let bare = all.get(articles.count()..)?;
    let candidate = |words| Candidate {
        sought,
        side,
        words,
        fit: None,
    };
    let found = decide(ONE_WORD, &candidate(bare));
    let found = found.or_else(|| by_letters(&candidate(bare)));
    let found = or_after_refusal(found, || {
        let has_article = bare.len() < all.len();
        has_article.then(|| by_letters(&candidate(&all)))?
    });
    or_after_refusal(found, || {
        let count = match is_quoted(sought, side) {
            true => bare.len(),
            false => clause(bare, sought.case.rules),
        };
        let has_sign = !matches!(side.joint, Joint::Heading | Joint::Space);
        let clause = bare.get(..count).filter(|_| has_sign)?;
        resembles::resembles(&candidate(clause))
    })
}

/// Whether nothing but a name stands there whose words of weight each lend their initial.
pub(super) fn is_name_with_initials(sought: &Sought<'_>, side: &Side) -> bool {
    let words = words(sought.case.text, side.extent.clone(), sought.case.rules);
    let letters = &sought.letters.all;
    let is_whole = |count: usize| (count == words.len()).then_some(count);
    let fit = at_start(letters, &words, false, is_whole);
    letters.len() >= FEWEST_LETTERS && fit.is_some_and(|fit| fit.price == 0)
}

/// Whether the bracket behind the acronym holds a quotation: that ends where the long form does.
fn is_quoted(sought: &Sought<'_>, side: &Side) -> bool {
    let before = sought.case.text.get(..side.extent.start);
    side.joint == Joint::Bracket
        && before.is_some_and(|before| before.trim_end().ends_with(['«', '“', '"']))
}

/// The first answer if it is a long form, otherwise the second if there is one.
fn or_after_refusal(
    first: Option<(Name, Answer)>,
    second: impl FnOnce() -> Option<(Name, Answer)>,
) -> Option<(Name, Answer)> {
    match first {
        Some((_, Answer::LongForm(_))) => first,
        _ => second().or(first),
    }
}

/// Asks the letters about the first clause, then about all the words.
fn by_letters(all: &Candidate<'_>) -> Option<(Name, Answer)> {
    let first = clause(all.words, all.sought.case.rules);
    let whole = Some(all.words.len()).filter(|whole| *whole > first);
    let first_name = before_other_name(all.sought.case.text, all.words).filter(|count| {
        let words = all.words.get(..*count).unwrap_or_default();
        let is_whole = |end: usize| (end == *count).then_some(end);
        let fit = at_start(&all.sought.letters.all, words, false, is_whole);
        fit.is_some_and(|fit| is_close(fit.price, all.letters().len()))
    });
    let counts = first_name.into_iter().chain([first]).chain(whole);
    counts.into_iter().find_map(|count| {
        let mut candidate = Candidate {
            words: all.words.get(..count)?,
            ..*all
        };
        candidate.fit = clear_fit(&candidate);
        decide(LETTERS, &candidate)
    })
}

/// The words at the beginning that have the letters at the least price, if they are clearly enough the
/// long form where they stand.
fn clear_fit(candidate: &Candidate<'_>) -> Option<(Reading, Fit)> {
    let Candidate {
        sought,
        side,
        words,
        ..
    } = candidate;
    if side.joint == Joint::Line {
        return None;
    }
    let is_closed = candidate.is_bracket();
    let end = |count: usize| match side.joint {
        Joint::Heading if !stands_behind_article(candidate) => before_sentence(words, count),
        // A verb may follow: « Le revenu de solidarité active aide … ».
        Joint::Heading if candidate.letters().len() >= FEWEST_LETTERS => Some(count),
        Joint::Space => ends_clause(words, count).then_some(count),
        _ => phrase_end(words, count, is_closed),
    };
    let letters = &sought.letters;
    let fit = at_start(&letters.all, words, is_closed, end).map(|fit| (Reading::InOrder, fit));
    let fit = fit.or_else(|| {
        let mut readings = letters.counted.iter().filter(|_| is_closed);
        let fit = readings.find_map(|letters| at_start(letters, words, is_closed, end))?;
        (fit.price == 0).then_some((Reading::Counted, fit))
    });
    let fit = fit.or_else(|| {
        let fit = || at_start(&letters.plain, words, is_closed, end);
        let fit = is_closed.then(fit)?;
        fit.map(|fit| (Reading::DigitsAside, fit))
    });
    fit.filter(|(_, fit)| is_clear(candidate, fit))
}

/// So many of the words, if a sentence begins behind them or nothing stands there: « Allocations
/// familiales | Elles sont versées … ».
fn before_sentence(words: &[Word], count: usize) -> Option<usize> {
    let last = words.get(count.checked_sub(1)?)?;
    let is_end = words
        .get(count)
        .is_none_or(|next| next.is_titled && next.after_space && !last.is_titled);
    (is_end && !last.is_linking).then_some(count)
}

/// Whether a comma, another sign or the end of the clause stands behind so many of the words. « L’API
/// Adresse permet d’identifier les rues » has a verb in it.
fn ends_clause(words: &[Word], count: usize) -> bool {
    let next = words.get(count);
    next.is_none_or(|next| next.after_comma || !next.after_space)
}

/// Whether words that have the letters in order are clearly enough the long form, where they stand.
fn is_clear(candidate: &Candidate<'_>, fit: &Fit) -> bool {
    let Candidate {
        sought,
        side,
        words,
        ..
    } = candidate;
    let letters = candidate.letters().len();
    let is_exact = fit.price == 0;
    let is_near = || is_close(fit.price, letters);
    let begins_like_name = || words.first().is_some_and(|word| word.is_titled);
    if sought.is_credit || side.is_apart || !sought.forgives() {
        return is_exact;
    }
    let part = words.get(..fit.count).unwrap_or_default();
    // « (comptes des sociétés, ASBL et fondations) » is a list.
    if part.iter().any(|word| word.after_comma && word.is_acronym) {
        return false;
    }
    match side.joint {
        Joint::Bracket => true,
        _ if !sought.in_capitals => {
            let is_list = part.iter().any(|word| word.after_comma);
            let is_long = weight(part) >= letters && !is_list;
            is_exact || begins_like_name() && (is_near() || is_long)
        }
        Joint::SameBracket | Joint::Line => true,
        Joint::Space => letters >= FEWEST_LETTERS && (is_exact || side.is_introduced && is_near()),
        Joint::Heading => {
            // « L’unité locale de soin est … » has its capital in the article.
            let begins = words
                .first()
                .is_some_and(|word| word.is_titled && !word.class.determiner);
            let has_article = || letters >= FEWEST_LETTERS && stands_behind_article(candidate);
            is_exact && weight(part) >= FEWEST_WORDS && (begins || has_article())
        }
        Joint::Word => is_exact || side.is_introduced && is_near(),
        Joint::Sign => {
            let is_introduced = side.is_introduced || begins_like_name();
            is_exact || letters >= FEWEST_LETTERS && is_introduced || is_near()
        }
    }
}

/// Whether an article with which a sentence begins stands right before the words.
fn stands_behind_article(candidate: &Candidate<'_>) -> bool {
    let (case, start) = (&candidate.sought.case, candidate.side.extent.start);
    let first = candidate.words.first().map(|word| word.range.start);
    let lead = first.map(|first| words(case.text, start..first, case.rules));
    lead.is_some_and(|lead| matches!(lead.as_slice(), [article] if article.class.definite))
}

/// « un EMG (électromyogramme) ».
fn learned_compound(candidate: &Candidate<'_>) -> Option<Answer> {
    let [only] = candidate.words else {
        return None;
    };
    let is_placed = candidate.is_bracket() || candidate.side.is_entry;
    let is_long_form = is_placed && is_compound(candidate.letters(), only);
    is_long_form.then(|| Answer::LongForm(only.range.clone()))
}

/// « l’OIF (Organisation internationale de la francophonie) », « CICR Comité international de la
/// Croix-Rouge » as a line: all the words, from a capital on.
fn name_with_letters(candidate: &Candidate<'_>) -> Option<Answer> {
    let Candidate {
        sought,
        side,
        words,
        ..
    } = candidate;
    let (first, last) = (words.first()?, words.last()?);
    let case = &sought.case;
    let is_whole = candidate.is_bracket()
        || side.is_entry
        || is_line(case.text, case.range.start, last.range.end);
    let is_known = sought.in_capitals || candidate.letters().len() >= KNOWN_LETTERS;
    let begins = first.is_titled || side.is_entry;
    let is_name = begins && side.joint != Joint::Heading;
    let is_whole_name = is_name && is_whole && is_known && !side.is_apart;
    let has_letters =
        || fits_name(&sought.letters.all, words) || fits_name(candidate.letters(), words);
    (is_whole_name && has_letters()).then(|| candidate.take_from(0))
}

/// « la BAD, ou Banque africaine de développement »: each word of weight lends its initial.
fn initials_in_order(candidate: &Candidate<'_>) -> Option<Answer> {
    let (_, fit) = candidate.fit.filter(|(_, fit)| fit.price == 0)?;
    Some(candidate.take(0..fit.count))
}

/// « « BPA », les bonnes pratiques agricoles reconnues par l’État »: each word of weight lends its
/// initial up to where a participle and a preposition say more.
fn initials_before_complement(candidate: &Candidate<'_>) -> Option<Answer> {
    let Candidate {
        sought,
        side,
        words,
        ..
    } = candidate;
    let is_sure = side.is_introduced || candidate.letters().len() >= FEWEST_LETTERS;
    if matches!(side.joint, Joint::Line | Joint::Heading) || !is_sure {
        return None;
    }
    let end = |count: usize| before_complement(words, count);
    let fit = at_start(&sought.letters.all, words, false, end)?;
    (fit.price == 0).then(|| candidate.take(0..fit.count))
}

/// « le SAV (service après-vente) »: the letters are lent at a price.
fn letters_in_order(candidate: &Candidate<'_>) -> Option<Answer> {
    let (_, fit) = candidate.fit?;
    Some(candidate.take(0..fit.count))
}

/// « l’ISS (station spatiale internationale) ».
fn letters_in_other_order(candidate: &Candidate<'_>) -> Option<Answer> {
    let is_turned = candidate.sought.in_capitals
        && candidate.is_bracket()
        && price(candidate.letters(), candidate.words).is_some();
    is_turned.then(|| candidate.take_from(0))
}

/// « L’ISS, c’est la station spatiale internationale. »: without brackets words must introduce it.
fn initials_in_other_order(candidate: &Candidate<'_>) -> Option<Answer> {
    let Candidate {
        sought,
        side,
        words,
        ..
    } = candidate;
    let is_placed = sought.in_capitals
        && side.is_introduced
        && !matches!(side.joint, Joint::Bracket | Joint::Line);
    let begins = words.first().is_some_and(|word| !word.is_linking);
    let letters = candidate.letters();
    let is_turned =
        is_placed && begins && letters.len() >= FEWEST_LETTERS && has_initials(letters, words);
    is_turned.then(|| candidate.take_from(0))
}

/// Whether the bytes are a line by themselves.
fn is_line(text: &str, start: usize, end: usize) -> bool {
    let after = text.get(end..).unwrap_or_default();
    begins_line(text, start) && after.trim_start_matches([' ', '.', ';']).starts_with('\n')
        || after.is_empty()
}
