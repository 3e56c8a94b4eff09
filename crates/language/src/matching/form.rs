//! How exactly a form must be written, and in which spellings it is known.

use crate::fold::Folded;

/// The longest form, in letters, that must stand in its exact case.
const EXACT_CASE_LETTERS: usize = 5;

/// How exactly a form must be written to be recognised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MatchRule {
    /// Capitals and small letters count: `AES`, `Niger`.
    pub exact_case: bool,
    /// Hyphens count: « peut-être » is not « peut être ».
    pub exact_hyphens: bool,
}

impl MatchRule {
    /// The rule for a name or an acronym: case counts in forms of five letters or fewer, a
    /// hyphen may stand for a space.
    pub fn for_name(form: &str) -> Self {
        let letters = form.chars().filter(|c| c.is_alphabetic()).count();
        MatchRule {
            exact_case: letters <= EXACT_CASE_LETTERS,
            exact_hyphens: false,
        }
    }

    /// The rule for common vocabulary: as for a name, but with hyphens as they are.
    pub fn for_expression(form: &str) -> Self {
        MatchRule {
            exact_hyphens: true,
            ..MatchRule::for_name(form)
        }
    }

    /// Whether a folded form is that form as folded text shows it; both are known to agree
    /// but for case and hyphens.
    pub(super) fn accepts(self, form: &str, written: &str) -> bool {
        let same_case =
            |a: &u8, b: &u8| !self.exact_case || a == b || is_separator(*a) || is_separator(*b);
        let same_hyphen = |a: &u8, b: &u8| !self.exact_hyphens || a == b || !is_separator(*a);
        form.len() == written.len()
            && form
                .bytes()
                .zip(written.bytes())
                .all(|(a, b)| same_case(&a, &b) && same_hyphen(&a, &b))
    }
}

fn is_separator(byte: u8) -> bool {
    matches!(byte, b' ' | b'-')
}

/// The form as given; for an acronym, with dots between its letters: `OIF`, `O.I.F`, `O.I.F.`;
/// and for one with apostrophes, as careless typing spaces them: `n’ importe quoi`.
pub(super) fn spellings(form: &str) -> Vec<String> {
    let letters: Vec<String> = form.chars().map(String::from).collect();
    let is_acronym = letters.len() >= 2 && form.chars().all(char::is_uppercase);
    let mut spellings = vec![form.to_owned()];
    if is_acronym {
        let dotted = letters.join(".");
        spellings.push(format!("{dotted}."));
        spellings.push(dotted);
    }
    let folded = Folded::new(form);
    let spaced = folded.cased().replace('\'', "' ");
    if spaced.trim_end() != folded.cased() {
        spellings.push(spaced.trim_end().to_owned());
    }
    spellings
}
