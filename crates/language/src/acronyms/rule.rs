//! Rules with names.
//!
//! Each decision is a table of rules, asked from the top. A rule answers, or returns `None` and so
//! leaves the decision to the next one. The name of the rule that answered goes into the result:
//! `site acronyms --explain` shows it.

/// The name of a rule, in words that a reader of the table understands.
pub(super) type Name = &'static str;

/// A rule about a case `C` that may answer with an `A`.
pub(super) type Rule<C, A> = fn(&C) -> Option<A>;

/// The first answer of a table, with the name of the rule that gave it.
pub(super) fn decide<C, A>(table: &[(Name, Rule<C, A>)], case: &C) -> Option<(Name, A)> {
    table
        .iter()
        .find_map(|(name, rule)| Some((*name, rule(case)?)))
}
