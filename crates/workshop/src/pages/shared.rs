//! What another app has shared: kept as texts of the reader's own, or why it is none.

use std::rc::Rc;

use browser::{shared, spawn_local};
use exchange::shared::{Shared, told_apart};
use yew::prelude::*;
use yew_router::prelude::*;

use crate::bring::Bringing;
use crate::route::Route;
use crate::strings::Strings;
use crate::view::use_title;

/// What the page needs.
#[derive(Clone, PartialEq, Properties)]
pub struct SharedPageProps {
    /// The words in the reader's language.
    pub words: &'static Strings,
}

/// What has become of it.
#[derive(Clone, Debug, Default, PartialEq)]
enum Outcome {
    /// It is being read.
    #[default]
    Working,
    /// Nothing has arrived.
    Nothing,
    /// An address has arrived, and no text.
    Address(String),
    /// Texts were added with these ids; and what was not, and why.
    Texts(Vec<String>, Vec<String>),
}

/// The page.
#[component]
pub fn SharedPage(props: &SharedPageProps) -> Html {
    let words = &props.words.shared;
    use_title(words.title, words.title);
    let navigator = use_navigator();
    let outcome = use_state(Outcome::default);
    {
        let (outcome, words) = (outcome.clone(), props.words);
        use_effect_with((), move |()| {
            spawn_local(async move {
                let what = taken(words).await;
                match (&what, navigator) {
                    // The text is what the reader came for, and Back does not lead here.
                    (Outcome::Texts(ids, refused), Some(navigator)) if refused.is_empty() => {
                        navigator.replace(&match ids.as_slice() {
                            [id] => Route::Text { id: id.clone() },
                            _ => Route::Home,
                        });
                    }
                    _ => outcome.set(what),
                }
            });
        });
    }
    html! {
        <>
            <h1>{ words.title }</h1>
            <div role="status">
                { match &*outcome {
                    Outcome::Working => html! { <p>{ words.working }</p> },
                    Outcome::Nothing => html! { <p>{ words.nothing }</p> },
                    Outcome::Address(address) => html! {
                        <>
                            <p>{ words.only_address }</p>
                            <p dir="auto">{ view_address(address) }</p>
                        </>
                    },
                    Outcome::Texts(_, refused) => refused
                        .iter()
                        .map(|trouble| html! { <p class="trouble" dir="auto">{ trouble }</p> })
                        .collect(),
                } }
            </div>
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

/// Keeps what was shared. What could not be kept waits on, for another try.
async fn taken(words: &'static Strings) -> Outcome {
    let Some(waiting) = shared::waiting().await else {
        return Outcome::Nothing;
    };
    let bringing = Bringing::begin(words);
    let (mut ids, mut refused) = (Vec::new(), Vec::new());
    for file in waiting.files {
        // One that fails holds up no other.
        let name = file.name();
        match bringing.file(file, Rc::new(|_| ())).await {
            Ok(id) => ids.push(id),
            Err(reason) => {
                let why = reason.words(&words.add);
                refused.push((words.shared.refused)(&name, why));
            }
        }
    }
    // With a file, an app may send its name as the text.
    if ids.is_empty() && refused.is_empty() {
        match told_apart(&waiting.text, &waiting.url) {
            Shared::Nothing => return Outcome::Nothing,
            Shared::Address(address) => {
                shared::taken().await;
                return Outcome::Address(address);
            }
            Shared::Text { text, address } => {
                match bringing.page(text, address, Rc::new(|_| ())).await {
                    Ok(id) => ids.push(id),
                    Err(reason) => refused.push(reason.words(&words.add).to_owned()),
                }
            }
        }
    }
    if !ids.is_empty() {
        shared::taken().await;
    }
    Outcome::Texts(ids, refused)
}
