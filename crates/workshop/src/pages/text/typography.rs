//! Signs that stand in a text as keyboards have them: said, and set right where the reader wants it.

use std::rc::Rc;

use authoring::own_text::OwnText;
use yew::prelude::*;

use crate::own_text::{Change, Work};
use crate::strings::Strings;

/// What the part needs.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct TypographyProps {
    /// The text as it is now.
    pub(super) text: Rc<OwnText>,
    /// The words in the reader's language.
    pub(super) words: &'static Strings,
    /// Changes the text.
    pub(super) work: UseReducerDispatcher<Work>,
}

/// How many there are, and the button that sets them right; « Annuler » undoes it.
#[component]
pub(super) fn Typography(props: &TypographyProps) -> Html {
    let words = &props.words.text;
    let count = props.text.plain_signs();
    if count == 0 {
        return Html::default();
    }
    let work = props.work.clone();
    let on_click = move |_: MouseEvent| work.dispatch(Change::edit(OwnText::set_signs_right));
    html! {
        <div class="typography">
            <p class="hint">{ (words.plain_signs)(count) }</p>
            <button type="button" onclick={on_click}>{ words.set_right }</button>
        </div>
    }
}
