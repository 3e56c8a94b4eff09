//! How well acronyms, their long forms and the ends of sentences are found.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::cast_precision_loss
)]

#[path = "support/score.rs"]
mod score;
#[path = "support/texts.rs"]
mod texts;

/// The least F1 on the texts that the rules were written for, and on others.
struct Floors {
    acronyms: f64,
    definitions: f64,
    sentences: f64,
}

#[track_caller]
fn check(folder: &str, floors: &Floors) {
    let scores = texts::score(folder);
    let reached = [
        scores.acronyms.f1() - floors.acronyms,
        scores.definitions.f1() - floors.definitions,
        scores.sentences.f1() - floors.sentences,
    ];
    let faults = scores.faults.join("\n");
    assert!(
        reached.iter().all(|surplus| *surplus >= 0.0),
        "{reached:?}\n{faults}"
    );
}

#[test]
fn texts_are_understood_well() {
    let floors = Floors {
        acronyms: 0.99,
        definitions: 0.98,
        sentences: 0.995,
    };
    check("dev", &floors);
}

#[test]
fn so_are_texts_that_the_rules_were_not_written_for() {
    let floors = Floors {
        acronyms: 0.98,
        definitions: 0.95,
        sentences: 0.99,
    };
    check("held-out", &floors);
}
