//! Templates: texts with gaps between at signs, `@title@`.

use std::fmt;

/// A gap that a template should have, and has not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Missing(pub &'static str);

impl fmt::Display for Missing {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "the template has no {}", self.0)
    }
}

impl std::error::Error for Missing {}

/// Fills gaps in one pass: what fills one is not looked through for others.
///
/// # Errors
///
/// The first of the gaps that the template has not.
pub fn fill(template: &str, gaps: &[(&'static str, &str)]) -> Result<String, Missing> {
    if let Some((gap, _)) = gaps.iter().find(|(gap, _)| !template.contains(gap)) {
        return Err(Missing(gap));
    }
    let mut filled = String::with_capacity(template.len());
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('@') {
        filled.push_str(before);
        let from_gap = rest.get(before.len()..).unwrap_or_default();
        let gap = gaps.iter().find(|(gap, _)| from_gap.starts_with(gap));
        match gap.and_then(|(gap, filling)| Some((filling, from_gap.strip_prefix(gap)?))) {
            Some((filling, behind)) => {
                filled.push_str(filling);
                rest = behind;
            }
            // The at sign of a rule in the style sheet.
            None => {
                filled.push('@');
                rest = after;
            }
        }
    }
    filled.push_str(rest);
    Ok(filled)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_fills_a_gap_has_none() {
        let gaps = [("@a@", "@b@"), ("@b@", "x")];
        assert_eq!(
            fill("@media @a@ @b@ a@b", &gaps).as_deref(),
            Ok("@media @b@ x a@b")
        );
        assert_eq!(fill("@a@", &gaps), Err(Missing("@b@")));
    }
}
