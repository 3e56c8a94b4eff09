//! Prints how well pages are cleaned, one row of a table a task.
//!
//! `cargo run -q -p reading --example evaluate_pages [-- --faults]`
#![allow(clippy::unwrap_used, clippy::panic)]

#[path = "../tests/support/pages.rs"]
mod pages;

fn main() {
    let faults = std::env::args().any(|argument| argument == "--faults");
    for folder in ["dev", "held-out"] {
        let scores = pages::score(folder);
        for (task, score) in [("lines set aside", scores.aside), ("parts of a page", scores.parts)] {
            println!(
                "| {task} | {folder} | {} | {:.3} | {:.3} | {:.3} |",
                score.right + score.missed,
                score.precision(),
                score.recall(),
                score.f1()
            );
        }
        if faults {
            scores.faults.iter().for_each(|fault| println!("{fault}"));
        }
    }
}
