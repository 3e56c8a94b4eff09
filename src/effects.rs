//! Effects: they compare the state before with the state now and act on the browser.

use std::rc::Rc;

use reading::session::{Action, Explanation, Notice, Page, Panel, Session};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::browser::{page, place, root, speech, step, storage, view};
use crate::state::{Dispatch, State};
use crate::strings::strings;

/// Carries every change of the session to the browser.
#[hook]
pub fn use_effects(state: &UseReducerHandle<State>) {
    let before = use_mut_ref(|| None::<Rc<Session>>);
    let held = use_mut_ref(|| None);
    let dispatch = state.dispatcher();
    // Now the page still is as it was before.
    if before
        .borrow()
        .as_ref()
        .is_some_and(|before| before.settings != state.0.settings)
    {
        held.replace(place::hold());
    }
    use_effect_with(state.0.clone(), move |session| {
        let now = Rc::new(session.clone());
        if let Some(before) = before.replace(Some(Rc::clone(&now))) {
            carry(&before, &now, &dispatch);
            if let Some(held) = held.take() {
                // Paragraphs are drawn after this effect and in the same task.
                spawn_local(async move { held.let_go() });
            }
        } else {
            root::apply(&now.settings);
        }
    });
}

fn carry(before: &Session, now: &Session, dispatch: &Dispatch) {
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
        dispatch.dispatch(Action::Tell(Notice::NotKept));
    }
    if before.page != now.page || before.settings.interface != now.settings.interface {
        let description = strings(now.settings.interface).library_description;
        page::describe(&now.page, description);
    }
    cover(before, now);
    explain(before.explanation.as_ref(), now.explanation.as_ref());
    show_panel(before, now);
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

/// Whether this device can speak the language of the lesson; voices may arrive late.
pub(crate) fn speaks(page: &Page) -> bool {
    match page {
        Page::Lesson(lesson) => speech::speaks(&lesson.lang),
        Page::Library(_) => false,
    }
}
