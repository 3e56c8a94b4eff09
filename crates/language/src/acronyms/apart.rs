//! Long forms that stand apart from their acronym: below its heading, at the end of its clause.

use super::case::Case;
use super::extent::{closing, extent_behind};
use super::rule::Name;
use super::side::{Joint, Side, near};

/// The place of the long form of an acronym in the paragraph below the heading that has the acronym.
pub(super) const BELOW: Name = "paragraph below";
/// The most bytes of such a heading behind the acronym.
const HEADING: usize = 60;

/// The words with which the paragraph below begins, if the acronym stands in a heading: « ADR : qui
/// aide-t-elle ? », « Qu’est-ce que l’ADR ? », and below « L’Agence du riz aide … ».
pub(super) fn below_heading(case: &Case<'_>) -> Option<Side> {
    let behind = case.after();
    let line = behind.get(..behind.floor_char_boundary(HEADING))?;
    let (heading, below) = line.split_once("\n\n")?;
    let is_heading = !heading.contains(['\n', '.', ';', '|']) && !heading.ends_with([',', ':']);
    let bare = behind.get(heading.len()..)?.trim_start();
    let begin = case.text.len() - bare.len();
    let end = begin + extent_behind(bare, false, near(case.range.len()));
    (is_heading && !below.is_empty()).then_some(Side::new(BELOW, begin..end, Joint::Heading))
}

/// The place of a long form in a bracket that says what a whole clause is called.
pub(super) const FURTHER: Name = "bracket at the end of the clause";
/// The most bytes of such a clause.
const CLAUSE: usize = 120;

/// The words in the bracket with which the clause ends that the acronym begins: « Un CRM est un outil de
/// gestion de la relation client (Customer Relationship Management). »
pub(super) fn further_bracket(case: &Case<'_>) -> Option<Side> {
    let behind = case.after();
    let near = behind.get(..behind.floor_char_boundary(CLAUSE))?;
    let (clause, inside) = near.split_once('(')?;
    let is_clause = clause.ends_with(' ') && !clause.contains(['.', ';', '\n', ')', '|', ':']);
    let start = case.range.end + clause.len() + 1;
    let is_name = is_clause && inside.starts_with(char::is_uppercase);
    let end = is_name.then(|| closing(case.text, start))??;
    Some(Side {
        is_apart: true,
        ..Side::new(FURTHER, start..end, Joint::Bracket)
    })
}
