//! Acronyms that only the rest of the text shows to be such: it has them elsewhere in capitals, or
//! says what they stand for.

use std::collections::HashSet;
use std::ops::Range;

use super::capitals::{Capitals, Verdict};
use super::case::Case;
use super::rule::{Name, decide};
use super::shapes::is_determined;
use super::spelling::spelling;
use crate::lang::Rules;

type DoubtedRule = fn(&Doubted<'_>) -> Option<()>;
type LikeWordRule = fn(&LikeWord<'_>) -> Option<()>;

/// Why a form in capitals that another rule doubts is an acronym after all.
pub(super) const IN_CAPITALS: &[(Name, DoubtedRule)] = &[
    ("long form in the text", defined),
    ("acronym elsewhere in the text", elsewhere),
];

/// Why a form written like a word is an acronym that the text has in capitals or defines.
pub(super) const LIKE_WORDS: &[(Name, LikeWordRule)] = &[
    (
        "written like a word, beside its long form",
        beside_long_form,
    ),
    ("written like a word", long_enough),
    ("written like a word, behind an article", behind_article),
];

/// The fewest letters of a form written like a word: shorter ones are words more often.
const FEWEST: usize = 3;
/// The fewest letters of one without an article.
const FEWEST_BARE: usize = 4;
/// The bytes before such a form in which its article is looked for.
const ARTICLE_REACH: usize = 16;

/// The acronyms that the text vouches for.
pub(super) struct Known<'t> {
    /// Those that stand beside their long form.
    defined: HashSet<&'t str>,
    /// Those that no rule doubts where they stand.
    plain: HashSet<&'t str>,
    /// All of them that may be written like words, as [`spelling`] has them.
    spellings: HashSet<String>,
    /// Where the acronyms begin that stand beside their long form.
    beside: HashSet<usize>,
}

/// A form written like a word that the text has in capitals or defines.
pub(super) struct LikeWord<'a> {
    case: &'a Case<'a>,
    known: &'a Known<'a>,
}

/// A form in capitals that a rule doubts.
pub(super) struct Doubted<'a> {
    form: &'a str,
    known: &'a Known<'a>,
}

impl<'t> Known<'t> {
    /// Collects them from the forms in capitals and from the acronyms beside long forms.
    pub(super) fn new<'a>(
        text: &'t str,
        forms: &[Capitals],
        defined: impl Iterator<Item = &'a Range<usize>> + Clone,
    ) -> Self {
        let form = |range: &Range<usize>| text.get(range.clone());
        let beside = defined.clone().map(|range| range.start).collect();
        let plain = forms.iter().filter(|found| found.is_acronym());
        let (plain, defined): (HashSet<&str>, HashSet<&str>) = (
            plain.filter_map(|found| form(&found.range)).collect(),
            defined.filter_map(form).collect(),
        );
        let spellings = plain.union(&defined).map(|form| spelling(form));
        let long = spellings.filter(|form| form.chars().count() >= FEWEST);
        Known {
            spellings: long.collect(),
            defined,
            plain,
            beside,
        }
    }

    /// Why a form in capitals is an acronym, or the rule by which it is none.
    pub(super) fn judge(&self, text: &str, found: &Capitals) -> (Name, bool) {
        let known = match found.verdict {
            Verdict::Acronym => return (found.rule, true),
            Verdict::IfKnown | Verdict::Surname => decide(
                IN_CAPITALS,
                &Doubted {
                    form: text.get(found.range.clone()).unwrap_or_default(),
                    known: self,
                },
            ),
            Verdict::Never | Verdict::Part => None,
        };
        known.map_or((found.rule, false), |(rule, ())| (rule, true))
    }

    /// Why a form written like a word is an acronym, if it is one.
    pub(super) fn like_word(
        &self,
        text: &str,
        range: &Range<usize>,
        rules: &Rules,
    ) -> Option<Name> {
        if self.spellings.is_empty() {
            return None;
        }
        let range = range.clone();
        let case = Case { text, rules, range };
        let is_known = self.spellings.contains(&spelling(case.form()));
        let like_word = LikeWord {
            case: &case,
            known: self,
        };
        let (rule, ()) = is_known.then(|| decide(LIKE_WORDS, &like_word))??;
        Some(rule)
    }
}

/// « CM : cours magistraux »: it is defined here or elsewhere.
fn defined(doubted: &Doubted<'_>) -> Option<()> {
    let Doubted { form, known } = doubted;
    known.defined.contains(form).then_some(())
}

/// « LA CEDEAO RÉAGIT » above a text with « la CEDEAO ».
fn elsewhere(doubted: &Doubted<'_>) -> Option<()> {
    let Doubted { form, known } = doubted;
    known.plain.contains(form).then_some(())
}

/// « la Ligue pour l’innovation (Lpi) ».
fn beside_long_form(form: &LikeWord<'_>) -> Option<()> {
    let LikeWord { case, known } = form;
    known.beside.contains(&case.range.start).then_some(())
}

/// « la Cédéao » in a text with « CEDEAO ».
fn long_enough(form: &LikeWord<'_>) -> Option<()> {
    (form.case.form().chars().count() >= FEWEST_BARE).then_some(())
}

/// « l’Aes » in a text with « AES »; without an article it may be a name.
fn behind_article(form: &LikeWord<'_>) -> Option<()> {
    let case = form.case;
    is_determined(case.before(ARTICLE_REACH), case.rules).then_some(())
}
