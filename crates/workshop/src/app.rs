//! The root component: the router, and the page at the address.

use browser::listen::at_rest;
use browser::{root_attributes, spawn_local, storage};
use reading::session::{Device, Interface, Setting};
use yew::prelude::*;
use yew_router::prelude::*;

use crate::bench;
use crate::pages::asked::{AddedPage, AskedPage};
use crate::pages::backup::BackupPage;
use crate::pages::course::CoursePage;
use crate::pages::entry::EntryPage;
use crate::pages::glossary::GlossaryPage;
use crate::pages::home::Home;
use crate::pages::kept::KeptPage;
use crate::pages::lessons::LessonsPage;
use crate::pages::making::MakingPage;
use crate::pages::notes::NotesPage;
use crate::pages::received::ReceivedPage;
use crate::pages::send::SendPage;
use crate::pages::shared::SharedPage;
use crate::pages::sheet::SheetPage;
use crate::pages::text::TextPage;
use crate::pages::wall::WallPage;
use crate::pages::words::WordsPage;
use crate::route::Route;
use crate::strings::strings;
use crate::view::view_page;

/// How the app begins.
#[derive(Clone, PartialEq, Properties)]
pub struct AppProps {
    /// The language that the reader chose.
    pub interface: Interface,
}

/// The workshop.
#[component]
pub fn App(props: &AppProps) -> Html {
    // Tests, styles and the start script learn from it that the app has taken over.
    use_effect_with((), |()| {
        root_attributes::ready();
        // Lessons that an earlier visit has left are made once there is nothing more urgent.
        at_rest(|| spawn_local(bench::finish()));
    });
    let interface = use_state(|| props.interface);
    let on_language = {
        let interface = interface.setter();
        Callback::from(move |language: Interface| {
            interface.set(language);
            spawn_local(choose_language(language));
        })
    };
    let words = strings(*interface);
    html! {
        <HashRouter>
            { view_page(words, &on_language, html! {
                <Switch<Route> render={move |route| match route {
                    Route::Home => html! { <Home {words} /> },
                    Route::Text { id } => {
                        let key = id.clone();
                        html! { <TextPage {key} {words} {id} /> }
                    }
                    Route::Send { slug } => {
                        let key = slug.clone();
                        html! { <SendPage {key} {words} {slug} /> }
                    }
                    Route::Received { carried } => {
                        let key = carried.clone();
                        html! { <ReceivedPage {key} {words} {carried} /> }
                    }
                    Route::ReceivedNothing => html! { <ReceivedPage {words} carried="" /> },
                    Route::Lessons => html! { <LessonsPage {words} /> },
                    Route::Course { course } => {
                        let key = course.clone();
                        html! { <CoursePage {key} {words} {course} /> }
                    }
                    Route::Sheet { course } => {
                        let key = course.clone();
                        html! { <SheetPage {key} {words} {course} /> }
                    }
                    Route::Wall { course, stop } => {
                        let key = course.clone();
                        html! { <WallPage {key} {words} {course} {stop} /> }
                    }
                    Route::Making { course } => {
                        let key = course.clone();
                        html! { <MakingPage {key} {words} {course} /> }
                    }
                    Route::Tried { course } => {
                        let key = course.clone();
                        html! { <MakingPage {key} {words} {course} is_tried=true /> }
                    }
                    Route::Added { course } => {
                        let key = course.clone();
                        html! { <AddedPage {key} {words} {course} /> }
                    }
                    Route::Shared => html! { <SharedPage {words} /> },
                    Route::TextWords { id } => {
                        let key = id.clone();
                        html! { <WordsPage {key} {words} {id} /> }
                    }
                    Route::Word { id, word } => {
                        let key = format!("{id}/{word}");
                        html! { <EntryPage {key} {words} text={id} {word} /> }
                    }
                    Route::Glossary => html! { <GlossaryPage {words} /> },
                    Route::GlossaryEntry { id } => {
                        let key = id.clone();
                        html! { <EntryPage {key} {words} text="" word={id} /> }
                    }
                    Route::Notes { id } => {
                        let key = id.clone();
                        html! { <NotesPage {key} {words} {id} /> }
                    }
                    Route::Asked { id } => {
                        let key = id.clone();
                        html! { <AskedPage {key} {words} {id} /> }
                    }
                    Route::Kept => html! { <KeptPage {words} /> },
                    Route::Backup => html! { <BackupPage {words} /> },
                }} />
            }) }
        </HashRouter>
    }
}

/// Keeps the language of the interface where the reader’s app has it, and has it hold on this page. Where the browser
/// refuses, it holds as long as the page.
async fn choose_language(language: Interface) {
    let mut device = Device {
        language: root_attributes::language(),
        ..Device::default()
    };
    device.load(storage::load().await.unwrap_or_default(), None);
    let before = device.clone();
    device.choose(Setting::Interface, language.word(), None);
    root_attributes::apply(&device.settings);
    storage::keep(&before, &device).await.ok();
}
