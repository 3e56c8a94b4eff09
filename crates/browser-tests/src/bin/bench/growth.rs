//! How the command's time grows with the text, and what mark.js takes for the same text and forms.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

use browser_tests::Visit;
use browser_tests::server::Fault;
use browser_tests::site::fixture;
use thirtyfour::error::WebDriverResult;

use crate::LESSON;

pub(crate) const MEGABYTE: usize = 1_000_000;
/// Runs of the command, of which the fastest counts.
const RUNS: usize = 3;
/// What is repeated to a megabyte: nothing but mentions.
const MENTION: &str = "(AES) ";

/// Times `annotate` and `import` on 1 MB and on 10 MB as dense as the lessons, `annotate` on a
/// megabyte of mentions, and mark.js.
pub(crate) async fn measure() -> WebDriverResult<()> {
    let small = written("small.txt", &dense(MEGABYTE));
    let large = written("large.txt", &dense(10 * MEGABYTE));
    let mentions = written("mentions.txt", &MENTION.repeat(MEGABYTE / MENTION.len()));
    println!("\nThe command on long texts\n\n| task | text | ms | of 1 MB |\n|---|---|---|---|");
    let mut annotating = 0.0;
    for task in ["annotate", "import"] {
        let (once, tenfold) = (best(task, &small), best(task, &large));
        println!("| {task} | 1 MB | {once:.0} | 1.0 |");
        println!("| {task} | 10 MB | {tenfold:.0} | {:.1} |", tenfold / once);
        if task == "annotate" {
            annotating = once;
        }
    }
    let of_mentions = best("annotate", &mentions);
    let ratio = of_mentions / annotating;
    println!("| annotate | {MENTION}to 1 MB | {of_mentions:.0} | {ratio:.1} |");
    let forms = forms();
    let took = mark_js(&dense(MEGABYTE), &forms).await?;
    let (count, ratio) = (forms.len(), took / annotating);
    println!("| mark.js, {count} forms | 1 MB | {took:.0} | {ratio:.1} × annotate |");
    Ok(())
}

fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
}

/// The paragraphs of the site's articles again and again, each time with a number of its own:
/// what is repeated word for word would be set aside.
pub(crate) fn dense(bytes: usize) -> String {
    let mut folders: Vec<PathBuf> = fs::read_dir(root().join("articles"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    folders.sort();
    let mut paragraphs = Vec::new();
    for folder in folders {
        let article = fs::read_to_string(folder.join("article.fr.md")).unwrap();
        let body = article.split("\n+++\n").nth(1).unwrap();
        paragraphs.extend(body.split("\n\n").map(|text| text.trim().to_owned()));
    }
    let mut text = String::new();
    for (number, paragraph) in paragraphs.iter().cycle().enumerate() {
        if text.len() >= bytes {
            break;
        }
        write!(text, "En {number}, {paragraph}\n\n").unwrap();
    }
    text
}

/// Every form of the site's glossary.
pub(crate) fn forms() -> BTreeSet<String> {
    let mut forms = BTreeSet::new();
    for file in glossary_files() {
        let table: toml::Table = fs::read_to_string(file).unwrap().parse().unwrap();
        for (_, entry) in table {
            let written = entry.get("forms").and_then(toml::Value::as_array);
            let written = written.into_iter().flatten();
            forms.extend(written.filter_map(|form| form.as_str().map(str::to_owned)));
        }
    }
    forms
}

/// The files of the site's glossary.
pub(crate) fn glossary_files() -> impl Iterator<Item = PathBuf> {
    let files = fs::read_dir(root().join("glossary")).unwrap();
    files.map(|file| file.unwrap().path())
}

/// Writes a text where the command can read it.
fn written(name: &str, text: &str) -> PathBuf {
    let path = compared().join(name);
    fs::write(&path, text).unwrap();
    path
}

/// What `script/bench` has made.
fn compared() -> PathBuf {
    fixture().join("../compared")
}

/// The milliseconds of the fastest run.
fn best(task: &str, text: &Path) -> f64 {
    let run = |_| {
        let begin = Instant::now();
        let status = Command::new(root().join("target/release/site"))
            .args([task, "--glossary"])
            .arg(root().join("glossary"))
            .arg(text)
            .stdout(Stdio::null())
            .status()
            .unwrap();
        assert!(status.success());
        begin.elapsed().as_secs_f64() * 1000.0
    };
    (0..RUNS).map(run).fold(f64::INFINITY, f64::min)
}

/// The milliseconds that mark.js takes to mark the forms in a page of these paragraphs.
pub(crate) async fn mark_js(text: &str, forms: &BTreeSet<String>) -> WebDriverResult<f64> {
    let mut page = "<!DOCTYPE html><html lang=fr><meta charset=utf-8><title>mark.js</title>\
        <link rel=icon href=data:,><body>"
        .to_owned();
    for paragraph in text.split("\n\n") {
        write!(page, "<p>{}</p>", paragraph.replace('<', "&lt;")).unwrap();
    }
    let forms = serde_json::to_string(forms).unwrap();
    write!(
        page,
        "<script src=mark.min.js></script><script>addEventListener('load', () => setTimeout(() => {{ const begin = performance.now();\
         new Mark(document.body).mark({forms}, {{ accuracy: 'exactly', separateWordSearch: false,\
         done: () => {{ window.took = performance.now() - begin; }} }}); }}));</script>"
    )
    .unwrap();
    let script = fs::read(root().join(".tools/mark.js/node_modules/mark.js/dist/mark.min.js"));
    let reader = Visit::on_laptop()
        .with_fault(LESSON, Fault::Instead(page.into_bytes()))
        .with_fault("mark.min.js", Fault::Instead(script.unwrap()))
        .begin()
        .await?;
    reader.go(LESSON).await?;
    reader.until("window.took !== undefined").await?;
    let took = reader.see("window.took").await?.as_f64().unwrap();
    reader.leave().await?;
    Ok(took)
}
