//! What is being done, how far it is, and the way to end it.

use yew::prelude::*;

use crate::step::Step;
use crate::strings::AddText;

/// What is being done.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Working {
    /// How far the text is, once it has begun.
    pub(super) step: Option<Step>,
    /// The file or chapter it is at, counted from 0, how many there are, and its name; none for a page that was pasted.
    pub(super) at: Option<(usize, usize, String)>,
}

/// Says it. The line is there before, so that it is heard when it changes.
pub(super) fn view_working(
    working: Option<&Working>,
    words: &'static AddText,
    cancel: Callback<MouseEvent>,
) -> Html {
    let step = working.and_then(|working| working.step);
    let at = working.and_then(|working| working.at.as_ref());
    // Of one text nobody knows how long it will take.
    let (value, max) = match at {
        Some((nth, count, _)) if *count > 1 => (Some(nth.to_string()), Some(count.to_string())),
        _ => (None, None),
    };
    html! {
        <>
            <div role="status">
                if let Some((nth, count, name)) = at {
                    <p dir="auto">{ (words.nth_file)(nth + 1, *count, name) }</p>
                }
                if let Some(step) = step {
                    <p>{ (words.step)(step) }</p>
                }
            </div>
            if working.is_some() {
                <p class="all working">
                    <progress {value} {max} aria-label={words.progress} />
                    <button type="button" onclick={cancel}>{ words.cancel }</button>
                </p>
            }
        </>
    }
}
