//! The line by which a reader is told of a new version. The app knows nothing of it: the script
//! that has the service worker installed shows it.

use views::strings::in_each_language;
use yew::prelude::*;

use super::render::render;

#[component]
fn NewVersion() -> Html {
    html! {
        <p class="notice at-foot" id="new-version" hidden=true role="status" translate="no">
            <span>{ in_each_language(|words| words.notices.new_version, " ") }</span>
            <button type="button" data-action="update">
                { in_each_language(|words| words.notices.reload, " / ") }
            </button>
        </p>
    }
}

/// The line as HTML.
pub(super) fn line() -> String {
    render::<NewVersion>(())
}
