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
    Lead,
    Byline,
    Date,
    Source,
    Address,
    Level,
}

impl Field {
    const ALL: [Field; 7] = [
        Field::Title,
        Field::Lead,
        Field::Byline,
        Field::Date,
        Field::Source,
        Field::Address,
        Field::Level,
    ];

    fn of(self, text: &OwnText) -> &str {
        match self {
            Field::Title => &text.title,
            Field::Lead => &text.lead,
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
            Field::Lead => &mut text.lead,
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
            Field::Lead => words.lead,
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
    let value = field.of(text).to_owned();
    let label = html! { <label for={id.clone()}>{ field.label(words) }</label> };
    let input = match field {
        Field::Level => view_levels(id, &value, on_input, words),
        Field::Lead => html! {
            <textarea {id} dir="auto" lang={text.lang.clone()} rows="3" {value} oninput={on_input} />
        },
        _ => html! { <input {id} type="text" dir="auto" {value} oninput={on_input} /> },
    };
    html! { <p class="field">{ label }{ input }</p> }
}

/// The levels of the Common European Framework.
const LEVELS: [&str; 6] = ["A1", "A2", "B1", "B2", "C1", "C2"];

/// The levels to choose from, and what somebody has written in their place before there was a choice.
fn view_levels(
    id: String,
    now: &str,
    on_input: Callback<InputEvent>,
    words: &'static TextWords,
) -> Html {
    let other = (!LEVELS.contains(&now) && !now.is_empty()).then_some(now);
    html! {
        <select {id} oninput={on_input}>
            <option value="" selected={now.is_empty()}>{ words.no_level }</option>
            { for LEVELS.into_iter().chain(other).map(|level| html! {
                <option value={level.to_owned()} selected={level == now}>{ level }</option>
            }) }
        </select>
    }
}
