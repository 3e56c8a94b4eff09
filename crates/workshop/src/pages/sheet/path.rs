//! The steps of a course on paper: what is to be done, and room to do it.

use reading::course::{Course, StepKind};
use reading::lesson::LanguagePoint;
use yew::prelude::*;

use super::block::{Block, OwnWords, run_in};

/// How many lines there are for guesses, for a text of one's own, and for the point of language; of each, how many more
/// where that takes no further page.
const GUESSES: (u32, u32) = (2, 0);
const TEXT: (u32, u32) = (5, 2);
const EXERCISE: (u32, u32) = (2, 1);

/// What the class does in a step of that kind, with room for what it writes; nothing where the step is not on the path.
pub(super) fn view_step(course: &Course, kind: StepKind, own: OwnWords) -> Vec<Block> {
    let Some(step) = course.step(kind) else {
        return Vec::new();
    };
    let (name, task) = (own.path.step)(kind);
    let name = match step.minutes {
        0 => name.to_owned(),
        minutes => format!("{name} ({})", (own.path.minutes)(minutes)),
    };
    let view = html! {
        <div class="step" data-step={kind.word()} dir="auto"><p>{ run_in(&name) }{ task }</p></div>
    };
    let (needed, spare) = match kind {
        StepKind::Hypotheses => GUESSES,
        StepKind::Production => TEXT,
        // What is done stands below.
        _ => (0, 0),
    };
    Block::lines(view, needed, spare)
}

/// The point of language that the text shows, with lines to write on.
pub(super) fn view_language_point(point: &LanguagePoint) -> Vec<Block> {
    let view = html! {
        <div class="point" dir="auto">
            <p>{ run_in(&point.title.text) }{ &point.what.text }</p>
            <ul>{ for point.examples.iter().map(|example| html! { <li>{ example }</li> }) }</ul>
            <p>{ &point.task.text }</p>
        </div>
    };
    let (needed, spare) = EXERCISE;
    Block::lines(view, needed, spare)
}

/// The table of what happened; nothing where it has no rows.
pub(super) fn view_grid(rows: Vec<(&'static str, String)>, own: OwnWords) -> Option<Block> {
    if rows.is_empty() {
        return None;
    }
    let row = |(asks, known): (&'static str, String)| {
        html! { <tr><th scope="row">{ asks }</th><td>{ known }</td></tr> }
    };
    Some(Block::new(html! {
        <div class="grid" dir="auto">
            <p>{ own.path.fill_in }</p>
            <table>{ for rows.into_iter().map(row) }</table>
        </div>
    }))
}
