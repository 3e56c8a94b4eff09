//! `site check` as authors run it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// Content without faults.
fn sound() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../authoring/tests/faults/sound")
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let to = to.join(entry.file_name());
        match entry.path().is_dir() {
            true => copy(&entry.path(), &to),
            false => drop(fs::copy(entry.path(), to).unwrap()),
        }
    }
}

/// A fresh copy of the sound content under a name of the test's own.
fn copy_of_sound(name: &str) -> PathBuf {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&root);
    copy(&sound(), &root);
    root
}

/// Exit code and standard error.
fn check(root: &Path) -> (i32, String) {
    let Output {
        status,
        stdout,
        stderr,
    } = Command::new(env!("CARGO_BIN_EXE_site"))
        .args(["check", "--root"])
        .arg(root)
        .output()
        .expect("the command starts");
    assert!(stdout.is_empty());
    (status.code().unwrap(), String::from_utf8(stderr).unwrap())
}

#[test]
fn sound_content() {
    assert_eq!(
        check(&sound()),
        (0, "1 lesson, 4 entries: 0 errors, 0 warnings\n".to_owned())
    );
}

#[test]
fn faults_come_by_file_and_line() {
    let root = copy_of_sound("faults");
    let article = root.join("articles/marche/article.fr.md");
    let text = fs::read_to_string(&article).unwrap();
    fs::write(
        &article,
        text.replace("\"B1\"", "\"B9\"")
            .replace("-a) venir", "-b) venir"),
    )
    .unwrap();
    fs::remove_file(root.join("articles/marche/notes.en.md")).unwrap();
    let (code, report) = check(&root);
    assert_eq!(code, 1, "{report}");
    let heads: Vec<&str> = report
        .lines()
        .filter(|line| !line.starts_with(' '))
        .collect();
    let expected = [
        "articles/marche/article.fr.md:1: warning [missing-notes] The article has no notes.",
        "articles/marche/article.fr.md:8: error [level-unknown] “B9” is no level.",
        "articles/marche/article.fr.md:45: error [unknown-entry] This link leads to “s-engager-b”, which is no entry.",
        "1 lesson, 4 entries: 2 errors, 1 warning",
    ];
    assert_eq!(heads, expected);
}

#[test]
fn warnings_alone_are_no_failure() {
    let root = copy_of_sound("warnings");
    fs::remove_file(root.join("articles/marche/notes.en.md")).unwrap();
    let (code, report) = check(&root);
    assert_eq!(code, 0, "{report}");
    assert!(
        report.ends_with("1 lesson, 4 entries: 0 errors, 1 warning\n"),
        "{report}"
    );
}

#[test]
fn content_that_cannot_be_read() {
    let root = copy_of_sound("unreadable");
    fs::write(root.join("glossary/names.toml"), [0xff, 0xfe]).unwrap();
    let (code, report) = check(&root);
    assert_eq!(code, 2, "{report}");
    assert!(report.contains("glossary/names.toml: "), "{report}");

    let root = copy_of_sound("no-article");
    fs::rename(
        root.join("articles/marche/article.fr.md"),
        root.join("articles/marche/article.md"),
    )
    .unwrap();
    let (code, report) = check(&root);
    assert_eq!(code, 2, "{report}");
    assert!(
        report.contains("articles/marche: there is no file article.<language>.md"),
        "{report}"
    );

    let root = copy_of_sound("two-notes");
    fs::write(root.join("articles/marche/notes.es.md"), "").unwrap();
    assert_eq!(check(&root).0, 2);
    assert_eq!(check(&root.join("nowhere")).0, 2);
}

#[test]
fn hidden_and_other_files_are_passed_over() {
    let root = copy_of_sound("others");
    fs::create_dir_all(root.join("articles/.git")).unwrap();
    fs::write(root.join("articles/README.md"), "").unwrap();
    fs::write(root.join("glossary/notes.txt"), "=").unwrap();
    assert_eq!(check(&root).0, 0);
}
