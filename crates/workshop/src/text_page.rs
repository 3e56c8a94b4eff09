//! What every page of a text has around its own.

use std::rc::Rc;

use authoring::own_text::OwnText;
use yew::prelude::*;
use yew_router::prelude::*;

use crate::edited::{self, Change, Edited, Used};
use crate::own_text::{UsedText, Work};
use crate::read_link::{Opens, view_read_link};
use crate::route::Route;
use crate::strings::Strings;
use crate::view::{PageOfText, view_pages_of_text};

/// The page of a text: its headline, the ways to its other pages, undo, and what that page shows of it.
pub(crate) fn view_text_page(
    used: &UsedText,
    page: PageOfText,
    words: &'static Strings,
    content: impl FnOnce(&Rc<OwnText>, &UseReducerDispatcher<Work>) -> Html,
) -> Html {
    let Work::Here(edited) = &*used.work else {
        return view_none(matches!(*used.work, Work::Missing), words);
    };
    let text = &edited.now;
    let work = used.work.dispatcher();
    html! {
        <>
            <h1 dir="auto" lang={text.lang.clone()}>
                { words.title_of(&text.title) }
            </h1>
            { view_pages_of_text(&text.id, page, &words.pages_of_text) }
            { view_elsewhere(edited, words.text.elsewhere, words, &work) }
            <p class="all">
                { view_read_link(&text.id, Opens::Usually, "button first", words.text.read) }
                { view_changes(used, edited, words) }
            </p>
            if used.is_refused {
                <p class="trouble" role="alert">{ words.text.not_kept }</p>
            }
            // Where another window works on the text, nothing here can be used.
            <fieldset role="none" disabled={edited.is_elsewhere()}>{ content(text, &work) }</fieldset>
        </>
    }
}

/// Takes the last change back, leads on, and says whether every change is kept.
pub(crate) fn view_changes<T: Clone + 'static>(
    used: &Used<T>,
    edited: &Edited<T>,
    words: &'static Strings,
) -> Html {
    let work = used.work.dispatcher();
    let undo = Callback::from(move |_: MouseEvent| work.dispatch(Change::Undo));
    html! {
        <>
            <button type="button" onclick={undo} disabled={!edited.can_undo() || edited.is_elsewhere()}>{ words.text.undo }</button>
            <Link<Route> to={Route::Home}>{ words.name }</Link<Route>>
            if let Some(is_kept) = edited.is_kept() {
                <span class="keeping" data-kept={is_kept.then_some("")}>
                    { if is_kept { words.text.kept } else { words.text.keeping } }
                </span>
            }
        </>
    }
}

/// Where another window works on it, as `elsewhere` says: offers to take it over.
pub(crate) fn view_elsewhere<T: Clone + 'static>(
    edited: &Edited<T>,
    elsewhere: &'static str,
    words: &'static Strings,
    work: &UseReducerDispatcher<edited::Work<T>>,
) -> Html {
    if !edited.is_elsewhere() {
        return Html::default();
    }
    let work = work.clone();
    let take_over = move |_: MouseEvent| work.dispatch(Change::TakeOver);
    html! {
        <div class="trouble" role="alert">
            <p>{ elsewhere }</p>
            <button type="button" class="take-over" onclick={take_over}>{ words.text.take_over }</button>
        </div>
    }
}

/// In place of a text that has not arrived, or is not kept.
pub(crate) fn view_none(is_missing: bool, words: &'static Strings) -> Html {
    html! {
        <>
            <h1>{ words.text.title }</h1>
            <p>{ if is_missing { words.text.missing } else { "" } }</p>
            <p><Link<Route> to={Route::Home}>{ words.name }</Link<Route>></p>
        </>
    }
}
