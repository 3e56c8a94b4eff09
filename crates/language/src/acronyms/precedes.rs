//! The long form before an acronym: whether it is one, and where it begins.

use std::ops::Range;

use super::beside::{Beside, Joint};
use super::definitions::Short;
use super::given::{is_alike, is_enough, long_form};
use super::heads::{described, named, phrase};
use super::left_out::{complement, place};
use super::letters::{Fit, Letters, at_end, fits_name, is_close};
use super::orders::{self, is_compound, shared, shared_initials};
use super::stretches::{REACH, stretch_before};
use super::words::{Word, may_begin, weight, words};
use crate::fold::fold;
use crate::lang::Rules;

/// What a text gives for an acronym.
pub(super) enum Given {
    /// Its long form.
    Here(Range<usize>),
    /// Another name of what has just been defined in this stretch.
    SameAs(Range<usize>),
}

/// A price at which a name that begins earlier is preferred.
const DEAR: u32 = 60;

/// The most letters of an acronym that a phrase may introduce without lending any.
const MOST_NEW: usize = 6;

/// The long form before the acronym.
pub(super) fn precedes(
    text: &str,
    acronym: &Range<usize>,
    short: &Short,
    beside: &Beside,
    rules: &Rules,
) -> Option<Given> {
    let words = words(text, beside.within.clone(), rules);
    let letters = short.letters.plain.as_slice();
    let here = |which: Range<usize>| long_form(&words, which, short).map(Given::Here);
    if let Some(only) = words.last()
        && (beside.by == Joint::Bracket || beside.is_said)
        && is_compound(letters, only)
    {
        return Some(Given::Here(only.range.clone()));
    }
    if let Some(start) = fitting(&words, short, beside) {
        if beside.by == Joint::Bracket
            && short.in_capitals
            && start.price > DEAR
            && let Some(name) = named(&words, letters)
            && fits_name(letters, words.get(name..)?)
        {
            return here(name..words.len());
        }
        let first = extended(&words, &start, letters);
        return here(first..words.len() - start.left);
    }
    if beside.by == Joint::SameBracket && beside.is_said && short.in_capitals {
        return Some(Given::SameAs(beside.within.clone()));
    }
    if beside.by != Joint::Bracket {
        return None;
    }
    if !short.in_capitals {
        let start = named(&words, letters)?;
        let count = shared(letters, words.get(start..)?);
        return here(start..words.len()).filter(|_| is_alike(count, letters) && letters.len() >= 4);
    }
    let next = text.get(acronym.end..)?.strip_prefix(' ');
    let next = next.and_then(|after| after.split(' ').next());
    if next.is_some_and(|next| rules.class(next).and) {
        // « … offres publiques d’achat et introductions en bourse (OPA et IEB) »
        let ends =
            (0..words.len()).filter(|end| words.get(*end).is_some_and(|word| word.class.and));
        let fits = ends.filter_map(|end| Some((at_end(letters, words.get(..end)?)?, end)));
        let (fit, end) = fits.min()?;
        return here(end - fit.count..end);
    }
    let has_number = short.letters.all.len() > letters.len() + 2;
    if short.is_credit || short.is_listed || has_number {
        return None;
    }
    let is_quoted = text
        .get(beside.within.end..)
        .is_some_and(|after| after.starts_with(['»', '”', '"']));
    if is_quoted && shared(letters, &words) * 2 >= letters.len() {
        return here(0..words.len());
    }
    if is_quoted && let Some(before) = before_quotation(text, beside, short, rules) {
        return Some(Given::Here(before));
    }
    let after = text.get(acronym.end..).unwrap_or_default();
    let name = named(&words, letters);
    if name.is_none() && !beside.is_said && lists_examples(after, rules) {
        return None;
    }
    let start = name.or_else(|| described(&words, letters));
    let is_alone = after.starts_with([')', ']']);
    let is_new = short.is_first && is_alone && (3..=MOST_NEW).contains(&letters.len());
    let is_new = is_new
        && short
            .letters
            .all
            .iter()
            .all(|letter| letter.is_alphabetic());
    let is_plain = beside.is_said || is_new;
    let plain = || {
        is_plain
            .then(|| phrase(&words, letters, beside.is_said))
            .flatten()
    };
    here(start.or_else(plain)?..words.len())
}

/// The long form before the name in quotation marks that parts it from its acronym:
/// « l’école doctorale « Langues et cultures » (ED) ».
fn before_quotation(
    text: &str,
    beside: &Beside,
    short: &Short,
    rules: &Rules,
) -> Option<Range<usize>> {
    let outside = text
        .get(..beside.within.start)?
        .strip_suffix(['«', '“', '"'])?;
    let words = words(text, stretch_before(text, outside.len(), REACH), rules);
    let fit = at_end(&short.letters.plain, &words).filter(|fit| fit.price == 0)?;
    long_form(&words, words.len() - fit.count..words.len(), short)
}

/// Whether the bracket goes on with another example: « (PDF, images) ».
fn lists_examples(after: &str, rules: &Rules) -> bool {
    let Some(after) = after.strip_prefix(", ") else {
        return false;
    };
    let word = after.split(|c: char| !c.is_alphanumeric()).next();
    let class = rules.class(&fold(word.unwrap_or_default()));
    !(class.aside || class.introducer || class.filler || class.outside_names_as.is_some())
}

/// Words that fit an acronym.
struct Fitting {
    /// The first of them.
    first: usize,
    /// How many words behind them are left out.
    left: usize,
    price: u32,
}

/// The words before an acronym that fit its letters best.
fn fitting(words: &[Word], short: &Short, beside: &Beside) -> Option<Fitting> {
    let Letters {
        all,
        plain,
        counted,
    } = &short.letters;
    let is_bracket = matches!(beside.by, Joint::Bracket | Joint::SameBracket);
    let fit = at_end(all, words).or_else(|| {
        let is_other = is_bracket && all != plain;
        is_other.then(|| at_end(plain, words)).flatten()
    });
    let counted = || {
        counted
            .as_ref()
            .filter(|_| is_bracket)
            .and_then(|letters| at_end(letters, words))
    };
    let fit = fit.or_else(counted);
    let begins = |fit: &Fit| may_begin(words, words.len() - fit.count);
    let is_clear = |fit: &Fit| {
        let part = words.get(words.len() - fit.count..).unwrap_or_default();
        let is_titled = part.first().is_some_and(|word| word.is_titled);
        let is_name = is_titled && begins(fit) && plain.len() > 2;
        let is_short = part.first().is_some_and(|word| word.is_short);
        if beside.by != Joint::Bracket && is_short
            || beside.by == Joint::SameBracket && fit.price > DEAR && !beside.is_said && !is_titled
        {
            return false;
        }
        let is_apposed = beside.is_apposed && fit.price <= DEAR && plain.len() >= 3;
        let is_sound = is_bracket
            || beside.is_said
            || is_apposed
            || is_name
            || is_close(fit.price, plain.len());
        is_sound && is_enough(part) && (fit.price == 0 || !short.is_credit)
    };
    let fit = fit.filter(is_clear);
    let turned = || {
        let is_plain = is_bracket || beside.is_said && plain.len() >= 3;
        is_plain.then(|| orders::at_end(plain, words)).flatten()
    };
    let fit = match fit {
        Some(fit) if begins(&fit) => Some(fit),
        late => late.into_iter().chain(turned()).min(),
    };
    // « Tribunal arbitral du sport de Lausanne (TAS) »: the town is no part of the name.
    if is_bracket && fit.is_none_or(|fit| fit.price > DEAR) {
        let left = place(words, plain).max(complement(words, plain));
        let rest = words.get(..words.len() - left)?;
        if let Some(exact) = at_end(plain, rest).filter(|fit| left > 0 && fit.price == 0) {
            return Some(Fitting {
                first: rest.len() - exact.count,
                left,
                price: 0,
            });
        }
    }
    fit.map(|fit| Fitting {
        first: words.len() - fit.count,
        left: 0,
        price: fit.price,
    })
}

/// Where a long form begins that the cheapest fit begins too late: « Mission multidimensionnelle
/// … » has its letter twice, and no phrase begins with « nationale pour la démocratie ».
fn extended(words: &[Word], fit: &Fitting, letters: &[char]) -> usize {
    let mut start = fit.first;
    while let Some(before) = start.checked_sub(1) {
        let (Some(word), Some(first)) = (words.get(before), words.get(start)) else {
            break;
        };
        let fits = word.folded.chars().next() == letters.first().copied()
            && first.after_space
            && !word.is_linking
            && !word.class.determiner
            && (word.is_titled || !first.is_titled);
        if !fits {
            break;
        }
        start = before;
    }
    let noun = start.checked_sub(1).filter(|noun| may_begin(words, *noun));
    let part = words.get(start..).unwrap_or_default();
    let is_phrase = weight(part) >= 2 && shared_initials(letters, part) < letters.len();
    let is_late = fit.price > 0 && start == fit.first && is_phrase && !may_begin(words, start);
    let is_noun = |noun: &usize| {
        words.get(*noun).is_some_and(|word| {
            !word.is_linking && !word.class.determiner && !word.is_break && !word.class.person
        })
    };
    match noun.filter(is_noun) {
        Some(noun) if is_late => noun,
        _ => start,
    }
}
