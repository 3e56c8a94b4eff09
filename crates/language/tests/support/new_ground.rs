//! Reads the marks of pages that others wrote, and scores the engine on their texts.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use language::acronyms::acronyms;
use language::alignment::{Side, align};
use language::cleaning::{Cleaned, Cleaner, PageFormat, Part, Ruling, detect};
use language::lang::rules;

use crate::score::Score;

/// The tasks.
#[derive(Clone, Debug, Default)]
pub(crate) struct Scores {
    pub(crate) aside: Score,
    pub(crate) titles: Score,
    pub(crate) dates: Score,
    pub(crate) definitions: Score,
    pub(crate) pairs: Score,
    /// What each rule that sets lines aside did.
    pub(crate) rules: BTreeMap<String, Score>,
    /// What went wrong, a line each.
    pub(crate) faults: Vec<String>,
}

/// First and last byte, or first and last sentence.
type Span = (usize, usize);

/// Scores a set of marks on the texts of a folder.
pub(crate) fn score(texts: &Path, set: &str) -> Scores {
    let marks = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/new-ground");
    let mut paths: Vec<_> = fs::read_dir(marks.join(set))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    paths.sort();
    let mut scores = Scores::default();
    for path in paths {
        let name = path.file_stem().unwrap().to_str().unwrap();
        let text =
            |kind: &str| fs::read_to_string(texts.join(format!("{name}.{kind}.txt"))).unwrap();
        for line in fs::read_to_string(&path).unwrap().lines() {
            match line.split_once(' ').unwrap_or((line, "")) {
                ("page", marks) => page(name, marks, &text("page"), &mut scores),
                ("definitions", marks) => definitions(name, marks, &text("article"), &mut scores),
                ("pairs", marks) => pairs(name, marks, &text("fr"), &text("en"), &mut scores),
                _ => {}
            }
        }
    }
    scores
}

/// One mark a line of the page: `k` kept, `-` set aside, `~` either, `.` blank, and a capital for
/// title, lead, byline, date and source.
fn page(name: &str, marks: &str, text: &str, scores: &mut Scores) {
    assert_eq!(
        marks.chars().count(),
        text.lines().count(),
        "{name}: not the text that was marked"
    );
    let cleaned = Cleaner::new("fr").clean(text);
    let is_html = detect(text) == PageFormat::Html;
    let aside: BTreeMap<usize, Ruling> = cleaned
        .set_aside
        .iter()
        .map(|line| (line.line, line.ruling))
        .collect();
    let read = lines_read(&cleaned);
    for (line, (mark, words)) in (1..).zip(marks.chars().zip(text.lines())) {
        let rule = aside
            .get(&line)
            .map(|by| format!("{}/{}", by.pass, by.rule));
        let fault = match (mark, rule) {
            ('-', Some(rule)) => {
                scores.aside.right += 1;
                scores.rules.entry(rule).or_default().right += 1;
                continue;
            }
            // Scripts, styles and tags alone: no reader sees them.
            ('-', None) if is_html && !read.contains(&line) => continue,
            ('-', None) => {
                scores.aside.missed += 1;
                "kept".to_owned()
            }
            ('~' | '.', _) | (_, None) => continue,
            (_, Some(_)) if is_markup(words.trim()) => continue,
            (_, Some(rule)) => {
                scores.aside.wrong += 1;
                let phrase = aside.get(&line).and_then(|by| by.phrase);
                let phrase = phrase.map_or_else(String::new, |phrase| format!(" « {phrase} »"));
                let fault = format!("set aside by {rule}{phrase}");
                scores.rules.entry(rule).or_default().wrong += 1;
                fault
            }
        };
        scores
            .faults
            .push(format!("{name}:{line}: {fault}: {words}"));
    }
    for (mark, part, score) in [
        ('T', &cleaned.title, &mut scores.titles),
        ('D', &cleaned.date, &mut scores.dates),
    ] {
        let right = |part: &Part| {
            let mut lines = (1..).zip(marks.chars());
            lines.any(|(line, m)| m == mark && (part.line..=part.last_line).contains(&line))
        };
        match part {
            Some(part) if right(part) => {
                score.right += 1;
                continue;
            }
            None if !marks.contains(mark) => continue,
            _ => {}
        }
        score.missed += usize::from(marks.contains(mark));
        score.wrong += usize::from(part.is_some());
        let found = part.as_ref().map(|part| (part.line, part.text.as_str()));
        scores.faults.push(format!("{name}: {mark} is {found:?}"));
    }
}

/// The lines of a page from which the words of the article are.
fn lines_read(cleaned: &Cleaned) -> BTreeSet<usize> {
    let lines = cleaned.parts().map(|part| part.line..=part.last_line);
    lines.flatten().collect()
}

/// Whether a line is a break of Markdown, or has no words beside tags of HTML or `{% hint %}`.
fn is_markup(line: &str) -> bool {
    let mut words = line.to_owned();
    for (start, end) in [("<", ">"), ("{%", "%}")] {
        while let Some(from) = words.find(start)
            && let Some(length) = words[from..].find(end)
        {
            words.replace_range(from..from + length + end.len(), "");
        }
    }
    line == "\\" || words != line && words.trim().is_empty()
}

/// `12-40=42-45`: the bytes of a long form, and of its acronym.
fn definitions(name: &str, marks: &str, text: &str, scores: &mut Scores) {
    let part = |span: Span| text[span.0..span.1].to_owned();
    let expected: BTreeSet<(Span, String)> = marks
        .split_whitespace()
        .map(|mark| {
            let (long, short) = mark.split_once('=').unwrap();
            (span(long, '-'), part(span(short, '-')))
        })
        .collect();
    let found = acronyms(text, rules("fr")).definitions;
    let found: BTreeSet<(Span, String)> = found
        .into_iter()
        .map(|one| {
            let long = (one.expansion.start, one.expansion.end);
            (long, part((one.acronym.start, one.acronym.end)))
        })
        .collect();
    scores.definitions.right += expected.intersection(&found).count();
    for (long, short) in expected.difference(&found) {
        scores.definitions.missed += 1;
        scores
            .faults
            .push(format!("{name}: definition - {short}: {}", part(*long)));
    }
    for (long, short) in found.difference(&expected) {
        scores.definitions.wrong += 1;
        scores
            .faults
            .push(format!("{name}: definition + {short}: {}", part(*long)));
    }
}

/// `1:1 2:1 0:1`: how many sentences go together, in the order of the texts.
fn pairs(name: &str, marks: &str, french: &str, english: &str, scores: &mut Scores) {
    let (mut left, mut right) = (0, 0);
    let expected: BTreeSet<(Span, Span)> = marks
        .split_whitespace()
        .map(|mark| {
            let (lefts, rights) = span(mark, ':');
            (left, right) = (left + lefts, right + rights);
            (
                sentences(left - lefts, left),
                sentences(right - rights, right),
            )
        })
        .collect();
    let side = |text, lang| Side {
        text,
        rules: rules(lang),
    };
    let aligned = align(side(french, "fr"), side(english, "en"), &[]);
    let found_sentences = (aligned.left.len(), aligned.right.len());
    if (left, right) != found_sentences {
        // All pairs behind the first sentence that is cut otherwise are then counted as missed.
        scores.faults.push(format!(
            "{name}: sentences {:?}, found {found_sentences:?}",
            (left, right)
        ));
    }
    let found: BTreeSet<(Span, Span)> = aligned
        .pairs
        .into_iter()
        .map(|pair| {
            let (left, right) = (pair.left, pair.right);
            (
                sentences(left.start, left.end),
                sentences(right.start, right.end),
            )
        })
        .collect();
    scores.pairs.right += expected.intersection(&found).count();
    scores.pairs.missed += expected.difference(&found).count();
    scores.pairs.wrong += found.difference(&expected).count();
    let missed = expected.difference(&found);
    scores
        .faults
        .extend(missed.map(|pair| format!("{name}: pair {pair:?}")));
}

/// No sentences are the same wherever they stand.
fn sentences(start: usize, end: usize) -> Span {
    if start == end { (0, 0) } else { (start, end) }
}

fn span(mark: &str, between: char) -> Span {
    let (start, end) = mark.split_once(between).unwrap();
    (start.parse().unwrap(), end.parse().unwrap())
}
