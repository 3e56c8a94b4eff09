//! The steps of a course, and the table that its class fills in.

use browser::field;
use reading::course::{Grid, StepKind};
use yew::prelude::*;

use super::Shown;

/// More minutes than any lesson has.
const MOST_MINUTES: u32 = 240;

/// Each step with its minutes, and the table.
pub(super) fn view_path(shown: &Shown<'_>) -> Html {
    let words = &shown.words.path;
    let grid = |grid: &Grid| {
        let grid = *grid;
        html! {
            <label class="choice">
                <input
                    type="radio"
                    name="grid"
                    value={grid.word()}
                    checked={shown.course.grid == grid}
                    onchange={shown.on(move |course, _| course.grid = grid)}
                />
                <span>{ (words.grid_choice)(grid) }</span>
            </label>
        }
    };
    html! {
        <section class="path">
            <h2>{ words.title }</h2>
            <p class="hint">{ words.hint }</p>
            <ul class="choices">{ for StepKind::ALL.iter().map(|kind| view_step(*kind, shown)) }</ul>
            <p class="hint" role="status">{ (words.in_all)(shown.course.minutes()) }</p>
            <h3>{ words.grid }</h3>
            <div role="radiogroup" aria-label={words.grid} class="support">{ for Grid::ALL.iter().map(grid) }</div>
        </section>
    }
}

fn view_step(kind: StepKind, shown: &Shown<'_>) -> Html {
    let words = &shown.words.path;
    let (name, task) = (words.step)(kind);
    let step = shown.course.step(kind);
    let dispatch = shown.dispatch.clone();
    let on_minutes = Callback::from(move |event: InputEvent| {
        let minutes = field::value(&event).parse().unwrap_or_default();
        dispatch.dispatch(Box::new(move |course, _| {
            for step in course.path.iter_mut().filter(|step| step.kind == kind) {
                step.minutes = MOST_MINUTES.min(minutes);
            }
        }));
    });
    html! {
        <li data-step={kind.word()}>
            <label>
                <input
                    type="checkbox"
                    checked={step.is_some()}
                    onchange={shown.on(move |course, _| course.toggle_step(kind))}
                />
                <span><span class="name">{ name }</span>{ " " }<span class="about">{ task }</span></span>
            </label>
            if let Some(step) = step {
                <input
                    type="number"
                    inputmode="numeric"
                    min="0"
                    max={MOST_MINUTES.to_string()}
                    aria-label={(words.minutes_of)(name)}
                    value={step.minutes.to_string()}
                    oninput={on_minutes}
                />
            }
        </li>
    }
}
