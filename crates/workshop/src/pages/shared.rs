//! What another app has shared: kept as texts of the reader's own, or why it is none.

use std::rc::Rc;

use browser::{shared, spawn_local};
use exchange::shared::{Shared, told_apart};
use yew::prelude::*;
use yew_router::prelude::*;

use crate::route::Route;
use crate::strings::Strings;
use crate::view::use_title;
use crate::way_in::{Bring, Ended, use_way_in};

/// What the page needs.
#[derive(Clone, PartialEq, Properties)]
pub struct SharedPageProps {
    /// The words in the reader's language.
    pub words: &'static Strings,
}

/// What has arrived.
#[derive(Clone, Debug, Default, PartialEq)]
enum Arrived {
    /// It is being read.
    #[default]
    Awaited,
    /// Nothing.
    Nothing,
    /// An address, and no text.
    Address(String),
    /// Texts, and the way in says what becomes of them.
    Texts,
}

/// The page.
#[component]
pub fn SharedPage(props: &SharedPageProps) -> Html {
    let words = &props.words.shared;
    use_title(words.title, words.title);
    let arrived = use_state(Arrived::default);
    let on_end = {
        let navigator = use_navigator();
        Callback::from(move |ended: Rc<Ended>| {
            // What could not be kept waits on, for another try.
            if !ended.ids.is_empty() {
                spawn_local(shared::taken());
            }
            // The text is what the reader came for, and Back does not lead here.
            if let Some(navigator) = navigator.as_ref().filter(|_| ended.is_whole()) {
                navigator.replace(&match ended.ids.as_slice() {
                    [id] => Route::Text { id: id.clone() },
                    _ => Route::Home,
                });
            }
        })
    };
    let way_in = use_way_in(props.words, on_end);
    {
        let (arrived, bring) = (arrived.setter(), way_in.bring);
        use_effect_with((), move |()| {
            spawn_local(async move { arrived.set(take(&bring).await) });
        });
    }
    html! {
        <>
            <h1>{ words.title }</h1>
            <div role="status">
                { match &*arrived {
                    Arrived::Awaited => html! { <p>{ words.working }</p> },
                    Arrived::Nothing => html! { <p>{ words.nothing }</p> },
                    Arrived::Address(address) => html! {
                        <>
                            <p>{ words.only_address }</p>
                            <p dir="auto">{ view_address(address) }</p>
                        </>
                    },
                    Arrived::Texts => Html::default(),
                } }
            </div>
            { way_in.view }
            <p><Link<Route> to={Route::Home}>{ words.to_texts }</Link<Route>></p>
        </>
    }
}

/// The page is opened by its reader; nothing here fetches it.
fn view_address(address: &str) -> Html {
    html! {
        <a href={address.to_owned()} rel="noopener noreferrer nofollow" target="_blank">{ address }</a>
    }
}

/// Brings what was shared.
async fn take(bring: &Callback<Bring>) -> Arrived {
    let Some(waiting) = shared::waiting().await else {
        return Arrived::Nothing;
    };
    // With a file, an app may send its name as the text.
    if !waiting.files.is_empty() {
        bring.emit(Bring::Files(waiting.files));
        return Arrived::Texts;
    }
    match told_apart(&waiting.text, &waiting.url) {
        Shared::Nothing => Arrived::Nothing,
        Shared::Address(address) => {
            shared::taken().await;
            Arrived::Address(address)
        }
        Shared::Text { text, address } => {
            bring.emit(Bring::Page(text, address));
            Arrived::Texts
        }
    }
}
