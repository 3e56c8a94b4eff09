//! An acronym whose long form is sought.

use super::case::Case;
use super::introducers::says_behind;
use super::letters::Letters;
use super::shapes::FEWEST_CAPITALS;
use crate::fold::fold;

/// An acronym, and what the text around it says of it.
pub(super) struct Sought<'t> {
    /// It and its text.
    pub(super) case: Case<'t>,
    pub(super) letters: Letters,
    /// It folded: small letters without marks.
    pub(super) folded: String,
    /// Whether it is written in capitals, not like a word.
    pub(super) in_capitals: bool,
    /// Whether pages and agencies sign with it, or it is a country behind a town.
    pub(super) is_credit: bool,
    /// Whether it does not stand earlier in the text.
    pub(super) is_first: bool,
    /// Whether the text has it more than once.
    pub(super) is_used_again: bool,
    /// Whether another acronym follows in a list: « (ONU, UA) ».
    pub(super) is_listed: bool,
}

/// The fewest letters of a form like a word whose long form may be dear.
const FEWEST_LIKE_WORD: usize = 4;

impl<'t> Sought<'t> {
    /// Whether its long form may be dear. A short form like a word is a name too easily:
    /// « (Ain) ».
    pub(super) fn forgives(&self) -> bool {
        self.in_capitals || self.letters.plain.len() >= FEWEST_LIKE_WORD
    }

    pub(super) fn new(case: Case<'t>, in_capitals: bool, is_first: bool, uses: usize) -> Self {
        let folded = fold(case.form());
        Sought {
            letters: Letters::new(case.form()),
            in_capitals,
            is_credit: case.rules.class(&folded).credit,
            is_first,
            is_used_again: uses > 1,
            is_listed: is_listed(&case),
            folded,
            case,
        }
    }
}

/// Whether a comma and another acronym stand behind, which is not said to be the same in another
/// language.
fn is_listed(case: &Case<'_>) -> bool {
    let next = case.after().strip_prefix(',').map(str::trim_start);
    next.is_some_and(|next| {
        let word = next.split(|c: char| !c.is_alphanumeric()).next();
        let capitals = word.map_or(0, |word| word.chars().filter(|c| c.is_uppercase()).count());
        let is_introduced = || says_behind(next, |word| case.rules.class(word).introducer);
        capitals >= FEWEST_CAPITALS && !is_introduced()
    })
}
