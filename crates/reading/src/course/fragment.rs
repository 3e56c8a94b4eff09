//! A course as a text: `moscou-2025&aide=b&p=1-4.7&q=1-3&mots=aes.cedeao&consigne=Pour%20lundi`.
//!
//! It stands behind `#` in an address, so that the host never learns it, and is short enough to be typed. What takes help
//! away comes first: of a text that is cut, it is lost last.

use super::{Course, Exercise, ExerciseKind, Grid, Step, StepKind, Support, Words, seal};

const PARAGRAPHS: &str = "p";
const LEAD: &str = "chapeau";
const QUESTIONS: &str = "q";
const WORDS: &str = "mots";
const EXERCISES: &str = "ex";
const PATH: &str = "parcours";
const GRID: &str = "grille";
const SUPPORT: &str = "aide";
const ANSWERS: &str = "solutions";
/// What stands for the words that are proposed.
const PROPOSED: &str = "*";
/// The one word that [`LEAD`] and [`ANSWERS`] have.
const NONE: &str = "non";
const TASK: &str = "consigne";
const CARRIED: &str = "questions";

/// How many numbers are read at most: a text of more paragraphs is no lesson.
const MOST: usize = 10_000;

impl Course {
    /// The text.
    pub fn to_fragment(&self) -> String {
        let choices = self.choices();
        if self.is_damaged {
            return seal::broken(&self.slug, &choices.join("&"));
        }
        [self.slug.clone()]
            .into_iter()
            .chain(choices)
            .collect::<Vec<String>>()
            .join("&")
    }

    /// The text as it goes to a class, which tells whether it has arrived as it was made.
    pub fn to_link(&self) -> String {
        match self.is_damaged {
            true => self.to_fragment(),
            false => seal::sealed(&self.to_fragment()),
        }
    }

    /// What is chosen, each as `name=value`.
    fn choices(&self) -> Vec<String> {
        let mut choices = Vec::new();
        let mut add = |name: &str, value: &str| choices.push(format!("{name}={value}"));
        if self.support != Support::default() {
            add(SUPPORT, self.support.word());
        }
        if self.hides_answers {
            add(ANSWERS, NONE);
        }
        if let Some(numbers) = &self.paragraphs {
            add(PARAGRAPHS, &in_ranges(numbers));
        }
        if self.leaves_out_lead {
            add(LEAD, NONE);
        }
        if let Some(numbers) = &self.questions {
            add(QUESTIONS, &in_ranges(numbers));
        }
        match &self.words {
            Words::All => {}
            Words::Proposed => add(WORDS, PROPOSED),
            Words::These(words) => {
                let words: Vec<String> = words.iter().map(|id| escaped_id(id)).collect();
                add(WORDS, &words.join("."));
            }
        }
        if !self.exercises.is_empty() {
            let exercises = self.exercises.iter();
            let exercises = exercises.map(exercise_text);
            add(EXERCISES, &exercises.collect::<Vec<String>>().join("."));
        }
        if !self.path.is_empty() {
            let steps: Vec<String> = self.path.iter().map(step_text).collect();
            add(PATH, &steps.join("."));
        }
        if self.grid != Grid::default() {
            add(GRID, self.grid.word());
        }
        if !self.task.is_empty() {
            add(TASK, &escaped(&self.task));
        }
        if !self.carried.is_empty() {
            add(CARRIED, &self.carried);
        }
        choices
    }

    /// The course of that text. What it does not understand is passed over: a later version may say more. One that is not as
    /// it was made gives no help, whatever of it has arrived.
    pub fn of_fragment(text: &str) -> Course {
        let (slug, choices, is_whole) = seal::opened(text);
        let mut course = Course::whole(slug);
        for (name, value) in choices.split('&').filter_map(|part| part.split_once('=')) {
            match name {
                PARAGRAPHS => course.paragraphs = Some(numbers(value)),
                LEAD => course.leaves_out_lead = value == NONE,
                QUESTIONS => course.questions = Some(numbers(value)),
                WORDS if value == PROPOSED => course.words = Words::Proposed,
                WORDS => {
                    let words = value.split('.').filter(|word| !word.is_empty());
                    course.words = Words::These(words.map(id_of).collect());
                }
                EXERCISES => course.exercises = value.split('.').filter_map(exercise).collect(),
                PATH => course.path = value.split('.').filter_map(step).collect(),
                GRID => course.grid = Grid::of_word(value).unwrap_or_default(),
                SUPPORT => course.support = Support::of_word(value).unwrap_or_default(),
                ANSWERS => course.hides_answers = value == NONE,
                TASK => course.task = unescaped(value),
                CARRIED => course.carried = value.to_owned(),
                _ => {}
            }
        }
        if !is_whole {
            course.is_damaged = true;
            course.support = Support::None;
        }
        course
    }
}

/// Numbers as ranges: `1-4.7`.
pub(super) fn in_ranges(numbers: &[u32]) -> String {
    let mut ranges: Vec<(u32, u32)> = Vec::new();
    for &number in numbers {
        match ranges.last_mut() {
            Some((_, last)) if last.checked_add(1) == Some(number) => *last = number,
            _ => ranges.push((number, number)),
        }
    }
    let ranges = ranges.iter().map(|(first, last)| {
        if first == last {
            first.to_string()
        } else {
            format!("{first}-{last}")
        }
    });
    ranges.collect::<Vec<String>>().join(".")
}

fn numbers(text: &str) -> Vec<u32> {
    let ranges = text.split('.').filter_map(|range| {
        let (first, last) = range.split_once('-').unwrap_or((range, range));
        Some(first.parse::<u32>().ok()?..=last.parse().ok()?)
    });
    ranges.flatten().take(MOST).collect()
}

/// `trous-7`, or `trous-7-12` where it asks for another number of things than such exercises do.
fn exercise_text(exercise: &Exercise) -> String {
    let text = format!("{}-{}", exercise.kind.word(), exercise.seed);
    if exercise.count == exercise.kind.usual_count() {
        return text;
    }
    format!("{text}-{}", exercise.count)
}

fn exercise(text: &str) -> Option<Exercise> {
    let (kind, seed) = text.split_once('-')?;
    let kind = ExerciseKind::of_word(kind)?;
    let (seed, count) = match seed.split_once('-') {
        Some((seed, count)) => (seed, count.parse().ok()?),
        None => (seed, kind.usual_count()),
    };
    Some(Exercise {
        kind,
        seed: seed.parse().ok()?,
        count,
    })
}

/// `detail-15`.
fn step_text(step: &Step) -> String {
    format!("{}-{}", step.kind.word(), step.minutes)
}

fn step(text: &str) -> Option<Step> {
    let (kind, minutes) = text.split_once('-')?;
    Some(Step {
        kind: StepKind::of_word(kind)?,
        minutes: minutes.parse().ok()?,
    })
}

/// An id as it stands among others, which points part. The ids of a reader's own entries have one: an underscore, which
/// those of the site have not, stands for it.
fn escaped_id(id: &str) -> String {
    escaped(id).replace('_', "%5F").replace('.', "_")
}

fn id_of(text: &str) -> String {
    unescaped(&text.replace('_', "."))
}

/// Bytes that an address may hold as they are are kept, all others are escaped (RFC 3986).
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            escaped.push(char::from(byte));
        } else {
            escaped.push_str(&format!("%{byte:02X}"));
        }
    }
    escaped
}

/// What was escaped. A percent sign that begins no escape stays as it is.
fn unescaped(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        let mut ahead = rest.clone();
        match two_digits(&mut ahead).filter(|_| byte == b'%') {
            Some(escaped) => {
                bytes.push(escaped);
                rest = ahead;
            }
            None => bytes.push(byte),
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// The byte that the next two hexadecimal digits stand for.
fn two_digits(bytes: &mut impl Iterator<Item = u8>) -> Option<u8> {
    let mut digit = || char::from(bytes.next()?).to_digit(16);
    let (high, low) = (digit()?, digit()?);
    u8::try_from(high * 16 + low).ok()
}
