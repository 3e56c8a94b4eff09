//! The page for a text that the reader has brought: a link and a file, the better one first.

use std::rc::Rc;

use authoring::own_text::OwnText;
use browser::{json, spawn_local};
use reading::json::InJson;
use reading::lesson::Lesson;
use yew::prelude::*;
use yew_router::prelude::*;

use super::drawn::SendDrawn;
use super::link::{Carrying, SendLink, carrying};
use super::site::ForSite;
use super::tools::Tools;
use crate::bench;
use crate::route::Route;
use crate::strings::Strings;
use crate::view::{PageOfText, view_pages_of_text};

/// What the page, and the part of it that makes a file, needs.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct SendOwnTextProps {
    /// The words in the reader's language.
    pub(super) words: &'static Strings,
    /// The text.
    pub(super) text: Rc<OwnText>,
}

/// The page.
#[component]
pub(super) fn SendOwnText(props: &SendOwnTextProps) -> Html {
    let text = &props.text;
    let made = use_state(|| Carrying::Awaited);
    {
        let made = made.setter();
        use_effect_with(text.clone(), move |text| {
            let text = text.clone();
            spawn_local(async move { made.set(carrying(&text.to_send().write()).await) });
        });
    }
    let link = html! { <SendLink words={props.words} made={(*made).clone()} title={text.title.clone()} hint={props.words.send.link_hint} /> };
    let file = html! { <FileOfText words={props.words} text={text.clone()} /> };
    let parts = match &*made {
        Carrying::Awaited => Html::default(),
        // Messengers may cut it: the file comes first.
        made if made.is_long() => html! { <>{ file }{ link }</> },
        _ => html! { <>{ link }{ file }</> },
    };
    html! {
        <>
            <h1 dir="auto" lang={text.lang.clone()}>
                { props.words.title_of(&text.title) }
            </h1>
            { view_pages_of_text(&text.id, PageOfText::Sending, &props.words.pages_of_text) }
            <p>{ props.words.send.for_class }</p>
            { parts }
            <ForSite words={props.words} text={text.clone()} />
            <p class="all"><Link<Route> to={Route::Home}>{ props.words.name }</Link<Route>></p>
        </>
    }
}

/// The file of a text.
#[component]
fn FileOfText(props: &SendOwnTextProps) -> Html {
    let lesson = use_state(|| None::<Rc<Lesson>>);
    {
        let lesson = lesson.setter();
        use_effect_with(props.text.clone(), move |text| {
            let text = text.clone();
            spawn_local(async move {
                let forms = bench::lesson(&text).await;
                let made = forms.and_then(|forms| json::read(&forms.lesson));
                let made = made.and_then(|made| Lesson::from_json(&made));
                lesson.set(made.map(Rc::new));
            });
        });
    }
    match &*lesson {
        Some(lesson) => html! {
            <>
                <SendDrawn words={props.words} lesson={lesson.clone()} />
                <Tools words={props.words} lesson={lesson.clone()} />
            </>
        },
        None => Html::default(),
    }
}
