//! How well pages are cleaned.
#![allow(clippy::unwrap_used, clippy::panic)]

#[path = "support/pages.rs"]
mod support;

/// The least F1 for lines set aside.
const FLOOR: f64 = 0.97;

#[test]
fn pages_are_cleaned_well() {
    for folder in ["dev", "held-out"] {
        let scores = support::score(folder);
        let f1 = scores.aside.f1();
        assert!(f1 >= FLOOR, "{folder}: F1 {f1:.3}\n{}", scores.faults.join("\n"));
    }
}
