//! A question on the wall: rows and choices have numbers and letters, so that a class can say « 2, d ».

use std::ops::Range;

use reading::lesson::{FIRST, Item, Question, QuestionKind};
use views::strings::{Questions, strings_of};
use yew::prelude::*;

use super::view::Wall;
use crate::pages::sheet::letter;

impl Wall<'_> {
    pub(super) fn view_question(
        &self,
        question: &Question,
        number: usize,
        items: Range<usize>,
    ) -> Html {
        let article = &self.lesson.article;
        let words = &strings_of(&article.lang, self.props.words.interface).questions;
        let is_told = self.shown.answer;
        let has_rows = has_rows(question.kind);
        let first = items.start + 1;
        let items = question.items.get(items).unwrap_or_default();
        let rows = items
            .iter()
            .map(|item| self.view_row(question, item, words));
        // Events are put in order by numbers: so what stands before them is letters.
        let rows = html! {
            <ol class="items" type={(question.kind == QuestionKind::Order).then_some("a")} start={first.to_string()}>
                { for rows }
            </ol>
        };
        html! {
            <>
                <p class="ask" dir="auto"><span class="number">{ number }</span>{ words.ask(question) }</p>
                if self.shown.notes && !question.ask.note.is_empty() {
                    <p class="note" lang={article.notes_lang.clone()} dir="auto">{ &question.ask.note }</p>
                }
                if question.kind == QuestionKind::Match {
                    <div class="matching">{ rows }{ self.view_choices(question, words) }</div>
                } else {
                    { self.view_choices(question, words) }
                    if has_rows {
                        { rows }
                    }
                }
                if is_told {
                    <p class="why" dir="auto">{ &question.answer.text }</p>
                    if !has_rows {
                        { for items.iter().map(|item| self.view_proof(item)) }
                    }
                }
            </>
        }
    }

    /// What there is to choose from. Answers that are the same for every row need no list of their own.
    fn view_choices(&self, question: &Question, words: &Questions) -> Html {
        let is_one = is_one(question.kind);
        if question.kind == QuestionKind::Gaps {
            let bank: Vec<&str> = question.choices.iter().map(|it| it.text.as_str()).collect();
            return html! { <p class="bank" dir="auto">{ bank.join(" · ") }</p> };
        }
        if question.choices.is_empty() && !is_one {
            return Html::default();
        }
        let right = question.items.first().map_or(0, |item| item.right);
        let lights = self.shown.answer && is_one;
        let answers = (FIRST..).take(question.answers());
        html! {
            <ol class="answers" type="a">
                { for answers.map(|answer| html! {
                    <li data-right={(lights && answer == right).then_some("")}>{ words.answer(question, answer) }</li>
                }) }
            </ol>
        }
    }

    /// A statement, an event, a name or a sentence with gaps; its answer and what proves it stand with it.
    fn view_row(&self, question: &Question, item: &Item, words: &Questions) -> Html {
        // The sentence with the word in its gap proves nothing more.
        let has_proof = question.kind != QuestionKind::Gaps;
        html! {
            <li>
                { &item.text.text }
                if self.shown.answer && item.right > 0 {
                    { " → " }<strong>{ right(question, item, words) }</strong>
                    if has_proof {
                        { self.view_proof(item) }
                    }
                }
            </li>
        }
    }

    fn view_proof(&self, item: &Item) -> Html {
        let sentence = self.lesson.article.sentence(&item.proof);
        sentence
            .map(|sentence| html! { <p class="proof">{ sentence }</p> })
            .unwrap_or_default()
    }
}

/// Whether the question itself is what is answered, by one choice.
fn is_one(kind: QuestionKind) -> bool {
    matches!(kind, QuestionKind::Choice | QuestionKind::TrueFalse)
}

/// Whether several things are answered in it.
fn has_rows(kind: QuestionKind) -> bool {
    !is_one(kind) && kind != QuestionKind::Open
}

/// The answer of a row. An explanation that goes with a name is long, and stands beside it: its letter is enough.
fn right(question: &Question, item: &Item, words: &Questions) -> String {
    let answer = words.answer(question, item.right);
    match question.kind {
        QuestionKind::Match => letter(item.right),
        QuestionKind::WhoSays => format!("{}.\u{a0}{answer}", letter(item.right)),
        _ => answer,
    }
}

#[cfg(test)]
mod tests {
    use reading::lesson::Noted;
    use reading::session::Interface;

    use super::*;

    #[test]
    fn an_answer_says_the_letter_of_its_choice() {
        let mut question = Question::empty(QuestionKind::WhoSays);
        question.choices = ["Lina", "Jules"]
            .map(|name| Noted {
                text: name.to_owned(),
                note: String::new(),
            })
            .into();
        let item = Item {
            right: 2,
            ..Item::default()
        };
        let words = &strings_of("fr", Interface::French).questions;
        assert_eq!(right(&question, &item, words), "b.\u{a0}Jules");
        question.kind = QuestionKind::Match;
        assert_eq!(right(&question, &item, words), "b");
        question.kind = QuestionKind::Order;
        assert_eq!(right(&question, &item, words), "2");
    }
}
