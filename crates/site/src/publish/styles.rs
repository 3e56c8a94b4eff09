//! The style sheets of `styles/`, joined into the one that stands in a page.

use std::path::Path;

use super::minify::Minifier;
use super::{PublishError, read_text};

/// The sheets of the library and the lessons, in this order: of two rules that are as specific, the later wins.
const OF_PAGES: [&str; 10] = [
    "tokens",
    "dark",
    "base",
    "library",
    "index",
    "reader",
    "questions",
    "entry",
    "panels",
    "print",
];

/// The sheets of the workshop.
const OF_WORKSHOP: [&str; 8] = [
    "tokens", "dark", "base", "entry", "workshop", "course", "wall", "sheet",
];

/// The sheets of a lesson as one file.
const OF_ONE_PAGE: [&str; 9] = [
    "tokens",
    "dark",
    "base",
    "reader",
    "questions",
    "entry",
    "panels",
    "print",
    "one-page",
];

/// The sheets of the page of an unknown address.
const OF_NOT_FOUND: [&str; 3] = ["tokens", "dark", "not-found"];

/// The sheet of the dark palette, and the selector of its one rule.
const DARK: &str = "dark";
const CHOSEN: &str = "[data-theme=\"dark\"]";
/// The selector of pages whose reader leaves the palette to the system.
const SYSTEM: &str = "[data-theme=\"system\"]";

/// What stands in the style element of a page. The policy names it by its hash.
pub(super) struct Styles {
    /// In the library and the lessons.
    pub(super) pages: String,
    /// In the workshop.
    pub(super) workshop: String,
    /// In a lesson as one file.
    pub(super) one_page: String,
    /// In the page of an unknown address.
    pub(super) not_found: String,
}

impl Styles {
    /// Reads the sheets of the project in that folder.
    pub(super) fn read(minifier: &Minifier) -> Result<Self, PublishError> {
        let folder = Path::new("styles");
        let joined = |names: &[&str]| {
            let sheets = names.iter().map(|name| {
                let sheet = read_text(folder, &format!("{name}.css"))?;
                Ok(if *name == DARK {
                    in_dark_systems_too(&sheet)?
                } else {
                    sheet
                })
            });
            let sheets = sheets.collect::<Result<String, PublishError>>()?;
            Ok::<_, PublishError>(minifier.style(&sheets)?.trim_end().to_owned())
        };
        Ok(Styles {
            pages: joined(&OF_PAGES)?,
            workshop: joined(&OF_WORKSHOP)?,
            one_page: joined(&OF_ONE_PAGE)?,
            not_found: joined(&OF_NOT_FOUND)?,
        })
    }
}

/// The dark palette for readers who chose it, and for those who leave it to a system that is dark.
fn in_dark_systems_too(sheet: &str) -> Result<String, PublishError> {
    let (_, rule) = sheet
        .split_once(CHOSEN)
        .ok_or(PublishError::Missing("the dark palette"))?;
    Ok(format!(
        "{sheet}@media (prefers-color-scheme: dark) {{ {SYSTEM}{rule} }}\n"
    ))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_dark_system_has_the_dark_palette() {
        let sheet = "/* Why. */\n[data-theme=\"dark\"] { --ink: white; }\n";
        let of_system =
            "@media (prefers-color-scheme: dark) { [data-theme=\"system\"] { --ink: white; }\n }\n";
        assert_eq!(
            in_dark_systems_too(sheet).unwrap(),
            [sheet, of_system].concat()
        );
        assert!(in_dark_systems_too("body {}").is_err());
    }
}
