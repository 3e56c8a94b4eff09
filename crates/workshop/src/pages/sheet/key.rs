//! The key to the questions, at their numbers.

use reading::lesson::{FIRST, LanguagePoint, Question, QuestionKind};
use yew::prelude::*;

use super::block::{Block, OwnWords, run_in};
use super::questions::{letter, row_sign};

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
            <p
                class="right"
                data-question={number.to_string()}
                data-version={version.map(|version| version.to_string())}
                dir="auto"
            >
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
            <p class="right" dir="auto">{ run_in(&point.title.text) }{ &point.answer.text }</p>
        })
    });
    [heading].into_iter().chain(answers).chain(point).collect()
}

/// What is written or ticked, row by row: `1 d · 2 e`.
fn right(question: &Question, own: OwnWords) -> String {
    let rights = question.items.iter().zip(FIRST..);
    let rights = rights.filter(|(item, _)| item.right > 0);
    let rights = rights.map(|(item, row)| {
        let right = match question.kind {
            QuestionKind::Choice | QuestionKind::WhoSays | QuestionKind::Match => {
                letter(item.right)
            }
            _ => own.questions.answer(question, item.right),
        };
        match row_sign(question.kind, row) {
            Some(sign) => format!("{sign}\u{a0}{right}"),
            None => right,
        }
    });
    rights.collect::<Vec<String>>().join(" · ")
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

#[cfg(test)]
mod tests {
    use reading::lesson::{Item, Noted};
    use reading::session::Interface;
    use views::strings::strings_of as words_of_reader;

    use super::*;
    use crate::strings::strings_of;

    #[test]
    fn the_key_names_each_row() {
        let strings = strings_of("fr", Interface::French);
        let own = OwnWords {
            sheet: &strings.sheet,
            questions: &words_of_reader("fr", Interface::French).questions,
            path: &strings.path,
        };
        let told = |kind, rights: &[u32]| {
            let mut question = Question::empty(kind);
            question.choices = ["pain", "lait", "thé"]
                .map(|word| Noted {
                    text: word.to_owned(),
                    note: String::new(),
                })
                .into();
            let items = rights.iter().map(|right| Item {
                right: *right,
                ..Item::default()
            });
            question.items = items.collect();
            right(&question, own)
        };
        let two = "1\u{a0}c · 2\u{a0}a";
        assert_eq!(told(QuestionKind::Match, &[3, 1]), two);
        assert_eq!(told(QuestionKind::WhoSays, &[3, 1]), two);
        assert_eq!(
            told(QuestionKind::Gaps, &[3, 1]),
            "1\u{a0}thé · 2\u{a0}pain"
        );
        assert_eq!(
            told(QuestionKind::Order, &[3, 1, 2]),
            "a\u{a0}3 · b\u{a0}1 · c\u{a0}2"
        );
        // A row without an answer keeps its number.
        assert_eq!(told(QuestionKind::Match, &[0, 1]), "2\u{a0}a");
        assert_eq!(told(QuestionKind::Choice, &[2]), "b");
    }
}
