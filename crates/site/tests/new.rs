//! `site new` as authors run it.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn site(root: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_site"))
        .args(arguments)
        .arg("--root")
        .arg(root)
        .output()
        .unwrap()
}

fn empty(name: &str) -> PathBuf {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&root);
    fs::create_dir_all(root.join("glossary")).unwrap();
    fs::write(root.join("site.toml"), "[sources]\nhosts = []\n").unwrap();
    root
}

#[test]
fn an_article_is_begun_and_the_check_says_what_it_lacks() {
    let root = empty("new-article");
    assert_eq!(site(&root, &["new", "paix-2025"]).status.code(), Some(0));
    let checked = site(&root, &["check"]);
    assert_eq!(checked.status.code(), Some(1));
    let told = String::from_utf8(checked.stderr).unwrap();
    let faults: Vec<&str> = told
        .lines()
        .filter(|line| line.contains(": error ["))
        .collect();
    let article = "articles/paix-2025/article.fr.md";
    let notes = "articles/paix-2025/notes.en.md";
    assert_eq!(
        faults,
        [
            format!("{article}:1: error [no-source] The article has no source."),
            format!("{article}:2: error [missing-key] `title` in the file is empty."),
            format!("{article}:2: error [missing-key] `date` is missing in the file."),
            format!("{article}:3: error [missing-key] `lead` in the file is empty."),
            format!("{article}:11: error [missing-key] `author` in the file is empty."),
            format!("{notes}:2: error [missing-key] `title` in the file is empty."),
            format!("{notes}:3: error [missing-key] `lead` in the file is empty."),
        ],
        "{told}"
    );
}

#[test]
fn nothing_is_overwritten() {
    let root = empty("new-twice");
    assert_eq!(site(&root, &["new", "paix"]).status.code(), Some(0));
    let article = root.join("articles/paix/article.fr.md");
    fs::write(&article, "mine").unwrap();
    assert_eq!(site(&root, &["new", "paix"]).status.code(), Some(2));
    assert_eq!(fs::read_to_string(&article).unwrap(), "mine");
}

#[test]
fn what_is_no_address_is_refused() {
    let root = empty("new-address");
    for slug in ["../away", "Paix", "a--b", "été", ""] {
        assert_eq!(site(&root, &["new", slug]).status.code(), Some(2), "{slug}");
    }
    assert!(!root.join("articles").exists());
}
