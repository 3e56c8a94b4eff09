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

/// How many lines there are to write an answer on.
fn lines(words: u32) -> u32 {
    match words {
        0 => LINES,
        // One more than the words take: nobody writes to the end of each line.
        words => words.div_ceil(WORDS_A_LINE) + 1,
    }
}

/// A question with all that is to be filled in.
pub(super) fn view_question(question: &Question, number: u32, own: OwnWords) -> Block {
    let words = own.questions;
    let answers = || (FIRST..).take(question.answers());
    let answer = |number: u32| words.answer(question, number);
    let listed = || answers().map(|number| format!("{}.\u{a0}{}", letter(number), answer(number)));
    let items = |view: &dyn Fn(&Item) -> Html| {
        html! { <ul class="items">{ for question.items.iter().map(view) }</ul> }
    };
    let boxes = || {
        answers().map(|number| html! { <span class="tick">{ view_box() }{ answer(number) }</span> })
    };
    let filled_in = |item: &Item| html! { <li><i class="blank" />{ &item.text.text }</li> };
    let fill = match question.kind {
        QuestionKind::Choice => html! {
            <ul class="answers">{ for listed().map(|it| html! { <li>{ view_box() }{ it }</li> }) }</ul>
        },
        QuestionKind::TrueFalse => html! {
            <>
                <p class="ticks">{ for boxes() }<span class="proof">{ "§" }<i class="blank" /><i class="line" /></span></p>
            </>
        },
        QuestionKind::FactOrClaim => items(&|item| {
            html! {
                <li class="row"><span>{ &item.text.text }</span><span class="ticks">{ for boxes() }</span></li>
            }
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
            html! {
                <>
                    <ul class={class}>{ for listed().map(|it| html! { <li>{ it }</li> }) }</ul>
                    { items(&filled_in) }
                </>
            }
        }
        QuestionKind::Gaps => html! {
            <>
                <ul class="bank">{ for answers().map(|number| html! { <li>{ answer(number) }</li> }) }</ul>
                { items(&|item| html! { <li>{ view_gaps(&item.text.text) }</li> }) }
            </>
        },
        QuestionKind::Order => items(&filled_in),
        QuestionKind::Open => html! {
            <div class="lines">{ for (0..lines(question.words)).map(|_| html! { <i class="line" /> }) }</div>
        },
    };
    Block::new(html! {
        <div class="question" data-question={number.to_string()} data-kind={question.kind.word()}>
            <p class="ask" dir="auto"><b>{ format!("{number}.") }</b>{ words.ask(question) }</p>
            <div dir="auto">{ fill }</div>
        </div>
    })
}

/// A sentence with room to write where words are missing.
fn view_gaps(text: &str) -> Html {
    let mut parts = text.split(GAP);
    let first = parts.next().unwrap_or_default().to_owned();
    let parts = parts.map(|part| {
        // A full stop does not begin a line.
        let (sign, rest) = part.split_at(part.find(' ').unwrap_or(part.len()));
        html! { <><span class="whole"><i class="gap" />{ sign.to_owned() }</span>{ rest.to_owned() }</> }
    });
    html! { <>{ first }{ for parts }</> }
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
        assert_eq!([0, 1, 10, 40, 41].map(lines), [3, 2, 2, 5, 6]);
    }

    #[test]
    fn choices_have_letters() {
        assert_eq!([1, 3, 26, 27].map(letter), ["a", "c", "z", "27"]);
    }
}
