//! No circle among the modules of a folder: what one uses does not, by whatever way, use it.
#![allow(clippy::unwrap_used)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// The way to a module from its crate: `["reader", "memo"]`.
type Module = Vec<String>;

/// The modules of a crate with their sources, without tests and remarks.
fn modules(folder: &Path, way: &Module, found: &mut BTreeMap<Module, String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        let mut module = way.clone();
        if !["mod", "lib", "main"].contains(&name.as_str()) {
            module.push(name);
        }
        if path.is_dir() {
            modules(&path, &module, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            let source = fs::read_to_string(&path).unwrap();
            let source = source.split("#[cfg(test)]").next().unwrap();
            let lines = source
                .lines()
                .map(|line| line.split("//").next().unwrap())
                .collect::<Vec<_>>();
            *found.entry(module).or_default() += &lines.join("\n");
        }
    }
}

/// The names at the first level of `{a, b::c, d::{e}}`, behind the opening brace.
fn names_in_braces(text: &str) -> Vec<String> {
    let (mut depth, mut names, mut name) = (1, Vec::new(), String::new());
    for letter in text.chars() {
        match letter {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if depth == 0 || (depth == 1 && letter == ',') {
            names.push(std::mem::take(&mut name));
        } else {
            name.push(letter);
        }
        if depth == 0 {
            break;
        }
    }
    let first = |name: &String| {
        name.trim()
            .split(|c: char| !is_of_name(c))
            .next()
            .map(str::to_owned)
    };
    names.iter().filter_map(first).collect()
}

fn is_of_name(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_'
}

/// What a module names that begins with `crate`, `super` or `self`.
fn named(module: &Module, source: &str) -> Vec<Module> {
    let mut found = Vec::new();
    for base in ["crate::", "super::", "self::"] {
        for (at, _) in source.match_indices(base) {
            let before = source.get(..at).unwrap().chars().next_back();
            if before.is_some_and(|letter| is_of_name(letter) || letter == ':' || letter == '$') {
                continue;
            }
            let mut way: Module = match base {
                "crate::" => Vec::new(),
                "self::" => module.clone(),
                _ => module
                    .iter()
                    .take(module.len().saturating_sub(1))
                    .cloned()
                    .collect(),
            };
            let mut rest = source.get(at + base.len()..).unwrap();
            while let Some(behind) = rest.strip_prefix("super::") {
                way.pop();
                rest = behind;
            }
            loop {
                let name: String = rest
                    .chars()
                    .take_while(|letter| is_of_name(*letter))
                    .collect();
                rest = rest.get(name.len()..).unwrap();
                if !name.is_empty() {
                    way.push(name);
                }
                match rest.strip_prefix("::") {
                    Some(behind) => rest = behind,
                    None => break,
                }
            }
            match rest.strip_prefix('{') {
                Some(behind) => found.extend(
                    names_in_braces(behind)
                        .into_iter()
                        .map(|name| [way.clone(), vec![name]].concat()),
                ),
                None => found.push(way),
            }
        }
    }
    found
}

/// For each folder, which of its modules uses which other.
fn uses(modules: &BTreeMap<Module, String>) -> BTreeMap<Module, BTreeSet<(String, String)>> {
    let mut uses: BTreeMap<Module, BTreeSet<(String, String)>> = BTreeMap::new();
    for (module, source) in modules {
        for mut other in named(module, source) {
            while !other.is_empty() && !modules.contains_key(&other) {
                other.pop();
            }
            let shared = module
                .iter()
                .zip(&other)
                .take_while(|(a, b)| a == b)
                .count();
            if let (Some(user), Some(used)) = (module.get(shared), other.get(shared)) {
                let folder = module.iter().take(shared).cloned().collect();
                let pair = (user.clone(), used.clone());
                uses.entry(folder).or_default().insert(pair);
            }
        }
    }
    uses
}

/// What is reached from a module.
fn reached(from: &str, uses: &BTreeSet<(String, String)>) -> BTreeSet<String> {
    let mut reached = BTreeSet::new();
    let mut open = vec![from.to_owned()];
    while let Some(user) = open.pop() {
        for (_, used) in uses.iter().filter(|(other, _)| *other == user) {
            if reached.insert(used.clone()) {
                open.push(used.clone());
            }
        }
    }
    reached
}

#[test]
fn no_module_uses_what_uses_it() {
    let root = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."));
    let crates = fs::read_dir(root.join("crates")).unwrap();
    let folders = crates.map(|entry| entry.unwrap().path().join("src"));
    let folders = folders.chain([root.join("src")]).collect::<Vec<PathBuf>>();
    let mut circles = BTreeSet::new();
    for folder in folders {
        let mut found = BTreeMap::new();
        modules(&folder, &Vec::new(), &mut found);
        for (parent, uses) in uses(&found) {
            for (user, _) in &uses {
                if reached(user, &uses).contains(user) {
                    let place = folder.join(parent.join("/"));
                    circles.insert(format!("{}: {user}", place.display()));
                }
            }
        }
    }
    assert!(circles.is_empty(), "in a circle: {circles:#?}");
}
