//! The root component: holds the session, draws the page, and what lies over it.

use std::collections::BTreeMap;
use std::rc::Rc;

use reading::lesson::{Lesson, Listing};
use reading::session::{Action, Explanation, Interface, Notice, Page, Panel, Session};
use yew::prelude::*;

use crate::browser::address::Address;
use crate::browser::input::{self, Tapped};
use crate::effects::use_effects;
use crate::library::{LibraryProps, view_library};
use crate::masthead::{MastheadProps, view_masthead};
use crate::navigation::{self, use_listeners};
use crate::reader::{
    ArticleProps, ExplanationPanelProps, Glossary, GlossaryPanel, ToolbarProps, view_article,
    view_explanation_panel, view_toolbar,
};
use crate::settings::{SettingsPanelProps, view_keys, view_settings};
use crate::state::{Dispatch, State};
use crate::strings::{in_each_language, strings};

/// How the app begins.
#[derive(Clone, PartialEq, Properties)]
pub struct AppProps {
    /// The session with which it begins.
    pub session: Session,
    /// Whether this is the app in a browser, not a page being prerendered.
    pub live: bool,
    /// While a page is prerendered, the JSON of each entry by its id: it stands in the glossary
    /// beside the same words in HTML, where compression makes next to nothing of it.
    #[prop_or_default]
    pub entry_data: Rc<BTreeMap<String, String>>,
    /// Runs once, when the app is on the page.
    #[prop_or_default]
    pub onready: Callback<()>,
}

/// The whole page.
#[component]
pub fn App(props: &AppProps) -> Html {
    let state = use_reducer(|| State(props.session.clone()));
    let dispatch = state.dispatcher();
    use_effects(&state);
    let voices = use_listeners(&state, &props.onready);
    let session = &state.0;
    html! {
        <>
            <a class="skip" href="#text">{ strings(session.settings.interface).skip_to_text }</a>
            { view_masthead(&MastheadProps {
                settings: session.settings,
                in_lesson: session.lesson().is_some(),
                dispatch: dispatch.clone(),
            }) }
            <p class="notice" id="links-only" hidden=true role="status">
                { in_each_language(|words| words.links_only, " ") }
            </p>
            { view_notice(session, &dispatch) }
            { match &session.page {
                Page::Library(listings) => view_library_page(listings, session, props.live, &dispatch),
                Page::Lesson(lesson) => view_lesson(lesson, session, props, &dispatch),
            } }
            { view_over(session, *voices, &dispatch) }
        </>
    }
}

fn view_library_page(
    listings: &Rc<Vec<Listing>>,
    session: &Session,
    live: bool,
    dispatch: &Dispatch,
) -> Html {
    let progress = if live {
        navigation::progress()
    } else {
        Vec::new()
    };
    let onopen = {
        let dispatch = dispatch.clone();
        Callback::from(move |(slug, event): (String, MouseEvent)| {
            navigation::follow(&event, Address::Lesson(slug), &dispatch);
        })
    };
    html! {
        <main id="text" key="library">
            { view_library(&LibraryProps {
                listings: listings.clone(),
                progress,
                interface: session.settings.interface,
                onopen,
            }) }
        </main>
    }
}

fn view_lesson(
    lesson: &Rc<Lesson>,
    session: &Session,
    props: &AppProps,
    dispatch: &Dispatch,
) -> Html {
    let onclick = {
        let (dispatch, sentences) = (dispatch.clone(), session.settings.sentences);
        Callback::from(move |event: MouseEvent| match input::tapped(&event) {
            Some(Tapped::Mention(nth)) => {
                event.prevent_default();
                dispatch.dispatch(Action::Tap(nth));
            }
            Some(Tapped::Note(id)) => {
                event.prevent_default();
                dispatch.dispatch(Action::Reveal(id));
            }
            Some(Tapped::Sentence(id)) if sentences => dispatch.dispatch(Action::Reveal(id)),
            _ => {}
        })
    };
    html! {
        <main id="text" key={lesson.slug.clone()}>
            { view_toolbar(&ToolbarProps {
                settings: session.settings,
                panel: session.panel,
                dispatch: dispatch.clone(),
            }) }
            { view_article(&ArticleProps {
                lesson: lesson.clone(),
                interface: session.settings.interface,
                notes: session.settings.notes,
                explained: session.explanation.as_ref().and_then(Explanation::mention),
                revealed: session.revealed.clone(),
                live: props.live,
                greeting: !session.greeted,
                onclick,
            }) }
            <Glossary
                lesson={lesson.clone()}
                interface={session.settings.interface}
                entry_data={props.entry_data.clone()}
            />
        </main>
    }
}

fn view_notice(session: &Session, dispatch: &Dispatch) -> Html {
    let Some(notice) = session.notice else {
        return Html::default();
    };
    let strings = strings(session.settings.interface);
    let text = match notice {
        Notice::NotKept => strings.not_kept,
        Notice::NotArrived => strings.not_arrived,
    };
    let dispatch = dispatch.clone();
    html! {
        <p class="notice" role="status" data-notice={format!("{notice:?}")}>
            <span>{ text }</span>
            <button
                type="button"
                aria-label={strings.dismiss}
                onclick={Callback::from(move |_: MouseEvent| dispatch.dispatch(Action::Dismiss))}
            >{ "×" }</button>
        </p>
    }
}

/// What lies over or beside the text: the explanation, or else a panel.
fn view_over(session: &Session, speaks: bool, dispatch: &Dispatch) -> Html {
    let interface = session.settings.interface;
    if let (Some(lesson), Some(explanation)) = (session.lesson(), &session.explanation) {
        return view_explanation_panel(&ExplanationPanelProps {
            lesson: lesson.clone(),
            explanation: explanation.clone(),
            interface,
            saved: session.saved.contains(explanation.entry()),
            speaks,
            dispatch: dispatch.clone(),
        });
    }
    let strings = strings(interface);
    match (session.panel, session.lesson()) {
        (Some(Panel::Glossary), Some(lesson)) => view_panel(
            "glossary",
            strings.glossary,
            interface,
            dispatch,
            html! {
                <GlossaryPanel
                    lesson={lesson.clone()}
                    {interface}
                    saved={session.saved.clone()}
                    dispatch={dispatch.clone()}
                />
            },
        ),
        (Some(Panel::Settings), _) => view_panel(
            "settings",
            strings.settings,
            interface,
            dispatch,
            html! {
                <>
                    { view_settings(&SettingsPanelProps { settings: session.settings, dispatch: dispatch.clone() }) }
                    <h3>{ strings.keys }</h3>
                    { view_keys(interface) }
                </>
            },
        ),
        (Some(Panel::Help), _) => view_panel(
            "help",
            strings.keys,
            interface,
            dispatch,
            view_keys(interface),
        ),
        _ => Html::default(),
    }
}

fn view_panel(
    name: &'static str,
    title: &'static str,
    interface: Interface,
    dispatch: &Dispatch,
    content: Html,
) -> Html {
    let dispatch = dispatch.clone();
    html! {
        <section
            key={name}
            class="panel"
            role="dialog"
            data-panel={name}
            aria-labelledby="panel-title"
            tabindex="-1"
        >
            <div class="panel-bar">
                <h2 id="panel-title">{ title }</h2>
                <button
                    type="button"
                    class="close"
                    data-action="close"
                    aria-label={strings(interface).close}
                    onclick={Callback::from(move |_: MouseEvent| dispatch.dispatch(Action::Close))}
                >{ "×" }</button>
            </div>
            <div class="panel-body">{ content }</div>
        </section>
    }
}
