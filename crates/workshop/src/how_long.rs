//! What becomes of what this browser keeps, in one sentence.

use browser::lasting::lasting;
use browser::spawn_local;
use yew::prelude::*;

use crate::strings::Strings;

/// What the sentence needs.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct HowLongProps {
    /// The words in the reader's language.
    pub(crate) words: &'static Strings,
}

/// The sentence; nothing before the browser has answered.
#[component]
pub(crate) fn HowLong(props: &HowLongProps) -> Html {
    let answer = use_state(|| None);
    {
        let answer = answer.clone();
        use_effect_with((), move |()| {
            spawn_local(async move { answer.set(Some(lasting().await)) });
        });
    }
    match *answer {
        Some(lasting) => html! { <p class="hint">{ (props.words.backup.how_long)(lasting) }</p> },
        None => Html::default(),
    }
}
