//! Whatever covers the text is one step in the history, so that Back closes it. While an entry is
//! explained, the step's address leads to that entry, and can be shared; the step itself knows at which
//! mention, for a page that is loaded again.

use std::cell::{Cell, RefCell};

use gloo_timers::callback::Timeout;
use wasm_bindgen::JsValue;
use web_sys::{History, ScrollRestoration};

use super::{address, scrolling, window};

/// What covers the text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cover {
    /// The id of the entry that is explained, unless it is a panel.
    pub entry: Option<String>,
    /// The position of the mention at which it is explained.
    pub mention: Option<u32>,
}

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
    /// What came to cover the text while the step was still being taken back: it gets a step afterwards.
    static WANTED: RefCell<Option<Cover>> = const { RefCell::new(None) };
    /// The timer that is about to change the address of the step.
    static RENAME: RefCell<Option<Timeout>> = const { RefCell::new(None) };
}

/// The text is covered: makes sure that there is a step for it.
pub fn add(cover: Cover) {
    match STEP.get() {
        Step::Present => rename(cover),
        Step::Leaving => WANTED.set(Some(cover)),
        Step::Absent => push(&cover),
    }
}

/// How long an entry must be explained before the address leads to it, in milliseconds: browsers allow only
/// so many changes, and nobody shares an entry through which they only pass.
const PAUSE: u32 = 500;

/// Something else covers the text now.
fn rename(cover: Cover) {
    let later = Timeout::new(PAUSE, move || {
        if STEP.get() == Step::Present
            && let (Some(history), Some(url)) =
                (history(), address::of_entry(cover.entry.as_deref()))
        {
            // Refused only after too many calls: then the window keeps its old address.
            history
                .replace_state_with_url(&state(&cover), "", Some(&url))
                .ok();
        }
    });
    // Replacing the timer cancels the one before.
    RENAME.replace(Some(later));
}

/// The text is free again: takes the step back, unless Back already did.
pub fn remove() {
    forget_plans();
    if STEP.get() == Step::Present
        && let Some(history) = history()
        && history.back().is_ok()
    {
        scrolling::note_scrolling();
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
    if STEP.get() != Step::Absent {
        // Only when that is done: browsers read this after they have announced the move.
        scrolling::stay(|| restore_scrolling(ScrollRestoration::Auto));
    }
    match STEP.replace(Step::Absent) {
        Step::Leaving => {
            if let Some(cover) = WANTED.take() {
                push(&cover);
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
    forget_plans();
    let step = if is_at_step() {
        Step::Present
    } else {
        Step::Absent
    };
    STEP.set(step);
}

fn forget_plans() {
    WANTED.take();
    RENAME.take();
}

/// Begins on a page, on which something covers the text or nothing does. A page that is loaded again may
/// have its step already; one whose address leads to an entry gets a step of its own, so that Back leads
/// to the text.
pub fn begin(is_covered: bool) {
    if is_at_step() {
        STEP.set(Step::Present);
        if !is_covered {
            // It was a panel: nothing shows it any more.
            remove();
        }
    } else if is_covered {
        address::drop_fragment();
    }
}

fn push(cover: &Cover) {
    if let (Some(history), Some(url)) = (history(), address::of_entry(cover.entry.as_deref())) {
        // Where the address names a paragraph, coming back to it would scroll there.
        address::drop_fragment();
        // Closing the explanation comes back to this step of the history: the browser must not scroll to
        // where the page is now, since the reader may have scrolled on meanwhile.
        restore_scrolling(ScrollRestoration::Manual);
        scrolling::note_covering();
        let pushed = history.push_state_with_url(&state(cover), "", Some(&url));
        // After too many calls nothing is added, and Chromium reports no error.
        if pushed.is_ok() && is_at_step() {
            STEP.set(Step::Present);
        }
        restore_scrolling(ScrollRestoration::Auto);
    }
}

fn history() -> Option<History> {
    window()?.history().ok()
}

/// Says who scrolls to where the page was when the window comes back to this step: the browser, or the app.
fn restore_scrolling(by_whom: ScrollRestoration) {
    if let Some(history) = history() {
        // Refused only in a page that is not shown.
        history.set_scroll_restoration(by_whom).ok();
    }
}

/// The state of the step in the history begins with this; a space and the position of the mention may follow.
const MARK: &str = "covered";

fn state(cover: &Cover) -> JsValue {
    match cover.mention {
        Some(nth) => format!("{MARK} {nth}").into(),
        None => MARK.into(),
    }
}

/// What follows the mark in the state of the step at which the window is, if it is one of this module's.
fn behind_mark() -> Option<String> {
    let state = history()?.state().ok()?.as_string()?;
    state.strip_prefix(MARK).map(str::to_owned)
}

fn is_at_step() -> bool {
    behind_mark().is_some()
}

/// The position of the mention that is explained at the step at which the window is.
pub fn mention() -> Option<u32> {
    behind_mark()?.trim_start_matches(' ').parse().ok()
}
