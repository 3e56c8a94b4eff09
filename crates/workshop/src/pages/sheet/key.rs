//! The key to the questions, at their numbers.

use reading::lesson::{LanguagePoint, Question, QuestionKind};
use yew::prelude::*;

use super::block::{Block, OwnWords};
use super::questions::letter;

/// The heading, a block for each question, and what is right in the point of language.
pub(super) fn view_key(
    questions: &[Question],
    point: Option<&LanguagePoint>,
    version: Option<char>,
    own: OwnWords,
) -> Vec<Block> {
    let heading = Block::heading(
        html! { <h2>{ own.sheet.key }{ for version.map(|version| html! { <b class="version">{ version }</b> }) }</h2> },
    );
    let numbered = questions.iter().zip(1u32..);
    let answers = numbered.map(|(question, number)| {
        let proofs = paragraphs(question);
        Block::new(html! {
            <p class="right" data-question={number.to_string()} dir="auto">
                <b>{ format!("{number}.") }</b>
                <strong>{ right(question, own) }</strong>
                if !proofs.is_empty() {
                    { " " }<span class="proof">{ proofs }</span>
                }
                if !question.answer.text.is_empty() {
                    { " " }{ &question.answer.text }
                }
            </p>
        })
    });
    let point = point.map(|point| {
        Block::new(html! {
            <p class="right" dir="auto"><strong>{ &point.title.text }</strong>{ " " }{ &point.answer.text }</p>
        })
    });
    [heading].into_iter().chain(answers).chain(point).collect()
}

/// What is written or ticked, item by item.
fn right(question: &Question, own: OwnWords) -> String {
    let rights = question.items.iter().map(|item| item.right);
    let rights = rights.filter(|right| *right > 0);
    let rights = rights.map(|right| match question.kind {
        QuestionKind::Choice | QuestionKind::WhoSays | QuestionKind::Match => letter(right),
        _ => own.questions.answer(question, right),
    });
    rights.collect::<Vec<String>>().join(", ")
}

/// The paragraphs that prove it: `§ 2, 4`.
fn paragraphs(question: &Question) -> String {
    let proofs = question.items.iter();
    let numbers = proofs.filter_map(|item| item.proof.strip_prefix('p')?.split('s').next());
    let mut numbers: Vec<&str> = numbers.collect();
    numbers.dedup();
    match numbers.is_empty() {
        true => String::new(),
        false => format!("§\u{a0}{}", numbers.join(", ")),
    }
}
