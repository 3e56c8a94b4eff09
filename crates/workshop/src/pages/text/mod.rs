//! A text that the reader has brought: what is read of it, what was set aside, and what is known of it.

mod about;
mod lines;

use reading::address::Address;
use yew::prelude::*;
use yew_router::prelude::*;

use crate::own_text::{Change, UsedText, Work, use_own_text};
use crate::route::Route;
use crate::strings::Strings;
use crate::view::{PageOfText, use_title, view_pages_of_text};

/// What the page needs.
#[derive(Clone, PartialEq, Properties)]
pub struct TextPageProps {
    /// The words in the reader's language.
    pub words: &'static Strings,
    /// The id of the text.
    pub id: String,
}

/// The page.
#[component]
pub fn TextPage(props: &TextPageProps) -> Html {
    let words = &props.words.text;
    use_title(words.title, words.title);
    let UsedText { work, is_refused } = use_own_text(&props.id);
    let Work::Here(edited) = &*work else {
        return view_none(&work, props.words);
    };
    let text = &edited.now;
    let dispatch = work.dispatcher();
    let undo = {
        let dispatch = dispatch.clone();
        Callback::from(move |_: MouseEvent| dispatch.dispatch(Change::Undo))
    };
    let address = Address::OwnText(text.id.clone());
    html! {
        <>
            <h1 dir="auto" lang={text.lang.clone()}>
                { if text.title.is_empty() { words.untitled } else { &text.title } }
            </h1>
            { view_pages_of_text(&text.id, PageOfText::Lines, &props.words.pages_of_text) }
            <p class="all">
                <a class="button first" href={format!("../{}", address.link(""))}>{ words.read }</a>
                <button type="button" onclick={undo} disabled={!edited.can_undo()}>{ words.undo }</button>
                <Link<Route> to={Route::Home}>{ props.words.name }</Link<Route>>
            </p>
            if is_refused {
                <p class="trouble" role="alert">{ words.not_kept }</p>
            }
            { about::view_about(text, words, &dispatch) }
            { lines::view_lines(text, words, &dispatch) }
        </>
    }
}

/// In place of a text that has not arrived, or is not kept.
fn view_none(work: &Work, words: &'static Strings) -> Html {
    let text = match work {
        Work::Missing => words.text.missing,
        Work::Awaited | Work::Here(_) => "",
    };
    html! {
        <>
            <h1>{ words.text.title }</h1>
            <p>{ text }</p>
            <p><Link<Route> to={Route::Home}>{ words.name }</Link<Route>></p>
        </>
    }
}
