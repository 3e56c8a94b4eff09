//! The root component: it holds the session, has the page drawn, and carries each change to the browser.

use std::rc::Rc;

use browser::element::PageNode;
use browser::reading_position::{self, Held};
use browser::spawn_local;
use reading::session::{Action, Session};
use views::page_source::PrerenderedGlossary;
use views::view_page;
use yew::prelude::*;

use crate::effects;

/// How the app begins.
#[derive(Properties)]
pub(crate) struct AppProps {
    /// The session as it begins.
    pub session: Session,
    /// The glossary element of the static page, shown as it is until the first action: reading and drawing it
    /// would be most of the work of the start.
    pub glossary: Option<PrerenderedGlossary<PageNode>>,
}

/// The app is mounted once.
impl PartialEq for AppProps {
    fn eq(&self, _: &AppProps) -> bool {
        true
    }
}

/// What the app is told.
#[derive(Debug)]
pub(crate) enum Message {
    /// Something has happened.
    Action(Action),
    /// The browser has nothing more urgent to do.
    AtRest,
}

impl From<Action> for Message {
    fn from(action: Action) -> Message {
        Message::Action(action)
    }
}

/// The whole page.
#[derive(Debug)]
pub(crate) struct App {
    session: Session,
    /// See [`AppProps::glossary`].
    glossary: Option<PrerenderedGlossary<PageNode>>,
    /// Where the text stood in the window before the change that is being drawn, if that breaks its lines
    /// anew.
    held: Option<Held>,
}

impl App {
    /// The state as it is now.
    pub(crate) fn session(&self) -> &Session {
        &self.session
    }

    /// The state after that; returns whether the page looks different.
    fn apply(&mut self, message: Message) -> bool {
        let mut is_drawn = false;
        if let Some(glossary) = self.glossary.take() {
            let glossary = Rc::new(glossary.read());
            self.session = self.session.after(Action::GlossaryRead(glossary));
            is_drawn = true;
        }
        if let Message::Action(action) = message {
            is_drawn |= !matches!(action, Action::Move(_));
            self.session = self.session.after(action);
        }
        is_drawn
    }
}

impl Component for App {
    type Message = Message;
    type Properties = AppProps;

    fn create(context: &Context<Self>) -> Self {
        let AppProps { session, glossary } = context.props();
        App {
            session: session.clone(),
            glossary: glossary.clone(),
            held: None,
        }
    }

    fn update(&mut self, context: &Context<Self>, message: Message) -> bool {
        let before = self.session.clone();
        // What comes from the storage is in it.
        let is_stored = matches!(message, Message::Action(Action::Stored(_)));
        let is_drawn = self.apply(message);
        let now = self.session.clone();
        if before.device.settings != now.device.settings {
            // Where the text stands, before its lines are laid out anew.
            self.held = reading_position::hold();
        }
        let held = self.held.clone();
        let dispatch = context.link().callback(Message::Action);
        // Yew draws after this in the same task, and may then wait for a paint before it calls `rendered`.
        // Effects must come before that paint, or things would be seen to jump.
        spawn_local(async move {
            effects::carry(&before, &now, &dispatch);
            if let Some(held) = held {
                held.let_go();
            }
            if !is_stored {
                effects::keep(&before, &now, &dispatch).await;
            }
        });
        is_drawn
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        // Where drawing takes long, Yew draws some parts of the page only after the effects have run: they
        // may have moved the text once more.
        if let Some(held) = self.held.take() {
            held.let_go();
        }
    }

    fn view(&self, _: &Context<Self>) -> Html {
        let glossary = self.glossary.as_ref();
        let glossary = glossary.map(|glossary| Html::VRef(glossary.element.node()));
        view_page(&self.session, true, glossary)
    }
}
