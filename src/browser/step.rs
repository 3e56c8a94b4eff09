//! Whatever covers the text is one step in the history, so that Back closes it.

use std::cell::Cell;

use wasm_bindgen::JsValue;

use super::window;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Step {
    /// The window is at the page itself.
    Absent,
    /// The window is one step further.
    Present,
    /// The step is being taken back; the browser will say when.
    Leaving,
}

thread_local! {
    static STEP: Cell<Step> = const { Cell::new(Step::Absent) };
    /// Whether the text was covered again while the step was being taken back.
    static WANTED: Cell<bool> = const { Cell::new(false) };
}

/// The text is covered: makes sure that there is a step for it.
pub fn add() {
    match STEP.get() {
        Step::Present => {}
        Step::Leaving => WANTED.set(true),
        Step::Absent => push(),
    }
}

/// The text is free again: takes the step back, unless Back already did.
pub fn remove() {
    WANTED.set(false);
    if STEP.get() == Step::Present
        && let Some(history) = window().and_then(|window| window.history().ok())
        && history.back().is_ok()
    {
        STEP.set(Step::Leaving);
    }
}

/// What a move through the history meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moved {
    /// This module took its own step back: nothing changes.
    OwnStep,
    /// The reader pressed Back: whatever covers the text should close.
    Uncover,
    /// The reader moved to another page.
    Away,
}

/// Tells what the move through the history that just happened meant.
pub fn moved() -> Moved {
    match STEP.replace(Step::Absent) {
        Step::Leaving => {
            if WANTED.replace(false) {
                push();
            }
            Moved::OwnStep
        }
        Step::Present => Moved::Uncover,
        Step::Absent => Moved::Away,
    }
}

/// Another page was opened from here: the step now belongs to the page before.
pub fn forget() {
    STEP.set(Step::Absent);
    WANTED.set(false);
}

fn push() {
    let state = JsValue::from_str("covered");
    if let Some(history) = window().and_then(|window| window.history().ok())
        && history.push_state_with_url(&state, "", None).is_ok()
        // After too many calls nothing is added, and Chromium says nothing of it.
        && history.state().is_ok_and(|now| now == state)
    {
        STEP.set(Step::Present);
    }
}
