//! « Mots et noms »: what is explained in a text by whom, and what nobody explains.

use std::rc::Rc;

use authoring::own_text::{OwnText, Survey, Unexplained};
use browser::{field, glossary, spawn_local};
use reading::glossary::OwnEntry;
use yew::prelude::*;
use yew_router::prelude::*;

use crate::bench;
use crate::own_text::{self, Change, Work, use_own_text};
use crate::pause::LastChange;
use crate::route::Route;
use crate::strings::{Strings, WordsWords};
use crate::text_page::view_text_page;
use crate::view::{PageOfText, use_title_of};

/// What the page needs.
#[derive(Clone, PartialEq, Properties)]
pub struct WordsPageProps {
    /// The words in the reader's language.
    pub words: &'static Strings,
    /// The id of the text.
    pub id: String,
}

/// What was found in the text, with the entries of the reader's glossary that it mentions.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Found {
    pub(crate) survey: Survey,
    of_glossary: Vec<OwnEntry>,
}

/// Looks through the text anew whenever it has changed.
#[hook]
pub(crate) fn use_survey(text: Option<Rc<OwnText>>) -> Option<Found> {
    let found = use_state(|| None);
    let last = use_memo((), |()| LastChange::default());
    {
        let found = found.setter();
        use_effect_with(text, move |text| {
            let Some(text) = text.clone() else { return };
            last.then(move || {
                spawn_local(async move {
                    let Some(survey) = bench::survey(&text).await else {
                        return;
                    };
                    let mut of_glossary = glossary::entries().await;
                    of_glossary.retain(|own| survey.of_glossary.contains(&own.entry.id));
                    found.set(Some(Found {
                        survey,
                        of_glossary,
                    }));
                });
            });
        });
    }
    (*found).clone()
}

/// The page.
#[component]
pub fn WordsPage(props: &WordsPageProps) -> Html {
    let words = &props.words.words;
    let used = use_own_text(&props.id);
    use_title_of(
        props.words,
        props.words.pages_of_text.words,
        own_text::title(&used),
    );
    let other = use_state(String::new);
    let navigator = use_navigator();
    let now = match &*used.work {
        Work::Here(edited) => Some(edited.now.clone()),
        Work::Awaited | Work::Missing => None,
    };
    let found = use_survey(now);
    view_text_page(&used, PageOfText::Words, props.words, |text, dispatch| {
        html! {
            <>
                <p class="hint">{ words.hint }</p>
                if let Some(found) = &found {
                    <div role="status">
                        <h2>{ (words.unexplained)(found.survey.unexplained.len()) }</h2>
                    </div>
                    <ul class="kept words">
                        { for found.survey.unexplained.iter().map(|word| view_unexplained(word, text, words, dispatch)) }
                    </ul>
                } else {
                    <p role="status">{ words.searching }</p>
                }
                { view_other_word(&text.id, &other, navigator, words) }
                { view_no_names(text, words, dispatch) }
                { view_entries(text, words, dispatch) }
                if let Some(found) = found.as_ref().filter(|found| !found.of_glossary.is_empty()) {
                    <section>
                        <h2>{ words.of_glossary }</h2>
                        <ul class="kept words">
                            { for found.of_glossary.iter().map(|own| html! {
                                <li key={own.entry.id.clone()}>{ view_entry(own, text, words) }</li>
                            }) }
                        </ul>
                    </section>
                }
            </>
        }
    })
}

fn to_word(text: &OwnText, word: &str) -> Route {
    Route::Word {
        id: text.id.clone(),
        word: word.to_owned(),
    }
}

fn view_unexplained(
    word: &Unexplained,
    text: &OwnText,
    words: &'static WordsWords,
    dispatch: &UseReducerDispatcher<Work>,
) -> Html {
    let name = word.text.clone();
    let dispatch = dispatch.clone();
    let on_click = move |_: MouseEvent| {
        let name = name.clone();
        dispatch.dispatch(Change::edit(move |text| text.not_names.push(name)));
    };
    html! {
        <li key={word.text.clone()}>
            <span class="name" dir="auto" lang={text.lang.clone()}>{ &word.text }</span>
            <span class="about">
                <span>{ (words.times)(word.count) }</span>
                if word.is_acronym {
                    <span>{ words.acronym }</span>
                }
            </span>
            <span class="ways">
                <Link<Route> to={to_word(text, &word.text)} classes="button">
                    { words.explain }<span class="visually-hidden">{ format!(" {}", word.text) }</span>
                </Link<Route>>
                <button type="button" aria-label={(words.this_is_no_name)(&word.text)} onclick={on_click}>{ words.no_name }</button>
            </span>
        </li>
    }
}

/// What is no name, as the reader has said.
fn view_no_names(
    text: &OwnText,
    words: &'static WordsWords,
    dispatch: &UseReducerDispatcher<Work>,
) -> Html {
    if text.not_names.is_empty() {
        return Html::default();
    }
    let view = |(at, name): (usize, &String)| {
        let dispatch = dispatch.clone();
        let on_click = move |_: MouseEvent| {
            dispatch.dispatch(Change::edit(move |text| {
                if at < text.not_names.len() {
                    text.not_names.remove(at);
                }
            }));
        };
        html! {
            <li key={name.clone()}>
                <span class="name" dir="auto" lang={text.lang.clone()}>{ name }</span>
                <button type="button" aria-label={(words.bring_this_back)(name)} onclick={on_click}>{ words.bring_back }</button>
            </li>
        }
    };
    html! {
        <details>
            <summary>{ (words.no_names)(text.not_names.len()) }</summary>
            <ul class="kept">{ for text.not_names.iter().enumerate().map(view) }</ul>
        </details>
    }
}

/// The entries for this text only.
fn view_entries(
    text: &OwnText,
    words: &'static WordsWords,
    dispatch: &UseReducerDispatcher<Work>,
) -> Html {
    if text.entries.is_empty() {
        return Html::default();
    }
    let view = |own: &OwnEntry| {
        let (dispatch, id) = (dispatch.clone(), own.entry.id.clone());
        let on_click = move |_: MouseEvent| {
            let id = id.clone();
            dispatch.dispatch(Change::edit(move |text| {
                text.entries.retain(|own| own.entry.id != id);
            }));
        };
        html! {
            <li key={own.entry.id.clone()}>
                { view_entry(own, text, words) }
                <button type="button" aria-label={(words.delete_this)(&own.entry.headword)} onclick={on_click}>{ words.delete }</button>
            </li>
        }
    };
    html! {
        <section>
            <h2>{ words.of_text }</h2>
            <ul class="kept">{ for text.entries.iter().map(view) }</ul>
        </section>
    }
}

fn view_entry(own: &OwnEntry, text: &OwnText, words: &'static WordsWords) -> Html {
    let said = own.entry.text(&text.lang);
    let said = said.map(|text| text.in_one_line(&own.entry.headword));
    let said = said.filter(|said| !said.is_empty());
    html! {
        <>
            <Link<Route> to={to_word(text, &own.entry.id)} classes="name">
                <span dir="auto" lang={text.lang.clone()}>{ &own.entry.headword }</span>
            </Link<Route>>
            <span class="about" dir="auto">
                { said.unwrap_or_else(|| if own.explains() { String::new() } else { words.says_nothing.to_owned() }) }
            </span>
        </>
    }
}

/// The way to a word that is not listed.
fn view_other_word(
    id: &str,
    word: &UseStateHandle<String>,
    navigator: Option<Navigator>,
    words: &'static WordsWords,
) -> Html {
    let on_submit = {
        let (id, word) = (id.to_owned(), word.clone());
        move |event: SubmitEvent| {
            event.prevent_default();
            let word = word.trim().to_owned();
            if let Some(navigator) = &navigator
                && !word.is_empty()
            {
                let id = id.clone();
                navigator.push(&Route::Word { id, word });
            }
        }
    };
    let on_input = {
        let word = word.setter();
        move |event: InputEvent| word.set(field::value(&event))
    };
    html! {
        <form class="other" onsubmit={on_submit}>
            <p class="field">
                <label for="field-other">{ words.other }</label>
                <input id="field-other" type="text" dir="auto" oninput={on_input} />
            </p>
            <p class="all">
                <button type="submit" disabled={word.trim().is_empty()}>{ words.go_on }</button>
            </p>
        </form>
    }
}
