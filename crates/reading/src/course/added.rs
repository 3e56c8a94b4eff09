//! The questions that a teacher adds to a lesson, or puts in place of those that came with it.
//!
//! They are kept on the teacher's device, beside the lesson, and a link to a course carries those that are asked.

use crate::json::record;
use crate::lesson::{Article, Lesson, Question};

use super::Course;

/// The questions of a lesson are numbered up to here, and those that are added to it behind: so these keep their
/// numbers when the lesson gets another question of its own.
const LAST_OF_LESSON: u32 = 100;

/// A question of a teacher.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AddedQuestion {
    /// Its number: that of the lesson's question in whose place it stands, or one of its own.
    pub number: u32,
    /// The question, perhaps not yet whole.
    pub question: Question,
}

record!(AddedQuestion { number, question });

impl AddedQuestion {
    /// Whether it stands in place of a question of the lesson.
    pub fn is_in_place(&self) -> bool {
        self.number <= LAST_OF_LESSON
    }

    /// The number for one more question.
    pub fn next_number(added: &[AddedQuestion]) -> u32 {
        let numbers = added.iter().map(|it| it.number);
        numbers.max().unwrap_or_default().max(LAST_OF_LESSON) + 1
    }
}

impl Course {
    /// All that can be asked, each with its number: the questions of the lesson, or what stands in their place, and
    /// behind them what was added. Those that are not whole yet are among them.
    pub fn questions_to_choose(&self, article: &Article) -> Vec<(u32, Question)> {
        let mut added: Vec<&AddedQuestion> = self.added.iter().collect();
        let of_lesson = (1..).zip(&article.questions);
        let mut questions: Vec<(u32, Question)> = of_lesson
            .map(|(number, question)| {
                let place = added.iter().position(|it| it.number == number);
                let in_place = place.map(|at| &added.remove(at).question);
                (number, in_place.unwrap_or(question).clone())
            })
            .collect();
        // One that stood in the place of a question that the lesson no longer has is among these.
        questions.extend(added.iter().map(|it| (it.number, it.question.clone())));
        questions
    }

    /// What is asked, with its numbers, before anything is made of the lesson itself.
    pub(super) fn questions_asked(&self, article: &Article) -> Vec<(u32, Question)> {
        let all = self.questions_to_choose(article).into_iter();
        let chosen = all.filter(|(number, _)| self.has_question(*number));
        let whole = chosen.filter_map(|(number, question)| {
            let question = match self.is_added(number) {
                true => question.written()?,
                false => question,
            };
            Some((number, question))
        });
        whole.collect()
    }

    /// Whether the question of that number is one of the teacher's.
    pub fn is_added(&self, number: u32) -> bool {
        self.added.iter().any(|added| added.number == number)
    }

    /// The added questions that a class is asked, as it gets them: without help they have no answers.
    pub fn added_for_class(&self, lesson: &Lesson) -> Vec<AddedQuestion> {
        let without_exercises = Course {
            exercises: Vec::new(),
            ..self.clone()
        };
        let asked = without_exercises.apply(lesson).article.questions;
        let numbers = self.questions_asked(&lesson.article).into_iter();
        let of_class = numbers
            .zip(asked)
            .map(|((number, _), question)| AddedQuestion { number, question });
        of_class.filter(|it| self.is_added(it.number)).collect()
    }
}
