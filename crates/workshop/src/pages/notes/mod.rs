//! The notes on a text: what its lines say in another language.

mod draft;
mod fields;
mod pairs;
mod paste;

use std::rc::Rc;

use authoring::own_text::OwnText;
use browser::field;
use yew::prelude::*;

use crate::own_text::{self, Change, Work, use_own_text};
use crate::strings::{LANGUAGES, NotesWords, Strings};
use crate::text_page::view_text_page;
use crate::view::{PageOfText, use_title_of};
use draft::Draft;
use paste::Paste;

/// What the page needs.
#[derive(Clone, PartialEq, Properties)]
pub struct NotesPageProps {
    /// The words in the reader's language.
    pub words: &'static Strings,
    /// The id of the text.
    pub id: String,
}

/// The page.
#[component]
pub fn NotesPage(props: &NotesPageProps) -> Html {
    let words = &props.words.notes;
    let used = use_own_text(&props.id);
    use_title_of(
        props.words,
        props.words.pages_of_text.notes,
        own_text::title(&used),
    );
    view_text_page(&used, PageOfText::Notes, props.words, |text, work| {
        html! {
            <>
                { view_language(text, words, work) }
                <Draft text={text.clone()} words={props.words} work={work.clone()} />
                <Paste text={text.clone()} words={props.words} work={work.clone()} />
                if let Some(translation) = &text.translation {
                    { pairs::view_pairs(text, translation, words, work) }
                }
                { fields::view_fields(text, words, work) }
            </>
        }
    })
}

/// What a part of the page needs.
#[derive(Clone, PartialEq, Properties)]
struct PartProps {
    /// The text as it is now.
    text: Rc<OwnText>,
    /// The words in the reader's language.
    words: &'static Strings,
    /// Changes the text.
    work: UseReducerDispatcher<Work>,
}

/// The language of the notes.
fn view_language(
    text: &OwnText,
    words: &'static NotesWords,
    work: &UseReducerDispatcher<Work>,
) -> Html {
    let now = text.lang_of_notes();
    let work = work.clone();
    let on_change = Callback::from(move |event: Event| {
        let lang = field::value(&event);
        work.dispatch(Change::edit(move |text| text.notes_lang = lang));
    });
    let is_listed = LANGUAGES.iter().any(|(tag, _)| *tag == now);
    let other = (!is_listed).then_some((now, now));
    let languages = LANGUAGES.iter().copied().chain(other);
    let languages = languages.filter(|(tag, _)| *tag != text.lang);
    html! {
        <p class="field">
            <label for="field-language">{ words.language }</label>
            <select id="field-language" onchange={on_change}>
                { for languages.map(|(tag, name)| html! {
                    <option value={tag.to_owned()} lang={tag.to_owned()} selected={tag == now}>{ name }</option>
                }) }
            </select>
        </p>
    }
}
