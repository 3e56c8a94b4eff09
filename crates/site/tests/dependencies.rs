//! Every dependency is named with its reason in ARCHITECTURE.md.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// The packages of the workspace.
const MANIFESTS: [&str; 5] = [
    "Cargo.toml",
    "crates/reading/Cargo.toml",
    "crates/site/Cargo.toml",
    "crates/browser-tests/Cargo.toml",
    "crates/workshop/Cargo.toml",
];

/// Our own packages.
const OWN: [&str; 3] = ["reading", "en-regard", "workshop"];

#[test]
fn every_dependency_has_a_reason() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let reasons = fs::read_to_string(root.join("ARCHITECTURE.md")).unwrap();
    let reasons: BTreeSet<&str> = reasons
        .lines()
        .filter_map(|line| line.strip_prefix("| ")?.split(" | ").next())
        .flat_map(|names| names.split(", "))
        .collect();
    let mut missing = BTreeSet::new();
    for manifest in MANIFESTS {
        let manifest: toml::Table = fs::read_to_string(root.join(manifest))
            .unwrap()
            .parse()
            .unwrap();
        gather(&manifest, &mut |name| {
            if !OWN.contains(&name) && !reasons.contains(name) {
                missing.insert(name.to_owned());
            }
        });
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
