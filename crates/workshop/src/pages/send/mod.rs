//! « Envoyer »: a text on to somebody else.

mod code;
mod link;

use std::rc::Rc;

use authoring::own_text::OwnText;
use browser::{own_texts, spawn_local};
use reading::address::Address;
use yew::prelude::*;
use yew_router::prelude::*;

use crate::route::Route;
use crate::strings::Strings;
use crate::view::{PageOfText, use_title, view_pages_of_text};
use link::SendLink;

/// What the page needs.
#[derive(Clone, PartialEq, Properties)]
pub struct SendPageProps {
    /// The words in the reader's language.
    pub words: &'static Strings,
    /// The slug of the text, as the reader's app has it.
    pub slug: String,
}

/// What is sent.
#[derive(Clone, PartialEq)]
enum Sent {
    /// It is being fetched.
    Awaited,
    /// It is not here.
    Missing,
    /// A text that the reader has brought.
    OwnText(Rc<OwnText>),
}

/// The page.
#[component]
pub fn SendPage(props: &SendPageProps) -> Html {
    let words = &props.words.send;
    use_title(words.title, words.title);
    let sent = use_state(|| Sent::Awaited);
    {
        let (sent, slug) = (sent.setter(), props.slug.clone());
        use_effect_with((), move |()| {
            spawn_local(async move { sent.set(fetch(&slug).await) });
        });
    }
    let text = match &*sent {
        Sent::Awaited => return html! { <h1>{ words.title }</h1> },
        Sent::Missing => {
            return html! {
                <>
                    <h1>{ words.title }</h1>
                    <p class="trouble" role="alert">{ props.words.text.missing }</p>
                    <p><Link<Route> to={Route::Home}>{ props.words.name }</Link<Route>></p>
                </>
            };
        }
        Sent::OwnText(text) => text,
    };
    html! {
        <>
            <h1 dir="auto" lang={text.lang.clone()}>
                { if text.title.is_empty() { props.words.text.untitled } else { &text.title } }
            </h1>
            { view_pages_of_text(&text.id, PageOfText::Sending, &props.words.pages_of_text) }
            <p>{ words.for_class }</p>
            <SendLink words={props.words} text={text.clone()} />
            <p class="all">
                <Link<Route> to={Route::Home}>{ props.words.name }</Link<Route>>
            </p>
        </>
    }
}

async fn fetch(slug: &str) -> Sent {
    let Address::OwnText(id) = Address::of_lesson(slug) else {
        return Sent::Missing;
    };
    let text = own_texts::text(&id).await;
    match text.as_ref().and_then(OwnText::read) {
        Some(text) => Sent::OwnText(Rc::new(text)),
        None => Sent::Missing,
    }
}
