//! The site that is published, with whatever articles there are: all its pages open.

use std::fs;
use std::path::Path;

use browser_tests::Visit;
use browser_tests::site::published;

use crate::Outcome;

#[tokio::test]
async fn every_page_opens() -> Outcome {
    let reader = Visit::on_phone().to_site(published()).begin().await?;
    reader.open("").await?;
    let links = "[...document.querySelectorAll('.card a')].map(link => link.getAttribute('href'))";
    let mut links: Vec<String> = serde_json::from_value(reader.see(links).await?).unwrap();
    links.sort();
    let mut expected: Vec<_> = slugs()
        .iter()
        .map(|slug| format!("./{slug}/index.html"))
        .collect();
    expected.sort();
    assert_eq!(links, expected);
    for slug in slugs() {
        // An error on the console, or a request to another origin, fails the test in the end.
        reader.open(&format!("{slug}/")).await?;
        let shown = "document.querySelector('article').dataset.lesson";
        assert_eq!(reader.text(shown).await?, slug);
    }
    reader.leave().await
}

/// The names of the folders below `articles/`, sorted.
fn slugs() -> Vec<String> {
    let articles = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../articles");
    let entries = fs::read_dir(articles).unwrap().map(|entry| entry.unwrap());
    let folders = entries.filter(|entry| entry.path().is_dir());
    let mut slugs: Vec<String> = folders
        .map(|folder| folder.file_name().into_string().unwrap())
        .filter(|name| !name.starts_with('.'))
        .collect();
    slugs.sort();
    slugs
}
