//! Effects: they compare the state before with the state now and act on the browser.

use reading::session::{Action, Explanation, Notice, Panel, Session};

use crate::app::Dispatch;
use crate::browser::{page, place, root, speech, step, storage, view};
use crate::strings::strings;

/// Carries every change of the session to the browser, which shows it as it was before.
pub(crate) fn carry(before: &Session, now: &Session, dispatch: &Dispatch) {
    let mut kept = Ok(());
    if before.settings != now.settings {
        root::apply(&now.settings);
        kept = kept.and(storage::keep_settings(&now.settings));
    }
    if before.saved != now.saved {
        kept = kept.and(storage::keep_saved(&now.saved));
    }
    if before.greeted != now.greeted {
        kept = kept.and(storage::keep_greeted());
    }
    if kept.is_err() && now.notice.is_none() {
        dispatch.emit(Action::Tell(Notice::NotKept));
    }
    if before.page != now.page || before.settings.interface != now.settings.interface {
        let description = strings(now.settings.interface).library_description;
        page::describe(&now.page, description);
    }
    cover(before, now);
    explain(before.explanation.as_ref(), now.explanation.as_ref());
    show_panel(before, now);
    if before.page != now.page {
        learn_speech(now, dispatch);
        place::restore(now.lesson().map(|lesson| lesson.slug.as_str()));
    }
}

/// Keeps the step in the history in line with what covers the text.
fn cover(before: &Session, now: &Session) {
    if before.page != now.page {
        step::forget();
    } else if now.is_covered() != before.is_covered() {
        if now.is_covered() {
            step::add()
        } else {
            step::remove()
        }
    }
}

/// Brings the explained mention into view, and the focus back to it at the end.
fn explain(before: Option<&Explanation>, now: Option<&Explanation>) {
    match (before, now) {
        (Some(before), None) => {
            if let Some(nth) = before.mention() {
                view::return_focus(nth);
            }
        }
        (before, Some(now)) if before != Some(now) => {
            let Some(nth) = now.mention() else { return };
            let moved = before.is_some_and(|before| before.mention() != Some(nth));
            if moved {
                view::go_to_mention(nth);
            }
            view::place_explanation(nth);
        }
        _ => {}
    }
}

fn show_panel(before: &Session, now: &Session) {
    match (before.panel, now.panel) {
        (before, Some(now)) if before != Some(now) => view::focus_panel(),
        (Some(panel), None) if now.explanation.is_none() && before.explanation.is_none() => {
            view::focus_tool(match panel {
                Panel::Glossary => "[data-tool=glossary]",
                Panel::Settings | Panel::Help => "[data-tool=settings]",
            });
        }
        _ => {}
    }
}

/// Learns whether this device can speak the language of the lesson; voices may arrive late.
pub(crate) fn learn_speech(now: &Session, dispatch: &Dispatch) {
    let speaks = speaks(now);
    if speaks != now.speaks {
        dispatch.emit(Action::Speaks(speaks));
    }
}

/// Whether this device can speak the language of the lesson.
pub fn speaks(now: &Session) -> bool {
    now.lesson()
        .is_some_and(|lesson| speech::speaks(&lesson.lang))
}
