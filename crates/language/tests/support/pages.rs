//! Reads the corpus of pages and scores cleaning against it.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use language::cleaning::{Cleaned, Cleaner, Part};

use crate::score::Score;

/// The lines set aside, and title, lead, byline, date and source.
#[derive(Clone, Debug, Default)]
pub(crate) struct Scores {
    pub(crate) aside: Score,
    pub(crate) parts: Score,
    /// What went wrong, a line each.
    pub(crate) faults: Vec<String>,
}

/// Scores the pages of a folder.
pub(crate) fn score(folder: &str) -> Scores {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/corpus-pages")
        .join(folder);
    let mut paths: Vec<_> = fs::read_dir(&root)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    paths.sort();
    let cleaner = Cleaner::new("fr");
    let mut scores = Scores::default();
    for path in paths {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        page(
            &name,
            &fs::read_to_string(&path).unwrap(),
            &cleaner,
            &mut scores,
        );
    }
    scores
}

fn page(name: &str, marked: &str, cleaner: &Cleaner, scores: &mut Scores) {
    let rows: Vec<(char, &str)> = marked
        .lines()
        .map(|line| {
            (
                line.chars().next().unwrap_or(' '),
                line.get(2..).unwrap_or_default(),
            )
        })
        .collect();
    let input: String = rows.iter().map(|(_, line)| format!("{line}\n")).collect();
    let cleaned = cleaner.clean(&input);
    let aside: BTreeSet<usize> = cleaned.set_aside.iter().map(|line| line.line).collect();
    for (number, (mark, line)) in (1..).zip(&rows) {
        let fault = match (*mark, aside.contains(&number)) {
            ('~', _) => continue,
            ('-', true) => {
                scores.aside.right += 1;
                continue;
            }
            ('-', false) => {
                scores.aside.missed += 1;
                "kept".to_owned()
            }
            (_, true) => {
                scores.aside.wrong += 1;
                let why = cleaned
                    .set_aside
                    .iter()
                    .find(|aside| aside.line == number)
                    .unwrap()
                    .why;
                format!("set aside as {why:?}")
            }
            _ => continue,
        };
        scores
            .faults
            .push(format!("{name}:{number}: {fault}: {line}"));
    }
    parts(name, &rows, &cleaned, scores);
}

fn parts(name: &str, rows: &[(char, &str)], cleaned: &Cleaned, scores: &mut Scores) {
    let found: [(char, &Option<Part>); 5] = [
        ('T', &cleaned.title),
        ('L', &cleaned.lead),
        ('B', &cleaned.byline),
        ('D', &cleaned.date),
        ('S', &cleaned.source),
    ];
    for (mark, part) in found {
        let expected: BTreeSet<usize> = (1..)
            .zip(rows)
            .filter(|(_, (m, _))| *m == mark)
            .map(|(n, _)| n)
            .collect();
        let either = |part: &Part| {
            (1..)
                .zip(rows)
                .any(|(n, (m, _))| (*m == '~' || (*m == 'D' && mark == 'B')) && n == part.line)
        };
        match part {
            Some(part) if either(part) => {}
            Some(part) if (part.line..=part.last_line).any(|line| expected.contains(&line)) => {
                scores.parts.right += 1
            }
            None if expected.is_empty() => {}
            _ => {
                scores.parts.wrong += usize::from(part.is_some());
                scores.parts.missed += usize::from(!expected.is_empty());
                scores.faults.push(format!(
                    "{name}: {mark} expected at {expected:?}, got {part:?}"
                ));
            }
        }
    }
}
