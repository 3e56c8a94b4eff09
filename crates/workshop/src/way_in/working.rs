//! What is being done, how far it is, the way to end it, and what can be read already.

use yew::prelude::*;

use crate::step::HowFar;
use crate::strings::AddText;

/// What is being done.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Working {
    /// How far the text is, once it has begun.
    pub(super) how_far: Option<HowFar>,
    /// The file or chapter it is at, counted from 0, how many there are, and its name; none for a page that was pasted.
    pub(super) at: Option<(usize, usize, String)>,
}

/// Says it. The line is there before, so that it is heard when it changes.
pub(super) fn view_working(
    working: Option<&Working>,
    words: &'static AddText,
    cancel: Callback<MouseEvent>,
) -> Html {
    let how_far = working.and_then(|working| working.how_far.as_ref());
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
                if let Some(how_far) = how_far {
                    <p>{ (words.step)(how_far.step) }</p>
                }
            </div>
            if working.is_some() {
                <p class="all working">
                    <progress {value} {max} aria-label={words.progress} />
                    <button type="button" onclick={cancel}>{ words.cancel }</button>
                </p>
            }
            if let Some(how_far) = how_far {
                <div class="beginning">
                    { for how_far.first_lines.iter().map(|line| html! { <p dir="auto">{ line }</p> }) }
                </div>
            }
        </>
    }
}
