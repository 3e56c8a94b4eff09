//! The questions on paper, with boxes to tick and lines to write on.

use language::text::count_words;
use reading::course::GAP;
use reading::lesson::{FIRST, Item, Question, QuestionKind};
use yew::prelude::*;

use super::block::{Block, OwnWords};

/// How many words of handwriting stand on a line, and how many lines there are where nobody has said how many words.
const WORDS_A_LINE: u32 = 10;
const LINES: u32 = 3;

/// So many words in all answers stand on one line.
const ON_ONE_LINE: usize = 14;

/// The letter that stands for the choice of that number, from 1.
pub(crate) fn letter(number: u32) -> String {
    let alphabet = ('a'..='z').nth(number.saturating_sub(FIRST) as usize);
    alphabet.map_or(number.to_string(), String::from)
}

/// How many lines there are to write an answer on, and how many more where there is room: nobody writes to the end of
/// each line.
fn lines(words: u32) -> (u32, u32) {
    match words {
        0 => (LINES - 1, 1),
        words => (words.div_ceil(WORDS_A_LINE).max(2), 1),
    }
}

/// What stands before a row, so that a class can say which it means: a letter where a number is to be written.
pub(super) fn row_sign(kind: QuestionKind, row: u32) -> Option<String> {
    match kind {
        QuestionKind::Order => Some(letter(row)),
        QuestionKind::WhoSays
        | QuestionKind::FactOrClaim
        | QuestionKind::Gaps
        | QuestionKind::Match => Some(row.to_string()),
        QuestionKind::Choice | QuestionKind::TrueFalse | QuestionKind::Open => None,
    }
}

/// A question with all that is to be filled in. It may go on on the next page between its rows or its lines.
pub(super) fn view_question(question: &Question, number: u32, own: OwnWords) -> Vec<Block> {
    let words = own.questions;
    let kind = question.kind;
    let answers = || (FIRST..).take(question.answers());
    let answer = |number: u32| words.answer(question, number);
    let listed = || answers().map(|number| format!("{}.\u{a0}{}", letter(number), answer(number)));
    let boxes = || {
        answers().map(|number| html! { <span class="tick">{ view_box() }{ answer(number) }</span> })
    };
    let head = |below: Html| {
        html! {
            <div class="question" data-question={number.to_string()} data-kind={kind.word()}>
                <p class="ask" dir="auto"><b>{ format!("{number}.") }</b>{ words.ask(question) }</p>
                <div dir="auto">{ below }</div>
            </div>
        }
    };
    let row = |view: &dyn Fn(&Item) -> Html, (item, row): (&Item, u32)| {
        let sign = row_sign(kind, row).map(|sign| html! { <span class="sign">{ sign }</span> });
        html! {
            <div class="question items" data-question={number.to_string()} data-kind={kind.word()} dir="auto">
                <div>{ sign }{ view(item) }</div>
            </div>
        }
    };
    let rows = |head: Html, view: &dyn Fn(&Item) -> Html| {
        let rows = question.items.iter().zip(FIRST..).map(|it| row(view, it));
        Block::rows(head, rows.collect())
    };
    let filled_in =
        |item: &Item| html! { <><i class="blank" /><span>{ &item.text.text }</span></> };
    match kind {
        QuestionKind::Choice => vec![Block::new(head(html! {
            <ul class="answers">{ for listed().map(|it| html! { <li>{ view_box() }{ it }</li> }) }</ul>
        }))],
        QuestionKind::TrueFalse => vec![Block::new(head(html! {
            <p class="ticks">{ for boxes() }<span class="proof">{ "§" }<i class="blank" /><i class="line" /></span></p>
        }))],
        QuestionKind::FactOrClaim => rows(head(Html::default()), &|item| {
            html! { <><span>{ &item.text.text }</span><span class="ticks">{ for boxes() }</span></> }
        }),
        QuestionKind::WhoSays | QuestionKind::Match => {
            let count: usize = question
                .choices
                .iter()
                .map(|it| count_words(&it.text))
                .sum();
            let class = if count <= ON_ONE_LINE {
                "bank"
            } else {
                "answers"
            };
            let choices = html! { <ul class={class}>{ for listed().map(|it| html! { <li>{ it }</li> }) }</ul> };
            rows(head(choices), &filled_in)
        }
        QuestionKind::Gaps => {
            let bank = html! {
                <ul class="bank">{ for answers().map(|number| html! { <li>{ answer(number) }</li> }) }</ul>
            };
            rows(
                head(bank),
                &|item| html! { <span>{ view_gaps(&item.text.text) }</span> },
            )
        }
        QuestionKind::Order => {
            // What is put in order is seen all at once.
            let mut blocks = rows(head(Html::default()), &filled_in);
            let last = blocks.len().saturating_sub(1);
            for block in blocks.iter_mut().take(last) {
                block.keeps_next = true;
            }
            blocks
        }
        QuestionKind::Open => {
            let (needed, spare) = lines(question.words);
            Block::lines(head(Html::default()), needed, spare)
        }
    }
}

/// A sentence with room to write where words are missing.
fn view_gaps(text: &str) -> Html {
    let parts = text.split(GAP).collect::<Vec<&str>>();
    let (first, others) = parts.split_first().unwrap_or((&"", &[]));
    let (first, mut before) = to_gap(first);
    let others = others.iter().map(|part| {
        let (sign, rest) = from_gap(part);
        let (rest, before_next) = to_gap(rest);
        let before = std::mem::replace(&mut before, before_next);
        html! {
            <>
                <span class="whole">{ before.to_owned() }<i class="gap" />{ sign.to_owned() }</span>
                { rest.to_owned() }
            </>
        }
    });
    let others: Vec<Html> = others.collect();
    html! { <>{ first.to_owned() }{ for others }{ before.to_owned() }</> }
}

/// A text in two, of which the second stays with the gap behind it: an article with its apostrophe ends no line.
fn to_gap(text: &str) -> (&str, &str) {
    text.split_at(text.rfind(' ').map_or(0, |space| space + 1))
}

/// A text in two, of which the first stays with the gap before it: a full stop begins no line.
fn from_gap(text: &str) -> (&str, &str) {
    text.split_at(text.find(' ').unwrap_or(text.len()))
}

/// A box to tick.
fn view_box() -> Html {
    html! { <i class="box" /> }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_is_room_for_the_words_that_are_asked_for() {
        assert_eq!(
            [0, 1, 10, 40, 41].map(lines),
            [(2, 1), (2, 1), (2, 1), (4, 1), (5, 1)]
        );
    }

    #[test]
    fn what_touches_a_gap_stays_with_it() {
        assert_eq!(to_gap("Il paie l’"), ("Il paie ", "l’"));
        assert_eq!(to_gap("Il paie "), ("Il paie ", ""));
        assert_eq!(to_gap("L’"), ("", "L’"));
        assert_eq!(from_gap(". Il paie"), (".", " Il paie"));
        assert_eq!(from_gap(" paie."), ("", " paie."));
    }

    #[test]
    fn choices_have_letters() {
        assert_eq!([1, 3, 26, 27].map(letter), ["a", "c", "z", "27"]);
    }
}
