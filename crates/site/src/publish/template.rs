//! The template of every page, as Trunk leaves it: one text with gaps between at signs.

use super::bundle::Bundle;
use super::policy::policy;
use super::{PublishError, new_version};

/// The template, with everything filled in that is the same on all pages of an app.
pub(super) struct Template(String);

/// What pages of one app have, and those of another have not.
pub(super) struct OfApp<'a> {
    /// What stands in the style element.
    pub(super) style: &'a str,
    /// The style elements that the browser may meet: its own, and those of the pages that the app reads.
    pub(super) allowed: &'a [&'a str],
    pub(super) bundle: &'a Bundle,
    /// The attribute that says whether, and as what, pages are kept offline.
    pub(super) offline: &'static str,
}

/// What differs from page to page.
pub(super) struct Parts {
    /// The way to the site's root: `./` or `../`.
    pub(super) root: &'static str,
    /// Attributes of the root element.
    pub(super) attributes: String,
    /// Title, description and preview.
    pub(super) head: String,
    /// The prerendered body.
    pub(super) page: String,
    /// The data blocks.
    pub(super) data: String,
}

impl Template {
    /// Fills in the style sheet, the policy that allows it, and the names of files.
    pub(super) fn new(staged: &str, start: &str, app: &OfApp<'_>) -> Result<Self, PublishError> {
        let style = app.style;
        let policy = policy(app.allowed);
        let meta = format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">");
        let gaps = [
            ("@policy@", meta.as_str()),
            ("@style@", &format!("<style>{style}</style>")),
            ("@start@", start),
            ("@js@", &app.bundle.js),
            ("@wasm@", &app.bundle.wasm),
            ("@offline@", app.offline),
            ("@new-version@", &new_version::line()),
        ];
        fill(&without_remarks(staged), &gaps).map(Template)
    }

    /// A page.
    pub(super) fn page(&self, parts: &Parts) -> Result<Vec<u8>, PublishError> {
        let gaps = [
            ("@root@", parts.root),
            ("@attributes@", &parts.attributes),
            ("@head@", &parts.head),
            ("@page@", &parts.page),
            ("@data@", &parts.data),
        ];
        fill(&self.0, &gaps).map(String::into_bytes)
    }
}

/// Without empty lines, and lines that only speak to whoever works on the template.
fn without_remarks(template: &str) -> String {
    let is_served = |line: &&str| !line.is_empty() && !line.starts_with("<!--");
    let lines: Vec<&str> = template.lines().filter(is_served).collect();
    lines.join("\n")
}

/// Fills gaps in one pass: what fills one is not looked through for others.
pub(super) fn fill(template: &str, gaps: &[(&'static str, &str)]) -> Result<String, PublishError> {
    if let Some((gap, _)) = gaps.iter().find(|(gap, _)| !template.contains(gap)) {
        return Err(PublishError::Missing(gap));
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
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn what_fills_a_gap_has_none() {
        let gaps = [("@a@", "@b@"), ("@b@", "x")];
        assert_eq!(
            fill("@media @a@ @b@ a@b", &gaps).unwrap(),
            "@media @b@ x a@b"
        );
        assert!(fill("@a@", &gaps).is_err());
    }

    #[test]
    fn remarks_stay_here() {
        let template = "<head>\n\n<!-- Why. -->\n<meta>\n</head>";
        assert_eq!(without_remarks(template), "<head>\n<meta>\n</head>");
    }
}
