//! « Ce que ce navigateur garde »: everything that this browser keeps for the site, each with what it is for and
//! its size, to be deleted one by one or all. What was deleted stays in its place until the page is left, so
//! that it can be brought back where it was, and nothing else comes under the finger.

use std::rc::Rc;

use browser::kept::{self, Deleted, Item, Kept};
use browser::{page, spawn_local};
use reading::address::Address;
use reading::course::Course;
use reading::lesson::Listing;
use views::page_source::{PublishedPage, read_page};
use yew::prelude::*;
use yew_router::prelude::*;

use crate::route::Route;
use crate::strings::{KeptHere, Strings};
use crate::view::use_title;

/// What the page needs.
#[derive(Clone, PartialEq, Properties)]
pub struct KeptPageProps {
    /// The words in the reader's language.
    pub words: &'static Strings,
}

/// Something that is kept, or was until now.
#[derive(Clone, PartialEq)]
struct Row {
    kept: Kept,
    /// What brings it back, where it was deleted.
    deleted: Option<Deleted>,
}

/// The list; none before the browser has told.
#[derive(Clone, Default, PartialEq)]
struct List(Option<Vec<Row>>);

/// What happens to the list.
enum Change {
    /// That is kept.
    Listed(Vec<Kept>),
    /// That was deleted.
    Deleted(Item, Deleted),
    /// That is there again.
    BroughtBack(Item),
}

impl Reducible for List {
    type Action = Change;

    fn reduce(self: Rc<Self>, change: Change) -> Rc<Self> {
        let mut list = (*self).clone();
        let (item, now) = match change {
            Change::Listed(kept) => {
                let rows = kept.into_iter().map(|kept| Row {
                    kept,
                    deleted: None,
                });
                return Rc::new(List(Some(rows.collect())));
            }
            Change::Deleted(item, deleted) => (item, Some(deleted)),
            Change::BroughtBack(item) => (item, None),
        };
        let mut rows = list.0.iter_mut().flatten();
        if let Some(row) = rows.find(|row| row.kept.item == item) {
            row.deleted = match (row.deleted.take(), now) {
                // A second tap came before the first was answered: there was nothing left to delete.
                (Some(mut before), Some(now)) => {
                    before.extend(now);
                    Some(before)
                }
                (_, now) => now,
            };
        }
        Rc::new(list)
    }
}

/// The page.
#[component]
pub fn KeptPage(props: &KeptPageProps) -> Html {
    let words = &props.words.kept;
    use_title(words.title, words.only_here);
    let list = use_reducer(List::default);
    let listings = use_state(Vec::<Listing>::new);
    // What is said aloud of what has just happened.
    let news = use_state(String::new);
    {
        let (list, listings) = (list.dispatcher(), listings.clone());
        use_effect_with((), move |()| {
            spawn_local(async move {
                let kept = kept::everything().await;
                let own_texts = kept.iter().filter_map(|kept| match &kept.item {
                    Item::OwnText(listing) => Some(listing.clone()),
                    _ => None,
                });
                let mut known: Vec<Listing> = own_texts.collect();
                list.dispatch(Change::Listed(kept));
                // Lessons are known by their titles where the library is at hand.
                if let Some(root) = page::fetch(&Address::Library).await
                    && let Some(PublishedPage::Library(library)) = read_page(&root)
                {
                    known.extend(library.listings);
                }
                listings.set(known);
            });
        });
    }
    let toggle = {
        let (list, news) = (list.dispatcher(), news.clone());
        Callback::from(move |(name, rows): (String, Vec<Row>)| {
            let (list, news) = (list.clone(), news.clone());
            spawn_local(async move {
                for Row { kept, deleted } in rows {
                    match deleted {
                        None => {
                            let deleted = kept::delete(&kept.item).await;
                            news.set((words.deleted)(&name));
                            list.dispatch(Change::Deleted(kept.item, deleted));
                        }
                        // What the browser refuses to keep again stays deleted, and can be tried once more.
                        Some(deleted) if kept::bring_back(&deleted).await.is_ok() => {
                            news.set((words.brought_back)(&name));
                            list.dispatch(Change::BroughtBack(kept.item));
                        }
                        Some(_) => {}
                    }
                }
            });
        })
    };
    let Some(rows) = &list.0 else {
        return html! { <h1>{ words.title }</h1> };
    };
    let of_kind = |is_of_kind: fn(&Item) -> bool| -> Vec<&Row> {
        rows.iter()
            .filter(|row| is_of_kind(&row.kept.item))
            .collect()
    };
    let groups = [
        (
            &words.settings,
            of_kind(|item| matches!(item, Item::Settings)),
        ),
        (
            &words.places,
            of_kind(|item| matches!(item, Item::Place(..))),
        ),
        (
            &words.entries,
            of_kind(|item| matches!(item, Item::Entry(_))),
        ),
        (
            &words.own_texts,
            of_kind(|item| matches!(item, Item::OwnText(_))),
        ),
        (
            &words.courses,
            of_kind(|item| matches!(item, Item::Course(_))),
        ),
        (
            &words.questions,
            of_kind(|item| matches!(item, Item::Questions(_))),
        ),
        (
            &words.glossary,
            of_kind(|item| matches!(item, Item::Glossary(_))),
        ),
        (&words.files, of_kind(|item| matches!(item, Item::Files(_)))),
    ];
    html! {
        <>
            <h1>{ words.title }</h1>
            <p>{ if rows.is_empty() { words.nothing } else { words.only_here } }</p>
            <p class="visually-hidden" role="status">{ (*news).clone() }</p>
            { for groups.into_iter().filter(|(_, rows)| !rows.is_empty()).map(|(group, rows)| html! {
                <section>
                    <h2>{ group.title }</h2>
                    <p class="hint">{ group.purpose }</p>
                    <ul class="kept">
                        { for rows.into_iter().map(|row| view_row(row, &listings, props.words, &toggle)) }
                    </ul>
                </section>
            }) }
            if rows.len() > 1 {
                { view_all(rows, words, &toggle) }
            }
            <p class="all">
                <Link<Route> to={Route::Home}>{ props.words.name }</Link<Route>>
                <Link<Route> to={Route::Backup}>{ props.words.backup.title }</Link<Route>>
            </p>
        </>
    }
}

/// The button for everything, and how much that is.
fn view_all(rows: &[Row], words: &'static KeptHere, toggle: &Callback<(String, Vec<Row>)>) -> Html {
    let is_kept = |row: &&Row| row.deleted.is_none();
    let can_come_back = |row: &&Row| row.deleted.as_ref().is_some_and(|it| !it.is_empty());
    let kept: Vec<Row> = rows.iter().filter(is_kept).cloned().collect();
    let deleted: Vec<Row> = rows.iter().filter(can_come_back).cloned().collect();
    let total: u32 = kept.iter().map(|row| row.kept.bytes).sum();
    let (label, rows) = if kept.is_empty() {
        (words.bring_all_back, deleted)
    } else {
        (words.delete_all, kept)
    };
    html! {
        <p class="all">
            <button
                type="button"
                onclick={toggle.reform(move |_: MouseEvent| (words.everything.to_owned(), rows.clone()))}
            >{ label }</button>
            <span class="size">{ (words.size)(total) }</span>
        </p>
    }
}

/// The name of something that is kept, and the BCP 47 tag of the name's language if it is not that of the
/// interface.
fn name(item: &Item, listings: &[Listing], strings: &Strings) -> (String, Option<String>) {
    let words = &strings.kept;
    let title_of = |listing: &Listing| {
        let title = strings.title_of(&listing.title);
        (title.to_owned(), Some(listing.lang.clone()))
    };
    match item {
        Item::Settings => (words.all_settings.to_owned(), None),
        Item::Entry(entry) if entry.headword.is_empty() => (entry.id.replace('-', " "), None),
        Item::Entry(entry) => (entry.headword.clone(), Some(entry.lang.clone())),
        Item::Place(slug, _) | Item::Course(slug) | Item::Questions(slug) => {
            // A course has a place of its own, under an address that may be long.
            let slug = match Address::of_lesson(slug) {
                Address::Course(course) => Course::of_fragment(&course).slug,
                address => address.slug(),
            };
            match listings.iter().find(|listing| listing.slug == slug) {
                Some(listing) => title_of(listing),
                None => (slug.replace('-', " "), None),
            }
        }
        Item::OwnText(listing) => title_of(listing),
        Item::Glossary(count) => ((words.entry_count)(*count), None),
        Item::Files(count) => ((words.file_count)(*count), None),
    }
}

/// What tells it from everything else that is kept.
fn key(item: &Item) -> String {
    match item {
        Item::Settings => "settings".to_owned(),
        Item::Glossary(_) => "glossary".to_owned(),
        Item::Files(_) => "files".to_owned(),
        Item::Entry(entry) => format!("entry {}", entry.id),
        Item::Place(slug, _) => format!("place {slug}"),
        Item::Course(slug) => format!("course {slug}"),
        Item::Questions(slug) => format!("questions {slug}"),
        Item::OwnText(listing) => format!("text {}", listing.slug),
    }
}

fn view_row(
    row: &Row,
    listings: &[Listing],
    strings: &'static Strings,
    toggle: &Callback<(String, Vec<Row>)>,
) -> Html {
    let Row { kept, deleted } = row;
    let words = &strings.kept;
    let (name, lang) = name(&kept.item, listings, strings);
    let more = match &kept.item {
        Item::Place(_, place) => Some((words.read_so_far)(place.percent)),
        _ => None,
    };
    let is_gone = deleted.as_ref().is_some_and(Deleted::is_empty);
    let (label, described) = match deleted {
        None => (words.delete, (words.delete_this)(&name)),
        Some(_) => (words.bring_back, (words.bring_this_back)(&name)),
    };
    let (row, told) = (row.clone(), name.clone());
    html! {
        <li key={key(&kept.item)} data-deleted={deleted.is_some().then_some("")}>
            <span class="name" dir="auto" {lang}>{ &name }</span>
            <span class="about">
                <span>{ (words.size)(kept.bytes) }</span>
                if let Some(more) = more {
                    <span>{ more }</span>
                }
            </span>
            if is_gone {
                <span class="gone">{ words.gone }</span>
            } else {
                <button
                    type="button"
                    aria-label={described}
                    onclick={toggle.reform(move |_: MouseEvent| (told.clone(), vec![row.clone()]))}
                >{ label }</button>
            }
        </li>
    }
}
