//! What all pages have around them.

use views::strings::SITE_NAME;
use yew::prelude::*;

/// The way back to the library, whose link is named with that word, and the page.
pub(crate) fn view_page(all_texts: &str, page: Html) -> Html {
    html! {
        <>
            <header class="masthead">
                <a
                    class="wordmark"
                    href="../index.html"
                    aria-label={format!("{SITE_NAME}, {all_texts}")}
                >{ SITE_NAME }</a>
            </header>
            <main class="workshop">{ page }</main>
        </>
    }
}
