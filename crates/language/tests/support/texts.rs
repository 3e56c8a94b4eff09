//! Reads the corpus of texts and scores acronyms, definitions and sentences against its marks.

use std::collections::BTreeSet;
use std::fs;
use std::ops::Range;
use std::path::Path;

use language::acronyms::acronyms;
use language::lang::rules;
use language::text::sentences::{sentences, trim};

use crate::score::Score;

/// The three tasks.
#[derive(Clone, Debug, Default)]
pub(crate) struct Scores {
    pub(crate) acronyms: Score,
    pub(crate) definitions: Score,
    pub(crate) sentences: Score,
    /// What went wrong, a line each.
    pub(crate) faults: Vec<String>,
}

/// A text and what is marked in it.
#[derive(Default)]
struct Marked {
    text: String,
    acronyms: BTreeSet<(usize, usize)>,
    /// The bytes of the long form, and the acronym.
    definitions: BTreeSet<(usize, usize, String)>,
    ends: BTreeSet<usize>,
}

/// Scores the texts of a folder.
pub(crate) fn score(folder: &str) -> Scores {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/corpus-texts")
        .join(folder);
    let mut paths: Vec<_> = fs::read_dir(&root)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|kind| kind == "txt"))
        .collect();
    paths.sort();
    let mut scores = Scores::default();
    for path in paths {
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        compare(
            &name,
            &read(&fs::read_to_string(&path).unwrap()),
            &mut scores,
        );
    }
    scores
}

fn read(file: &str) -> Marked {
    let (_, body) = file.split_once("\n\n").unwrap();
    let mut marked = Marked::default();
    let (mut acronyms, mut forms) = (Vec::new(), Vec::new());
    for c in body.chars() {
        let at = marked.text.len();
        match c {
            '⟦' => acronyms.push(at),
            '⟧' => {
                marked.acronyms.insert((acronyms.pop().unwrap(), at));
            }
            '⟪' => forms.push(at),
            '⟫' => {
                let start = forms.pop().unwrap();
                let cut = start + marked.text[start..].rfind('=').unwrap();
                let names = marked.text.split_off(cut);
                for name in names[1..].split('+') {
                    let definition = (start, cut, name.to_owned());
                    marked.definitions.insert(definition);
                }
            }
            '‖' => {
                marked.ends.insert(at);
            }
            c => marked.text.push(c),
        }
    }
    marked
}

fn compare(name: &str, marked: &Marked, scores: &mut Scores) {
    let text = marked.text.as_str();
    let found = acronyms(text, rules("fr"));
    let pair = |range: &Range<usize>| (range.start, range.end);
    let part = |range: &(usize, usize)| text[range.0..range.1].to_owned();
    let forms: BTreeSet<_> = found.acronyms.iter().map(pair).collect();
    let faults = &mut scores.faults;
    count(
        &mut scores.acronyms,
        &marked.acronyms,
        &forms,
        |sign, range| {
            faults.push(format!("{name} acronym {sign} {}", part(range)));
        },
    );
    let definitions: BTreeSet<_> = found
        .definitions
        .iter()
        .map(|definition| {
            let (start, end) = pair(&definition.expansion);
            (start, end, part(&pair(&definition.acronym)))
        })
        .collect();
    count(
        &mut scores.definitions,
        &marked.definitions,
        &definitions,
        |sign, (start, end, form)| {
            let long = part(&(*start, *end));
            faults.push(format!("{name} definition {sign} {form}: {long}"));
        },
    );
    let ends: BTreeSet<usize> = sentences(text, rules("fr"))
        .into_iter()
        .map(|range| trim(text, range))
        .filter(|range| !range.is_empty())
        .map(|range| range.end)
        .collect();
    count(&mut scores.sentences, &marked.ends, &ends, |sign, end| {
        let around = text.char_indices().map(|(at, _)| at);
        let from = around
            .clone()
            .filter(|at| at + 60 >= *end)
            .min()
            .unwrap_or_default();
        let to = around
            .filter(|at| *at <= end + 40)
            .max()
            .unwrap_or_default();
        let (before, after) = (&text[from..*end], &text[*end..to.max(*end)]);
        faults.push(format!("{name} sentence {sign} {before:?} ‖ {after:?}"));
    });
}

fn count<T: Ord>(
    score: &mut Score,
    expected: &BTreeSet<T>,
    found: &BTreeSet<T>,
    mut tell: impl FnMut(char, &T),
) {
    score.right += expected.intersection(found).count();
    for missed in expected.difference(found) {
        score.missed += 1;
        tell('-', missed);
    }
    for wrong in found.difference(expected) {
        score.wrong += 1;
        tell('+', wrong);
    }
}
