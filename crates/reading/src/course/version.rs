//! The versions of a sheet: the same questions with what is to choose in another order, so that neighbours in a
//! class cannot copy.

use crate::lesson::{FIRST, Lesson, Question, QuestionKind};

use super::{Chance, Course, Support};

impl Course {
    /// The lesson of the class with the answers, as a teacher's key has them, whatever the class sees.
    pub fn with_answers(&self, lesson: &Lesson) -> Lesson {
        let told = Course {
            hides_answers: false,
            support: match self.support {
                Support::None => Support::OneLanguage,
                support => support,
            },
            ..self.clone()
        };
        told.apply(lesson)
    }
}

impl Question {
    /// The same question with its choices and its items in an order of chance, the right answers moved along. The
    /// order is another one wherever there is one; events to be put in order never come in the right one.
    pub fn in_other_order(&self, seed: u64) -> Question {
        let mut chance = Chance(seed);
        let mut question = self.clone();
        let choices = other_order(self.choices.len(), &mut chance, |_| true);
        question.choices = picked(&self.choices, &choices);
        for item in &mut question.items {
            let old = item.right.checked_sub(FIRST).map(|at| at as usize);
            // Answers that are the same everywhere, as « vrai » and « faux », stay where they are.
            if let Some(new) = choices.iter().position(|at| Some(*at) == old) {
                item.right = FIRST.saturating_add(u32::try_from(new).unwrap_or(u32::MAX));
            }
        }
        let rights: Vec<u32> = question.items.iter().map(|item| item.right).collect();
        let is_solved = |order: &[usize]| {
            let rights = order.iter().filter_map(|at| rights.get(*at));
            self.kind == QuestionKind::Order && rights.copied().eq((FIRST..).take(order.len()))
        };
        let order = other_order(question.items.len(), &mut chance, |it| !is_solved(it));
        question.items = picked(&question.items, &order);
        question
    }
}

fn picked<T: Clone>(all: &[T], order: &[usize]) -> Vec<T> {
    let picked = order.iter().filter_map(|at| all.get(*at));
    picked.cloned().collect()
}

/// An order of so many that is not the one they have, and that is allowed; the one they have where there is none.
fn other_order(
    count: usize,
    chance: &mut Chance,
    is_allowed: impl Fn(&[usize]) -> bool,
) -> Vec<usize> {
    let now: Vec<usize> = (0..count).collect();
    let mut order = now.clone();
    chance.shuffle(&mut order);
    // Of three or more there are as many turns as there are, and at most two of them are not wanted.
    for _ in 0..count {
        if order != now && is_allowed(&order) {
            return order;
        }
        order.rotate_left(1);
    }
    now
}

#[cfg(test)]
mod tests {
    #![allow(clippy::indexing_slicing)]
    use crate::lesson::{Article, Glossary, Item, Noted};

    use super::*;

    fn noted(text: String) -> Noted {
        Noted {
            text,
            note: String::new(),
        }
    }

    fn question(kind: QuestionKind, choices: usize, rights: &[u32]) -> Question {
        let items = rights.iter().enumerate().map(|(at, right)| Item {
            text: noted(format!("item {at}")),
            right: *right,
            proof: format!("p{at}s1"),
        });
        Question {
            kind,
            ask: Noted::default(),
            choices: (0..choices)
                .map(|at| noted(format!("choice {at}")))
                .collect(),
            items: items.collect(),
            answer: Noted::default(),
            words: 0,
        }
    }

    /// What is right for each item, in words, whatever the order.
    fn told(question: &Question) -> Vec<(String, String, String)> {
        let mut told: Vec<_> = question
            .items
            .iter()
            .map(|item| {
                let right = match question.choices.get((item.right as usize).wrapping_sub(1)) {
                    Some(choice) => choice.text.clone(),
                    None => item.right.to_string(),
                };
                (item.text.text.clone(), right, item.proof.clone())
            })
            .collect();
        told.sort();
        told
    }

    #[test]
    fn the_right_answers_move_along_whatever_the_seed() {
        let questions = [
            question(QuestionKind::Choice, 3, &[2]),
            question(QuestionKind::Choice, 2, &[1]),
            question(QuestionKind::TrueFalse, 0, &[2]),
            question(QuestionKind::FactOrClaim, 0, &[1, 2, 2]),
            question(QuestionKind::WhoSays, 4, &[3, 4, 1]),
            question(QuestionKind::Gaps, 5, &[5, 4, 3, 2, 1]),
            question(QuestionKind::Match, 6, &[1, 2, 3, 4, 5, 6]),
            question(QuestionKind::Order, 0, &[2, 3, 1]),
            question(QuestionKind::Order, 0, &[3, 5, 1, 2, 4]),
            question(QuestionKind::Choice, 3, &[0]),
            question(QuestionKind::Open, 0, &[0]),
        ];
        for seed in 0..4000 {
            for question in &questions {
                let other = question.in_other_order(seed);
                assert_eq!(told(&other), told(question));
                assert_eq!(other, question.in_other_order(seed));
                assert_eq!(
                    other.choices == question.choices,
                    question.choices.len() < 2
                );
                let is_same = |(one, two): (&Item, &Item)| one.text == two.text;
                let is_alike = other.items.iter().zip(&question.items).all(is_same);
                assert_eq!(is_alike, question.items.len() < 2);
                let rights: Vec<u32> = other.items.iter().map(|item| item.right).collect();
                assert!(question.kind != QuestionKind::Order || !rights.is_sorted());
            }
        }
    }

    #[test]
    fn two_events_have_only_one_order_that_is_wrong() {
        let question = question(QuestionKind::Order, 0, &[2, 1]);
        for seed in 0..100 {
            assert_eq!(question.in_other_order(seed), question);
        }
    }

    #[test]
    fn a_teacher_has_the_answers_that_the_class_has_not() {
        let question = question(QuestionKind::TrueFalse, 0, &[2]);
        let lesson = Lesson {
            article: Article {
                questions: vec![question],
                ..Article::default()
            },
            glossary: Glossary::default(),
        };
        for support in Support::ALL {
            let course = Course {
                support: *support,
                hides_answers: true,
                ..Course::whole("marche")
            };
            assert!(!course.apply(&lesson).article.questions[0].has_answer());
            assert!(course.with_answers(&lesson).article.questions[0].has_answer());
        }
    }
}
