//! The entries that the reader saved, of all lessons.

use reading::address::Address;
use reading::lesson::Listing;
use reading::session::{Saved, SavedEntry};
use yew::prelude::*;

use crate::strings::Strings;

/// The saved entries under the lessons in which they were saved; nothing where there are none.
pub(super) fn view_saved(saved: &Saved, listings: &[Listing], strings: &'static Strings) -> Html {
    if saved.is_empty() {
        return Html::default();
    }
    let of = |slug: &str| in_order(saved.iter().filter(|entry| entry.lesson == slug));
    let is_known = |entry: &SavedEntry| listings.iter().any(|listing| listing.slug == entry.lesson);
    let others = in_order(saved.iter().filter(|entry| !is_known(entry)));
    html! {
        <section class="saved" aria-labelledby="saved-title">
            <h2 id="saved-title">{ strings.saved.title }</h2>
            <p class="hint">{ strings.saved.hint }</p>
            { for listings.iter().map(|listing| (listing, of(&listing.slug))).filter(|(_, entries)| !entries.is_empty()).map(|(listing, entries)| html! {
                <section key={listing.slug.clone()}>
                    <h3 lang={listing.lang.clone()}>{ &listing.title }</h3>
                    <ul>{ for entries.into_iter().map(|entry| view_entry(entry, strings)) }</ul>
                </section>
            }) }
            if !others.is_empty() {
                <ul>{ for others.into_iter().map(|entry| view_entry(entry, strings)) }</ul>
            }
        </section>
    }
}

/// By headword. There are few of them: the standard library's sorting weighs 9 kB.
fn in_order<'s>(entries: impl Iterator<Item = &'s SavedEntry>) -> Vec<&'s SavedEntry> {
    let mut ordered: Vec<(String, &SavedEntry)> = Vec::new();
    for entry in entries {
        let key = entry.headword.to_ascii_lowercase();
        let later = ordered.iter().position(|(other, _)| *other > key);
        ordered.insert(later.unwrap_or(ordered.len()), (key, entry));
    }
    ordered.into_iter().map(|(_, entry)| entry).collect()
}

/// An entry with what it means, a way to it, and a way to be rid of it. An older version saved only
/// ids: such an entry has its words once its lesson has been opened.
fn view_entry(entry: &SavedEntry, strings: &'static Strings) -> Html {
    let headword = if entry.headword.is_empty() {
        entry.id.replace('-', " ")
    } else {
        entry.headword.clone()
    };
    let lang = (!entry.lang.is_empty()).then(|| entry.lang.clone());
    html! {
        <li key={entry.id.clone()}>
            <p>
                if entry.lesson.is_empty() {
                    <span class="headword" lang={lang}>{ &headword }</span>
                } else {
                    <a
                        class="headword"
                        lang={lang}
                        href={format!("./{}", Address::of_lesson(&entry.lesson).link(&format!("entry-{}", entry.id)))}
                    >{ &headword }</a>
                }
            </p>
            { for entry.meanings.iter().filter(|(_, meaning)| *meaning != headword).map(|(lang, meaning)| html! {
                <p class="meaning" lang={lang.clone()}>{ meaning }</p>
            }) }
            <button
                type="button"
                data-unsave={entry.id.clone()}
                aria-label={(strings.saved.remove)(&headword)}
            >{ "×" }</button>
        </li>
    }
}
