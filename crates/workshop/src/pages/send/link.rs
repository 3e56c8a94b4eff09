//! The link that carries a text: how long it is, and the ways on.

use browser::share::{self, Shared};
use browser::{address, spawn_local};
use reading::json::Json;
use yew::prelude::*;

use super::code::{self, Code};
use crate::course::carried;
use crate::strings::Strings;

/// From how many characters on messengers may cut a link.
const LONG: usize = 2000;

/// The link that carries a text.
#[derive(Clone, PartialEq)]
pub(super) enum Carrying {
    /// It is being made.
    Awaited,
    /// The text is too large for one.
    TooLarge,
    /// The address.
    Link(AttrValue),
}

impl Carrying {
    /// Whether messengers may cut it, or there is none.
    pub(super) fn is_long(&self) -> bool {
        match self {
            Carrying::Awaited => false,
            Carrying::TooLarge => true,
            // An address is ASCII.
            Carrying::Link(url) => url.len() > LONG,
        }
    }
}

/// The link that carries that text.
pub(super) async fn carrying(text: &Json) -> Carrying {
    match carried(text).await {
        Some(carried) => Carrying::Link(address::carrying(&carried).into()),
        None => Carrying::TooLarge,
    }
}

/// What the part needs.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct SendLinkProps {
    /// The words in the reader's language.
    pub(super) words: &'static Strings,
    /// The link.
    pub(super) made: Carrying,
    /// The title of the text.
    pub(super) title: String,
    /// What becomes of it where it is opened.
    pub(super) hint: &'static str,
}

/// The part of the page that has the link.
#[component]
pub(super) fn SendLink(props: &SendLinkProps) -> Html {
    let words = &props.words.send;
    html! {
        <section class="send">
            <h2>{ words.link_title }</h2>
            <p class="hint">{ props.hint }</p>
            { match &props.made {
                Carrying::Awaited => Html::default(),
                Carrying::TooLarge => html! { <p class="trouble">{ words.too_large }</p> },
                Carrying::Link(url) => html! { <Made words={props.words} {url} title={props.title.clone()} /> },
            } }
        </section>
    }
}

/// What the link needs.
#[derive(Clone, PartialEq, Properties)]
struct MadeProps {
    words: &'static Strings,
    url: AttrValue,
    title: String,
}

/// The link, and what can be done with it.
#[component]
fn Made(props: &MadeProps) -> Html {
    let words = &props.words.send;
    let news = use_state(|| "");
    let answer = {
        let news = news.setter();
        move |shared: Shared| match shared {
            Shared::Offered => news.set(""),
            Shared::Copied => news.set(words.copied),
            Shared::Refused => news.set(words.not_copied),
        }
    };
    let copy = {
        let (url, answer) = (props.url.clone(), answer.clone());
        Callback::from(move |_: MouseEvent| {
            let (url, answer) = (url.clone(), answer.clone());
            spawn_local(async move { answer(share::copy(&url).await) });
        })
    };
    let pass_on = {
        let (url, title) = (props.url.clone(), props.title.clone());
        Callback::from(move |_: MouseEvent| {
            let (url, title, answer) = (url.clone(), title.clone(), answer.clone());
            spawn_local(async move { answer(share::share_address(&title, &url).await) });
        })
    };
    let length = props.url.len();
    html! {
        <>
            <p class="field">
                <label for="field-link">{ (words.length)(length) }</label>
                <input id="field-link" type="text" readonly=true dir="ltr" value={props.url.clone()} />
            </p>
            if length > LONG {
                <p class="trouble">{ words.long }</p>
            }
            <p class="all">
                <button type="button" class="first" onclick={copy}>{ words.copy }</button>
                if share::is_offered() {
                    <button type="button" onclick={pass_on}>{ words.pass_on }</button>
                }
                <span role="status">{ *news }</span>
            </p>
            if length <= code::MOST_CHARS {
                <Code words={props.words} url={props.url.clone()} />
            }
        </>
    }
}
