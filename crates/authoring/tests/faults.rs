//! Every rule for content has an example: a folder in `tests/faults` holds those files that
//! differ from the sound content in `tests/faults/sound`, and what is found then. An empty
//! file stands for one that is not there.
//!
//! With `UPDATE_EXPECTED=1` the expected findings are written anew: read them.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use authoring::files::{ArticleFiles, Content, ContentFile};
use authoring::lessons;

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/faults")
        .join(name)
}

/// Adds every file below a folder by its path from there.
fn collect(folder: &Path, prefix: &str, files: &mut BTreeMap<String, String>) {
    for entry in fs::read_dir(folder).expect("a folder of the test") {
        let entry = entry.unwrap();
        let name = format!("{prefix}{}", entry.file_name().into_string().unwrap());
        if entry.path().is_dir() {
            collect(&entry.path(), &format!("{name}/"), files);
        } else {
            files.insert(name, fs::read_to_string(entry.path()).unwrap());
        }
    }
}

fn content(name: &str) -> Content {
    let mut files = BTreeMap::new();
    collect(&folder("sound"), "", &mut files);
    collect(&folder(name), "", &mut files);
    let mut content = Content::default();
    for (path, text) in files.into_iter().filter(|(_, text)| !text.is_empty()) {
        let parts: Vec<String> = path.split('/').map(str::to_owned).collect();
        let file = ContentFile { path, text };
        match parts
            .iter()
            .map(String::as_str)
            .collect::<Vec<_>>()
            .as_slice()
        {
            ["site.toml"] => content.site = file,
            ["glossary", _] => content.glossary.push(file),
            ["articles", slug, "article.fr.md"] => {
                let slug = (*slug).to_owned();
                content.articles.push(ArticleFiles {
                    slug,
                    article: file,
                    notes: None,
                    questions: None,
                });
            }
            // Sorted after the article beside it.
            ["articles", _, "notes.en.md"] => {
                content.articles.last_mut().unwrap().notes = Some(file)
            }
            ["articles", _, "questions.toml"] => {
                content.articles.last_mut().unwrap().questions = Some(file)
            }
            _ => assert_eq!(parts, ["expected.txt"]),
        }
    }
    content
}

#[test]
fn sound_content_has_no_findings() {
    let (lessons, findings) = lessons(&content("sound"));
    assert_eq!(findings, []);
    assert_eq!(lessons.len(), 1);
}

#[test]
fn every_fault_is_found_and_nothing_else() {
    let mut wrong = Vec::new();
    let mut names: Vec<String> = fs::read_dir(folder(""))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name != "sound")
        .collect();
    names.sort();
    for name in names {
        let (_, findings) = lessons(&content(&name));
        let found: String = findings
            .iter()
            .map(|finding| format!("{finding}\n"))
            .collect();
        let expected = folder(&name).join("expected.txt");
        if std::env::var_os("UPDATE_EXPECTED").is_some() {
            fs::write(&expected, &found).unwrap();
        }
        if fs::read_to_string(&expected).unwrap_or_default() != found {
            wrong.push(format!("{name}:\n{found}"));
        }
    }
    assert!(
        wrong.is_empty(),
        "other findings than expected.txt says:\n{}",
        wrong.join("\n")
    );
}
