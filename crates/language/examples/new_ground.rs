//! Prints how well the engine does on pages of others that its rules have not seen.
//!
//! `cargo run -q -p language --example new_ground -- FOLDER judge [--faults] [--rules]`. The repository holds
//! the marks only, see tests/new-ground/README.md; FOLDER holds the texts they belong to.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::cast_precision_loss
)]

#[path = "../tests/support/new_ground.rs"]
mod new_ground;
#[path = "../tests/support/score.rs"]
mod score;

use std::path::Path;

use score::Score;

fn main() {
    let mut arguments = std::env::args().skip(1);
    let (Some(folder), Some(set)) = (arguments.next(), arguments.next()) else {
        panic!("usage: new_ground FOLDER mend|judge [--faults] [--rules]");
    };
    let scores = new_ground::score(Path::new(&folder), &set);
    println!("| task | items | precision | recall | F1 |\n|---|---|---|---|---|");
    let rows = [
        ("lines set aside", scores.aside),
        ("titles", scores.titles),
        ("dates", scores.dates),
        ("definitions", scores.definitions),
        ("pairs of sentences", scores.pairs),
    ];
    for (task, score) in rows {
        row(task, score);
    }
    let options: Vec<String> = arguments.collect();
    if options.iter().any(|option| option == "--faults") {
        for fault in scores.faults {
            println!("{fault}");
        }
    }
    if options.iter().any(|option| option == "--rules") {
        println!("| rule that sets aside | right | wrong |\n|---|---|---|");
        for (rule, score) in scores.rules {
            println!("| {rule} | {} | {} |", score.right, score.wrong);
        }
    }
}

fn row(task: &str, score: Score) {
    let items = score.right + score.missed;
    let (precision, recall, f1) = (score.precision(), score.recall(), score.f1());
    println!("| {task} | {items} | {precision:.3} | {recall:.3} | {f1:.3} |");
}
