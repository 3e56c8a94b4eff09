//! Reads the page and mounts the app in place of the prerendered body.

use std::rc::Rc;

use crate::app::{App, AppProps, Message};
use crate::effects;
use crate::listening::listen;
use crate::page_source;
use browser::listen::at_rest;
use browser::{address, console, history_step, root_attributes, spawn_local, storage, takeover};
use reading::session::{Action, Device, Notes, Page, Panel, Session};

/// Starts the app. Whatever is missing, the static page stays and keeps working; the start script
/// sees that the app failed and says so.
pub(crate) fn start() {
    spawn_local(async {
        if let Err(missing) = mount().await {
            root_attributes::failed();
            if cfg!(debug_assertions) {
                console::warn(missing);
            }
        }
    });
}

/// Mounts the app; where it cannot, says what the page lacks.
async fn mount() -> Result<(), &'static str> {
    address::learn_root().ok_or("data-root, the way to the library")?;
    let (page, mut glossary) = page_source::embedded()
        .await
        .ok_or("the page's data, of this version and whole")?;
    let element = takeover::root().ok_or("#app, in which the app is mounted")?;
    let before = takeover::look();
    let mut device = Device {
        language: root_attributes::language(),
        ..Device::default()
    };
    let stored = storage::load().await.unwrap_or_default();
    device.load(stored, page.text_lang());
    let mut session = Session::new(page, device);
    if session.device.settings.notes != Notes::Off
        && let Page::Lesson(reading) = &mut session.page
    {
        reading.revealed = before.revealed.clone();
    }
    let bare = session.clone();
    if let Some(action) = asked_for(before.tapped, &session) {
        if let Some(glossary) = glossary.take() {
            session = session.after(Action::GlossaryRead(Rc::new(glossary.read())));
        }
        session = session.after(action);
    }
    // Before the first render, so that the new markup is styled as it will stay.
    root_attributes::apply(&session.device.settings);
    let props = AppProps {
        session: session.clone(),
        glossary,
    };
    let app = yew::Renderer::<App>::with_root_and_props(element, props).render();
    // Yew's first drawing is in the queue before this: by then the page is drawn, and not laid out yet.
    spawn_local(async move {
        // The listeners live as long as the window.
        std::mem::forget(listen(&app));
        root_attributes::ready();
        let reading = session.reading();
        let place = reading.and_then(|reading| session.device.places.get(&reading.article.slug));
        takeover::settle(&before, place, reading.is_some());
        let dispatch = app.callback(Message::Action);
        effects::begin(&bare, &session, &dispatch);
        effects::keep(&bare, &session, &dispatch).await;
        // If the reader does nothing, the glossary is read and drawn when the browser is at rest.
        at_rest(move || {
            app.send_message(Message::AtRest);
            effects::check_voice(&session, &dispatch);
            effects::list_own_texts(&dispatch);
        });
    });
    Ok(())
}

/// What the reader asked for before the app was there: by a tap, or by the address.
fn asked_for(tapped: Option<u32>, session: &Session) -> Option<Action> {
    session.reading()?;
    match tapped {
        Some(nth) => Some(Action::Tap(nth)),
        // The page was loaded again while this mention was explained.
        None if history_step::mention().is_some() => history_step::mention().map(Action::Tap),
        None if address::fragment() == "glossary" => Some(Action::Toggle(Panel::Glossary)),
        None => address::entry().map(Action::Show),
    }
}
