//! What does not run in every engine is written down, each test with its reason.
//!
//! `UPDATE_SNAPSHOTS=1 cargo test -p browser-tests engines` writes the table anew.

use std::fs;
use std::path::Path;

use browser_tests::{Ability, Engine};

const BEGIN: &str = "<!-- begin: written by tests/suite/engines.rs -->\n";
const END: &str = "<!-- end -->\n";

#[test]
fn the_table_of_what_does_not_run_where_is_true() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let path = root.join("../../docs/engines.md");
    let page = fs::read_to_string(&path).unwrap();
    let (before, rest) = page.split_once(BEGIN).unwrap();
    let (_, after) = rest.split_once(END).unwrap();
    let expected = format!(
        "{before}{BEGIN}{}{END}{after}",
        table(&root.join("tests/suite"))
    );
    if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
        fs::write(&path, &expected).unwrap();
        return;
    }
    assert!(page == expected, "docs/engines.md should say:\n{expected}");
}

fn table(suite: &Path) -> String {
    let mut rows = Vec::new();
    for entry in fs::read_dir(suite).unwrap() {
        let path = entry.unwrap().path();
        if path.is_file() {
            let module = path.file_stem().unwrap().to_string_lossy().into_owned();
            rows.extend(of_module(&module, &fs::read_to_string(&path).unwrap()));
        }
    }
    rows.sort();
    format!(
        "| test | not in | because |\n|---|---|---|\n{}",
        rows.concat()
    )
}

/// A row for each test that asks whether the engine lacks something.
fn of_module(module: &str, source: &str) -> Vec<String> {
    let mut rows = Vec::new();
    let mut test = "";
    for line in source.lines() {
        if let Some((name, _)) = line
            .strip_prefix("async fn ")
            .and_then(|l| l.split_once('('))
        {
            test = name;
        }
        for ability in Ability::ALL {
            if line.contains(&format!(".lacks(Ability::{ability:?})")) {
                let without = Engine::ALL
                    .into_iter()
                    .filter(|engine| !ability.is_in(*engine));
                let without: Vec<_> = without.map(|engine| engine.to_string()).collect();
                let (without, reason) = (without.join(", "), ability.reason());
                rows.push(format!("| `{module}::{test}` | {without} | {reason} |\n"));
            }
        }
    }
    rows
}
