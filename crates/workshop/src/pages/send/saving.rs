//! The buttons under a file that was made: save it, or have the device pass it on.

use std::rc::Rc;

use browser::saving::{self, NotSaved};
use browser::spawn_local;
use yew::prelude::*;

use crate::strings::Strings;

/// What the buttons need.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct SaveProps {
    /// The words in the reader's language.
    pub(super) words: &'static Strings,
    /// The name of the file.
    pub(super) name: AttrValue,
    /// What it is.
    pub(super) media_type: &'static str,
    /// All of it.
    pub(super) bytes: Rc<[u8]>,
}

/// The buttons, and what went wrong.
#[component]
pub(super) fn Save(props: &SaveProps) -> Html {
    let words = &props.words.send;
    let trouble = use_state(|| "");
    let answer = {
        let trouble = trouble.setter();
        let not_saved = words.not_saved;
        move |answered: Result<bool, NotSaved>| {
            trouble.set(if answered.is_err() { not_saved } else { "" });
        }
    };
    let give = |is_passed_on: bool| {
        let (props, answer) = (props.clone(), answer.clone());
        Callback::from(move |_: MouseEvent| {
            let (props, answer) = (props.clone(), answer.clone());
            spawn_local(async move {
                let (name, kind, bytes) = (&props.name, props.media_type, &props.bytes);
                answer(if is_passed_on {
                    saving::offer(name, kind, bytes).await
                } else {
                    saving::save(name, kind, bytes).await
                });
            });
        })
    };
    let size = (props.words.kept.size)(u32::try_from(props.bytes.len()).unwrap_or(u32::MAX));
    html! {
        <>
            <p class="all">
                <button type="button" class="first" onclick={give(false)}>{ (words.save)(&size) }</button>
                if saving::is_offered(&props.name, props.media_type) {
                    <button type="button" onclick={give(true)}>{ words.pass_file_on }</button>
                }
            </p>
            if !trouble.is_empty() {
                <p class="trouble" role="alert">{ *trouble }</p>
            }
        </>
    }
}
