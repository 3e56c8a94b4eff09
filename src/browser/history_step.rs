//! Whatever covers the text is one step in the history, so that Back closes it. While an entry is
//! explained, the step's address leads to that entry, and can be shared.

use std::cell::{Cell, RefCell};

use gloo_timers::callback::Timeout;
use wasm_bindgen::JsValue;
use web_sys::{History, ScrollRestoration};

use super::{address, scroll_and_focus, window};

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
    /// Whether the text was covered again while the step was being taken back, and the entry that
    /// is explained.
    static WANTED: Cell<Option<Option<String>>> = const { Cell::new(None) };
    /// Changes the address in a while.
    static RENAME: RefCell<Option<Timeout>> = const { RefCell::new(None) };
}

/// The text is covered, by the explanation of that entry or by a panel: makes sure that there is a
/// step for it.
pub fn add(entry: Option<&str>) {
    match STEP.get() {
        Step::Present => rename(entry),
        Step::Leaving => WANTED.set(Some(entry.map(str::to_owned))),
        Step::Absent => push(entry),
    }
}

/// How long an explanation stays before the address follows, in milliseconds: browsers take only so
/// many changes of it, and nobody shares what they pass by.
const PAUSE: u32 = 500;

/// Another entry is explained, or none any more while a panel stays.
pub fn rename(entry: Option<&str>) {
    let entry = entry.map(str::to_owned);
    let later = Timeout::new(PAUSE, move || {
        if STEP.get() == Step::Present
            && let (Some(history), Some(url)) = (history(), address::of_entry(entry.as_deref()))
        {
            // Refused only after too many calls: then the address lags.
            history
                .replace_state_with_url(&state(), "", Some(&url))
                .ok();
        }
    });
    // Replacing the timer cancels the one before.
    RENAME.replace(Some(later));
}

/// The text is free again: takes the step back, unless Back already did.
pub fn remove() {
    WANTED.set(None);
    RENAME.take();
    if STEP.get() == Step::Present
        && let Some(history) = history()
        && history.back().is_ok()
    {
        scroll_and_focus::note_scrolling();
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
    /// The reader pressed Forward, to a step at which the text was covered.
    Cover,
    /// The reader moved to another page.
    Away,
}

/// Tells what the move through the history that just happened meant.
pub fn moved() -> Moved {
    RENAME.take();
    restore_scrolling(ScrollRestoration::Auto);
    if STEP.get() != Step::Absent {
        scroll_and_focus::stay();
    }
    match STEP.replace(Step::Absent) {
        Step::Leaving => {
            if let Some(entry) = WANTED.take() {
                push(entry.as_deref());
            }
            Moved::OwnStep
        }
        Step::Present => Moved::Uncover,
        Step::Absent if is_at_step() => {
            STEP.set(Step::Present);
            Moved::Cover
        }
        Step::Absent => Moved::Away,
    }
}

/// Another page was opened from here: the step belongs to the page before. The window may have come to
/// a step of the new one.
pub fn forget() {
    STEP.set(if is_at_step() {
        Step::Present
    } else {
        Step::Absent
    });
    WANTED.set(None);
    RENAME.take();
}

/// Begins on a page whose address leads to an entry: it gets a step of its own, so that Back leads to
/// the text. A page that is loaded again while the entry is explained has that step already.
pub fn begin() {
    if is_at_step() {
        STEP.set(Step::Present);
    } else {
        address::drop_fragment();
    }
}

fn push(entry: Option<&str>) {
    if let (Some(history), Some(url)) = (history(), address::of_entry(entry)) {
        // A paragraph in the address would be scrolled to by who comes back.
        address::drop_fragment();
        // Closing the explanation leads back to this page. Who has scrolled meanwhile stays there.
        restore_scrolling(ScrollRestoration::Manual);
        scroll_and_focus::note_covering();
        let pushed = history.push_state_with_url(&state(), "", Some(&url));
        // After too many calls nothing is added, and Chromium says nothing of it.
        if pushed.is_ok() && is_at_step() {
            STEP.set(Step::Present);
        }
        restore_scrolling(ScrollRestoration::Auto);
    }
}

fn history() -> Option<History> {
    window()?.history().ok()
}

/// Whether the browser scrolls to where the page was, when it comes back to this step.
fn restore_scrolling(by_whom: ScrollRestoration) {
    if let Some(history) = history() {
        // Refused only in a page that is not shown.
        history.set_scroll_restoration(by_whom).ok();
    }
}

/// What marks the step in the history.
fn state() -> JsValue {
    JsValue::from_str("covered")
}

fn is_at_step() -> bool {
    history().is_some_and(|history| history.state().is_ok_and(|now| now == state()))
}
