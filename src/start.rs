//! Reads the page's data and mounts the app in place of the prerendered body.

use std::cell::RefCell;
use std::rc::Rc;

use en_regard::app::{App, AppProps};
use en_regard::browser::listen::at_rest;
use en_regard::browser::{address, history_step, page, root_attributes, storage, takeover};
use en_regard::effects;
use en_regard::navigation::listen;
use reading::session::{Action, Notes, Panel, Session, Settings};
use wasm_bindgen_futures::spawn_local;

/// Starts the app. Whatever is missing, the static page stays and keeps working; the start script
/// sees that the app failed and says so.
pub(crate) fn start() {
    if mount().is_none() {
        root_attributes::failed();
    }
}

fn mount() -> Option<()> {
    address::learn_root()?;
    let (page, mut prerendered) = page::embedded()?;
    let element = takeover::root()?;
    let before = takeover::look();
    let mut session = Session::new(page, Settings::default());
    session.language = root_attributes::language();
    storage::convert_older();
    session.load_stored(storage::stored().unwrap_or_default());
    session.is_greeted = session.has_tapped;
    if session.settings.notes != Notes::Off {
        session.revealed = before.revealed.clone();
    }
    let bare = session.clone();
    if let Some(action) = asked_for(before.tapped, &session) {
        if let Some(prerendered) = prerendered.take() {
            page::explain(&session.page, &prerendered);
        }
        session = session.after(action);
    }
    let slug = session.lesson().map(|lesson| lesson.slug.clone());
    // Before the first render, so that the new markup is styled as it will stay.
    root_attributes::apply(&session.settings);
    let session = Rc::new(RefCell::new(session));
    let props = AppProps {
        session: Rc::clone(&session),
        prerendered: RefCell::new(prerendered),
        live: true,
    };
    let app = yew::Renderer::<App>::with_root_and_props(element, props).render();
    let dispatch = app.callback(|action: Action| action);
    // Yew was asked first: it has drawn the page by then, and nothing of it was laid out yet.
    spawn_local(async move {
        // The app lives as long as the window.
        std::mem::forget(listen(&session, &dispatch));
        root_attributes::ready();
        takeover::settle(&before, slug.as_deref());
        effects::begin(&bare, &session.borrow(), &dispatch);
        // If the reader does nothing, the glossary is read and drawn when the browser is at rest.
        at_rest(move || {
            dispatch.emit(Action::GlossaryRead);
            effects::check_voice(&session.borrow(), &dispatch);
        });
    });
    Some(())
}

/// What the reader asked for before the app was there: by a tap, or by the address.
fn asked_for(tapped: Option<u32>, session: &Session) -> Option<Action> {
    session.lesson()?;
    match tapped {
        Some(nth) => Some(Action::Tap(nth)),
        // A page that is loaded again.
        None if history_step::mention().is_some() => history_step::mention().map(Action::Tap),
        None if address::fragment() == "glossary" => Some(Action::Toggle(Panel::Glossary)),
        None => address::entry().map(Action::Show),
    }
}
