//! What can be chosen of a lesson, and what is proposed.

use std::collections::HashMap;

use crate::glossary::Entry;
use crate::lesson::{Article, Block, Lesson, Question};

use super::apply::paragraph_of;
use super::{Course, Exercise, ExerciseKind, Words};

/// How many words a sheet of paper has on one side, and how many of them are explained there: 8 to 12 are learned
/// in a lesson.
const WORDS_A_PAGE: u32 = 300;
const EXPLAINED_A_PAGE: u32 = 10;
const EXPLAINED_AT_LEAST: u32 = 8;

/// An entry that can be explained to a class.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WordToChoose<'l> {
    /// What is explained.
    pub entry: &'l Entry,
    /// How often the lesson mentions it.
    pub mentions: u32,
}

impl Course {
    /// What is proposed to a teacher who has chosen nothing yet.
    pub fn proposed(slug: &str) -> Course {
        Course {
            words: Words::Proposed,
            ..Course::whole(slug)
        }
    }

    /// The entries that are mentioned under the headline and in the chosen paragraphs: first what the chosen questions name,
    /// then acronyms, which nobody can read without knowing them, then all others; the rarest before, and of those that are
    /// equally rare, expressions before names, in the order of the text. Only those that the support explains.
    pub fn words_to_choose<'l>(&self, lesson: &'l Lesson) -> Vec<WordToChoose<'l>> {
        let mut counts: HashMap<&str, u32> = HashMap::new();
        for mention in lesson.article.mentions() {
            *counts.entry(&mention.entry).or_default() += 1;
        }
        let body = lesson.article.blocks.iter().filter_map(Block::paragraph);
        let chosen = body.filter(|paragraph| self.has_paragraph(paragraph.number));
        let lead = (!self.leaves_out_lead).then_some(&lesson.article.lead);
        let chosen = lead.into_iter().chain(chosen);
        let mut words = Vec::new();
        for mention in chosen.flat_map(|paragraph| paragraph.mentions()) {
            // Each is taken out as it is first met.
            if let Some(mentions) = counts.remove(mention.entry.as_str())
                && let Some(entry) = lesson.glossary.entry(&mention.entry)
                && self.supports(entry)
            {
                words.push(WordToChoose { entry, mentions });
            }
        }
        let asked = self.words_of_questions(&lesson.article);
        words.sort_by_key(|word| {
            let entry = word.entry;
            let is_asked = lesson.article.mentions().any(|mention| {
                mention.entry == entry.id
                    && asked.contains(&format!(" {} ", in_words(&mention.text)))
            });
            (
                !is_asked,
                !entry.is_acronym(),
                word.mentions,
                !entry.is_expression(),
            )
        });
        words
    }

    /// The words of the chosen questions, with a space around each.
    fn words_of_questions(&self, article: &Article) -> String {
        let mut words = String::from(" ");
        for (_, question) in self.questions_asked(article) {
            let items = question.items.iter().map(|item| &item.text);
            for text in [&question.ask]
                .into_iter()
                .chain(&question.choices)
                .chain(items)
            {
                words.push_str(&in_words(&text.text));
                words.push(' ');
            }
        }
        words
    }

    /// Ids of the entries that are proposed: as many as a class can learn from that much text.
    pub fn proposed_words(&self, lesson: &Lesson) -> Vec<String> {
        let words = self.words_in_text(&lesson.article);
        let most = (words * EXPLAINED_A_PAGE / WORDS_A_PAGE).max(EXPLAINED_AT_LEAST) as usize;
        let ids = self.words_to_choose(lesson).into_iter().take(most);
        ids.map(|word| word.entry.id.clone()).collect()
    }

    /// Ids of the entries that are explained.
    pub fn chosen_words(&self, lesson: &Lesson) -> Vec<String> {
        let words = self.words_to_choose(lesson).into_iter();
        let mut ids: Vec<String> = words.map(|word| word.entry.id.clone()).collect();
        match &self.words {
            Words::All => {}
            Words::Proposed => return self.proposed_words(lesson),
            Words::These(chosen) => ids.retain(|id| chosen.contains(id)),
        }
        ids
    }

    /// How many words the chosen paragraphs have.
    pub fn words_in_text(&self, article: &Article) -> u32 {
        let body = article.blocks.iter().filter_map(Block::paragraph);
        let chosen = body.filter(|paragraph| self.has_paragraph(paragraph.number));
        chosen.map(|paragraph| paragraph.words()).sum()
    }

    /// Numbers of the paragraphs that are not chosen, and have what proves the answer to that question.
    pub fn missing_proofs(&self, question: &Question, article: &Article) -> Vec<u32> {
        let proofs = question.items.iter().map(|item| &item.proof);
        let paragraphs = proofs.filter_map(|proof| paragraph_of(&article.blocks, proof));
        let numbers = paragraphs.map(|paragraph| paragraph.number);
        let mut missing: Vec<u32> = numbers
            .filter(|number| !self.has_paragraph(*number))
            .collect();
        missing.sort_unstable();
        missing.dedup();
        missing
    }

    /// Numbers of the questions that are proposed: those that the chosen paragraphs answer.
    pub fn proposed_questions(&self, article: &Article) -> Option<Vec<u32>> {
        let all = self.questions_to_choose(article);
        let answered = all
            .iter()
            .filter(|(_, it)| self.missing_proofs(it, article).is_empty());
        let numbers: Vec<u32> = answered.map(|(number, _)| *number).collect();
        (numbers.len() < all.len()).then_some(numbers)
    }

    /// How many questions are asked that somebody has written: those of exercises come after them.
    pub fn own_questions(&self, article: &Article) -> usize {
        self.questions_asked(article).len()
    }

    /// The first exercise of that kind.
    pub fn exercise(&self, kind: ExerciseKind) -> Option<Exercise> {
        let mut exercises = self.exercises.iter();
        exercises.find(|exercise| exercise.kind == kind).copied()
    }

    /// The course with that exercise as the only one of its kind, or with none.
    pub fn choose_exercise(&mut self, kind: ExerciseKind, exercise: Option<Exercise>) {
        let of_kind = |known: &ExerciseKind| match *known == kind {
            true => exercise,
            false => self.exercise(*known),
        };
        self.exercises = ExerciseKind::ALL.iter().filter_map(of_kind).collect();
    }

    /// What that exercise asks about the chosen paragraphs, in place of the one of its kind and beside the others.
    pub fn questions_of(&self, exercise: Exercise, lesson: &Lesson) -> Vec<Question> {
        let mut asked = Course {
            questions: Some(Vec::new()),
            hides_answers: false,
            ..self.clone()
        };
        asked.choose_exercise(exercise.kind, Some(exercise));
        let mut questions = asked.apply(lesson).article.questions;
        questions.retain(|question| question.kind == exercise.kind.asks());
        questions
    }

    /// The course with other paragraphs. Its questions follow, as long as they are those that are proposed.
    pub fn choose_paragraphs(&mut self, paragraphs: Option<Vec<u32>>, article: &Article) {
        let follow = self.questions == self.proposed_questions(article);
        self.paragraphs = paragraphs;
        if follow {
            self.questions = self.proposed_questions(article);
        }
    }
}

/// Chooses one of them all, or no longer; returns nothing where all are chosen now.
pub fn toggle<T: PartialEq + Clone>(all: &[T], chosen: &[T], one: &T) -> Option<Vec<T>> {
    let is_chosen = |it: &T| chosen.contains(it) != (it == one);
    let now: Vec<T> = all.iter().filter(|it| is_chosen(it)).cloned().collect();
    (now.len() < all.len()).then_some(now)
}

/// The words of a text, with one space between them.
fn in_words(text: &str) -> String {
    let words = text.split(|letter: char| !letter.is_alphanumeric());
    let words = words.filter(|word| !word.is_empty());
    words.collect::<Vec<&str>>().join(" ")
}
