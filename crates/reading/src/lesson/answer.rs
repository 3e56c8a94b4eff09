//! What is said of an answer that somebody has typed: what is no mistake is forgiven.

use crate::fold::{fold, in_small_letters};
use crate::words::words;

use super::{FIRST, Item, Question};

words! {
    /// What is said of an answer.
    Verdict {
        /// It is right.
        Right = "right",
        /// Only accents are wanting, or wrong.
        Almost = "almost",
        /// It is not right.
        Wrong = "wrong",
    }
}

impl Question {
    /// What is said of that answer, typed for one of its items. The answer to another item is never right, however
    /// much like this one it may be.
    pub fn judge(&self, item: &Item, typed: &str) -> Verdict {
        let at = item.right.wrapping_sub(FIRST) as usize;
        let Some(right) = self.choices.get(at) else {
            return Verdict::Wrong;
        };
        let reached = likeness(typed, &right.text);
        let is_of_another = |text: &str| text != right.text && likeness(typed, text) >= reached;
        if reached == DIFFERENT || self.choices.iter().any(|other| is_of_another(&other.text)) {
            Verdict::Wrong
        } else if reached == WITHOUT_ACCENTS {
            Verdict::Almost
        } else {
            Verdict::Right
        }
    }
}

/// How much like an answer it is what somebody has typed.
const DIFFERENT: u8 = 0;
const WITHOUT_ACCENTS: u8 = 1;
const FORGIVEN: u8 = 2;
const SAME: u8 = 3;

fn likeness(typed: &str, answer: &str) -> u8 {
    if typed == answer {
        return SAME;
    }
    let (typed, answer) = (in_small_letters(typed), in_small_letters(answer));
    let (typed, answer) = (without_article(&typed), without_article(&answer));
    if typed == answer {
        FORGIVEN
    } else if fold(typed) == fold(answer) {
        WITHOUT_ACCENTS
    } else {
        DIFFERENT
    }
}

/// Without an article or a preposition that is cut short before a vowel: `l'onu`.
fn without_article(text: &str) -> &str {
    let at = text.bytes().take(3).position(|byte| byte == b'\'');
    let rest = at.and_then(|at| text.get(at + 1..));
    rest.filter(|rest| !rest.is_empty()).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::indexing_slicing)]
    use proptest::prelude::*;

    use super::super::{Noted, QuestionKind};
    use super::*;

    fn gaps(bank: &[&str]) -> Question {
        let noted = |text: &&str| Noted {
            text: (*text).to_owned(),
            note: String::new(),
        };
        Question {
            kind: QuestionKind::Gaps,
            ask: Noted::default(),
            choices: bank.iter().map(noted).collect(),
            items: (FIRST..)
                .take(bank.len())
                .map(|right| Item {
                    right,
                    ..Item::default()
                })
                .collect(),
            answer: Noted::default(),
            words: 0,
        }
    }

    fn judged(typed: &str, bank: &[&str]) -> Verdict {
        let question = gaps(bank);
        question.judge(&question.items[0], typed)
    }

    #[test]
    fn what_is_no_mistake_is_forgiven() {
        for (typed, answer) in [
            ("l'onu", "l’ONU"),
            ("ONU", "l’ONU"),
            ("l’ONU", "ONU"),
            (" la  cour\u{a0}suprême ", "la Cour suprême"),
            ("« Sahel »", "Sahel"),
            ("aujourd'hui", "aujourd’hui"),
            ("ŒUVRES", "œuvres"),
        ] {
            assert_eq!(judged(typed, &[answer]), Verdict::Right, "{typed}");
        }
    }

    #[test]
    fn a_missing_accent_is_almost_right() {
        for (typed, answer) in [
            ("cedeao", "CÉDÉAO"),
            ("s'engager a", "s’engager à"),
            ("garçon", "garcon"),
            ("coeur", "cœur"),
            ("eleve", "l’élève"),
        ] {
            assert_eq!(judged(typed, &[answer]), Verdict::Almost, "{typed}");
        }
    }

    #[test]
    fn anything_else_is_wrong() {
        for (typed, answer) in [
            ("AES", "CEDEAO"),
            ("hui", "aujourd’hui"),
            ("", "l’ONU"),
            ("l'", "ONU"),
        ] {
            assert_eq!(judged(typed, &[answer]), Verdict::Wrong, "{typed}");
        }
        // Where the answer is not told, nothing is right.
        assert_eq!(
            gaps(&["ONU"]).judge(&Item::default(), "ONU"),
            Verdict::Wrong
        );
    }

    #[test]
    fn what_is_the_answer_elsewhere_is_wrong_here() {
        assert_eq!(judged("marche", &["marché", "marche"]), Verdict::Wrong);
        assert_eq!(judged("MARCHE", &["marché", "marche"]), Verdict::Wrong);
        assert_eq!(judged("marche", &["marche", "marché"]), Verdict::Right);
        assert_eq!(judged("an", &["l’an", "d’an"]), Verdict::Wrong);
        assert_eq!(judged("l’an", &["l’an", "d’an"]), Verdict::Right);
    }

    /// Answers that differ by little.
    fn answer() -> impl Strategy<Value = String> {
        "[lLdD]?['’]?[aAàÀeéÉœoO]{1,3}[ \u{a0}]{0,2}[«»]?[eé]{0,2}"
    }

    proptest! {
        #[test]
        fn forgiveness_is_symmetric(one in answer(), other in answer()) {
            prop_assert_eq!(judged(&one, &[&other]), judged(&other, &[&one]));
        }

        #[test]
        fn each_answer_is_right_in_its_place_and_nowhere_else(bank in proptest::collection::btree_set(answer(), 1..6)) {
            let bank: Vec<&str> = bank.iter().map(String::as_str).collect();
            let question = gaps(&bank);
            for (item, of) in question.items.iter().zip(&bank) {
                for typed in &bank {
                    let is_right = question.judge(item, typed) == Verdict::Right;
                    prop_assert_eq!(is_right, typed == of);
                }
            }
        }

        #[test]
        fn at_most_one_item_takes_an_answer(bank in proptest::collection::btree_set(answer(), 1..6), typed in answer()) {
            let bank: Vec<&str> = bank.iter().map(String::as_str).collect();
            let question = gaps(&bank);
            let taken = question.items.iter().filter(|item| question.judge(item, &typed) != Verdict::Wrong);
            prop_assert!(taken.count() <= 1);
        }
    }
}
