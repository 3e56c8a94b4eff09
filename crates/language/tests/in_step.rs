//! Whether two texts stay in step where one of them lacks something, or has more.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use std::collections::BTreeSet;
use std::fs;
use std::ops::Range;
use std::path::Path;

use language::alignment::{Side, align};
use language::lang::rules;

/// All of the corpus, as one text.
fn corpus() -> Vec<Bead> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus-pairs");
    let mut paths: Vec<_> = fs::read_dir(&root)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|suffix| suffix == "pairs"))
        .collect();
    paths.sort();
    let sentences = |part: &str| {
        let sentences = part.split(" / ").map(|sentence| sentence.trim().to_owned());
        sentences.filter(|sentence| !sentence.is_empty()).collect()
    };
    let mut beads = Vec::new();
    for path in paths {
        let marked = fs::read_to_string(path).unwrap();
        let pairs = marked.lines().filter_map(|line| line.split_once('='));
        beads.extend(pairs.map(|(left, right)| [sentences(left), sentences(right)]));
    }
    beads
}

/// Sentences of both texts that go together.
type Bead = [Vec<String>; 2];

/// Which beads are not found.
fn missed(beads: &[Bead], between: &str) -> Vec<usize> {
    let mut texts = [String::new(), String::new()];
    let mut counts = [0, 0];
    let mut expected = Vec::new();
    for bead in beads {
        let mut spans = [(0, 0), (0, 0)];
        for side in [0, 1] {
            for sentence in &bead[side] {
                texts[side].push_str(sentence);
                texts[side].push_str(between);
            }
            let end = counts[side] + bead[side].len();
            spans[side] = span(counts[side]..end);
            counts[side] = end;
        }
        expected.push((spans[0], spans[1]));
    }
    let side = |at: usize, lang| Side {
        text: &texts[at],
        rules: rules(lang),
    };
    let aligned = align(side(0, "fr"), side(1, "en"), &[]);
    let pairs = aligned.pairs.into_iter();
    let found: BTreeSet<_> = pairs
        .map(|pair| (span(pair.left), span(pair.right)))
        .collect();
    let missed = expected
        .iter()
        .enumerate()
        .filter(|(_, bead)| !found.contains(bead));
    missed.map(|(at, _)| at).collect()
}

/// Empty ranges are equal wherever they stand.
fn span(range: Range<usize>) -> (usize, usize) {
    if range.is_empty() {
        (0, 0)
    } else {
        (range.start, range.end)
    }
}

/// The pairs of one sentence with one.
fn one_by_one() -> Vec<Bead> {
    let mut beads = corpus();
    beads.retain(|bead| bead.iter().all(|sentences| sentences.len() == 1));
    beads
}

/// Whether all that is not found stands near a place.
#[track_caller]
fn is_in_step(beads: &[Bead], near: usize) {
    let missed = missed(beads, " ");
    let is_near = |at: &usize| at.abs_diff(near) <= 2;
    assert!(missed.iter().all(is_near), "at {near}: {missed:?}");
}

#[test]
fn all_is_in_step_two_sentences_after_one_that_is_missing() {
    let beads = one_by_one();
    for side in [0, 1] {
        for at in 0..beads.len() {
            let mut beads = beads.clone();
            beads[at][side].clear();
            is_in_step(&beads, at);
        }
    }
}

#[test]
fn all_is_in_step_two_sentences_after_one_that_was_cut_in_two() {
    let beads = one_by_one();
    for side in [0, 1] {
        for at in 0..beads.len() {
            let mut beads = beads.clone();
            let whole = beads[at][side][0].clone();
            let Some((first, second)) = whole.split_once(", ") else {
                continue;
            };
            let mut rest = second.chars();
            let capital = rest.next().unwrap().to_uppercase();
            let second = format!("{capital}{}", rest.as_str());
            beads[at][side] = vec![format!("{first}."), second];
            is_in_step(&beads, at);
        }
    }
}

/// Links as they stand above and below a text, in words that the other text does not have.
fn menu(count: usize, side: usize) -> Vec<Bead> {
    let words = [
        [
            "Accueil",
            "Météo",
            "Annuaire des services",
            "Nous joindre",
            "Emplois",
            "Salle de presse et avis",
            "Marchés publics",
        ],
        [
            "Home",
            "Pay a fine",
            "Careers",
            "News",
            "Find your way around",
            "Log in",
            "Subscribe to alerts",
        ],
    ];
    let links = (0..count).map(|at| {
        let mut sentences = [Vec::new(), Vec::new()];
        sentences[side].push(words[side][at % 7].to_owned());
        sentences
    });
    links.collect()
}

#[test]
fn links_around_a_text_are_left_out() {
    let beads = one_by_one();
    for (lefts, rights) in [
        (29, 0),
        (0, 29),
        (29, 12),
        (7, 29),
        (150, 0),
        (0, 150),
        (150, 120),
    ] {
        let links = [menu(lefts, 0), menu(rights, 1)].concat();
        for (above, below) in [(true, false), (false, true), (true, true)] {
            let around = |is_there: bool| if is_there { links.clone() } else { Vec::new() };
            let start = around(above).len();
            let all = [around(above), beads.clone(), around(below)].concat();
            let text = start + 2..start + beads.len() - 2;
            let missed = missed(&all, "\n\n");
            // Whether links go with links or without anything is the same to who reads the text.
            assert!(
                !missed.iter().any(|at| text.contains(at)),
                "{lefts} and {rights} links, above {above}, below {below}: {missed:?}"
            );
        }
    }
}
