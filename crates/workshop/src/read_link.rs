//! The link to a text as it is read: what was changed just before is in it.

use browser::{address, spawn_local, storage};
use reading::address::Address;
use reading::session::Place;
use yew::prelude::*;

use crate::own_text::{is_settled, settle};

/// Where the text opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Opens {
    /// Where its reader has left it; at its top if that was the end.
    Usually,
    /// Where they have just left it, wherever that was.
    WhereItWasLeft,
}

/// The link to the text of that id.
pub(crate) fn view_read_link(id: &str, opens: Opens, class: &'static str, label: &str) -> Html {
    let address = Address::OwnText(id.to_owned());
    let href = format!("../{}", address.link(""));
    let on_click = {
        let (id, href) = (id.to_owned(), href.clone());
        Callback::from(move |event: MouseEvent| {
            if opens == Opens::WhereItWasLeft {
                return_to_end(&address.slug());
            }
            let with_key = event.ctrl_key() || event.meta_key() || event.shift_key();
            // Whoever opens it in another tab leaves nothing behind here.
            if is_settled(&id) || with_key || event.button() != 0 {
                return;
            }
            event.prevent_default();
            let (id, href) = (id.clone(), href.clone());
            spawn_local(async move {
                // Where the browser has not kept it, the page says so.
                if settle(&id).await.is_ok() {
                    address::follow(&href);
                }
            });
        })
    };
    html! { <a {href} {class} onclick={on_click}>{ label }</a> }
}

/// A text that was left at its end opens there once more.
fn return_to_end(slug: &str) {
    if let Some(place) = storage::place(slug) {
        let place = Place {
            at_end: false,
            ..place
        };
        // Where the browser refuses, the text opens at its top.
        storage::keep_place(slug, &place).ok();
    }
}
