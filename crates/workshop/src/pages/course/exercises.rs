//! The exercises of a course, made from its text.

use browser::field;
use reading::course::{Exercise, ExerciseKind};
use reading::lesson::{Question, QuestionKind};
use yew::prelude::*;

use super::Shown;

/// How many things an exercise may ask for.
const COUNTS: std::ops::RangeInclusive<u32> = 3..=12;

/// The seed of the first draw; the draws after these begin anew, so that a link stays short.
const FIRST_DRAW: u32 = 1;
const DRAWS: u32 = 999;

/// Each kind of exercise, how much it asks for, and which words were drawn.
pub(super) fn view_exercises(shown: &Shown<'_>) -> Html {
    let words = &shown.words.exercises;
    html! {
        <section class="exercises">
            <h2>{ words.title }</h2>
            <p class="hint">{ words.hint }</p>
            <ul class="choices">{ for ExerciseKind::ALL.iter().map(|kind| view_exercise(*kind, shown)) }</ul>
        </section>
    }
}

fn view_exercise(kind: ExerciseKind, shown: &Shown<'_>) -> Html {
    let words = &shown.words.exercises;
    let chosen = shown.course.exercise(kind);
    let exercise = chosen.unwrap_or(Exercise::new(kind, FIRST_DRAW));
    let made = shown.course.questions_of(exercise, shown.lesson);
    let on_change = shown.on(move |course, _| {
        let none = course.exercise(kind).is_none();
        course.choose_exercise(kind, none.then_some(exercise));
    });
    let about = match (made.is_empty(), chosen) {
        (true, _) => html! { <span class="about">{ words.too_few }</span> },
        (false, Some(_)) => html! {
            <span class="about" dir="auto" lang={shown.lesson.article.lang.clone()}>{ drawn(&made) }</span>
        },
        _ => Html::default(),
    };
    html! {
        <li data-exercise={kind.word()}>
            <label>
                <input
                    type="checkbox"
                    checked={chosen.is_some()}
                    disabled={made.is_empty() && chosen.is_none()}
                    onchange={on_change}
                />
                <span><span class="name">{ (words.kind)(kind) }</span>{ " " }{ about }</span>
            </label>
            if chosen.is_some() {
                { view_draw(exercise, shown) }
            }
        </li>
    }
}

/// How many things it asks for, and another draw.
fn view_draw(exercise: Exercise, shown: &Shown<'_>) -> Html {
    let words = &shown.words.exercises;
    let kind = exercise.kind;
    let id = format!("count-{}", kind.word());
    let dispatch = shown.dispatch.clone();
    let on_count = Callback::from(move |event: Event| {
        if let Ok(count) = field::value(&event).parse() {
            dispatch.dispatch(Box::new(move |course, _| {
                course.choose_exercise(kind, Some(Exercise { count, ..exercise }));
            }));
        }
    });
    let on_draw = shown.on(move |course, _| {
        let seed = exercise.seed % DRAWS + 1;
        course.choose_exercise(kind, Some(Exercise { seed, ..exercise }));
    });
    // A link may ask for another number.
    let other = (!COUNTS.contains(&exercise.count)).then_some(exercise.count);
    html! {
        <p class="draw">
            <label for={id.clone()}>{ words.count }</label>
            <select {id} onchange={on_count}>
                { for COUNTS.chain(other).map(|count| html! {
                    <option value={count.to_string()} selected={count == exercise.count}>{ count }</option>
                }) }
            </select>
            <button type="button" onclick={on_draw}>{ words.draw }</button>
        </p>
    }
}

/// What was drawn, in a line.
fn drawn(questions: &[Question]) -> String {
    let words = questions.iter().flat_map(|question| match question.kind {
        QuestionKind::Gaps => question.choices.iter().map(|it| it.text.as_str()).collect(),
        QuestionKind::Match => question
            .items
            .iter()
            .map(|it| it.text.text.as_str())
            .collect(),
        // A word and a sign of equality.
        _ => vec![question.ask.text.trim_end_matches(['\u{a0}', '='])],
    });
    words.collect::<Vec<&str>>().join(" · ")
}
