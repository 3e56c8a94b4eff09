//! A lesson as one file: saved, or passed on by the device.

use std::rc::Rc;

use browser::saving::{self, NotSaved};
use browser::{page, spawn_local};
use yew::prelude::*;

use super::one_page::OnePage;
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
    File(Rc<str>),
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
                let template = page::fetch_text(TEMPLATE).await;
                made.set(match template.and_then(|template| lesson.file(&template)) {
                    Some(file) => Made::File(file.into()),
                    None => Made::Missing,
                });
            });
        });
    }
    let trouble = use_state(|| "");
    let answer = {
        let trouble = trouble.setter();
        let not_saved = words.not_saved;
        move |answered: Result<bool, NotSaved>| {
            trouble.set(if answered.is_err() { not_saved } else { "" });
        }
    };
    let content = match &*made {
        Made::Awaited => Html::default(),
        Made::Missing => html! { <p class="trouble" role="alert">{ words.not_made }</p> },
        Made::File(file) => {
            let name = &props.lesson.name;
            let save = {
                let (name, file, answer) = (name.clone(), file.clone(), answer.clone());
                Callback::from(move |_: MouseEvent| {
                    let (name, file, answer) = (name.clone(), file.clone(), answer.clone());
                    spawn_local(
                        async move { answer(saving::save(&name, MEDIA_TYPE, &file).await) },
                    );
                })
            };
            let pass_on = {
                let (name, file) = (name.clone(), file.clone());
                Callback::from(move |_: MouseEvent| {
                    let (name, file, answer) = (name.clone(), file.clone(), answer.clone());
                    spawn_local(
                        async move { answer(saving::offer(&name, MEDIA_TYPE, &file).await) },
                    );
                })
            };
            let size = (props.words.kept.size)(u32::try_from(file.len()).unwrap_or(u32::MAX));
            html! {
                <p class="all">
                    <button type="button" class="first" onclick={save}>{ (words.save)(&size) }</button>
                    if saving::is_offered(name, MEDIA_TYPE) {
                        <button type="button" onclick={pass_on}>{ words.pass_file_on }</button>
                    }
                </p>
            }
        }
    };
    html! {
        <section class="file">
            <h2>{ words.file_title }</h2>
            <p class="hint">{ words.file_hint }</p>
            { content }
            if !trouble.is_empty() {
                <p class="trouble" role="alert">{ *trouble }</p>
            }
        </section>
    }
}
