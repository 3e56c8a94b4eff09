//! The whole page: its head, the library or a lesson, and what lies over it.

use reading::address::Address;
use reading::lesson::Lesson;
use reading::session::{
    Device, Index, Interface, Library, Notice, Page, Panel, Printing, Reading, Session,
};
use yew::prelude::*;

use crate::controls::Control;
use crate::index::view_index;
use crate::library::view_library;
use crate::masthead::view_masthead;
use crate::panel::{PanelProps, view_panel};
use crate::reader::{
    Memo, Part, view_article, view_explanation_panel, view_glossary_panel, view_toolbar,
};
use crate::settings::{view_keys, view_settings};
use crate::strings::{in_each_language, strings};

/// The page. `glossary` is the one that the page came with, if it is still to be shown; `live` says whether
/// this is the app in a browser, not a page being prerendered.
pub fn view_page(session: &Session, live: bool, glossary: Option<Html>) -> Html {
    let device = &session.device;
    html! {
        <>
            { view_head(device.settings.interface, is_in_folder(&session.page)) }
            { view_notice(session) }
            { match &session.page {
                Page::Library(library) => view_library_page(library, device),
                Page::Lesson(reading) => view_lesson(reading, session, live, glossary),
                Page::Index(index) => view_index_page(index, device),
            } }
            { view_over(session) }
        </>
    }
}

/// Whether the page stands in a folder of its own, and not at the root.
fn is_in_folder(page: &Page) -> bool {
    !matches!(page, Page::Library(_))
}

/// The page of a lesson before the app is there. It has no panels: whoever draws only this links none of them.
pub fn view_prerendered_lesson(lesson: &Lesson) -> Html {
    let Lesson { article, glossary } = lesson;
    let page = Page::lesson(article.clone(), Some(glossary.clone()));
    let session = Session::new(page, Device::default());
    let Some(reading) = session.reading() else {
        return Html::default();
    };
    html! {
        <>
            { view_head(session.device.settings.interface, true) }
            { view_lesson(reading, &session, false, None) }
        </>
    }
}

/// What stands above the library or a lesson.
fn view_head(interface: Interface, in_lesson: bool) -> Html {
    html! {
        <>
            <a class="skip" href="#text">{ strings(interface).masthead.skip_to_text }</a>
            { view_masthead(interface, in_lesson) }
            <p class="notice" id="links-only" hidden=true role="status">
                { in_each_language(|words| words.notices.links_only, " ") }
            </p>
        </>
    }
}

fn view_library_page(library: &Library, device: &Device) -> Html {
    html! {
        <main id="text" key="library">{ view_library(library, device) }</main>
    }
}

fn view_index_page(index: &Index, device: &Device) -> Html {
    html! {
        <main id="text" key="index">{ view_index(index, device) }</main>
    }
}

fn view_lesson(reading: &Reading, session: &Session, live: bool, glossary: Option<Html>) -> Html {
    let settings = &session.device.settings;
    // With the app, a panel shows the glossary; it is on the page to be printed.
    let is_on_page = !live || settings.printing == Printing::Explanations;
    let drawn = reading.glossary.as_ref().filter(|_| is_on_page);
    html! {
        <main
            id="text"
            key={reading.article.slug.clone()}
            data-covered={session.is_covered().then_some("")}
        >
            { view_toolbar(&reading.article, settings, session.panel) }
            { view_article(reading, &session.device, live) }
            if let Some(glossary) = glossary {
                { glossary }
            } else if let Some(glossary) = drawn {
                <Memo
                    article={reading.article.clone()}
                    interface={settings.interface}
                    part={Part::Glossary(glossary.clone())}
                />
            }
        </main>
    }
}

fn view_notice(session: &Session) -> Html {
    let Some(notice) = session.notice else {
        return Html::default();
    };
    let strings = strings(session.device.settings.interface);
    let (name, text) = match notice {
        Notice::NotKept => ("NotKept", strings.notices.not_kept),
        Notice::NotArrived => ("NotArrived", strings.notices.not_arrived),
        Notice::AddressCopied => ("AddressCopied", strings.notices.address_copied),
        Notice::AddressNotCopied => ("AddressNotCopied", strings.notices.address_not_copied),
        Notice::TextsKept => ("TextsKept", strings.notices.texts_kept),
        Notice::TextsNotKept => ("TextsNotKept", strings.notices.texts_not_kept),
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
    let device = &session.device;
    let interface = device.settings.interface;
    let reading = session.reading();
    let from_glossary = session.panel == Some(Panel::Glossary);
    let explanation =
        reading.and_then(|reading| view_explanation_panel(reading, device, from_glossary));
    if let Some(explanation) = explanation {
        return explanation;
    }
    let strings = strings(interface);
    let root = if is_in_folder(&session.page) {
        "../"
    } else {
        "./"
    };
    let (name, title, content) = match (session.panel, reading) {
        (Some(Panel::Glossary), Some(reading)) => (
            "glossary",
            strings.glossary.title,
            view_glossary_panel(reading, device),
        ),
        (Some(Panel::Settings), reading) => (
            "settings",
            strings.settings.title,
            html! {
                <>
                    { view_settings(&device.settings, reading) }
                    <h3>{ strings.keys.title }</h3>
                    { view_keys(interface) }
                    <p><a href={format!("{root}{}index.html#/garde", Address::Workshop.path())}>{ strings.settings.kept_here }</a></p>
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

/// How a page is written as HTML.
#[derive(Properties)]
pub struct WrittenPageProps {
    /// What is shown.
    pub session: Session,
    /// Whether it looks as the app draws it, and not as it is before.
    pub live: bool,
}

/// It is drawn once.
impl PartialEq for WrittenPageProps {
    fn eq(&self, _: &WrittenPageProps) -> bool {
        true
    }
}

/// The page as a component, which Yew can write as HTML.
#[derive(Debug)]
pub struct WrittenPage;

impl Component for WrittenPage {
    type Message = ();
    type Properties = WrittenPageProps;

    fn create(_: &Context<Self>) -> Self {
        WrittenPage
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let WrittenPageProps { session, live } = context.props();
        view_page(session, *live, None)
    }
}
