//! The first page: what the workshop is.

use yew::prelude::*;
use yew_router::prelude::*;

use crate::route::Route;
use crate::strings::Strings;
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
    html! {
        <>
            <h1>{ props.words.name }</h1>
            <p>{ props.words.purpose }</p>
            <p><Link<Route> to={Route::Kept}>{ props.words.kept.title }</Link<Route>></p>
        </>
    }
}
