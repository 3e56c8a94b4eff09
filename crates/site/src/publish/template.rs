//! The template of every page, as Trunk leaves it: one text with gaps between at signs.

use exchange::gaps::fill;

use super::bundle::Bundle;
use super::policy::{self, policy};
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
        let meta = policy::meta(&policy(app.allowed));
        let gaps = [
            ("@policy@", meta.as_str()),
            ("@style@", &format!("<style>{style}</style>")),
            ("@start@", start),
            ("@js@", &app.bundle.js),
            ("@wasm@", &app.bundle.wasm),
            ("@offline@", app.offline),
            ("@new-version@", &new_version::line()),
        ];
        Ok(Template(fill(&without_remarks(staged), &gaps)?))
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
        Ok(fill(&self.0, &gaps)?.into_bytes())
    }
}

/// Without empty lines, and lines that only speak to whoever works on the template.
pub(super) fn without_remarks(template: &str) -> String {
    let is_served = |line: &&str| !line.is_empty() && !line.starts_with("<!--");
    let lines: Vec<&str> = template.lines().filter(is_served).collect();
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn remarks_stay_here() {
        let template = "<head>\n\n<!-- Why. -->\n<meta>\n</head>";
        assert_eq!(without_remarks(template), "<head>\n<meta>\n</head>");
    }
}
