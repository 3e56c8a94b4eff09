//! Moving between pages, and what the window tells the app.

use std::cell::RefCell;
use std::rc::Rc;

use reading::session::{Action, Explanation, Notice, Page, Panel, Session};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::browser::address::{self, Address};
use crate::browser::listen::{Key, Listeners};
use crate::browser::{input, page, place, root, speech, step, storage, view};
use crate::effects::speaks;
use crate::state::{Dispatch, State};

/// How far each lesson was read, in per cent, by slug.
pub fn progress() -> Vec<(String, u32)> {
    let places = storage::places().into_iter();
    places.map(|(slug, place)| (slug, place.percent)).collect()
}

/// Follows a link to another page without leaving this one, unless the reader wants it in a
/// window of its own.
pub fn follow(event: &MouseEvent, to: Address, dispatch: &Dispatch) {
    if !input::is_plain(event) {
        return;
    }
    event.prevent_default();
    open(to, true, dispatch);
}

/// Opens a page; `is_new` adds it to the history, else the window is already at its address.
fn open(to: Address, is_new: bool, dispatch: &Dispatch) {
    let dispatch = dispatch.clone();
    root::loading(true);
    spawn_local(async move {
        let page = page::fetch(&to).await;
        root::loading(false);
        let Some(page) = page else {
            dispatch.dispatch(Action::Tell(Notice::NotArrived));
            return;
        };
        if is_new {
            address::push(&to);
        } else if address::current().as_ref() != Some(&to) {
            // The reader has moved on meanwhile.
            return;
        }
        dispatch.dispatch(Action::Open(page));
    });
}

/// Listens to the window as long as the app lives; returns whether the device can speak.
#[hook]
pub(crate) fn use_listeners(
    state: &UseReducerHandle<State>,
    onready: &Callback<()>,
) -> UseStateHandle<bool> {
    let voices = use_state_eq(|| false);
    let latest = use_mut_ref(|| state.0.clone());
    latest.replace(state.0.clone());
    {
        let (dispatch, voices) = (state.dispatcher(), voices.clone());
        let onready = onready.clone();
        use_effect_with((), move |()| {
            let listeners = listen(&latest, &dispatch, &voices);
            onready.emit(());
            root::ready();
            move || drop(listeners)
        });
    }
    {
        let voices = voices.clone();
        use_effect_with(state.0.page.clone(), move |page| voices.set(speaks(page)));
    }
    use_place_of(&state.0.page);
    voices
}

/// Finds the reader's place again when another page is opened.
#[hook]
fn use_place_of(page: &Page) {
    let is_first = use_mut_ref(|| true);
    use_effect_with(page.clone(), move |page| {
        if !is_first.replace(false) {
            match page {
                Page::Lesson(lesson) => place::restore(Some(&lesson.slug)),
                Page::Library(_) => place::restore(None),
            }
        }
    });
}

fn listen(
    latest: &Rc<RefCell<Session>>,
    dispatch: &Dispatch,
    voices: &UseStateHandle<bool>,
) -> Listeners {
    let mut listeners = Listeners::default();
    {
        let (latest, dispatch) = (Rc::clone(latest), dispatch.clone());
        listeners.moves(move || moved(&latest.borrow(), &dispatch));
    }
    {
        let (latest, dispatch) = (Rc::clone(latest), dispatch.clone());
        listeners.keys(move |key| pressed(&key, &latest.borrow(), &dispatch));
    }
    {
        let (latest, dispatch) = (Rc::clone(latest), dispatch.clone());
        listeners.taps_elsewhere(move || {
            let covered = latest.borrow().is_covered();
            if covered {
                dispatch.dispatch(Action::CloseAll);
            }
            covered
        });
    }
    {
        let (latest, dispatch) = (Rc::clone(latest), dispatch.clone());
        listeners.rests(move || {
            let session = latest.borrow();
            let kept = session
                .lesson()
                .map_or(Ok(()), |lesson| place::keep(&lesson.slug));
            if kept.is_err() && session.notice.is_none() {
                dispatch.dispatch(Action::Tell(Notice::NotKept));
            }
        });
    }
    {
        let (latest, voices) = (Rc::clone(latest), voices.clone());
        listeners.voices(move || voices.set(speaks(&latest.borrow().page)));
    }
    {
        let latest = Rc::clone(latest);
        listeners.resizes(move || {
            let session = latest.borrow();
            if let Some(nth) = session.explanation.as_ref().and_then(Explanation::mention) {
                view::place_explanation(nth);
            }
        });
    }
    {
        let (latest, dispatch) = (Rc::clone(latest), dispatch.clone());
        listeners.fragments(move || {
            let fragment = address::fragment();
            if let Some(entry) = fragment.strip_prefix("entry-")
                && latest
                    .borrow()
                    .lesson()
                    .is_some_and(|lesson| lesson.entry(entry).is_some())
            {
                address::drop_fragment();
                dispatch.dispatch(Action::Show(entry.to_owned()));
            }
        });
    }
    listeners
}

/// The window moved through its history.
fn moved(session: &Session, dispatch: &Dispatch) {
    let Some(to) = address::current() else { return };
    let is_here = match (&session.page, &to) {
        (Page::Library(_), Address::Library) => true,
        (Page::Lesson(lesson), Address::Lesson(slug)) => lesson.slug == *slug,
        _ => false,
    };
    match step::moved() {
        step::Moved::OwnStep => {}
        step::Moved::Uncover if is_here => dispatch.dispatch(Action::CloseAll),
        step::Moved::Uncover | step::Moved::Away if is_here => {}
        _ => open(to, false, dispatch),
    }
}

/// A key was pressed outside any field; returns whether it was used.
fn pressed(key: &Key, session: &Session, dispatch: &Dispatch) -> bool {
    let explanation = session.explanation.as_ref();
    let sign = match key {
        Key::Escape => {
            let covered = session.is_covered();
            if covered {
                dispatch.dispatch(Action::Close);
            }
            return covered;
        }
        Key::Tab(backwards) => {
            return view::tab(explanation.and_then(Explanation::mention), *backwards);
        }
        Key::Sign(sign) => sign.as_str(),
    };
    if !session.settings.keys {
        return false;
    }
    let action = match sign {
        "n" => step_through(session, true),
        "p" => step_through(session, false),
        "e" => view::current_paragraph().map(Action::Reveal),
        "k" => explanation.map(|open| Action::Save(open.entry().to_owned())),
        "?" => Some(Action::Toggle(Panel::Help)),
        "s" => {
            say(session);
            None
        }
        _ => return false,
    };
    if let Some(action) = action {
        dispatch.dispatch(action);
    }
    true
}

fn say(session: &Session) {
    if let (Some(lesson), Some(explanation)) = (session.lesson(), &session.explanation)
        && let Some(entry) = lesson.entry(explanation.entry())
    {
        speech::say(&entry.headword_with_article(), &lesson.lang);
    }
}

/// The next or previous mention in the text gets the focus; where one is explained, the
/// explanation moves along.
fn step_through(session: &Session, forwards: bool) -> Option<Action> {
    let lesson = session.lesson()?;
    let count = u32::try_from(lesson.mentions().count()).ok()?;
    let explained = session.explanation.as_ref().and_then(Explanation::mention);
    let from = explained.or_else(view::focused_mention);
    let to = match (from, forwards) {
        (None, true) => 0,
        (None, false) => count.checked_sub(1)?,
        (Some(nth), true) => nth + 1,
        (Some(nth), false) => nth.checked_sub(1)?,
    };
    if to >= count {
        return None;
    }
    if explained.is_some() {
        return Some(Action::Tap(to));
    }
    view::go_to_mention(to);
    None
}
