//! `site new`: the two files of an article to begin with.

use std::fs;
use std::io;
use std::path::Path;

/// Begins an article below `articles/`. What it still lacks, `site check` says.
///
/// # Errors
///
/// One line where the slug is no address, or something stands there already, or the files cannot
/// be written.
pub(crate) fn begin(root: &Path, slug: &str) -> Result<String, String> {
    let is_part = |part: &str| {
        !part.is_empty()
            && part
                .bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
    };
    if !slug.split('-').all(is_part) {
        return Err(format!(
            "{slug}: an address has small letters, digits and single hyphens only, as in `paix-2025`"
        ));
    }
    let articles = root.join("articles");
    let folder = articles.join(slug);
    let fail = |error: io::Error| format!("{}: {error}", folder.display());
    let order = fs::read_dir(&articles).map_or(1, |found| found.count() + 1);
    fs::create_dir_all(&articles).map_err(fail)?;
    // Fails where it exists already: nothing of the author's is overwritten.
    fs::create_dir(&folder).map_err(fail)?;
    fs::write(folder.join("article.fr.md"), article(order)).map_err(fail)?;
    fs::write(folder.join("notes.en.md"), NOTES).map_err(fail)?;
    Ok(format!(
        "{}: write article.fr.md and notes.en.md; `cargo run -q -p site -- check` says what they still lack",
        folder.display()
    ))
}

fn article(order: usize) -> String {
    format!(
        r#"+++
title = ""
lead = ""
# The day it was written:
# date = 2025-04-03
# Only where the text has a dateline:
# place = ""
level = "B1"
order = {order}
topics = []
author = ""
licence = "CC BY 4.0"
# Five to seven plain sentences that stand above the text:
# en_bref = ["", ""]

# Each on a host that site.toml names:
# [[sources]]
# title = ""
# url = "https://"
+++

Premier paragraphe.

## Intertitre

Deuxième paragraphe.
"#
    )
}

const NOTES: &str = r#"+++
title = ""
lead = ""
# en_bref = ["", ""]
+++

First paragraph.

## Subheading

Second paragraph.
"#;
