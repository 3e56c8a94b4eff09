//! The tools beside the text: English, glossary, settings.

use reading::session::{Action, Notes, Panel, Settings};
use yew::prelude::*;

use crate::state::Dispatch;
use crate::strings::strings;

/// What the toolbar shows.
pub struct ToolbarProps {
    /// The settings in force.
    pub settings: Settings,
    /// The panel that is open.
    pub panel: Option<Panel>,
    /// Hears what is chosen.
    pub dispatch: Dispatch,
}

/// The tools. Before the app arrives only the glossary answers, as a link down the page.
pub fn view_toolbar(props: &ToolbarProps) -> Html {
    let strings = strings(props.settings.interface);
    let toggle = |panel: Panel| {
        let dispatch = props.dispatch.clone();
        Callback::from(move |event: MouseEvent| {
            event.prevent_default();
            dispatch.dispatch(Action::Toggle(panel));
        })
    };
    let expanded = |panel: Panel| (props.panel == Some(panel)).to_string();
    html! {
        <nav class="toolbar" aria-label={strings.tools}>
            { view_english_choice(props) }
            <a
                class="tool"
                href="#glossary"
                data-tool="glossary"
                onclick={toggle(Panel::Glossary)}
            ><span>{ strings.glossary }</span></a>
            <button
                class="tool needs-app"
                type="button"
                data-tool="settings"
                aria-expanded={expanded(Panel::Settings)}
                aria-label={strings.settings}
                onclick={toggle(Panel::Settings)}
            ><span aria-hidden="true">{ "Aa" }</span></button>
        </nav>
    }
}

/// Where the English stands, as a list of choices under its own name.
fn view_english_choice(props: &ToolbarProps) -> Html {
    let strings = strings(props.settings.interface);
    let settings = props.settings;
    let onchange = {
        let dispatch = props.dispatch.clone();
        Callback::from(move |event: Event| {
            if let Some(word) = crate::browser::input::value(&event) {
                let notes = Notes::from(word.as_str());
                dispatch.dispatch(Action::Set(Settings { notes, ..settings }));
            }
        })
    };
    html! {
        <label class="tool needs-app">
            <span>{ strings.english }</span>
            <select data-choice="notes" {onchange}>
                { for Notes::ALL.iter().zip(strings.notes).map(|(choice, name)| html! {
                    <option value={choice.word()} selected={*choice == settings.notes}>{ name }</option>
                }) }
            </select>
        </label>
    }
}
