//! What is known of a text: its title, who wrote it, when, where it was taken from, and its level.

use authoring::own_text::OwnText;
use browser::field;
use yew::prelude::*;

use crate::own_text::{Change, Work};
use crate::strings::TextWords;

/// What is known of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Field {
    Title,
    Byline,
    Date,
    Source,
    Address,
    Level,
}

impl Field {
    const ALL: [Field; 6] = [
        Field::Title,
        Field::Byline,
        Field::Date,
        Field::Source,
        Field::Address,
        Field::Level,
    ];

    fn of(self, text: &OwnText) -> &str {
        match self {
            Field::Title => &text.title,
            Field::Byline => &text.byline,
            Field::Date => &text.date,
            Field::Source => &text.source.title,
            Field::Address => &text.source.url,
            Field::Level => &text.level,
        }
    }

    fn of_mut(self, text: &mut OwnText) -> &mut String {
        match self {
            Field::Title => &mut text.title,
            Field::Byline => &mut text.byline,
            Field::Date => &mut text.date,
            Field::Source => &mut text.source.title,
            Field::Address => &mut text.source.url,
            Field::Level => &mut text.level,
        }
    }

    fn label(self, words: &TextWords) -> &'static str {
        match self {
            Field::Title => words.headline,
            Field::Byline => words.byline,
            Field::Date => words.date,
            Field::Source => words.source,
            Field::Address => words.address,
            Field::Level => words.level,
        }
    }
}

/// The fields, folded away.
pub(super) fn view_about(
    text: &OwnText,
    words: &'static TextWords,
    work: &UseReducerDispatcher<Work>,
) -> Html {
    html! {
        <details>
            <summary>{ words.about }</summary>
            { for Field::ALL.iter().map(|field| view_field(*field, text, words, work)) }
        </details>
    }
}

fn view_field(
    field: Field,
    text: &OwnText,
    words: &'static TextWords,
    work: &UseReducerDispatcher<Work>,
) -> Html {
    let id = format!("field-{field:?}");
    let work = work.clone();
    let on_input = Callback::from(move |event: InputEvent| {
        let value = field::value(&event);
        let change = Change::typed(format!("{field:?}"), move |text| {
            *field.of_mut(text) = value
        });
        work.dispatch(change);
    });
    html! {
        <p class="field">
            <label for={id.clone()}>{ field.label(words) }</label>
            <input {id} type="text" dir="auto" value={field.of(text).to_owned()} oninput={on_input} />
        </p>
    }
}
