//! What stands in the page before the app, or in its place where it does not run: what the workshop is and
//! what it needs, in each language, since nobody knows yet which one the reader chose.

use reading::session::Interface;
use yew::prelude::*;

use crate::strings::{Strings, strings};
use crate::view::view_page;

/// The prerendered page.
#[component]
pub fn Prerendered() -> Html {
    let first = strings(Interface::French);
    view_page(
        first,
        &Callback::noop(),
        html! {
            <>
                // The start script shows it where the app fails; the style sheet, after ten seconds without it.
                <div class="notice" id="links-only" hidden=true role="status">
                    { in_each_language(|words| words.not_started) }
                </div>
                <h1 lang={first.lang}>{ first.name }</h1>
                { in_each_language(|words| words.purpose) }
                <noscript>{ in_each_language(|words| words.needs_script) }</noscript>
            </>
        },
    )
}

fn in_each_language(text: impl Fn(&Strings) -> &'static str) -> Html {
    Interface::ALL
        .iter()
        .map(|&interface| {
            let words = strings(interface);
            html! { <p lang={words.lang}>{ text(words) }</p> }
        })
        .collect()
}
