//! Any two texts, parted by a line of `====`: every sentence is in one pair, in order.
#![no_main]

use libfuzzer_sys::fuzz_target;
use language::alignment::{Side, align};
use language::lang::rules;

fuzz_target!(|text: &str| {
    let (left, right) = text.split_once("\n====\n").unwrap_or((text, text));
    let side = |text, lang| Side { text, rules: rules(lang) };
    let known = [("CEDEAO".to_owned(), "ECOWAS".to_owned())];
    let aligned = align(side(left, "fr"), side(right, "en"), &known);
    let (mut i, mut j) = (0, 0);
    for pair in &aligned.pairs {
        assert_eq!((pair.left.start, pair.right.start), (i, j));
        assert!((0.0..=1.0).contains(&pair.confidence));
        (i, j) = (pair.left.end, pair.right.end);
    }
    assert_eq!((i, j), (aligned.left.len(), aligned.right.len()));
    for range in &aligned.left {
        assert!(!left[range.clone()].is_empty());
    }
    for range in &aligned.right {
        assert!(!right[range.clone()].is_empty());
    }
});
