//! Reads the corpus of aligned texts and scores alignment against it.

use std::collections::BTreeSet;
use std::fs;
use std::ops::Range;
use std::path::Path;

use language::alignment::{Side, align};
use language::lang::rules;

use crate::score::Score;

type Span = (usize, usize);
type Beads = BTreeSet<(Span, Span)>;

/// Pairs that agree with the corpus. Without paragraphs the texts are one block each.
pub(crate) fn score(paragraphs: bool) -> (Score, Vec<String>) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus-pairs");
    let mut paths: Vec<_> = fs::read_dir(&root)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    paths.retain(|path| path.extension().is_some_and(|suffix| suffix == "pairs"));
    paths.sort();
    let (mut score, mut faults) = (Score::default(), Vec::new());
    for path in paths {
        let (french, english, expected) = read(&fs::read_to_string(&path).unwrap(), paragraphs);
        let left = Side {
            text: &french,
            rules: rules("fr"),
        };
        let right = Side {
            text: &english,
            rules: rules("en"),
        };
        let aligned = align(left, right, &[]);
        let found: Beads = aligned
            .pairs
            .into_iter()
            .map(|pair| (span(pair.left), span(pair.right)))
            .collect();
        score.right += found.intersection(&expected).count();
        score.wrong += found.difference(&expected).count();
        score.missed += expected.difference(&found).count();
        let name = path.file_name().unwrap().to_string_lossy();
        faults.extend(
            expected
                .difference(&found)
                .map(|bead| format!("{name}: {bead:?}")),
        );
    }
    (score, faults)
}

/// Empty ranges are equal wherever they stand.
fn span(range: Range<usize>) -> Span {
    if range.is_empty() {
        (0, 0)
    } else {
        (range.start, range.end)
    }
}

fn read(marked: &str, paragraphs: bool) -> (String, String, Beads) {
    let mut texts = [String::new(), String::new()];
    let mut counts = [0, 0];
    let mut beads = BTreeSet::new();
    for line in marked.lines() {
        if line.trim().is_empty() {
            let gap = if paragraphs { "\n\n" } else { " " };
            texts.iter_mut().for_each(|text| text.push_str(gap));
            continue;
        }
        let (left, right) = line.split_once('=').unwrap();
        let mut spans = [(0, 0), (0, 0)];
        for (side, part) in [left, right].into_iter().enumerate() {
            let sentences: Vec<&str> = part
                .split(" / ")
                .map(str::trim)
                .filter(|s| !s.is_empty())
                .collect();
            for sentence in &sentences {
                if !texts[side].is_empty() && !texts[side].ends_with(char::is_whitespace) {
                    texts[side].push(' ');
                }
                texts[side].push_str(sentence);
            }
            spans[side] = span(counts[side]..counts[side] + sentences.len());
            counts[side] += sentences.len();
        }
        beads.insert((spans[0], spans[1]));
    }
    let [french, english] = texts;
    (french, english, beads)
}
