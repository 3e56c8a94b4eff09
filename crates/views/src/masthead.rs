//! The head of every page: the way to the library, and the language of the interface.

use reading::session::Interface;
use reading::words::flag_word;
use yew::prelude::*;

use crate::strings::{SITE_NAME, strings};

/// The head of the page; in a lesson the library is one level up.
pub(crate) fn view_masthead(interface: Interface, in_lesson: bool) -> Html {
    let strings = strings(interface);
    html! {
        <header class="masthead">
            <a
                class="wordmark"
                href={if in_lesson { "../index.html" } else { "./index.html" }}
                aria-label={format!("{SITE_NAME}, {}", strings.masthead.all_texts)}
            >{ SITE_NAME }</a>
            <div class="languages needs-app" role="group" aria-label={strings.masthead.interface_language}>
                { for Interface::ALL.iter().map(|&language| view_language(language, interface)) }
            </div>
        </header>
    }
}

fn view_language(language: Interface, chosen: Interface) -> Html {
    html! {
        <button
            type="button"
            lang={language.word()}
            data-interface={language.word()}
            aria-pressed={flag_word(language == chosen)}
        >{ strings(language).own_name }</button>
    }
}
