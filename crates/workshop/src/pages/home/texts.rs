//! The reader's own texts: in an order to choose, searched by their titles, deleted and brought back. What was deleted
//! stays in its place until the page is left, so that nothing else comes under the finger.

use browser::own_texts::{self, Forms};
use browser::{field, spawn_local};
use language::fold::fold;
use reading::address::Address;
use reading::lesson::Listing;
use reading::words;
use yew::prelude::*;
use yew_router::prelude::*;

use crate::read_link::{Opens, view_read_link};
use crate::route::Route;
use crate::strings::{Strings, TextsWords};

/// From so many texts on they can be searched and put in another order.
const MANY: usize = 6;

words! {
    /// The order of the list.
    #[derive(Default)]
    Order {
        /// The last that were added come first.
        #[default]
        Day = "day",
        /// By title, capitals and accents aside.
        Title = "title",
        /// From easy to hard; those without a level last.
        Level = "level",
        /// From short to long.
        Length = "length",
    }
}

impl Order {
    fn name(self, words: &TextsWords) -> &'static str {
        match self {
            Order::Day => words.by_day,
            Order::Title => words.by_title,
            Order::Level => words.by_level,
            Order::Length => words.by_length,
        }
    }
}

/// Those whose titles have the words that are searched for, in that order. They come with the last added first.
fn chosen<'l>(listings: &'l [Listing], search: &str, order: Order) -> Vec<&'l Listing> {
    let search = fold(search.trim());
    let found = listings.iter();
    let mut found: Vec<&Listing> = found
        .filter(|listing| fold(&listing.title).contains(&search))
        .collect();
    match order {
        Order::Day => {}
        Order::Title => found.sort_by_cached_key(|listing| fold(&listing.title)),
        Order::Level => {
            found.sort_by_key(|listing| (listing.level.is_empty(), listing.level.clone()));
        }
        Order::Length => found.sort_by_key(|listing| listing.words),
    }
    found
}

/// What the list needs.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct TextsProps {
    pub(super) words: &'static Strings,
    /// The texts that are kept, the last added first.
    pub(super) listings: Vec<Listing>,
}

/// The list.
#[component]
pub(super) fn Texts(props: &TextsProps) -> Html {
    let words = &props.words.texts;
    let search = use_state(String::new);
    let order = use_state(Order::default);
    // Each with the forms that bring it back.
    let deleted = use_state(Vec::<(String, Forms)>::new);
    // What is said aloud of what has just happened.
    let news = use_state(String::new);
    let on_search = {
        let search = search.clone();
        Callback::from(move |event: InputEvent| search.set(field::value(&event)))
    };
    let on_order = {
        let order = order.clone();
        Callback::from(move |event: Event| {
            order.set(Order::of_word(&field::value(&event)).unwrap_or_default());
        })
    };
    let on_toggle = {
        let (deleted, news) = (deleted.clone(), news.clone());
        Callback::from(move |listing: Listing| {
            let (deleted, news) = (deleted.clone(), news.clone());
            spawn_local(async move {
                let Address::OwnText(id) = Address::of_lesson(&listing.slug) else {
                    return;
                };
                let mut now = (*deleted).clone();
                // What the browser refuses to change stays as it is shown, and can be tried once more.
                if let Some(at) = now.iter().position(|(deleted, _)| *deleted == id) {
                    let (_, forms) = now.remove(at);
                    if own_texts::keep(&id, &forms).await.is_ok() {
                        deleted.set(now);
                        news.set(String::new());
                    }
                } else if let Ok(Some(forms)) = own_texts::delete(&id).await {
                    now.push((id, forms));
                    deleted.set(now);
                    news.set((words.deleted)(&listing.title));
                }
            });
        })
    };
    let chosen = chosen(&props.listings, &search, *order);
    html! {
        <section>
            <h2>{ words.your_texts }</h2>
            if props.listings.len() >= MANY {
                <p class="search">
                    <label>{ words.search }<input type="search" dir="auto" oninput={on_search} /></label>
                    <label>
                        { words.order }
                        <select onchange={on_order}>
                            { for Order::ALL.iter().map(|order| html! {
                                <option value={order.word()}>{ order.name(words) }</option>
                            }) }
                        </select>
                    </label>
                </p>
            }
            <p role="status" class="visually-hidden">{ &*news }</p>
            if chosen.is_empty() {
                <p role="status">{ words.none_found }</p>
            }
            <ul class="kept">
                { for chosen.iter().map(|listing| {
                    let is_deleted = deleted.iter().any(|(id, _)| {
                        Address::of_lesson(&listing.slug) == Address::OwnText(id.clone())
                    });
                    view_text(listing, is_deleted, props.words, &on_toggle)
                }) }
            </ul>
        </section>
    }
}

fn view_text(
    listing: &Listing,
    is_deleted: bool,
    strings: &'static Strings,
    on_toggle: &Callback<Listing>,
) -> Html {
    let words = &strings.texts;
    let Address::OwnText(id) = Address::of_lesson(&listing.slug) else {
        return Html::default();
    };
    let title = html! {
        if listing.title.is_empty() {
            <span>{ strings.title_of("") }</span>
        } else {
            <span dir="auto" lang={listing.lang.clone()}>{ &listing.title }</span>
        }
    };
    let (label, name) = if is_deleted {
        (words.bring_back, words.bring_this_back)
    } else {
        (words.delete, words.delete_this)
    };
    let on_click = {
        let (on_toggle, listing) = (on_toggle.clone(), listing.clone());
        Callback::from(move |_: MouseEvent| on_toggle.emit(listing.clone()))
    };
    html! {
        <li key={id.clone()} data-deleted={is_deleted.then_some("")}>
            if is_deleted {
                <span class="name">{ title }</span>
            } else {
                <Link<Route> to={Route::Text { id: id.clone() }} classes="name">{ title }</Link<Route>>
            }
            <span class="about">
                if !listing.level.is_empty() {
                    <span>{ &listing.level }</span>
                }
                <span>{ (words.word_count)(listing.words) }</span>
                if !listing.date.is_empty() {
                    <span dir="auto">{ &listing.date }</span>
                }
                if !is_deleted {
                    { view_read_link(&id, Opens::Usually, "read", words.read) }
                }
            </span>
            <button type="button" aria-label={name(&listing.title)} onclick={on_click}>{ label }</button>
        </li>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn titles(search: &str, order: Order) -> Vec<String> {
        let listing = |title: &str, level: &str, words| Listing {
            title: title.to_owned(),
            level: level.to_owned(),
            words,
            ..Listing::default()
        };
        let listings = [
            listing("Le pont", "", 300),
            listing("Étés d’hier", "B2", 100),
            listing("école", "A2", 200),
        ];
        let chosen = chosen(&listings, search, order).into_iter();
        chosen.map(|listing| listing.title.clone()).collect()
    }

    #[test]
    fn texts_are_put_in_order() {
        assert_eq!(titles("", Order::Day), ["Le pont", "Étés d’hier", "école"]);
        assert_eq!(
            titles("", Order::Title),
            ["école", "Étés d’hier", "Le pont"]
        );
        assert_eq!(
            titles("", Order::Level),
            ["école", "Étés d’hier", "Le pont"]
        );
        assert_eq!(
            titles("", Order::Length),
            ["Étés d’hier", "école", "Le pont"]
        );
    }

    #[test]
    fn titles_are_searched_without_capitals_and_accents() {
        assert_eq!(titles(" ete ", Order::Day), ["Étés d’hier"]);
        assert_eq!(titles("ECOLE", Order::Day), ["école"]);
        assert!(titles("mer", Order::Day).is_empty());
    }
}
