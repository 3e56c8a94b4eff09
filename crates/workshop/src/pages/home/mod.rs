//! The first page: the way in for a text, and the texts that are here.

mod add;
mod reminder;
mod texts;

use browser::{own_texts, spawn_local};
use reading::lesson::Listing;
use yew::prelude::*;
use yew_router::prelude::*;

use crate::how_long::HowLong;
use crate::route::Route;
use crate::strings::Strings;
use crate::view::use_title;
use add::Add;
use reminder::use_reminder;
use texts::Texts;

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
    let reminder = use_reminder(props.words);
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
                <Texts words={props.words} listings={(*listings).clone()} />
                <HowLong words={props.words} />
            }
            { reminder }
            <p class="all">
                <Link<Route> to={Route::Lessons}>{ props.words.course.title }</Link<Route>>
                <Link<Route> to={Route::Glossary}>{ props.words.glossary.title }</Link<Route>>
                <Link<Route> to={Route::Backup}>{ props.words.backup.title }</Link<Route>>
                <Link<Route> to={Route::Kept}>{ props.words.kept.title }</Link<Route>>
            </p>
        </>
    }
}
