//! Exercises made from a lesson: the same seed always gives the same ones, so that a class can compare.
//!
//! They are questions as any others. What they ask is the same in every lesson, and left to the words of the
//! interface.

use std::collections::{BTreeMap, HashSet};

use crate::glossary::Entry;
use crate::lesson::{Block, FIRST, Item, Lesson, Mention, Noted, Question, QuestionKind, Run};
use crate::words::words;

words! {
    /// What an exercise asks for.
    ExerciseKind {
        /// Words that were taken out of their sentences are put back, from a list.
        Gaps = "trous",
        /// Each name goes with its explanation.
        Match = "relier",
        /// Of three explanations the right one is found.
        Meanings = "sens",
    }
}

/// An exercise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Exercise {
    /// What it asks for.
    pub kind: ExerciseKind,
    /// Which of the many that a lesson gives.
    pub seed: u32,
    /// How many things it asks for at most: gaps, names or explanations.
    pub count: u32,
}

/// How many explanations there are to choose from. So many gaps or names there are at least: with fewer, nothing is
/// left to choose.
const OPTIONS: usize = 3;

/// So many words whose meaning the class sees beside the text are asked for, where there are no others.
const COPIED: usize = 2;

/// How many things an exercise asks for at most: more do not fit on a page.
const MOST: u32 = 20;

impl ExerciseKind {
    /// The kind of its questions.
    pub(super) fn asks(self) -> QuestionKind {
        match self {
            ExerciseKind::Gaps => QuestionKind::Gaps,
            ExerciseKind::Match => QuestionKind::Match,
            ExerciseKind::Meanings => QuestionKind::Choice,
        }
    }

    /// How many things an exercise asks for where nobody has said it.
    pub fn usual_count(self) -> u32 {
        match self {
            ExerciseKind::Gaps => 8,
            ExerciseKind::Match => 6,
            ExerciseKind::Meanings => 4,
        }
    }
}

/// What stands where a word was taken out.
pub const GAP: &str = "……………………";

impl Exercise {
    /// The one of that kind and seed that asks for as much as such exercises do.
    pub fn new(kind: ExerciseKind, seed: u32) -> Exercise {
        Exercise {
            kind,
            seed,
            count: kind.usual_count(),
        }
    }

    /// Its questions, about words that no exercise before it has asked for; none where the lesson has too few.
    fn draw(self, draw: &mut Draw<'_>) -> Vec<Question> {
        // Exercises of several kinds with one seed are not about the same words.
        let kind = self.kind.word().len() as u64;
        let mut chance = Chance(u64::from(self.seed) << 8 | kind);
        let count = self.count.min(MOST) as usize;
        match self.kind {
            ExerciseKind::Gaps => gaps(draw, count, &mut chance).into_iter().collect(),
            ExerciseKind::Match => matching(draw, count, &mut chance).into_iter().collect(),
            ExerciseKind::Meanings => meanings(draw, count, &mut chance),
        }
    }
}

/// The questions of all these exercises, one exercise after the other. No word is asked for by two of them, and words
/// whose meaning the class does not see beside the text are asked for first.
pub fn exercise_questions(
    exercises: &[Exercise],
    lesson: &Lesson,
    is_explained: &dyn Fn(&Entry) -> bool,
) -> Vec<Question> {
    let mut draw = Draw {
        lesson,
        is_explained,
        asked: HashSet::new(),
    };
    // A gap can be any word of the text, and the others have fewer to choose from: they choose first.
    let mut order: Vec<usize> = (0..exercises.len()).collect();
    order.sort_by_key(|at| {
        let kind = exercises.get(*at).map(|exercise| exercise.kind);
        match kind {
            Some(ExerciseKind::Match) => 0,
            Some(ExerciseKind::Meanings) => 1,
            Some(ExerciseKind::Gaps) | None => 2,
        }
    });
    let made = order.into_iter().filter_map(|at| {
        let exercise = exercises.get(at)?;
        Some((at, exercise.draw(&mut draw)))
    });
    let made: BTreeMap<usize, Vec<Question>> = made.collect();
    made.into_values().flatten().collect()
}

/// What exercises are drawn from.
struct Draw<'l> {
    lesson: &'l Lesson,
    /// Whether the class sees what an entry means.
    is_explained: &'l dyn Fn(&Entry) -> bool,
    /// Ids of the entries that are asked for already.
    asked: HashSet<&'l str>,
}

impl<'l> Draw<'l> {
    /// What can still be asked for, in an order of chance; what the class does not see explained comes first.
    fn meanings(&self, chance: &mut Chance) -> Vec<Meaning<'l>> {
        let mut known = explained(self.lesson);
        chance.shuffle(&mut known);
        known.sort_by_key(|meaning| (self.is_explained)(meaning.entry));
        known
    }

    fn is_asked(&self, entry: &str) -> bool {
        self.asked.contains(entry)
    }
}

fn gaps(draw: &mut Draw<'_>, count: usize, chance: &mut Chance) -> Option<Question> {
    let lesson = draw.lesson;
    let body = lesson.article.blocks.iter().filter_map(Block::paragraph);
    let sentences = body.flat_map(|paragraph| {
        let numbered = paragraph.sentences.iter().zip(1..);
        numbered.map(|(sentence, number)| (sentence, format!("{}s{number}", paragraph.id)))
    });
    // One gap in a sentence, and each entry once: only one word is right in each.
    let mut found: Vec<(String, &Mention, String)> = Vec::new();
    for (sentence, id) in sentences {
        let mut mentions: Vec<&Mention> = sentence.mentions().collect();
        chance.shuffle(&mut mentions);
        let is_used = |mention: &Mention| {
            found.iter().any(|(_, other, _)| {
                other.entry == mention.entry || is_alike(&other.text, &mention.text)
            })
        };
        let is_once = |mention: &Mention| {
            let text = sentence.text();
            let mut others = sentence.mentions().filter(|other| other.nth != mention.nth);
            text.matches(mention.text.as_str()).count() == 1
                && !others.any(|other| other.entry == mention.entry)
        };
        let fit = |mention: &&&Mention| {
            !is_used(mention)
                && !draw.is_asked(&mention.entry)
                && is_once(mention)
                && mention.inside.is_empty()
        };
        if let Some(&mention) = mentions.iter().find(fit) {
            let runs = sentence.runs.iter().map(|run| match run {
                Run::Mention(taken) if taken.nth == mention.nth => GAP,
                run => run.text(),
            });
            found.push((runs.collect(), mention, id));
        }
    }
    let mut places: Vec<usize> = (0..found.len()).collect();
    chance.shuffle(&mut places);
    places.truncate(count.max(OPTIONS));
    if places.len() < OPTIONS {
        return None;
    }
    // The list is in another order than the text.
    let bank = places.clone();
    places.sort_unstable();
    let items = places.iter().filter_map(|at| {
        let (text, _, proof) = found.get(*at)?;
        let right = bank.iter().position(|known| known == at)?;
        Some(Item {
            text: plain(text),
            right: number(right),
            proof: proof.clone(),
        })
    });
    let words = bank.iter().filter_map(|at| found.get(*at));
    draw.asked
        .extend(words.clone().map(|(_, mention, _)| mention.entry.as_str()));
    let words = words.map(|(text, mention, _)| match text.strip_prefix(GAP) {
        Some(_) => within_sentence(mention, lesson),
        None => mention.text.clone(),
    });
    Some(Question {
        choices: words.map(|word| plain(&word)).collect(),
        items: items.collect(),
        ..question(QuestionKind::Gaps)
    })
}

/// A word that begins its sentence as it would stand within one: its capital would tell its place.
fn within_sentence(mention: &Mention, lesson: &Lesson) -> String {
    let mut letters = mention.text.chars();
    let first: String = letters
        .by_ref()
        .take(1)
        .flat_map(char::to_lowercase)
        .collect();
    let small = first + letters.as_str();
    let is_small = lesson.glossary.entry(&mention.entry).is_some_and(|entry| {
        let has_article = !entry.article.is_empty() && small.starts_with(&entry.article);
        has_article || entry.headword.starts_with(char::is_lowercase)
    });
    match is_small {
        true => small,
        false => mention.text.clone(),
    }
}

fn matching(draw: &mut Draw<'_>, count: usize, chance: &mut Chance) -> Option<Question> {
    let mut names = draw.meanings(chance);
    names.retain(|name| !name.entry.is_expression() && !draw.is_asked(&name.entry.id));
    names.truncate(count.max(OPTIONS));
    if names.len() < OPTIONS {
        return None;
    }
    draw.asked
        .extend(names.iter().map(|name| name.entry.id.as_str()));
    let mut order: Vec<usize> = (0..names.len()).collect();
    chance.shuffle(&mut order);
    let choices = order.iter().filter_map(|at| names.get(*at));
    let items = names.iter().enumerate().filter_map(|(at, name)| {
        let right = order.iter().position(|known| *known == at)?;
        Some(Item {
            text: plain(&name.entry.headword),
            right: number(right),
            proof: String::new(),
        })
    });
    Some(Question {
        choices: choices.map(|name| plain(&name.says)).collect(),
        items: items.collect(),
        ..question(QuestionKind::Match)
    })
}

fn meanings(draw: &mut Draw<'_>, count: usize, chance: &mut Chance) -> Vec<Question> {
    let known = draw.meanings(chance);
    let mut questions = Vec::new();
    for right in &known {
        // What stands beside the text comes last, and is only copied.
        let most = match (draw.is_explained)(right.entry) {
            true => count.min(COPIED),
            false => count,
        };
        if questions.len() >= most {
            break;
        }
        if draw.is_asked(&right.entry.id) {
            continue;
        }
        // Three of one kind; nothing that is related, since it might be right as well.
        let others = known.iter().filter(|other| {
            other.entry.kind == right.entry.kind
                && other.at != right.at
                && !other.entry.see.contains(&right.at)
                && !right.entry.see.contains(&other.at)
        });
        let mut options: Vec<&Meaning<'_>> = others.take(OPTIONS - 1).collect();
        if options.len() < OPTIONS - 1 {
            continue;
        }
        draw.asked.insert(&right.entry.id);
        options.push(right);
        chance.shuffle(&mut options);
        let place = options.iter().position(|option| option.at == right.at);
        questions.push(Question {
            ask: plain(&format!("{}\u{a0}=", right.entry.headword)),
            choices: options.iter().map(|option| plain(&option.says)).collect(),
            items: vec![Item {
                right: number(place.unwrap_or_default()),
                ..Item::default()
            }],
            ..question(QuestionKind::Choice)
        });
    }
    questions
}

/// An entry and what it says in one line.
struct Meaning<'l> {
    /// Its place in the glossary.
    at: u32,
    entry: &'l Entry,
    says: String,
}

/// The entries that the text mentions, and whose line does not give the headword away; no two say the same.
fn explained(lesson: &Lesson) -> Vec<Meaning<'_>> {
    let mentions = lesson.article.mentions();
    let mentioned: HashSet<&str> = mentions.map(|mention| mention.entry.as_str()).collect();
    let mut found: Vec<Meaning<'_>> = Vec::new();
    for (entry, at) in lesson.glossary.entries.iter().zip(0..) {
        let text = entry.text(&lesson.article.lang);
        let Some(text) = text.filter(|_| mentioned.contains(entry.id.as_str())) else {
            continue;
        };
        let says = text.in_one_line(&entry.headword);
        let gives_away = is_alike(&says, &entry.headword);
        let is_told = found.iter().any(|other| is_alike(&other.says, &says));
        if !says.is_empty() && !gives_away && !is_told {
            found.push(Meaning { at, entry, says });
        }
    }
    found
}

/// Whether one of two texts stands in the other, in large or small letters.
fn is_alike(one: &str, other: &str) -> bool {
    let (one, other) = (one.to_lowercase(), other.to_lowercase());
    one.contains(&other) || other.contains(&one)
}

fn question(kind: QuestionKind) -> Question {
    Question {
        kind,
        ask: Noted::default(),
        choices: Vec::new(),
        items: Vec::new(),
        answer: Noted::default(),
        words: 0,
    }
}

fn plain(text: &str) -> Noted {
    Noted {
        text: text.to_owned(),
        note: String::new(),
    }
}

/// The number of an answer, by its place from 0.
fn number(place: usize) -> u32 {
    FIRST.saturating_add(u32::try_from(place).unwrap_or(u32::MAX))
}

/// Numbers that look like chance, and are the same for the same seed: SplitMix64 (Steele, Lea, Flood 2014).
pub struct Chance(pub u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// Puts items into an order of chance (Fisher and Yates).
    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            let other = self.next() % (last as u64 + 1);
            items.swap(last, usize::try_from(other).unwrap_or_default());
        }
    }
}
