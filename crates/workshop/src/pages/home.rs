//! The first page: the way in for a text, and the texts that are here.

use browser::{clock, field, lasting, own_texts, spawn_local};
use exchange::encoding::{Decoder, Letters, decode};
use exchange::file_kind::FileKind;
use reading::address::Address;
use reading::lesson::Listing;
use yew::prelude::*;
use yew_router::prelude::*;

use crate::bench;
use crate::how_long::HowLong;
use crate::route::Route;
use crate::strings::{AddText, Strings};
use crate::view::use_title;

/// What the page needs.
#[derive(Clone, PartialEq, Properties)]
pub struct HomeProps {
    /// The words in the reader's language.
    pub words: &'static Strings,
}

/// The page.
#[component]
pub fn Home(props: &HomeProps) -> Html {
    use_title(props.words.name, props.words.purpose);
    let listings = use_state(Vec::<Listing>::new);
    let list = {
        let listings = listings.clone();
        Callback::from(move |()| {
            let listings = listings.clone();
            spawn_local(async move { listings.set(own_texts::listings().await) });
        })
    };
    {
        let list = list.clone();
        use_effect_with((), move |()| list.emit(()));
    }
    html! {
        <>
            <h1>{ props.words.name }</h1>
            <p>{ props.words.purpose }</p>
            <Add words={props.words} on_added={list} />
            if !listings.is_empty() {
                { view_texts(&listings, &props.words.add) }
                <HowLong words={props.words} />
            }
            <p class="all">
                <Link<Route> to={Route::Backup}>{ props.words.backup.title }</Link<Route>>
                <Link<Route> to={Route::Kept}>{ props.words.kept.title }</Link<Route>>
            </p>
        </>
    }
}

fn view_texts(listings: &[Listing], words: &'static AddText) -> Html {
    html! {
        <section>
            <h2>{ words.your_texts }</h2>
            <ul class="kept">
                { for listings.iter().map(|listing| {
                    let Address::OwnText(id) = Address::of_lesson(&listing.slug) else {
                        return Html::default();
                    };
                    html! {
                        <li key={id.clone()}>
                            <Link<Route> to={Route::Text { id }} classes="name">
                                <span dir="auto" lang={listing.lang.clone()}>{ &listing.title }</span>
                            </Link<Route>>
                            <span class="about">{ (words.word_count)(listing.words) }</span>
                            <a class="button" href={format!("../{}", Address::of_lesson(&listing.slug).link(""))}>{ words.read }</a>
                        </li>
                    }
                }) }
            </ul>
        </section>
    }
}

/// A page that was pasted as HTML, and the words that then stood in the field.
#[derive(Clone, Debug, Default, PartialEq)]
struct Pasted {
    html: Option<String>,
    words: String,
}

/// What the form needs.
#[derive(Clone, PartialEq, Properties)]
struct AddProps {
    words: &'static Strings,
    /// Texts were added, and the page stays.
    on_added: Callback<()>,
}

/// The form: paste a text, or open a file.
#[component]
fn Add(props: &AddProps) -> Html {
    let words = &props.words.add;
    let navigator = use_navigator();
    let typed = use_state(String::new);
    let pasted = use_mut_ref(Pasted::default);
    let trouble = use_state(Vec::<String>::new);
    let files_navigator = navigator.clone();
    let add = {
        let trouble = trouble.clone();
        Callback::from(move |page: String| {
            let (navigator, trouble) = (navigator.clone(), trouble.clone());
            spawn_local(async move {
                match added(page).await {
                    Err(reason) => trouble.set(vec![reason.words(words).to_owned()]),
                    Ok(id) => {
                        if let Some(navigator) = navigator {
                            navigator.push(&Route::Text { id });
                        }
                    }
                }
            });
        })
    };
    let on_paste = {
        let pasted = pasted.clone();
        Callback::from(move |event: Event| {
            pasted.replace(Pasted {
                html: field::pasted_html(&event),
                words: String::new(),
            });
        })
    };
    let on_input = {
        let (typed, pasted) = (typed.clone(), pasted.clone());
        Callback::from(move |event: InputEvent| {
            let value = field::value(&event);
            let mut pasted = pasted.borrow_mut();
            // The first change after pasting is what was pasted; any later one is the reader's own.
            if pasted.words.is_empty() {
                pasted.words = value.clone();
            }
            typed.set(value);
        })
    };
    let on_submit = {
        let (typed, add) = (typed.clone(), add.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let pasted = pasted.borrow();
            let html = pasted.html.clone().filter(|_| pasted.words == *typed);
            add.emit(html.unwrap_or_else(|| (*typed).clone()));
        })
    };
    let on_files = {
        let (trouble, on_added) = (trouble.clone(), props.on_added.clone());
        Callback::from(move |event: Event| {
            let (navigator, trouble, on_added) =
                (files_navigator.clone(), trouble.clone(), on_added.clone());
            spawn_local(async move {
                let (mut ids, mut refused) = (Vec::new(), Vec::new());
                for file in field::chosen_files(&event).await {
                    // One that fails holds up no other.
                    match file_added(file.bytes).await {
                        Ok(id) => ids.push(id),
                        Err(reason) => {
                            refused.push(format!("{}\u{a0}— {}", file.name, reason.words(words)));
                        }
                    }
                }
                match (ids.as_slice(), refused.is_empty(), navigator) {
                    ([id], true, Some(navigator)) => {
                        navigator.push(&Route::Text { id: id.clone() });
                    }
                    _ => on_added.emit(()),
                }
                trouble.set(refused);
            });
        })
    };
    html! {
        <form class="add" onsubmit={on_submit}>
            <h2><label for="page">{ words.title }</label></h2>
            <p class="hint" id="page-hint">{ words.hint }</p>
            <textarea
                id="page"
                rows="8"
                dir="auto"
                aria-describedby="page-hint"
                onpaste={on_paste}
                oninput={on_input}
            />
            { for trouble.iter().map(|trouble| html! {
                <p class="trouble" role="alert" dir="auto">{ trouble }</p>
            }) }
            <p class="all">
                <button type="submit" class="first" disabled={typed.trim().is_empty()}>{ words.go_on }</button>
                <label class="button">
                    { words.open_file }
                    <input type="file" multiple=true class="visually-hidden" accept=".txt,.md,.html,.htm,text/plain,text/html,text/markdown" onchange={on_files} />
                </label>
            </p>
        </form>
    }
}

/// Why a text was not added.
enum NotAdded {
    /// There is no word in it.
    Empty,
    /// It is longer than the workshop can work on.
    TooLong,
    /// The file is no text.
    NoText(FileKind),
    /// The browser could not read the file.
    Unreadable,
    /// The browser refuses to keep it, or has no room.
    NotKept,
}

impl NotAdded {
    fn words(&self, words: &AddText) -> &'static str {
        match self {
            NotAdded::Empty => words.empty,
            NotAdded::TooLong => words.too_long,
            NotAdded::NoText(kind) => (words.no_text)(*kind),
            NotAdded::Unreadable => words.unreadable,
            NotAdded::NotKept => words.not_kept,
        }
    }
}

/// The longest page that is taken, in bytes.
const MOST_BYTES: usize = 5 * 1024 * 1024;

/// The language of the texts that are added, a BCP 47 tag.
const LANG: &str = "fr";

/// The browser's own decoder.
struct OfBrowser;

impl Decoder for OfBrowser {
    fn letters(&self, bytes: &[u8], label: &str) -> Option<Letters> {
        let (text, name) = field::decoded(bytes, label)?;
        Some(Letters { text, name })
    }
}

/// Makes a text of a file and keeps it; returns its id.
async fn file_added(bytes: Option<Vec<u8>>) -> Result<String, NotAdded> {
    let bytes = bytes.ok_or(NotAdded::Unreadable)?;
    if bytes.len() > MOST_BYTES {
        return Err(NotAdded::TooLong);
    }
    let decoded = decode(&bytes, &OfBrowser).map_err(NotAdded::NoText)?;
    added(decoded.text).await
}

/// Makes a text of a page and keeps it; returns its id.
async fn added(page: String) -> Result<String, NotAdded> {
    if page.len() > MOST_BYTES {
        return Err(NotAdded::TooLong);
    }
    let mut text = bench::text_of_page(page, LANG).await;
    if text.words().trim().is_empty() {
        return Err(NotAdded::Empty);
    }
    text.id = clock::new_id();
    text.added = clock::today();
    bench::keep(&text).await.map_err(|_| NotAdded::NotKept)?;
    if own_texts::listings().await.len() == 1 {
        // Some browsers ask their reader: once is enough.
        spawn_local(lasting::ask());
    }
    Ok(text.id)
}
