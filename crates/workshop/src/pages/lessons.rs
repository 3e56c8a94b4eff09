//! The texts of which a course can be prepared.

use browser::{own_texts, page, spawn_local};
use reading::address::Address;
use reading::lesson::Listing;
use views::page_source::{PublishedPage, read_page};
use yew::prelude::*;
use yew_router::prelude::*;

use crate::route::Route;
use crate::strings::Strings;
use crate::view::use_title;

/// What the page needs.
#[derive(Clone, PartialEq, Properties)]
pub struct LessonsProps {
    /// The words in the reader's language.
    pub words: &'static Strings,
}

/// The page.
#[component]
pub fn LessonsPage(props: &LessonsProps) -> Html {
    let words = props.words;
    use_title(words.course.title, words.course.choose);
    let listings = use_state(|| None::<Vec<Listing>>);
    {
        let listings = listings.setter();
        use_effect_with((), move |()| {
            spawn_local(async move { listings.set(Some(all().await)) });
        });
    }
    html! {
        <>
            <h1>{ words.course.title }</h1>
            if let Some(listings) = &*listings {
                <p>{ if listings.is_empty() { words.course.missing } else { words.course.choose } }</p>
                <ul class="own-texts">
                    { for listings.iter().map(|listing| view_listing(listing, words)) }
                </ul>
            }
        </>
    }
}

/// The site's texts, where the library can be fetched, and those of this device.
async fn all() -> Vec<Listing> {
    let mut listings = match page::fetch(&Address::Library)
        .await
        .as_ref()
        .and_then(read_page)
    {
        Some(PublishedPage::Library(library)) => library.listings,
        _ => Vec::new(),
    };
    listings.extend(own_texts::listings().await);
    listings
}

fn view_listing(listing: &Listing, words: &'static Strings) -> Html {
    let course = listing.slug.clone();
    let title = words.title_of(&listing.title);
    html! {
        <li key={course.clone()}>
            <Link<Route> to={Route::Course { course }} classes="name">
                <span dir="auto" lang={listing.lang.clone()}>{ title.to_owned() }</span>
            </Link<Route>>
            <span class="about">
                if !listing.level.is_empty() {
                    <span>{ &listing.level }</span>
                }
                <span>{ (words.texts.word_count)(listing.words) }</span>
            </span>
        </li>
    }
}
