//! Whether the words before an acronym are its long form, and where it begins.

use super::candidate::{Answer, Candidate, Reading};
use super::extent::{REACH, extent_before};
use super::fitting::{DEAR, best_fit, extended};
use super::heads::{described, named, phrase, titled_head_noun};
use super::left_out::left_out;
use super::letters::{Fit, Letters, at_end, fits_name};
use super::list_item::{item_of_list, lettered_item};
use super::long_form::{ALIKE, FEWEST_WORDS, HALF, long_form};
use super::other_order::{is_compound, shared, shared_initials};
use super::rule::{Name, decide};
use super::side::{Joint, Side};
use super::sought::Sought;
use super::words::{Word, may_begin, weight, words};
use crate::fold::fold;
use crate::lang::Class;

type Rule = fn(&Candidate<'_>) -> Option<Answer>;

/// What the words before an acronym are to it. First the letters are asked, then, in brackets, what
/// else shows a long form or speaks against one.
pub(super) const RULES: &[(Name, Rule)] = &[
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
/// The most bytes of an article or preposition in another language: « voor », « dell ».
const SMALL_WORD: usize = 4;
/// The most of them in a row.
const MOST_SMALL_WORDS: usize = 2;
/// How many digits an acronym may have whose long form has other letters: « CAN2019 » has too many.
const MOST_DIGITS: usize = 2;
/// The letters of an acronym that a noun phrase may introduce without lending any: longer ones are
/// names that are known, shorter ones stand in brackets for many reasons.
const NEW_LETTERS: std::ops::RangeInclusive<usize> = 3..=4;

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

/// Answers with the words whose letters are read so, and with those before them that belong to them.
fn take_fit(candidate: &Candidate<'_>, wanted: Reading) -> Option<Answer> {
    let (reading, fit) = candidate.fit?;
    let words = candidate.words;
    let first = || {
        extended(
            words,
            words.len() - fit.count,
            fit.price,
            candidate.letters(),
        )
    };
    (reading == wanted).then(|| candidate.take_from(first()))
}

/// « les électromyogrammes (EMG) ».
fn learned_compound(candidate: &Candidate<'_>) -> Option<Answer> {
    let only = candidate.words.last()?;
    let is_placed = candidate.is_bracket() || candidate.side.is_introduced;
    let is_long_form = is_placed && is_compound(&candidate.sought.letters.all, only);
    is_long_form.then(|| Answer::LongForm(only.range.clone()))
}

/// « la Premier League galloise (WPL) »: English puts the nationality first, and its word for it may
/// begin with another letter.
fn nationality_first(candidate: &Candidate<'_>) -> Option<Answer> {
    let (nationality, name) = candidate.words.split_last()?;
    let (_, letters) = candidate.letters().split_first()?;
    let fit = at_end(letters, name).filter(|fit| fit.price == 0)?;
    let first = name.len() - fit.count;
    let is_name = name.get(first).is_some_and(|word| word.is_titled);
    let is_placed =
        candidate.is_bracket() && candidate.sought.in_capitals && may_begin(name, first);
    let is_whole = letters.len() >= FEWEST_WORDS && candidate.fit.is_none();
    let is_turned = nationality.class.nationality && is_placed && is_whole && is_name;
    is_turned.then(|| candidate.take_from(first))
}

/// « la société AquaVerde (AV) ».
fn capitals_of_word(candidate: &Candidate<'_>) -> Option<Answer> {
    let only = candidate.words.last()?;
    let written = candidate.sought.case.text.get(only.range.clone())?;
    let capitals = written.chars().filter(|c| c.is_uppercase());
    let has_letters = fold(&capitals.collect::<String>())
        .chars()
        .eq(candidate.letters().iter().copied());
    let is_long_form = candidate.is_bracket() && has_letters && !only.is_acronym;
    is_long_form.then(|| Answer::LongForm(only.range.clone()))
}

/// « le Tribunal arbitral du sport de Lausanne (TAS) », « l’assemblée générale ordinaire du 12 mai
/// (AGO) »: without the words at the end the letters fit well.
fn addition_left_out(candidate: &Candidate<'_>) -> Option<Answer> {
    let Candidate { words, fit, .. } = candidate;
    if !candidate.is_in_brackets() || fit.is_some_and(|(_, fit)| fit.price <= DEAR) {
        return None;
    }
    let end = words.len() - left_out(words, candidate.letters());
    let rest = words.get(..end).filter(|rest| rest.len() < words.len())?;
    let bare = at_end(candidate.letters(), rest)?;
    let first = extended(words, end - bare.count, bare.price, candidate.letters());
    Some(candidate.take(first..end))
}

/// « l’Organisation pour la mise en valeur du fleuve Sénégal (OMVS) »: the last words that have the
/// letters have them at a price, and a name that begins earlier has them, too.
fn earlier_name(candidate: &Candidate<'_>) -> Option<Answer> {
    let (_, fit) = candidate.fit?;
    if !candidate.is_bracket() || !candidate.sought.in_capitals || fit.price <= DEAR {
        return None;
    }
    let name = named(candidate.words, candidate.letters())?;
    fits_name(candidate.letters(), candidate.from(name)).then(|| candidate.take_from(name))
}

/// « l’Alliance des États du Sahel (AES) ».
fn letters_in_order(candidate: &Candidate<'_>) -> Option<Answer> {
    take_fit(candidate, Reading::InOrder)
}

/// « la Coupe d’Afrique des nations (CAN2025) ».
fn digits_aside(candidate: &Candidate<'_>) -> Option<Answer> {
    take_fit(candidate, Reading::DigitsAside)
}

/// « le contrat de désendettement et de développement (C2D) ».
fn letters_counted(candidate: &Candidate<'_>) -> Option<Answer> {
    take_fit(candidate, Reading::Counted)
}

/// « la Banque pour le crédit et l’investissement (BCI-AES) ».
fn letters_of_first_part(candidate: &Candidate<'_>) -> Option<Answer> {
    take_fit(candidate, Reading::FirstPart)
}

/// « la station spatiale internationale (ISS) », « l’Association des Anciens de Lomé (LAO) ».
fn letters_in_other_order(candidate: &Candidate<'_>) -> Option<Answer> {
    let answer = take_fit(candidate, Reading::OtherOrder)?;
    let Answer::LongForm(bytes) = &answer else {
        return Some(answer);
    };
    let first = candidate.words.iter();
    let first = first
        .take_while(|word| word.range.start < bytes.start)
        .count();
    let noun = titled_head_noun(candidate.words, first);
    Some(noun.map_or(answer, |noun| candidate.take_from(noun)))
}

/// « l’Organisation mondiale du thé (OMT, ou WTO en anglais) », asked about WTO.
fn another_name(candidate: &Candidate<'_>) -> Option<Answer> {
    let Candidate { sought, side, .. } = candidate;
    let is_other = side.joint == Joint::SameBracket && side.is_introduced && sought.in_capitals;
    is_other.then(|| Answer::SameAs(side.extent.clone()))
}

/// « Le ministre, la BAD, part. »: without brackets only the letters show a long form.
fn nothing_without_brackets(candidate: &Candidate<'_>) -> Option<Answer> {
    (!candidate.is_bracket()).then_some(Answer::Refused)
}

/// « l’Office des soins urgents du Nord (Nosuco) », « un fichier national des auteurs jugés (Finauj) »:
/// the name or description must share two letters of three.
fn name_of_like_word(candidate: &Candidate<'_>) -> Option<Answer> {
    if candidate.sought.in_capitals {
        return None;
    }
    let letters = candidate.letters();
    let name = named(candidate.words, letters).filter(|name| {
        let count = shared(letters, candidate.from(*name));
        count >= ALIKE.of(letters.len())
    });
    let begins = |at: &usize| {
        let first = candidate.words.get(*at);
        first.is_some_and(|word| word.folded.chars().next() == letters.first().copied())
    };
    let name = name.or_else(|| described(candidate.words, letters).filter(begins));
    let name = name.filter(|_| candidate.sought.forgives());
    Some(name.map_or(Answer::Refused, |name| candidate.take_from(name)))
}

/// « offres publiques d’achat et introductions en bourse (OPA et IEB) », « travaux dirigés ou travaux
/// pratiques (TD/TP) », asked about OPA and TD.
fn first_of_two(candidate: &Candidate<'_>) -> Option<Answer> {
    let Candidate { sought, words, .. } = candidate;
    let joins = |word: &Class| word.and || word.equating;
    let after = sought.case.after();
    let is_stroke = after.trim_start().starts_with('/');
    let next = || after.strip_prefix(' ')?.split(' ').next();
    let is_joined = is_stroke || next().is_some_and(|next| joins(&sought.case.rules.class(next)));
    let joint = |end: &usize| words.get(*end).is_some_and(|word| joins(&word.class));
    let ends: Vec<usize> = (0..words.len()).filter(joint).collect();
    if !is_joined || is_stroke && ends.is_empty() {
        return None;
    }
    let fits = ends
        .into_iter()
        .filter_map(|end| Some((at_end(candidate.letters(), words.get(..end)?)?, end)));
    let long_form = fits
        .min()
        .map(|(fit, end)| candidate.take(end - fit.count..end));
    Some(long_form.unwrap_or(Answer::Refused))
}

/// « a dit le porte-parole de l’armée (AFP) », unless a description has all its letters.
fn source(candidate: &Candidate<'_>) -> Option<Answer> {
    let letters = candidate.letters();
    let has_all = |first: usize| shared_initials(letters, candidate.from(first)) == letters.len();
    let is_described = || described(candidate.words, letters).is_some_and(has_all);
    (candidate.sought.is_credit && !is_described()).then_some(Answer::Refused)
}

/// « avec les voisins de la région (ONU, UA) ».
fn list(candidate: &Candidate<'_>) -> Option<Answer> {
    candidate.sought.is_listed.then_some(Answer::Refused)
}

/// « la fête du pays (RTX2024) »: a year, a number of a document.
fn with_number(candidate: &Candidate<'_>) -> Option<Answer> {
    let digits = candidate.sought.letters.all.len() - candidate.letters().len();
    (digits > MOST_DIGITS).then_some(Answer::Refused)
}

/// « l’association « Eau pour demain et toujours » (PED) »: the quotation has half of the letters.
fn quotation(candidate: &Candidate<'_>) -> Option<Answer> {
    let letters = candidate.letters();
    let is_alike = || shared(letters, candidate.words) >= HALF.of(letters.len());
    let articles = candidate
        .words
        .iter()
        .take_while(|word| word.class.determiner && !word.is_titled);
    (is_quoted(candidate) && is_alike()).then(|| candidate.take_from(articles.count()))
}

/// « l’école doctorale « Langues et cultures » (ED) ».
fn noun_before_quotation(candidate: &Candidate<'_>) -> Option<Answer> {
    if !is_quoted(candidate) {
        return None;
    }
    let case = &candidate.sought.case;
    let outside = case
        .text
        .get(..candidate.side.extent.start)?
        .strip_suffix(['«', '“', '"'])?;
    let extent = extent_before(case.text, outside.len(), REACH, case.rules);
    let words = words(case.text, extent, case.rules);
    let fit = at_end(candidate.letters(), &words).filter(|fit| fit.price == 0)?;
    let which = words.len() - fit.count..words.len();
    long_form(&words, which, &candidate.sought.folded).map(Answer::LongForm)
}

/// Whether the words stand in quotation marks.
fn is_quoted(candidate: &Candidate<'_>) -> bool {
    let behind = candidate.sought.case.text.get(candidate.side.extent.end..);
    behind.is_some_and(|behind| behind.starts_with(['»', '”', '"']))
}

/// « à Sainte-Luce (CSS de la Capitale) », « la défense du pays (DGI 320) »: the bracket names something
/// else, unless a name with most of the letters stands before a number: « le Centre d’opérations et de
/// liaison du lac (CORL 81) ».
fn head_of_other_name(candidate: &Candidate<'_>) -> Option<Answer> {
    let next = candidate.sought.case.after().strip_prefix(' ')?;
    let word = next.split(|c: char| !c.is_alphanumeric()).next()?;
    let class = candidate.sought.case.rules.class(&fold(word));
    let leads_on = class.introducer || class.filler || class.and || class.linking;
    let is_name = word.chars().count() > 1 && word.chars().all(char::is_uppercase);
    let is_number = word.bytes().all(|byte| byte.is_ascii_digit());
    let is_head = candidate.is_bracket()
        && !word.is_empty()
        && !is_name
        && (!leads_on || class.determiner && class.linking);
    let is_own_number = || is_number && is_named_alike(candidate);
    (is_head && !is_own_number()).then_some(Answer::Refused)
}

/// Whether a name stands before that has most of the letters.
fn is_named_alike(candidate: &Candidate<'_>) -> bool {
    let letters = candidate.letters();
    named(candidate.words, letters).is_some_and(|first| {
        let name = candidate.from(first);
        let is_titled = name.first().is_some_and(|word| word.is_titled);
        is_titled && shared(letters, name) >= ALIKE.of(letters.len())
    })
}

/// « Maatschappij voor het Vervoer te Gent (MVG) »: its capitals are the letters. The small words of
/// other languages are not known.
fn initials_of_capitals(candidate: &Candidate<'_>) -> Option<Answer> {
    let letters = candidate.letters();
    let mut wanted = letters.iter().rev().peekable();
    let mut small = 0;
    for (at, word) in candidate.words.iter().enumerate().rev() {
        if word.is_titled {
            wanted.next_if(|letter| word.folded.starts_with(**letter))?;
            small = 0;
        } else {
            small += 1;
        }
        let is_link = word.is_titled || word.folded.len() <= SMALL_WORD && !word.is_outside_names;
        if !is_link || small > MOST_SMALL_WORDS || word.after_comma {
            return None;
        }
        if wanted.peek().is_none() {
            let ends = candidate.words.last().is_some_and(|word| word.is_titled);
            let is_name = ends && letters.len() >= *NEW_LETTERS.start();
            return is_name.then(|| candidate.take_from(at));
        }
    }
    None
}

/// « le Fonds des Nations unies pour l’enfance (UNICEF) »: a name with some of the letters.
fn name(candidate: &Candidate<'_>) -> Option<Answer> {
    let first = named(candidate.words, candidate.letters())?;
    let first = behind_sentence_opener(candidate, first).unwrap_or(first);
    Some(candidate.take_from(first))
}

/// Where the words begin that hang on the first by « de » and lend as many letters, if that has its
/// capital only because a sentence begins with it: « Utilisation du système de lecture (SDL) ».
fn behind_sentence_opener(candidate: &Candidate<'_>, first: usize) -> Option<usize> {
    let letters = candidate.letters();
    let name = candidate.from(first);
    let (opener, rest) = name.split_first()?;
    let links = rest
        .iter()
        .take_while(|word| word.is_linking || word.class.determiner)
        .count();
    let rest = rest.get(links..)?;
    let is_opener = first == 0 && links > 0 && !opener.class.head_noun;
    let is_phrase = weight(rest) >= FEWEST_WORDS && !rest.iter().any(|word| word.is_titled);
    let lends_as_many = shared(letters, rest) >= shared(letters, name);
    (is_opener && is_phrase && lends_as_many).then_some(first + 1 + links)
}

/// « des devoirs rendus (QZM, images) », « (QZM/images) »: the bracket goes on with another example.
fn examples(candidate: &Candidate<'_>) -> Option<Answer> {
    let Candidate { sought, side, .. } = candidate;
    let after = sought.case.after();
    let next = after.strip_prefix(", ").or(after.strip_prefix('/'))?;
    let word = next.split(|c: char| !c.is_alphanumeric()).next();
    let class = sought.case.rules.class(&fold(word.unwrap_or_default()));
    let says_more =
        class.aside || class.introducer || class.filler || class.outside_names_as.is_some();
    (!side.is_introduced && !says_more).then_some(Answer::Refused)
}

/// « le grand collisionneur de hadrons (LHC) »: no name, but most of the letters.
fn description(candidate: &Candidate<'_>) -> Option<Answer> {
    let first = described(candidate.words, candidate.letters())?;
    Some(candidate.take_from(first))
}

/// « l’arbitre vidéo (TMO en anglais) », « l’échelle du vent (WSX) »: words introduce the acronym, or
/// it is new and stands alone in the brackets. Behind a plural stand examples: « des règles (RGW) ».
fn noun_phrase(candidate: &Candidate<'_>) -> Option<Answer> {
    let Candidate { sought, side, .. } = candidate;
    let letters = candidate.letters();
    let is_alone = sought.case.after().starts_with([')', ']']);
    let has_letters_only = || sought.letters.all.iter().all(|c| c.is_alphabetic());
    let is_new =
        sought.is_first && is_alone && NEW_LETTERS.contains(&letters.len()) && has_letters_only();
    if !side.is_introduced && !is_new {
        return None;
    }
    let first = phrase(candidate.words, letters, side.is_introduced)?;
    Some(candidate.take_from(first))
}
