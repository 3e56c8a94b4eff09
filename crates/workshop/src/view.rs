//! What all pages have around them.

use browser::page;
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

/// Gives the document the title and the description of a page.
#[hook]
pub(crate) fn use_title(title: &'static str, description: &'static str) {
    use_effect_with(title, move |title| {
        page::describe(&format!("{title} · {SITE_NAME}"), description);
    });
}
