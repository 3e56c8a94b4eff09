//! The form: paste a text, or open or drop files.

use std::rc::Rc;

use browser::{field, spawn_local, unfinished};
use yew::prelude::*;
use yew_router::prelude::*;

use crate::bench;
use crate::route::Route;
use crate::strings::Strings;
use crate::view::view_file_button;
use crate::way_in::{Bring, Ended, use_way_in};

/// The files that the browser offers first. Which ones are read is known by their bytes.
const ACCEPTED: &str = ".txt,.md,.html,.htm,.xhtml,.docx,.epub,text/plain,text/html,text/markdown,application/epub+zip,\
    application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/// Where what stands in the field is kept until it is a text.
const TYPED: &str = "page";

/// Where the HTML is kept with which that was pasted.
const PASTED: &str = "page-html";

/// A page that was pasted as HTML, and the words that then stood in the field.
#[derive(Clone, Debug, Default, PartialEq)]
struct Pasted {
    html: Option<String>,
    words: String,
}

impl Pasted {
    /// What an earlier visit has left, with those words in the field.
    fn left(typed: &str) -> Pasted {
        let html = unfinished::kept(PASTED);
        Pasted {
            html: Some(html).filter(|html| !html.is_empty() && !typed.is_empty()),
            words: typed.to_owned(),
        }
    }

    /// The page as HTML, as long as nobody has changed its words.
    fn page(&self, typed: &str) -> Option<&String> {
        self.html.as_ref().filter(|_| self.words == typed)
    }
}

/// What the form needs.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct AddProps {
    pub(super) words: &'static Strings,
    /// Texts were added, and the page stays.
    pub(super) on_added: Callback<()>,
}

/// The form: paste a text, or open or drop files.
#[component]
pub(super) fn Add(props: &AddProps) -> Html {
    let words = &props.words.add;
    let typed = use_state(|| unfinished::kept(TYPED));
    let pasted = use_mut_ref(|| Pasted::left(&typed));
    // Whether files are held over the form.
    let is_over = use_state(|| false);
    let on_end = {
        let (navigator, on_added) = (use_navigator(), props.on_added.clone());
        let sent = typed.clone();
        Callback::from(move |ended: Rc<Ended>| {
            // It is a text now, unless the field was changed meanwhile.
            if ended.has_page && unfinished::kept(TYPED) == *sent {
                unfinished::keep(TYPED, "");
                unfinished::keep(PASTED, "");
                sent.set(String::new());
            }
            match (ended.ids.as_slice(), &navigator) {
                ([id], Some(navigator)) if ended.is_whole() => {
                    navigator.push(&Route::Text { id: id.clone() });
                }
                _ => on_added.emit(()),
            }
        })
    };
    let way_in = use_way_in(props.words, on_end);
    let bring = way_in.bring;
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
            if typed.is_empty() {
                spawn_local(bench::wake());
            }
            unfinished::keep(TYPED, &value);
            unfinished::keep(PASTED, pasted.page(&value).map_or("", String::as_str));
            typed.set(value);
        })
    };
    let on_submit = {
        let (typed, bring) = (typed.clone(), bring.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let pasted = pasted.borrow();
            let page = pasted.page(&typed).unwrap_or(&typed).clone();
            bring.emit(Bring::Page(page, String::new()));
        })
    };
    let on_files = {
        let bring = bring.clone();
        Callback::from(move |event: Event| bring.emit(Bring::Files(field::chosen_files(&event))))
    };
    let is_working = way_in.is_working;
    let on_drag = {
        let is_over = is_over.clone();
        Callback::from(move |event: DragEvent| {
            if field::holds_files(&event) {
                // Without it the browser would open the file in place of the page.
                event.prevent_default();
                is_over.set(!is_working);
            }
        })
    };
    let on_leave = {
        let is_over = is_over.clone();
        Callback::from(move |_: DragEvent| is_over.set(false))
    };
    let on_drop = {
        let is_over = is_over.clone();
        Callback::from(move |event: DragEvent| {
            is_over.set(false);
            if field::holds_files(&event) {
                event.prevent_default();
                if !is_working {
                    bring.emit(Bring::Files(field::dropped_files(&event)));
                }
            }
        })
    };
    html! {
        <form
            class="add"
            data-over={is_over.then_some("")}
            onsubmit={on_submit}
            ondragenter={on_drag.clone()}
            ondragover={on_drag}
            ondragleave={on_leave}
            ondrop={on_drop}
        >
            <h2><label for="page">{ words.title }</label></h2>
            <p class="hint" id="page-hint">{ words.hint }</p>
            <textarea
                id="page"
                rows="8"
                dir="auto"
                aria-describedby="page-hint"
                value={(*typed).clone()}
                onpaste={on_paste}
                oninput={on_input}
            />
            <p class="hint" id="files-hint">{ words.files_hint }</p>
            <p class="all" hidden={is_working}>
                <button type="submit" class="first" disabled={typed.trim().is_empty()}>{ words.go_on }</button>
                { view_file_button(words.open_file, "files-hint", ACCEPTED, true, on_files) }
            </p>
            { way_in.view }
        </form>
    }
}
