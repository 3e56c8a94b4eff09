//! One question that is being written.

use browser::focus;
use reading::lesson::{Noted, Question, QuestionKind};
use yew::prelude::*;

use super::change::{OneProps, say};
use super::parts::view_parts;
use super::proof::Proof;

/// The question.
#[component]
pub(super) fn One(props: &OneProps) -> Html {
    let words = &props.words.asked;
    let mut props = props.clone();
    props.question.sort_events();
    let Question {
        kind, ask, answer, ..
    } = &props.question;
    let at = props.at;
    use_effect_with(props.is_new, move |is_new| {
        if *is_new {
            focus::go_to(&format!("field-ask-{at}"));
        }
    });
    let of_answer = match kind {
        QuestionKind::Open => words.model,
        _ => words.why,
    };
    html! {
        <fieldset class="one" data-kind={kind.word()}>
            <legend>{ format!("{}. {}", at + 1, (words.kind)(*kind)) }</legend>
            { view_area(&props, "ask", words.ask, &ask.text, |question| &mut question.ask) }
            { view_parts(&props) }
            { view_area(&props, "answer", of_answer, &answer.text, |question| &mut question.answer) }
            if !props.question.has_statements() {
                <Proof one={props.clone()} nth=0 />
            }
            if let Some(flaw) = props.question.flaw() {
                <p class="trouble">{ (words.flaw)(flaw, *kind) }</p>
            }
            <p class="all">
                <button type="button" onclick={props.on_remove.clone()}>{ props.remove }</button>
            </p>
        </fieldset>
    }
}

fn view_area(
    props: &OneProps,
    name: &str,
    label: &'static str,
    value: &str,
    part: fn(&mut Question) -> &mut Noted,
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
                oninput={props.typed(name, move |question, value| say(part(question), value))}
            />
        </p>
    }
}
