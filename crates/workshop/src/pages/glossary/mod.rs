//! The glossary of the reader, over all their texts: searched, edited, exported, and added to from files.

mod coming;
mod files;

use browser::field;
use reading::glossary::OwnEntry;
use yew::prelude::*;
use yew_router::prelude::*;

use crate::edited::Used;
use crate::entry::LANGS;
use crate::glossary::{Change, Work, use_glossary};
use crate::pages::entry::NEW;
use crate::route::Route;
use crate::strings::{GlossaryWords, Strings};
use crate::view::use_title;
use coming::{Step, view_coming};
use files::view_export;

/// How many entries are shown at once.
const MOST_SHOWN: usize = 200;

/// What the page needs.
#[derive(Clone, PartialEq, Properties)]
pub struct GlossaryPageProps {
    /// The words in the reader's language.
    pub words: &'static Strings,
}

/// The page.
#[component]
pub fn GlossaryPage(props: &GlossaryPageProps) -> Html {
    let words = &props.words.glossary;
    use_title(words.title, words.purpose);
    let Used { work, is_refused } = use_glossary();
    let sought = use_state(String::new);
    let step = use_state(Step::default);
    let replaces = use_state(|| false);
    let is_file_refused = use_state(|| false);
    let Work::Here(edited) = &*work else {
        return html! { <h1>{ words.title }</h1> };
    };
    let entries = &edited.now;
    let dispatch = work.dispatcher();
    let undo = {
        let dispatch = dispatch.clone();
        move |_: MouseEvent| dispatch.dispatch(Change::Undo)
    };
    let on_search = {
        let sought = sought.setter();
        move |event: InputEvent| sought.set(field::value(&event))
    };
    let words_sought = sought.trim().to_lowercase();
    let mut found: Vec<&OwnEntry> = entries.all().iter().collect();
    found.retain(|own| has(own, &words_sought));
    html! {
        <>
            <h1>{ words.title }</h1>
            <p>{ words.purpose }</p>
            <p class="all">
                <Link<Route> to={Route::GlossaryEntry { id: NEW.to_owned() }} classes="button first">{ words.add }</Link<Route>>
                <button type="button" onclick={undo} disabled={!edited.can_undo()}>{ words.undo }</button>
            </p>
            if is_refused {
                <p class="trouble" role="alert">{ props.words.text.not_kept }</p>
            }
            if !entries.all().is_empty() {
                <p class="field">
                    <label for="field-search">{ words.search }</label>
                    <input id="field-search" type="search" dir="auto" oninput={on_search} />
                </p>
            }
            <p role="status">{ (words.found)(found.len(), entries.all().len()) }</p>
            <ul class="kept">
                { for found.iter().take(MOST_SHOWN).map(|own| view_row(own, words, &dispatch)) }
            </ul>
            if found.len() > MOST_SHOWN {
                <p class="hint">{ (words.more)(found.len() - MOST_SHOWN) }</p>
            }
            if !entries.all().is_empty() {
                { view_export(entries, &is_file_refused, words) }
            }
            { view_coming(&step, &replaces, entries, &dispatch, words) }
            <p class="all">
                <Link<Route> to={Route::Home}>{ props.words.name }</Link<Route>>
                <Link<Route> to={Route::Kept}>{ props.words.kept.title }</Link<Route>>
            </p>
        </>
    }
}

/// Whether an entry has those words, which are small, in a form or in what it says.
fn has(own: &OwnEntry, words: &str) -> bool {
    let texts = own.entry.texts.iter();
    let texts = texts.flat_map(|text| [&text.name, &text.explanation]);
    let mut all = own.forms.iter().chain([&own.entry.headword]).chain(texts);
    words.is_empty() || all.any(|text| text.to_lowercase().contains(words))
}

fn view_row(
    own: &OwnEntry,
    words: &'static GlossaryWords,
    dispatch: &UseReducerDispatcher<Work>,
) -> Html {
    let entry = &own.entry;
    let id = entry.id.clone();
    let dispatch = dispatch.clone();
    let on_click = move |_: MouseEvent| {
        let id = id.clone();
        dispatch.dispatch(Change::edit(move |entries| {
            entries.remove(&id);
        }));
    };
    let mut texts = LANGS.iter().filter_map(|lang| entry.text(lang));
    let said = texts.next().map(|text| text.in_one_line(&entry.headword));
    html! {
        <li key={entry.id.clone()}>
            <Link<Route> to={Route::GlossaryEntry { id: entry.id.clone() }} classes="name">
                <span dir="auto">{ &entry.headword }</span>
            </Link<Route>>
            <span class="about" dir="auto">{ said }</span>
            <button type="button" aria-label={(words.delete_this)(&entry.headword)} onclick={on_click}>{ words.delete }</button>
        </li>
    }
}
