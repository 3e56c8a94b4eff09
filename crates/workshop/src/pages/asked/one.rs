//! One question that is being written.

use std::rc::Rc;

use authoring::own_text::OwnText;
use browser::field;
use reading::lesson::{FIRST, Item, Question, QuestionKind, SECOND};
use views::strings::strings_of;
use yew::prelude::*;

use crate::own_text::{Change, Work};
use crate::strings::Strings;

/// What a question needs.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct OneProps {
    pub(super) words: &'static Strings,
    /// The language of the text.
    pub(super) lang: String,
    /// Its place among the questions, from 0.
    pub(super) at: usize,
    pub(super) question: Question,
    /// The sentences of the text, paragraph by paragraph.
    pub(super) sentences: Rc<Vec<Vec<String>>>,
    pub(super) work: UseReducerDispatcher<Work>,
}

impl OneProps {
    /// A handler that changes the question; what is typed in a field of that name is one change.
    fn on_input(
        &self,
        field: &str,
        change: fn(&mut Question, usize, String),
        nth: usize,
    ) -> Callback<InputEvent> {
        let (work, at) = (self.work.clone(), self.at);
        let field = format!("question {at} {field} {nth}");
        Callback::from(move |event: InputEvent| {
            let value = field::value(&event);
            work.dispatch(Change::typed(field.clone(), move |text: &mut OwnText| {
                if let Some(question) = text.questions.get_mut(at) {
                    change(question, nth, value);
                }
            }));
        })
    }

    fn on<E>(&self, change: impl Fn(&mut OwnText, usize) + Clone + 'static) -> Callback<E> {
        let (work, at) = (self.work.clone(), self.at);
        Callback::from(move |_: E| {
            let change = change.clone();
            work.dispatch(Change::edit(move |text: &mut OwnText| change(text, at)));
        })
    }

    /// Changes the one item of the question.
    fn on_item<E>(&self, change: impl Fn(&mut Item) + Clone + 'static) -> Callback<E> {
        self.on(move |text, at| {
            let question = text.questions.get_mut(at);
            question
                .into_iter()
                .flat_map(|it| &mut it.items)
                .for_each(&change);
        })
    }

    fn item(&self) -> Item {
        self.question.items.first().cloned().unwrap_or_default()
    }
}

/// The question.
#[component]
pub(super) fn One(props: &OneProps) -> Html {
    let words = &props.words.asked;
    let Question {
        kind, ask, answer, ..
    } = &props.question;
    let at = props.at;
    let of_answer = match kind {
        QuestionKind::Open => words.model,
        _ => words.why,
    };
    html! {
        <fieldset class="one">
            <legend>{ format!("{}. {}", at + 1, (words.kind)(*kind)) }</legend>
            { view_area(props, "ask", words.ask, &ask.text, |question, _, value| question.ask.text = value) }
            { view_answers(props) }
            { view_area(props, "answer", of_answer, &answer.text, |question, _, value| question.answer.text = value) }
            <Proof ..props.clone() />
            <p class="all">
                <button type="button" onclick={props.on(|text, at| {
                    if at < text.questions.len() {
                        text.questions.remove(at);
                    }
                })}>{ words.delete }</button>
            </p>
        </fieldset>
    }
}

fn view_area(
    props: &OneProps,
    name: &str,
    label: &'static str,
    value: &str,
    change: fn(&mut Question, usize, String),
) -> Html {
    let id = format!("field-{name}-{}", props.at);
    html! {
        <p class="field">
            <label for={id.clone()}>{ label }</label>
            <textarea
                {id}
                rows="2"
                dir="auto"
                lang={props.lang.clone()}
                value={value.to_owned()}
                oninput={props.on_input(name, change, 0)}
            />
        </p>
    }
}

/// What can be answered, and which of it is right.
fn view_answers(props: &OneProps) -> Html {
    let words = &props.words.asked;
    let own = &strings_of(&props.lang, props.words.interface).questions;
    let right = props.item().right;
    let view = |number: u32, label: Html| {
        html! {
            <p class="option" key={number}>
                <input
                    type="radio"
                    name={format!("right-{}", props.at)}
                    aria-label={(words.is_right)(number)}
                    checked={right == number}
                    onchange={props.on_item(move |item| item.right = number)}
                />
                { label }
            </p>
        }
    };
    let options = match props.question.kind {
        QuestionKind::Choice => {
            let choices = props.question.choices.iter().zip(FIRST..);
            let options = choices.map(|(choice, number)| {
                let nth = (number - FIRST) as usize;
                let change = |question: &mut Question, nth: usize, value: String| {
                    if let Some(choice) = question.choices.get_mut(nth) {
                        choice.text = value;
                    }
                };
                view(
                    number,
                    html! {
                        <input
                            type="text"
                            dir="auto"
                            lang={props.lang.clone()}
                            aria-label={(words.option)(number)}
                            value={choice.text.clone()}
                            oninput={props.on_input("option", change, nth)}
                        />
                    },
                )
            });
            options.collect::<Html>()
        }
        QuestionKind::TrueFalse => [FIRST, SECOND]
            .into_iter()
            .map(|number| {
                view(
                    number,
                    html! { <span>{ own.answer(&props.question, number) }</span> },
                )
            })
            .collect(),
        _ => return Html::default(),
    };
    html! { <div role="radiogroup" aria-label={words.right}>{ options }</div> }
}

/// The sentence that proves the answer, and all others, from which it is picked.
#[component]
fn Proof(props: &OneProps) -> Html {
    let words = &props.words.asked;
    let is_open = use_state(|| false);
    let proof = props.item().proof;
    let toggle = {
        let (now, set) = (*is_open, is_open.setter());
        Callback::from(move |_: MouseEvent| set.set(!now))
    };
    let pick = |sentence: &String| {
        let (close, picked) = (is_open.setter(), sentence.clone());
        let on_pick = props.on_item::<MouseEvent>(move |item| item.proof.clone_from(&picked));
        let on_click = Callback::from(move |event: MouseEvent| {
            on_pick.emit(event);
            close.set(false);
        });
        html! {
            <button type="button" class="sentence" aria-pressed={(*sentence == proof).to_string()} onclick={on_click}>
                { sentence }
            </button>
        }
    };
    html! {
        <div class="of-proof">
            <p>
                <button type="button" aria-expanded={is_open.to_string()} onclick={toggle}>{ words.proof }</button>
                { " " }
                if !proof.is_empty() {
                    <q dir="auto" lang={props.lang.clone()}>{ &proof }</q>
                }
            </p>
            if *is_open {
                <div class="sentences" dir="auto" lang={props.lang.clone()}>
                    { for props.sentences.iter().map(|paragraph| html! { <p>{ for paragraph.iter().map(pick) }</p> }) }
                </div>
            }
        </div>
    }
}
