//! The form: paste a text, or open files.

use browser::{field, spawn_local};
use yew::prelude::*;
use yew_router::prelude::*;

use crate::bring::{bring_file, bring_page};
use crate::route::Route;
use crate::strings::Strings;

/// A page that was pasted as HTML, and the words that then stood in the field.
#[derive(Clone, Debug, Default, PartialEq)]
struct Pasted {
    html: Option<String>,
    words: String,
}

/// What the form needs.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct AddProps {
    pub(super) words: &'static Strings,
    /// Texts were added, and the page stays.
    pub(super) on_added: Callback<()>,
}

/// The form: paste a text, or open a file.
#[component]
pub(super) fn Add(props: &AddProps) -> Html {
    let words = &props.words.add;
    let navigator = use_navigator();
    let typed = use_state(String::new);
    let pasted = use_mut_ref(Pasted::default);
    let trouble = use_state(Vec::<String>::new);
    let files_navigator = navigator.clone();
    let add = {
        let trouble = trouble.clone();
        Callback::from(move |page: String| {
            let (navigator, trouble) = (navigator.clone(), trouble.clone());
            spawn_local(async move {
                match bring_page(page, String::new()).await {
                    Err(reason) => trouble.set(vec![reason.words(words).to_owned()]),
                    Ok(id) => {
                        if let Some(navigator) = navigator {
                            navigator.push(&Route::Text { id });
                        }
                    }
                }
            });
        })
    };
    let on_paste = {
        let pasted = pasted.clone();
        Callback::from(move |event: Event| {
            pasted.replace(Pasted {
                html: field::pasted_html(&event),
                words: String::new(),
            });
        })
    };
    let on_input = {
        let (typed, pasted) = (typed.clone(), pasted.clone());
        Callback::from(move |event: InputEvent| {
            let value = field::value(&event);
            let mut pasted = pasted.borrow_mut();
            // The first change after pasting is what was pasted; any later one is the reader's own.
            if pasted.words.is_empty() {
                pasted.words = value.clone();
            }
            typed.set(value);
        })
    };
    let on_submit = {
        let (typed, add) = (typed.clone(), add.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let pasted = pasted.borrow();
            let html = pasted.html.clone().filter(|_| pasted.words == *typed);
            add.emit(html.unwrap_or_else(|| (*typed).clone()));
        })
    };
    let on_files = {
        let (trouble, on_added) = (trouble.clone(), props.on_added.clone());
        Callback::from(move |event: Event| {
            let (navigator, trouble, on_added) =
                (files_navigator.clone(), trouble.clone(), on_added.clone());
            spawn_local(async move {
                let (mut ids, mut refused) = (Vec::new(), Vec::new());
                for file in field::chosen_files(&event).await {
                    // One that fails holds up no other.
                    match bring_file(file.bytes).await {
                        Ok(id) => ids.push(id),
                        Err(reason) => {
                            refused.push(format!("{}\u{a0}— {}", file.name, reason.words(words)));
                        }
                    }
                }
                match (ids.as_slice(), refused.is_empty(), navigator) {
                    ([id], true, Some(navigator)) => {
                        navigator.push(&Route::Text { id: id.clone() });
                    }
                    _ => on_added.emit(()),
                }
                trouble.set(refused);
            });
        })
    };
    html! {
        <form class="add" onsubmit={on_submit}>
            <h2><label for="page">{ words.title }</label></h2>
            <p class="hint" id="page-hint">{ words.hint }</p>
            <textarea
                id="page"
                rows="8"
                dir="auto"
                aria-describedby="page-hint"
                onpaste={on_paste}
                oninput={on_input}
            />
            { for trouble.iter().map(|trouble| html! {
                <p class="trouble" role="alert" dir="auto">{ trouble }</p>
            }) }
            <p class="all">
                <button type="submit" class="first" disabled={typed.trim().is_empty()}>{ words.go_on }</button>
                <label class="button">
                    { words.open_file }
                    <input type="file" multiple=true class="visually-hidden" accept=".txt,.md,.html,.htm,text/plain,text/html,text/markdown" onchange={on_files} />
                </label>
            </p>
        </form>
    }
}
