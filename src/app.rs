//! The root component: it holds the session, has the page drawn, and carries each change to the browser.

use std::cell::RefCell;
use std::rc::Rc;

use reading::session::{Action, Session};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::browser::page::{self, Prerendered};
use crate::browser::reading_position::{self, Held};
use crate::effects;
use crate::page::view_page;

/// How the app begins.
#[derive(Properties)]
pub struct AppProps {
    /// The state of reading; listeners look at it too.
    pub session: Rc<RefCell<Session>>,
    /// The glossary that the page came with. It stays until the first action: reading it is most of the
    /// work of the start.
    pub prerendered: RefCell<Option<Prerendered>>,
    /// Whether this is the app in a browser, not a page being prerendered.
    pub live: bool,
}

/// The app is mounted once.
impl PartialEq for AppProps {
    fn eq(&self, other: &AppProps) -> bool {
        std::ptr::eq(self, other)
    }
}

/// Sends actions to the app.
pub type Dispatch = Callback<Action>;

/// The whole page.
#[derive(Debug, Default)]
pub struct App {
    /// Where the text stood before what is being drawn.
    held: Option<Held>,
}

impl Component for App {
    type Message = Action;
    type Properties = AppProps;

    fn create(_: &Context<Self>) -> Self {
        App::default()
    }

    fn update(&mut self, context: &Context<Self>, action: Action) -> bool {
        let AppProps {
            session,
            prerendered,
            ..
        } = context.props();
        if let Some(prerendered) = prerendered.take() {
            page::explain(&session.borrow().page, &prerendered);
        }
        let now = session.borrow().after(action);
        let before = session.replace(now.clone());
        if before.settings != now.settings {
            // Where the text stands, before its lines are laid out anew.
            self.held = reading_position::hold();
        }
        let held = self.held.clone();
        let dispatch = context.link().callback(|action| action);
        // Yew draws after this and in the same task, and may then wait for a paint before it calls
        // `rendered`. Effects come before the paint: nothing is seen where it does not stay.
        spawn_local(async move {
            effects::carry(&before, &now, &dispatch);
            if let Some(held) = held {
                held.let_go();
            }
        });
        true
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        // Where drawing takes long, Yew does it in two parts: the pieces of the page come after
        // the effects, and move the text once more.
        if let Some(held) = self.held.take() {
            held.let_go();
        }
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let AppProps {
            session,
            prerendered,
            live,
        } = context.props();
        let prerendered = prerendered.borrow().as_ref().map(Prerendered::view);
        view_page(&session.borrow(), *live, prerendered)
    }
}
