//! Who may depend on whom, and that every dependency is named with its reason in ARCHITECTURE.md.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// Our packages by their manifests, each with those of ours that it may depend on.
const OWN: [(&str, &str, &[&str]); 9] = [
    ("reading", "crates/reading/Cargo.toml", &[]),
    ("language", "crates/language/Cargo.toml", &[]),
    (
        "authoring",
        "crates/authoring/Cargo.toml",
        &["reading", "language"],
    ),
    ("browser", "crates/browser/Cargo.toml", &["reading"]),
    // `authoring` makes the lessons of tests, here and in the reader.
    (
        "views",
        "crates/views/Cargo.toml",
        &["reading", "authoring"],
    ),
    (
        "en-regard",
        "Cargo.toml",
        &["reading", "browser", "views", "authoring"],
    ),
    (
        "site",
        "crates/site/Cargo.toml",
        &["reading", "language", "authoring", "views", "workshop"],
    ),
    (
        "workshop",
        "crates/workshop/Cargo.toml",
        &["reading", "browser", "views"],
    ),
    ("browser-tests", "crates/browser-tests/Cargo.toml", &[]),
];

fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
}

/// The names of everything that a manifest depends on.
fn dependencies(manifest: &str) -> BTreeSet<String> {
    let manifest = fs::read_to_string(root().join(manifest)).unwrap();
    let mut names = BTreeSet::new();
    let mut tell = |name: &str| {
        names.insert(name.to_owned());
    };
    for (key, value) in &manifest.parse::<toml::Table>().unwrap() {
        if key != "workspace" {
            gather(
                &toml::Table::from_iter([(key.clone(), value.clone())]),
                &mut tell,
            );
        }
    }
    names
}

#[test]
fn packages_depend_on_those_below_them() {
    for (name, manifest, allowed) in OWN {
        let own = OWN.map(|(name, _, _)| name);
        let used = dependencies(manifest);
        let used = used.iter().map(String::as_str);
        let unwanted: Vec<&str> = used
            .filter(|used| own.contains(used) && !allowed.contains(used))
            .collect();
        assert!(unwanted.is_empty(), "{name} depends on {unwanted:?}");
    }
}

#[test]
fn every_dependency_has_a_reason() {
    let reasons = fs::read_to_string(root().join("ARCHITECTURE.md")).unwrap();
    let reasons: BTreeSet<&str> = reasons
        .lines()
        .filter_map(|line| line.strip_prefix("| ")?.split(" | ").next())
        .flat_map(|names| names.split(", "))
        .collect();
    let mut missing = BTreeSet::new();
    for (_, manifest, _) in OWN {
        let is_own = |name: &String| OWN.iter().any(|(own, _, _)| own == name);
        missing.extend(
            dependencies(manifest)
                .into_iter()
                .filter(|name| !is_own(name) && !reasons.contains(name.as_str())),
        );
    }
    assert!(missing.is_empty(), "not in ARCHITECTURE.md: {missing:?}");
}

/// Names the keys of all tables of dependencies, those for one target too.
fn gather(table: &toml::Table, tell: &mut impl FnMut(&str)) {
    for (key, value) in table {
        let Some(inner) = value.as_table() else {
            continue;
        };
        if key.ends_with("dependencies") {
            inner.keys().for_each(|name| tell(name));
        } else if key != "package" {
            gather(inner, tell);
        }
    }
}
