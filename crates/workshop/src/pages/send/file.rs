//! A lesson as one file: saved, or passed on by the device.

use std::rc::Rc;

use browser::{page, spawn_local};
use yew::prelude::*;

use super::one_page::OnePage;
use super::saving::Save;
use crate::strings::Strings;

/// What the site publishes for such files: all but the lesson.
const TEMPLATE: &str = "one-page.txt";

const MEDIA_TYPE: &str = "text/html";

/// What the part needs.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct SendFileProps {
    /// The words in the reader's language.
    pub(super) words: &'static Strings,
    /// The lesson.
    pub(super) lesson: Rc<OnePage>,
}

/// The file.
enum Made {
    /// It is being made.
    Awaited,
    /// What it is made of has not arrived.
    Missing,
    File(Rc<[u8]>),
}

/// The part of the page that makes a file. It is made before anybody asks for it: sharing is allowed only while a
/// tap is answered.
#[component]
pub(super) fn SendFile(props: &SendFileProps) -> Html {
    let words = &props.words.send;
    let made = use_state(|| Made::Awaited);
    {
        let made = made.setter();
        use_effect_with(props.lesson.clone(), move |lesson| {
            let lesson = lesson.clone();
            spawn_local(async move {
                let file = match page::fetch_text(TEMPLATE).await {
                    Some(template) => lesson.file(&template).await,
                    None => None,
                };
                made.set(match file {
                    Some(file) => Made::File(file.into_bytes().into()),
                    None => Made::Missing,
                });
            });
        });
    }
    let content = match &*made {
        Made::Awaited => Html::default(),
        Made::Missing => html! { <p class="trouble" role="alert">{ words.not_made }</p> },
        Made::File(file) => html! {
            <Save words={props.words} name={props.lesson.name.clone()} media_type={MEDIA_TYPE} bytes={file.clone()} />
        },
    };
    html! {
        <section class="file">
            <h2>{ words.file_title }</h2>
            <p class="hint">{ words.file_hint }</p>
            { content }
        </section>
    }
}
