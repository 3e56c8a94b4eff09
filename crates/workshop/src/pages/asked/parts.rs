//! What can be answered in a question that is being written, and what of it is right.

use browser::field;
use reading::lesson::{FIRST, Item, Noted, Question, QuestionKind, SECOND};
use views::strings::strings_of;
use yew::prelude::*;

use super::change::{Edit, OneProps, say};
use super::proof::Proof;

/// What belongs to the kind of the question.
pub(super) fn view_parts(props: &OneProps) -> Html {
    let words = &props.words.asked;
    match props.question.kind {
        QuestionKind::Choice => html! {
            <>
                { view_options(props) }
                { view_more(props, words.add_option, |question| question.choices.push(Noted::default())) }
            </>
        },
        QuestionKind::TrueFalse => view_two(props),
        QuestionKind::WhoSays => html! {
            <>
                { view_speakers(props) }
                { view_statements(props, words.statement, words.add_statement) }
            </>
        },
        QuestionKind::FactOrClaim => view_statements(props, words.statement, words.add_statement),
        QuestionKind::Order => html! {
            <>
                <p class="hint">{ words.order }</p>
                { view_statements(props, words.event, words.add_event) }
            </>
        },
        QuestionKind::Gaps | QuestionKind::Match | QuestionKind::Open => Html::default(),
    }
}

fn view_more(
    props: &OneProps,
    label: &'static str,
    add: impl Fn(&mut Question) + Clone + 'static,
) -> Html {
    html! { <p><button type="button" onclick={props.on(add)}>{ label }</button></p> }
}

/// The field of words, named by its label.
fn view_field(
    props: &OneProps,
    name: &str,
    label: String,
    value: &str,
    change: impl Fn(&mut Question, String) + Clone + 'static,
) -> Html {
    html! {
        <input
            type="text"
            dir="auto"
            lang={props.lang.clone()}
            aria-label={label.clone()}
            placeholder={label}
            value={value.to_owned()}
            oninput={props.typed(name, change)}
        />
    }
}

/// The field of a choice.
fn view_choice(props: &OneProps, nth: usize, label: String) -> Html {
    let value = props.question.choices.get(nth).map(|it| it.text.clone());
    let name = format!("choice {nth}");
    view_field(
        props,
        &name,
        label,
        &value.unwrap_or_default(),
        move |question, value| {
            if let Some(choice) = question.choices.get_mut(nth) {
                say(choice, value);
            }
        },
    )
}

/// One of several answers, with the button that says that it is right.
fn view_option(props: &OneProps, number: u32, label: Html) -> Html {
    html! {
        <p class="option" key={number}>
            <input
                type="radio"
                name={format!("right-{}", props.at)}
                aria-label={(props.words.asked.is_right)(number)}
                checked={props.item(0).right == number}
                onchange={props.on_item(0, move |item| item.right = number)}
            />
            { label }
        </p>
    }
}

fn view_options(props: &OneProps) -> Html {
    let words = &props.words.asked;
    let numbered = (FIRST..).zip(0..props.question.choices.len());
    let options = numbered.map(|(number, nth)| {
        view_option(
            props,
            number,
            view_choice(props, nth, (words.option)(number)),
        )
    });
    html! { <div role="radiogroup" aria-label={words.right}>{ for options }</div> }
}

fn view_two(props: &OneProps) -> Html {
    let own = &strings_of(&props.lang, props.words.interface).questions;
    let two = [FIRST, SECOND].into_iter().map(|number| {
        let answer = own.answer(&props.question, number);
        view_option(props, number, html! { <span>{ answer }</span> })
    });
    html! { <div role="radiogroup" aria-label={props.words.asked.right}>{ for two }</div> }
}

fn view_speakers(props: &OneProps) -> Html {
    let words = &props.words.asked;
    let numbered = (FIRST..).zip(0..props.question.choices.len());
    let speakers = numbered.map(|(number, nth)| {
        html! { <p class="option" key={nth}>{ view_choice(props, nth, (words.speaker)(number)) }</p> }
    });
    html! {
        <>
            <p class="hint" aria-hidden="true">{ words.speakers }</p>
            <div class="speakers" role="group" aria-label={words.speakers}>
                { for speakers }
                { view_more(props, words.add_speaker, |question| question.choices.push(Noted::default())) }
            </div>
        </>
    }
}

/// Statements or events, each with its answer and what proves that.
fn view_statements(props: &OneProps, name: fn(u32) -> String, more: &'static str) -> Html {
    let items = (FIRST..).zip(props.question.items.iter().enumerate());
    let view = |(number, (nth, item)): (u32, (usize, &Item))| {
        let label = name(number);
        let field = format!("statement {nth}");
        let change = move |question: &mut Question, value| {
            question.sort_events();
            if let Some(item) = question.items.get_mut(nth) {
                say(&mut item.text, value);
            }
        };
        html! {
            <li key={nth} class="statement">
                <p class="option">
                    { view_field(props, &field, label.clone(), &item.text.text, change) }
                </p>
                { view_right(props, nth, item, &label) }
                <Proof one={props.clone()} {nth} of={label} />
            </li>
        }
    };
    html! {
        <>
            <ol class="statements">{ for items.map(view) }</ol>
            { view_more(props, more, |question| question.items.push(Item::default())) }
        </>
    }
}

/// What is right of a statement, or where an event stands.
fn view_right(props: &OneProps, nth: usize, item: &Item, label: &str) -> Html {
    match props.question.kind {
        QuestionKind::WhoSays => view_who(props, nth, item, label),
        QuestionKind::FactOrClaim => view_fact_or_claim(props, nth, item, label),
        _ => view_place(props, nth),
    }
}

fn view_who(props: &OneProps, nth: usize, item: &Item, label: &str) -> Html {
    let words = &props.words.asked;
    let on_change = props.on_change.clone();
    let choose = Callback::from(move |event: Event| {
        let right = field::value(&event).parse().unwrap_or_default();
        on_change.emit(Edit {
            field: None,
            change: Box::new(move |question| {
                if let Some(item) = question.items.get_mut(nth) {
                    item.right = right;
                }
            }),
        });
    });
    let speakers = (FIRST..).zip(&props.question.choices);
    let named = speakers.filter(|(number, it)| !it.text.trim().is_empty() || *number == item.right);
    html! {
        <p class="field">
            <select aria-label={format!("{} – {label}", words.nobody)} onchange={choose}>
                <option value="0" selected={item.right == 0}>{ words.nobody }</option>
                { for named.map(|(number, speaker)| html! {
                    <option
                        key={number}
                        value={number.to_string()}
                        selected={item.right == number}
                        lang={props.lang.clone()}
                    >{ &speaker.text }</option>
                }) }
            </select>
        </p>
    }
}

fn view_fact_or_claim(props: &OneProps, nth: usize, item: &Item, label: &str) -> Html {
    let own = &strings_of(&props.lang, props.words.interface).questions;
    let view = |number: u32| {
        html! {
            <label class="choice">
                <input
                    type="radio"
                    name={format!("right-{}-{nth}", props.at)}
                    checked={item.right == number}
                    onchange={props.on_item(nth, move |item| item.right = number)}
                />
                <span lang={props.lang.clone()}>{ own.answer(&props.question, number) }</span>
            </label>
        }
    };
    html! {
        <div class="two" role="radiogroup" aria-label={format!("{} – {label}", props.words.asked.right)}>
            { for [FIRST, SECOND].map(view) }
        </div>
    }
}

/// The buttons that move an event.
fn view_place(props: &OneProps, nth: usize) -> Html {
    let words = &props.words.asked;
    let last = props.question.items.len().saturating_sub(1);
    let number = u32::try_from(nth).unwrap_or_default() + FIRST;
    let swap = |before: usize| {
        props.on(move |question: &mut Question| {
            if before + 1 < question.items.len() {
                question.items.swap(before, before + 1);
            }
        })
    };
    html! {
        <p class="moves">
            <button
                type="button"
                aria-label={(words.earlier)(number)}
                disabled={nth == 0}
                onclick={swap(nth.saturating_sub(1))}
            >{ "\u{2191}" }</button>
            <button
                type="button"
                aria-label={(words.later)(number)}
                disabled={nth == last}
                onclick={swap(nth)}
            >{ "\u{2193}" }</button>
        </p>
    }
}
