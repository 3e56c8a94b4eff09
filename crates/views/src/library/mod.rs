//! The library: what a reader does here, and the lessons to choose from.

mod saved;

use reading::address::Address;
use reading::lesson::{Listing, Sample};
use reading::session::{Device, Library};
use reading::words::flag_word;
use yew::prelude::*;

use crate::strings::{Strings, strings};
use saved::view_saved;

/// With more lessons than these, a reader can have those of one level shown.
const MOST_WITHOUT_FILTER: usize = 6;

/// The library.
pub(crate) fn view_library(library: &Library, device: &Device) -> Html {
    let strings = strings(device.settings.interface);
    let listings = &library.page.listings;
    let chosen = library.level.as_deref();
    let shown = listings.iter().filter(|listing| {
        let level = chosen.filter(|_| listings.len() > MOST_WITHOUT_FILTER);
        level.is_none_or(|level| listing.level == level)
    });
    html! {
        <div class="library">
            <h1>{ strings.library.tagline }</h1>
            if let Some(sample) = &library.page.sample {
                { view_sample(sample, strings) }
            }
            <section aria-labelledby="texts-title">
                <h2 id="texts-title">{ strings.library.texts }</h2>
                if listings.len() > MOST_WITHOUT_FILTER {
                    { view_levels_to_choose(listings, chosen, strings) }
                }
                <ul>
                    { for shown.map(|listing| {
                        let percent = device.places.percent(&listing.slug);
                        view_card(listing, percent, strings)
                    }) }
                </ul>
                { view_about_levels(strings) }
            </section>
            { view_own_texts(device, strings) }
            { view_saved(&device.saved, listings, strings) }
        </div>
    }
}

/// A sentence in which a word is tapped, and what is then explained.
fn view_sample(sample: &Sample, strings: &'static Strings) -> Html {
    let place = format!("entry-{}", sample.entry);
    let href = format!("./{}", Address::of_lesson(&sample.slug).link(&place));
    html! {
        <figure class="sample">
            <figcaption>{ strings.library.how_it_works }</figcaption>
            <p class="sentence" lang={sample.lang.clone()}>
                <span>{ &sample.before }</span>
                <a class="word" {href}>{ &sample.word }</a>
                <span>{ &sample.after }</span>
            </p>
            <div class="explained">
                <p class="headword" lang={sample.lang.clone()}>{ &sample.headword }</p>
                { for sample.meanings.iter().map(|(lang, meaning)| {
                    let lang = lang.clone();
                    if lang == sample.lang {
                        html! { <p {lang}>{ meaning }</p> }
                    } else {
                        html! { <p class="in-notes" {lang}>{ meaning }</p> }
                    }
                }) }
            </div>
        </figure>
    }
}

/// The texts that the reader has brought, and the way in for another.
fn view_own_texts(device: &Device, strings: &'static Strings) -> Html {
    html! {
        <section class="own-texts" aria-labelledby="own-texts-title">
            <h2 id="own-texts-title">{ strings.library.your_texts }</h2>
            <p class="hint">{ strings.own_text.only_here }</p>
            if !device.own_texts.is_empty() {
                <ul>
                    { for device.own_texts.iter().map(|listing| {
                        view_card(listing, device.places.percent(&listing.slug), strings)
                    }) }
                </ul>
            }
            <p><a class="add-text" href={format!("./{}", Address::Workshop.link(""))}>{ strings.library.add_text }</a></p>
        </section>
    }
}

/// The levels that there are, in their order.
fn view_levels_to_choose(
    listings: &[Listing],
    chosen: Option<&str>,
    strings: &'static Strings,
) -> Html {
    let levels = strings.measure.levels.iter().map(|(level, _)| *level);
    let levels = levels.filter(|level| listings.iter().any(|listing| listing.level == *level));
    html! {
        <div class="levels needs-app" role="group" aria-label={strings.library.by_level}>
            { for levels.map(|level| html! {
                <button
                    type="button"
                    data-level={level}
                    aria-pressed={flag_word(chosen == Some(level))}
                >{ level }</button>
            }) }
        </div>
    }
}

fn view_about_levels(strings: &'static Strings) -> Html {
    html! {
        <details class="about-levels">
            <summary>{ strings.library.about_levels }</summary>
            <dl>
                { for strings.measure.levels.iter().map(|(level, name)| html! {
                    <div><dt>{ *level }</dt><dd>{ *name }</dd></div>
                }) }
            </dl>
            <p>{ strings.library.level_origin }</p>
        </details>
    }
}

fn view_card(listing: &Listing, percent: u32, strings: &'static Strings) -> Html {
    let level = strings.measure.level(&listing.level);
    html! {
        <li class="card" key={listing.slug.clone()}>
            <h3 lang={listing.lang.clone()}>
                <a href={format!("./{}", Address::of_lesson(&listing.slug).link(""))}>{ &listing.title }</a>
            </h3>
            if !listing.lead.is_empty() {
                <p class="lead" lang={listing.lang.clone()}>{ &listing.lead }</p>
            }
            <p class="measure">
                <span>{ strings.measure.line(&level, listing.words, listing.minutes) }</span>
                if !listing.date.is_empty() {
                    <span>{ format!(" · {}", strings.dates.day(&listing.date)) }</span>
                }
            </p>
            if percent > 0 {
                <p class="progress">
                    <progress max="100" value={percent.to_string()} aria-hidden="true" />
                    <span>{ (strings.library.read_so_far)(percent) }</span>
                </p>
            }
        </li>
    }
}
