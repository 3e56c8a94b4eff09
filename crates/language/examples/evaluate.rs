//! Prints how well the engine does each of its tasks, one row of a table a task: items,
//! precision, recall, F1.
//!
//! `cargo run -q -p language --example evaluate [-- --faults]`; with `--blind` the texts that are
//! scored only before a release, whose faults nobody looks at, too.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::cast_precision_loss
)]

#[path = "../tests/support/pages.rs"]
mod pages;
#[path = "../tests/support/pairs.rs"]
mod pairs;
#[path = "../tests/support/score.rs"]
mod score;
#[path = "../tests/support/texts.rs"]
mod texts;

use score::Score;

fn main() {
    let asked = |flag: &str| std::env::args().any(|argument| argument == flag);
    let faults = asked("--faults");
    for folder in ["dev", "held-out"] {
        let scores = pages::score(folder);
        row("lines set aside", folder, scores.aside);
        row("parts of a page", folder, scores.parts);
        tell(&scores.faults, faults);
    }
    for folder in ["dev", "held-out"] {
        let scores = texts::score(folder);
        tell_texts(folder, &scores);
        tell(&scores.faults, faults);
    }
    if asked("--blind") {
        tell_texts("blind", &texts::score("blind"));
    }
    for (paragraphs, texts) in [(true, "in paragraphs"), (false, "in one block")] {
        let (score, lines) = pairs::score(paragraphs);
        row("pairs of sentences", texts, score);
        tell(&lines, faults);
    }
}

fn tell_texts(folder: &str, scores: &texts::Scores) {
    row("acronyms", folder, scores.acronyms);
    row("definitions", folder, scores.definitions);
    row("sentence ends", folder, scores.sentences);
}

fn row(task: &str, folder: &str, score: Score) {
    let items = score.right + score.missed;
    let (precision, recall, f1) = (score.precision(), score.recall(), score.f1());
    println!("| {task} | {folder} | {items} | {precision:.3} | {recall:.3} | {f1:.3} |");
}

fn tell(faults: &[String], wanted: bool) {
    for fault in faults.iter().filter(|_| wanted) {
        println!("{fault}");
    }
}
