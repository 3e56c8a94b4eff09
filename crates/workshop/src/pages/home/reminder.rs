//! A line that reminds the reader of the backup, when much has changed since the last one.

use browser::clock;
use browser::unsaved::{put_off, unsaved};
use reading::session::Interface;
use views::strings::strings_of;
use yew::prelude::*;
use yew_router::prelude::*;

use crate::route::Route;
use crate::strings::Strings;

/// The line, until the reader does not want to see it.
#[hook]
pub(super) fn use_reminder(words: &'static Strings) -> Html {
    let lang = words.lang;
    let words = &words.backup;
    // As it was when the page was opened: nothing moves while somebody works on it.
    let unsaved = use_state(unsaved);
    let is_put_off = use_state(|| false);
    if *is_put_off || !unsaved.is_due(&clock::today()) {
        return Html::default();
    }
    let on_click = move |_: MouseEvent| {
        put_off();
        is_put_off.set(true);
    };
    let made = match unsaved.made.as_str() {
        "" => None,
        day => Some(strings_of(lang, Interface::French).dates.day(day)),
    };
    html! {
        <div class="reminder">
            <p>{ (words.reminder)(made.as_deref()) }</p>
            <p class="all">
                <Link<Route> to={Route::Backup} classes="button">{ words.save }</Link<Route>>
                <button type="button" onclick={on_click}>{ words.later }</button>
            </p>
        </div>
    }
}
