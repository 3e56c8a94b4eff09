//! What the page of own texts says where it has none to show: no app to find the text, or none of that id on
//! this device.

use reading::session::Interface;
use yew::prelude::*;

use crate::masthead::view_masthead;
use crate::strings::{Strings, in_each_language, strings};

/// The page as it is published.
#[component]
pub fn OwnTextPage() -> Html {
    html! {
        <>
            { view_masthead(Interface::French, true) }
            // The start script shows it where the app finds no text, or fails.
            <div class="notice" id="links-only" hidden=true role="status">
                <p>{ in_each_language(|words| words.own_text.missing, " ") }</p>
                <p class="ways-on">
                    { for Interface::ALL.iter().map(|&interface| view_ways_on(strings(interface))) }
                </p>
            </div>
            <main id="text" class="own-text">
                <h1 class="visually-hidden">{ in_each_language(|words| words.own_text.title, " ") }</h1>
                <noscript><p>{ in_each_language(|words| words.own_text.needs_script, " ") }</p></noscript>
            </main>
        </>
    }
}

/// The ways to what can be read, for whoever has followed an address of nothing.
fn view_ways_on(words: &Strings) -> Html {
    html! {
        <>
            <a lang={words.lang} href="../index.html">{ words.masthead.all_texts }</a>
            <a lang={words.lang} href="../atelier/index.html">{ words.library.your_texts }</a>
        </>
    }
}
