//! The whole page: its head, the library or a lesson, and what lies over it.

use std::rc::Rc;

use reading::lesson::{Lesson, LibraryPage};
use reading::session::{Explanation, Notice, Page, Panel, Printing, Session};
use yew::prelude::*;

use crate::controls::Control;
use crate::library::{LibraryProps, view_library};
use crate::masthead::view_masthead;
use crate::panel::{PanelProps, view_panel};
use crate::reader::{
    ArticleProps, ExplanationPanelProps, Memo, Part, view_article, view_explanation_panel,
    view_glossary_panel, view_toolbar,
};
use crate::settings::{view_keys, view_settings};
use crate::strings::{in_each_language, strings};

/// The page. `glossary` is the one that the page came with, if it is still to be shown; `live` says whether
/// this is the app in a browser, not a page being prerendered.
pub(crate) fn view_page(session: &Session, live: bool, glossary: Option<Html>) -> Html {
    html! {
        <>
            <a class="skip" href="#text">{ strings(session.settings.interface).masthead.skip_to_text }</a>
            { view_masthead(session.settings.interface, session.lesson().is_some()) }
            <p class="notice" id="links-only" hidden=true role="status">
                { in_each_language(|words| words.notices.links_only, " ") }
            </p>
            { view_notice(session) }
            { match &session.page {
                Page::Library(page) => view_library_page(page, session),
                Page::Lesson(lesson) => view_lesson(lesson, session, live, glossary),
            } }
            { view_over(session) }
        </>
    }
}

fn view_library_page(page: &Rc<LibraryPage>, session: &Session) -> Html {
    html! {
        <main id="text" key="library">
            { view_library(&LibraryProps {
                page,
                progress: &session.progress,
                level: session.level.as_deref(),
                saved: &session.saved,
                interface: session.settings.interface,
            }) }
        </main>
    }
}

fn view_lesson(lesson: &Rc<Lesson>, session: &Session, live: bool, glossary: Option<Html>) -> Html {
    html! {
        <main
            id="text"
            key={lesson.slug.clone()}
            data-covered={session.is_covered().then_some("")}
        >
            { view_toolbar(&session.settings, session.panel) }
            { view_article(&ArticleProps {
                lesson: lesson.clone(),
                interface: session.settings.interface,
                notes: session.settings.notes,
                explained: session.explanation.as_ref().and_then(Explanation::mention),
                revealed: session.revealed.clone(),
                live,
                greeting: !session.is_greeted,
                has_tapped: session.has_tapped,
            }) }
            { match glossary {
                Some(glossary) => glossary,
                // On the screen a panel shows it.
                None if live && session.settings.printing != Printing::Explanations => {
                    Html::default()
                }
                None => html! {
                    <Memo
                        lesson={lesson.clone()}
                        interface={session.settings.interface}
                        part={Part::Glossary}
                    />
                },
            } }
        </main>
    }
}

fn view_notice(session: &Session) -> Html {
    let Some(notice) = session.notice else {
        return Html::default();
    };
    let strings = strings(session.settings.interface);
    let (name, text) = match notice {
        Notice::NotKept => ("NotKept", strings.notices.not_kept),
        Notice::NotArrived => ("NotArrived", strings.notices.not_arrived),
        Notice::AddressCopied => ("AddressCopied", strings.notices.address_copied),
        Notice::AddressNotCopied => ("AddressNotCopied", strings.notices.address_not_copied),
    };
    html! {
        <p class="notice at-foot" role="status" data-notice={name}>
            <span>{ text }</span>
            <button type="button" data-action={Control::Dismiss.word()} aria-label={strings.notices.dismiss}>{ "×" }</button>
        </p>
    }
}

/// What lies over or beside the text: the explanation, or else a panel.
fn view_over(session: &Session) -> Html {
    let interface = session.settings.interface;
    if let (Some(lesson), Some(explanation)) = (session.lesson(), &session.explanation) {
        return view_explanation_panel(&ExplanationPanelProps {
            lesson: lesson.clone(),
            explanation: explanation.clone(),
            interface,
            saved: session.saved.contains(explanation.entry()),
            explanations: session.settings.explanations,
            speech: session.speech,
            may_be_online: session.settings.online_voice,
            from_glossary: session.panel == Some(Panel::Glossary),
        });
    }
    let strings = strings(interface);
    let (name, title, content) = match (session.panel, session.lesson()) {
        (Some(Panel::Glossary), Some(lesson)) => (
            "glossary",
            strings.glossary.title,
            view_glossary_panel(lesson, session),
        ),
        (Some(Panel::Settings), _) => (
            "settings",
            strings.settings.title,
            html! {
                <>
                    { view_settings(&session.settings, session.speech) }
                    <h3>{ strings.keys.title }</h3>
                    { view_keys(interface) }
                </>
            },
        ),
        (Some(Panel::Help), _) => ("help", strings.keys.title, view_keys(interface)),
        _ => return Html::default(),
    };
    let panel = PanelProps {
        name,
        entry: None,
        mention: None,
        title: html! { title },
        back: None,
        described_by: None,
        content,
    };
    view_panel(panel, strings)
}
