//! « Ce qui est gardé ici »: everything that this browser keeps for the site, each with what it is for and its
//! size, to be deleted one by one or all.

use browser::kept::{self, Deleted, Item, Kept};
use browser::{focus, page, spawn_local};
use reading::address::Address;
use reading::lesson::Listing;
use views::page_source::{PublishedPage, read_page};
use yew::prelude::*;

use crate::strings::{KeptHere, Strings};
use crate::view::use_title;

/// What the page needs.
#[derive(Clone, PartialEq, Properties)]
pub struct KeptPageProps {
    /// The words in the reader's language.
    pub words: &'static Strings,
}

/// What was deleted since the page was opened and can come back.
#[derive(Clone, Default, PartialEq)]
struct Undo {
    /// What it was, in words.
    names: Vec<String>,
    deleted: Deleted,
}

/// The page.
#[component]
pub fn KeptPage(props: &KeptPageProps) -> Html {
    let strings = props.words;
    let words = &strings.kept;
    let everything = use_state(|| None::<Vec<Kept>>);
    let listings = use_state(Vec::<Listing>::new);
    let undo = use_state(Undo::default);
    // Whoever deletes a second thing before the first is gone gets both back.
    let gone = use_mut_ref(Undo::default);
    use_title(words.title, words.only_here);
    {
        let (everything, listings) = (everything.clone(), listings.clone());
        use_effect_with((), move |()| {
            spawn_local(async move {
                everything.set(Some(kept::everything().await));
                // Lessons are known by their titles where the library is at hand.
                if let Some(root) = page::fetch(&Address::Library).await
                    && let Some(PublishedPage::Library(library)) = read_page(&root)
                {
                    listings.set(library.listings);
                }
            });
        });
    }
    // What had the focus goes with what it deleted.
    use_effect_with(undo.clone(), |undo| {
        if !undo.names.is_empty() {
            focus::focus_first(".undo button");
            focus::focus_first(".undo");
        }
    });
    let delete = {
        let (everything, undo, gone) = (everything.clone(), undo.clone(), gone.clone());
        Callback::from(move |(name, items): (String, Vec<Item>)| {
            let (everything, undo, gone) = (everything.clone(), undo.clone(), gone.clone());
            spawn_local(async move {
                for item in items {
                    let deleted = kept::delete(&item).await;
                    gone.borrow_mut().deleted.extend(deleted);
                }
                gone.borrow_mut().names.push(name);
                everything.set(Some(kept::everything().await));
                undo.set(gone.borrow().clone());
            });
        })
    };
    let bring_back = {
        let (everything, undo, gone) = (everything.clone(), undo.clone(), gone.clone());
        Callback::from(move |_: MouseEvent| {
            let (everything, undo, gone) = (everything.clone(), undo.clone(), gone.clone());
            spawn_local(async move {
                let back = kept::bring_back(&gone.borrow().deleted);
                everything.set(Some(kept::everything().await));
                // What could not be brought back can be tried once more.
                if back.is_ok() {
                    gone.take();
                    undo.set(Undo::default());
                }
            });
        })
    };
    let Some(kept) = everything.as_ref() else {
        return html! { <h1>{ words.title }</h1> };
    };
    let total: u32 = kept.iter().map(|kept| kept.bytes).sum();
    let all = kept
        .iter()
        .map(|kept| kept.item.clone())
        .collect::<Vec<_>>();
    let groups = [
        (
            &words.settings,
            of_kind(kept, |item| matches!(item, Item::Settings)),
        ),
        (
            &words.places,
            of_kind(kept, |item| matches!(item, Item::Place(..))),
        ),
        (
            &words.entries,
            of_kind(kept, |item| matches!(item, Item::Entry(_))),
        ),
        (
            &words.files,
            of_kind(kept, |item| matches!(item, Item::Files(_))),
        ),
    ];
    html! {
        <>
            <h1>{ words.title }</h1>
            <p>{ words.only_here }</p>
            // Said aloud as it changes; the way back stands where the eye is.
            <div class="undo" role="status" tabindex="-1">
                if !undo.names.is_empty() {
                    <span>{ (words.deleted)(&undo.names.join(", ")) }</span>
                    if !undo.deleted.is_empty() {
                        <button type="button" onclick={bring_back}>{ words.undo }</button>
                    }
                }
            </div>
            if kept.is_empty() {
                <p class="nothing">{ words.nothing }</p>
            }
            { for groups.into_iter().filter(|(_, kept)| !kept.is_empty()).map(|(group, kept)| html! {
                <section>
                    <h2>{ group.title }</h2>
                    <p class="hint">{ group.purpose }</p>
                    <ul class="kept">
                        { for kept.into_iter().map(|kept| view_kept(kept, &listings, words, &delete)) }
                    </ul>
                </section>
            }) }
            if kept.len() > 1 {
                <p class="all">
                    <button
                        type="button"
                        onclick={delete.reform(move |_: MouseEvent| (words.everything.to_owned(), all.clone()))}
                    >{ words.delete_all }</button>
                    <span class="size">{ (words.size)(total) }</span>
                </p>
            }
        </>
    }
}

fn of_kind(kept: &[Kept], is_of_kind: fn(&Item) -> bool) -> Vec<&Kept> {
    kept.iter().filter(|kept| is_of_kind(&kept.item)).collect()
}

/// The name of something that is kept, and the BCP 47 tag of the name's language if it is not that of the
/// interface.
fn name(item: &Item, listings: &[Listing], words: &KeptHere) -> (String, Option<String>) {
    match item {
        Item::Settings => (words.settings.title.to_owned(), None),
        Item::Entry(entry) if entry.headword.is_empty() => (entry.id.replace('-', " "), None),
        Item::Entry(entry) => (entry.headword.clone(), Some(entry.lang.clone())),
        Item::Place(slug, _) => match listings.iter().find(|listing| listing.slug == *slug) {
            Some(listing) => (listing.title.clone(), Some(listing.lang.clone())),
            None => (slug.replace('-', " "), None),
        },
        Item::Files(count) => ((words.file_count)(*count), None),
    }
}

/// What tells it from everything else that is kept.
fn key(item: &Item) -> String {
    match item {
        Item::Settings => "settings".to_owned(),
        Item::Files(_) => "files".to_owned(),
        Item::Entry(entry) => format!("entry {}", entry.id),
        Item::Place(slug, _) => format!("place {slug}"),
    }
}

fn view_kept(
    kept: &Kept,
    listings: &[Listing],
    words: &'static KeptHere,
    delete: &Callback<(String, Vec<Item>)>,
) -> Html {
    let (name, lang) = name(&kept.item, listings, words);
    let more = match &kept.item {
        Item::Place(_, place) => Some((words.read_so_far)(place.percent)),
        _ => None,
    };
    let (item, deleted) = (kept.item.clone(), name.clone());
    html! {
        <li key={key(&kept.item)}>
            <span class="name" dir="auto" {lang}>{ &name }</span>
            <span class="about">
                <span>{ (words.size)(kept.bytes) }</span>
                if let Some(more) = more {
                    <span>{ more }</span>
                }
            </span>
            <button
                type="button"
                aria-label={(words.delete_this)(&name)}
                onclick={delete.reform(move |_: MouseEvent| (deleted.clone(), vec![item.clone()]))}
            >{ words.delete }</button>
        </li>
    }
}
