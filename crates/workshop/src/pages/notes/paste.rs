//! The way in for a whole translation.

use browser::{field, spawn_local, unfinished};
use yew::prelude::*;

use super::PartProps;
use crate::bench;
use crate::own_text::Change;

/// The field for a translation.
#[component]
pub(super) fn Paste(props: &PartProps) -> Html {
    let words = &props.words.notes;
    let name = format!("translation/{}", props.text.id);
    let pasted = use_state(|| unfinished::kept(&name));
    // What an earlier visit has left in it is seen at once.
    let is_open = use_state(|| !pasted.is_empty());
    let write = {
        let (pasted, name) = (pasted.clone(), name.clone());
        Callback::from(move |event: InputEvent| {
            let value = field::value(&event);
            unfinished::keep(&name, &value);
            pasted.set(value);
        })
    };
    let align = {
        let (pasted, text, work) = (pasted.clone(), props.text.clone(), props.work.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let (pasted, text, work) = (pasted.clone(), text.clone(), work.clone());
            let name = name.clone();
            spawn_local(async move {
                let lang = text.lang_of_notes();
                let translation = bench::align(&text, &pasted, lang).await;
                if let Some(translation) = translation.filter(|it| !it.pairs.is_empty()) {
                    work.dispatch(Change::edit(|text| text.translation = Some(translation)));
                    unfinished::keep(&name, "");
                    pasted.set(String::new());
                }
            });
        })
    };
    html! {
        <details class="add" open={*is_open}>
            <summary>{ words.paste }</summary>
            <form onsubmit={align}>
                <p><label for="field-translation">{ words.paste_hint }</label></p>
                <textarea
                    id="field-translation"
                    dir="auto"
                    lang={props.text.lang_of_notes().to_owned()}
                    rows="6"
                    value={(*pasted).clone()}
                    oninput={write}
                />
                <p class="all">
                    <button type="submit" disabled={pasted.trim().is_empty()}>{ words.align }</button>
                </p>
            </form>
        </details>
    }
}
