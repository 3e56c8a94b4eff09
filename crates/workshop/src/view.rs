//! What all pages have around them.

use browser::page;
use reading::address::Address;
use reading::session::Interface;
use reading::words::flag_word;
use views::strings::SITE_NAME;
use yew::prelude::*;
use yew_router::prelude::*;

use crate::route::Route;
use crate::strings::{PagesOfText, Strings};

/// The way back to the library and the languages of the interface, as the reader has them, and the page.
pub(crate) fn view_page(words: &Strings, on_language: &Callback<Interface>, page: Html) -> Html {
    let label = views::strings::strings(words.interface)
        .masthead
        .interface_language;
    let view_language = |language: &Interface| {
        let language = *language;
        html! {
            <button
                type="button"
                lang={language.word()}
                data-interface={language.word()}
                aria-pressed={flag_word(language == words.interface)}
                onclick={on_language.reform(move |_: MouseEvent| language)}
            >{ views::strings::strings(language).own_name }</button>
        }
    };
    html! {
        <>
            <header class="masthead">
                <a
                    class="wordmark"
                    href="../index.html"
                    aria-label={format!("{SITE_NAME}, {}", words.all_texts)}
                >{ SITE_NAME }</a>
                <div class="languages needs-app" role="group" aria-label={label}>
                    { for Interface::ALL.iter().map(view_language) }
                </div>
            </header>
            <main class="workshop">{ page }</main>
        </>
    }
}

/// Gives the document the title and the description of a page.
#[hook]
pub(crate) fn use_title(title: &str, description: &'static str) {
    use_effect_with((title.to_owned(), description), |(title, description)| {
        page::describe(&format!("{title} · {SITE_NAME}"), description);
    });
}

/// The same for a page about something that has a title of its own, as soon as that is known: « Relire : Le port
/// rouvre ». The browser’s history and its tabs tell such pages apart by it.
#[hook]
pub(crate) fn use_title_of(words: &Strings, page: &'static str, title: Option<&str>) {
    let title = title.filter(|title| !title.is_empty());
    let whole = title.map(|title| (words.page_about)(page, title));
    use_title(whole.as_deref().unwrap_or(page), page);
}

/// The pages of one text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PageOfText {
    /// What is read of it and what is set aside.
    Lines,
    /// What is explained in it, and what is not.
    Words,
    /// How it is sent to others.
    Sending,
    /// Its notes in another language.
    Notes,
    /// What is asked about it.
    Asked,
}

impl PageOfText {
    /// In the order in which a text is worked on.
    const ALL: [PageOfText; 5] = [
        PageOfText::Lines,
        PageOfText::Words,
        PageOfText::Notes,
        PageOfText::Asked,
        PageOfText::Sending,
    ];

    fn route(self, id: String) -> Route {
        match self {
            PageOfText::Lines => Route::Text { id },
            PageOfText::Words => Route::TextWords { id },
            PageOfText::Sending => Route::Send {
                slug: Address::OwnText(id).slug(),
            },
            PageOfText::Notes => Route::Notes { id },
            PageOfText::Asked => Route::Asked { id },
        }
    }

    fn label(self, words: &PagesOfText) -> &'static str {
        match self {
            PageOfText::Lines => words.lines,
            PageOfText::Words => words.words,
            PageOfText::Sending => words.sending,
            PageOfText::Notes => words.notes,
            PageOfText::Asked => words.asked,
        }
    }
}

/// The ways between the pages of the text of that id.
pub(crate) fn view_pages_of_text(id: &str, current: PageOfText, words: &PagesOfText) -> Html {
    html! {
        <nav class="pages-of-text" aria-label={words.title}>
            { for PageOfText::ALL.iter().map(|page| match page.label(words) {
                label if *page == current => html! { <span aria-current="page">{ label }</span> },
                label => html! { <Link<Route> to={page.route(id.to_owned())}>{ label }</Link<Route>> },
            }) }
        </nav>
    }
}

/// A button by which files are chosen; `hint` is the id of what is said of them, `accept` what the browser offers first.
pub(crate) fn view_file_button(
    label: &str,
    hint: &'static str,
    accept: &'static str,
    multiple: bool,
    on_choose: Callback<Event>,
) -> Html {
    html! {
        <label class="button">
            { label }
            <input
                type="file"
                class="visually-hidden"
                {multiple}
                {accept}
                aria-describedby={hint}
                onchange={on_choose}
            />
        </label>
    }
}
