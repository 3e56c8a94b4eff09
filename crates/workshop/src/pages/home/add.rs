//! The form: paste a text, or open files.

use std::rc::Rc;

use browser::field::ChosenFile;
use browser::{field, spawn_local};
use yew::prelude::*;
use yew_router::prelude::*;

use super::working::{Working, view_working};
use crate::bring::{Bringing, NotAdded};
use crate::route::Route;
use crate::strings::Strings;

/// A page that was pasted as HTML, and the words that then stood in the field.
#[derive(Clone, Debug, Default, PartialEq)]
struct Pasted {
    html: Option<String>,
    words: String,
}

/// What is brought.
enum Brought {
    Page(String),
    Files(Vec<ChosenFile>),
}

/// What the form needs.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct AddProps {
    pub(super) words: &'static Strings,
    /// Texts were added, and the page stays.
    pub(super) on_added: Callback<()>,
}

/// The form: paste a text, or open files.
#[component]
pub(super) fn Add(props: &AddProps) -> Html {
    let words = &props.words.add;
    let typed = use_state(String::new);
    let pasted = use_mut_ref(Pasted::default);
    let trouble = use_state(Vec::<String>::new);
    let working = use_state(|| None::<Working>);
    let bringing = use_mut_ref(|| None::<Bringing>);
    let bring = {
        let (words, navigator, on_added) = (props.words, use_navigator(), props.on_added.clone());
        let (trouble, working, bringing) = (trouble.setter(), working.setter(), bringing.clone());
        Callback::from(move |brought: Brought| {
            let begun = Bringing::begin(words);
            bringing.replace(Some(begun.clone()));
            let (navigator, on_added) = (navigator.clone(), on_added.clone());
            let (trouble, working) = (trouble.clone(), working.clone());
            trouble.set(Vec::new());
            spawn_local(async move {
                let (ids, refused) = bring_all(&begun, brought, &working).await;
                working.set(None);
                if let ([id], true, Some(navigator)) = (&*ids, refused.is_empty(), navigator) {
                    navigator.push(&Route::Text { id: id.clone() });
                } else {
                    on_added.emit(());
                }
                trouble.set(refused);
            });
        })
    };
    let on_cancel = Callback::from(move |_: MouseEvent| {
        if let Some(bringing) = bringing.borrow().as_ref() {
            bringing.cancel();
        }
    });
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
        let (typed, bring) = (typed.clone(), bring.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let pasted = pasted.borrow();
            let html = pasted.html.clone().filter(|_| pasted.words == *typed);
            bring.emit(Brought::Page(html.unwrap_or_else(|| (*typed).clone())));
        })
    };
    let on_files = Callback::from(move |event: Event| {
        bring.emit(Brought::Files(field::chosen_files(&event)));
    });
    let is_working = working.is_some();
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
            { view_working((*working).as_ref(), words, on_cancel) }
            <p class="all" hidden={is_working}>
                <button type="submit" class="first" disabled={typed.trim().is_empty()}>{ words.go_on }</button>
                <label class="button">
                    { words.open_file }
                    <input type="file" multiple=true class="visually-hidden" accept=".txt,.md,.html,.htm,text/plain,text/html,text/markdown" onchange={on_files} />
                </label>
            </p>
        </form>
    }
}

/// Brings all of it, one after the other: one that fails holds up no other. Returns the ids of the texts that are kept,
/// and why others are not.
async fn bring_all(
    bringing: &Bringing,
    brought: Brought,
    working: &UseStateSetter<Option<Working>>,
) -> (Vec<String>, Vec<String>) {
    let show = |step, file: Option<(usize, usize, String)>| {
        working.set(Some(Working { step, file }));
    };
    let (mut ids, mut refused) = (Vec::new(), Vec::new());
    let files = match brought {
        Brought::Files(files) => files,
        Brought::Page(page) => {
            show(None, None);
            let working = working.clone();
            let hear = move |step| {
                working.set(Some(Working {
                    step: Some(step),
                    file: None,
                }))
            };
            match bringing.page(page, String::new(), Rc::new(hear)).await {
                Ok(id) => ids.push(id),
                Err(reason) => refused.push(reason.words(bringing.add()).to_owned()),
            }
            return (ids, refused);
        }
    };
    let count = files.len();
    for (nth, file) in files.into_iter().enumerate() {
        let name = file.name();
        let at = Some((nth, count, name.clone()));
        show(None, at.clone());
        let working = working.clone();
        let hear = move |step| {
            working.set(Some(Working {
                step: Some(step),
                file: at.clone(),
            }))
        };
        match bringing.file(file, Rc::new(hear)).await {
            Ok(id) => ids.push(id),
            Err(reason) => {
                refused.push(format!("{name}\u{a0}— {}", reason.words(bringing.add())));
                if reason == NotAdded::Cancelled {
                    break;
                }
            }
        }
    }
    (ids, refused)
}
