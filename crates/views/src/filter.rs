//! A list of words to choose one of, or all.

use yew::prelude::*;

use crate::controls::Field;

/// The list: `chosen` is a word of `choices`, or empty; each has a word and a name. Nothing where there is no choice.
pub(crate) fn view_filter(
    field: Field,
    chosen: &str,
    all: &'static str,
    choices: &[(&str, &str)],
) -> Html {
    if choices.len() < 2 {
        return Html::default();
    }
    html! {
        <select name={field.word()} aria-label={all}>
            { for [("", all)].iter().chain(choices).map(|(word, name)| html! {
                <option value={(*word).to_owned()} selected={*word == chosen}>{ *name }</option>
            }) }
        </select>
    }
}
