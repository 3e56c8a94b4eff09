//! Reads the page's data and mounts the app in place of the prerendered body.

use en_regard::app::{App, AppProps};
use en_regard::browser::{address, page, root, storage, takeover};
use reading::session::{Action, Session, Settings};
use yew::Callback;

/// Starts the app. Whatever is missing, the static page stays and keeps working; the start script
/// sees that the app failed and says so.
pub(crate) fn start() {
    if mount().is_none() {
        root::failed();
    }
}

fn mount() -> Option<()> {
    address::learn_root()?;
    let page = page::embedded()?;
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
        session = session.after(Action::Tap(nth));
    }
    let slug = session.lesson().map(|lesson| lesson.slug.clone());
    // Before the first render, so that the new markup is styled as it will stay.
    root::apply(&settings);
    let props = AppProps {
        session,
        live: true,
        onready: Callback::from(move |()| takeover::settle(&before, slug.as_deref())),
    };
    yew::Renderer::<App>::with_root_and_props(element, props).render();
    Some(())
}
