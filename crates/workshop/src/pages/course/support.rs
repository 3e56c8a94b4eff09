//! How much help a class gets, and what it has to do.

use browser::field;
use reading::course::Support;
use yew::prelude::*;

use super::Shown;

/// The supports, each with what it is.
pub(super) fn view_support(shown: &Shown<'_>) -> Html {
    let words = &shown.words.course;
    let view = |support: &Support| {
        let support = *support;
        let (name, hint) = (words.support)(support);
        html! {
            <label class="choice">
                <input
                    type="radio"
                    name="support"
                    value={support.word()}
                    checked={shown.course.support == support}
                    onchange={shown.on(move |course, _| course.support = support)}
                />
                <span><b>{ name }</b>{ " " }{ hint }</span>
            </label>
        }
    };
    html! {
        <section>
            <h2>{ words.help }</h2>
            <div role="radiogroup" aria-label={words.help} class="support">
                { for Support::ALL.iter().map(view) }
            </div>
        </section>
    }
}

/// The task, in the teacher's own words.
pub(super) fn view_task(shown: &Shown<'_>) -> Html {
    let words = &shown.words.course;
    let dispatch = shown.dispatch.clone();
    let on_input = Callback::from(move |event: InputEvent| {
        let task = field::value(&event);
        dispatch.dispatch(Box::new(move |course, _| course.task = task));
    });
    html! {
        <section>
            <h2>{ words.task }</h2>
            <p class="field">
                <label for="field-task">{ words.task_hint }</label>
                <textarea id="field-task" rows="2" dir="auto" value={shown.course.task.clone()} oninput={on_input} />
            </p>
        </section>
    }
}
