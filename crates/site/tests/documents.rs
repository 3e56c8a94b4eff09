//! What the documents name is there: files by their paths, and of the contract each attribute, class and id.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
}

/// The documents that speak of the code as it is. Decisions also speak of what it was.
const DOCUMENTS: [&str; 7] = [
    "ARCHITECTURE.md",
    "CONTRIBUTING.md",
    "README.md",
    "docs/contract.md",
    "docs/engines.md",
    "docs/recipes.md",
    "docs/tour.md",
];

/// What stands between backticks, outside of blocks of code.
fn quoted(text: &str) -> Vec<&str> {
    let prose = text.split("```").step_by(2);
    let pieces = prose.flat_map(|prose| prose.split('`').skip(1).step_by(2));
    pieces.collect()
}

/// Whether it is written like the path of a file or folder of the project.
fn is_path(quoted: &str) -> bool {
    let folders = [
        "crates/", "docs/", "public/", "script/", "src/", "styles/", "tests/",
    ];
    let is_plain = |letter: char| letter.is_ascii_alphanumeric() || "/._-".contains(letter);
    folders.iter().any(|folder| quoted.starts_with(folder)) && quoted.chars().all(is_plain)
}

#[test]
fn files_are_where_documents_say() {
    let mut missing = BTreeSet::new();
    for document in DOCUMENTS {
        let text = fs::read_to_string(root().join(document)).unwrap();
        for path in quoted(&text).into_iter().filter(|quoted| is_path(quoted)) {
            // A document may name a file of a crate that it has just named; a recipe, one to be made.
            let is_there = root().join(path).exists()
                || fs::read_dir(root().join("crates"))
                    .unwrap()
                    .any(|entry| entry.unwrap().path().join(path).exists());
            let folder = root().join(path);
            let may_be_made = document == "docs/recipes.md" && folder.parent().unwrap().exists();
            if !is_there && !may_be_made {
                missing.insert(format!("{document}: {path}"));
            }
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
}

/// All sources that write or read markup.
fn markup() -> String {
    let mut sources = String::new();
    let mut open: Vec<PathBuf> = [
        "crates/views/src",
        "crates/workshop/src",
        "crates/browser/src",
        "crates/site/src/publish",
        "public",
        "styles",
        "src",
        "index.html",
        "Trunk.toml",
    ]
    .map(|path| root().join(path))
    .into();
    while let Some(path) = open.pop() {
        if path.is_dir() {
            open.extend(
                fs::read_dir(path)
                    .unwrap()
                    .map(|entry| entry.unwrap().path()),
            );
        } else if let Ok(text) = fs::read_to_string(&path) {
            sources += &text;
        }
    }
    // Settings give the root element its attributes.
    sources + &fs::read_to_string(root().join("crates/reading/src/session/settings.rs")).unwrap()
}

#[test]
fn the_contract_is_kept() {
    let contract = fs::read_to_string(root().join("docs/contract.md")).unwrap();
    let sources = markup();
    let mut missing = BTreeSet::new();
    for quoted in quoted(&contract) {
        let name = quoted.split(['=', ' ', '"']).next().unwrap();
        let is_attribute = name.starts_with("data-") || name.starts_with("aria-");
        let is_class = name.starts_with('.') && name.len() > 2;
        if is_attribute && !sources.contains(name) {
            missing.insert(quoted);
        }
        if is_class && !sources.contains(name.trim_start_matches('.')) {
            missing.insert(quoted);
        }
        for attribute in ["id=\"", "class=\""] {
            let values = quoted.split(attribute).skip(1);
            for value in values.filter_map(|rest| rest.split('"').next()) {
                let is_number = |word: &&str| word.ends_with(|c: char| c.is_ascii_digit());
                let words = value.split(' ').filter(|word| !is_number(word));
                let words = words.filter(|word| !word.starts_with("entry-"));
                missing.extend(words.filter(|word| !sources.contains(*word)));
            }
        }
    }
    assert!(missing.is_empty(), "not in the markup: {missing:#?}");
}
