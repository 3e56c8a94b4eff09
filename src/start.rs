//! Reads the page's data and mounts the app in place of the prerendered body.

use std::cell::RefCell;
use std::rc::Rc;

use en_regard::app::{App, AppProps};
use en_regard::browser::listen::at_rest;
use en_regard::browser::{address, page, root, storage, takeover};
use en_regard::effects::speaks;
use en_regard::navigation::listen;
use reading::session::{Action, Session, Settings};
use wasm_bindgen_futures::spawn_local;

/// Starts the app. Whatever is missing, the static page stays and keeps working; the start script
/// sees that the app failed and says so.
pub(crate) fn start() {
    if mount().is_none() {
        root::failed();
    }
}

fn mount() -> Option<()> {
    address::learn_root()?;
    let (page, mut prerendered) = page::embedded()?;
    let element = takeover::root()?;
    let before = takeover::look();
    let settings = storage::settings().unwrap_or_else(|| Settings::first_visit(&root::language()));
    let mut session = Session::new(page, settings);
    session.saved = storage::saved();
    session.greeted = storage::greeted();
    if settings.notes != reading::session::Notes::Off {
        session.revealed = before.revealed.clone();
    }
    if let Some(nth) = before.tapped {
        if let Some(prerendered) = prerendered.take() {
            page::explain(&session.page, &prerendered);
        }
        session = session.after(Action::Tap(nth));
    }
    let slug = session.lesson().map(|lesson| lesson.slug.clone());
    // Before the first render, so that the new markup is styled as it will stay.
    root::apply(&settings);
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
        root::ready();
        takeover::settle(&before, slug.as_deref());
        // Something happens, if nothing else does: the glossary is read and drawn.
        at_rest(move || dispatch.emit(Action::Speaks(speaks(&session.borrow()))));
    });
    Some(())
}
