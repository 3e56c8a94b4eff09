//! The head of every page: the way to the library, and the language of the interface.

use reading::session::{Action, Interface, Settings};
use yew::prelude::*;

use crate::browser::address::Address;
use crate::browser::page::SITE_NAME;
use crate::navigation;
use crate::state::Dispatch;
use crate::strings::strings;

/// What the masthead shows.
pub struct MastheadProps {
    /// The settings in force.
    pub settings: Settings,
    /// Whether a lesson is open, one level below the library.
    pub in_lesson: bool,
    /// Hears what is chosen.
    pub dispatch: Dispatch,
}

/// The head of the page.
pub fn view_masthead(props: &MastheadProps) -> Html {
    let strings = strings(props.settings.interface);
    let onclick = {
        let dispatch = props.dispatch.clone();
        Callback::from(move |event: MouseEvent| {
            navigation::follow(&event, Address::Library, &dispatch);
        })
    };
    html! {
        <header class="masthead">
            <a
                class="wordmark"
                href={if props.in_lesson { "../" } else { "./" }}
                aria-label={format!("{SITE_NAME}, {}", strings.all_texts)}
                {onclick}
            >{ SITE_NAME }</a>
            <div class="languages needs-app" role="group" aria-label={strings.interface_language}>
                { for Interface::ALL.iter().map(|&interface| view_language(interface, props)) }
            </div>
        </header>
    }
}

fn view_language(interface: Interface, props: &MastheadProps) -> Html {
    let settings = Settings {
        interface,
        ..props.settings
    };
    let dispatch = props.dispatch.clone();
    let name = match interface {
        Interface::French => "FR, français",
        Interface::English => "EN, English",
    };
    html! {
        <button
            type="button"
            lang={interface.word()}
            aria-pressed={(interface == props.settings.interface).to_string()}
            aria-label={name}
            onclick={Callback::from(move |_: MouseEvent| dispatch.dispatch(Action::Set(settings)))}
        >{ interface.word() }</button>
    }
}
