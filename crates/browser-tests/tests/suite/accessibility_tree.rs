//! What a screen reader is told, kept as files so that it is reviewed like code.
//!
//! `UPDATE_SNAPSHOTS=1 cargo test -p browser-tests accessibility_tree` writes them anew.

use std::fs;
use std::path::Path;

use browser_tests::{Ability, Engine, Visit};
use thirtyfour::Key;

use crate::{LESSON, Outcome};

#[track_caller]
fn compare(name: &str, told: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/suite/accessibility_tree")
        .join(format!("{name}.txt"));
    if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, told).unwrap();
    }
    let kept = fs::read_to_string(&path).unwrap_or_default();
    let differs = kept
        .lines()
        .zip(told.lines())
        .find(|(kept, told)| kept != told);
    assert!(kept == told, "{name} differs, first in {differs:?}");
}

#[tokio::test]
async fn of_the_library_a_lesson_and_an_explanation() -> Outcome {
    if Engine::chosen().lacks(Ability::AccessibilityTree) {
        return Ok(());
    }
    let reader = Visit::on_phone().begin().await?;
    reader.open("").await?;
    compare("library", &reader.accessibility_tree().await?);
    reader.open(LESSON).await?;
    reader
        .until("document.querySelector('#glossary') === null")
        .await?;
    compare("lesson", &reader.accessibility_tree().await?);
    reader.tap("#p1 a.mention[data-entry=uvv]").await?;
    reader.explained_is("uvv").await?;
    let open = reader.accessibility_tree().await?;
    let from = open.find("dialog ").unwrap_or_default();
    compare("explanation", &open[from..]);
    // It is announced once: it has the focus, and names what it explains and how.
    assert_eq!(open.matches("dialog l’UVV").count(), 1);
    let focused = "document.activeElement.dataset.panel";
    assert_eq!(reader.text(focused).await?, "explanation");
    // What a related entry and the way back from it say is announced likewise.
    for (control, entry) in [("[data-follow=fedepa]", "fedepa"), (".step-back", "uvv")] {
        reader.press(Key::Tab + "").await?;
        reader
            .see(&format!("document.querySelector('{control}').focus()"))
            .await?;
        reader.press(Key::Enter + "").await?;
        reader.explained_is(entry).await?;
        reader
            .until(&format!("{focused} === 'explanation'"))
            .await?;
    }
    reader.press(Key::Escape + "").await?;
    reader.no_panel().await?;
    let focused = "document.activeElement.dataset.entry";
    assert_eq!(reader.text(focused).await?, "uvv");
    reader.leave().await
}
