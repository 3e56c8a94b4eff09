//! How well pages are cleaned and texts aligned.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::cast_precision_loss
)]

#[path = "support/pages.rs"]
mod pages;
#[path = "support/pairs.rs"]
mod pairs;
#[path = "support/score.rs"]
mod score;

/// The least F1 for lines set aside.
const ASIDE: f64 = 0.97;
/// The least F1 for title, lead, byline, date and source.
const PARTS: f64 = 0.9;
/// The least F1 for pairs of sentences.
const PAIRS: f64 = 0.9;

#[test]
fn pages_are_cleaned_well() {
    for folder in ["dev", "held-out"] {
        let scores = pages::score(folder);
        let (aside, parts) = (scores.aside.f1(), scores.parts.f1());
        let well = aside >= ASIDE && parts >= PARTS;
        assert!(
            well,
            "{folder}: lines set aside {aside:.3}, parts {parts:.3}\n{}",
            scores.faults.join("\n")
        );
    }
}

#[test]
fn sentences_are_aligned_well() {
    for paragraphs in [true, false] {
        let (score, faults) = pairs::score(paragraphs);
        assert!(
            score.f1() >= PAIRS,
            "F1 {:.3}\n{}",
            score.f1(),
            faults.join("\n")
        );
    }
}
