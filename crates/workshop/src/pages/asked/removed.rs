//! A question that was just taken away: the page says so where it stood, and offers it back.

use browser::focus;
use yew::prelude::*;

use crate::strings::Strings;

/// The button that brings it back.
const UNDO: &str = "undo-removed";

/// A question that was taken away.
#[derive(Clone, Copy, PartialEq)]
pub(super) struct Removed {
    /// Its place among the questions, from 0.
    pub(super) at: usize,
    /// How many changes there were, this one among them: with the next one, undo takes back something else.
    pub(super) changes: u32,
    /// What the page says of it.
    pub(super) says: &'static str,
}

/// What the line needs.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct RemovedLineProps {
    pub(super) words: &'static Strings,
    pub(super) says: &'static str,
    pub(super) on_undo: Callback<MouseEvent>,
}

/// The line in its place. The button has the focus: the one that took the question away has gone with it.
#[component]
pub(super) fn RemovedLine(props: &RemovedLineProps) -> Html {
    use_effect_with((), |()| {
        focus::go_to(UNDO);
    });
    html! {
        <p class="all">
            // Whoever hears the page has heard it from the status.
            <span aria-hidden="true">{ props.says }</span>
            <button id={UNDO} type="button" onclick={props.on_undo.clone()}>{ props.words.text.undo }</button>
        </p>
    }
}

/// Puts that line among the questions.
pub(super) fn insert_line(
    questions: &mut Vec<Html>,
    removed: Removed,
    words: &'static Strings,
    on_undo: Callback<MouseEvent>,
) {
    let line = html! {
        <li key="removed"><RemovedLine {words} says={removed.says} {on_undo} /></li>
    };
    questions.insert(removed.at.min(questions.len()), line);
}

/// Says it once. The status stays on the page: only what changes in one is said.
pub(super) fn view_status(removed: Option<Removed>) -> Html {
    html! {
        <p class="visually-hidden" role="status">{ removed.map_or("", |removed| removed.says) }</p>
    }
}
