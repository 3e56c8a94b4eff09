//! Forms that two entries claim.
//!
//! In the glossary that is a warning: authors can tell the two apart in every article. Where
//! an article uses such a form and neither a link nor a `[[here]]` settles which is meant, it
//! is an error of that article (see `check::article`).

use std::collections::BTreeMap;

use crate::finding::{Finding, Report};
use crate::glossary::{Item, SiteGlossary, claim};

pub(super) fn check(glossary: &SiteGlossary) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut claimed: BTreeMap<String, &Item> = BTreeMap::new();
    for item in glossary.items().iter().filter(|item| !item.by_hand) {
        for (at, form) in item.forms.iter().enumerate() {
            let other = claimed.entry(claim(form)).or_insert(item);
            if other.entry.id == item.entry.id {
                continue;
            }
            let mut report = Report::new(&item.file);
            let message = format!(
                "“{form}” is claimed by [{}] and by [{}] ({} line {}).",
                item.entry.id, other.entry.id, other.file, other.line
            );
            let hint = "Take it from one of them, make it `later`, or set by_hand = true.";
            let line = item.line_of(&format!("forms.{at}"));
            report.warning("form-claimed-twice", line, message, hint);
            findings.extend(report.into_findings());
        }
    }
    findings
}
