//! The library: the lessons to choose from.

use std::rc::Rc;

use reading::lesson::Listing;
use reading::session::Interface;
use yew::prelude::*;

use crate::strings::strings;

/// What the library shows.
pub struct LibraryProps {
    /// The lessons, in the order in which they are offered.
    pub listings: Rc<Vec<Listing>>,
    /// How far each lesson was read, in per cent, by slug.
    pub progress: Vec<(String, u32)>,
    /// Language of the interface.
    pub interface: Interface,
}

/// The lessons as cards.
pub fn view_library(props: &LibraryProps) -> Html {
    let strings = strings(props.interface);
    html! {
        <section class="library" aria-labelledby="library-title">
            <h1 id="library-title">{ strings.texts }</h1>
            <p class="tagline">{ strings.tagline }</p>
            <ul>
                { for props.listings.iter().map(|listing| {
                    let percent = percent_read(props, &listing.slug);
                    view_card(listing, percent, props)
                }) }
            </ul>
        </section>
    }
}

fn view_card(listing: &Listing, percent: u32, props: &LibraryProps) -> Html {
    let strings = strings(props.interface);
    html! {
        <li class="card" key={listing.slug.clone()}>
            <h2 lang={listing.lang.clone()}>
                <a href={format!("./{}/", listing.slug)}>{ &listing.title }</a>
            </h2>
            <p class="lead" lang={listing.lang.clone()}>{ &listing.lead }</p>
            <p class="measure">
                <span>{ strings.measure(&listing.level, listing.words, listing.minutes) }</span>
                if percent > 0 {
                    <span class="progress">{ format!(" · {}", strings.read_so_far(percent)) }</span>
                }
            </p>
        </li>
    }
}

fn percent_read(props: &LibraryProps, slug: &str) -> u32 {
    let known = props.progress.iter().find(|(known, _)| known == slug);
    known.map_or(0, |(_, percent)| *percent)
}
