//! The spellings of one acronym: `ONU`, `O.N.U.`, `Onu`; `ONG`, `ONGs`.

use crate::fold::fold;

/// The spelling under which those of one acronym are counted: capitals without dots, without marks
/// and without the s of a plural.
///
/// ```
/// use language::acronyms::spelling;
///
/// assert_eq!(spelling("O.N.U."), "ONU");
/// assert_eq!(spelling("Onu"), "ONU");
/// assert_eq!(spelling("ONGs"), "ONG");
/// assert_eq!(spelling("BRICS"), "BRICS");
/// ```
pub fn spelling(form: &str) -> String {
    fold(&base_form(form)).to_uppercase()
}

/// The form without dots and without the s of a plural: `ONG` for `ONGs`, but `BAfD` as it is.
pub fn base_form(form: &str) -> String {
    let singular = form.strip_suffix('s');
    let singular = singular.filter(|singular| !singular.contains(char::is_lowercase));
    singular.unwrap_or(form).replace('.', "")
}
