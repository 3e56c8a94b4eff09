//! What the page of own texts says where it has none to show: no app to find the text, or none of that id on
//! this device.

use reading::session::Interface;
use yew::prelude::*;

use crate::masthead::view_masthead;
use crate::strings::in_each_language;

/// The page as it is published.
#[component]
pub fn OwnTextPage() -> Html {
    html! {
        <>
            { view_masthead(Interface::French, true) }
            // The start script shows it where the app finds no text, or fails.
            <p class="notice" id="links-only" hidden=true role="status">
                { in_each_language(|words| words.own_text.missing, " ") }
            </p>
            <main id="text" class="own-text">
                <noscript><p>{ in_each_language(|words| words.own_text.needs_script, " ") }</p></noscript>
            </main>
        </>
    }
}
