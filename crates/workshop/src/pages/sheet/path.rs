//! The steps of a course on paper: what is to be done, and room to do it.

use reading::course::{Course, StepKind};
use reading::lesson::LanguagePoint;
use yew::prelude::*;

use super::block::{Block, OwnWords};

/// How many lines there are for guesses, for a text of one's own, and for the point of language.
const GUESSES: u32 = 2;
const TEXT: u32 = 7;
const EXERCISE: u32 = 3;

/// What the class does in a step of that kind, with room for what it writes; nothing where the step is not on the path.
pub(super) fn view_step(course: &Course, kind: StepKind, own: OwnWords) -> Option<Block> {
    let step = course.step(kind)?;
    let (name, task) = (own.path.step)(kind);
    let lines = match kind {
        StepKind::Hypotheses => GUESSES,
        StepKind::Production => TEXT,
        _ => 0,
    };
    let view = html! {
        <div class="step" data-step={kind.word()} dir="auto">
            <p>
                <b>{ name }</b>
                if step.minutes > 0 {
                    { " " }<i>{ (own.path.minutes)(step.minutes) }</i>
                }
                { " " }{ task }
            </p>
            if lines > 0 {
                <div class="lines">{ for (0..lines).map(|_| html! { <i class="line" /> }) }</div>
            }
        </div>
    };
    Some(match lines {
        // What is done stands below.
        0 => Block::heading(view),
        _ => Block::new(view),
    })
}

/// The point of language that the text shows, with lines to write on.
pub(super) fn view_language_point(point: &LanguagePoint) -> Block {
    Block::new(html! {
        <div class="point" dir="auto">
            <p><b>{ &point.title.text }</b>{ " " }{ &point.what.text }</p>
            <ul>{ for point.examples.iter().map(|example| html! { <li>{ example }</li> }) }</ul>
            <p>{ &point.task.text }</p>
            <div class="lines">{ for (0..EXERCISE).map(|_| html! { <i class="line" /> }) }</div>
        </div>
    })
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
