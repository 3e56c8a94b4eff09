//! Who may depend on whom, and that every dependency is named with its reason in ARCHITECTURE.md.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// A package of ours, and which of ours it may depend on: itself, and its tests.
struct Own {
    name: &'static str,
    folder: &'static str,
    may_use: &'static [&'static str],
    tests_may_use: &'static [&'static str],
}

const fn own(
    name: &'static str,
    folder: &'static str,
    may_use: &'static [&'static str],
    tests_may_use: &'static [&'static str],
) -> Own {
    Own {
        name,
        folder,
        may_use,
        tests_may_use,
    }
}

const OWN: [Own; 12] = [
    own("reading", "crates/reading", &[], &[]),
    own("language", "crates/language", &[], &[]),
    own("exchange", "crates/exchange", &["reading"], &["authoring"]),
    own(
        "authoring",
        "crates/authoring",
        &["reading", "language"],
        &[],
    ),
    own("browser", "crates/browser", &["reading"], &[]),
    own("views", "crates/views", &["reading"], &["authoring"]),
    own(
        "workshop",
        "crates/workshop",
        &[
            "reading",
            "language",
            "authoring",
            "exchange",
            "browser",
            "views",
        ],
        &[],
    ),
    own(
        "en-regard",
        ".",
        &["reading", "browser", "views"],
        &["authoring"],
    ),
    own(
        "site",
        "crates/site",
        &[
            "reading",
            "language",
            "exchange",
            "authoring",
            "views",
            "workshop",
        ],
        &[],
    ),
    own(
        "browser-tests",
        "crates/browser-tests",
        &[],
        &["reading", "exchange", "authoring"],
    ),
    own("core_in_wasm", "crates/core_in_wasm", &["language"], &[]),
    own("minimal_yew", "crates/minimal_yew", &[], &[]),
];

/// What names the browser: of the apps only `browser` may.
const OF_BROWSERS: [&str; 5] = [
    "web-sys",
    "js-sys",
    "gloo-events",
    "gloo-timers",
    "wasm-bindgen-futures",
];

fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
}

/// The names of everything that a package depends on, and of what only its tests do.
fn dependencies(own: &Own) -> (BTreeSet<String>, BTreeSet<String>) {
    let manifest = fs::read_to_string(root().join(own.folder).join("Cargo.toml")).unwrap();
    let (mut used, mut used_by_tests) = (BTreeSet::new(), BTreeSet::new());
    gather(&manifest.parse().unwrap(), &mut |of_tests, name| {
        let set = if of_tests {
            &mut used_by_tests
        } else {
            &mut used
        };
        set.insert(name.to_owned());
    });
    (used, used_by_tests)
}

/// Names the keys of all tables of dependencies, those for one target too, and whether they are for tests.
fn gather(table: &toml::Table, tell: &mut impl FnMut(bool, &str)) {
    for (key, value) in table.iter().filter(|(key, _)| *key != "workspace") {
        let Some(inner) = value.as_table() else {
            continue;
        };
        if key.ends_with("dependencies") {
            inner
                .keys()
                .for_each(|name| tell(key == "dev-dependencies", name));
        } else if key != "package" {
            gather(inner, tell);
        }
    }
}

fn is_own(name: &str) -> bool {
    OWN.iter().any(|own| own.name == name)
}

#[test]
fn packages_depend_on_those_below_them() {
    for own in OWN {
        let (used, used_by_tests) = dependencies(&own);
        let mut unwanted: Vec<&String> = used
            .iter()
            .filter(|name| is_own(name) && !own.may_use.contains(&name.as_str()))
            .collect();
        unwanted.extend(used_by_tests.iter().filter(|name| {
            let known = [own.may_use, own.tests_may_use].concat();
            is_own(name) && !known.contains(&name.as_str())
        }));
        assert!(unwanted.is_empty(), "{} depends on {unwanted:?}", own.name);
    }
}

#[test]
fn every_package_is_known_here() {
    let folders = fs::read_dir(root().join("crates")).unwrap();
    for folder in folders.map(|entry| entry.unwrap().file_name().into_string().unwrap()) {
        let known = OWN.iter().any(|own| own.folder.ends_with(&folder));
        assert!(known, "crates/{folder}");
    }
}

#[test]
fn one_package_names_the_browser_and_reading_stays_small() {
    // `minimal_yew` is no part of the site: the bench compares with it.
    let others = OWN
        .iter()
        .filter(|own| !["browser", "minimal_yew"].contains(&own.name));
    for own in others {
        let (used, _) = dependencies(own);
        let named: Vec<&&str> = OF_BROWSERS
            .iter()
            .filter(|name| used.contains(**name))
            .collect();
        assert!(named.is_empty(), "{} names {named:?}", own.name);
    }
    let (used, _) = dependencies(&OWN[0]);
    assert_eq!(used.into_iter().collect::<Vec<_>>(), ["serde"]);
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
    for own in OWN {
        let (used, used_by_tests) = dependencies(&own);
        let others = used.into_iter().chain(used_by_tests);
        missing.extend(others.filter(|name| !is_own(name) && !reasons.contains(name.as_str())));
    }
    assert!(missing.is_empty(), "not in ARCHITECTURE.md: {missing:?}");
}
