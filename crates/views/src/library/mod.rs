//! The library: what a reader does here, and the lessons to choose from.

mod saved;

use reading::address::Address;
use reading::lesson::{Listing, Sample};
use reading::session::{Device, Library};
use reading::words::flag_word;
use yew::prelude::*;

use crate::controls::Field;
use crate::filter::view_filter;
use crate::strings::{Strings, strings};
use saved::view_saved;

/// With more lessons than these, a reader can have those of one level shown.
const MOST_WITHOUT_FILTER: usize = 6;

/// The library.
pub(crate) fn view_library(library: &Library, device: &Device) -> Html {
    let strings = strings(device.settings.interface);
    let listings = &library.page.listings;
    let percent = |listing: &Listing| device.places.percent(&listing.slug);
    // Where there are few, a reader sees at once which ones were begun.
    let has_many = listings.len() > MOST_WITHOUT_FILTER;
    let is_begun = |listing: &Listing| has_many && (1..100).contains(&percent(listing));
    let begun: Vec<&Listing> = listings.iter().filter(|it| is_begun(it)).collect();
    let shown = listings
        .iter()
        .filter(|it| library.shows(it) && !is_begun(it));
    let shown: Vec<&Listing> = shown.collect();
    let view_cards = |listings: &[&Listing]| {
        let cards = listings.iter();
        let cards = cards.map(|listing| view_card(listing, percent(listing), strings));
        html! { <ul>{ for cards }</ul> }
    };
    html! {
        <div class="library">
            <h1>{ strings.library.tagline }</h1>
            if let Some(sample) = &library.page.sample {
                { view_sample(sample, strings) }
            }
            if has_many {
                { view_ways(device, strings) }
            }
            if !begun.is_empty() {
                <section aria-labelledby="begun-title">
                    <h2 id="begun-title">{ strings.library.to_go_on_with }</h2>
                    { view_cards(&begun) }
                </section>
            }
            <section aria-labelledby="texts-title">
                <h2 id="texts-title">{ strings.library.texts }</h2>
                if has_many {
                    { view_filters(library, strings) }
                    { view_about_levels(strings) }
                }
                if has_many {
                    <p class="count" role="status">
                        { if shown.is_empty() { strings.library.nothing_found.to_owned() } else { (strings.library.count)(shown.len()) } }
                    </p>
                }
                { view_cards(&shown) }
                if library.page.to_keep > 0 {
                    <p class="keep-texts needs-app">
                        <button type="button" id="keep-texts">{ (strings.library.keep_texts)(library.page.to_keep) }</button>
                    </p>
                }
                if !has_many {
                    <p>{ view_way_to_index(strings) }</p>
                    { view_about_levels(strings) }
                }
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

fn view_way_to_index(strings: &'static Strings) -> Html {
    html! {
        <a class="to-index" href={format!("./{}", Address::Index.link(""))}>{ strings.index.title }</a>
    }
}

/// The ways past many texts.
fn view_ways(device: &Device, strings: &'static Strings) -> Html {
    html! {
        <p class="ways">
            { view_way_to_index(strings) }
            <a href="#own-texts-title">{ strings.library.your_texts }</a>
            <a class="to-courses" href={format!("./{}index.html#/cours", Address::Workshop.path())}>{ strings.article.prepare }</a>
            if !device.saved.is_empty() {
                <a href="#saved-title">{ strings.saved.title }</a>
            }
        </p>
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

/// What a reader may choose texts by: level, region, subject.
fn view_filters(library: &Library, strings: &'static Strings) -> Html {
    let listings = &library.page.listings;
    let regions = choices(listings.iter().map(|listing| &listing.region));
    let topics = choices(listings.iter().flat_map(|listing| &listing.topics));
    html! {
        <div class="filters needs-app">
            { view_levels_to_choose(listings, library.level.as_deref(), strings) }
            { view_filter(Field::Region, &library.region, strings.library.all_regions, &regions) }
            { view_filter(Field::Topic, &library.topic, strings.library.all_topics, &topics) }
        </div>
    }
}

/// The words to choose one of, each once, in the order of the texts.
fn choices<'l>(words: impl Iterator<Item = &'l String>) -> Vec<(&'l str, &'l str)> {
    let mut choices: Vec<(&str, &str)> = Vec::new();
    for word in words {
        let word = word.as_str();
        if !word.is_empty() && !choices.iter().any(|(known, _)| *known == word) {
            choices.push((word, word));
        }
    }
    choices
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
        <div class="levels" role="group" aria-label={strings.library.by_level}>
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
                <a href={format!("./{}", Address::of_lesson(&listing.slug).link(""))}>{ strings.own_text.title_of(&listing.title) }</a>
            </h3>
            if !listing.lead.is_empty() {
                <p class="lead" lang={listing.lang.clone()}>{ &listing.lead }</p>
            }
            <p class="measure">
                <span>{ strings.measure.line(&level, listing.words, listing.minutes) }</span>
                if !listing.date.is_empty() {
                    <span>{ format!("\u{a0}· {}", strings.dates.day(&listing.date)) }</span>
                }
                if !listing.region.is_empty() {
                    <span lang={listing.lang.clone()}>{ format!("\u{a0}· {}", listing.region) }</span>
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
